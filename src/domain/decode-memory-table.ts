import { decodeTable, type TableView } from './decode-table.ts';
import type { TemplateProblem } from './template/find-columns.ts';
import type { TableTemplate } from './template/template.ts';
import type { SheetSnapshot } from './workbook/snapshot.ts';

/** Columns that joined the memory sheet after workbooks had been given out: a workbook without them gets them at its next sync. */
const LATER_COLUMNS: ReadonlySet<string> = new Set(['accepted', 'acceptedJudged']);

/** Decodes the memory sheet. Later columns that it lacks take their place to the right of everything that it holds. */
export function decodeMemoryTable(sheet: SheetSnapshot, template: TableTemplate): TableView | readonly TemplateProblem[] {
  const whole = decodeTable(sheet, template);
  if ('lines' in whole) return whole;
  const lacking = new Set(whole.map((problem) => (problem.kind === 'column-missing' ? problem.header : '')));
  const later = template.columns.filter((column) => LATER_COLUMNS.has(column.id) && lacking.has(column.header));
  const before = decodeTable(sheet, { ...template, columns: template.columns.filter((column) => !later.includes(column)) });
  if (!('lines' in before)) return whole;
  const width = Math.max(...sheet.rows.map((row) => row.cells.length));
  const columns = { ...before.layout.columns, ...Object.fromEntries(later.map((column, index) => [column.id, width + index])) };
  return { ...before, template, layout: { ...before.layout, columns } };
}
