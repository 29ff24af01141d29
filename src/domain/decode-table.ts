import { findColumns, normaliseHeader, type TableLayout, type TemplateProblem } from './template/find-columns.ts';
import type { IdentityField, IdentityTemplate, TableTemplate } from './template/template.ts';
import { isErrorValue } from './values/error-value.ts';
import { readNip } from './values/nip.ts';
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

/** A filled cell of the sheet `Identitas`, as it was typed: `row` 1-based, `columnIndex` 0-based. */
export interface IdentityCell {
  readonly field: IdentityField;
  readonly row: number;
  readonly columnIndex: number;
  readonly value: CellScalar;
}

interface LabelCell {
  readonly field: IdentityField;
  readonly column: number;
}

function findLabel(row: RowSnapshot, byLabel: ReadonlyMap<string, IdentityField>): LabelCell | undefined {
  for (const [column, cell] of row.cells.entries()) {
    const field = cell && byLabel.get(normaliseHeader(scalarText(cell.value)));
    if (field) return { field, column };
  }
  return undefined;
}

/** The filled cells of the sheet `Identitas`, from the top; those of a list field (units) below each other. */
export function decodeIdentity(sheet: SheetSnapshot, template: IdentityTemplate): readonly IdentityCell[] {
  const byLabel = new Map(template.fields.map((field) => [normaliseHeader(field.label), field]));
  const cells: IdentityCell[] = [];
  let last: LabelCell | undefined;
  for (const line of sheet.rows) {
    last = findLabel(line, byLabel) ?? (last?.field.isList ? last : undefined);
    if (!last) continue;
    const columnIndex = last.column + 1;
    const value = line.cells[columnIndex]?.value ?? null;
    if (!isBlank(value)) cells.push({ field: last.field, row: line.row, columnIndex, value });
  }
  return cells;
}

/** The texts of `Identitas` by field id, several cells of one field joined by line breaks. The error of a formula is no text, nor is a NIP that lost its digits. */
export function identityTexts(cells: readonly IdentityCell[]): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const { field, value } of cells) {
    const text = scalarText(value).trim();
    const before = texts[field.id];
    if (isErrorValue(text) || (field.type === 'nip' && readNip(value)?.kind === 'damaged')) continue;
    texts[field.id] = before === undefined ? text : `${before}\n${text}`;
  }
  return texts;
}
