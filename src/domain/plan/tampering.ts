import type { WorkbookView } from '../decode-workbook.ts';
import type { Notice } from '../issue.ts';
import { type Row, textOf } from '../row.ts';
import type { ColumnId } from '../template/template.ts';
import { type HistoryLine, moveLine } from './history.ts';
import { headerOf } from './paper-targets.ts';
import { messageDigest } from './row-message.ts';

/** A cell of the program's that a person typed over: said and put right, never in silence. Undefined where it holds what was written. */
export function tamperNotice(view: WorkbookView, row: Row, column: ColumnId, written: string): Notice | undefined {
  return textOf(row, column) === written ? undefined : cellNotice(view, row, column, written);
}

/** The same for the message, of which only a digest is remembered. */
export function messageTamper(view: WorkbookView, row: Row, digest: string): Notice | undefined {
  return messageDigest(textOf(row, 'message')) === digest ? undefined : cellNotice(view, row, 'message', '');
}

/** The line in `Riwayat` about such a cell. */
export function tamperLine(view: WorkbookView, { sheet, key, column, params }: Notice): HistoryLine {
  const paper = sheet === 'register' ? view.template.register : view.template.proposed;
  return {
    ...moveLine(key ?? '', 'program-cell-changed', '', ''),
    changed: column === undefined ? '' : headerOf(paper, column),
    before: String(params['before'] ?? ''),
    after: String(params['after'] ?? ''),
  };
}

/** A formula in a cell of the program is left alone and said by a notice of its own. */
function cellNotice(view: WorkbookView, row: Row, column: ColumnId, written: string): Notice | undefined {
  if (row.cells[column]?.formula) return undefined;
  return {
    code: 'program-cell-changed',
    sheet: row.paper,
    row: row.rowNumber,
    columnIndex: view[row.paper].layout.columns[column] ?? -1,
    key: row.code,
    column,
    params: { before: written, after: textOf(row, column) },
  };
}
