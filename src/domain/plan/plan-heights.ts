import type { WorkbookView } from '../decode-workbook.ts';
import { lineHeight, type MeasuredColumn } from '../template/row-heights.ts';
import type { SheetId } from '../template/template.ts';
import type { CellScalar } from '../workbook/cell-value.ts';
import type { PlannedChange } from './cell-writer.ts';
import type { RowHeight } from './change.ts';

/** Sheets whose texts people read, with the widths of the forms. */
function measuredColumns(view: WorkbookView, sheet: SheetId): readonly MeasuredColumn[] {
  if (sheet === 'proposed' || sheet === 'register' || sheet === 'history' || sheet === 'guide')
    return view.template[sheet].columns;
  return [];
}

/** Heights at which rows show whole the texts that a plan writes into them; texts that stand there already are not measured. */
export function planHeights(view: WorkbookView, changes: readonly PlannedChange[]): readonly RowHeight[] {
  const rows = new Map<string, { readonly change: PlannedChange; readonly line: Record<string, CellScalar> }>();
  for (const change of changes) {
    if (change.type !== 'text' || typeof change.after !== 'string' || change.what === 'summary') continue;
    const key = `${change.sheet} ${change.row}`;
    const row = rows.get(key) ?? { change, line: {} };
    row.line[change.columnId] = change.after;
    rows.set(key, row);
  }
  return [...rows.values()].flatMap(({ change, line }) => {
    const columns = measuredColumns(view, change.sheetId).filter(({ id }) => line[id] !== undefined);
    if (columns.length === 0) return [];
    return [{ sheet: change.sheet, row: change.row, points: lineHeight(view.template.look, columns, line) }];
  });
}
