import { badField, invalid } from '../http/failure.ts';
import { exceedsGrid, type Place } from '../model/find.ts';
import { type SheetState, type SpreadsheetState, sizeOf } from '../model/spreadsheet.ts';
import { type Area, areaOf } from './area.ts';
import { type A1Corners, parseCells, splitA1 } from './parse-a1.ts';

/** What a range in A1 notation stands for. */
export interface ResolvedRange extends Place {
  /** The block before it was clipped to the grid. */
  readonly wanted: Area;
  /** Whether one single cell was named, which bounds a write not at all. */
  readonly single: boolean;
}

function sheetByTitle(state: SpreadsheetState, title: string): SheetState | undefined {
  const exact = state.sheets.find((sheet) => sheet.properties.title === title);
  return exact ?? state.sheets.find((sheet) => sheet.properties.title.toLowerCase() === title.toLowerCase());
}

function wholeSheet(sheet: SheetState): ResolvedRange {
  const size = sizeOf(sheet);
  const area: Area = { top: 0, left: 0, bottom: size.rows, right: size.columns };
  return { sheet, area, wanted: area, single: false };
}

function clip(sheet: SheetState, wanted: Area, single: boolean): ResolvedRange {
  const size = sizeOf(sheet);
  return {
    sheet,
    wanted,
    single,
    area: { ...wanted, bottom: Math.min(wanted.bottom, size.rows), right: Math.min(wanted.right, size.columns) },
  };
}

function cornersOn(sheet: SheetState, corners: A1Corners): ResolvedRange {
  const size = sizeOf(sheet);
  const wanted: Area = {
    top: corners.startRow ?? 0,
    left: corners.startColumn ?? 0,
    bottom: corners.endRow ?? Math.max(size.rows, corners.startRow ?? 0),
    right: corners.endColumn ?? Math.max(size.columns, corners.startColumn ?? 0),
  };
  return clip(sheet, wanted, corners.single);
}

function namedRange(state: SpreadsheetState, name: string): ResolvedRange | undefined {
  const named = state.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
  const sheet = state.sheets.find(({ properties }) => properties.sheetId === (named?.range?.sheetId ?? 0));
  if (named?.range === undefined || named.range === null || sheet === undefined) return undefined;
  const wanted = areaOf(named.range, sizeOf(sheet));
  return clip(sheet, wanted, wanted.bottom - wanted.top === 1 && wanted.right - wanted.left === 1);
}

function find(state: SpreadsheetState, text: string): ResolvedRange | undefined {
  const { title, cells } = splitA1(text);
  if (title === undefined) {
    const named = namedRange(state, text);
    if (named !== undefined) return named;
    const sheet = sheetByTitle(state, text);
    // a title that reads as a cell (`D3`) is the cell, unless a sheet of that name exists: the service prefers the sheet
    if (sheet !== undefined) return wholeSheet(sheet);
    const corners = parseCells(text);
    const first = state.sheets[0];
    return corners === undefined || first === undefined ? undefined : cornersOn(first, corners);
  }
  const sheet = sheetByTitle(state, title);
  if (sheet === undefined) return undefined;
  if (cells === undefined) return wholeSheet(sheet);
  const corners = parseCells(cells);
  return corners === undefined ? namedRange(state, cells) : cornersOn(sheet, corners);
}

/** What a range stands for, without a look at the grid's end: for reads. Throws the 400 of the service when it is no range. */
export function resolveRange(state: SpreadsheetState, text: string): ResolvedRange {
  const found = find(state, text);
  if (found === undefined) throw invalid(`Unable to parse range: ${text}`);
  return found;
}

/** The same for writes: a start past the grid is refused. */
export function resolveTarget(state: SpreadsheetState, text: string): ResolvedRange {
  if (text === '') throw badField("Missing required field 'range'", 'range', "Missing required field 'range'");
  const found = resolveRange(state, text);
  const size = sizeOf(found.sheet);
  if (found.wanted.top >= size.rows || found.wanted.left >= size.columns) throw exceedsGrid(found.sheet, found.wanted);
  return found;
}
