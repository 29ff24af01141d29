import type { Backend } from '../backend.ts';
import type { ApiAnswer, ApiRequest } from '../http/exchange.ts';
import { entityNotFound, notBuilt } from '../http/failure.ts';
import {
  appendValues,
  batchClearByDataFilter,
  batchClearValues,
  batchGetByDataFilter,
  batchGetValues,
  batchUpdateByDataFilter,
  batchUpdateValues,
  clearValues,
  getValues,
  updateValues,
} from '../values-api/values-calls.ts';
import { getMetadata, searchMetadata } from './metadata-calls.ts';
import { createSheetsCall, type SheetsCall } from './sheets-call.ts';
import { batchUpdate, copySheetTo, createSpreadsheetByApi, getByDataFilter, getSpreadsheet } from './spreadsheets.ts';

type Answerer = (call: SheetsCall) => ApiAnswer;

const VALUES: Readonly<Record<string, Answerer>> = {
  'GET batchGet': batchGetValues,
  'POST batchUpdate': batchUpdateValues,
  'POST batchClear': batchClearValues,
  'POST batchGetByDataFilter': batchGetByDataFilter,
  'POST batchUpdateByDataFilter': batchUpdateByDataFilter,
  'POST batchClearByDataFilter': batchClearByDataFilter,
};

const WHOLE: Readonly<Record<string, Answerer>> = {
  'GET ': getSpreadsheet,
  'POST batchUpdate': batchUpdate,
  'POST getByDataFilter': getByDataFilter,
};

function answerRange(call: SheetsCall, method: string, rest: string): ApiAnswer | undefined {
  const verb = /:(append|clear)$/.exec(rest)?.[1];
  const range = decodeURIComponent(verb === undefined ? rest : rest.slice(0, -verb.length - 1));
  if (method === 'GET' && verb === undefined) return getValues(call, range);
  if (method === 'PUT' && verb === undefined) return updateValues(call, range);
  if (method === 'POST' && verb === 'append') return appendValues(call, range);
  if (method === 'POST' && verb === 'clear') return clearValues(call, range);
  return undefined;
}

function answerSpreadsheet(call: SheetsCall, rest: string): ApiAnswer | undefined {
  const { method } = call.request;
  const [, verb] = /^(?::(\w+))?$/.exec(rest) ?? [];
  if (rest === '' || verb !== undefined) return WHOLE[`${method} ${verb ?? ''}`]?.(call);
  const values = /^\/values:(\w+)$/.exec(rest)?.[1];
  if (values !== undefined) return VALUES[`${method} ${values}`]?.(call);
  const range = /^\/values\/(.*)$/s.exec(rest)?.[1];
  if (range !== undefined) return answerRange(call, method, range);
  const sheetId = /^\/sheets\/(\d+):copyTo$/.exec(rest)?.[1];
  if (sheetId !== undefined && method === 'POST') return copySheetTo(call, Number(sheetId));
  const metadataId = /^\/developerMetadata\/(\d+)$/.exec(rest)?.[1];
  if (metadataId !== undefined && method === 'GET') return getMetadata(call, Number(metadataId));
  return rest === '/developerMetadata:search' && method === 'POST' ? searchMetadata(call) : undefined;
}

/** Answers what lies below `/v4/spreadsheets`. Throws 501 for what is not built. */
export function answerSheets(backend: Backend, request: ApiRequest, account: string | undefined): ApiAnswer {
  const below = request.path.slice('/v4/spreadsheets'.length);
  if (below === '' || below === '/') {
    if (request.method !== 'POST') throw entityNotFound();
    return createSpreadsheetByApi(createSheetsCall(backend, request, account, ''));
  }
  const [, id = '', rest = ''] =
    /^\/([^/:]*)(.*)$/s.exec(
      below.replace(/%3A/gi, (colon, at: number) => (below.indexOf('/', 1) < 0 || at < below.indexOf('/', 1) ? ':' : colon)),
    ) ?? [];
  const found = answerSpreadsheet(createSheetsCall(backend, request, account, decodeURIComponent(id)), rest);
  if (found === undefined) throw notBuilt(`Sheets: ${request.method} ${request.path}`);
  return found;
}
