import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid } from '../http/failure.ts';
import { changeRow, withValue } from '../model/cells.ts';
import { type Place, requireGrid, requirePlace } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import { type Cell, sizeOf } from '../model/spreadsheet.ts';
import { type BatchContext, rendererOf } from '../sheets/context.ts';
import { localeHabits } from '../values/locale.ts';
import { parseEntered } from '../values/parse-entered.ts';
import { DEFAULT_RENDERING, renderCell } from '../values/render.ts';
import type { RequestBody, RequestHandler } from './handler.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf(request: RequestBody<'findReplace'>): RegExp {
  const find = request.find ?? '';
  if (find === '') throw invalid('find must not be empty.');
  const source = request.searchByRegex === true ? find : escaped(find);
  try {
    return new RegExp(request.matchEntireCell === true ? `^(?:${source})$` : source, request.matchCase === true ? 'g' : 'gi');
  } catch {
    throw invalid('The regular expression is not valid.');
  }
}

function places(context: BatchContext, request: RequestBody<'findReplace'>): readonly Place[] {
  const whole = (sheet: Place['sheet']): Place => {
    const { rows, columns } = sizeOf(sheet);
    return { sheet, area: { top: 0, left: 0, bottom: rows, right: columns } };
  };
  if (request.range !== undefined && request.range !== null) return [requirePlace(context.state, request.range)];
  if (request.allSheets === true) return context.state.sheets.map(whole);
  if (request.sheetId === undefined || request.sheetId === null) throw invalid('One of range, sheetId or allSheets must be set.');
  return [whole(requireGrid(context.state, request.sheetId))];
}

/** What was changed so far. */
interface Tally {
  values: number;
  formulas: number;
  occurrences: number;
  readonly rows: Set<string>;
  readonly sheets: Set<number>;
}

/** The reply; counts of nothing are left out. */
function replyOf({ values, formulas, occurrences, rows, sheets }: Tally): sheets_v4.Schema$FindReplaceResponse {
  const counts = {
    valuesChanged: values,
    formulasChanged: formulas,
    rowsChanged: rows.size,
    sheetsChanged: sheets.size,
    occurrencesChanged: occurrences,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

interface Replacement {
  readonly pattern: RegExp;
  readonly text: string;
  readonly formulas: boolean;
}

/** One cell after the replacement, or as it was. */
function replaceIn(
  context: BatchContext,
  { sheet }: Place,
  row: number,
  column: number,
  cell: Cell | undefined,
  how: Replacement,
  tally: Tally,
): Cell | undefined {
  const formula = cell?.userEnteredValue?.formulaValue;
  const isFormula = typeof formula === 'string';
  if (cell === undefined || (isFormula && !how.formulas)) return cell;
  const renderer = rendererOf(context.state, context.now, DEFAULT_RENDERING);
  const text = isFormula ? formula : String(renderCell(renderer, sheet, row, column));
  const found = text.match(how.pattern)?.length ?? 0;
  if (found === 0) return cell;
  assertEditable(context, sheet, { top: row, bottom: row + 1, left: column, right: column + 1 });
  tally.occurrences += found;
  tally[isFormula ? 'formulas' : 'values'] += 1;
  tally.rows.add(`${sheet.properties.sheetId} ${row}`);
  tally.sheets.add(sheet.properties.sheetId);
  const asText = cell.userEnteredFormat?.numberFormat?.type === 'TEXT';
  return withValue(
    cell,
    parseEntered(text.replace(how.pattern, how.text), localeHabits(context.state.properties.locale), asText).value,
  );
}

/** Finds and replaces text in what cells show, or in formulas where that is asked for. */
export const findReplace: RequestHandler<'findReplace'> = (context, request) => {
  const text = request.searchByRegex === true ? (request.replacement ?? '') : (request.replacement ?? '').replaceAll('$', '$$$$');
  const how: Replacement = { pattern: patternOf(request), text, formulas: request.includeFormulas === true };
  const tally: Tally = { values: 0, formulas: 0, occurrences: 0, rows: new Set(), sheets: new Set() };
  for (const place of places(context, request)) {
    const { sheet, area } = place;
    for (let row = area.top; row < Math.min(area.bottom, sheet.rows.length); row += 1) {
      const right = Math.min(area.right, sheet.rows[row]?.length ?? 0);
      changeRow(sheet, row, area.left, right, (cell, column) => replaceIn(context, place, row, column, cell, how, tally));
    }
  }
  return { findReplace: replyOf(tally) };
};
