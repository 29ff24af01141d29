import type { PlannedChange } from './cell-writer.ts';

/** More columns than a sheet has (Excel specifications and limits). */
const SHEET_COLUMNS = 16_384;

/** Joins the changes of successive steps: of each cell the first `before` and the last `after`; what came back to its start is dropped. */
export function mergeChanges(steps: readonly (readonly PlannedChange[])[]): readonly PlannedChange[] {
  const places = new Map<string, Map<number, number>>();
  const merged: PlannedChange[] = [];
  for (const change of steps.flat()) {
    const ofSheet = places.get(change.sheet) ?? new Map<number, number>();
    places.set(change.sheet, ofSheet);
    const cell = change.row * SHEET_COLUMNS + change.column;
    const place = ofSheet.get(cell) ?? merged.length;
    const earlier = merged[place];
    ofSheet.set(cell, place);
    merged[place] = earlier ? { ...change, before: earlier.before, likeRow: earlier.likeRow ?? change.likeRow } : change;
  }
  return merged.filter((change) => change.before !== change.after);
}
