import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { Refusal } from './http/failure.ts';

/** What an edit works on: a spreadsheet as a person sees it who may edit everything that is not protected from them. */
export interface EditableSpreadsheet {
  /** Sheet ids by title; throws when there is no such sheet. */
  sheetId(title: string): number;
  /** Ids of all sheets in the order of their tabs. */
  readonly titles: readonly string[];
  /** Number of rows and columns of a sheet's grid. */
  size(title: string): { readonly rows: number; readonly columns: number };
  /** Unformatted values, trimmed. */
  values(title: string): readonly (readonly (string | number | boolean)[])[];
  protectedRanges(title: string): readonly sheets_v4.Schema$ProtectedRange[];
  /**
   * Applies requests of `spreadsheets.batchUpdate`, all or none. Protections are not looked at unless `as` names the account that edits.
   * Throws when they are refused.
   */
  apply(requests: readonly sheets_v4.Schema$Request[], as?: string): void;
}

/** A change that another user makes between two requests. */
export type Edit = (spreadsheet: EditableSpreadsheet) => void;

/** What may be typed into a cell; `null` empties it. */
export type TypedValue = string | number | boolean | null;

const entered = (value: TypedValue): sheets_v4.Schema$CellData => {
  if (value === null) return {};
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value } };
  if (typeof value === 'boolean') return { userEnteredValue: { boolValue: value } };
  return { userEnteredValue: value.startsWith('=') ? { formulaValue: value } : { stringValue: value } };
};

/** Types a value into one cell; rows and columns count from 0. A string is kept as text unless it begins with `=`. */
export const setCell =
  (title: string, row: number, column: number, value: TypedValue): Edit =>
  (spreadsheet) =>
    spreadsheet.apply([
      {
        updateCells: {
          start: { sheetId: spreadsheet.sheetId(title), rowIndex: row, columnIndex: column },
          rows: [{ values: [entered(value)] }],
          fields: 'userEnteredValue',
        },
      },
    ]);

/** Sorts the rows from `firstRow` (from 0) up to and without `endRow` (default: the last) by one column. */
export const sortRows =
  (title: string, options: { column: number; firstRow: number; endRow?: number; descending?: boolean }): Edit =>
  (spreadsheet) =>
    spreadsheet.apply([
      {
        sortRange: {
          range: {
            sheetId: spreadsheet.sheetId(title),
            startRowIndex: options.firstRow,
            endRowIndex: options.endRow ?? spreadsheet.size(title).rows,
          },
          sortSpecs: [{ dimensionIndex: options.column, sortOrder: options.descending === true ? 'DESCENDING' : 'ASCENDING' }],
        },
      },
    ]);

type Dimension = 'ROWS' | 'COLUMNS';

const span = (spreadsheet: EditableSpreadsheet, title: string, dimension: Dimension, at: number, count: number) => ({
  sheetId: spreadsheet.sheetId(title),
  dimension,
  startIndex: at,
  endIndex: at + count,
});

const insert =
  (dimension: Dimension) =>
  (title: string, at: number, count = 1): Edit =>
  (spreadsheet) =>
    spreadsheet.apply([
      { insertDimension: { range: span(spreadsheet, title, dimension, at, count), inheritFromBefore: at > 0 } },
    ]);

const remove =
  (dimension: Dimension) =>
  (title: string, at: number, count = 1): Edit =>
  (spreadsheet) =>
    spreadsheet.apply([{ deleteDimension: { range: span(spreadsheet, title, dimension, at, count) } }]);

const move =
  (dimension: Dimension) =>
  (title: string, from: number, to: number, count = 1): Edit =>
  (spreadsheet) => {
    // the service refuses a move into itself; a person who drags a row onto its own place changes nothing
    if (to >= from && to <= from + count) return;
    spreadsheet.apply([{ moveDimension: { source: span(spreadsheet, title, dimension, from, count), destinationIndex: to } }]);
  };

/** An edit of whole rows or columns: title of the sheet, first index (from 0), count (default 1). */
export type SpanEdit = (title: string, at: number, count?: number) => Edit;
/** A move of whole rows or columns: title, first index, the index before which they land (counted before the move), count (default 1). */
export type MoveEdit = (title: string, from: number, to: number, count?: number) => Edit;

/** Inserts empty rows before row `at`. */
export const insertRows: SpanEdit = insert('ROWS');
/** Inserts empty columns before column `at`. */
export const insertColumns: SpanEdit = insert('COLUMNS');
/** Deletes rows with everything in them. */
export const deleteRows: SpanEdit = remove('ROWS');
/** Deletes columns with everything in them. */
export const deleteColumns: SpanEdit = remove('COLUMNS');
/** Drags rows to another place. */
export const moveRows: MoveEdit = move('ROWS');
/** Drags columns to another place. */
export const moveColumns: MoveEdit = move('COLUMNS');

/** Gives a sheet another title. */
export const renameSheet =
  (title: string, newTitle: string): Edit =>
  (spreadsheet) =>
    spreadsheet.apply([
      { updateSheetProperties: { properties: { sheetId: spreadsheet.sheetId(title), title: newTitle }, fields: 'title' } },
    ]);

/** Deletes a whole sheet. */
export const deleteSheet =
  (title: string): Edit =>
  (spreadsheet) =>
    spreadsheet.apply([{ deleteSheet: { sheetId: spreadsheet.sheetId(title) } }]);

/** Adds an empty sheet at the end. */
export const addSheet =
  (title: string, sheetId?: number): Edit =>
  (spreadsheet) =>
    spreadsheet.apply([{ addSheet: { properties: { title, ...(sheetId === undefined ? {} : { sheetId }) } } }]);

/** Takes away the protections of a sheet: those that fulfil the condition, by default all. */
export const liftProtection =
  (title: string, which: (range: sheets_v4.Schema$ProtectedRange) => boolean = () => true): Edit =>
  (spreadsheet) => {
    const ids = spreadsheet.protectedRanges(title).filter(which);
    spreadsheet.apply(ids.map(({ protectedRangeId }) => ({ deleteProtectedRange: { protectedRangeId: protectedRangeId ?? 0 } })));
  };

const changeProperty =
  (field: 'locale' | 'timeZone') =>
  (value: string): Edit =>
  (spreadsheet) =>
    spreadsheet.apply([{ updateSpreadsheetProperties: { properties: { [field]: value }, fields: field } }]);

/** Sets the locale, as in File > Settings. */
export const changeLocale: (locale: string) => Edit = changeProperty('locale');
/** Sets the time zone, as in File > Settings. */
export const changeTimeZone: (timeZone: string) => Edit = changeProperty('timeZone');

/** The same edit made by an account that protections may hold back; a refused edit changes nothing and is no error. */
export const attemptAs =
  (account: string, edit: Edit): Edit =>
  (spreadsheet) => {
    try {
      edit({ ...spreadsheet, titles: spreadsheet.titles, apply: (requests) => spreadsheet.apply(requests, account) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };

/** Several edits, one after another. */
export const allOf =
  (...edits: readonly Edit[]): Edit =>
  (spreadsheet) => {
    for (const edit of edits) edit(spreadsheet);
  };
