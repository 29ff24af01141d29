import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { SheetId } from '../../domain/template/template.ts';
import { type CellRange, cellAddress } from '../../domain/workbook/a1.ts';
import type { Cell, CellScalar } from '../../domain/workbook/cell-value.ts';
import type { CellNote, ColumnMark, RowSnapshot, Snapshot, Surroundings } from '../../domain/workbook/snapshot.ts';
import { type BookState, LOCK_TITLE, parseImageTitle, type SheetImage, type SheetState } from './book-state.ts';
import { digestSheets } from './digest-rows.ts';
import { decodeLock } from './lock-sheet.ts';
import { COLUMN_MARK, SHEET_MARK } from './sheet-mark.ts';

/** Errors as a cell shows them, by the names of the API; the message beside them is in the language of the workbook. */
const ERROR_TEXTS: Readonly<Record<string, string>> = {
  ERROR: '#ERROR!',
  NULL_VALUE: '#NULL!',
  DIVIDE_BY_ZERO: '#DIV/0!',
  VALUE: '#VALUE!',
  REF: '#REF!',
  NAME: '#NAME?',
  NUM: '#NUM!',
  N_A: '#N/A',
  LOADING: 'Loading...',
};

function scalarOf(value: sheets_v4.Schema$ExtendedValue | undefined): CellScalar {
  const text = value?.stringValue;
  if (typeof text === 'string') return text === '' ? null : text;
  if (value?.errorValue) return ERROR_TEXTS[value.errorValue.type ?? ''] ?? ERROR_TEXTS['ERROR'] ?? null;
  return value?.numberValue ?? value?.boolValue ?? null;
}

function decodeCell(data: sheets_v4.Schema$CellData): Cell | undefined {
  const value = scalarOf(data.effectiveValue);
  const formula = typeof data.userEnteredValue?.formulaValue === 'string' || data.effectiveValue?.errorValue !== undefined;
  return value === null && !formula ? undefined : { value, formula };
}

function decodeRow({ values }: sheets_v4.Schema$RowData, startColumn: number): readonly (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = Array.from({ length: startColumn }, () => undefined);
  for (const data of values ?? []) cells.push(decodeCell(data));
  return cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1);
}

/** Rows of one block of grid data; the service leaves out what is empty at the ends and sends `{}` in between. */
function decodeRows(data: readonly sheets_v4.Schema$GridData[]): readonly RowSnapshot[] {
  const rows = data.flatMap(({ rowData, startRow, startColumn }) =>
    (rowData ?? []).map((row, index) => ({ row: (startRow ?? 0) + index + 1, cells: decodeRow(row, startColumn ?? 0) })),
  );
  return rows.filter(({ cells }) => cells.length > 0);
}

function decodeNotes(data: readonly sheets_v4.Schema$GridData[]): readonly CellNote[] {
  return data.flatMap(({ rowData, startRow, startColumn }) =>
    (rowData ?? []).flatMap(({ values }, row) =>
      (values ?? []).flatMap(({ note }, column) =>
        note ? [{ row: (startRow ?? 0) + row + 1, column: (startColumn ?? 0) + column, text: note }] : [],
      ),
    ),
  );
}

function decodeMerge(merge: sheets_v4.Schema$GridRange): CellRange {
  return {
    top: (merge.startRowIndex ?? 0) + 1,
    left: merge.startColumnIndex ?? 0,
    bottom: merge.endRowIndex ?? 1,
    right: (merge.endColumnIndex ?? 1) - 1,
  };
}

/** The description of a protection, else its corners, else nothing. */
function nameProtection({ description, range }: sheets_v4.Schema$ProtectedRange): string {
  if (description) return description;
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range ?? {};
  if (!endRowIndex || !endColumnIndex) return '';
  return `${cellAddress((startRowIndex ?? 0) + 1, startColumnIndex ?? 0)}:${cellAddress(endRowIndex, endColumnIndex - 1)}`;
}

/** Strict protections that the asking account may not edit; the service leaves out what is false. */
function closedRanges({ protectedRanges }: sheets_v4.Schema$Sheet): readonly string[] {
  const closed = (protectedRanges ?? []).filter((range) => range.warningOnly !== true && range.requestingUserCanEdit !== true);
  return closed.map(nameProtection);
}

/** One sheet of an answer. A sheet that is no grid (a chart) has no cells. */
export function decodeSheet(sheet: sheets_v4.Schema$Sheet): SheetState {
  const { properties } = sheet;
  const closed = closedRanges(sheet);
  const notes = decodeNotes(sheet.data ?? []);
  return {
    sheetId: properties?.sheetId ?? 0,
    name: properties?.title ?? '',
    visibility: properties?.hidden === true ? 'hidden' : 'visible',
    rowCount: properties?.gridProperties?.rowCount ?? 0,
    columnCount: properties?.gridProperties?.columnCount ?? 0,
    rows: decodeRows(sheet.data ?? []),
    merges: (sheet.merges ?? []).map(decodeMerge),
    ...(notes.length > 0 ? { notes } : {}),
    ...(closed.length > 0 ? { closedRanges: closed } : {}),
  };
}

function decodeImage(sheet: sheets_v4.Schema$Sheet): SheetImage | undefined {
  const facts = parseImageTitle(sheet.properties?.title ?? '');
  return facts && { ...facts, sheet: decodeSheet(sheet) };
}

/** The images that an answer shows. */
export function decodeImages(sheets: readonly sheets_v4.Schema$Sheet[]): readonly SheetImage[] {
  return sheets.map(decodeImage).filter((image) => image !== undefined);
}

const title = (sheet: sheets_v4.Schema$Sheet): string => sheet.properties?.title ?? '';

type Marks = readonly sheets_v4.Schema$DeveloperMetadata[] | undefined;

/** Values of all marks of one kind. */
function marked(marks: Marks, key: string): readonly string[] {
  return (marks ?? []).filter(({ metadataKey }) => metadataKey === key).map(({ metadataValue }) => metadataValue ?? '');
}

function decodeColumnMarks(sheet: sheets_v4.Schema$Sheet): readonly ColumnMark[] {
  return (sheet.data ?? []).flatMap(({ columnMetadata, startColumn }) =>
    (columnMetadata ?? []).flatMap(({ developerMetadata }, index) =>
      marked(developerMetadata, COLUMN_MARK).map((id) => ({ sheet: title(sheet), id, column: (startColumn ?? 0) + index })),
    ),
  );
}

/** The sheet that every run writes: whoever may edit it is whom the program runs as. */
const HISTORY: SheetId = 'history';

function isWholeSheet({ range }: sheets_v4.Schema$ProtectedRange): boolean {
  const { sheetId: _sheet, ...bounds } = range ?? {};
  return Object.keys(bounds).length === 0;
}

function decodeProgramEditors(own: readonly sheets_v4.Schema$Sheet[]): sheets_v4.Schema$Editors | undefined {
  return own
    .filter(({ developerMetadata }) => marked(developerMetadata, SHEET_MARK).includes(HISTORY))
    .flatMap(({ protectedRanges }) => protectedRanges ?? [])
    .find((protection) => protection.warningOnly !== true && protection.editors !== undefined && isWholeSheet(protection))
    ?.editors;
}

function decodeSurroundings(spreadsheet: sheets_v4.Schema$Spreadsheet, own: readonly sheets_v4.Schema$Sheet[]): Surroundings {
  const name = spreadsheet.properties?.title;
  return {
    ...(typeof name === 'string' ? { title: name } : {}),
    locale: spreadsheet.properties?.locale ?? '',
    timeZone: spreadsheet.properties?.timeZone ?? '',
    protections: own.flatMap((sheet) =>
      (sheet.protectedRanges ?? []).map(({ description, warningOnly }) => ({
        sheet: title(sheet),
        name: description ?? '',
        isWarning: warningOnly === true,
      })),
    ),
    markedSheets: own.flatMap((sheet) => marked(sheet.developerMetadata, SHEET_MARK).map((id) => ({ title: title(sheet), id }))),
    markedColumns: own.flatMap(decodeColumnMarks),
  };
}

/** An answer of `spreadsheets.get` or of a write with the mask of a reading, as a state. Pure. */
export function decodeSpreadsheet(spreadsheet: sheets_v4.Schema$Spreadsheet): BookState {
  const all = spreadsheet.sheets ?? [];
  const own = all.filter((sheet) => title(sheet) !== LOCK_TITLE && parseImageTitle(title(sheet)) === undefined);
  const lock = all.find((sheet) => title(sheet) === LOCK_TITLE);
  const sheets = own.map(decodeSheet);
  return {
    sheets,
    lock: lock && decodeLock(decodeSheet(lock)),
    images: decodeImages(all),
    surroundings: decodeSurroundings(spreadsheet, own),
    programEditors: decodeProgramEditors(own),
    usedIds: new Set(all.map(({ properties }) => properties?.sheetId ?? 0)),
    revision: digestSheets(sheets),
  };
}

/** A state as every store gives it. `unjudged`: titles of sheets whose interrupted write could not be judged. */
export function snapshotOf(state: BookState, location: string, unjudged: readonly string[] = []): Snapshot {
  return {
    location,
    revision: state.revision,
    dateSystem: 1900,
    sheets: state.sheets.map(({ name, visibility, rows, merges, notes }) => ({
      name,
      visibility,
      rows,
      merges,
      ...(notes ? { notes } : {}),
    })),
    surroundings: {
      ...state.surroundings,
      ...(state.images.length > 0 ? { isUnfinished: true } : {}),
      ...(unjudged.length > 0 ? { unjudgedSheets: unjudged } : {}),
    },
  };
}
