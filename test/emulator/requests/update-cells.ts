import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../http/failure.ts';
import { changeRow, endOfData } from '../model/cells.ts';
import { exceedsGrid, requireGrid, requirePlace } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import { type SheetState, sizeOf } from '../model/spreadsheet.ts';
import type { BatchContext } from '../sheets/context.ts';
import { type CellWriter, createCellWriter } from './cell-update.ts';
import type { RequestHandler } from './handler.ts';
import { assertCellLimit } from './sheets.ts';

interface Target {
  readonly sheet: SheetState;
  readonly top: number;
  readonly left: number;
}

function writeRows(
  context: BatchContext,
  { sheet, top, left }: Target,
  rows: readonly sheets_v4.Schema$RowData[],
  writer: CellWriter,
): void {
  const size = sizeOf(sheet);
  const bottom = top + rows.length;
  const right = left + Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  if (bottom > size.rows || right > size.columns) throw exceedsGrid(sheet, { top, left, bottom, right });
  for (const [offset, row] of rows.entries()) {
    const values = row.values ?? [];
    const rowIndex = top + offset;
    if (values.length === 0) continue;
    assertEditable(context, sheet, { top: rowIndex, bottom: rowIndex + 1, left, right: left + values.length });
    changeRow(sheet, rowIndex, left, left + values.length, (before, column) => writer.write(before, values[column - left] ?? {}));
  }
}

/** Writes cells row by row: `start` touches what is given only, `range` clears the rest of the range. */
export const updateCells: RequestHandler<'updateCells'> = (context, request) => {
  const writer = createCellWriter(request.fields);
  const rows = request.rows ?? [];
  if (request.start !== undefined && request.start !== null) {
    const sheet = requireGrid(context.state, request.start.sheetId);
    const { rowIndex: top = 0, columnIndex: left = 0 } = request.start;
    writeRows(context, { sheet, top: top ?? 0, left: left ?? 0 }, rows, writer);
    return undefined;
  }
  const { sheet, area } = requirePlace(context.state, request.range);
  if (rows.length > area.bottom - area.top || rows.some((row) => (row.values?.length ?? 0) > area.right - area.left)) {
    throw invalid('The rows given do not fit into the range.');
  }
  assertEditable(context, sheet, area);
  // rows past the last one with anything in it hold nothing that could be cleared
  const bottom = Math.min(area.bottom, Math.max(sheet.rows.length, area.top + rows.length));
  for (let row = area.top; row < bottom; row += 1) {
    const values = rows[row - area.top]?.values ?? [];
    const right = Math.min(area.right, Math.max(sheet.rows[row]?.length ?? 0, area.left + values.length));
    changeRow(sheet, row, area.left, right, (before, column) => writer.write(before, values[column - area.left] ?? {}));
  }
  return undefined;
};

/** Writes one cell over a whole range. */
export const repeatCell: RequestHandler<'repeatCell'> = (context, request) => {
  const writer = createCellWriter(request.fields);
  const { sheet, area } = requirePlace(context.state, request.range);
  assertEditable(context, sheet, area);
  const cell = request.cell ?? {};
  for (let row = area.top; row < area.bottom; row += 1)
    changeRow(sheet, row, area.left, area.right, (before) => writer.write(before, cell));
  return undefined;
};

/** Writes rows after the last row with data, growing the grid where it must. */
export const appendCells: RequestHandler<'appendCells'> = (context, request) => {
  const writer = createCellWriter(request.fields);
  const sheet = requireGrid(context.state, request.sheetId);
  const rows = request.rows ?? [];
  const size = sizeOf(sheet);
  const top = endOfData(sheet);
  const right = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  const gridProperties = {
    ...sheet.properties.gridProperties,
    rowCount: Math.max(size.rows, top + rows.length),
    columnCount: Math.max(size.columns, right),
  };
  sheet.properties = { ...sheet.properties, gridProperties };
  assertCellLimit(context.state);
  writeRows(context, { sheet, top, left: 0 }, rows, writer);
  return undefined;
};
