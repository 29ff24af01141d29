import { canonicalString } from './canonical-cell.ts';
import { isSpreadsheetNamespace } from './namespaces.ts';
import { parseXml } from './parse-xml.ts';
import { decodeXstring } from './xml-text.ts';

/** The shared string table, by index: rich text runs joined, phonetic hints left out (ECMA-376 Part 1, 18.4.8). */
export function parseSharedStrings(xml: string, part: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let phonetic = 0;
  let isText = false;
  let canonical: RegExp | undefined;
  /** An item may begin here. */
  let isBeforeItem = false;
  parseXml(xml, part, {
    open({ local, uri, prefix, path }) {
      isBeforeItem = path.length === 0;
      if (!isSpreadsheetNamespace(uri)) return;
      if (path.length === 0 && !xml.includes(']]>')) canonical = canonicalString(prefix);
      if (local === 'si') text = '';
      else if (local === 'rPh') phonetic += 1;
      else if (local === 't') isText = phonetic === 0;
    },
    close(local, path, _closeStart, _end, uri) {
      isBeforeItem = path.length === 1;
      if (!isSpreadsheetNamespace(uri)) return;
      if (local === 't') isText = false;
      else if (local === 'rPh') phonetic -= 1;
      else if (local === 'si') strings.push(decodeXstring(text));
    },
    text(piece) {
      if (isText) text += piece;
    },
    readOn: (from) => (isBeforeItem && canonical ? readCanonicalItems(xml, from, canonical, strings) : from),
  });
  return strings;
}

/** Reads items that are spelt the usual way from `from` on; returns where they end. */
function readCanonicalItems(xml: string, from: number, canonical: RegExp, strings: string[]): number {
  let end = from;
  canonical.lastIndex = from;
  for (let match = canonical.exec(xml); match; match = canonical.exec(xml)) {
    strings.push(decodeXstring(match[1] ?? ''));
    end = canonical.lastIndex;
  }
  return end;
}
