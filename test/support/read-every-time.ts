import type { RowCell } from '../../src/domain/row.ts';

/**
 * Stands in for `readOnce` where mutants are run: cells are kept for as long as the process lives, and a reading that an earlier mutant, or none, left in
 * one would hide what the present one does.
 */
export function readOnce<T extends object | string | boolean>(read: (text: string, cell: RowCell) => T): (cell: RowCell) => T {
  return (cell) => read(cell.text, cell);
}
