import { notBuilt } from '../http/failure.ts';
import { changeRow } from '../model/cells.ts';
import { createSpreadsheet } from '../model/new-spreadsheet.ts';
import type { SpreadsheetState } from '../model/spreadsheet.ts';
import { localeHabits } from '../values/locale.ts';
import { parseEntered } from '../values/parse-entered.ts';
import { MIME } from './drive-file.ts';
import { parseDelimited } from './parse-csv.ts';

/** The rows of an uploaded table that Drive is to turn into a spreadsheet. */
export function readTable(media: { readonly type: string; readonly bytes: Uint8Array }): readonly (readonly string[])[] {
  const text = (): string =>
    Buffer.from(media.bytes)
      .toString('utf8')
      .replace(/^\ufeff/, '');
  const type = media.type.split(';')[0]?.trim().toLowerCase();
  if (type === MIME.csv) return parseDelimited(text(), ',');
  if (type === MIME.tsv) return parseDelimited(text(), '\t');
  throw notBuilt(`the conversion of ${media.type} into a spreadsheet`);
}

/** A spreadsheet with one sheet that holds the rows, read as if they were typed; the grid is as large as the rows. */
export function spreadsheetFromRows(
  spreadsheetId: string,
  title: string,
  rows: readonly (readonly string[])[],
): SpreadsheetState {
  const state = createSpreadsheet({ spreadsheetId, title, locale: 'en_US' });
  const sheet = state.sheets[0];
  if (sheet === undefined) return state;
  const columnCount = Math.max(1, ...rows.map((row) => row.length));
  sheet.properties = { ...sheet.properties, title, gridProperties: { rowCount: Math.max(1, rows.length), columnCount } };
  for (const [index, row] of rows.entries()) {
    changeRow(sheet, index, 0, row.length, (_, column) => {
      const entered = parseEntered(row[column] ?? '', localeHabits('en_US'), false);
      if (entered.value === undefined) return undefined;
      return {
        userEnteredValue: entered.value,
        ...(entered.format === undefined ? {} : { userEnteredFormat: { numberFormat: entered.format } }),
      };
    });
  }
  return state;
}
