import type { CellChange, RowHeight } from '../../domain/plan/change.ts';
import { cellAddress, columnLetters, parseRange } from '../../domain/workbook/a1.ts';
import { writtenValue } from '../../domain/workbook/apply-changes.ts';
import type { CellScalar } from '../../domain/workbook/cell-value.ts';
import { AppError } from '../../errors/app-error.ts';
import { createCell, replaceCell, startTagOf } from './cell-xml.ts';
import { newRowAttributes, rowFormat, touchedRowTag } from './row-xml.ts';
import { lowerBound, type RowSpan, type SheetScan } from './sheet-scan.ts';
import { type Splice, spliceText } from './splice-text.ts';
import { asOpenTag, attributeOf, tagName } from './start-tag.ts';

/** A value for one cell of a row; `likeRow` as in `CellChange`. */
interface CellWrite {
  readonly column: number;
  readonly value: CellScalar;
  readonly likeRow: number | undefined;
}

interface Patch {
  readonly scan: SheetScan;
  /** Least heights in points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly splices: Splice[];
  /** Cells that did not exist. */
  readonly created: { readonly row: number; readonly column: number }[];
  /** Styles of the rows that new ones look like, by row. */
  readonly styles: Map<number, readonly (readonly [column: number, style: string])[]>;
}

/**
 * The sheet XML with the changes of this sheet spliced in; all else stays as written. Existing cells keep their style;
 * of `heights` those of changed rows count.
 * The changes must have passed `assertPlanFits`; what a snapshot cannot show, an empty cell that an array formula or a
 * data table fills, is refused here (`formula-in-the-way`).
 */
export function patchSheet(scan: SheetScan, changes: readonly CellChange[], heights: readonly RowHeight[] = []): string {
  assertOutsideFormulas(scan, changes);
  const patch: Patch = {
    scan,
    heights: new Map(heights.map(({ row, points }) => [row, points])),
    splices: [],
    created: [],
    styles: new Map(),
  };
  const newRows: { readonly row: number; readonly writes: readonly CellWrite[] }[] = [];
  for (const [row, writes] of groupByRow(changes)) {
    const span = findRow(scan, row);
    if (span) patchRow(patch, span, writes);
    else newRows.push({ row, writes });
  }
  createRows(patch, newRows);
  widenDimension(patch);
  return spliceText(scan.xml, patch.splices);
}

function assertOutsideFormulas({ formulaRanges }: SheetScan, changes: readonly CellChange[]): void {
  if (formulaRanges.length === 0) return;
  const taken = changes.find(({ row, column }) =>
    formulaRanges.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right),
  );
  if (taken) throw new AppError('formula-in-the-way', { sheet: taken.sheet, cell: cellAddress(taken.row, taken.column) });
}

/** Ascending rows, each with its cells ascending; of two values for one cell the last counts. */
function groupByRow(changes: readonly CellChange[]): readonly (readonly [row: number, writes: readonly CellWrite[]])[] {
  const rows = new Map<number, Map<number, CellWrite>>();
  for (const change of changes) {
    const writes = rows.get(change.row) ?? new Map<number, CellWrite>();
    rows.set(
      change.row,
      writes.set(change.column, { column: change.column, value: writtenValue(change), likeRow: change.likeRow }),
    );
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, writes]) => [row, [...writes.values()].sort((a, b) => a.column - b.column)]);
}

function findRow(scan: SheetScan, row: number): RowSpan | undefined {
  const span = scan.rowSpans[lowerBound(scan.rowSpans, row, (candidate) => candidate.row)];
  return span?.row === row ? span : undefined;
}

function patchRow(patch: Patch, span: RowSpan, writes: readonly CellWrite[]): void {
  const { scan, splices } = patch;
  const before = splices.length;
  const appended: string[] = [];
  let index = span.firstCell;
  for (const write of writes) {
    index = cellFrom(scan, span, index, write.column);
    const start = scan.cells.starts[index] ?? 0;
    if (isCellAt(scan, span, index, write.column)) {
      const end = scan.cells.ends[index] ?? 0;
      splices.push({ start, end, text: replaceCell(scan.xml.slice(start, end), write.value) });
    } else if (write.value !== null) {
      const text = newCell(patch, span.row, write, write.value, span);
      if (index < span.cellsEnd) splices.push({ start, end: start, text });
      else appended.push(text);
    }
  }
  if (splices.length > before || appended.length > 0) closeRow(patch, span, appended.join(''));
}

/** The first cell of the row, from `index` on, that stands in `column` or behind it. */
function cellFrom({ cells }: SheetScan, span: RowSpan, index: number, column: number): number {
  let at = index;
  while (at < span.cellsEnd && (cells.columns[at] ?? 0) < column) at += 1;
  return at;
}

function isCellAt({ cells }: SheetScan, span: RowSpan, index: number, column: number): boolean {
  return index < span.cellsEnd && cells.columns[index] === column;
}

/** Drops what a touched row says of its old content, and gives `<row/>` an end tag when cells join it. */
function closeRow({ scan, heights, splices }: Patch, span: RowSpan, appended: string): void {
  const tag = scan.xml.slice(span.start, span.openEnd);
  const kept = touchedRowTag(tag, heights.get(span.row));
  if (span.closeStart === span.end) {
    splices.push({ start: span.start, end: span.end, text: `${asOpenTag(kept)}${appended}</${tagName(tag)}>` });
    return;
  }
  if (kept !== tag) splices.push({ start: span.start, end: span.openEnd, text: kept });
  if (appended !== '') splices.push({ start: span.closeStart, end: span.closeStart, text: appended });
}

function newCell(
  patch: Patch,
  row: number,
  write: CellWrite,
  value: string | number | boolean,
  span: RowSpan | undefined,
): string {
  patch.created.push({ row, column: write.column });
  return createCell(cellAddress(row, write.column), styleFor(patch.scan, write, span), value, patch.scan.prefix);
}

/** As Excel would style a cell typed into: like the model row's cell, else its own row's format, else its column's. */
function styleFor(scan: SheetScan, { column, likeRow }: CellWrite, span: RowSpan | undefined): string | undefined {
  const model = likeRow === undefined ? undefined : findRow(scan, likeRow);
  return (
    (model && cellStyle(scan, model, column)) ??
    (span && rowStyle(scan, span)) ??
    (model && rowStyle(scan, model)) ??
    scan.columnStyles.find(({ from, to }) => from <= column && column <= to)?.style
  );
}

function cellStyle(scan: SheetScan, span: RowSpan, column: number): string | undefined {
  const index = cellFrom(scan, span, span.firstCell, column);
  if (!isCellAt(scan, span, index, column)) return undefined;
  return attributeOf(startTagOf(scan.xml.slice(scan.cells.starts[index], scan.cells.ends[index])), 's') ?? '0';
}

function rowStyle(scan: SheetScan, span: RowSpan): string | undefined {
  return rowFormat(scan.xml.slice(span.start, span.openEnd));
}

function createRows(patch: Patch, rows: readonly { readonly row: number; readonly writes: readonly CellWrite[] }[]): void {
  const { scan, splices } = patch;
  const isEmptySheet = scan.sheetData.closeStart === scan.sheetData.end;
  const contents: string[] = [];
  for (const { row, writes } of rows) {
    const text = rowXml(patch, row, writes);
    if (text === '') continue;
    const next = scan.rowSpans[lowerBound(scan.rowSpans, row, (span) => span.row)];
    const at = next?.start ?? scan.sheetData.closeStart;
    if (isEmptySheet) contents.push(text);
    else splices.push({ start: at, end: at, text });
  }
  if (contents.length === 0) return;
  const tag = scan.xml.slice(scan.sheetData.start, scan.sheetData.openEnd);
  splices.push({
    start: scan.sheetData.start,
    end: scan.sheetData.end,
    text: `${asOpenTag(tag)}${contents.join('')}</${tagName(tag)}>`,
  });
}

/** A new `<row>`; '' when all its writes are empty. It takes the look of every cell of its model, also where nothing is written: a table goes on whole. */
function rowXml(patch: Patch, row: number, writes: readonly CellWrite[]): string {
  const { scan } = patch;
  const filled = writes.filter((write) => write.value !== null);
  if (filled.length === 0) return '';
  const likeRow = writes.find((write) => write.likeRow !== undefined)?.likeRow;
  const model = likeRow === undefined ? undefined : findRow(scan, likeRow);
  const tag = model ? scan.xml.slice(model.start, model.openEnd) : '';
  const look = newRowAttributes(tag, patch.heights.get(row));
  const cells = new Map(model ? emptyCellsLike(patch, model, row) : []);
  for (const write of filled)
    if (write.value !== null) cells.set(write.column, newCell(patch, row, write, write.value, undefined));
  const text = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  return `<${scan.prefix}row r="${row}"${look}>${text.join('')}</${scan.prefix}row>`;
}

/** The cells of a model row without their values, by column; a cell without a style of its own need not be there. */
function emptyCellsLike(patch: Patch, model: RowSpan, row: number): readonly (readonly [column: number, cell: string])[] {
  const { scan } = patch;
  return stylesOf(patch, model).map(([column, style]) => {
    patch.created.push({ row, column });
    return [column, `<${scan.prefix}c r="${cellAddress(row, column)}" s="${style}"/>`];
  });
}

/** Styles of a model row by column. Thousands of new rows may look like one. */
function stylesOf({ scan, styles }: Patch, model: RowSpan): readonly (readonly [column: number, style: string])[] {
  const known = styles.get(model.row);
  if (known) return known;
  const found: (readonly [number, string])[] = [];
  for (let index = model.firstCell; index < model.cellsEnd; index += 1) {
    const style = attributeOf(startTagOf(scan.xml.slice(scan.cells.starts[index], scan.cells.ends[index])), 's');
    if (style !== undefined) found.push([scan.cells.columns[index] ?? 0, style]);
  }
  styles.set(model.row, found);
  return found;
}

/** `A1:AF505`, made to hold the new cells; a reference that says nothing readable stays. */
function widenDimension({ scan, splices, created }: Patch): void {
  const { dimension } = scan;
  const range = parseRange(dimension?.ref ?? '');
  if (!dimension || !range || created.length === 0) return;
  let { top, left, bottom, right } = range;
  for (const { row, column } of created) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const ref =
    top === bottom && left === right ? cellAddress(top, left) : `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
  const tag = scan.xml.slice(dimension.start, dimension.openEnd);
  const text = tag.replace(/(\sref\s*=\s*)(?:"[^"]*"|'[^']*')/u, (_, head: string) => `${head}"${ref}"`);
  splices.push({ start: dimension.start, end: dimension.openEnd, text });
}
