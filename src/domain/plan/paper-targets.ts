import type { PaperView } from '../decode-paper.ts';
import type { TableView } from '../decode-table.ts';
import type { WorkbookView } from '../decode-workbook.ts';
import { fullHeader } from '../template/find-columns.ts';
import type { ColumnId, PaperTemplate } from '../template/template.ts';
import type { WriteTarget } from './cell-writer.ts';

function paperTarget(paper: PaperView): WriteTarget {
  return { id: paper.template.id, sheet: paper.sheet, columns: paper.layout.columns, lineAt: paper.lineAt };
}

export function proposalTable(view: WorkbookView): WriteTarget {
  return paperTarget(view.proposed);
}

export function entryTable(view: WorkbookView): WriteTarget {
  return paperTarget(view.register);
}

/** A plain table as a place to write to. */
export function tableTarget(table: TableView): WriteTarget {
  const byRow = new Map(table.sheet.rows.map((row) => [row.row, row]));
  return { id: table.template.id, sheet: table.sheet, columns: table.layout.columns, lineAt: (row) => byRow.get(row) };
}

/** Header of a column as people see it, both lines where it has two; the id itself for a column that the paper does not have. */
export function headerOf(template: PaperTemplate, column: ColumnId): string {
  const found = template.columns.find((candidate) => candidate.id === column);
  return found ? fullHeader(found) : column;
}
