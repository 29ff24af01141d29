import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Area, areaOf, formatArea } from '../a1/area.ts';
import { invalid, type Refusal } from '../http/failure.ts';
import { type SheetState, type SpreadsheetState, sizeOf } from './spreadsheet.ts';

const byId = (state: SpreadsheetState, sheetId: number): SheetState | undefined =>
  state.sheets.find((sheet) => sheet.properties.sheetId === sheetId);

/** The sheet with an id; 400 in the words for whole sheets. */
export function requireSheet(state: SpreadsheetState, sheetId: number | null | undefined): SheetState {
  const sheet = byId(state, sheetId ?? 0);
  if (sheet === undefined) throw invalid(`No sheet with id: ${sheetId ?? 0}`);
  return sheet;
}

/** The sheet with an id; 400 in the words for cells of a grid. */
export function requireGrid(state: SpreadsheetState, sheetId: number | null | undefined): SheetState {
  const sheet = byId(state, sheetId ?? 0);
  if (sheet === undefined) throw invalid(`No grid with id: ${sheetId ?? 0}`);
  return sheet;
}

/** A sheet and a block of it. */
export interface Place {
  readonly sheet: SheetState;
  /** Clipped to the grid at its end. */
  readonly area: Area;
}

/** 400 for cells that the grid does not have. */
export function exceedsGrid(sheet: SheetState, area: Area): Refusal {
  const size = sizeOf(sheet);
  const range = formatArea(sheet.properties.title, area);
  return invalid(`Range (${range}) exceeds grid limits. Max rows: ${size.rows}, max columns: ${size.columns}`);
}

/** The cells of a range: open sides closed, the end clipped to the grid; a range that starts past the grid is refused. */
export function requirePlace(state: SpreadsheetState, range: sheets_v4.Schema$GridRange | null | undefined): Place {
  if (range === undefined || range === null) throw invalid('range is required.');
  const sheet = requireGrid(state, range.sheetId);
  const size = sizeOf(sheet);
  const area = areaOf(range, size);
  if (area.top < 0 || area.left < 0) throw invalid('Indexes must not be negative.');
  if (area.bottom < area.top || area.right < area.left) {
    throw invalid(`GridRange is invalid: its end lies before its start.`);
  }
  if (area.top >= size.rows || area.left >= size.columns) throw exceedsGrid(sheet, area);
  return { sheet, area: { ...area, bottom: Math.min(area.bottom, size.rows), right: Math.min(area.right, size.columns) } };
}
