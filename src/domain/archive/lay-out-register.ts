import { serialFromDate } from '../values/local-date.ts';
import type { CellScalar } from '../workbook/cell-value.ts';
import type { ArchiveCell, ArchiveDocument, FullRegister, RegisterColumn } from './archive-document.ts';
import { PRINT_STYLES, type PrintCell, type PrintRow, type PrintSheet, type PrintStyleName } from './print-sheet.ts';
import { columnPoints, type FittedText, rowHeight, TALLEST_ROW } from './row-height.ts';

const NARROWEST = 6;
const WIDEST = 50;
/** Columns that stay in sight and on every page: number and code. */
const KEY_COLUMNS = 2;
const PAGES_WIDE = 3;
const TITLE_HEIGHT = 18;
const EMPTY: ArchiveCell = { kind: 'empty' };

function scalar(cell: ArchiveCell): CellScalar {
  switch (cell.kind) {
    case 'empty':
      return null;
    case 'text':
      return cell.text;
    case 'number':
      return cell.value;
    case 'date':
      return serialFromDate(cell.date, 1900);
  }
}

function styleOf(cell: ArchiveCell): PrintStyleName {
  if (cell.kind === 'date') return 'date';
  return cell.kind === 'number' ? 'wholeNumber' : 'text';
}

function widthOf(column: RegisterColumn): number {
  return Math.min(WIDEST, Math.max(NARROWEST, column.width));
}

function fitted(text: string, column: RegisterColumn, style: PrintStyleName): FittedText {
  return { text, width: columnPoints(widthOf(column)), font: PRINT_STYLES[style] };
}

function entryRow(register: FullRegister, cells: readonly ArchiveCell[]): PrintRow {
  const texts: FittedText[] = [];
  const shown: PrintCell[] = register.columns.map((column, index) => {
    const cell = cells[index] ?? EMPTY;
    const style = styleOf(cell);
    if (cell.kind === 'text') texts.push(fitted(cell.text, column, style));
    return { column: index, value: scalar(cell), style };
  });
  // The whole text is in the cell even where no row is tall enough to show it; the printed list shows it in parts.
  return { height: Math.min(TALLEST_ROW, rowHeight(texts)), cells: shown };
}

function headRow(register: FullRegister): PrintRow {
  return {
    height: rowHeight(register.columns.map((column) => fitted(column.header, column, 'head'))),
    cells: register.columns.map((column, index) => ({ column: index, value: column.header, style: 'head' })),
  };
}

/** The full register: one row per entry, one column per column of the register, one header row to read it back by. */
export function layOutRegister(document: ArchiveDocument): PrintSheet {
  const { register, page, footer } = document;
  const titles = register.titleLines.map(
    (text): PrintRow => ({ height: TITLE_HEIGHT, cells: [{ column: KEY_COLUMNS, value: text, style: 'openHeading' }] }),
  );
  const above = titles.length + 1;
  return {
    name: register.sheet,
    page,
    orientation: 'landscape',
    columnWidths: register.columns.map(widthOf),
    rows: [...titles, headRow(register), ...register.rows.map((cells) => entryRow(register, cells))],
    pageBreaks: [],
    repeatRows: { from: above, to: above },
    repeatColumns: { from: 0, to: KEY_COLUMNS - 1 },
    pagesWide: PAGES_WIDE,
    frozen: { rows: above, columns: KEY_COLUMNS },
    footer,
  };
}
