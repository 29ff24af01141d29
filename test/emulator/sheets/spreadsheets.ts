import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Area } from '../a1/area.ts';
import { type ResolvedRange, resolveRange } from '../a1/resolve-range.ts';
import type { Backend } from '../backend.ts';
import { type DriveFile, MIME } from '../drive/drive-file.ts';
import { type ApiAnswer, answer, isTrue } from '../http/exchange.ts';
import { badField, noPermission, notBuilt } from '../http/failure.ts';
import { applyMask } from '../masks/apply-mask.ts';
import { findUnknownPath } from '../masks/check-mask.ts';
import { EVERYTHING, type Mask, maskBelow, parseMask } from '../masks/mask.ts';
import { exceedsGrid } from '../model/find.ts';
import { newNumber } from '../model/ids.ts';
import { spreadsheetFrom } from '../model/new-spreadsheet.ts';
import { propertiesWithIndex, type SpreadsheetState, sizeOf } from '../model/spreadsheet.ts';
import { runBatch } from '../requests/run-batch.ts';
import { copySheet } from '../requests/sheets.ts';
import { schemaOf } from '../schema/declarations.ts';
import { DEFAULT_RENDERING } from '../values/render.ts';
import { rendererOf } from './context.ts';
import { resolveFilter } from './data-filter.ts';
import { type ResourceView, type Selection, spreadsheetResource } from './resource.ts';
import type { SheetsCall } from './sheets-call.ts';

/** The mask of a call, checked against the message that is answered; `undefined` when none was sent. */
export function readMask(query: URLSearchParams, message: string): Mask | undefined {
  const text = query.get('fields') ?? query.get('$fields');
  if (text === null || text.trim() === '') return undefined;
  const refuse = (path: string): never => {
    throw badField(
      'Request contains an invalid argument.',
      path,
      `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
    );
  };
  let mask: Mask;
  try {
    mask = parseMask(text);
  } catch {
    return refuse(text);
  }
  const unknown = findUnknownPath(schemaOf('sheets/v4'), message, mask);
  return unknown === undefined ? mask : refuse(unknown);
}

/** 200 with what the mask of the call leaves of a message. */
export function masked(query: URLSearchParams, message: string, resource: object): ApiAnswer {
  const mask = readMask(query, message);
  return answer((mask === undefined ? resource : applyMask(resource, mask)) as object, { 'Cache-Control': 'private' });
}

/** Sheets in the order of their tabs, each with its blocks. */
function selectionOf(state: SpreadsheetState, ranges: readonly ResolvedRange[]): readonly Selection[] {
  return state.sheets.flatMap((sheet) => {
    const areas: Area[] = ranges.filter((range) => range.sheet === sheet).map(({ area }) => area);
    return areas.length === 0 ? [] : [{ sheet, areas }];
  });
}

function readRanges(backend: Backend, state: SpreadsheetState, texts: readonly string[]): readonly ResolvedRange[] {
  return texts.map((text) => {
    const range = resolveRange(state, text);
    const { rows, columns } = sizeOf(range.sheet);
    const past = range.wanted.top >= rows || range.wanted.left >= columns;
    if (past && backend.options.refuseReadsPastGrid !== false) throw exceedsGrid(range.sheet, range.wanted);
    return range;
  });
}

interface ViewOptions {
  readonly mask: Mask | undefined;
  /** What `includeGridData` says; a mask overrules it. */
  readonly includeGridData: boolean;
  readonly selection: readonly Selection[] | undefined;
}

function viewOf(call: SheetsCall, file: DriveFile, state: SpreadsheetState, options: ViewOptions): ResourceView {
  const { mask } = options;
  return {
    renderer: rendererOf(state, call.backend.clock.now(), DEFAULT_RENDERING),
    account: call.account ?? '',
    owner: file.owner,
    mask: mask ?? EVERYTHING,
    gridData: mask === undefined ? options.includeGridData : maskBelow(mask, 'sheets', 'data') !== undefined,
    selection: options.selection,
  };
}

/** `spreadsheets.get`. */
export function getSpreadsheet(call: SheetsCall): ApiAnswer {
  const file = call.requireFile('reader');
  const { query } = call.request;
  const mask = readMask(query, 'Spreadsheet');
  const ranges = readRanges(
    call.backend,
    file.spreadsheet,
    query.getAll('ranges').filter((text) => text !== ''),
  );
  const selection = ranges.length === 0 ? undefined : selectionOf(file.spreadsheet, ranges);
  const resource = spreadsheetResource(
    viewOf(call, file, file.spreadsheet, { mask, includeGridData: isTrue(query, 'includeGridData'), selection }),
  );
  return answer(applyMask(resource, mask ?? EVERYTHING) as object, { 'Cache-Control': 'private' });
}

/** `spreadsheets.getByDataFilter`. */
export function getByDataFilter(call: SheetsCall): ApiAnswer {
  const file = call.requireFile('reader');
  const body = call.readBody<sheets_v4.Schema$GetSpreadsheetByDataFilterRequest>('GetSpreadsheetByDataFilterRequest');
  const mask = readMask(call.request.query, 'Spreadsheet');
  const ranges = (body.dataFilters ?? []).flatMap((filter) => resolveFilter(file.spreadsheet, filter));
  const selection = (body.dataFilters ?? []).length === 0 ? undefined : selectionOf(file.spreadsheet, ranges);
  const view = viewOf(call, file, file.spreadsheet, { mask, includeGridData: body.includeGridData === true, selection });
  return answer(applyMask(spreadsheetResource(view), mask ?? EVERYTHING) as object, { 'Cache-Control': 'private' });
}

/** `spreadsheets.batchUpdate`: all requests or none, and the state after them where the answer is to show it. */
export function batchUpdate(call: SheetsCall): ApiAnswer {
  const file = call.requireFile('writer');
  const body = call.readBody<sheets_v4.Schema$BatchUpdateSpreadsheetRequest>('BatchUpdateSpreadsheetRequest');
  const mask = readMask(call.request.query, 'BatchUpdateSpreadsheetResponse');
  const { backend, account = '' } = call;
  return backend.transact(file, { account }, (context) => {
    const replies = runBatch(context, body.requests ?? []);
    const result: sheets_v4.Schema$BatchUpdateSpreadsheetResponse = { spreadsheetId: file.id, replies };
    if (body.includeSpreadsheetInResponse === true) {
      const below = mask === undefined ? undefined : maskBelow(mask, 'updatedSpreadsheet');
      const ranges = readRanges(backend, context.state, body.responseRanges ?? []);
      const selection = ranges.length === 0 ? undefined : selectionOf(context.state, ranges);
      // the mask of the whole answer decides about grid data as soon as there is one
      const wanted = mask === undefined ? undefined : (below ?? { fields: new Map([['spreadsheetId', EVERYTHING]]) });
      const options = { mask: wanted, includeGridData: body.responseIncludeGridData === true, selection };
      result.updatedSpreadsheet = spreadsheetResource(viewOf(call, file, context.state, options));
    }
    return answer(applyMask(result, mask ?? EVERYTHING) as object, { 'Cache-Control': 'private' });
  });
}

/** What hangs on a sheet besides its cells becomes requests, so that it is checked like everything else. */
function furnishing(resource: sheets_v4.Schema$Spreadsheet, state: SpreadsheetState): sheets_v4.Schema$Request[] {
  return (resource.sheets ?? []).flatMap((sheet, index) => {
    const sheetId = state.sheets[index]?.properties.sheetId ?? 0;
    const at = <Item extends { range?: sheets_v4.Schema$GridRange | null }>(item: Item): Item => ({
      ...item,
      range: { ...item.range, sheetId },
    });
    if ((sheet.charts ?? sheet.slicers ?? sheet.tables) !== undefined)
      throw notBuilt('charts, slicers and tables in spreadsheets.create');
    return [
      ...(sheet.protectedRanges ?? []).map((protectedRange) => ({ addProtectedRange: { protectedRange: at(protectedRange) } })),
      ...(sheet.bandedRanges ?? []).map((bandedRange) => ({ addBanding: { bandedRange: at(bandedRange) } })),
      ...(sheet.filterViews ?? []).map((filter) => ({ addFilterView: { filter: at(filter) } })),
      ...(sheet.basicFilter === undefined || sheet.basicFilter === null
        ? []
        : [{ setBasicFilter: { filter: at(sheet.basicFilter) } }]),
    ];
  });
}

/** `spreadsheets.create`. */
export function createSpreadsheetByApi(call: SheetsCall): ApiAnswer {
  const { backend, account } = call;
  if (account === undefined || backend.options.withoutStorage?.includes(account) === true) throw noPermission();
  const resource = call.readBody<sheets_v4.Schema$Spreadsheet>('Spreadsheet');
  const mask = readMask(call.request.query, 'Spreadsheet');
  const name = resource.properties?.title ?? 'Untitled spreadsheet';
  // the locale comes from the account; the recordings that create by this call are of a British one
  const make = (id: string): SpreadsheetState => spreadsheetFrom(resource, id, 'en_GB');
  make('check');
  const file = backend.files.add({ name, mimeType: MIME.spreadsheet, owner: account, spreadsheet: make });
  const created = backend.spreadsheetFile(file.id);
  try {
    const requests = furnishing(resource, created.spreadsheet);
    if (requests.length > 0) backend.transact(created, { account }, (context) => runBatch(context, requests));
  } catch (error) {
    backend.files.remove(file.id);
    throw error;
  }
  const view = viewOf(call, created, created.spreadsheet, { mask, includeGridData: false, selection: undefined });
  return answer(applyMask(spreadsheetResource(view), mask ?? EVERYTHING) as object, { 'Cache-Control': 'private' });
}

/** `sheets.copyTo`: a copy at the end of another spreadsheet. */
export function copySheetTo(call: SheetsCall, sheetId: number): ApiAnswer {
  const source = call.requireFile('reader');
  const body = call.readBody<sheets_v4.Schema$CopySheetToAnotherSpreadsheetRequest>('CopySheetToAnotherSpreadsheetRequest');
  const target = call.requireFile('writer', body.destinationSpreadsheetId ?? '');
  const sheet = source.spreadsheet.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (sheet === undefined) throw badField(`No sheet with id: ${sheetId}`, 'sheet_id', `No sheet with id: ${sheetId}`);
  return call.backend.transact(target, { account: call.account ?? '' }, ({ state }) => {
    const taken = new Set(state.sheets.map(({ properties }) => properties.sheetId));
    const titles = new Set(state.sheets.map(({ properties }) => properties.title));
    let title = `Copy of ${sheet.properties.title}`;
    for (let number = 2; titles.has(title); number += 1) title = `Copy of ${sheet.properties.title} ${number}`;
    const copy = copySheet(
      sheet,
      newNumber((id) => taken.has(id)),
      title,
      () => false,
    );
    state.sheets = [...state.sheets, copy];
    return masked(call.request.query, 'SheetProperties', propertiesWithIndex(state, copy));
  });
}
