import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../http/failure.ts';
import { updateByMask } from '../masks/apply-mask.ts';
import { requireGrid } from '../model/find.ts';
import { newNumber } from '../model/ids.ts';
import { allMetadata } from '../model/metadata.ts';
import { type AttachedMetadata, type SheetState, type SpreadsheetState, sizeOf } from '../model/spreadsheet.ts';
import { findMetadata } from '../sheets/data-filter.ts';
import type { RequestHandler } from './handler.ts';
import { readFields } from './read-fields.ts';

const CHARACTERS = 30_000;

interface Spot {
  readonly sheet: SheetState;
  readonly place: AttachedMetadata['place'];
}

function readLocation(
  state: SpreadsheetState,
  location: sheets_v4.Schema$DeveloperMetadataLocation | null | undefined,
): Spot | undefined {
  if (location?.spreadsheet === true) return undefined;
  const range = location?.dimensionRange;
  if (range === undefined || range === null) {
    if (location?.sheetId === undefined || location.sheetId === null) throw invalid('Must specify a location.');
    return { sheet: requireGrid(state, location.sheetId), place: { kind: 'SHEET' } };
  }
  const sheet = requireGrid(state, range.sheetId);
  const { rows, columns } = sizeOf(sheet);
  const index = range.startIndex ?? 0;
  if ((range.endIndex ?? 0) - index !== 1) throw invalid('Dimension ranges must represent a single row or column.');
  if (range.dimension !== 'ROWS' && range.dimension !== 'COLUMNS') throw invalid('dimension must be set.');
  if (index >= (range.dimension === 'ROWS' ? rows : columns)) throw invalid(`No ${range.dimension} at index ${index}.`);
  return { sheet, place: { kind: range.dimension === 'ROWS' ? 'ROW' : 'COLUMN', index } };
}

function assertRoom(state: SpreadsheetState): void {
  const size = (entries: readonly { metadataKey: string; metadataValue: string | undefined }[]): number =>
    entries.reduce((sum, { metadataKey, metadataValue }) => sum + metadataKey.length + (metadataValue ?? '').length, 0);
  if (size(state.metadata) > CHARACTERS || state.sheets.some((sheet) => size(sheet.metadata) > CHARACTERS)) {
    throw invalid(`Developer metadata quota exceeded: at most ${CHARACTERS} characters.`);
  }
}

type Plain = Omit<AttachedMetadata, 'place'>;

function attach(state: SpreadsheetState, plain: Plain, spot: Spot | undefined): void {
  if (spot === undefined) state.metadata = [...state.metadata, plain];
  else spot.sheet.metadata = [...spot.sheet.metadata, { ...plain, place: spot.place }];
}

function detach(state: SpreadsheetState, metadataId: number): void {
  state.metadata = state.metadata.filter((entry) => entry.metadataId !== metadataId);
  for (const sheet of state.sheets) {
    if (sheet.metadata.some((entry) => entry.metadataId === metadataId))
      sheet.metadata = sheet.metadata.filter((entry) => entry.metadataId !== metadataId);
  }
}

const byId = (state: SpreadsheetState, id: number | null | undefined): sheets_v4.Schema$DeveloperMetadata =>
  allMetadata(state).find(({ metadataId }) => metadataId === id) ?? {};

/** Attaches metadata to the spreadsheet, a sheet, or one row or column. */
export const createDeveloperMetadata: RequestHandler<'createDeveloperMetadata'> = ({ state }, request) => {
  const given = request.developerMetadata ?? {};
  if ((given.metadataKey ?? '') === '') throw invalid('metadataKey must be set.');
  if (given.visibility !== 'DOCUMENT' && given.visibility !== 'PROJECT') throw invalid('visibility must be set.');
  const taken = (id: number): boolean => allMetadata(state).some(({ metadataId }) => metadataId === id);
  const wanted = given.metadataId ?? undefined;
  if (wanted !== undefined && taken(wanted)) throw invalid(`Developer metadata with id: ${wanted} already exists.`);
  const metadataId = wanted ?? newNumber(taken);
  const plain: Plain = {
    metadataId,
    metadataKey: given.metadataKey ?? '',
    metadataValue: given.metadataValue ?? undefined,
    visibility: given.visibility,
  };
  attach(state, plain, readLocation(state, given.location));
  assertRoom(state);
  return { createDeveloperMetadata: { developerMetadata: byId(state, metadataId) } };
};

/** Updates every metadata that a filter finds. */
export const updateDeveloperMetadata: RequestHandler<'updateDeveloperMetadata'> = ({ state }, request) => {
  const given = request.developerMetadata ?? {};
  const mask = readFields(request.fields, 'DeveloperMetadata', 'developerMetadata');
  const found = findMetadata(state, request.dataFilters ?? []);
  if (found.length === 0) throw invalid('No developer metadata matches the filters.');
  for (const old of found) {
    const { metadataId, metadataKey, metadataValue, visibility, location } = updateByMask(old, given, mask);
    detach(state, old.metadataId ?? 0);
    const plain = {
      metadataId: metadataId ?? old.metadataId ?? 0,
      metadataKey: metadataKey ?? '',
      metadataValue: metadataValue ?? undefined,
    };
    attach(state, { ...plain, visibility: visibility ?? 'DOCUMENT' }, readLocation(state, location));
  }
  assertRoom(state);
  return { updateDeveloperMetadata: { developerMetadata: found.map(({ metadataId }) => byId(state, metadataId)) } };
};

/** Deletes every metadata that a filter finds. */
export const deleteDeveloperMetadata: RequestHandler<'deleteDeveloperMetadata'> = ({ state }, request) => {
  const found = findMetadata(state, request.dataFilter === undefined || request.dataFilter === null ? [] : [request.dataFilter]);
  for (const { metadataId } of found) detach(state, metadataId ?? 0);
  return { deleteDeveloperMetadata: { deletedDeveloperMetadata: [...found] } };
};
