import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellRange } from '../../../domain/workbook/a1.ts';
import type { SheetBlueprint } from '../../../domain/workbook/blueprint.ts';

/** Rows and columns that a new sheet gets. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** A sheet of the blueprint, with the id that was chosen for it and its size. */
export interface PlacedSheet {
  readonly sheet: SheetBlueprint;
  readonly sheetId: number;
  readonly size: GridSize;
}

/** Rows that a table is prepared for: far more than its empty lines, few enough to be read at every run. The grid grows when it must. */
const PREPARED_ROWS = 500;
/** Free rows below the last one of a sheet without drop-downs. */
const SPARE_ROWS = 100;

/** A call takes only so many arguments, and a sheet may hold more cells than that. */
function largest(least: number, values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), least);
}

/** Size of the grid: everything that the sheet holds, and room below it. */
export function gridSize(sheet: SheetBlueprint): GridSize {
  const cells = sheet.rows.flatMap((row) => row.cells);
  const lastRow = largest(1, [...sheet.rows.map(({ row }) => row), ...sheet.merges.map(({ bottom }) => bottom)]);
  const reach = largest(
    0,
    [...sheet.validations, ...sheet.conditionalFormats].map(({ range }) => range.bottom),
  );
  const right = largest(0, [...cells.map(({ column }) => column), ...sheet.merges.map((merge) => merge.right)]);
  return {
    rows: Math.max(lastRow + SPARE_ROWS, Math.min(reach, PREPARED_ROWS), (sheet.frozen?.rows ?? 0) + 1),
    columns: Math.max(sheet.columns.length, right + 1, (sheet.frozen?.columns ?? 0) + 1),
  };
}

/** A range as Google counts: from 0, the end left out, cut off at the edge of the grid. Without `bottom` it is open below. */
export function gridRange(
  { sheetId, size }: Pick<PlacedSheet, 'sheetId' | 'size'>,
  range: Omit<CellRange, 'bottom'> & { readonly bottom?: number },
): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: range.top - 1,
    ...(range.bottom === undefined ? {} : { endRowIndex: Math.min(range.bottom, size.rows) }),
    startColumnIndex: range.left,
    endColumnIndex: Math.min(range.right + 1, size.columns),
  };
}
