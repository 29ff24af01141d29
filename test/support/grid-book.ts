import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Snapshot } from '../../src/domain/workbook/snapshot.ts';
import { AppError } from '../../src/errors/app-error.ts';
import type { GoogleService } from '../../src/stores/google-sheets/google-service.ts';
import type { EditableSpreadsheet } from '../emulator/edits.ts';
import { carryOutBatch, type GridBook, type GridCell, type GridLine, type GridSheet, refuse } from './grid-requests.ts';

export type { GridBook } from './grid-requests.ts';

/*
 * A spreadsheet in memory behind the seam `GoogleService`, without HTTP: for the thousands of runs that the emulator would be too slow for. It knows the
 * requests that a write sends, and nothing of formats, results of formulas or protections; what it says of Google is checked by the emulator's tests.
 */

/** What happens at a request, by its number from 1. */
export interface GridScript {
  /** People, just before the request is carried out. */
  readonly before?: (number: number, kind: 'get' | 'batch' | 'file', book: GridBook) => void;
  /** Cuts the connection before or after the request is carried out; more often than the client tries again. */
  readonly cut?: (number: number) => 'before' | 'after' | undefined;
}

/** A book with the sheets of a snapshot. */
export function gridBook({ sheets }: Snapshot, spareRows = 30): GridBook {
  return {
    version: 1,
    sheets: sheets.map(({ name, visibility, rows, merges }, index) => {
      const columns = Math.max(26, ...rows.map(({ cells }) => cells.length));
      const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
      const last = rows.at(-1)?.row ?? 0;
      const lines = Array.from({ length: last + spareRows }, (_unused, at): GridLine => {
        const cells = byRow.get(at + 1) ?? [];
        return Array.from({ length: columns }, (_none, column) => cells[column] && { value: cells[column].value });
      });
      return { id: index * 7, title: name, hidden: visibility !== 'visible', lines, columns, merges };
    }),
  };
}

/** The book as a person sees it who may edit everything; the edits of the emulator work on it. */
export function editableGrid(book: GridBook): EditableSpreadsheet {
  const sheetOf = (title: string): GridSheet => {
    const found = book.sheets.find((sheet) => sheet.title === title);
    if (!found) throw new Error(`no sheet ${title}`);
    return found;
  };
  return {
    get titles() {
      return book.sheets.map(({ title }) => title);
    },
    sheetId: (title) => sheetOf(title).id,
    size: (title) => ({ rows: sheetOf(title).lines.length, columns: sheetOf(title).columns }),
    values: (title) => sheetOf(title).lines.map((line) => line.map((cell) => cell?.value ?? '')),
    protectedRanges: () => [],
    apply: (requests) => carryOutBatch(book, requests),
  };
}

function extended(cell: GridCell | undefined): sheets_v4.Schema$CellData {
  if (!cell) return {};
  const { value, formula } = cell;
  const kind = { string: 'stringValue', number: 'numberValue', boolean: 'boolValue' }[
    typeof value as 'string' | 'number' | 'boolean'
  ];
  return { effectiveValue: { [kind]: value }, ...(formula === undefined ? {} : { userEnteredValue: { formulaValue: formula } }) };
}

function resource(book: GridBook, ranges?: readonly string[]): sheets_v4.Schema$Spreadsheet {
  const shown = ranges ? book.sheets.filter(({ title }) => ranges.includes(`'${title}'`)) : book.sheets;
  if (ranges && shown.length < ranges.length) refuse(`Unable to parse range: ${ranges.join()}`);
  return {
    properties: { locale: 'in_ID', timeZone: 'Asia/Pontianak' },
    sheets: shown.map(({ id, title, hidden, lines, columns, merges }) => {
      const filled = lines.findLastIndex((line) => line.some((cell) => cell !== undefined));
      return {
        properties: { sheetId: id, title, hidden, gridProperties: { rowCount: lines.length, columnCount: columns } },
        merges: merges.map(({ top, left, bottom, right }) => ({
          startRowIndex: top - 1,
          endRowIndex: bottom,
          startColumnIndex: left,
          endColumnIndex: right + 1,
        })),
        data: [{ rowData: lines.slice(0, filled + 1).map((line) => ({ values: line.map(extended) })) }],
      };
    }),
  };
}

/** The requests of a store on a book in memory. A cut connection ends in `google-unreachable`, as when every try of the client failed. */
export function gridService(book: GridBook, script: GridScript = {}): GoogleService & { readonly count: () => number } {
  let number = 0;
  const carryOut = async <T>(kind: 'get' | 'batch' | 'file', work: () => T): Promise<T> => {
    number += 1;
    script.before?.(number, kind, book);
    const cut = script.cut?.(number);
    if (cut === 'before') throw new AppError('google-unreachable', {});
    const answer = work();
    if (cut === 'after') throw new AppError('google-unreachable', {});
    return answer;
  };
  const unused = async (): Promise<never> => {
    throw new Error('not a request of the store');
  };
  return {
    count: () => number,
    account: undefined,
    getSpreadsheet: () => carryOut('get', () => resource(book)),
    batchUpdate: ({ body }) =>
      carryOut('batch', () => {
        carryOutBatch(book, body.requests ?? []);
        return body.includeSpreadsheetInResponse ? { updatedSpreadsheet: resource(book, body.responseRanges ?? undefined) } : {};
      }),
    getFile: () => carryOut('file', () => ({ version: String(book.version) })),
    createFile: unused,
    listFiles: unused,
    deleteFile: unused,
    shareFile: unused,
  };
}
