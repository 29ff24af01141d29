import type { ApiAnswer } from '../http/exchange.ts';
import { driveError, notBuilt } from '../http/failure.ts';
import { type SpreadsheetState, sizeOf } from '../model/spreadsheet.ts';
import { rendererOf } from '../sheets/context.ts';
import { DEFAULT_RENDERING } from '../values/render.ts';
import { renderArea } from '../values-api/read-values.ts';
import { MIME } from './drive-file.ts';
import { simpleWorkbook } from './simple-workbook.ts';

const NOT_BUILT = [
  'application/pdf',
  'application/zip',
  'application/x-vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.spreadsheet',
];

function delimited(rows: readonly (readonly (string | number | boolean)[])[], delimiter: string): string {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const field = (value: string): string =>
    delimiter === ',' && /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value.replaceAll('\t', ' ');
  return rows
    .map((row) => Array.from({ length: width }, (_, column) => field(String(row[column] ?? ''))).join(delimiter))
    .join('\r\n');
}

/** `files.export` of a spreadsheet: comma or tab separated text of the first sheet, or a plain workbook of Excel with values only. */
export function exportSpreadsheet(state: SpreadsheetState, mimeType: string, now: number): ApiAnswer {
  const renderer = rendererOf(state, now, DEFAULT_RENDERING);
  const rowsOf = (sheet: SpreadsheetState['sheets'][number], options = renderer) => {
    const { rows, columns } = sizeOf(sheet);
    return renderArea(options, sheet, { top: 0, left: 0, bottom: rows, right: columns });
  };
  const first = state.sheets.find(({ properties }) => properties.hidden !== true);
  const rows = first === undefined ? [] : rowsOf(first);
  if (mimeType === MIME.csv) return { status: 200, bytes: Buffer.from(delimited(rows, ',')), type: MIME.csv };
  if (mimeType === MIME.tsv) return { status: 200, bytes: Buffer.from(delimited(rows, '\t')), type: MIME.tsv };
  if (mimeType === MIME.xlsx) {
    const raw = rendererOf(state, now, { value: 'UNFORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' });
    const sheets = state.sheets.map((sheet) => ({
      title: sheet.properties.title,
      hidden: sheet.properties.hidden === true,
      rows: rowsOf(sheet, raw),
    }));
    return { status: 200, bytes: simpleWorkbook(sheets), type: MIME.xlsx };
  }
  if (NOT_BUILT.includes(mimeType)) throw notBuilt(`export as ${mimeType}`);
  throw driveError(400, 'The requested conversion is not supported.', {
    reason: 'badRequest',
    location: 'convertTo',
    locationType: 'parameter',
  });
}
