import type { PaperView } from '../decode-paper.ts';
import type { WorkbookView } from '../decode-workbook.ts';
import type { Issue } from '../issue.ts';
import { formatIndonesian, type LocalDate } from '../values/local-date.ts';
import type { PlannedChange } from './cell-writer.ts';
import { fillPhrase, type Phrases } from './phrases.ts';

/** The summary line above a table: how much was checked, and for which day. */
export function summaryText(
  view: WorkbookView,
  issues: readonly Issue[],
  rules: number,
  today: LocalDate,
  phrases: Phrases,
): string {
  const open = issues.filter((issue) => issue.accepted === undefined);
  return fillPhrase(phrases.summary, {
    date: formatIndonesian(today),
    proposals: view.proposed.rows.length,
    entries: view.register.rows.length,
    rules,
    errors: open.filter((issue) => issue.severity === 'error').length,
    warnings: open.filter((issue) => issue.severity === 'warning').length,
  });
}

/** The program's cell above the table, known by how its text begins; staff may have deleted it, then there is none. */
function summaryCell(
  paper: PaperView,
  start: string,
): { readonly row: number; readonly column: number; readonly text: string } | undefined {
  for (const line of paper.sheet.rows) {
    if (line.row >= paper.layout.headerRow) return undefined;
    for (const [column, cell] of line.cells.entries()) {
      if (typeof cell?.value === 'string' && !cell.formula && cell.value.startsWith(start))
        return { row: line.row, column, text: cell.value };
    }
  }
  return undefined;
}

/** Plans the summary lines; only asked for when something else is written too (decision 13). */
export function planSummary(view: WorkbookView, text: string, phrases: Phrases): readonly PlannedChange[] {
  return [view.proposed, view.register].flatMap((paper) => {
    const cell = summaryCell(paper, phrases.summaryStart);
    if (!cell || cell.text === text) return [];
    return [
      {
        sheet: paper.sheet.name,
        sheetId: paper.template.id,
        row: cell.row,
        column: cell.column,
        before: cell.text,
        after: text,
        type: 'text',
        what: 'summary',
        key: '',
        columnId: 'summary',
      },
    ];
  });
}
