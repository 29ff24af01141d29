import { AppError } from '../../errors/app-error.ts';

/** What `nextToken` found. `empty` is `<a/>`; comments and processing instructions are passed over. */
export const TOKEN = { end: 0, open: 1, empty: 2, close: 3, text: 4 } as const;

export type Token = (typeof TOKEN)[keyof typeof TOKEN];

/** A place in a document, and the token that ends there. Offsets are in UTF-16 units of `xml`. */
export interface TokenReader {
  readonly xml: string;
  readonly part: string;
  /** The current token. */
  start: number;
  end: number;
  /** Name of the element as written, for `open`, `empty` and `close`. */
  name: string;
  /** Name start and end, value start and end, of each attribute; the first `attributeCount` quadruples count. */
  readonly attributes: number[];
  attributeCount: number;
  /** True when the text token is a CDATA section. */
  isCdata: boolean;
  /** Elements that are open. */
  readonly open: string[];
  hasRoot: boolean;
  readonly hasCarriageReturn: boolean;
  readonly hasCdataEnd: boolean;
}

const CODE = { tab: 9, lineFeed: 10, carriageReturn: 13, blank: 32, bang: 33, quote: 34, ampersand: 38, apostrophe: 39, slash: 47, less: 60, equals: 61, greater: 62, question: 63 } as const;

/** Characters that no XML 1.0 document may hold (2.2); the decoder has refused lone surrogates already. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be refused
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** XML 1.0, 2.8; other versions have other characters and line ends. */
const DECLARATION = /^<\?xml\s+version\s*=\s*(?:"1\.0"|'1\.0')(?:\s+encoding\s*=\s*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:\s+standalone\s*=\s*(?:"(?:yes|no)"|'(?:yes|no)'))?\s*\?>/u;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * A reader for the large parts of a workbook (sheets and shared strings), where a general parser takes most of the
 * time of a run: see README.md beside this file. It takes well-formed XML 1.0 without DTD and nothing else
 * (`workbook-malformed`, `reason` `xml` or `doctype`), with names outside ASCII unchecked.
 */
export function createTokenReader(xml: string, part: string): TokenReader {
  const reader: TokenReader = {
    xml, part,
    start: 0, end: 0, name: '', attributes: [], attributeCount: 0, isCdata: false, open: [], hasRoot: false,
    hasCarriageReturn: xml.includes('\r'),
    hasCdataEnd: xml.includes(']]>'),
  };
  if (FORBIDDEN.test(xml)) throw malformed(reader, xml.search(FORBIDDEN));
  reader.end = endOfDeclaration(reader);
  return reader;
}

/** Moves on by one token. At the end of a whole document it returns `TOKEN.end`. */
export function nextToken(reader: TokenReader): Token {
  const { xml } = reader;
  while (reader.end < xml.length) {
    const start = reader.end;
    reader.start = start;
    if (xml.charCodeAt(start) !== CODE.less) {
      if (readText(reader)) return TOKEN.text;
      continue;
    }
    const next = xml.charCodeAt(start + 1);
    if (next === CODE.slash) return readClose(reader);
    if (next === CODE.question) skipInstruction(reader);
    else if (next !== CODE.bang) return readOpen(reader);
    else if (xml.startsWith('<!--', start)) skipComment(reader);
    else if (xml.startsWith('<![CDATA[', start)) return readCdata(reader);
    else throw malformed(reader, start, 'doctype');
  }
  if (!reader.hasRoot || reader.open.length > 0) throw malformed(reader, xml.length);
  return TOKEN.end;
}

/** The text of the current text token, references resolved and line ends unified (XML 1.0, 2.11 and 4.6). */
export function tokenText(reader: TokenReader): string {
  if (reader.isCdata) return unifyLines(reader, reader.xml.slice(reader.start + 9, reader.end - 3));
  const raw = unifyLines(reader, reader.xml.slice(reader.start, reader.end));
  return raw.includes('&') ? resolveReferences(reader, raw) : raw;
}

/** Value of an attribute of the current tag, by its name as written. */
export function tokenAttribute(reader: TokenReader, name: string): string | undefined {
  const { attributes, xml } = reader;
  for (let at = 0; at < reader.attributeCount * 4; at += 4) {
    const start = attributes[at] ?? 0;
    if ((attributes[at + 1] ?? 0) - start !== name.length || !xml.startsWith(name, start)) continue;
    const raw = xml.slice(attributes[at + 2], attributes[at + 3]);
    return /[&\t\n\r]/u.test(raw) ? resolveReferences(reader, unifyLines(reader, raw).replace(/[\t\n]/gu, ' ')) : raw;
  }
  return undefined;
}

function endOfDeclaration(reader: TokenReader): number {
  const { xml } = reader;
  const start = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!/^<\?xml[\s?]/u.test(xml.slice(start, start + 6))) return start;
  const declaration = DECLARATION.exec(xml.slice(start, start + 200));
  if (!declaration) throw malformed(reader, start);
  return start + declaration[0].length;
}

/** Reads up to the next tag. False for white space around the root element, which is no token. */
function readText(reader: TokenReader): boolean {
  const { xml, start } = reader;
  const next = xml.indexOf('<', start);
  reader.end = next < 0 ? xml.length : next;
  reader.isCdata = false;
  if (reader.open.length > 0) {
    if (reader.hasCdataEnd && xml.slice(start, reader.end).includes(']]>')) throw malformed(reader, start);
    return true;
  }
  if (/[^ \t\r\n]/u.test(xml.slice(start, reader.end))) throw malformed(reader, start);
  return false;
}

function readCdata(reader: TokenReader): Token {
  if (reader.open.length === 0) throw malformed(reader, reader.start);
  skipTo(reader, ']]>', reader.start + 9);
  reader.isCdata = true;
  return TOKEN.text;
}

function skipInstruction(reader: TokenReader): void {
  const { xml, start } = reader;
  const nameEnd = endOfName(reader, start + 2);
  skipTo(reader, '?>', nameEnd);
  const isBlankNext = skipBlanks(xml, nameEnd) > nameEnd || reader.end === nameEnd + 2;
  if (!isBlankNext || xml.slice(start + 2, nameEnd).toLowerCase() === 'xml') throw malformed(reader, start);
}

function skipComment(reader: TokenReader): void {
  const dashes = reader.xml.indexOf('--', reader.start + 4);
  skipTo(reader, '-->', reader.start + 4);
  if (dashes !== reader.end - 3) throw malformed(reader, reader.start);
}

function skipTo(reader: TokenReader, terminator: string, from: number): void {
  const at = reader.xml.indexOf(terminator, from);
  if (at < 0) throw malformed(reader, from);
  reader.end = at + terminator.length;
}

function readClose(reader: TokenReader): Token {
  const { xml, start, open } = reader;
  const nameEnd = endOfName(reader, start + 2);
  reader.name = xml.slice(start + 2, nameEnd);
  const end = skipBlanks(xml, nameEnd);
  if (xml.charCodeAt(end) !== CODE.greater || open.pop() !== reader.name) throw malformed(reader, start);
  reader.end = end + 1;
  reader.attributeCount = 0;
  return TOKEN.close;
}

function readOpen(reader: TokenReader): Token {
  const { xml, start, open } = reader;
  const nameEnd = endOfName(reader, start + 1);
  reader.name = xml.slice(start + 1, nameEnd);
  if (open.length === 0 && reader.hasRoot) throw malformed(reader, start);
  reader.hasRoot = true;
  const end = readAttributes(reader, nameEnd);
  if (xml.charCodeAt(end) === CODE.greater) {
    open.push(reader.name);
    reader.end = end + 1;
    return TOKEN.open;
  }
  if (xml.charCodeAt(end) !== CODE.slash || xml.charCodeAt(end + 1) !== CODE.greater) throw malformed(reader, start);
  reader.end = end + 2;
  return TOKEN.empty;
}

/** Fills `attributes`; returns where the tag's `>` or `/>` should stand. */
function readAttributes(reader: TokenReader, from: number): number {
  const { xml } = reader;
  reader.attributeCount = 0;
  let at = from;
  for (;;) {
    const nameStart = skipBlanks(xml, at);
    const code = xml.charCodeAt(nameStart);
    if (code === CODE.greater || code === CODE.slash) return nameStart;
    if (nameStart === at) throw malformed(reader, at);
    at = readAttribute(reader, nameStart);
  }
}

function readAttribute(reader: TokenReader, nameStart: number): number {
  const { xml, attributes } = reader;
  const nameEnd = endOfName(reader, nameStart);
  const equals = skipBlanks(xml, nameEnd);
  const open = skipBlanks(xml, equals + 1);
  const quote = xml.charCodeAt(open);
  if (xml.charCodeAt(equals) !== CODE.equals || (quote !== CODE.quote && quote !== CODE.apostrophe)) throw malformed(reader, nameStart);
  const close = endOfValue(reader, open + 1, quote);
  assertNew(reader, nameStart, nameEnd);
  const base = reader.attributeCount * 4;
  attributes[base] = nameStart;
  attributes[base + 1] = nameEnd;
  attributes[base + 2] = open + 1;
  attributes[base + 3] = close;
  reader.attributeCount += 1;
  return close + 1;
}

function endOfValue(reader: TokenReader, start: number, quote: number): number {
  const { xml } = reader;
  let hasReference = false;
  let at = start;
  for (let code = xml.charCodeAt(at); code !== quote; code = xml.charCodeAt(at)) {
    if (code === CODE.less || Number.isNaN(code)) throw malformed(reader, start);
    if (code === CODE.ampersand) hasReference = true;
    at += 1;
  }
  if (hasReference) resolveReferences(reader, xml.slice(start, at));
  return at;
}

function assertNew(reader: TokenReader, nameStart: number, nameEnd: number): void {
  const { xml, attributes } = reader;
  for (let at = 0; at < reader.attributeCount * 4; at += 4) {
    const start = attributes[at] ?? 0;
    const end = attributes[at + 1] ?? 0;
    if (end - start === nameEnd - nameStart && xml.startsWith(xml.slice(start, end), nameStart)) throw malformed(reader, nameStart);
  }
}

/** End of the name that begins at `start`; a name begins with a letter, `_`, `:` or any character outside ASCII. */
function endOfName(reader: TokenReader, start: number): number {
  const { xml } = reader;
  let at = start;
  while (isNameCode(xml.charCodeAt(at))) at += 1;
  const first = xml.charCodeAt(start);
  if (at === start || first === 0x2d || first === 0x2e || (first >= 0x30 && first <= 0x39)) throw malformed(reader, start);
  return at;
}

function isNameCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x3a) || code === 0x5f || code === 0x2d || code === 0x2e || code >= 0x80;
}

function skipBlanks(xml: string, from: number): number {
  let at = from;
  for (;;) {
    const code = xml.charCodeAt(at);
    if (code !== CODE.blank && code !== CODE.lineFeed && code !== CODE.carriageReturn && code !== CODE.tab) return at;
    at += 1;
  }
}

function unifyLines(reader: TokenReader, text: string): string {
  return reader.hasCarriageReturn ? text.replace(/\r\n?/gu, '\n') : text;
}

function resolveReferences(reader: TokenReader, text: string): string {
  return text.replace(/&([^;&]*);?/gu, (reference, name: string) => {
    const resolved = reference.endsWith(';') ? resolve(name) : undefined;
    if (resolved === undefined) throw malformed(reader, reader.start);
    return resolved;
  });
}

function resolve(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const match = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/u.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
  const character = String.fromCodePoint(code);
  return FORBIDDEN.test(character) ? undefined : character;
}

function malformed(reader: TokenReader, offset: number, reason = 'xml'): AppError {
  return new AppError('workbook-malformed', { part: reader.part, reason, offset });
}
