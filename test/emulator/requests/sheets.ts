import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid, notBuilt } from '../http/failure.ts';
import { updateByMask } from '../masks/apply-mask.ts';
import { type Mask, maskBelow, wantsAll } from '../masks/mask.ts';
import { withColorTwins, withTwinFields } from '../model/colors.ts';
import { requireSheet } from '../model/find.ts';
import { newNumber } from '../model/ids.ts';
import { createSheet } from '../model/new-sheet.ts';
import { assertEditable, assertSheetEditable } from '../model/protections.ts';
import { forkSheet, propertiesWithIndex, type SheetState, type SpreadsheetState, sizeOf } from '../model/spreadsheet.ts';
import type { BatchContext } from '../sheets/context.ts';
import type { RequestHandler } from './handler.ts';
import { readFields } from './read-fields.ts';

const CELLS_OF_A_SPREADSHEET = 10_000_000;
const COLUMNS_OF_A_SHEET = 18_278;

/** A sheet id that is free, or the 400 for one that is taken. */
function claimSheetId(state: SpreadsheetState, wanted: number | null | undefined): number {
  const taken = (candidate: number): boolean => state.sheets.some(({ properties }) => properties.sheetId === candidate);
  if (wanted === undefined || wanted === null) return newNumber(taken);
  if (wanted < 0) throw invalid(`Sheet ID must be non-negative: ${wanted}`);
  if (taken(wanted)) throw invalid(`A sheet with the id ${wanted} already exists.`);
  return wanted;
}

function assertTitleFree(state: SpreadsheetState, title: string, except?: SheetState): void {
  if (title === '') throw invalid('The sheet name cannot be empty.');
  if (title.length > 100) throw invalid('The sheet name cannot be greater than 100 characters.');
  const taken = state.sheets.some((sheet) => sheet !== except && sheet.properties.title.toLowerCase() === title.toLowerCase());
  if (taken) throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

/** Refuses a spreadsheet that has grown past what the service holds. */
export function assertCellLimit(state: SpreadsheetState): void {
  let cells = 0;
  for (const sheet of state.sheets) {
    const { rows, columns } = sizeOf(sheet);
    cells += rows * columns;
    if (columns > COLUMNS_OF_A_SHEET)
      throw invalid(`This action would increase the number of columns above the limit of ${COLUMNS_OF_A_SHEET}.`);
  }
  if (cells > CELLS_OF_A_SPREADSHEET)
    throw invalid(
      `This action would increase the number of cells in the workbook above the limit of ${CELLS_OF_A_SPREADSHEET} cells.`,
    );
}

function placeAt(state: SpreadsheetState, sheet: SheetState, index: number | null | undefined): void {
  const others = state.sheets.filter((other) => other !== sheet);
  const at = Math.min(Math.max(index ?? others.length, 0), others.length);
  state.sheets = [...others.slice(0, at), sheet, ...others.slice(at)];
}

function freeTitle(state: SpreadsheetState): string {
  for (let number = state.sheets.length + 1; ; number += 1) {
    if (!state.sheets.some(({ properties }) => properties.title === `Sheet${number}`)) return `Sheet${number}`;
  }
}

/** Adds a sheet; id and title may be chosen. */
export const addSheet: RequestHandler<'addSheet'> = ({ state }, request) => {
  const { index, ...given } = withColorTwins(request.properties ?? {});
  if (given.sheetType !== undefined && given.sheetType !== 'GRID') throw notBuilt(`sheets of type ${given.sheetType}`);
  const sheetId = claimSheetId(state, given.sheetId);
  const title = given.title ?? freeTitle(state);
  assertTitleFree(state, title);
  const sheet = createSheet({ ...dropFalse(given), sheetId, title });
  placeAt(state, sheet, index);
  assertCellLimit(state);
  return { addSheet: { properties: propertiesWithIndex(state, sheet) } };
};

/** Booleans that are false are not kept: the service leaves them out of its answers. */
function dropFalse(properties: sheets_v4.Schema$SheetProperties): sheets_v4.Schema$SheetProperties {
  const kept = Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== false));
  const grid = Object.fromEntries(
    Object.entries(properties.gridProperties ?? {}).filter(([, value]) => value !== false && value !== 0),
  );
  return { ...kept, ...(properties.gridProperties === undefined ? {} : { gridProperties: grid }) };
}

/** Deletes a sheet with everything in it; the last one that is visible stays. */
export const deleteSheet: RequestHandler<'deleteSheet'> = (context, request) => {
  const { state } = context;
  const sheet = requireSheet(state, request.sheetId);
  assertSheetEditable(context, sheet);
  const left = state.sheets.filter((other) => other !== sheet);
  if (left.length === 0) throw invalid("You can't remove all the sheets in a document.");
  if (left.every(({ properties }) => properties.hidden === true))
    throw invalid("You can't remove all the visible sheets in a document.");
  state.sheets = left;
  state.namedRanges = state.namedRanges.filter(({ range }) => (range?.sheetId ?? 0) !== sheet.properties.sheetId);
  return undefined;
};

function copyTitle(state: SpreadsheetState, title: string): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? `Copy of ${title}` : `Copy of ${title} ${number}`;
    if (!state.sheets.some(({ properties }) => properties.title === candidate)) return candidate;
  }
}

/** A copy of a sheet under another id and title; ids of what hangs on it are new, protections stand on the copy. */
export function copySheet(source: SheetState, sheetId: number, title: string, taken: (id: number) => boolean): SheetState {
  const copy = forkSheet(source);
  const onCopy = <Item extends { range?: sheets_v4.Schema$GridRange | null }>(item: Item): Item => ({
    ...item,
    range: { ...item.range, sheetId },
  });
  return {
    ...copy,
    properties: { ...source.properties, sheetId, title },
    protections: source.protections.map((protection) => ({ ...onCopy(protection), protectedRangeId: newNumber(taken) })),
    filterViews: source.filterViews.map((view) => ({ ...onCopy(view), filterViewId: newNumber(taken) })),
    bandedRanges: source.bandedRanges.map((banding) => ({ ...onCopy(banding), bandedRangeId: newNumber(taken) })),
    conditionalFormats: source.conditionalFormats.map((rule) => ({
      ...rule,
      ranges: (rule.ranges ?? []).map((range) => ({ ...range, sheetId })),
    })),
    basicFilter: source.basicFilter === undefined ? undefined : onCopy(source.basicFilter),
    rowGroups: source.rowGroups.map(onCopy),
    columnGroups: source.columnGroups.map(onCopy),
    tables: [],
    slicers: [],
    metadata: source.metadata.map((entry) => ({ ...entry, metadataId: newNumber(taken) })),
  };
}

/** Copies a sheet inside its spreadsheet; without an index the copy comes first. */
export const duplicateSheet: RequestHandler<'duplicateSheet'> = ({ state }, request) => {
  const source = requireSheet(state, request.sourceSheetId);
  const sheetId = claimSheetId(state, request.newSheetId);
  const title = request.newSheetName ?? copyTitle(state, source.properties.title);
  assertTitleFree(state, title);
  const copy = copySheet(source, sheetId, title, () => false);
  placeAt(state, copy, request.insertSheetIndex ?? 0);
  assertCellLimit(state);
  return { duplicateSheet: { properties: propertiesWithIndex(state, copy) } };
};

function resize(context: BatchContext, sheet: SheetState, before: { rows: number; columns: number }): void {
  const { rows, columns } = sizeOf(sheet);
  if (rows < 1 || columns < 1) throw invalid("You can't delete all the rows or columns on the sheet.");
  if (rows < before.rows) {
    assertEditable(context, sheet, { top: rows, bottom: before.rows, left: 0, right: before.columns });
    sheet.rows.length = Math.min(sheet.rows.length, rows);
    sheet.rowProperties.length = Math.min(sheet.rowProperties.length, rows);
  }
  if (columns < before.columns) {
    assertEditable(context, sheet, { top: 0, bottom: before.rows, left: columns, right: before.columns });
    sheet.rows = sheet.rows.map((row) => (row.length > columns ? row.slice(0, columns) : row));
    sheet.columnProperties.length = Math.min(sheet.columnProperties.length, columns);
  }
  assertCellLimit(context.state);
}

function assertFrozen(sheet: SheetState): void {
  const { rows, columns } = sizeOf(sheet);
  const grid = sheet.properties.gridProperties;
  if ((grid?.frozenRowCount ?? 0) >= rows && rows > 0 && (grid?.frozenRowCount ?? 0) > 0)
    throw invalid("You can't freeze all visible rows on the sheet.");
  if ((grid?.frozenColumnCount ?? 0) >= columns && (grid?.frozenColumnCount ?? 0) > 0)
    throw invalid("You can't freeze all visible columns on the sheet.");
}

function updatedProperties(sheet: SheetState, given: sheets_v4.Schema$SheetProperties, mask: Mask): SheetState['properties'] {
  const { rowCount, columnCount } = sheet.properties.gridProperties ?? {};
  const updated = updateByMask<sheets_v4.Schema$SheetProperties>(sheet.properties, given, withTwinFields(mask));
  const title = updated.title ?? '';
  const { index: _index, ...rest } = dropFalse(updated);
  // sizes that the update does not say stay as they are: a grid without them would be no grid
  const gridProperties = { rowCount: rowCount ?? 0, columnCount: columnCount ?? 0, ...rest.gridProperties };
  return { ...rest, title, gridProperties, sheetType: 'GRID', sheetId: sheet.properties.sheetId };
}

/** Updates title, index, visibility, colour and grid of a sheet. */
export const updateSheetProperties: RequestHandler<'updateSheetProperties'> = (context, request) => {
  const { state } = context;
  const given = withColorTwins(request.properties ?? {});
  const sheet = requireSheet(state, given.sheetId);
  const mask = readFields(request.fields, 'SheetProperties', 'properties');
  const before = sizeOf(sheet);
  const wantsTitle = wantsAll(mask) || mask.fields.has('title');
  if (wantsTitle) assertTitleFree(state, given.title ?? '', sheet);
  sheet.properties = updatedProperties(sheet, given, mask);
  if (state.sheets.every(({ properties }) => properties.hidden === true))
    throw invalid("You can't hide all the sheets in a document.");
  resize(context, sheet, before);
  assertFrozen(sheet);
  if (maskBelow(mask, 'index') !== undefined && given.index !== undefined && given.index !== null) {
    // the new index counts the sheet at its old place: moving right lands one place before
    const old = state.sheets.indexOf(sheet);
    placeAt(state, sheet, given.index > old ? given.index - 1 : given.index);
  }
  return undefined;
};
