import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../http/failure.ts';
import { canonicalLocale } from '../values/locale.ts';
import { changeRow } from './cells.ts';
import { withColorTwins } from './colors.ts';
import { DEFAULT_FORMAT, DEFAULT_THEME } from './default-format.ts';
import { newNumber } from './ids.ts';
import { createSheet } from './new-sheet.ts';
import type { Cell, SheetState, SpreadsheetState } from './spreadsheet.ts';

/** What a spreadsheet that is being made may say of itself. */
export interface NewSpreadsheet {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly locale: string;
  readonly timeZone?: string;
}

/** A spreadsheet with one empty sheet, as Drive makes it. */
export function createSpreadsheet({ spreadsheetId, title, locale, timeZone = 'Etc/GMT' }: NewSpreadsheet): SpreadsheetState {
  return {
    spreadsheetId,
    properties: {
      title,
      locale: canonicalLocale(locale),
      autoRecalc: 'ON_CHANGE',
      timeZone,
      defaultFormat: DEFAULT_FORMAT,
      spreadsheetTheme: DEFAULT_THEME,
    },
    sheets: [createSheet({ sheetId: 0, title: 'Sheet1' })],
    namedRanges: [],
    metadata: [],
  };
}

/** What a cell that is given at creation keeps; an empty text is no value. */
function keptCell(given: sheets_v4.Schema$CellData): Cell | undefined {
  const { userEnteredValue, userEnteredFormat, note, dataValidation } = withColorTwins(given);
  const cell: Cell = {
    ...(userEnteredValue === undefined || userEnteredValue?.stringValue === '' ? {} : { userEnteredValue }),
    ...(userEnteredFormat === undefined ? {} : { userEnteredFormat }),
    ...(note === undefined ? {} : { note }),
    ...(dataValidation === undefined ? {} : { dataValidation }),
  };
  return Object.keys(cell).length === 0 ? undefined : cell;
}

function fillGrid(sheet: SheetState, grid: sheets_v4.Schema$GridData): void {
  const [top, left] = [grid.startRow ?? 0, grid.startColumn ?? 0];
  for (const [offset, row] of (grid.rowData ?? []).entries()) {
    const values = row.values ?? [];
    changeRow(sheet, top + offset, left, left + values.length, (_, column) => keptCell(values[column - left] ?? {}));
  }
  for (const [offset, own] of (grid.rowMetadata ?? []).entries()) sheet.rowProperties[top + offset] = own;
  for (const [offset, own] of (grid.columnMetadata ?? []).entries()) sheet.columnProperties[left + offset] = own;
}

function sheetFrom(resource: sheets_v4.Schema$Sheet, index: number, taken: ReadonlySet<number>): SheetState {
  const properties = withColorTwins(resource.properties ?? {});
  const sheetId = properties.sheetId ?? (index === 0 && taken.size === 0 ? 0 : newNumber((number) => taken.has(number)));
  const sheet = createSheet({ ...properties, sheetId, title: properties.title ?? `Sheet${index + 1}` });
  for (const grid of resource.data ?? []) fillGrid(sheet, grid);
  sheet.merges = (resource.merges ?? []).map((range) => ({
    top: range.startRowIndex ?? 0,
    left: range.startColumnIndex ?? 0,
    bottom: range.endRowIndex ?? sheet.properties.gridProperties?.rowCount ?? 0,
    right: range.endColumnIndex ?? sheet.properties.gridProperties?.columnCount ?? 0,
  }));
  sheet.conditionalFormats = withColorTwins(resource.conditionalFormats ?? []);
  return sheet;
}

/**
 * A spreadsheet from what `spreadsheets.create` was given: properties, sheets with their grid data, merges and conditional formats, named ranges.
 *
 * @throws Refusal 400 for two sheets of one title or id
 */
export function spreadsheetFrom(resource: sheets_v4.Schema$Spreadsheet, spreadsheetId: string, locale: string): SpreadsheetState {
  const given = resource.properties ?? {};
  const base = createSpreadsheet({ spreadsheetId, title: given.title ?? 'Untitled spreadsheet', locale: given.locale ?? locale });
  const { title: _title, locale: _locale, ...rest } = given;
  const properties = { ...base.properties, ...rest, timeZone: given.timeZone ?? 'Etc/GMT', defaultFormat: DEFAULT_FORMAT };
  const taken = new Set<number>();
  const sheets: SheetState[] = [];
  for (const [index, sheet] of (resource.sheets ?? []).entries()) {
    const made = sheetFrom(sheet, index, taken);
    if (taken.has(made.properties.sheetId))
      throw invalid(`Invalid sheets[${index}]: A sheet with the id ${made.properties.sheetId} already exists.`);
    if (sheets.some(({ properties: { title } }) => title === made.properties.title)) {
      throw invalid(`A sheet with the name "${made.properties.title}" already exists. Please enter another name.`);
    }
    taken.add(made.properties.sheetId);
    sheets.push(made);
  }
  const namedRanges = (resource.namedRanges ?? []).map((range, index) => ({
    ...range,
    namedRangeId: range.namedRangeId ?? String(index + 1),
    name: range.name ?? '',
  }));
  return { ...base, properties, sheets: sheets.length === 0 ? base.sheets : sheets, namedRanges };
}
