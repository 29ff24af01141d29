import type { CellRange } from '../../../domain/workbook/a1.ts';
import type { RowBlueprint } from '../../../domain/workbook/blueprint.ts';

/** Cells side by side and one below the other that share a look. */
export interface StyleArea {
  readonly style: string;
  readonly range: CellRange;
}

/**
 * The looks of a sheet as few rectangles: neighbours in a row first, then equal stretches of rows that follow each other. A table of a hundred lines takes
 * as many requests as it has kinds of columns, not as it has cells.
 */
export function styleAreas(rows: readonly RowBlueprint[]): readonly StyleArea[] {
  const done: StyleArea[] = [];
  let open = new Map<string, StyleArea>();
  for (const row of rows.toSorted((a, b) => a.row - b.row)) {
    const next = new Map<string, StyleArea>();
    for (const stretch of stretches(row)) {
      const key = `${stretch.style}|${stretch.range.left}|${stretch.range.right}`;
      const above = open.get(key);
      const joins = above !== undefined && above.range.bottom === row.row - 1;
      if (joins) open.delete(key);
      next.set(key, joins ? { ...above, range: { ...above.range, bottom: row.row } } : stretch);
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

function stretches({ row, cells }: RowBlueprint): readonly StyleArea[] {
  const found: StyleArea[] = [];
  for (const { column, style } of cells.toSorted((a, b) => a.column - b.column)) {
    if (style === undefined) continue;
    const last = found.at(-1);
    if (last && last.style === style && last.range.right === column - 1)
      found[found.length - 1] = { style, range: { ...last.range, right: column } };
    else found.push({ style, range: { top: row, bottom: row, left: column, right: column } });
  }
  return found;
}
