import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../http/failure.ts';
import { requireGrid } from '../model/find.ts';
import { type SheetState, sizeOf } from '../model/spreadsheet.ts';
import type { BatchContext } from '../sheets/context.ts';
import type { RequestHandler } from './handler.ts';

type Group = sheets_v4.Schema$DimensionGroup;

interface Target {
  readonly sheet: SheetState;
  readonly key: 'rowGroups' | 'columnGroups';
  readonly dimension: string;
  readonly start: number;
  readonly end: number;
}

function target(context: BatchContext, range: sheets_v4.Schema$DimensionRange | null | undefined): Target {
  const sheet = requireGrid(context.state, range?.sheetId);
  const dimension = range?.dimension ?? '';
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw invalid('dimension must be set.');
  const size = sizeOf(sheet);
  const length = dimension === 'ROWS' ? size.rows : size.columns;
  return {
    sheet,
    key: dimension === 'ROWS' ? 'rowGroups' : 'columnGroups',
    dimension,
    start: range?.startIndex ?? 0,
    end: range?.endIndex ?? length,
  };
}

/** How deep each index is grouped, up to the end of the groups. */
function depthsOf(groups: readonly Group[]): number[] {
  const end = Math.max(0, ...groups.map(({ range }) => range?.endIndex ?? 0));
  return Array.from(
    { length: end },
    (_, index) => groups.filter(({ range }) => (range?.startIndex ?? 0) <= index && index < (range?.endIndex ?? 0)).length,
  );
}

/** The runs of indexes that are grouped at least so deep. */
function runsOf(depths: readonly number[], depth: number): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  let start: number | undefined;
  for (let index = 0; index <= depths.length; index += 1) {
    const inside = (depths[index] ?? 0) >= depth;
    if (inside) start ??= index;
    else if (start !== undefined) {
      runs.push([start, index]);
      start = undefined;
    }
  }
  return runs;
}

/** The groups that a list of depths makes: for each depth the runs of at least that depth. */
function groupsOf({ sheet, dimension }: Target, depths: readonly number[], before: readonly Group[]): Group[] {
  const { sheetId } = sheet.properties;
  const groups: Group[] = [];
  const deepest = Math.max(0, ...depths);
  for (let depth = 1; depth <= deepest; depth += 1) {
    for (const [start, end] of runsOf(depths, depth)) {
      const collapsed = before.some(
        (old) => old.collapsed === true && old.depth === depth && old.range?.startIndex === start && old.range.endIndex === end,
      );
      const range = { ...(sheetId === 0 ? {} : { sheetId }), dimension, startIndex: start, endIndex: end };
      groups.push({ range, depth, ...(collapsed ? { collapsed } : {}) });
    }
  }
  return groups;
}

/** Groups rows or columns one level deeper and replies with all groups of that dimension. */
export const addDimensionGroup: RequestHandler<'addDimensionGroup'> = (context, request) => {
  const place = target(context, request.range);
  const before = place.sheet[place.key];
  const depths = depthsOf(before);
  while (depths.length < place.end) depths.push(0);
  for (let index = place.start; index < place.end; index += 1) depths[index] = (depths[index] ?? 0) + 1;
  if (Math.max(...depths) > 8) throw invalid('There cannot be more than 8 levels of groups.');
  place.sheet[place.key] = groupsOf(place, depths, before);
  return { addDimensionGroup: { dimensionGroups: [...place.sheet[place.key]] } };
};

/** Takes one level of grouping away. */
export const deleteDimensionGroup: RequestHandler<'deleteDimensionGroup'> = (context, request) => {
  const place = target(context, request.range);
  const before = place.sheet[place.key];
  const depths = depthsOf(before);
  const inside = depths.slice(place.start, place.end);
  if (!inside.some((depth) => depth > 0)) throw invalid('No group to delete in the given range.');
  for (let index = place.start; index < place.end; index += 1) depths[index] = Math.max(0, (depths[index] ?? 0) - 1);
  place.sheet[place.key] = groupsOf(place, depths.slice(0), before);
  const left = place.sheet[place.key];
  return { deleteDimensionGroup: left.length === 0 ? {} : { dimensionGroups: [...left] } };
};

/** Opens or closes a group. */
export const updateDimensionGroup: RequestHandler<'updateDimensionGroup'> = (context, request) => {
  const given = request.dimensionGroup ?? {};
  const { sheet, key, start, end } = target(context, given.range);
  const found = sheet[key].find(
    ({ depth, range }) => depth === (given.depth ?? 1) && range?.startIndex === start && range.endIndex === end,
  );
  if (found === undefined) throw invalid('There is no group at the given range and depth.');
  sheet[key] = sheet[key].map((group) => {
    if (group !== found) return group;
    const { collapsed: _collapsed, ...rest } = group;
    return given.collapsed === true ? { ...rest, collapsed: true } : rest;
  });
  const [from, to] = [start, end];
  const properties = key === 'rowGroups' ? sheet.rowProperties : sheet.columnProperties;
  for (let index = from; index < to; index += 1) {
    const { hiddenByUser: _hidden, ...rest } = properties[index] ?? {};
    properties[index] = given.collapsed === true ? { ...rest, hiddenByUser: true } : rest;
  }
  return undefined;
};
