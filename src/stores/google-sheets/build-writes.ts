import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellRange } from '../../domain/workbook/a1.ts';
import type { CellScalar } from '../../domain/workbook/cell-value.ts';
import type { SheetState } from './book-state.ts';

/** One cell to write, by the id of its sheet; rows are 1-based, columns 0-based. */
export interface CellWrite {
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  /** Typed as it is: a text is never parsed. Null empties the cell. */
  readonly value: CellScalar;
  /** Instead of `value`: the cell of an image whose formula comes back; the service copies it, so that no spelling of formulas matters. */
  readonly copyOf?: { readonly sheetId: number; readonly row: number; readonly column: number };
}

/** A row that takes the looks of another. */
export interface RowLook {
  readonly sheetId: number;
  readonly row: number;
  readonly likeRow: number;
}

/** Cells side by side in one row. */
interface Run {
  readonly sheetId: number;
  readonly row: number;
  readonly left: number;
  readonly values: readonly CellScalar[];
}

function runsOf(writes: readonly CellWrite[]): readonly Run[] {
  const ordered = writes.toSorted((a, b) => a.sheetId - b.sheetId || a.row - b.row || a.column - b.column);
  const runs: (Omit<Run, 'values'> & { readonly values: CellScalar[] })[] = [];
  for (const { sheetId, row, column, value } of ordered) {
    const last = runs.at(-1);
    if (last?.sheetId === sheetId && last.row === row && last.left + last.values.length === column) last.values.push(value);
    else runs.push({ sheetId, row, left: column, values: [value] });
  }
  return runs;
}

/** Runs of the same columns in neighbouring rows, joined. */
function rectanglesOf(runs: readonly Run[]): readonly (readonly Run[])[] {
  const open = new Map<string, Run[]>();
  const rectangles: Run[][] = [];
  for (const run of runs) {
    const key = `${run.sheetId}:${run.left}:${run.values.length}`;
    const above = open.get(key);
    if (above?.at(-1)?.row === run.row - 1) above.push(run);
    else {
      const rectangle = [run];
      open.set(key, rectangle);
      rectangles.push(rectangle);
    }
  }
  return rectangles;
}

/** The cells of some writes to one sheet, as few rectangles. */
export function blocksOf(writes: readonly CellWrite[]): readonly CellRange[] {
  return rectanglesOf(runsOf(writes)).flatMap((rectangle) => {
    const [first] = rectangle;
    if (!first) return [];
    const { row, left, values } = first;
    return [{ top: row, left, bottom: row + rectangle.length - 1, right: left + values.length - 1 }];
  });
}

/** A value as the service stores it without reading it; nothing empties the cell, since the mask names the field. */
export function typedCell(value: CellScalar): sheets_v4.Schema$CellData {
  if (value === null) return {};
  if (typeof value === 'string') return { userEnteredValue: { stringValue: value } };
  return { userEnteredValue: typeof value === 'number' ? { numberValue: value } : { boolValue: value } };
}

function updateCells(rectangle: readonly Run[]): readonly sheets_v4.Schema$Request[] {
  const [first] = rectangle;
  if (!first) return [];
  const rows = rectangle.map(({ values }) => ({ values: values.map(typedCell) }));
  const start = { sheetId: first.sheetId, rowIndex: first.row - 1, columnIndex: first.left };
  return [{ updateCells: { start, rows, fields: 'userEnteredValue' } }];
}

function gridCell(sheetId: number, row: number, column: number): sheets_v4.Schema$GridRange {
  return { sheetId, startRowIndex: row - 1, endRowIndex: row, startColumnIndex: column, endColumnIndex: column + 1 };
}

/** Requests that put values into cells: one for each largest rectangle, and a copy for each formula. */
export function writeRequests(writes: readonly CellWrite[]): readonly sheets_v4.Schema$Request[] {
  const typed = writes.filter(({ copyOf }) => copyOf === undefined);
  const copies = writes.flatMap(({ sheetId, row, column, copyOf }): sheets_v4.Schema$Request[] => {
    if (!copyOf) return [];
    const source = gridCell(copyOf.sheetId, copyOf.row, copyOf.column);
    return [{ copyPaste: { source, destination: gridCell(sheetId, row, column), pasteType: 'PASTE_FORMULA' } }];
  });
  return [...rectanglesOf(runsOf(typed)).flatMap(updateCells), ...copies];
}

/** Requests that make the grid of a sheet large enough for what is written. A grid is never set to a size: that could cut off cells. */
export function growthRequests(sheet: SheetState, writes: readonly CellWrite[]): readonly sheets_v4.Schema$Request[] {
  const own = writes.filter(({ sheetId }) => sheetId === sheet.sheetId);
  const rows = own.reduce((most, { row }) => Math.max(most, row), 0) - sheet.rowCount;
  const columns = own.reduce((most, { column }) => Math.max(most, column + 1), 0) - sheet.columnCount;
  const grow = (dimension: 'ROWS' | 'COLUMNS', length: number): readonly sheets_v4.Schema$Request[] =>
    length > 0 ? [{ appendDimension: { sheetId: sheet.sheetId, dimension, length } }] : [];
  return [...grow('ROWS', rows), ...grow('COLUMNS', columns)];
}

/** Requests that give rows the looks of another row, drop-downs included; neighbours that take after the same row in one. */
export function lookRequests(looks: readonly RowLook[]): readonly sheets_v4.Schema$Request[] {
  const ordered = looks.toSorted((a, b) => a.sheetId - b.sheetId || a.row - b.row);
  const blocks: { sheetId: number; from: number; to: number; likeRow: number }[] = [];
  for (const { sheetId, row, likeRow } of ordered) {
    const last = blocks.at(-1);
    if (last?.sheetId === sheetId && last.likeRow === likeRow && last.to === row - 1) last.to = row;
    else blocks.push({ sheetId, from: row, to: row, likeRow });
  }
  return blocks.map(({ sheetId, from, to, likeRow }) => ({
    copyPaste: {
      source: { sheetId, startRowIndex: likeRow - 1, endRowIndex: likeRow },
      destination: { sheetId, startRowIndex: from - 1, endRowIndex: to },
      pasteType: 'PASTE_FORMAT',
    },
  }));
}
