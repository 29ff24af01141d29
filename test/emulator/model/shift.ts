import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Area } from '../a1/area.ts';
import { formatReference, type Reference, type ReferenceCorner, rewriteReferences, titleOf } from '../formulas/tokens.ts';
import type { Cell, SheetState, SpreadsheetState } from './spreadsheet.ts';

/** A change of the rows or columns of a sheet. */
export type Shift =
  | { readonly kind: 'insert'; readonly at: number; readonly count: number }
  | { readonly kind: 'delete'; readonly from: number; readonly to: number }
  /** `to` is counted before the move. */
  | { readonly kind: 'move'; readonly from: number; readonly end: number; readonly to: number };

/** Rows or columns. */
export type Dimension = 'ROWS' | 'COLUMNS';

function movedIndex(index: number, { from, end, to }: Extract<Shift, { kind: 'move' }>): number {
  const count = end - from;
  if (index >= from && index < end) return index - from + (to > from ? to - count : to);
  if (to > from) return index >= end && index < to ? index - count : index;
  return index >= to && index < from ? index + count : index;
}

/** Where an index ends up; `undefined` when it was deleted. */
export function shiftIndex(index: number, shift: Shift): number | undefined {
  if (shift.kind === 'insert') return index >= shift.at ? index + shift.count : index;
  if (shift.kind === 'move') return movedIndex(index, shift);
  if (index < shift.from) return index;
  return index < shift.to ? undefined : index - (shift.to - shift.from);
}

/** Where a half-open span ends up; `undefined` when nothing is left of it. A span grows with what is inserted inside it. */
export function shiftSpan(start: number, end: number, shift: Shift): readonly [number, number] | undefined {
  if (shift.kind === 'insert') {
    return [start >= shift.at ? start + shift.count : start, end > shift.at ? end + shift.count : end];
  }
  if (shift.kind === 'delete') {
    const before = (index: number): number => index - Math.max(0, Math.min(index, shift.to) - shift.from);
    const [first, last] = [before(start), before(end)];
    return last > first ? [first, last] : undefined;
  }
  const moved = start >= shift.from && end <= shift.end;
  // a span that is not moved as a whole keeps those members that stay; what leaves it does not stretch it
  const members = Array.from({ length: end - start }, (_, index) => start + index).filter(
    (index) => moved || index < shift.from || index >= shift.end,
  );
  const places = members.map((index) => shiftIndex(index, shift) ?? index);
  return places.length === 0 ? [start, end] : [Math.min(...places), Math.max(...places) + 1];
}

/** A range after a shift; open sides stay open. `undefined` when it vanished. */
export function shiftRange(
  range: sheets_v4.Schema$GridRange,
  dimension: Dimension,
  shift: Shift,
): sheets_v4.Schema$GridRange | undefined {
  const [startKey, endKey] =
    dimension === 'ROWS' ? (['startRowIndex', 'endRowIndex'] as const) : (['startColumnIndex', 'endColumnIndex'] as const);
  const start = range[startKey];
  const end = range[endKey];
  if ((start ?? undefined) === undefined && (end ?? undefined) === undefined) return range;
  const span = shiftSpan(start ?? 0, end ?? Number.MAX_SAFE_INTEGER, openEnded(shift, end));
  if (span === undefined) return undefined;
  return {
    ...range,
    ...((start ?? undefined) === undefined ? {} : { [startKey]: span[0] }),
    ...((end ?? undefined) === undefined ? {} : { [endKey]: span[1] }),
  };
}

/** An endless span must not be listed member by member: a move never changes it. */
function openEnded(shift: Shift, end: number | null | undefined): Shift {
  return shift.kind === 'move' && (end ?? undefined) === undefined
    ? { kind: 'insert', at: Number.MAX_SAFE_INTEGER, count: 0 }
    : shift;
}

function shiftArea(area: Area, dimension: Dimension, shift: Shift): Area | undefined {
  const span = dimension === 'ROWS' ? shiftSpan(area.top, area.bottom, shift) : shiftSpan(area.left, area.right, shift);
  if (span === undefined) return undefined;
  return dimension === 'ROWS' ? { ...area, top: span[0], bottom: span[1] } : { ...area, left: span[0], right: span[1] };
}

/** The same list with the range of each element shifted; elements whose range vanished are dropped. */
function shiftRanged<Item extends { range?: sheets_v4.Schema$GridRange | null }>(
  items: readonly Item[],
  dimension: Dimension,
  shift: Shift,
): readonly Item[] {
  return items.flatMap((item) => {
    if (item.range === undefined || item.range === null) return [item];
    const range = shiftRange(item.range, dimension, shift);
    return range === undefined ? [] : [{ ...item, range }];
  });
}

function shiftRules(sheet: SheetState, dimension: Dimension, shift: Shift): void {
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const ranges = (rule.ranges ?? []).flatMap((range) => shiftRange(range, dimension, shift) ?? []);
    return ranges.length === 0 ? [] : [{ ...rule, ranges }];
  });
  sheet.protections = sheet.protections.flatMap((protection) => {
    const range = shiftRange(protection.range, dimension, shift);
    if (range === undefined) return [];
    const unprotectedRanges = protection.unprotectedRanges.flatMap((hole) => shiftRange(hole, dimension, shift) ?? []);
    return [{ ...protection, range, unprotectedRanges }];
  });
  sheet.merges = sheet.merges.flatMap((area) => shiftArea(area, dimension, shift) ?? []);
  sheet.filterViews = shiftRanged(sheet.filterViews, dimension, shift);
  sheet.bandedRanges = shiftRanged(sheet.bandedRanges, dimension, shift);
  sheet.tables = shiftRanged(sheet.tables, dimension, shift);
  sheet.basicFilter = shiftRanged(sheet.basicFilter === undefined ? [] : [sheet.basicFilter], dimension, shift)[0];
  const kind = dimension === 'ROWS' ? 'ROW' : 'COLUMN';
  sheet.metadata = sheet.metadata.flatMap((entry) => {
    if (entry.place.kind !== kind) return [entry];
    const index = shiftIndex(entry.place.index, shift);
    return index === undefined ? [] : [{ ...entry, place: { kind: entry.place.kind, index } }];
  });
}

type Key = 'row' | 'column';

/** One reference after a shift along `key`; `undefined` when what it names is gone. */
function shiftReference({ sheet, first, last }: Reference, key: Key, shift: Shift): Reference | undefined {
  const [from, to] = [first[key], last?.[key]];
  if (from === undefined && to === undefined) return { sheet, first, last };
  if (last === undefined || from === undefined || to === undefined) {
    const index = shiftIndex(from ?? to ?? 0, shift);
    if (index === undefined) return undefined;
    const moved = (corner: ReferenceCorner): ReferenceCorner =>
      corner[key] === undefined ? corner : { ...corner, [key]: index };
    return { sheet, first: moved(first), last: last === undefined ? undefined : moved(last) };
  }
  const span = shiftSpan(Math.min(from, to), Math.max(from, to) + 1, shift);
  return span === undefined ? undefined : { sheet, first: { ...first, [key]: span[0] }, last: { ...last, [key]: span[1] - 1 } };
}

/** A formula after a shift of the sheet called `title`; `home` is the title of the sheet that the formula stands on. */
export function shiftFormula(formula: string, home: string, title: string, dimension: Dimension, shift: Shift): string {
  return rewriteReferences(formula, (reference, text) => {
    const named = reference.sheet === undefined ? home : titleOf(reference.sheet);
    if (named !== title) return text;
    const shifted = shiftReference(reference, dimension === 'ROWS' ? 'row' : 'column', shift);
    return shifted === undefined ? '#REF!' : formatReference(shifted);
  });
}

function shiftFormulas(state: SpreadsheetState, changed: SheetState, dimension: Dimension, shift: Shift): void {
  const { title } = changed.properties;
  const rewrite = (sheet: SheetState, cell: Cell | undefined): Cell | undefined => {
    const formula = cell?.userEnteredValue?.formulaValue;
    if (cell === undefined || typeof formula !== 'string') return cell;
    const shifted = shiftFormula(formula, sheet.properties.title, title, dimension, shift);
    return shifted === formula ? cell : { ...cell, userEnteredValue: { formulaValue: shifted } };
  };
  for (const sheet of state.sheets) {
    sheet.rows = sheet.rows.map((row) =>
      row.some((cell) => typeof cell?.userEnteredValue?.formulaValue === 'string')
        ? row.map((cell) => rewrite(sheet, cell))
        : row,
    );
  }
}

/** Moves everything that hangs on rows or columns along with a shift: rules, protections, merges, metadata, named ranges, formulas. */
export function shiftEverything(state: SpreadsheetState, sheet: SheetState, dimension: Dimension, shift: Shift): void {
  shiftRules(sheet, dimension, shift);
  state.namedRanges = state.namedRanges.flatMap((named) => {
    if ((named.range?.sheetId ?? 0) !== sheet.properties.sheetId) return [named];
    return shiftRanged([named], dimension, shift);
  });
  shiftFormulas(state, sheet, dimension, shift);
}
