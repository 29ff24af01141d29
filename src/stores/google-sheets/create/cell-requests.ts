import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellStyle, RowBlueprint } from '../../../domain/workbook/blueprint.ts';
import { typedCell } from '../build-writes.ts';
import { cellFormat, numberFormat } from './cell-format.ts';
import { gridRange, type PlacedSheet } from './grid-range.ts';
import { styleAreas } from './style-areas.ts';

type Styles = Readonly<Record<string, CellStyle>>;

/** All values of a new sheet in one request. */
export function valueRequests({ sheet, sheetId }: PlacedSheet): readonly sheets_v4.Schema$Request[] {
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  const last = Math.max(0, ...byRow.keys());
  if (last === 0) return [];
  const rows = Array.from({ length: last }, (_unused, index) => rowData(byRow.get(index + 1)));
  return [{ updateCells: { start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows, fields: 'userEnteredValue' } }];
}

function rowData(row: RowBlueprint | undefined): sheets_v4.Schema$RowData {
  const values: sheets_v4.Schema$CellData[] = [];
  for (const { column, value } of row?.cells ?? []) {
    if (value === null || value === '') continue;
    while (values.length < column) values.push({});
    values[column] = typedCell(value);
  }
  return values.length > 0 ? { values } : {};
}

/** The looks of a new sheet, one request for each area. */
export function styleRequests(placed: PlacedSheet, styles: Styles): readonly sheets_v4.Schema$Request[] {
  return styleAreas(placed.sheet.rows).flatMap(({ style, range }) => {
    const look = styles[style];
    if (!look) return [];
    const cell = { userEnteredFormat: cellFormat(look) };
    return [{ repeatCell: { range: gridRange(placed, range), cell, fields: 'userEnteredFormat' } }];
  });
}

/**
 * Below the last line of a table only the format of its columns goes on: a NIP or a code that is typed there must stay text before the program ever sees
 * the line, since digits that were lost once cannot be restored.
 */
export function columnFormatRequests(placed: PlacedSheet, styles: Styles): readonly sheets_v4.Schema$Request[] {
  const { sheet, size } = placed;
  const last = sheet.rows.toSorted((a, b) => a.row - b.row).at(-1);
  if (!last || last.row >= size.rows) return [];
  const rest = { top: last.row + 1, bottom: size.rows };
  return last.cells.flatMap(({ column, style }) => {
    const pattern = styles[style ?? '']?.numberFormat;
    if (pattern === undefined) return [];
    return [
      {
        repeatCell: {
          range: gridRange(placed, { ...rest, left: column, right: column }),
          cell: { userEnteredFormat: { numberFormat: numberFormat(pattern) } },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ];
  });
}
