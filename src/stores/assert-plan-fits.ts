import type { CellChange, WritePlan } from '../domain/plan/change.ts';
import { cellAddress } from '../domain/workbook/a1.ts';
import { writtenValue } from '../domain/workbook/apply-changes.ts';
import type { SheetBlueprint } from '../domain/workbook/blueprint.ts';
import type { CellScalar } from '../domain/workbook/cell-value.ts';
import type { RowSnapshot, Snapshot } from '../domain/workbook/snapshot.ts';
import { AppError } from '../errors/app-error.ts';

/** The longest text that a cell of Excel holds, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/**
 * Checks a whole plan against what stands in the workbook, before anything is written. Throws `workbook-changed`
 * (another revision, or a `before` that no longer stands there), `sheet-not-found`, `formula-in-the-way`,
 * `text-too-long`, each with sheet and cell where it has them.
 */
export function assertPlanFits(snapshot: Snapshot, plan: WritePlan): void {
  const file = snapshot.location;
  if (plan.basedOn !== snapshot.revision) throw new AppError('workbook-changed', { file });
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, new Map(sheet.rows.map((row) => [row.row, row]))]));
  for (const change of plan.changes) {
    const rows = sheets.get(change.sheet);
    if (!rows) throw new AppError('sheet-not-found', { file, sheet: change.sheet });
    assertChangeFits(change, rows, file);
  }
}

/** The same for whole sheets that are to join the workbook. Throws `workbook-changed`, `sheet-exists`, `text-too-long`. */
export function assertSheetsFit(snapshot: Snapshot, basedOn: string, sheets: readonly SheetBlueprint[]): void {
  const file = snapshot.location;
  if (basedOn !== snapshot.revision) throw new AppError('workbook-changed', { file });
  const names = new Set(snapshot.sheets.map(({ name }) => name.toLowerCase())); // Excel compares sheet names so
  for (const { name, rows } of sheets) {
    if (names.has(name.toLowerCase())) throw new AppError('sheet-exists', { file, sheet: name });
    names.add(name.toLowerCase());
    for (const { row, cells } of rows) {
      for (const { column, value } of cells) assertWritable(value, () => ({ file, sheet: name, cell: cellAddress(row, column) }));
    }
  }
}

function assertChangeFits(change: CellChange, rows: ReadonlyMap<number, RowSnapshot>, file: string): void {
  const at = (): CellPlace => ({ file, sheet: change.sheet, cell: cellAddress(change.row, change.column) });
  const cell = rows.get(change.row)?.cells[change.column];
  if (!isSameValue(cell?.value ?? null, change.before)) throw new AppError('workbook-changed', at());
  if (cell?.formula) throw new AppError('formula-in-the-way', at());
  assertWritable(writtenValue(change), at);
}

type CellPlace = Readonly<Record<'file' | 'sheet' | 'cell', string>>;

/** `place` is asked for only when something is wrong: a plan may hold a hundred thousand cells. */
function assertWritable(value: CellScalar, place: () => CellPlace): void {
  if (typeof value === 'string' && value.length > LONGEST_TEXT)
    throw new AppError('text-too-long', { ...place(), length: value.length, limit: LONGEST_TEXT });
  if (typeof value === 'number' && !Number.isFinite(value)) {
    const { cell, sheet } = place();
    throw new RangeError(`${cell} of ${sheet}: ${value} is no number for a cell`);
  }
}

/** An empty text and an empty cell are the same to whoever looks at the sheet. */
function isSameValue(stands: CellScalar, before: CellScalar): boolean {
  return (stands === '' ? null : stands) === (before === '' ? null : before);
}
