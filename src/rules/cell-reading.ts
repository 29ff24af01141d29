import { readOnce } from '../domain/read-once.ts';
import type { Row } from '../domain/row.ts';
import type { ColumnId } from '../domain/template/template.ts';
import { normaliseText } from '../domain/values/normalise-text.ts';

/** A reading of a cell that several rules share, made once for each text (`readOnce`). */
export function readCellOnce<T extends object | string | boolean>(read: (text: string) => T): (row: Row, column: ColumnId) => T {
  const ofCell = readOnce(read);
  const ofNothing = read('');
  return (row, column) => {
    const cell = row.cells[column];
    return cell ? ofCell(cell) : ofNothing;
  };
}

/**
 * A reading that needs something else than the text, such as a list of the catalogue: one reader for each, made when it is first asked for. Every reader
 * takes a place in the cells for good, so `using` must be an object that lives as long as the process (`loadResources`).
 */
export function readCellOnceWith<C extends object, T extends object | string | boolean>(
  read: (text: string, using: C) => T,
): (using: C) => (row: Row, column: ColumnId) => T {
  const readers = new WeakMap<C, (row: Row, column: ColumnId) => T>();
  return (using) => {
    const known = readers.get(using);
    if (known) return known;
    const reader = readCellOnce((text) => read(text, using));
    readers.set(using, reader);
    return reader;
  };
}

/** Text of a cell in the form in which texts are compared (section 5.1). */
export const normalisedText: (row: Row, column: ColumnId) => string = readCellOnce(normaliseText);
