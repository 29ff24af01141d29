import type { PackageFile } from '../../domain/archive/bag.ts';
import type { PackageContents, PlannedFile } from '../../domain/archive/package-contents.ts';
import type { Picture } from '../../domain/archive/picture.ts';
import { picturesOf, printedTexts } from '../../domain/archive/print-pages.ts';
import type { PrintSheet } from '../../domain/archive/print-sheet.ts';
import { isSameRows, readRegisterSheet } from '../../domain/archive/register-file.ts';
import type { Snapshot } from '../../domain/workbook/snapshot.ts';
import { pictureStream } from '../pdf/embedded-picture.ts';
import { readPdfPictures, readPrintPdf } from '../pdf/read-print-pdf.ts';
import { readWorkbookBytes } from '../xlsx/read-workbook-bytes.ts';
import { readZip, unpackZip } from '../xlsx/zip-parts.ts';

/** A picture as a kind of file holds it. */
type PictureBytes = (picture: Picture) => Uint8Array;

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

/** Pictures of the sheets against those of the file: each is there, as it was given. */
function holdsPictures(sheets: readonly PrintSheet[], shown: () => readonly Uint8Array[], wanted: PictureBytes): boolean {
  const pictures = picturesOf(sheets);
  if (pictures.length === 0) return true;
  const found = shown();
  return pictures.every((picture) => found.some((bytes) => Buffer.compare(bytes, wanted(picture)) === 0));
}

function readMedia(bytes: Uint8Array): readonly Uint8Array[] {
  const parts = unpackZip(readZip(bytes));
  return parts.filter(({ name }) => name.startsWith('xl/media/')).map((part) => part.bytes);
}

function isPdfFaithful(sheets: readonly PrintSheet[], bytes: Uint8Array): boolean {
  const isTextSame = packed(readPrintPdf(bytes)) === packed(printedTexts(sheets));
  return isTextSame && holdsPictures(sheets, () => readPdfPictures(bytes), pictureStream);
}

function isFaithful(file: PlannedFile, bytes: Uint8Array, contents: PackageContents): boolean {
  if (file.kind === 'text') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) === file.text;
  if (file.kind === 'pdf') return isPdfFaithful(file.sheets, bytes);
  const snapshot = readWorkbookBytes(bytes, file.path);
  const hasRegister = file.sheets.some((sheet) => sheet.name === contents.register.sheet);
  const rows = hasRegister ? readRegisterSheet(snapshot, contents.register) : undefined;
  const isRegisterSame = !hasRegister || (rows !== undefined && isSameRows(rows, contents.register.rows));
  const isShown = isRegisterSame && file.sheets.every((sheet) => holdsSheet(sheet, snapshot));
  return (
    isShown &&
    holdsPictures(
      file.sheets,
      () => readMedia(bytes),
      (picture) => picture.bytes,
    )
  );
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
