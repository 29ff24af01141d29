import { type Row, type RowCell, textOf } from '../domain/row.ts';
import type { ColumnId } from '../domain/template/template.ts';
import { normaliseText } from '../domain/values/normalise-text.ts';

/** A reading of a cell that is made once: several rules look at one cell, and cells are immutable. Kept as long as the cell is. */
export function readOnce<T>(read: (text: string) => T): (row: Row, column: ColumnId) => T {
  const known = new WeakMap<RowCell, T>();
  return (row, column) => {
    const cell = row.cells[column];
    const before = cell && known.get(cell);
    if (before !== undefined) return before;
    const value = read(textOf(row, column));
    if (cell) known.set(cell, value);
    return value;
  };
}

/** Text of a cell in the form in which texts are compared (section 5.1). */
export const normalisedText: (row: Row, column: ColumnId) => string = readOnce(normaliseText);
