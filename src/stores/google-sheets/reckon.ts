import type { CellRange } from '../../domain/workbook/a1.ts';
import type { Cell } from '../../domain/workbook/cell-value.ts';
import type { SheetSnapshot } from '../../domain/workbook/snapshot.ts';
import type { SheetState } from './book-state.ts';
import type { CellWrite } from './build-writes.ts';
import { isSameCell } from './digest-rows.ts';
import { type Anchor, locateCells } from './locate-cells.ts';

/** A cell that is to read otherwise than it does, in the places of a state that is known exactly. */
export interface PendingCell {
  readonly row: number;
  readonly column: number;
  readonly target: Cell | undefined;
  /** Where a formula is copied from. */
  readonly copyOf?: CellWrite['copyOf'];
}

type Sheet = Pick<SheetSnapshot, 'rows'>;

/** Cells of a sheet by place. */
export function cellAt(sheet: Sheet): (row: number, column: number) => Cell | undefined {
  const rows = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  return (row, column) => rows.get(row)?.[column];
}

interface CellPlace {
  readonly row: number;
  readonly column: number;
}

function placesIn({ top, left, bottom, right }: CellRange): readonly CellPlace[] {
  const places: CellPlace[] = [];
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) places.push({ row, column });
  return places;
}

/** Whether two states of the same geometry differ anywhere. */
export function isDifferent(one: Sheet, other: Sheet): boolean {
  const [first, second] = [cellAt(one), cellAt(other)];
  const widths = new Map<number, number>();
  for (const { row, cells } of [...one.rows, ...other.rows]) widths.set(row, Math.max(widths.get(row) ?? 0, cells.length));
  return [...widths].some(([row, width]) =>
    Array.from({ length: width }, (_unused, column) => column).some(
      (column) => !isSameCell(first(row, column), second(row, column)),
    ),
  );
}

/**
 * Cells that still wait, brought from the places of one state to those of a later one. A cell that is gone, or that reads otherwise than we left it, is
 * people's affair by now and waits no more.
 */
export function carryOver(pending: readonly PendingCell[], from: Sheet, to: Sheet, anchor: Anchor): readonly PendingCell[] {
  if (pending.length === 0) return [];
  const places = locateCells(from, to, anchor, new Set(pending.map(({ row }) => row)));
  const [before, after] = [cellAt(from), cellAt(to)];
  return pending.flatMap((cell) => {
    const [row, column] = [places.rowOf(cell.row), places.columnOf(cell.column)];
    if (row === undefined || column === undefined) return [];
    return isSameCell(before(cell.row, cell.column), after(row, column)) ? [{ ...cell, row, column }] : [];
  });
}

/** One sheet in a write that was not right: as it stood before and after, and the image that holds the former. */
export interface MissedWrite {
  /** The cells that it wrote; what else differs came of formulas. */
  readonly cells: readonly CellRange[];
  readonly before: SheetState;
  readonly after: SheetState;
}

/**
 * What has to be written to take a missed write back: every cell that it wrote, as it read just before; and what it was meant to put right itself,
 * brought to where that stands by now. In the places of `missed.after`.
 */
export function takeBack(missed: MissedWrite, stillWaiting: readonly PendingCell[]): readonly PendingCell[] {
  const { before, after } = missed;
  const [was, is] = [cellAt(before), cellAt(after)];
  const cells = new Map<string, PendingCell>();
  for (const { row, column } of missed.cells.flatMap(placesIn)) {
    if (isSameCell(was(row, column), is(row, column))) continue;
    const target = was(row, column);
    const copyOf = target?.formula ? { sheetId: before.sheetId, row, column } : undefined;
    cells.set(`${row}:${column}`, { row, column, target, ...(copyOf ? { copyOf } : {}) });
  }
  for (const cell of stillWaiting) cells.set(`${cell.row}:${cell.column}`, cell);
  return [...cells.values()].filter(({ row, column, target }) => !isSameCell(is(row, column), target));
}

/** Waiting cells as writes to their sheet. */
export function writesOf(sheetId: number, pending: readonly PendingCell[]): readonly CellWrite[] {
  return pending.map(({ row, column, target, copyOf }) => ({
    sheetId,
    row,
    column,
    value: target?.value ?? null,
    ...(copyOf ? { copyOf } : {}),
  }));
}
