import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Area } from '../a1/area.ts';
import { createCalculator } from '../formulas/calculator.ts';
import { formatReference, rewriteReferences } from '../formulas/tokens.ts';
import { invalid } from '../http/failure.ts';
import { changeRow } from '../model/cells.ts';
import { requirePlace } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import type { Cell, SheetState } from '../model/spreadsheet.ts';
import type { BatchContext } from '../sheets/context.ts';
import { type Content, isCellError } from '../values/cell-content.ts';
import type { RequestHandler } from './handler.ts';

const rank = (content: Content): number =>
  typeof content === 'number' ? 0 : typeof content === 'string' ? 1 : typeof content === 'boolean' ? 2 : 3;

/** Numbers before texts before booleans before errors; texts without regard to case. */
export function compareContents(a: Content, b: Content): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, 'en', { sensitivity: 'base' }) || a.localeCompare(b, 'en');
  if (isCellError(a) || isCellError(b)) return 0;
  return Number(a) - Number(b);
}

interface SortKey {
  readonly column: number;
  readonly sign: 1 | -1;
}

function compareKeys(left: Content | undefined, right: Content | undefined, sign: 1 | -1): number {
  if (left === undefined || right === undefined) return left === right ? 0 : left === undefined ? 1 : -1;
  return compareContents(left, right) * sign;
}

/** The order of the rows of an area: old row indexes in their new order. Empty cells come last, whichever the direction. */
export function sortedOrder(context: BatchContext, sheet: SheetState, area: Area, keys: readonly SortKey[]): readonly number[] {
  const calculator = createCalculator(context.state, context.now);
  const rows = Array.from({ length: area.bottom - area.top }, (_, offset) => {
    const row = area.top + offset;
    return { row, contents: keys.map(({ column }) => calculator.content(sheet, row, column)) };
  });
  const compare = (a: (typeof rows)[number], b: (typeof rows)[number]): number => {
    for (const [index, { sign }] of keys.entries()) {
      const order = compareKeys(a.contents[index], b.contents[index], sign);
      if (order !== 0) return order;
    }
    return a.row - b.row;
  };
  return rows.sort(compare).map(({ row }) => row);
}

function movedCell(cell: Cell | undefined, rows: number): Cell | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  if (cell === undefined || typeof formula !== 'string' || rows === 0) return cell;
  // a formula that is sorted away takes its relative references along, as a copy would
  const moved = rewriteReferences(formula, ({ sheet, first, last }) => {
    const shift = (corner: typeof first): typeof first =>
      corner.row === undefined || corner.rowFixed ? corner : { ...corner, row: Math.max(0, corner.row + rows) };
    return formatReference({ sheet, first: shift(first), last: last === undefined ? undefined : shift(last) });
  });
  return { ...cell, userEnteredValue: { formulaValue: moved } };
}

/** Puts the rows of an area into another order; what stands beside the area stays. */
export function reorderRows(context: BatchContext, sheet: SheetState, area: Area, order: readonly number[]): void {
  const before = order.map((row) => sheet.rows[row] ?? []);
  for (const [offset, cells] of before.entries()) {
    const row = area.top + offset;
    const from = order[offset] ?? row;
    const right = Math.min(area.right, Math.max(cells.length, sheet.rows[row]?.length ?? 0));
    if (right <= area.left) continue;
    changeRow(sheet, row, area.left, right, (_, column) => movedCell(cells[column], row - from));
  }
  if (!context.sortMovesMetadata) return;
  const places = new Map(order.map((row, offset) => [row, area.top + offset]));
  sheet.metadata = sheet.metadata.map((entry) => {
    if (entry.place.kind !== 'ROW') return entry;
    return { ...entry, place: { kind: 'ROW', index: places.get(entry.place.index) ?? entry.place.index } };
  });
}

/** The columns to sort by. Throws 400 for none, or for one outside the range. */
export function readSortKeys(specs: readonly sheets_v4.Schema$SortSpec[] | null | undefined, area: Area): readonly SortKey[] {
  if (specs === undefined || specs === null || specs.length === 0) throw invalid('Must specify at least one SortSpec.');
  return specs.map(({ dimensionIndex, sortOrder }) => {
    const column = dimensionIndex ?? 0;
    if (column < area.left || column >= area.right) {
      throw invalid(`Invalid dimension index: ${column}. It must be within the range being sorted.`);
    }
    return { column, sign: sortOrder === 'DESCENDING' ? -1 : 1 };
  });
}

/** Sorts the rows of a range. */
export const sortRange: RequestHandler<'sortRange'> = (context, request) => {
  const { sheet, area } = requirePlace(context.state, request.range);
  const keys = readSortKeys(request.sortSpecs, area);
  assertEditable(context, sheet, area);
  // empty rows sort last and stay where they are: the sort ends with the last row that holds anything
  const end = Math.max(area.top, Math.min(area.bottom, sheet.rows.length));
  const used = { ...area, bottom: end };
  reorderRows(context, sheet, used, sortedOrder(context, sheet, used, keys));
  return undefined;
};

/** Shuffles the rows of a range. */
export const randomizeRange: RequestHandler<'randomizeRange'> = (context, request) => {
  const { sheet, area } = requirePlace(context.state, request.range);
  assertEditable(context, sheet, area);
  const order = Array.from({ length: area.bottom - area.top }, (_, offset) => area.top + offset);
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(Math.random() * (index + 1));
    const [a, b] = [order[index] ?? 0, order[other] ?? 0];
    order[index] = b;
    order[other] = a;
  }
  reorderRows(context, sheet, area, order);
  return undefined;
};
