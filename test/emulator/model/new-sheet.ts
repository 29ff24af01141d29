import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { SheetState } from './spreadsheet.ts';

/** An empty sheet with the grid that its properties say, or 1000 rows and 26 columns. */
export function createSheet(
  properties: sheets_v4.Schema$SheetProperties & { readonly sheetId: number; readonly title: string },
): SheetState {
  const { index: _index, sheetId, title, sheetType, gridProperties, ...rest } = properties;
  return {
    properties: {
      sheetId,
      title,
      sheetType: sheetType ?? 'GRID',
      gridProperties: {
        ...gridProperties,
        rowCount: gridProperties?.rowCount ?? 1000,
        columnCount: gridProperties?.columnCount ?? 26,
      },
      ...rest,
    },
    rows: [],
    rowProperties: [],
    columnProperties: [],
    merges: [],
    protections: [],
    conditionalFormats: [],
    basicFilter: undefined,
    filterViews: [],
    bandedRanges: [],
    rowGroups: [],
    columnGroups: [],
    slicers: [],
    tables: [],
    metadata: [],
  };
}
