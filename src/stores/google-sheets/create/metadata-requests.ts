import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { COLUMN_MARK, SHEET_MARK } from '../sheet-mark.ts';
import type { PlacedSheet } from './grid-range.ts';

/** Marks a sheet with the id of its form and each column with the id of its column, for every program that may see the file. */
export function metadataRequests({ sheet, sheetId }: PlacedSheet): readonly sheets_v4.Schema$Request[] {
  const columns = sheet.columns.flatMap(({ id }, index) =>
    id === undefined
      ? []
      : [mark(COLUMN_MARK, id, { dimensionRange: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 } })],
  );
  return [...(sheet.id === undefined ? [] : [mark(SHEET_MARK, sheet.id, { sheetId })]), ...columns];
}

function mark(
  metadataKey: string,
  metadataValue: string,
  location: sheets_v4.Schema$DeveloperMetadataLocation,
): sheets_v4.Schema$Request {
  return {
    createDeveloperMetadata: { developerMetadata: { metadataKey, metadataValue, location, visibility: 'DOCUMENT' } },
  };
}
