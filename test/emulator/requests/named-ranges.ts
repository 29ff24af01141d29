import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { gridRangeOf } from '../a1/area.ts';
import { parseCells } from '../a1/parse-a1.ts';
import { invalid } from '../http/failure.ts';
import { maskBelow } from '../masks/mask.ts';
import { requirePlace } from '../model/find.ts';
import { newNumber } from '../model/ids.ts';
import type { SpreadsheetState } from '../model/spreadsheet.ts';
import type { RequestHandler } from './handler.ts';
import { readFields } from './read-fields.ts';

function assertName(state: SpreadsheetState, name: string, exceptId?: string): void {
  if (!/^[A-Za-z_][\w]*$/.test(name) || name.length > 250 || parseCells(name) !== undefined || /^(?:true|false)$/i.test(name)) {
    throw invalid(`The name "${name}" is not a valid name for a named range.`);
  }
  const taken = state.namedRanges.some(
    (range) => range.namedRangeId !== exceptId && range.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken) throw invalid(`A named range with name: ${name} already exists.`);
}

function closed(state: SpreadsheetState, range: sheets_v4.Schema$GridRange | null | undefined): sheets_v4.Schema$GridRange {
  const { sheet, area } = requirePlace(state, range);
  return gridRangeOf(sheet.properties.sheetId, area);
}

/** Names a range. */
export const addNamedRange: RequestHandler<'addNamedRange'> = ({ state }, request) => {
  const given = request.namedRange ?? {};
  const name = given.name ?? '';
  assertName(state, name);
  const taken = (id: string): boolean => state.namedRanges.some(({ namedRangeId }) => namedRangeId === id);
  const namedRangeId = given.namedRangeId ?? String(newNumber((number) => taken(String(number))));
  if (taken(namedRangeId)) throw invalid(`A named range with id: ${namedRangeId} already exists.`);
  const namedRange = { namedRangeId, name, range: closed(state, given.range) };
  state.namedRanges = [...state.namedRanges, namedRange];
  return { addNamedRange: { namedRange } };
};

/** Gives a named range another name or place. */
export const updateNamedRange: RequestHandler<'updateNamedRange'> = ({ state }, request) => {
  const given = request.namedRange ?? {};
  const named = state.namedRanges.find(({ namedRangeId }) => namedRangeId === given.namedRangeId);
  if (named === undefined) throw invalid(`No named range with id: ${given.namedRangeId ?? ''}`);
  const mask = readFields(request.fields, 'NamedRange', 'namedRange');
  const name = maskBelow(mask, 'name') === undefined ? named.name : (given.name ?? '');
  assertName(state, name, named.namedRangeId);
  const range = maskBelow(mask, 'range') === undefined ? named.range : closed(state, given.range);
  state.namedRanges = state.namedRanges.map((old) =>
    old === named ? { ...old, name, ...(range === undefined ? {} : { range }) } : old,
  );
  return undefined;
};

/** Takes the name of a range away. */
export const deleteNamedRange: RequestHandler<'deleteNamedRange'> = ({ state }, request) => {
  const left = state.namedRanges.filter(({ namedRangeId }) => namedRangeId !== request.namedRangeId);
  if (left.length === state.namedRanges.length) throw invalid(`No named range with id: ${request.namedRangeId ?? ''}`);
  state.namedRanges = left;
  return undefined;
};
