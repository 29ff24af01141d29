import type { PlannedChange } from './cell-writer.ts';

/** Joins the changes of successive steps: of each cell the first `before` and the last `after`; what came back to its start is dropped. */
export function mergeChanges(steps: readonly (readonly PlannedChange[])[]): readonly PlannedChange[] {
  const cells = new Map<string, PlannedChange>();
  for (const change of steps.flat()) {
    const key = `${change.sheet}\u0000${change.row}:${change.column}`;
    const earlier = cells.get(key);
    cells.set(
      key,
      earlier
        ? { ...change, before: earlier.before, ...(earlier.likeRow === undefined ? {} : { likeRow: earlier.likeRow }) }
        : change,
    );
  }
  return [...cells.values()].filter((change) => change.before !== change.after);
}
