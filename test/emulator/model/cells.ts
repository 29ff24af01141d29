import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Cell, Row, SheetState } from './spreadsheet.ts';

/** The cell at a place, or `undefined` when nothing stands there. */
export const cellAt = (sheet: SheetState, row: number, column: number): Cell | undefined => sheet.rows[row]?.[column];

/** Whether nothing at all is left of a cell. */
const isBlank = (cell: Cell): boolean => Object.values(cell).every((part) => part === undefined);

/** Whether a value was entered. */
export const hasValue = (cell: Cell | undefined): boolean => cell?.userEnteredValue !== undefined;

function tidy(cell: Cell | undefined): Cell | undefined {
  return cell === undefined || isBlank(cell) ? undefined : cell;
}

function without(row: Row): Row {
  let end = row.length;
  while (end > 0 && row[end - 1] === undefined) end -= 1;
  return end === row.length ? row : row.slice(0, end);
}

/** Replaces cells of one row in one go; `change` gets the old cell and gives the new one. */
export function changeRow(
  sheet: SheetState,
  rowIndex: number,
  left: number,
  right: number,
  change: (cell: Cell | undefined, column: number) => Cell | undefined,
): void {
  const row: (Cell | undefined)[] = [...(sheet.rows[rowIndex] ?? [])];
  for (let column = left; column < right; column += 1) {
    const cell = tidy(change(row[column], column));
    while (row.length < column) row.push(undefined);
    row[column] = cell;
  }
  while (sheet.rows.length < rowIndex) sheet.rows.push([]);
  sheet.rows[rowIndex] = without(row);
}

/** A cell with another value and everything else as it was; `undefined` clears the value. */
export function withValue(cell: Cell | undefined, value: sheets_v4.Schema$ExtendedValue | undefined): Cell | undefined {
  const { userEnteredValue: _old, textFormatRuns: _runs, chipRuns: _chips, ...rest } = cell ?? {};
  return tidy(value === undefined ? rest : { ...rest, userEnteredValue: value });
}

/** The number of the last row with a value, plus one; 0 for an empty sheet. */
export function endOfData(sheet: SheetState): number {
  for (let row = sheet.rows.length - 1; row >= 0; row -= 1) {
    if (sheet.rows[row]?.some(hasValue) === true) return row + 1;
  }
  return 0;
}
