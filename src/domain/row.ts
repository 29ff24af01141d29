import type { ColumnId, PaperId } from './template/template.ts';
import type { CitationReading } from './values/citation.ts';
import type { DateReading } from './values/date-reading.ts';
import { isErrorValue } from './values/error-value.ts';
import type { ExemptionPeriod } from './values/exemption-period.ts';
import type { LettersReading } from './values/letters.ts';
import type { CellScalar } from './workbook/cell-value.ts';

/** One cell of a row. `text` is the value as text, line ends unified, outer white space removed. */
export interface RowCell {
  readonly raw: CellScalar;
  readonly text: string;
  readonly formula: boolean;
  /** What was read from the cell so far; `readOnce` alone looks in here. */
  readings?: unknown[] | undefined;
}

/** The filled cells of a row by column; a column that is empty or not on the paper is undefined. */
export type RowCells = Readonly<Partial<Record<ColumnId, RowCell | undefined>>>;

/** What the values of a row mean; made once when the row is decoded. */
export interface RowReadings {
  readonly citations: CitationReading;
  readonly letters: LettersReading;
  /** Undefined when the cell is empty or cannot be read (then `cells.period.text` tells which). */
  readonly period: ExemptionPeriod | undefined;
  /** Every date column of the sheet. */
  readonly dates: Readonly<Partial<Record<ColumnId, DateReading>>>;
}

/** A line of a paper that people have filled. */
export interface Row {
  readonly paper: PaperId;
  /** 1-based row in the sheet. */
  readonly rowNumber: number;
  /** Code as it stands in the row, trimmed; '' when there is none. */
  readonly code: string;
  readonly cells: RowCells;
  readonly readings: RowReadings;
  /** True when the line shares a vertically merged cell with another line. */
  readonly isMerged: boolean;
  /** True when some cell holds a formula. */
  readonly hasFormula: boolean;
}

/** Text of a cell; '' for a column that the paper does not have. */
export function textOf(row: Row, column: ColumnId): string {
  return row.cells[column]?.text ?? '';
}

/** True when nothing stands in the cell, not even a value that means nothing. */
export function isEmpty(row: Row, column: ColumnId): boolean {
  return textOf(row, column) === '';
}

/** True when the cell holds nothing but the error of a formula (`#N/A`). */
export function holdsErrorValue(row: Row, column: ColumnId): boolean {
  return isErrorValue(textOf(row, column));
}

/** True when somebody filled the cell: neither empty nor the error of a formula, on which no state may rest. */
export function isFilled(row: Row, column: ColumnId): boolean {
  return !isEmpty(row, column) && !holdsErrorValue(row, column);
}
