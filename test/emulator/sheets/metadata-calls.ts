import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { ApiAnswer } from '../http/exchange.ts';
import { invalid } from '../http/failure.ts';
import { allMetadata } from '../model/metadata.ts';
import { findMetadata } from './data-filter.ts';
import type { SheetsCall } from './sheets-call.ts';
import { masked } from './spreadsheets.ts';

/** `developerMetadata.get`. */
export function getMetadata(call: SheetsCall, metadataId: number): ApiAnswer {
  const { spreadsheet } = call.requireFile('reader');
  const found = allMetadata(spreadsheet).find((metadata) => metadata.metadataId === metadataId);
  if (found === undefined) throw invalid(`No developer metadata with id: ${metadataId}`);
  return masked(call.request.query, 'DeveloperMetadata', found);
}

/** `developerMetadata.search`. */
export function searchMetadata(call: SheetsCall): ApiAnswer {
  const { spreadsheet } = call.requireFile('reader');
  const body = call.readBody<sheets_v4.Schema$SearchDeveloperMetadataRequest>('SearchDeveloperMetadataRequest');
  const filters = body.dataFilters ?? [];
  const matched = findMetadata(spreadsheet, filters).map((developerMetadata) => ({ developerMetadata, dataFilters: filters }));
  return masked(
    call.request.query,
    'SearchDeveloperMetadataResponse',
    matched.length === 0 ? {} : { matchedDeveloperMetadata: matched },
  );
}
