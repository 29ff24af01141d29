import { CODE, FORBIDDEN, malformedXml, TOKEN, type Token, type TokenReader } from './token-reader.ts';
import { endOfName, readAttributes, skipBlanks } from './xml-attributes.ts';
import { resolveReferences, unifyLines } from './xml-references.ts';

/** XML 1.0, 2.8; other versions have other characters and line ends. */
const DECLARATION =
  /^<\?xml\s+version\s*=\s*(?:"1\.0"|'1\.0')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/u;

/**
 * A reader for the XML of a workbook, where a general parser takes most of the time of a run: see README.md beside
 * this file. It takes well-formed XML 1.0 without DTD and nothing else
 * (`workbook-malformed`, `reason` `xml` or `doctype`), with names outside ASCII unchecked.
 */
export function createTokenReader(xml: string, part: string): TokenReader {
  const reader: TokenReader = {
    xml,
    part,
    start: 0,
    end: 0,
    name: '',
    attributes: [],
    attributeCount: 0,
    isCdata: false,
    open: [],
    hasRoot: false,
    hasCarriageReturn: xml.includes('\r'),
    hasCdataEnd: xml.includes(']]>'),
  };
  if (FORBIDDEN.test(xml)) throw malformedXml(reader, xml.search(FORBIDDEN));
  reader.end = endOfDeclaration(reader);
  return reader;
}

/** Moves on by one token. At the end of a whole document it returns `TOKEN.end`. */
export function nextToken(reader: TokenReader): Token {
  const { xml } = reader;
  while (reader.end < xml.length) {
    reader.start = reader.end;
    const token = xml.charCodeAt(reader.start) === CODE.less ? readMarkup(reader) : readText(reader);
    if (token !== undefined) return token;
  }
  if (!reader.hasRoot || reader.open.length > 0) throw malformedXml(reader, xml.length);
  return TOKEN.end;
}

/** Undefined for what is no token: a comment or an instruction. */
function readMarkup(reader: TokenReader): Token | undefined {
  const { xml, start } = reader;
  const next = xml.charCodeAt(start + 1);
  if (next === CODE.slash) return readClose(reader);
  if (next === CODE.question) return skipInstruction(reader);
  if (next !== CODE.bang) return readOpen(reader);
  if (xml.startsWith('<!--', start)) return skipComment(reader);
  if (xml.startsWith('<![CDATA[', start)) return readCdata(reader);
  throw malformedXml(reader, start, 'doctype');
}

/** The text of the current text token, references resolved and line ends unified (XML 1.0, 2.11 and 4.6). */
export function tokenText(reader: TokenReader): string {
  if (reader.isCdata) return unifyLines(reader, reader.xml.slice(reader.start + 9, reader.end - 3));
  const raw = unifyLines(reader, reader.xml.slice(reader.start, reader.end));
  return raw.includes('&') ? resolveReferences(reader, raw) : raw;
}

function endOfDeclaration(reader: TokenReader): number {
  const { xml } = reader;
  const start = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!/^<\?xml[\s?]/u.test(xml.slice(start, start + 6))) return start;
  const declaration = DECLARATION.exec(xml.slice(start, start + 200));
  if (!declaration) throw malformedXml(reader, start);
  return start + declaration[0].length;
}

/** Reads up to the next tag. Undefined for white space around the root element, which is no token. */
function readText(reader: TokenReader): Token | undefined {
  const { xml, start } = reader;
  const next = xml.indexOf('<', start);
  reader.end = next < 0 ? xml.length : next;
  reader.isCdata = false;
  if (reader.open.length > 0) {
    if (reader.hasCdataEnd && xml.slice(start, reader.end).includes(']]>')) throw malformedXml(reader, start);
    return TOKEN.text;
  }
  if (/[^ \t\r\n]/u.test(xml.slice(start, reader.end))) throw malformedXml(reader, start);
  return undefined;
}

function readCdata(reader: TokenReader): Token {
  if (reader.open.length === 0) throw malformedXml(reader, reader.start);
  skipTo(reader, ']]>', reader.start + 9);
  reader.isCdata = true;
  return TOKEN.text;
}

function skipInstruction(reader: TokenReader): undefined {
  const { xml, start } = reader;
  const nameEnd = endOfName(reader, start + 2);
  skipTo(reader, '?>', nameEnd);
  const isBlankNext = skipBlanks(xml, nameEnd) > nameEnd || reader.end === nameEnd + 2;
  if (!isBlankNext || xml.slice(start + 2, nameEnd).toLowerCase() === 'xml') throw malformedXml(reader, start);
}

function skipComment(reader: TokenReader): undefined {
  const dashes = reader.xml.indexOf('--', reader.start + 4);
  skipTo(reader, '-->', reader.start + 4);
  if (dashes !== reader.end - 3) throw malformedXml(reader, reader.start);
}

function skipTo(reader: TokenReader, terminator: string, from: number): void {
  const at = reader.xml.indexOf(terminator, from);
  if (at < 0) throw malformedXml(reader, from);
  reader.end = at + terminator.length;
}

function readClose(reader: TokenReader): Token {
  const { xml, start, open } = reader;
  const nameEnd = endOfName(reader, start + 2);
  reader.name = xml.slice(start + 2, nameEnd);
  const end = skipBlanks(xml, nameEnd);
  if (xml.charCodeAt(end) !== CODE.greater || open.pop() !== reader.name) throw malformedXml(reader, start);
  reader.end = end + 1;
  reader.attributeCount = 0;
  return TOKEN.close;
}

function readOpen(reader: TokenReader): Token {
  const { xml, start, open } = reader;
  const nameEnd = endOfName(reader, start + 1);
  reader.name = xml.slice(start + 1, nameEnd);
  if (open.length === 0 && reader.hasRoot) throw malformedXml(reader, start);
  reader.hasRoot = true;
  const end = readAttributes(reader, nameEnd);
  if (xml.charCodeAt(end) === CODE.greater) {
    open.push(reader.name);
    reader.end = end + 1;
    return TOKEN.open;
  }
  if (xml.charCodeAt(end) !== CODE.slash || xml.charCodeAt(end + 1) !== CODE.greater) throw malformedXml(reader, start);
  reader.end = end + 2;
  return TOKEN.empty;
}
