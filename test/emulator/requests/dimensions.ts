import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Area } from '../a1/area.ts';
import { invalid } from '../http/failure.ts';
import { updateByMask } from '../masks/apply-mask.ts';
import { requireSheet } from '../model/find.ts';
import { assertEditable, assertMayPart } from '../model/protections.ts';
import { type Dimension, shiftEverything } from '../model/shift.ts';
import { type Cell, type Row, type SheetState, sizeOf } from '../model/spreadsheet.ts';
import type { BatchContext } from '../sheets/context.ts';
import type { RequestHandler } from './handler.ts';
import { readFields } from './read-fields.ts';
import { assertCellLimit } from './sheets.ts';

interface Span {
  readonly sheet: SheetState;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
  /** Rows or columns that the grid has. */
  readonly length: number;
}

/** Reads `ROWS` or `COLUMNS`. */
export function readDimension(dimension: string | null | undefined): Dimension {
  if (dimension === 'ROWS' || dimension === 'COLUMNS') return dimension;
  throw invalid('dimension must be set.');
}

function readSpan(context: BatchContext, range: sheets_v4.Schema$DimensionRange | null | undefined): Span {
  const sheet = requireSheet(context.state, range?.sheetId);
  const dimension = readDimension(range?.dimension);
  const size = sizeOf(sheet);
  const length = dimension === 'ROWS' ? size.rows : size.columns;
  return { sheet, dimension, start: range?.startIndex ?? 0, end: range?.endIndex ?? length, length };
}

/** The whole rows or columns of a span. */
function areaOfSpan({ sheet, dimension }: Span, start: number, end: number): Area {
  const { rows, columns } = sizeOf(sheet);
  return dimension === 'ROWS'
    ? { top: start, bottom: end, left: 0, right: columns }
    : { top: 0, bottom: rows, left: start, right: end };
}

function setLength(sheet: SheetState, dimension: Dimension, length: number): void {
  const key = dimension === 'ROWS' ? 'rowCount' : 'columnCount';
  sheet.properties = { ...sheet.properties, gridProperties: { ...sheet.properties.gridProperties, [key]: length } };
}

function spliced<Item>(list: readonly Item[], start: number, deleted: number, added: readonly Item[], filler: Item): Item[] {
  // past the end of a sparse list there is nothing to move
  if (start >= list.length)
    return added.every((item) => item === filler) ? [...list] : [...padded(list, start, filler), ...added];
  return [...list.slice(0, start), ...added, ...list.slice(start + deleted)];
}

function padded<Item>(list: readonly Item[], length: number, filler: Item): Item[] {
  return [...list, ...Array.from({ length: Math.max(0, length - list.length) }, () => filler)];
}

const EMPTY_ROW: Row = [];

function spliceCells(
  { sheet, dimension }: Span,
  start: number,
  deleted: number,
  added: readonly (Row | Cell | undefined)[][],
): void {
  if (dimension === 'ROWS') {
    const rows = (added[0] ?? []) as readonly Row[];
    sheet.rows = spliced(sheet.rows, start, deleted, rows, EMPTY_ROW);
    return;
  }
  sheet.rows = padded(sheet.rows, added.length, EMPTY_ROW).map((row, index) =>
    trimmed(spliced<Cell | undefined>(row, start, deleted, (added[index] ?? []) as readonly (Cell | undefined)[], undefined)),
  );
}

function trimmed(row: readonly (Cell | undefined)[]): Row {
  let end = row.length;
  while (end > 0 && row[end - 1] === undefined) end -= 1;
  return end === row.length ? row : row.slice(0, end);
}

function spliceProperties(
  { sheet, dimension }: Span,
  start: number,
  deleted: number,
  added: readonly (sheets_v4.Schema$DimensionProperties | undefined)[],
): void {
  const key = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
  sheet[key] = spliced<sheets_v4.Schema$DimensionProperties | undefined>(sheet[key], start, deleted, added, undefined);
}

const formatOnly = (cell: Cell | undefined): Cell | undefined => {
  const { userEnteredFormat, dataValidation } = cell ?? {};
  if (userEnteredFormat === undefined && dataValidation === undefined) return undefined;
  return {
    ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
    ...(dataValidation === undefined ? {} : { dataValidation }),
  };
};

/** Inserts empty rows or columns; formats come from before or after, validation with them. */
export const insertDimension: RequestHandler<'insertDimension'> = (context, request) => {
  const span = readSpan(context, request.range);
  const { sheet, dimension, start, end, length } = span;
  const count = end - start;
  if (count <= 0) throw invalid(`range.endIndex must be greater than range.startIndex.`);
  if (start < 0 || start > length) throw invalid(`range.startIndex[${start}] is too large. It must be at most ${length}.`);
  if (start === length && request.inheritFromBefore !== true) {
    throw invalid('Cannot insert after the last row or column without inheritFromBefore.');
  }
  if (request.inheritFromBefore === true && start === 0)
    throw invalid("inheritFromBefore cannot be true if inserting at the start of the sheet's rows or columns.");
  const [before, after] = [Math.max(0, start - 1), Math.min(start, length - 1)];
  assertMayPart(context, sheet, areaOfSpan(span, before, before + 1), areaOfSpan(span, after, after + 1));
  setLength(sheet, dimension, length + count);
  assertCellLimit(context.state);
  const model = request.inheritFromBefore === true ? start - 1 : start;
  const filler = <Item>(item: Item): Item[] => Array.from({ length: count }, () => item);
  if (dimension === 'ROWS') spliceCells(span, start, 0, [filler(trimmed((sheet.rows[model] ?? []).map(formatOnly)))]);
  else
    spliceCells(
      span,
      start,
      0,
      sheet.rows.map((row) => filler(formatOnly(row[model]))),
    );
  const { hiddenByUser: _hidden, ...properties } =
    (dimension === 'ROWS' ? sheet.rowProperties : sheet.columnProperties)[model] ?? {};
  spliceProperties(span, start, 0, filler(Object.keys(properties).length === 0 ? undefined : properties));
  shiftEverything(context.state, sheet, dimension, { kind: 'insert', at: start, count });
  return undefined;
};

/** Deletes rows or columns with everything that hangs on them. */
export const deleteDimension: RequestHandler<'deleteDimension'> = (context, request) => {
  const span = readSpan(context, request.range);
  const { sheet, dimension, start, end, length } = span;
  if (end <= start) throw invalid('range.endIndex must be greater than range.startIndex.');
  if (end > length) {
    const word = dimension === 'ROWS' ? 'row' : 'column';
    throw invalid(
      `Cannot delete a ${word} that doesn't exist. Tried to delete ${word} index ${Math.max(start, length)} but there are only ${length} ${word}s.`,
    );
  }
  if (end - start >= length)
    throw invalid(`Sorry, it is not possible to delete all ${dimension === 'ROWS' ? 'rows' : 'columns'} on the sheet.`);
  const frozen =
    (dimension === 'ROWS'
      ? sheet.properties.gridProperties?.frozenRowCount
      : sheet.properties.gridProperties?.frozenColumnCount) ?? 0;
  if (frozen > 0 && start <= frozen && end >= length) {
    throw invalid(`Sorry, it is not possible to delete all non-frozen ${dimension === 'ROWS' ? 'rows' : 'columns'}.`);
  }
  assertEditable(context, sheet, areaOfSpan(span, start, end));
  spliceCells(span, start, end - start, []);
  spliceProperties(span, start, end - start, []);
  setLength(sheet, dimension, length - (end - start));
  shrinkFrozen(sheet, dimension, start, end);
  shiftEverything(context.state, sheet, dimension, { kind: 'delete', from: start, to: end });
  return undefined;
};

function shrinkFrozen(sheet: SheetState, dimension: Dimension, start: number, end: number): void {
  const key = dimension === 'ROWS' ? 'frozenRowCount' : 'frozenColumnCount';
  const { [key]: frozen, ...grid } = sheet.properties.gridProperties ?? {};
  if (frozen === undefined || frozen === null) return;
  const left = frozen - Math.max(0, Math.min(end, frozen) - start);
  sheet.properties = { ...sheet.properties, gridProperties: { ...grid, ...(left > 0 ? { [key]: left } : {}) } };
}

/** Adds empty rows or columns at the end. */
export const appendDimension: RequestHandler<'appendDimension'> = (context, request) => {
  const sheet = requireSheet(context.state, request.sheetId);
  const dimension = readDimension(request.dimension);
  const { rows, columns } = sizeOf(sheet);
  const length = request.length ?? 0;
  if (length <= 0) throw invalid('length must be greater than 0.');
  setLength(sheet, dimension, (dimension === 'ROWS' ? rows : columns) + length);
  assertCellLimit(context.state);
  return undefined;
};

/** Moves rows or columns whole, with everything that hangs on them. */
export const moveDimension: RequestHandler<'moveDimension'> = (context, request) => {
  const span = readSpan(context, request.source);
  const { sheet, dimension, start, end, length } = span;
  const to = request.destinationIndex ?? 0;
  if (end <= start || end > length) throw invalid(`source[${start}-${end}] is not inside the sheet.`);
  if (to > length) throw invalid(`destinationIndex[${to}] must be at most ${length}.`);
  if (to >= start && to < end) throw invalid(`destinationIndex[${to}] must be outside the requested range[${start}-${end}]`);
  assertEditable(context, sheet, areaOfSpan(span, Math.min(start, to), Math.max(end, to)));
  const target = to > start ? to - (end - start) : to;
  const count = end - start;
  if (dimension === 'ROWS') {
    const rows = padded(sheet.rows, Math.max(end, to), EMPTY_ROW);
    const moved = rows.splice(start, count);
    rows.splice(target, 0, ...moved);
    sheet.rows = rows;
  } else {
    sheet.rows = sheet.rows.map((row) => {
      const cells = padded<Cell | undefined>(row, Math.max(end, to), undefined);
      const moved = cells.splice(start, count);
      cells.splice(target, 0, ...moved);
      return trimmed(cells);
    });
  }
  const key = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
  const properties = padded<sheets_v4.Schema$DimensionProperties | undefined>(sheet[key], Math.max(end, to), undefined);
  const moved = properties.splice(start, count);
  properties.splice(target, 0, ...moved);
  sheet[key] = properties;
  shiftEverything(context.state, sheet, dimension, { kind: 'move', from: start, end, to });
  return undefined;
};

/** Sets height, width or visibility of rows or columns. */
export const updateDimensionProperties: RequestHandler<'updateDimensionProperties'> = (context, request) => {
  const span = readSpan(context, request.range);
  const { sheet, dimension, start, length } = span;
  const mask = readFields(request.fields, 'DimensionProperties', 'properties');
  const end = Math.min(span.end, length);
  if (start >= length) throw invalid(`range.startIndex[${start}] is too large.`);
  const key = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
  const list = padded<sheets_v4.Schema$DimensionProperties | undefined>(sheet[key], end, undefined);
  for (let index = start; index < end; index += 1) {
    const updated = updateByMask(list[index] ?? {}, request.properties ?? {}, mask);
    const kept = Object.fromEntries(Object.entries(updated).filter(([, value]) => value !== false));
    list[index] = Object.keys(kept).length === 0 ? undefined : kept;
  }
  sheet[key] = list;
  return undefined;
};

/** Fits rows or columns to their content: their sizes go back to the default, since nothing is drawn here. */
export const autoResizeDimensions: RequestHandler<'autoResizeDimensions'> = (context, request) => {
  const { sheet, dimension, start, end } = readSpan(context, request.dimensions);
  const key = dimension === 'ROWS' ? 'rowProperties' : 'columnProperties';
  sheet[key] = sheet[key].map((own, index) => {
    if (own === undefined || index < start || index >= end) return own;
    const { pixelSize: _size, ...rest } = own;
    return rest;
  });
  return undefined;
};
