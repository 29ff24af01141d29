import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Area, areaOf, contains, intersection, isEmptyArea, overlap } from '../a1/area.ts';
import { invalid } from '../http/failure.ts';
import type { BatchContext } from '../sheets/context.ts';
import { type Protection, type SheetState, sizeOf } from './spreadsheet.ts';

const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** Whether an account may edit what a protection covers. */
export function mayEdit(protection: Protection, account: string, owner: string): boolean {
  return protection.warningOnly || account === owner || protection.editors.includes(account);
}

/** Throws the 400 of the service when the caller may not edit what this protection covers. */
export function assertMayChange(context: BatchContext, protection: Protection): void {
  if (!context.ignoreProtections && !mayEdit(protection, context.account, context.owner)) throw invalid(PROTECTED);
}

function isForbidden(sheet: SheetState, protection: Protection, area: Area): boolean {
  const size = sizeOf(sheet);
  const guarded = areaOf(protection.range, size);
  if (!overlap(guarded, area)) return false;
  const touched = intersection(guarded, area);
  // holes in the protection of a whole sheet; a block is free only when one hole holds all of it
  const holes = protection.unprotectedRanges.map((range) => areaOf(range, size));
  return !isEmptyArea(touched) && !holes.some((hole) => contains(hole, touched));
}

/** Whether the caller may edit every cell of a block. */
function isEditable(context: BatchContext, sheet: SheetState, area: Area): boolean {
  if (context.ignoreProtections || context.account === context.owner) return true;
  return !sheet.protections.some(
    (protection) => !mayEdit(protection, context.account, context.owner) && isForbidden(sheet, protection, area),
  );
}

/** Throws the 400 of the service when the caller may not edit a block of cells. */
export function assertEditable(context: BatchContext, sheet: SheetState, area: Area): void {
  if (!isEditable(context, sheet, area)) throw invalid(PROTECTED);
}

/** Throws when something is to be put between two blocks that are both protected: it would tear a protection apart. */
export function assertMayPart(context: BatchContext, sheet: SheetState, before: Area, after: Area): void {
  if (!isEditable(context, sheet, before) && !isEditable(context, sheet, after)) throw invalid(PROTECTED);
}

/** Throws when the caller may not change the sheet as a whole (delete it, change its grid). */
export function assertSheetEditable(context: BatchContext, sheet: SheetState): void {
  const size = sizeOf(sheet);
  assertEditable(context, sheet, { top: 0, left: 0, bottom: size.rows, right: size.columns });
}

/** A range as the service writes it: without sheet id 0. */
const shown = (range: sheets_v4.Schema$GridRange): sheets_v4.Schema$GridRange => {
  const { sheetId, ...bounds } = range;
  return sheetId === 0 || sheetId === undefined ? bounds : { sheetId, ...bounds };
};

/** A protection as `account` sees it: the editors are shown to editors only. */
export function protectedRangeResource(protection: Protection, account: string, owner: string): sheets_v4.Schema$ProtectedRange {
  const mayChange = account === owner || protection.editors.includes(account) || protection.warningOnly;
  const editors: sheets_v4.Schema$Editors = {
    ...(protection.editors.length === 0 ? {} : { users: [...protection.editors] }),
    ...(protection.groups.length === 0 ? {} : { groups: [...protection.groups] }),
    ...(protection.domainUsersCanEdit ? { domainUsersCanEdit: true } : {}),
  };
  return {
    protectedRangeId: protection.protectedRangeId,
    range: shown(protection.range),
    ...(protection.namedRangeId === undefined ? {} : { namedRangeId: protection.namedRangeId }),
    ...(protection.description === undefined ? {} : { description: protection.description }),
    ...(protection.warningOnly ? { warningOnly: true } : {}),
    ...(mayChange ? { requestingUserCanEdit: true } : {}),
    ...(protection.unprotectedRanges.length === 0 ? {} : { unprotectedRanges: protection.unprotectedRanges.map(shown) }),
    ...(mayChange && !protection.warningOnly ? { editors } : {}),
  };
}
