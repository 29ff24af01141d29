import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { formatArea } from '../a1/area.ts';
import { type ResolvedRange, resolveRange, resolveTarget } from '../a1/resolve-range.ts';
import type { ApiAnswer } from '../http/exchange.ts';
import { isTrue } from '../http/exchange.ts';
import { badField, invalid, Refusal } from '../http/failure.ts';
import { changeRow, withValue } from '../model/cells.ts';
import { assertEditable } from '../model/protections.ts';
import { sizeOf } from '../model/spreadsheet.ts';
import { insertDimension } from '../requests/dimensions.ts';
import { type BatchContext, rendererOf } from '../sheets/context.ts';
import { resolveFilter } from '../sheets/data-filter.ts';
import type { SheetsCall } from '../sheets/sheets-call.ts';
import { masked } from '../sheets/spreadsheets.ts';
import type { RenderOptions } from '../values/render.ts';
import { findTable } from './append-values.ts';
import { readMajorDimension, readValues, valueRange } from './read-values.ts';
import { asRows, readInputOption, readMatrix, type WrittenRange, writeRows } from './write-values.ts';

function choose<Choice extends string>(
  value: string | null | undefined,
  choices: readonly Choice[],
  name: string,
): Choice | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const words = `Invalid value at '${name}' (type.googleapis.com/google.apps.sheets.v4.${name}), "${value}"`;
  throw badField(words, name, words);
}

function renderOptions(value: string | null | undefined, dateTime: string | null | undefined): RenderOptions {
  return {
    value: choose(value, ['FORMATTED_VALUE', 'UNFORMATTED_VALUE', 'FORMULA'], 'value_render_option') ?? 'FORMATTED_VALUE',
    dateTime: choose(dateTime, ['SERIAL_NUMBER', 'FORMATTED_STRING'], 'date_time_render_option') ?? 'SERIAL_NUMBER',
  };
}

/** `values.get`. */
export function getValues(call: SheetsCall, range: string): ApiAnswer {
  const { spreadsheet } = call.requireFile('reader');
  const { query } = call.request;
  const renderer = rendererOf(
    spreadsheet,
    call.backend.clock.now(),
    renderOptions(query.get('valueRenderOption'), query.get('dateTimeRenderOption')),
  );
  const dimension = readMajorDimension(query.get('majorDimension'));
  return masked(query, 'ValueRange', readValues(renderer, range, dimension, call.backend.options.refuseReadsPastGrid !== false));
}

/** `values.batchGet`. */
export function batchGetValues(call: SheetsCall): ApiAnswer {
  const file = call.requireFile('reader');
  const { query } = call.request;
  const options = renderOptions(query.get('valueRenderOption'), query.get('dateTimeRenderOption'));
  const renderer = rendererOf(file.spreadsheet, call.backend.clock.now(), options);
  const dimension = readMajorDimension(query.get('majorDimension'));
  const refuse = call.backend.options.refuseReadsPastGrid !== false;
  const valueRanges = query.getAll('ranges').map((range) => readValues(renderer, range, dimension, refuse));
  return masked(query, 'BatchGetValuesResponse', {
    spreadsheetId: file.id,
    ...(valueRanges.length === 0 ? {} : { valueRanges }),
  });
}

/** `values.batchGetByDataFilter`. */
export function batchGetByDataFilter(call: SheetsCall): ApiAnswer {
  const file = call.requireFile('reader');
  const body = call.readBody<sheets_v4.Schema$BatchGetValuesByDataFilterRequest>('BatchGetValuesByDataFilterRequest');
  const renderer = rendererOf(
    file.spreadsheet,
    call.backend.clock.now(),
    renderOptions(body.valueRenderOption, body.dateTimeRenderOption),
  );
  const dimension = readMajorDimension(body.majorDimension);
  const filters = body.dataFilters ?? [];
  const found = new Map<string, { range: ResolvedRange; filters: sheets_v4.Schema$DataFilter[] }>();
  for (const filter of filters) {
    for (const range of resolveFilter(file.spreadsheet, filter)) {
      const key = `${range.sheet.properties.sheetId} ${JSON.stringify(range.area)}`;
      const entry = found.get(key) ?? { range, filters: [] };
      entry.filters.push(filter);
      found.set(key, entry);
    }
  }
  const valueRanges = [...found.values()].map(({ range, filters: dataFilters }) => ({
    valueRange: valueRange(renderer, range, dimension),
    dataFilters,
  }));
  return masked(call.request.query, 'BatchGetValuesByDataFilterResponse', {
    spreadsheetId: file.id,
    ...(valueRanges.length === 0 ? {} : { valueRanges }),
  });
}

interface WriteOptions {
  readonly input: 'RAW' | 'USER_ENTERED';
  readonly includeValues: boolean;
  readonly render: RenderOptions;
}

/** What the query of a single write asks for; a batch has the same in its body. */
function readWriteOptions(query: URLSearchParams): WriteOptions {
  return {
    input: readInputOption(query.get('valueInputOption')),
    includeValues: isTrue(query, 'includeValuesInResponse'),
    render: renderOptions(query.get('responseValueRenderOption'), query.get('responseDateTimeRenderOption')),
  };
}

function updateResponse(
  context: BatchContext,
  range: ResolvedRange,
  written: WrittenRange,
  dimension: 'ROWS' | 'COLUMNS',
  options: WriteOptions,
) {
  const { sheet, area } = written;
  const { title } = sheet.properties;
  const shown = written.area.bottom === written.area.top || written.area.right === written.area.left ? range.wanted : area;
  const renderer = rendererOf(context.state, context.now, options.render);
  return {
    spreadsheetId: context.state.spreadsheetId,
    updatedRange: formatArea(title, shown),
    ...(written.rows.size === 0 ? {} : { updatedRows: written.rows.size }),
    ...(written.columns.size === 0 ? {} : { updatedColumns: written.columns.size }),
    ...(written.cells === 0 ? {} : { updatedCells: written.cells }),
    ...(options.includeValues
      ? { updatedData: valueRange(renderer, { sheet, area: shown, wanted: shown, single: false }, dimension) }
      : {}),
  };
}

/** `values.update`. */
export function updateValues(call: SheetsCall, rangeText: string): ApiAnswer {
  const file = call.requireFile('writer');
  const { query } = call.request;
  const body = call.readValueRange();
  const dimension = readMajorDimension(body.majorDimension);
  const options = readWriteOptions(query);
  const rows = asRows(readMatrix(body.values, 'data.values'), dimension);
  if (typeof body.range === 'string' && body.range !== '') assertSameRange(file.spreadsheet, rangeText, body.range);
  return call.backend.transact(file, { account: call.account ?? '' }, (context) => {
    const range = resolveTarget(context.state, rangeText);
    const written = writeRows(context, range, rows, options.input);
    return masked(query, 'UpdateValuesResponse', updateResponse(context, range, written, dimension, options));
  });
}

function assertSameRange(state: Parameters<typeof resolveRange>[0], inPath: string, inBody: string): void {
  const [a, b] = [resolveRange(state, inPath), resolveRange(state, inBody)];
  const same = a.sheet === b.sheet && JSON.stringify(a.wanted) === JSON.stringify(b.wanted);
  if (same) return;
  const [pathRange, bodyRange] = [formatArea(a.sheet.properties.title, a.wanted), formatArea(b.sheet.properties.title, b.wanted)];
  throw invalid(`Requested writing within range [${pathRange}], but the body names range [${bodyRange}]. They must match.`);
}

/** Runs one part of a batch and says which part was refused. */
function inPart<Result>(index: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal && error.status === 400) throw invalid(`Invalid data[${index}]: ${error.message}`);
    throw error;
  }
}

interface Part {
  readonly ranges: readonly ResolvedRange[];
  readonly majorDimension: 'ROWS' | 'COLUMNS';
  readonly values: unknown;
  readonly dataFilter?: sheets_v4.Schema$DataFilter;
}

function writeParts(
  call: SheetsCall,
  options: WriteOptions,
  message: string,
  readParts: (context: BatchContext) => readonly (() => Part)[],
): ApiAnswer {
  const file = call.requireFile('writer');
  return call.backend.transact(file, { account: call.account ?? '' }, (context) => {
    const total = { rows: new Set<string>(), columns: new Set<string>(), sheets: new Set<number>(), cells: 0 };
    const responses = readParts(context).flatMap((readPart, index) =>
      inPart(index, () => {
        const part = readPart();
        return part.ranges.map((range) => {
          const rows = asRows(readMatrix(part.values, `data[${index}].values`), part.majorDimension);
          const written = writeRows(context, range, rows, options.input);
          const { sheetId } = written.sheet.properties;
          for (const row of written.rows) total.rows.add(`${sheetId} ${row}`);
          for (const column of written.columns) total.columns.add(`${sheetId} ${column}`);
          if (written.cells > 0) total.sheets.add(sheetId);
          total.cells += written.cells;
          const response = updateResponse(context, range, written, part.majorDimension, { ...options, includeValues: false });
          return { part, range, written, response };
        });
      }),
    );
    // the values of every answer are those after the whole batch
    const shown = responses.map(({ part, range, written, response }) => {
      const { spreadsheetId, ...whole } = updateResponse(context, range, written, part.majorDimension, options);
      const id = part.dataFilter === undefined ? { spreadsheetId } : {};
      return { ...id, ...response, ...whole, ...(part.dataFilter === undefined ? {} : { dataFilter: part.dataFilter }) };
    });
    const resource = {
      spreadsheetId: file.id,
      ...(total.rows.size === 0 ? {} : { totalUpdatedRows: total.rows.size }),
      ...(total.columns.size === 0 ? {} : { totalUpdatedColumns: total.columns.size }),
      ...(total.cells === 0 ? {} : { totalUpdatedCells: total.cells }),
      ...(total.sheets.size === 0 ? {} : { totalUpdatedSheets: total.sheets.size }),
      ...(shown.length === 0 ? {} : { responses: shown }),
    };
    return masked(call.request.query, message, resource);
  });
}

function batchOptions(
  body: sheets_v4.Schema$BatchUpdateValuesRequest | sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest,
): WriteOptions {
  return {
    input: readInputOption(body.valueInputOption),
    includeValues: body.includeValuesInResponse === true,
    render: renderOptions(body.responseValueRenderOption, body.responseDateTimeRenderOption),
  };
}

/** `values.batchUpdate`: all ranges or none. */
export function batchUpdateValues(call: SheetsCall): ApiAnswer {
  const body = call.readBody<sheets_v4.Schema$BatchUpdateValuesRequest>('BatchUpdateValuesRequest');
  return writeParts(call, batchOptions(body), 'BatchUpdateValuesResponse', (context) =>
    (body.data ?? []).map((data) => () => ({
      ranges: [resolveTarget(context.state, data.range ?? '')],
      majorDimension: readMajorDimension(data.majorDimension),
      values: data.values,
    })),
  );
}

/** `values.batchUpdateByDataFilter`: every match of a filter is written. */
export function batchUpdateByDataFilter(call: SheetsCall): ApiAnswer {
  const body = call.readBody<sheets_v4.Schema$BatchUpdateValuesByDataFilterRequest>('BatchUpdateValuesByDataFilterRequest');
  return writeParts(call, batchOptions(body), 'BatchUpdateValuesByDataFilterResponse', (context) =>
    (body.data ?? []).map((data) => () => ({
      ranges: resolveFilter(context.state, data.dataFilter ?? {}),
      majorDimension: readMajorDimension(data.majorDimension),
      values: data.values,
      dataFilter: data.dataFilter ?? {},
    })),
  );
}

function clearRange(context: BatchContext, { sheet, area }: ResolvedRange): string {
  assertEditable(context, sheet, area);
  for (let row = area.top; row < Math.min(area.bottom, sheet.rows.length); row += 1) {
    changeRow(sheet, row, area.left, Math.min(area.right, sheet.rows[row]?.length ?? 0), (cell) => withValue(cell, undefined));
  }
  return formatArea(sheet.properties.title, area);
}

/** `values.clear`: values go, formats, notes and validation stay. */
export function clearValues(call: SheetsCall, range: string): ApiAnswer {
  const file = call.requireFile('writer');
  return call.backend.transact(file, { account: call.account ?? '' }, (context) => {
    const clearedRange = clearRange(context, resolveTarget(context.state, range));
    return masked(call.request.query, 'ClearValuesResponse', { spreadsheetId: file.id, clearedRange });
  });
}

/** `values.batchClear`. */
export function batchClearValues(call: SheetsCall): ApiAnswer {
  const file = call.requireFile('writer');
  const body = call.readBody<sheets_v4.Schema$BatchClearValuesRequest>('BatchClearValuesRequest');
  return call.backend.transact(file, { account: call.account ?? '' }, (context) => {
    const clearedRanges = (body.ranges ?? []).map((range) => clearRange(context, resolveTarget(context.state, range)));
    return masked(call.request.query, 'BatchClearValuesResponse', {
      spreadsheetId: file.id,
      ...(clearedRanges.length === 0 ? {} : { clearedRanges }),
    });
  });
}

/** `values.batchClearByDataFilter`. */
export function batchClearByDataFilter(call: SheetsCall): ApiAnswer {
  const file = call.requireFile('writer');
  const body = call.readBody<sheets_v4.Schema$BatchClearValuesByDataFilterRequest>('BatchClearValuesByDataFilterRequest');
  return call.backend.transact(file, { account: call.account ?? '' }, (context) => {
    const ranges = (body.dataFilters ?? []).flatMap((filter) => resolveFilter(context.state, filter));
    const clearedRanges = ranges.map((range) => clearRange(context, range));
    return masked(call.request.query, 'BatchClearValuesByDataFilterResponse', {
      spreadsheetId: file.id,
      ...(clearedRanges.length === 0 ? {} : { clearedRanges }),
    });
  });
}

/** `values.append`: guesses a table, and writes after its last row. */
export function appendValues(call: SheetsCall, rangeText: string): ApiAnswer {
  const file = call.requireFile('writer');
  const { query } = call.request;
  const body = call.readValueRange();
  const dimension = readMajorDimension(body.majorDimension);
  const options = readWriteOptions(query);
  const insert = choose(query.get('insertDataOption'), ['OVERWRITE', 'INSERT_ROWS'], 'insert_data_option') === 'INSERT_ROWS';
  const rows = asRows(readMatrix(body.values, 'data.values'), dimension);
  return call.backend.transact(file, { account: call.account ?? '' }, (context) => {
    const range = resolveTarget(context.state, rangeText);
    const { sheet } = range;
    const table = findTable(range);
    const top = table?.bottom ?? range.area.top;
    const left = table?.left ?? range.area.left;
    const size = sizeOf(sheet);
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (insert && table !== undefined && rows.length > 0 && top < size.rows) {
      const span = { sheetId: sheet.properties.sheetId, dimension: 'ROWS', startIndex: top, endIndex: top + rows.length };
      insertDimension(context, { range: span, inheritFromBefore: true });
    }
    const { rows: rowCount, columns: columnCount } = sizeOf(sheet);
    const gridProperties = {
      ...sheet.properties.gridProperties,
      rowCount: Math.max(rowCount, top + rows.length),
      columnCount: Math.max(columnCount, left + width),
    };
    sheet.properties = { ...sheet.properties, gridProperties };
    const origin = { top, left, bottom: top + 1, right: left + 1 };
    const target: ResolvedRange = { sheet, area: origin, wanted: origin, single: true };
    const written = writeRows(context, target, rows, options.input);
    return masked(query, 'AppendValuesResponse', {
      spreadsheetId: file.id,
      ...(table === undefined ? {} : { tableRange: formatArea(sheet.properties.title, table) }),
      updates: updateResponse(context, target, written, dimension, options),
    });
  });
}
