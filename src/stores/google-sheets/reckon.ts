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

/** Places at which two states of the same geometry differ. */
export function differingCells(one: Sheet, other: Sheet): readonly { readonly row: number; readonly column: number }[] {
  const [first, second] = [cellAt(one), cellAt(other)];
  const widths = new Map<number, number>();
  for (const { row, cells } of [...one.rows, ...other.rows]) widths.set(row, Math.max(widths.get(row) ?? 0, cells.length));
  return [...widths].flatMap(([row, width]) =>
    Array.from({ length: width }, (_unused, column) => ({ row, column })).filter(
      (place) => !isSameCell(first(place.row, place.column), second(place.row, place.column)),
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
  readonly before: SheetState;
  readonly after: SheetState;
}

/**
 * What has to be written to take a missed write back: everything that it changed, as it read just before; and what it was meant to put right itself,
 * brought to where that stands by now. In the places of `missed.after`.
 */
export function takeBack(missed: MissedWrite, stillWaiting: readonly PendingCell[]): readonly PendingCell[] {
  const { before, after } = missed;
  const [was, is] = [cellAt(before), cellAt(after)];
  const cells = new Map<string, PendingCell>();
  for (const { row, column } of differingCells(before, after)) {
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
