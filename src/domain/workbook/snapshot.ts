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

/** A note on a cell, which Excel also calls a comment: `row` is 1-based, `column` 0-based. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Ascending by `row`; rows without any cell may be missing. */
  readonly rows: readonly RowSnapshot[];
  readonly merges: readonly CellRange[];
  /** Absent where the store knows none. */
  readonly notes?: readonly CellNote[];
}

/** A protected range as people see it; `name` is its description. */
export interface ProtectionSnapshot {
  /** Title of the sheet on which it stands. */
  readonly sheet: string;
  readonly name: string;
  /** It only warns; anybody may go on typing. */
  readonly isWarning: boolean;
}

/** A column that carries the mark of `dik init`: the title of its sheet now, the id of the column in the form, and where it stands, 0-based. */
export interface ColumnMark {
  readonly sheet: string;
  readonly id: string;
  readonly column: number;
}

/** What a workbook that lives online shows besides its cells. Absent for files. */
export interface Surroundings {
  /** The name that people gave the workbook; absent when the service did not say. */
  readonly title?: string;
  /** As the service names it, `in_ID`; '' when it did not say. */
  readonly locale: string;
  /** IANA name; '' when the service did not say. */
  readonly timeZone: string;
  readonly protections: readonly ProtectionSnapshot[];
  /** Sheets that carry the mark of `dik init` (developer metadata): their title now, and the id of their form. */
  readonly markedSheets: readonly { readonly title: string; readonly id: string }[];
  /** Columns by their marks, whatever their headers say now. */
  readonly markedColumns?: readonly ColumnMark[];
  /** A write was interrupted before it could be proven: the store's `mend` looks what it did and puts right what was not. */
  readonly isUnfinished?: boolean;
  /** Titles of sheets on which an interrupted write was left as it is, since nothing tells any more whether it was right. */
  readonly unjudgedSheets?: readonly string[];
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
  /** Only of a workbook that lives online, where several people type at once. */
  readonly surroundings?: Surroundings;
}
