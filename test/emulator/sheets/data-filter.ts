import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Area, areaOf, contains, type GridSize, overlap } from '../a1/area.ts';
import { type ResolvedRange, resolveRange } from '../a1/resolve-range.ts';
import { invalid } from '../http/failure.ts';
import { requireGrid } from '../model/find.ts';
import { allMetadata } from '../model/metadata.ts';
import { type SpreadsheetState, sizeOf } from '../model/spreadsheet.ts';

type Metadata = sheets_v4.Schema$DeveloperMetadata;

function placeOf(state: SpreadsheetState, { location }: Metadata): ResolvedRange | undefined {
  if (location?.locationType === 'SPREADSHEET') return undefined;
  const sheet = requireGrid(state, location?.dimensionRange?.sheetId ?? location?.sheetId);
  const area = areaOfLocation(location ?? {}, sizeOf(sheet));
  return { sheet, area, wanted: area, single: false };
}

/** The cells of a location that is no spreadsheet. */
function areaOfLocation(location: sheets_v4.Schema$DeveloperMetadataLocation, { rows, columns }: GridSize): Area {
  const range = location.dimensionRange;
  const whole: Area = { top: 0, left: 0, bottom: rows, right: columns };
  if (range === undefined || range === null) return whole;
  return range.dimension === 'COLUMNS'
    ? { ...whole, left: range.startIndex ?? 0, right: range.endIndex ?? columns }
    : { ...whole, top: range.startIndex ?? 0, bottom: range.endIndex ?? rows };
}

function isAt(state: SpreadsheetState, metadata: Metadata, lookup: sheets_v4.Schema$DeveloperMetadataLookup): boolean {
  const wanted = lookup.metadataLocation;
  if (wanted === undefined || wanted === null) return true;
  const exact = lookup.locationMatchingStrategy === 'EXACT_LOCATION';
  if (wanted.spreadsheet === true) return !exact || metadata.location?.locationType === 'SPREADSHEET';
  const place = placeOf(state, metadata);
  const sheetId = wanted.dimensionRange?.sheetId ?? wanted.sheetId ?? 0;
  if (place === undefined || place.sheet.properties.sheetId !== sheetId) return false;
  const area = areaOfLocation(wanted, sizeOf(place.sheet));
  return exact ? contains(area, place.area) && contains(place.area, area) : overlap(place.area, area);
}

function matches(state: SpreadsheetState, metadata: Metadata, lookup: sheets_v4.Schema$DeveloperMetadataLookup): boolean {
  const same = <Value>(wanted: Value | null | undefined, has: Value | null | undefined): boolean =>
    wanted === undefined || wanted === null || wanted === has;
  return (
    same(lookup.metadataId, metadata.metadataId) &&
    same(lookup.metadataKey, metadata.metadataKey) &&
    same(lookup.metadataValue, metadata.metadataValue) &&
    same(lookup.visibility, metadata.visibility) &&
    same(lookup.locationType, metadata.location?.locationType) &&
    isAt(state, metadata, lookup)
  );
}

/** The metadata that one of the filters finds, each once. Filters by range find what lies in the range. */
export function findMetadata(state: SpreadsheetState, filters: readonly sheets_v4.Schema$DataFilter[]): readonly Metadata[] {
  return allMetadata(state).filter((metadata) =>
    filters.some((filter) => {
      if (filter.developerMetadataLookup !== undefined && filter.developerMetadataLookup !== null)
        return matches(state, metadata, filter.developerMetadataLookup);
      const [range] = resolveFilter(state, filter);
      const place = placeOf(state, metadata);
      return range !== undefined && place !== undefined && place.sheet === range.sheet && overlap(place.area, range.area);
    }),
  );
}

/** The ranges that a filter stands for: one for a range, as many as there are matches for a look-up of metadata. */
export function resolveFilter(state: SpreadsheetState, filter: sheets_v4.Schema$DataFilter): readonly ResolvedRange[] {
  if (typeof filter.a1Range === 'string') return [resolveRange(state, filter.a1Range)];
  if (filter.gridRange !== undefined && filter.gridRange !== null) {
    const sheet = requireGrid(state, filter.gridRange.sheetId);
    const wanted = areaOf(filter.gridRange, sizeOf(sheet));
    const { rows, columns } = sizeOf(sheet);
    return [
      {
        sheet,
        wanted,
        area: { ...wanted, bottom: Math.min(wanted.bottom, rows), right: Math.min(wanted.right, columns) },
        single: false,
      },
    ];
  }
  if (filter.developerMetadataLookup === undefined || filter.developerMetadataLookup === null)
    throw invalid('A data filter must be set.');
  return findMetadata(state, [filter]).flatMap((metadata) => placeOf(state, metadata) ?? []);
}
