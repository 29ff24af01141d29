import type { Workbook } from 'exceljs';
import type { FileProperties } from '../../domain/archive/package-contents.ts';
import type { PrintSheet } from '../../domain/archive/print-sheet.ts';
import { columnLetters } from '../../domain/workbook/a1.ts';
import { orderFontChildren, replaceDefaultFont } from './settle-styles.ts';
import { ARCHIVE_FONT, createStyleTable, writePrintSheet } from './write-print-sheet.ts';
import { guardText } from './xml-text.ts';
import { buildZip, readZip, unpackZip, type ZipPart } from './zip-parts.ts';

const PROGRAM = 'register-dik';
/**
 * Digits of the default font are the unit of column widths. At this size Excel rounds them to 7 pixels and LibreOffice, which
 * does not round, comes to nearly the same: both wrap alike, and as `columnPoints` says.
 */
const DEFAULT_FONT_SIZE = 9.5;

/** Mends the text of one part of what exceljs wrote. */
type Settler = (xml: string) => string;

/** `editAs` belongs to another kind of anchor; the name is read aloud, and shown where pictures are not. */
function settleDrawing(xml: string): string {
  return xml
    .replaceAll('<xdr:oneCellAnchor editAs="oneCell">', '<xdr:oneCellAnchor>')
    .replace(/ name="Picture \d+"/gu, ' name="Logo" descr="Logo"');
}

const PART_SETTLERS: readonly (readonly [string, Settler])[] = [
  ['xl/styles.xml', (xml) => replaceDefaultFont(orderFontChildren(xml), ARCHIVE_FONT, DEFAULT_FONT_SIZE)],
  ['xl/drawings/drawing1.xml', settleDrawing],
  ['docProps/app.xml', (xml) => xml.replace(/<Application>[^<]*<\/Application>/u, `<Application>${PROGRAM}</Application>`)],
];

/** exceljs takes the left edge of a sheet from its last row; readers that trust it would lose columns. */
function sheetSettler(print: PrintSheet, index: number): readonly [string, Settler] {
  const range = `A1:${columnLetters(print.columnWidths.length - 1)}${print.rows.length}`;
  return [`xl/worksheets/sheet${index + 1}.xml`, (xml) => xml.replace(/<dimension ref="[^"]*"/u, `<dimension ref="${range}"`)];
}

function setProperties(workbook: Workbook, { title, author, asOf }: FileProperties): void {
  // The day of the archive, not the moment of making: the same register gives the same bytes (decision 23).
  const day = new Date(`${asOf}T00:00:00Z`);
  workbook.creator = guardText(author) || PROGRAM;
  workbook.lastModifiedBy = PROGRAM;
  workbook.created = day;
  workbook.modified = day;
  workbook.title = guardText(title);
  // Without a window every sheet would refer to one that is not there.
  workbook.views = [{ x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];
}

function settlePart({ name, bytes }: ZipPart, settlers: ReadonlyMap<string, Settler>): ZipPart {
  const settle = settlers.get(name);
  return { name, bytes: settle ? new TextEncoder().encode(settle(new TextDecoder().decode(bytes))) : bytes };
}

/**
 * Laid-out sheets as an `.xlsx` file. A pure function of its input: the zip is packed anew with a fixed time and a
 * deflate whose bytes do not depend on the platform (decision 23).
 */
export async function writePrintWorkbook(prints: readonly PrintSheet[], properties: FileProperties): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  setProperties(workbook, properties);
  const styles = createStyleTable();
  for (const print of prints) await writePrintSheet(workbook, print, styles);
  // Stored, not deflated: the zip is taken apart again at once.
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const settlers = new Map([...PART_SETTLERS, ...prints.map(sheetSettler)]);
  return buildZip(unpackZip(readZip(new Uint8Array(written))).map((part) => settlePart(part, settlers)));
}
