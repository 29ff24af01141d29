import type { PackageFile } from '../../domain/archive/bag.ts';
import type { PackageContents, PlannedFile } from '../../domain/archive/package-contents.ts';
import { printedTexts } from '../../domain/archive/print-pages.ts';
import type { PrintSheet } from '../../domain/archive/print-sheet.ts';
import { isSameRows, readRegisterSheet } from '../../domain/archive/register-file.ts';
import type { Snapshot } from '../../domain/workbook/snapshot.ts';
import { readPrintPdf } from '../pdf/read-print-pdf.ts';
import { readWorkbookBytes } from '../xlsx/read-workbook-bytes.ts';

/** Line ends as a workbook keeps them: a carriage return comes back as a line feed. */
function asKept(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

function holdsSheet(print: PrintSheet, snapshot: Snapshot): boolean {
  const lines = new Map(snapshot.sheets.find((sheet) => sheet.name === print.name)?.rows.map((row) => [row.row, row.cells]));
  return print.rows.every((row, index) =>
    row.cells.every(({ column, value }) => {
      const read = lines.get(index + 1)?.[column];
      if (value === null || value === '') return read === undefined || read.value === null;
      const isEqual = typeof value === 'string' ? asKept(String(read?.value)) === asKept(value) : read?.value === value;
      return isEqual && read?.formula === false;
    }),
  );
}

/** Texts without white space: lines end where they wrapped. */
function packed(texts: readonly string[]): string {
  return texts.join('').replace(/\s+/gu, '');
}

function isFaithful(file: PlannedFile, bytes: Uint8Array, contents: PackageContents): boolean {
  if (file.kind === 'text') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) === file.text;
  if (file.kind === 'pdf') return packed(readPrintPdf(bytes)) === packed(printedTexts(file.sheets));
  const snapshot = readWorkbookBytes(bytes, file.path);
  const hasRegister = file.sheets.some((sheet) => sheet.name === contents.register.sheet);
  const rows = hasRegister ? readRegisterSheet(snapshot, contents.register) : undefined;
  const isRegisterSame = !hasRegister || (rows !== undefined && isSameRows(rows, contents.register.rows));
  return isRegisterSame && file.sheets.every((sheet) => holdsSheet(sheet, snapshot));
}

/**
 * The first file that, read back from its bytes, does not show the data that it was made from; undefined when all do.
 * Workbooks are compared cell by cell, PDFs by the text that their pages show, the rest character by character.
 */
export function findUnfaithful(contents: PackageContents, files: readonly PackageFile[]): string | undefined {
  const written = new Map(files.map((file) => [file.path, file.bytes]));
  return contents.files.find((file) => {
    const bytes = written.get(`data/${file.path}`);
    return bytes === undefined || !isFaithful(file, bytes, contents);
  })?.path;
}
