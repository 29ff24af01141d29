import { columnPoints, type FittedText, rowHeight, TALLEST_ROW } from '../archive/row-height.ts';
import type { CellStyle } from '../workbook/blueprint.ts';
import { type CellScalar, scalarText } from '../workbook/cell-value.ts';
import { cellValue } from './encode-cell.ts';
import type { ColumnType, WorkbookLook } from './template.ts';

/** Points that the arrow of the filter takes from a header cell. */
const FILTER_ARROW = 12;
const DEFAULT_SIZE = 10;
const DATE_SHAPE = '00/00/0000';

/** A text and the columns under which it stands: their widths in characters. */
export interface HeaderText {
  readonly text: string;
  readonly widths: readonly number[];
}

function fit(text: string, widths: readonly number[], style: CellStyle, taken: number = 0): FittedText {
  const width = widths.reduce((sum, each) => sum + columnPoints(each), 0) - taken;
  return { text, width, font: { size: style.size ?? DEFAULT_SIZE, bold: style.bold ?? false } };
}

/** Height in points of the upper header row. Viewers do not fit merged cells by themselves. */
export function groupRowHeight(look: WorkbookLook, texts: readonly HeaderText[]): number {
  return rowHeight(texts.map(({ text, widths }) => fit(text, widths, look.styles.groupHeader)));
}

/** Height in points of the lower header row, whose cells also hold the arrows of the filter. */
export function headerRowHeight(look: WorkbookLook, texts: readonly HeaderText[]): number {
  return rowHeight(texts.map(({ text, widths }) => fit(text, widths, look.styles.header, FILTER_ARROW)));
}

/** What a row height depends on, of a column of any sheet. */
export type MeasuredColumn = Readonly<{ id: string; type: ColumnType; width: number }>;

/**
 * Height in points at which no text of a line is cut. LibreOffice does not fit the rows of an `.xlsx` to their text when it
 * opens one, and Excel only those that name no height: a program that writes text has to say how tall the row becomes.
 */
export function lineHeight(
  look: WorkbookLook,
  columns: readonly MeasuredColumn[],
  line: Readonly<Partial<Record<string, CellScalar>>>,
): number {
  const texts = columns.map((column) => {
    const value = cellValue(column.type, line[column.id] ?? null);
    const text = column.type === 'date' && typeof value === 'number' ? DATE_SHAPE : scalarText(value);
    return fit(text, [column.width], look.styles.cell);
  });
  return Math.min(TALLEST_ROW, rowHeight(texts));
}
