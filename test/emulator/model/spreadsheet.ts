import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Area, GridSize } from '../a1/area.ts';

/** What stands in a cell. Never changed in place: a write puts another object there. */
export type Cell = Readonly<
  Pick<
    sheets_v4.Schema$CellData,
    'userEnteredValue' | 'userEnteredFormat' | 'note' | 'dataValidation' | 'textFormatRuns' | 'pivotTable' | 'chipRuns'
  >
>;

/** Cells of a row from column A on; holes are empty cells. Never changed in place. */
export type Row = readonly (Cell | undefined)[];

/** Metadata at a sheet, a row or a column. Never changed in place. */
export interface AttachedMetadata {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue: string | undefined;
  readonly visibility: string;
  /** A row or column of the sheet, or the sheet itself. */
  readonly place: { readonly kind: 'SHEET' } | { readonly kind: 'ROW' | 'COLUMN'; readonly index: number };
}

/** A protection; `editors` are mail addresses. Never changed in place. */
export interface Protection {
  readonly protectedRangeId: number;
  /** Without bounds it is the whole sheet. `sheetId` is that of its sheet. */
  readonly range: sheets_v4.Schema$GridRange;
  readonly namedRangeId?: string;
  readonly description?: string;
  readonly warningOnly: boolean;
  readonly unprotectedRanges: readonly sheets_v4.Schema$GridRange[];
  readonly editors: readonly string[];
  readonly groups: readonly string[];
  readonly domainUsersCanEdit: boolean;
}

/** One sheet. Its lists may be replaced, their elements are never changed in place; `forkSheet` relies on that. */
export interface SheetState {
  /** Everything that `sheets.properties` shows except the index, which is the position in the list of sheets. */
  properties: Readonly<sheets_v4.Schema$SheetProperties> & { readonly sheetId: number; readonly title: string };
  rows: Row[];
  rowProperties: (Readonly<sheets_v4.Schema$DimensionProperties> | undefined)[];
  columnProperties: (Readonly<sheets_v4.Schema$DimensionProperties> | undefined)[];
  merges: readonly Area[];
  protections: readonly Protection[];
  conditionalFormats: readonly sheets_v4.Schema$ConditionalFormatRule[];
  basicFilter: sheets_v4.Schema$BasicFilter | undefined;
  filterViews: readonly sheets_v4.Schema$FilterView[];
  bandedRanges: readonly sheets_v4.Schema$BandedRange[];
  rowGroups: readonly sheets_v4.Schema$DimensionGroup[];
  columnGroups: readonly sheets_v4.Schema$DimensionGroup[];
  slicers: readonly sheets_v4.Schema$Slicer[];
  tables: readonly sheets_v4.Schema$Table[];
  metadata: readonly AttachedMetadata[];
}

/** A whole spreadsheet. */
export interface SpreadsheetState {
  readonly spreadsheetId: string;
  properties: Readonly<sheets_v4.Schema$SpreadsheetProperties> & {
    readonly title: string;
    readonly locale: string;
    readonly timeZone: string;
  };
  sheets: SheetState[];
  namedRanges: readonly (sheets_v4.Schema$NamedRange & { readonly namedRangeId: string; readonly name: string })[];
  /** Metadata at the spreadsheet itself. */
  metadata: readonly Omit<AttachedMetadata, 'place'>[];
}

/** The size of a sheet's grid. */
export function sizeOf(sheet: SheetState): GridSize {
  const grid = sheet.properties.gridProperties;
  return { rows: grid?.rowCount ?? 0, columns: grid?.columnCount ?? 0 };
}

/** A copy whose changes are not seen in the original. Costs one array per sheet, not one per cell. */
export function forkSheet(sheet: SheetState): SheetState {
  return {
    ...sheet,
    rows: [...sheet.rows],
    rowProperties: [...sheet.rowProperties],
    columnProperties: [...sheet.columnProperties],
  };
}

/** A copy of a spreadsheet whose changes are not seen in the original: the base of atomic batches. */
export function forkSpreadsheet(state: SpreadsheetState, spreadsheetId: string = state.spreadsheetId): SpreadsheetState {
  return { ...state, spreadsheetId, sheets: state.sheets.map(forkSheet) };
}

/** Where a sheet stands in answers: its properties with its index. */
export function propertiesWithIndex(state: SpreadsheetState, sheet: SheetState): sheets_v4.Schema$SheetProperties {
  const { sheetId, title, ...rest } = sheet.properties;
  return { sheetId, title, index: state.sheets.indexOf(sheet), ...rest };
}
