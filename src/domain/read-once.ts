import type { RowCell } from './row.ts';

/** A reading of a cell's text that is made once: cells are immutable, and many rules and rows look at one. Kept as long as the cell is. */
export function readOnce<T extends object | string | boolean>(read: (text: string) => T): (cell: RowCell) => T {
  const known = new WeakMap<RowCell, T>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell.text);
    known.set(cell, value);
    return value;
  };
}
