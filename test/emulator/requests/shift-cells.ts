import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { areaOf } from '../a1/area.ts';
import { requireGrid } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import type { Dimension } from '../model/shift.ts';
import { type Cell, type Row, sizeOf } from '../model/spreadsheet.ts';
import type { BatchContext } from '../sheets/context.ts';
import { readDimension } from './dimensions.ts';
import type { RequestHandler } from './handler.ts';

type Line = (Cell | undefined)[];

function transposed(lines: readonly Row[]): Line[] {
  const width = Math.max(0, ...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => lines.map((line) => line[column]));
}

function trimmed(line: Row): Row {
  let end = line.length;
  while (end > 0 && line[end - 1] === undefined) end -= 1;
  return line.slice(0, end);
}

type Cut = (line: Row, first: number, count: number) => Row;

const CUTS: Readonly<Record<'insert' | 'delete', Cut>> = {
  insert: (line, first, count) => {
    const before = [...line.slice(0, first), ...Array.from({ length: Math.max(0, first - line.length) }, () => undefined)];
    return [...before, ...Array.from({ length: count }, () => undefined), ...line.slice(first)];
  },
  delete: (line, first, count) => [...line.slice(0, first), ...line.slice(first + count)],
};

/** Cuts each line of cells that the range touches: rows when cells move sideways, columns when they move up or down. */
function shiftCells(
  context: BatchContext,
  range: sheets_v4.Schema$GridRange | null | undefined,
  dimension: Dimension,
  kind: 'insert' | 'delete',
): void {
  const sheet = requireGrid(context.state, range?.sheetId);
  const size = sizeOf(sheet);
  const area = areaOf(range ?? {}, size);
  const sideways = dimension === 'COLUMNS';
  assertEditable(context, sheet, { ...area, ...(sideways ? { right: size.columns } : { bottom: size.rows }) });
  const [from, to, first, last] = sideways
    ? [area.top, area.bottom, area.left, area.right]
    : [area.left, area.right, area.top, area.bottom];
  const lines: readonly Row[] = sideways ? sheet.rows : transposed(sheet.rows);
  const cut = lines.map((line, index) => (index >= from && index < to ? trimmed(CUTS[kind](line, first, last - first)) : line));
  sheet.rows = (sideways ? cut : transposed(cut)).map(trimmed);
  // what is pushed over the edge makes the grid grow: nothing is lost
  const columnCount = Math.max(size.columns, ...sheet.rows.map((row) => row.length));
  const gridProperties = { ...sheet.properties.gridProperties, rowCount: Math.max(size.rows, sheet.rows.length), columnCount };
  sheet.properties = { ...sheet.properties, gridProperties };
}

/** Inserts empty cells and pushes what is there down or to the right. */
export const insertRange: RequestHandler<'insertRange'> = (context, request) => {
  shiftCells(context, request.range, readDimension(request.shiftDimension), 'insert');
  return undefined;
};

/** Deletes cells and draws what follows up or to the left. */
export const deleteRange: RequestHandler<'deleteRange'> = (context, request) => {
  shiftCells(context, request.range, readDimension(request.shiftDimension), 'delete');
  return undefined;
};
