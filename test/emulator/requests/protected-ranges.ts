import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { areaOf } from '../a1/area.ts';
import { invalid } from '../http/failure.ts';
import { type Mask, maskBelow } from '../masks/mask.ts';
import { exceedsGrid, requireGrid } from '../model/find.ts';
import { newNumber } from '../model/ids.ts';
import { assertMayChange, protectedRangeResource } from '../model/protections.ts';
import { type Protection, type SheetState, type SpreadsheetState, sizeOf } from '../model/spreadsheet.ts';
import type { BatchContext } from '../sheets/context.ts';
import type { RequestHandler } from './handler.ts';
import { readFields } from './read-fields.ts';

function readRange(
  state: SpreadsheetState,
  resource: sheets_v4.Schema$ProtectedRange,
): { sheet: SheetState; range: sheets_v4.Schema$GridRange } {
  const named = state.namedRanges.find(({ namedRangeId }) => namedRangeId === resource.namedRangeId);
  if (typeof resource.namedRangeId === 'string' && named === undefined)
    throw invalid(`No named range with id: ${resource.namedRangeId}`);
  const range = resource.range ?? named?.range ?? {};
  const sheet = requireGrid(state, range.sheetId);
  const size = sizeOf(sheet);
  const area = areaOf(range, size);
  if (area.top >= size.rows || area.left >= size.columns) throw exceedsGrid(sheet, area);
  return { sheet, range: { ...range, sheetId: sheet.properties.sheetId } };
}

function readEditors(context: BatchContext, editors: sheets_v4.Schema$Editors | null | undefined): readonly string[] {
  // who adds a protection may always edit it, and so may the owner of the file
  return [...new Set([...(editors?.users ?? []), context.account, context.owner])];
}

const allIds = (state: SpreadsheetState): readonly number[] =>
  state.sheets.flatMap(({ protections }) => protections.map(({ protectedRangeId }) => protectedRangeId));

function find(state: SpreadsheetState, id: number | null | undefined): { sheet: SheetState; protection: Protection } {
  for (const sheet of state.sheets) {
    const protection = sheet.protections.find(({ protectedRangeId }) => protectedRangeId === id);
    if (protection !== undefined) return { sheet, protection };
  }
  throw invalid(`No protected range with id: ${id ?? 0}`);
}

function newProtection(
  context: BatchContext,
  given: sheets_v4.Schema$ProtectedRange,
  range: sheets_v4.Schema$GridRange,
): Protection {
  const ids = allIds(context.state);
  const wanted = given.protectedRangeId ?? undefined;
  if (wanted !== undefined && ids.includes(wanted)) throw invalid(`A protected range with id: ${wanted} already exists.`);
  const warningOnly = given.warningOnly === true;
  return {
    protectedRangeId: wanted ?? newNumber((id) => ids.includes(id)),
    range,
    ...(typeof given.namedRangeId === 'string' ? { namedRangeId: given.namedRangeId } : {}),
    ...(given.description ? { description: given.description } : {}),
    warningOnly,
    unprotectedRanges: given.unprotectedRanges ?? [],
    editors: warningOnly ? [] : readEditors(context, given.editors),
    groups: given.editors?.groups ?? [],
    domainUsersCanEdit: given.editors?.domainUsersCanEdit === true,
  };
}

/** Protects a range or a whole sheet. */
export const addProtectedRange: RequestHandler<'addProtectedRange'> = (context, request) => {
  const given = request.protectedRange ?? {};
  const { sheet, range } = readRange(context.state, given);
  const protection = newProtection(context, given, range);
  sheet.protections = [...sheet.protections, protection];
  const { editors: _all, ...shown } = protectedRangeResource(protection, context.account, context.owner);
  // the reply tells the editors as they were given, a later get tells all of them
  const editors = protection.warningOnly ? {} : { editors: given.editors ?? {} };
  return { addProtectedRange: { protectedRange: { ...shown, requestingUserCanEdit: true, ...editors } } };
};

/** The editors of a protection after an update; a protection that only warns has none. */
function updatedEditors(
  context: BatchContext,
  protection: Protection,
  given: sheets_v4.Schema$ProtectedRange,
  mask: Mask,
): Pick<Protection, 'editors' | 'groups' | 'domainUsersCanEdit'> {
  const { editors, groups, domainUsersCanEdit } = protection;
  if (maskBelow(mask, 'editors') === undefined) return { editors, groups, domainUsersCanEdit };
  return {
    editors: readEditors(context, given.editors),
    groups: given.editors?.groups ?? [],
    domainUsersCanEdit: given.editors?.domainUsersCanEdit === true,
  };
}

function updatedProtection(
  context: BatchContext,
  protection: Protection,
  given: sheets_v4.Schema$ProtectedRange,
  mask: Mask,
): Protection {
  const has = (name: string): boolean => maskBelow(mask, name) !== undefined;
  const { description: before, ...rest } = protection;
  const description = has('description') ? (given.description ?? undefined) : before;
  return {
    ...rest,
    ...updatedEditors(context, protection, given, mask),
    ...(description === undefined ? {} : { description }),
    warningOnly: has('warningOnly') ? given.warningOnly === true : protection.warningOnly,
    unprotectedRanges: has('unprotectedRanges') ? (given.unprotectedRanges ?? []) : protection.unprotectedRanges,
  };
}

/** Updates a protection; only who may edit it may change it. */
export const updateProtectedRange: RequestHandler<'updateProtectedRange'> = (context, request) => {
  const given = request.protectedRange ?? {};
  const { sheet, protection } = find(context.state, given.protectedRangeId);
  assertMayChange(context, protection);
  const mask = readFields(request.fields, 'ProtectedRange', 'protectedRange');
  const moved = maskBelow(mask, 'range') === undefined ? { sheet, range: protection.range } : readRange(context.state, given);
  const updated: Protection = { ...updatedProtection(context, protection, given, mask), range: moved.range };
  if (moved.sheet === sheet) sheet.protections = sheet.protections.map((old) => (old === protection ? updated : old));
  else {
    sheet.protections = sheet.protections.filter((old) => old !== protection);
    moved.sheet.protections = [...moved.sheet.protections, updated];
  }
  return undefined;
};

/** Lifts a protection; only who may edit it may do so. */
export const deleteProtectedRange: RequestHandler<'deleteProtectedRange'> = (context, request) => {
  const { sheet, protection } = find(context.state, request.protectedRangeId);
  assertMayChange(context, protection);
  sheet.protections = sheet.protections.filter((old) => old !== protection);
  return undefined;
};
