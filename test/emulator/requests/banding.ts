import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { overlap } from '../a1/area.ts';
import { invalid } from '../http/failure.ts';
import { updateByMask } from '../masks/apply-mask.ts';
import { withColorTwins, withTwinFields } from '../model/colors.ts';
import { requirePlace } from '../model/find.ts';
import { newNumber } from '../model/ids.ts';
import type { SheetState, SpreadsheetState } from '../model/spreadsheet.ts';
import { closeRange } from './closed-range.ts';
import type { RequestHandler } from './handler.ts';
import { readFields } from './read-fields.ts';

function find(
  state: SpreadsheetState,
  id: number | null | undefined,
): { sheet: SheetState; banding: sheets_v4.Schema$BandedRange } {
  for (const sheet of state.sheets) {
    const banding = sheet.bandedRanges.find(({ bandedRangeId }) => bandedRangeId === id);
    if (banding !== undefined) return { sheet, banding };
  }
  throw invalid(`No banding with id: ${id ?? 0}`);
}

/** Colours a range in turns; two bandings must not overlap. */
export const addBanding: RequestHandler<'addBanding'> = ({ state }, request) => {
  const { range: open, bandedRangeId: wanted, ...given } = withColorTwins(request.bandedRange ?? {});
  const { sheet, area, range } = closeRange(state, open);
  const clash = sheet.bandedRanges.some((old) => overlap(requirePlace(state, old.range).area, area));
  if (clash)
    throw invalid('You cannot add alternating background colors to a range that already has alternating background colors.');
  const taken = (id: number): boolean =>
    state.sheets.some(({ bandedRanges }) => bandedRanges.some(({ bandedRangeId }) => bandedRangeId === id));
  if (wanted !== undefined && wanted !== null && taken(wanted)) throw invalid(`A banding with id: ${wanted} already exists.`);
  const bandedRange = { bandedRangeId: wanted ?? newNumber(taken), range, ...given };
  sheet.bandedRanges = [...sheet.bandedRanges, bandedRange];
  return { addBanding: { bandedRange } };
};

/** Updates a banding by its mask. */
export const updateBanding: RequestHandler<'updateBanding'> = ({ state }, request) => {
  const given = withColorTwins(request.bandedRange ?? {});
  const { sheet, banding } = find(state, given.bandedRangeId);
  const mask = withTwinFields(readFields(request.fields, 'BandedRange', 'bandedRange'));
  const range = given.range === undefined || given.range === null ? banding.range : closeRange(state, given.range).range;
  const updated = { ...updateByMask(banding, { ...given, range }, mask), bandedRangeId: banding.bandedRangeId ?? 0 };
  sheet.bandedRanges = sheet.bandedRanges.map((old) => (old === banding ? updated : old));
  return undefined;
};

/** Deletes a banding. */
export const deleteBanding: RequestHandler<'deleteBanding'> = ({ state }, request) => {
  const { sheet, banding } = find(state, request.bandedRangeId);
  sheet.bandedRanges = sheet.bandedRanges.filter((old) => old !== banding);
  return undefined;
};
