import { parseDelimited } from '../drive/parse-csv.ts';
import { invalid, notBuilt } from '../http/failure.ts';
import { changeRow, withValue } from '../model/cells.ts';
import { requireGrid } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import { sizeOf } from '../model/spreadsheet.ts';
import { localeHabits } from '../values/locale.ts';
import { parseEntered } from '../values/parse-entered.ts';
import type { RequestHandler } from './handler.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};

const plain = (html: string): string =>
  html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();

/** The cells of a simple table: rows `tr`, cells `td` or `th`; anything else is one cell. */
function parseHtml(html: string): readonly (readonly string[])[] {
  const rows = [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gis)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gis)].map(([, cell = '']) => plain(cell)),
  );
  return rows.length > 0 ? rows : [[plain(html)]];
}

/** Pastes text or a table of HTML at a cell, read as if it were typed. The grid grows where it must. */
export const pasteData: RequestHandler<'pasteData'> = (context, request) => {
  const sheet = requireGrid(context.state, request.coordinate?.sheetId);
  const [top, left] = [request.coordinate?.rowIndex ?? 0, request.coordinate?.columnIndex ?? 0];
  const type = request.type ?? 'PASTE_NORMAL';
  if (type !== 'PASTE_NORMAL' && type !== 'PASTE_VALUES') throw notBuilt(`pasteData of type ${type}`);
  const delimiter = request.delimiter ?? '';
  if (request.html !== true && delimiter === '') throw invalid('Either delimiter or html must be set.');
  const rows = request.html === true ? parseHtml(request.data ?? '') : parseDelimited(request.data ?? '', delimiter);
  const right = left + Math.max(0, ...rows.map((row) => row.length));
  const size = sizeOf(sheet);
  assertEditable(context, sheet, { top, left, bottom: top + rows.length, right });
  const gridProperties = {
    ...sheet.properties.gridProperties,
    rowCount: Math.max(size.rows, top + rows.length),
    columnCount: Math.max(size.columns, right),
  };
  sheet.properties = { ...sheet.properties, gridProperties };
  const locale = localeHabits(context.state.properties.locale);
  for (const [offset, row] of rows.entries()) {
    changeRow(sheet, top + offset, left, left + row.length, (cell, column) => {
      const entered = parseEntered(row[column - left] ?? '', locale, cell?.userEnteredFormat?.numberFormat?.type === 'TEXT');
      const after = withValue(cell, entered.value);
      if (entered.format === undefined) return after;
      return { ...after, userEnteredFormat: { ...after?.userEnteredFormat, numberFormat: entered.format } };
    });
  }
  return undefined;
};
