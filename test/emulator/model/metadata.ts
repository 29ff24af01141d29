import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { AttachedMetadata, SpreadsheetState } from './spreadsheet.ts';

function locationOf(sheetId: number, place: AttachedMetadata['place']): sheets_v4.Schema$DeveloperMetadataLocation {
  if (place.kind === 'SHEET') return { locationType: 'SHEET', sheetId };
  const dimension = place.kind === 'ROW' ? 'ROWS' : 'COLUMNS';
  const range = { ...(sheetId === 0 ? {} : { sheetId }), dimension, startIndex: place.index, endIndex: place.index + 1 };
  return { locationType: place.kind, dimensionRange: range };
}

/** Metadata of a sheet, row or column as the service writes it. */
export function metadataResource(sheetId: number, metadata: AttachedMetadata): sheets_v4.Schema$DeveloperMetadata {
  const { metadataId, metadataKey, metadataValue, visibility, place } = metadata;
  return {
    metadataId,
    metadataKey,
    ...(metadataValue === undefined ? {} : { metadataValue }),
    location: locationOf(sheetId, place),
    visibility,
  };
}

/** All metadata of a spreadsheet, wherever it is attached. */
export function allMetadata(state: SpreadsheetState): readonly sheets_v4.Schema$DeveloperMetadata[] {
  const own = state.metadata.map(({ metadataId, metadataKey, metadataValue, visibility }) => ({
    metadataId,
    metadataKey,
    ...(metadataValue === undefined ? {} : { metadataValue }),
    location: { locationType: 'SPREADSHEET', spreadsheet: true },
    visibility,
  }));
  return [
    ...own,
    ...state.sheets.flatMap((sheet) => sheet.metadata.map((entry) => metadataResource(sheet.properties.sheetId, entry))),
  ];
}
