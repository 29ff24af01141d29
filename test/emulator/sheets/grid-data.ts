import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Area } from '../a1/area.ts';
import { type Mask, maskBelow } from '../masks/mask.ts';
import { metadataResource } from '../model/metadata.ts';
import type { SheetState } from '../model/spreadsheet.ts';
import type { Renderer } from '../values/render.ts';
import { cellData } from './cell-data.ts';

const ROW_HEIGHT = 21;
const COLUMN_WIDTH = 100;

function rowData(
  renderer: Renderer,
  sheet: SheetState,
  row: number,
  { left, right }: Area,
  mask: Mask,
): sheets_v4.Schema$RowData {
  const end = Math.min(right, sheet.rows[row]?.length ?? 0);
  const cells = maskBelow(mask, 'rowData', 'values') ?? mask;
  if (end <= left) return {};
  return { values: Array.from({ length: end - left }, (_, column) => cellData(renderer, sheet, row, left + column, cells)) };
}

function dimensionProperties(sheet: SheetState, kind: 'ROW' | 'COLUMN', index: number): sheets_v4.Schema$DimensionProperties {
  const own = (kind === 'ROW' ? sheet.rowProperties : sheet.columnProperties)[index];
  const metadata = sheet.metadata.filter(({ place }) => place.kind === kind && place.index === index);
  return {
    ...own,
    pixelSize: own?.pixelSize ?? (kind === 'ROW' ? ROW_HEIGHT : COLUMN_WIDTH),
    ...(metadata.length === 0
      ? {}
      : { developerMetadata: metadata.map((entry) => metadataResource(sheet.properties.sheetId, entry)) }),
  };
}

/** The grid data of a block: rows trimmed like values, one entry of metadata for each row and column of the block. */
export function gridData(renderer: Renderer, sheet: SheetState, area: Area, mask: Mask): sheets_v4.Schema$GridData {
  const result: sheets_v4.Schema$GridData = {};
  if (area.top > 0) result.startRow = area.top;
  if (area.left > 0) result.startColumn = area.left;
  if (maskBelow(mask, 'rowData') !== undefined) {
    const bottom = Math.min(area.bottom, sheet.rows.length);
    const rows = Array.from({ length: Math.max(0, bottom - area.top) }, (_, row) =>
      rowData(renderer, sheet, area.top + row, area, mask),
    );
    while (rows.length > 0 && rows.at(-1)?.values === undefined) rows.pop();
    if (rows.length > 0) result.rowData = rows;
  }
  const each = (from: number, to: number, kind: 'ROW' | 'COLUMN') =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => dimensionProperties(sheet, kind, from + index));
  if (maskBelow(mask, 'rowMetadata') !== undefined) result.rowMetadata = each(area.top, area.bottom, 'ROW');
  if (maskBelow(mask, 'columnMetadata') !== undefined) result.columnMetadata = each(area.left, area.right, 'COLUMN');
  return result;
}
