import type { PaperView } from '../decode-paper.ts';
import type { TableView } from '../decode-table.ts';
import type { WorkbookView } from '../decode-workbook.ts';
import type { SheetAnchor } from './change.ts';

/** Headers of the papers have two lines: the groups stand above the columns. */
function paperAnchor({ sheet, layout }: PaperView): SheetAnchor {
  const to = layout.headerRow;
  return { sheet: sheet.name, headerRows: { from: Math.max(1, to - 1), to }, ...keyed(layout.columns['code']) };
}

/** Anchor of a plain table; `key` is the column whose text is different in every line. */
export function tableAnchor({ sheet, layout }: TableView, key?: string): SheetAnchor {
  const { headerRow } = layout;
  return {
    sheet: sheet.name,
    headerRows: { from: headerRow, to: headerRow },
    ...keyed(key === undefined ? undefined : layout.columns[key]),
  };
}

function keyed(column: number | undefined): Pick<SheetAnchor, 'keyColumn'> {
  return column === undefined ? {} : { keyColumn: column };
}

/** How the sheets that a sync writes to are known again. Lines of `Riwayat` have no name of their own. */
export function sheetAnchors({ proposed, register, history, memoryTable }: WorkbookView): readonly SheetAnchor[] {
  return [
    paperAnchor(proposed),
    paperAnchor(register),
    tableAnchor(history),
    ...(memoryTable ? [tableAnchor(memoryTable, 'key')] : []),
  ];
}
