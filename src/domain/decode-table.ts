import { findColumns, normaliseHeader, type TableLayout, type TemplateProblem } from './template/find-columns.ts';
import type { IdentityTemplate, TableTemplate } from './template/template.ts';
import { type CellScalar, isBlank, isTaken, scalarText } from './workbook/cell-value.ts';
import type { RowSnapshot, SheetSnapshot } from './workbook/snapshot.ts';

/** One filled line of a plain table. */
export interface TableLine {
  /** 1-based. */
  readonly row: number;
  /** By column id; without blank cells, and without formulas whose result was not stored. */
  readonly values: Readonly<Record<string, CellScalar>>;
}

export interface TableView {
  readonly template: TableTemplate;
  readonly sheet: SheetSnapshot;
  readonly layout: TableLayout;
  readonly lines: readonly TableLine[];
  /** First row below everything that the sheet holds. */
  readonly nextRow: number;
}

/** Decodes a plain table sheet (history, holidays, memory, guide). */
export function decodeTable(sheet: SheetSnapshot, template: TableTemplate): TableView | readonly TemplateProblem[] {
  const layout = findColumns(sheet, template.columns);
  if (!('columns' in layout)) return layout;
  const columns = template.columns.map((column) => [column.id, layout.columns[column.id] ?? -1] as const);
  const lines: TableLine[] = [];
  for (const row of sheet.rows) {
    if (row.row <= layout.headerRow) continue;
    const values: Record<string, CellScalar> = {};
    let isFilled = false;
    for (const [id, column] of columns) {
      const cell = row.cells[column];
      if (!isTaken(cell)) continue;
      isFilled = true;
      if (!isBlank(cell.value)) values[id] = cell.value;
    }
    if (isFilled) lines.push({ row: row.row, values });
  }
  const lastUsed = sheet.rows.findLast((row) => row.cells.some(isTaken))?.row ?? 0;
  return { template, sheet, layout, lines, nextRow: Math.max(layout.headerRow, lastUsed) + 1 };
}

interface LabelCell {
  readonly field: IdentityTemplate['fields'][number];
  readonly column: number;
}

function findLabel(row: RowSnapshot, byLabel: ReadonlyMap<string, LabelCell['field']>): LabelCell | undefined {
  for (const [column, cell] of row.cells.entries()) {
    const field = cell && byLabel.get(normaliseHeader(scalarText(cell.value)));
    if (field) return { field, column };
  }
  return undefined;
}

/** Values of the sheet `Identitas` by field id; a list field (units) joins its lines with line breaks. */
export function decodeIdentity(sheet: SheetSnapshot, template: IdentityTemplate): Readonly<Record<string, string>> {
  const byLabel = new Map(template.fields.map((field) => [normaliseHeader(field.label), field]));
  const values = new Map<string, string[]>();
  let last: LabelCell | undefined;
  for (const row of sheet.rows) {
    const label = findLabel(row, byLabel);
    last = label ?? (last?.field.isList ? last : undefined);
    if (!last) continue;
    const lines = values.get(last.field.id) ?? [];
    const text = scalarText(row.cells[last.column + 1]?.value ?? null).trim();
    values.set(last.field.id, text === '' ? lines : [...lines, text]);
  }
  return Object.fromEntries([...values].map(([id, lines]) => [id, lines.join('\n')]));
}
