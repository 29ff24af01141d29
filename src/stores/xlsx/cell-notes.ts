import { parseCellAddress } from '../../domain/workbook/a1.ts';
import type { CellNote } from '../../domain/workbook/snapshot.ts';
import { isSpreadsheetNamespace } from './namespaces.ts';
import { parseXml } from './parse-xml.ts';
import type { PartReader } from './part-reader.ts';
import { parseRelationships, relationshipsPart } from './relationships.ts';
import { decodeXstring } from './xml-text.ts';

/**
 * Notes on the cells of a sheet, in the order of their part (ECMA-376 Part 1, 18.7). A threaded comment of Excel is among them: the text of the whole thread stands
 * in the note that older programs show. Throws `workbook-malformed`.
 */
export function readCellNotes(reader: PartReader, sheetPart: string): readonly CellNote[] {
  const relationships = reader.readText(relationshipsPart(sheetPart));
  if (!relationships) return [];
  const part = parseRelationships(relationships.xml, sheetPart).find(({ kind }) => kind === 'comments')?.target;
  const text = part === undefined ? undefined : reader.readText(part);
  return text && part !== undefined ? parseNotes(text.xml, part) : [];
}

/** Runs of rich text are joined, phonetic hints left out. A note whose cell cannot be read is shown at A1. */
function parseNotes(xml: string, part: string): readonly CellNote[] {
  const notes: CellNote[] = [];
  let place = { row: 1, column: 0 };
  let text = '';
  let isText = false;
  parseXml(xml, part, {
    open(element) {
      if (!isSpreadsheetNamespace(element.uri)) return;
      isText = element.local === 't' && element.path.at(-1) !== 'rPh';
      if (element.local !== 'comment') return;
      place = parseCellAddress(element.attribute('ref') ?? '') ?? { row: 1, column: 0 };
      text = '';
    },
    close(local, _path, _closeStart, _end, uri) {
      isText = false;
      if (local === 'comment' && isSpreadsheetNamespace(uri)) notes.push({ ...place, text: decodeXstring(text) });
    },
    text(piece) {
      if (isText) text += piece;
    },
  });
  return notes;
}
