import type { CellChange, RowHeight } from '../../domain/plan/change.ts';
import { type CellRange, cellAddress, columnLetters, parseRange } from '../../domain/workbook/a1.ts';
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
  /** Around all cells that did not exist. */
  created: CellRange | undefined;
  /** Rows that new cells look like, by row: thousands may look like one. Undefined for a row that is not there. */
  readonly models: Map<number, ModelRow | undefined>;
}

/** A row that new cells and rows look like. */
interface ModelRow {
  readonly tag: string;
  /** Style of the row itself, where it is in force. */
  readonly style: string | undefined;
  /** Styles of its cells by column, ascending; undefined for a cell that names none. */
  readonly cellStyles: ReadonlyMap<number, string | undefined>;
  /** Attributes of a new row like it, by the height that its texts take. */
  readonly looks: Map<number | undefined, string>;
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
    created: undefined,
    models: new Map(),
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
  noteCreated(patch, row, write.column);
  return createCell(cellAddress(row, write.column), styleFor(patch, write, span), value, patch.scan.prefix);
}

function noteCreated(patch: Patch, row: number, column: number): void {
  const cell = { top: row, left: column, bottom: row, right: column };
  patch.created = patch.created ? around(patch.created, cell) : cell;
}

/** The smallest range that holds both. */
function around(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** As Excel would style a cell typed into: like the model row's cell, else its own row's format, else its column's. */
function styleFor(patch: Patch, { column, likeRow }: CellWrite, span: RowSpan | undefined): string | undefined {
  const { scan } = patch;
  const model = modelOf(patch, likeRow);
  return (
    (model?.cellStyles.has(column) ? (model.cellStyles.get(column) ?? '0') : undefined) ??
    (span && rowFormat(scan.xml.slice(span.start, span.openEnd))) ??
    model?.style ??
    scan.columnStyles.find(({ from, to }) => from <= column && column <= to)?.style
  );
}

function modelOf({ scan, models }: Patch, row: number | undefined): ModelRow | undefined {
  if (row === undefined) return undefined;
  if (models.has(row)) return models.get(row);
  const span = findRow(scan, row);
  const model = span && readModel(scan, span);
  models.set(row, model);
  return model;
}

function readModel({ xml, cells }: SheetScan, span: RowSpan): ModelRow {
  const tag = xml.slice(span.start, span.openEnd);
  const cellStyles = new Map<number, string | undefined>();
  for (let index = span.firstCell; index < span.cellsEnd; index += 1) {
    const cell = xml.slice(cells.starts[index], cells.ends[index]);
    cellStyles.set(cells.columns[index] ?? 0, attributeOf(startTagOf(cell), 's'));
  }
  return { tag, style: rowFormat(tag), cellStyles, looks: new Map() };
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
  const { prefix } = patch.scan;
  if (writes.every(({ value }) => value === null)) return '';
  const model = modelOf(patch, writes.find(({ likeRow }) => likeRow !== undefined)?.likeRow);
  const cells = new Map<number, string>();
  for (const [column, style] of model?.cellStyles ?? []) {
    if (style === undefined) continue; // a cell without a style of its own need not be there
    noteCreated(patch, row, column);
    cells.set(column, `<${prefix}c r="${cellAddress(row, column)}" s="${style}"/>`);
  }
  for (const write of writes)
    if (write.value !== null) cells.set(write.column, newCell(patch, row, write, write.value, undefined));
  const text = [...cells].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  return `<${prefix}row r="${row}"${rowLook(patch, row, model)}>${text.join('')}</${prefix}row>`;
}

/** Attributes of a new row: those of its model, which many rows of one height share. */
function rowLook({ heights }: Patch, row: number, model: ModelRow | undefined): string {
  const points = heights.get(row);
  const known = model?.looks.get(points);
  if (known !== undefined) return known;
  const look = newRowAttributes(model?.tag ?? '', points);
  model?.looks.set(points, look);
  return look;
}

/** `A1:AF505`, made to hold the new cells; a reference that says nothing readable stays. */
function widenDimension({ scan, splices, created }: Patch): void {
  const { dimension } = scan;
  const range = parseRange(dimension?.ref ?? '');
  if (!dimension || !range || !created) return;
  const { top, left, bottom, right } = around(range, created);
  const ref =
    top === bottom && left === right ? cellAddress(top, left) : `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
  const tag = scan.xml.slice(dimension.start, dimension.openEnd);
  const text = tag.replace(/(\sref\s*=\s*)(?:"[^"]*"|'[^']*')/u, (_, head: string) => `${head}"${ref}"`);
  splices.push({ start: dimension.start, end: dimension.openEnd, text });
}
