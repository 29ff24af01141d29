import { createHash } from 'node:crypto';
import type { CellRange } from '../../domain/workbook/a1.ts';
import type { Cell, CellScalar } from '../../domain/workbook/cell-value.ts';
import type { SheetSnapshot } from '../../domain/workbook/snapshot.ts';

/** A formula counts as a formula, not by its result: one that shows the time of day would differ at every look. */
const FORMULA = ['='] as const;

type Canonical = CellScalar | typeof FORMULA;

function canonicalCell(cell: Cell | undefined): Canonical {
  if (cell === undefined) return null;
  return cell.formula ? FORMULA : cell.value;
}

function canonicalRow(cells: readonly (Cell | undefined)[]): readonly Canonical[] {
  const all = Array.from(cells, canonicalCell);
  return all.slice(0, all.findLastIndex((value) => value !== null) + 1);
}

function canonicalMerges(merges: readonly CellRange[]): readonly (readonly number[])[] {
  return merges
    .map(({ top, left, bottom, right }) => [top, left, bottom, right])
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Whether two cells show people the same thing. */
export function isSameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one?.formula || other?.formula) return one?.formula === other?.formula;
  return (one?.value ?? null) === (other?.value ?? null);
}

/** SHA-256 of everything in the sheets: titles, visibility, merged cells, cells. */
export function digestSheets(sheets: readonly SheetSnapshot[]): string {
  return digest(
    sheets.map(({ name, visibility, merges, rows }) => [
      name,
      visibility,
      canonicalMerges(merges),
      rows.map(({ row, cells }) => [row, canonicalRow(cells)]),
    ]),
  );
}

/** SHA-256 of some rows (1-based) and of the merged cells that reach into them. A row that is not there reads as an empty one. */
export function digestRows(sheet: Pick<SheetSnapshot, 'rows' | 'merges'>, rows: Iterable<number>): string {
  const wanted = [...new Set(rows)].toSorted((a, b) => a - b);
  const byRow = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  const merges = sheet.merges.filter(({ top, bottom }) => wanted.some((row) => row >= top && row <= bottom));
  return digest([wanted.map((row) => [row, canonicalRow(byRow.get(row) ?? [])]), canonicalMerges(merges)]);
}
