import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Snapshot } from '../../src/domain/workbook/snapshot.ts';
import { typedCell } from '../../src/stores/google-sheets/build-writes.ts';

/** A snapshot as a resource of Google, with some spare rows below each table. */
export function spreadsheetOf({ sheets }: Snapshot, spareRows = 30): sheets_v4.Schema$Spreadsheet {
  return {
    properties: { title: 'Contoh', locale: 'in_ID', timeZone: 'Asia/Pontianak' },
    sheets: sheets.map(({ name, visibility, rows, merges }, index) => {
      const sheetId = index * 7;
      const byRow = new Map(rows.map(({ row, cells }) => [row, cells]));
      const last = rows.at(-1)?.row ?? 0;
      const columnCount = Math.max(26, ...rows.map(({ cells }) => cells.length));
      return {
        properties: {
          sheetId,
          title: name,
          index,
          hidden: visibility !== 'visible',
          gridProperties: { rowCount: last + spareRows, columnCount },
        },
        merges: merges.map(({ top, left, bottom, right }) => ({
          sheetId,
          startRowIndex: top - 1,
          endRowIndex: bottom,
          startColumnIndex: left,
          endColumnIndex: right + 1,
        })),
        data: [
          {
            rowData: Array.from({ length: last }, (_unused, at) => ({
              values: Array.from(byRow.get(at + 1) ?? [], (cell) => typedCell(cell?.value ?? null)),
            })),
          },
        ],
      };
    }),
  };
}
