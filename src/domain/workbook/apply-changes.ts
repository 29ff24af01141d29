import type { CellChange } from '../plan/change.ts';
import { groupBy } from '../values/group-by.ts';
import { type Cell, type CellScalar, scalarText } from './cell-value.ts';
import type { RowSnapshot, Snapshot } from './snapshot.ts';

/** The value that a change leaves in its cell: text stays text, and no text is no value. */
export function writtenValue({ after, type }: Pick<CellChange, 'after' | 'type'>): CellScalar {
  const value = type === 'text' && typeof after === 'number' ? scalarText(after) : after;
  return value === '' ? null : value;
}

/**
 * The snapshot as it will read once the changes are written. Untouched sheets, rows and cells are the same objects;
 * `revision` is left as it is. Changes of sheets that are not there have no effect; of two for one cell the last counts.
 */
export function applyChanges(snapshot: Snapshot, changes: readonly CellChange[]): Snapshot {
  if (changes.length === 0) return snapshot;
  const bySheet = groupBy(changes, ({ sheet }) => sheet);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const own = bySheet.get(sheet.name);
      return own ? { ...sheet, rows: changeRows(sheet.rows, own) } : sheet;
    }),
  };
}

function changeRows(rows: readonly RowSnapshot[], changes: readonly CellChange[]): readonly RowSnapshot[] {
  const byRow = groupBy(changes, ({ row }) => row);
  const present = new Set(rows.map(({ row }) => row));
  const kept = rows.map((row) => {
    const own = byRow.get(row.row);
    return own ? { row: row.row, cells: changeCells(row.cells, own) } : row;
  });
  const created = [...byRow].filter(([row]) => !present.has(row)).map(([row, own]) => ({ row, cells: changeCells([], own) }));
  return [...kept, ...created].filter(({ cells }) => cells.length > 0).sort((a, b) => a.row - b.row);
}

function changeCells(cells: readonly (Cell | undefined)[], changes: readonly CellChange[]): readonly (Cell | undefined)[] {
  const changed = [...cells];
  for (const change of changes) {
    const value = writtenValue(change);
    while (changed.length < change.column) changed.push(undefined);
    changed[change.column] = value === null ? undefined : { value, formula: false };
  }
  while (changed.length > 0 && changed.at(-1) === undefined) changed.pop();
  return changed;
}
