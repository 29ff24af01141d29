import { CODE, malformedXml, type TokenReader } from './token-reader.ts';
import { resolveReferences, unifyLines } from './xml-references.ts';

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

/** Fills `attributes`; returns where the tag's `>` or `/>` should stand. */
export function readAttributes(reader: TokenReader, from: number): number {
  const { xml } = reader;
  reader.attributeCount = 0;
  let at = from;
  for (;;) {
    const nameStart = skipBlanks(xml, at);
    const code = xml.charCodeAt(nameStart);
    if (code === CODE.greater || code === CODE.slash) return nameStart;
    if (nameStart === at) throw malformedXml(reader, at);
    at = readAttribute(reader, nameStart);
  }
}

function readAttribute(reader: TokenReader, nameStart: number): number {
  const { xml, attributes } = reader;
  const nameEnd = endOfName(reader, nameStart);
  const equals = skipBlanks(xml, nameEnd);
  const open = skipBlanks(xml, equals + 1);
  const quote = xml.charCodeAt(open);
  if (xml.charCodeAt(equals) !== CODE.equals || (quote !== CODE.quote && quote !== CODE.apostrophe))
    throw malformedXml(reader, nameStart);
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
    if (code === CODE.less || Number.isNaN(code)) throw malformedXml(reader, start);
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
    if (end - start === nameEnd - nameStart && xml.startsWith(xml.slice(start, end), nameStart))
      throw malformedXml(reader, nameStart);
  }
}

/** End of the name that begins at `start`; a name begins with a letter, `_`, `:` or any character outside ASCII. */
export function endOfName(reader: TokenReader, start: number): number {
  const { xml } = reader;
  let at = start;
  while (isNameCode(xml.charCodeAt(at))) at += 1;
  const first = xml.charCodeAt(start);
  if (at === start || first === 0x2d || first === 0x2e || (first >= 0x30 && first <= 0x39)) throw malformedXml(reader, start);
  return at;
}

function isNameCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x3a) ||
    code === 0x5f ||
    code === 0x2d ||
    code === 0x2e ||
    code >= 0x80
  );
}

/** First place from `from` on that holds no white space. */
export function skipBlanks(xml: string, from: number): number {
  let at = from;
  for (;;) {
    const code = xml.charCodeAt(at);
    if (code !== CODE.blank && code !== CODE.lineFeed && code !== CODE.carriageReturn && code !== CODE.tab) return at;
    at += 1;
  }
}
