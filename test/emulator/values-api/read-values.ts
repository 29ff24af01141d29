import { type Area, formatArea } from '../a1/area.ts';
import { type ResolvedRange, resolveRange } from '../a1/resolve-range.ts';
import { invalid } from '../http/failure.ts';
import { exceedsGrid } from '../model/find.ts';
import { type SheetState, sizeOf } from '../model/spreadsheet.ts';
import { type Renderer, renderCell } from '../values/render.ts';

/** A value in an answer. */
export type ShownValue = string | number | boolean;

/** A range of values in an answer; `values` is absent when everything is empty. */
export interface ValueRange {
  readonly range: string;
  readonly majorDimension: 'ROWS' | 'COLUMNS';
  readonly values?: readonly (readonly ShownValue[])[];
}

/** Values without trailing empty cells and trailing empty rows. */
export function trimValues(values: readonly (readonly ShownValue[])[]): readonly (readonly ShownValue[])[] {
  const rows = values.map((row) => {
    let end = row.length;
    while (end > 0 && row[end - 1] === '') end -= 1;
    return row.slice(0, end);
  });
  let end = rows.length;
  while (end > 0 && rows[end - 1]?.length === 0) end -= 1;
  return rows.slice(0, end);
}

function renderRow(renderer: Renderer, sheet: SheetState, row: number, { left, right }: Area): readonly ShownValue[] {
  const end = Math.min(right, sheet.rows[row]?.length ?? 0);
  return Array.from({ length: Math.max(0, end - left) }, (_, column) => renderCell(renderer, sheet, row, left + column));
}

function transpose(rows: readonly (readonly ShownValue[])[]): readonly (readonly ShownValue[])[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ''));
}

/** The values of a block, trimmed. */
export function renderArea(
  renderer: Renderer,
  sheet: SheetState,
  area: Area,
  majorDimension: 'ROWS' | 'COLUMNS' = 'ROWS',
): readonly (readonly ShownValue[])[] {
  const bottom = Math.min(area.bottom, sheet.rows.length);
  const rows = Array.from({ length: Math.max(0, bottom - area.top) }, (_, row) =>
    renderRow(renderer, sheet, area.top + row, area),
  );
  return trimValues(majorDimension === 'ROWS' ? rows : transpose(trimValues(rows)));
}

/** Checks `majorDimension`; nothing said is ROWS. */
export function readMajorDimension(value: string | null | undefined): 'ROWS' | 'COLUMNS' {
  if (value === undefined || value === null || value === '' || value === 'ROWS' || value === 'DIMENSION_UNSPECIFIED')
    return 'ROWS';
  if (value === 'COLUMNS') return 'COLUMNS';
  throw invalid(`Invalid value at 'major_dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "${value}"`);
}

/** The values of a range that is resolved already. */
export function valueRange(
  renderer: Renderer,
  { sheet, area, wanted }: ResolvedRange,
  majorDimension: 'ROWS' | 'COLUMNS',
): ValueRange {
  const values = renderArea(renderer, sheet, area, majorDimension);
  const shown = area.bottom <= area.top || area.right <= area.left ? wanted : area;
  return { range: formatArea(sheet.properties.title, shown), majorDimension, ...(values.length === 0 ? {} : { values }) };
}

/** One range of `values.get`. A read past the grid is clipped at its end; a start past it is 400 or empty, as `refusePastGrid` says. */
export function readValues(
  renderer: Renderer,
  text: string,
  majorDimension: 'ROWS' | 'COLUMNS',
  refusePastGrid: boolean,
): ValueRange {
  const range = resolveRange(renderer.state, text);
  const size = sizeOf(range.sheet);
  if (refusePastGrid && (range.wanted.top >= size.rows || range.wanted.left >= size.columns))
    throw exceedsGrid(range.sheet, range.wanted);
  return valueRange(renderer, range, majorDimension);
}
