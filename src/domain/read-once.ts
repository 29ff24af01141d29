import type { RowCell } from './row.ts';

let readers = 0;

/**
 * A reading of a cell that is made once: cells are immutable, and many rules and rows look at one. It is kept in the cell itself, since a table of cells
 * beside them takes longer to look up than most readings take to make.
 */
export function readOnce<T extends object | string | boolean>(read: (text: string, cell: RowCell) => T): (cell: RowCell) => T {
  const place = readers;
  readers += 1;
  return (cell) => {
    cell.readings ??= [];
    const before = cell.readings[place] as T | undefined; // only this reader writes there
    if (before !== undefined) return before;
    const value = read(cell.text, cell);
    cell.readings[place] = value;
    return value;
  };
}
