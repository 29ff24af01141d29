import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../http/failure.ts';
import { updateByMask } from '../masks/apply-mask.ts';
import { withColorTwins } from '../model/colors.ts';
import { requireGrid } from '../model/find.ts';
import { newNumber } from '../model/ids.ts';
import { assertEditable } from '../model/protections.ts';
import type { SheetState, SpreadsheetState } from '../model/spreadsheet.ts';
import { closeRange } from './closed-range.ts';
import type { RequestHandler } from './handler.ts';
import { readFields } from './read-fields.ts';
import { readSortKeys, reorderRows, sortedOrder } from './sort-range.ts';

type Criteria = Pick<sheets_v4.Schema$FilterView, 'criteria' | 'filterSpecs' | 'sortSpecs'>;

/** Answers carry the criteria both by column and as a list; whichever was sent is completed by the other. */
function withBothForms<Filter extends Criteria>(filter: Filter): Filter {
  const coloured = withColorTwins(filter);
  const specs =
    coloured.filterSpecs ??
    Object.entries(coloured.criteria ?? {}).map(([column, filterCriteria]) => ({ columnIndex: Number(column), filterCriteria }));
  if (specs.length === 0) return coloured;
  const criteria = Object.fromEntries(specs.map((spec) => [String(spec.columnIndex ?? 0), spec.filterCriteria ?? {}]));
  return { ...coloured, criteria, filterSpecs: specs };
}

/** Sets the filter of a sheet; a sheet has one at most. Its sort is carried out at once. */
export const setBasicFilter: RequestHandler<'setBasicFilter'> = (context, request) => {
  const given = request.filter ?? {};
  const { sheet, area, range } = closeRange(context.state, given.range);
  if ((given.sortSpecs ?? []).length > 0) {
    const rows = { ...area, top: area.top + 1, bottom: Math.max(area.top + 1, Math.min(area.bottom, sheet.rows.length)) };
    assertEditable(context, sheet, rows);
    reorderRows(context, sheet, rows, sortedOrder(context, sheet, rows, readSortKeys(given.sortSpecs, area)));
  }
  sheet.basicFilter = withBothForms({ ...given, range });
  return undefined;
};

/** Takes the filter of a sheet away, if there is one. */
export const clearBasicFilter: RequestHandler<'clearBasicFilter'> = ({ state }, request) => {
  requireGrid(state, request.sheetId).basicFilter = undefined;
  return undefined;
};

const isTaken = (state: SpreadsheetState, id: number): boolean =>
  state.sheets.some(({ filterViews }) => filterViews.some(({ filterViewId }) => filterViewId === id));

function find(state: SpreadsheetState, id: number | null | undefined): { sheet: SheetState; view: sheets_v4.Schema$FilterView } {
  for (const sheet of state.sheets) {
    const view = sheet.filterViews.find(({ filterViewId }) => filterViewId === id);
    if (view !== undefined) return { sheet, view };
  }
  throw invalid(`No filter view with id: ${id ?? 0}`);
}

/** Adds a filter view; a person who opens it sees the sheet filtered, nobody else does. */
export const addFilterView: RequestHandler<'addFilterView'> = ({ state }, request) => {
  const given = request.filter ?? {};
  const { sheet, range } = closeRange(state, given.range);
  const wanted = given.filterViewId ?? undefined;
  if (wanted !== undefined && isTaken(state, wanted)) throw invalid(`A filter view with id: ${wanted} already exists.`);
  const filterViewId = wanted ?? newNumber((id) => isTaken(state, id));
  const { title, ...rest } = given;
  const filter = withBothForms({ ...rest, filterViewId, title: title ?? `Filter ${sheet.filterViews.length + 1}`, range });
  sheet.filterViews = [...sheet.filterViews, filter];
  return { addFilterView: { filter } };
};

/** Updates a filter view by its mask. */
export const updateFilterView: RequestHandler<'updateFilterView'> = ({ state }, request) => {
  const given = request.filter ?? {};
  const { sheet, view } = find(state, given.filterViewId);
  const mask = readFields(request.fields, 'FilterView', 'filter');
  const range = given.range === undefined || given.range === null ? view.range : closeRange(state, given.range).range;
  const updated = updateByMask(view, { ...withBothForms(given), range }, mask);
  sheet.filterViews = sheet.filterViews.map((old) => (old === view ? { ...updated, filterViewId: view.filterViewId ?? 0 } : old));
  return undefined;
};

/** Deletes a filter view. */
export const deleteFilterView: RequestHandler<'deleteFilterView'> = ({ state }, request) => {
  const { sheet, view } = find(state, request.filterId);
  sheet.filterViews = sheet.filterViews.filter((old) => old !== view);
  return undefined;
};

/** Copies a filter view. */
export const duplicateFilterView: RequestHandler<'duplicateFilterView'> = ({ state }, request) => {
  const { sheet, view } = find(state, request.filterId);
  const filter = { ...view, filterViewId: newNumber((id) => isTaken(state, id)), title: `Copy of ${view.title ?? ''}` };
  sheet.filterViews = [...sheet.filterViews, filter];
  return { duplicateFilterView: { filter } };
};
