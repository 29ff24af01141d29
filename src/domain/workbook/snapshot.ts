import type { CellRange } from './a1.ts';
import type { Cell } from './cell-value.ts';

/** Day 0 of a workbook's serial dates: 1899-12-30 (`1900`) or 1904-01-01 (`1904`); ECMA-376 Part 1, 18.17.4.1. */
export type DateSystem = 1900 | 1904;

export type SheetVisibility = 'visible' | 'hidden' | 'very-hidden';

/** One row that exists in the file; `row` is 1-based, `cells[0]` is column A, holes are absent cells. */
export interface RowSnapshot {
  readonly row: number;
  readonly cells: readonly (Cell | undefined)[];
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Ascending by `row`; rows without any cell may be missing. */
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
}

/** A workbook as it stood at one moment. */
export interface Snapshot {
  /** Where it was read, as the user named it; for messages only. */
  readonly location: string;
  /** Changes whenever the stored workbook changes; `apply` refuses another revision. */
  readonly revision: string;
  readonly dateSystem: DateSystem;
  /** In tab order. */
  readonly sheets: readonly SheetSnapshot[];
}
