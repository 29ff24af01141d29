/** What one cell holds, as the file types it; a date is its serial number (days since 1899-12-30 in the 1900 system). */
export type CellScalar = string | number | boolean | null;

/** One cell of a snapshot. `value` of a formula cell is the result that was stored with it. */
export interface Cell {
  readonly value: CellScalar;
  readonly formula: boolean;
}

/** True when a cell holds nothing but white space (also no-break and zero-width spaces). */
export function isBlank(value: CellScalar): boolean {
  if (typeof value !== 'string') return value === null;
  const first = value.charCodeAt(0);
  // Nearly every text begins with a visible character of ASCII, and this is asked of every cell.
  return !(first > 32 && first < 127) && !/[^\s\u200B-\u200D\u2060\uFEFF]/u.test(value);
}

/** Whether something stands in a place: a text, a number, or a formula, also one whose result was not stored with it. */
export function isTaken(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (cell.formula || !isBlank(cell.value));
}

/** The cell as text: a whole number without exponent, a boolean in Indonesian words, nothing as ''. */
export function scalarText(value: CellScalar): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'benar' : 'salah';
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value);
}
