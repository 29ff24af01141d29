import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellRange } from '../../domain/workbook/a1.ts';
import { type CellScalar, scalarText } from '../../domain/workbook/cell-value.ts';
import { type HeaderSketch, LOCK_TITLE, type LockState, type SheetState, type WriteNote } from './book-state.ts';

/** For staff who unhide the sheet. */
const EXPLANATION =
  'Lembar ini dibuat oleh program selama menulis dan dihapus sesudahnya. Jangan diubah; bila tertinggal, dihapus pada penulisan berikutnya.';

/** Rows of the lock sheet, 0-based: the explanation, owner and expiry, then one row a note. */
const OWNER_ROW = 1;
const FIRST_NOTE_ROW = 2;
/** First column of the written cells, which fill as many cells as they need. */
const FIRST_BLOCK_COLUMN = 7;
/** Characters in one cell; the service takes 50,000. */
const CELL_LENGTH = 40_000;
const MOST_BLOCK_CELLS = 24;
const COLUMNS = FIRST_BLOCK_COLUMN + MOST_BLOCK_CELLS;

/** Notes of a lock fill this many rows at most: a few sheets, a few rounds. */
const ROWS = 200;

function cellsOf(values: readonly (string | number)[]): sheets_v4.Schema$RowData {
  return {
    values: values.map((value) => ({
      userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
    })),
  };
}

/** Rectangles as texts that fit into cells. Too many of them are left out: a note without them is none, which is safe. */
function encodeBlocks(blocks: readonly CellRange[]): readonly string[] {
  const texts: string[] = [];
  for (const { top, left, bottom, right } of blocks) {
    const block = [top, left, bottom - top, right - left].map((value) => value.toString(36)).join('.');
    const last = texts.at(-1);
    if (last === undefined || last.length + block.length >= CELL_LENGTH) texts.push(block);
    else texts[texts.length - 1] = `${last} ${block}`;
  }
  return texts.length > MOST_BLOCK_CELLS ? [] : texts;
}

const BLOCK = /^[0-9a-z]{1,6}(?:\.[0-9a-z]{1,6}){3}$/u;

/** Undefined unless every rectangle can be read and there is at least one. */
function decodeBlocks(cells: readonly (CellScalar | undefined)[]): readonly CellRange[] | undefined {
  const blocks = cells.flatMap((cell) => scalarText(cell ?? null).split(' ')).filter((text) => text !== '');
  if (blocks.length === 0 || !blocks.every((block) => BLOCK.test(block))) return undefined;
  return blocks.map((block) => {
    const [top = 0, left = 0, height = 0, width = 0] = block.split('.').map((part) => Number.parseInt(part, 36));
    return { top, left, bottom: top + height, right: left + width };
  });
}

function noteCells(note: WriteNote): sheets_v4.Schema$RowData {
  const { round, sourceId, digest, headerFrom, headerTo, header, isPlan, cells } = note;
  const words = JSON.stringify([header.key, ...header.texts]);
  return cellsOf([round, sourceId, digest, headerFrom, headerTo, words, isPlan ? 1 : 0, ...encodeBlocks(cells)]);
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
  const [round, sourceId, digest, headerFrom, headerTo, header, isPlan] = cells;
  const [number, source, from, to] = [round, sourceId, headerFrom, headerTo].map(numberOf);
  if (typeof digest !== 'string' || number === undefined || source === undefined || from === undefined || to === undefined)
    return undefined;
  const blocks = decodeBlocks(cells.slice(FIRST_BLOCK_COLUMN));
  if (blocks === undefined) return undefined;
  const anchor = { headerFrom: from, headerTo: to, header: decodeHeader(header) };
  return { round: number, sourceId: source, digest, isPlan: isPlan === 1, cells: blocks, ...anchor };
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
