import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../http/failure.ts';
import { withColorTwins } from '../model/colors.ts';
import { requireGrid } from '../model/find.ts';
import type { SheetState, SpreadsheetState } from '../model/spreadsheet.ts';
import { closeRange } from './closed-range.ts';
import type { RequestHandler } from './handler.ts';
import { assertCondition } from './set-data-validation.ts';

function readRule(
  state: SpreadsheetState,
  given: sheets_v4.Schema$ConditionalFormatRule | null | undefined,
): { sheet: SheetState; rule: sheets_v4.Schema$ConditionalFormatRule } {
  const closed = (given?.ranges ?? []).map((range) => closeRange(state, range));
  const sheet = closed[0]?.sheet;
  if (sheet === undefined) throw invalid('ranges must not be empty.');
  if (closed.some((range) => range.sheet !== sheet)) throw invalid('All ranges must be on the same sheet.');
  if (given?.booleanRule !== undefined && given.booleanRule !== null) assertCondition(given.booleanRule.condition);
  else if (given?.gradientRule === undefined || given.gradientRule === null)
    throw invalid('A rule must be a booleanRule or a gradientRule.');
  const { ranges: _open, ...rest } = given;
  return { sheet, rule: { ranges: closed.map(({ range }) => range), ...withColorTwins(rest) } };
}

function assertIndex(sheet: SheetState, index: number): void {
  if (sheet.conditionalFormats[index] === undefined)
    throw invalid(`No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`);
}

/** Adds a rule at an index, by default the first: earlier rules win. */
export const addConditionalFormatRule: RequestHandler<'addConditionalFormatRule'> = ({ state }, request) => {
  const { sheet, rule } = readRule(state, request.rule);
  const index = request.index ?? 0;
  if (index > sheet.conditionalFormats.length)
    throw invalid(`index[${index}] is too large. It must be at most ${sheet.conditionalFormats.length}.`);
  sheet.conditionalFormats = [...sheet.conditionalFormats.slice(0, index), rule, ...sheet.conditionalFormats.slice(index)];
  return undefined;
};

/** Replaces a rule or moves it to another index. */
export const updateConditionalFormatRule: RequestHandler<'updateConditionalFormatRule'> = ({ state }, request) => {
  const read = request.rule === undefined || request.rule === null ? undefined : readRule(state, request.rule);
  const sheet = read?.sheet ?? requireGrid(state, request.sheetId);
  const index = request.index ?? 0;
  assertIndex(sheet, index);
  const oldRule = sheet.conditionalFormats[index] ?? {};
  if (read !== undefined) {
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule, place) => (place === index ? read.rule : rule));
    return { updateConditionalFormatRule: { oldRule, newRule: read.rule, oldIndex: index, newIndex: index } };
  }
  const newIndex = request.newIndex ?? 0;
  const others = sheet.conditionalFormats.filter((_, place) => place !== index);
  sheet.conditionalFormats = [...others.slice(0, newIndex), oldRule, ...others.slice(newIndex)];
  return { updateConditionalFormatRule: { newRule: oldRule, oldIndex: index, newIndex } };
};

/** Deletes a rule and replies with it. */
export const deleteConditionalFormatRule: RequestHandler<'deleteConditionalFormatRule'> = ({ state }, request) => {
  const sheet = requireGrid(state, request.sheetId);
  const index = request.index ?? 0;
  assertIndex(sheet, index);
  const rule = sheet.conditionalFormats[index] ?? {};
  sheet.conditionalFormats = sheet.conditionalFormats.filter((_, place) => place !== index);
  return { deleteConditionalFormatRule: { rule } };
};
