import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { columnLetters } from './columns.ts';

/** A block of cells; `bottom` and `right` are exclusive, indexes count from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The size of a grid. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** Whether two blocks share a cell. */
export function overlap(a: Area, b: Area): boolean {
  return a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;
}

/** The cells that two blocks share; may be empty (`bottom <= top` or `right <= left`). */
export function intersection(a: Area, b: Area): Area {
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** Whether a block holds no cell. */
export const isEmptyArea = (area: Area): boolean => area.bottom <= area.top || area.right <= area.left;

/** Whether `inner` lies in `outer` with every cell. */
export function contains(outer: Area, inner: Area): boolean {
  return inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right;
}

/** A range with its open sides closed at the end of the grid; it is not clipped otherwise. */
export function areaOf(range: sheets_v4.Schema$GridRange, size: GridSize): Area {
  return {
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? size.rows,
    right: range.endColumnIndex ?? size.columns,
  };
}

/** A block as the service writes it in an answer: sheet id 0 is left out. */
export function gridRangeOf(sheetId: number, area: Area): sheets_v4.Schema$GridRange {
  return {
    ...(sheetId === 0 ? {} : { sheetId }),
    startRowIndex: area.top,
    endRowIndex: area.bottom,
    startColumnIndex: area.left,
    endColumnIndex: area.right,
  };
}

const PLAIN_TITLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$/;

/** A title as it stands before `!`: quoted unless it is a plain word that cannot be taken for a cell. */
export function quoteTitle(title: string): string {
  return PLAIN_TITLE.test(title) && !LOOKS_LIKE_CELL.test(title) ? title : `'${title.replaceAll("'", "''")}'`;
}

/** `Sheet1!A1:B2`, or `Sheet1!A1` for one cell. */
export function formatArea(title: string, area: Area): string {
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  const last = `${columnLetters(Math.max(area.right, area.left + 1) - 1)}${Math.max(area.bottom, area.top + 1)}`;
  return `${quoteTitle(title)}!${first === last ? first : `${first}:${last}`}`;
}
