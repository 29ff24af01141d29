import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { gridRangeOf } from '../a1/area.ts';
import { type Place, requirePlace } from '../model/find.ts';
import type { SpreadsheetState } from '../model/spreadsheet.ts';

/** A place with its range as rules, filters and bandings keep it: the open sides closed at the grid, sheet id 0 left out. */
export interface ClosedRange extends Place {
  readonly range: sheets_v4.Schema$GridRange;
}

/** Closes the open sides of a range. Throws 400 for an unknown sheet or a start past the grid. */
export function closeRange(state: SpreadsheetState, range: sheets_v4.Schema$GridRange | null | undefined): ClosedRange {
  const place = requirePlace(state, range);
  return { ...place, range: gridRangeOf(place.sheet.properties.sheetId, place.area) };
}
