import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type CellScalar, scalarText } from '../../domain/workbook/cell-value.ts';
import { type HeaderSketch, LOCK_TITLE, type LockState, type SheetState, type WriteNote } from './book-state.ts';

/** For staff who unhide the sheet. */
const EXPLANATION =
  'Lembar ini dibuat oleh program selama menulis dan dihapus sesudahnya. Jangan diubah; bila tertinggal, dihapus pada penulisan berikutnya.';

/** Rows of the lock sheet, 0-based: the explanation, owner and expiry, then one row a note. */
const OWNER_ROW = 1;
const FIRST_NOTE_ROW = 2;
const COLUMNS = 6;

/** Notes of a lock fill this many rows at most: a few sheets, a few rounds. */
const ROWS = 200;

function cellsOf(values: readonly (string | number)[]): sheets_v4.Schema$RowData {
  return {
    values: values.map((value) => ({
      userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
    })),
  };
}

function noteCells({ round, sourceId, digest, headerFrom, headerTo, header }: WriteNote): sheets_v4.Schema$RowData {
  return cellsOf([round, sourceId, digest, headerFrom, headerTo, JSON.stringify([header.key, ...header.texts])]);
}

function write(sheetId: number, rowIndex: number, rows: readonly sheets_v4.Schema$RowData[]): sheets_v4.Schema$Request {
  return { updateCells: { start: { sheetId, rowIndex, columnIndex: 0 }, rows: [...rows], fields: 'userEnteredValue' } };
}

/** Requests that make the lock sheet; refused as a whole while another sheet of the title stands. */
export function lockRequests(lock: LockState): readonly sheets_v4.Schema$Request[] {
  const { sheetId, owner, expiresAt, notes } = lock;
  const properties = { sheetId, title: LOCK_TITLE, hidden: true, gridProperties: { rowCount: ROWS, columnCount: COLUMNS } };
  return [
    { addSheet: { properties } },
    write(sheetId, 0, [cellsOf([EXPLANATION]), cellsOf([owner, expiresAt]), ...notes.map(noteCells)]),
  ];
}

/** Requests that note what a write expects, and renew the lock. They are refused when the lock is not ours any more, and the whole batch with them. */
export function noteRequests(
  { sheetId, owner, expiresAt, notes }: LockState,
  added: readonly WriteNote[],
): readonly sheets_v4.Schema$Request[] {
  const renewal = write(sheetId, OWNER_ROW, [cellsOf([owner, expiresAt])]);
  return added.length === 0 ? [renewal] : [renewal, write(sheetId, FIRST_NOTE_ROW + notes.length, added.map(noteCells))];
}

/** Request that lets go of a lock without removing it, so that the next run finds what has to be put right. */
export function giveUpRequest({ sheetId, owner }: LockState): sheets_v4.Schema$Request {
  return write(sheetId, OWNER_ROW, [cellsOf([owner, 0])]);
}

function numberOf(value: CellScalar | undefined): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function decodeHeader(text: CellScalar | undefined): HeaderSketch {
  try {
    const words: unknown = typeof text === 'string' ? JSON.parse(text) : [];
    const [key = '', ...texts] = Array.isArray(words) ? words.filter((word) => typeof word === 'string') : [];
    return { key, texts };
  } catch {
    return { key: '', texts: [] };
  }
}

function decodeNote(cells: readonly (CellScalar | undefined)[]): WriteNote | undefined {
  const [round, sourceId, digest, headerFrom, headerTo, header] = cells;
  const [number, source, from, to] = [round, sourceId, headerFrom, headerTo].map(numberOf);
  if (typeof digest !== 'string' || number === undefined || source === undefined || from === undefined || to === undefined)
    return undefined;
  return { round: number, sourceId: source, digest, headerFrom: from, headerTo: to, header: decodeHeader(header) };
}

/** Reads a lock sheet. One whose cells are not as we write them has no owner and has run out: it protects nothing any more. */
export function decodeLock(sheet: SheetState): LockState {
  const values = new Map(sheet.rows.map(({ row, cells }) => [row - 1, cells.map((cell) => cell?.value)]));
  const [owner, expiresAt] = values.get(OWNER_ROW) ?? [];
  const notes = [...values].filter(([row]) => row >= FIRST_NOTE_ROW).map(([, cells]) => decodeNote(cells));
  return {
    sheetId: sheet.sheetId,
    owner: scalarText(owner ?? null),
    expiresAt: numberOf(expiresAt) ?? 0,
    notes: notes.filter((note) => note !== undefined),
  };
}
