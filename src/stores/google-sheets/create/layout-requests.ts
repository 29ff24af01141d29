import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { colorStyle } from './cell-format.ts';
import { gridRange, type PlacedSheet } from './grid-range.ts';

/** Google measures in pixels: 96 to the inch, where a point is 1/72. */
const PIXELS_PER_POINT = 96 / 72;
/** A digit of the default letter is 7 pixels wide; a cell keeps 5 for its edges (ECMA-376 Part 1, 18.3.1.13). */
const PIXELS_PER_CHARACTER = 7;
const CELL_EDGES = 5;

/** The sheet itself: id, title, size, frozen part, colour of its tab. Very hidden does not exist online: hidden. */
export function addSheetRequest({ sheet, sheetId, size }: PlacedSheet): sheets_v4.Schema$Request {
  const { frozen } = sheet;
  return {
    addSheet: {
      properties: {
        sheetId,
        title: sheet.name,
        sheetType: 'GRID',
        gridProperties: {
          rowCount: size.rows,
          columnCount: size.columns,
          ...(frozen && frozen.rows > 0 ? { frozenRowCount: frozen.rows } : {}),
          ...(frozen && frozen.columns > 0 ? { frozenColumnCount: frozen.columns } : {}),
        },
        ...(sheet.visibility === 'visible' ? {} : { hidden: true }),
        ...(sheet.tabColor === undefined ? {} : { tabColorStyle: colorStyle(sheet.tabColor) }),
      },
    },
  };
}

export function mergeRequests(placed: PlacedSheet): readonly sheets_v4.Schema$Request[] {
  return placed.sheet.merges.map((range) => ({ mergeCells: { range: gridRange(placed, range), mergeType: 'MERGE_ALL' } }));
}

/** One stretch of rows or columns of the same size; 0-based, the end left out. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly pixels: number;
}

/** Column widths, hidden columns, and the row heights that are meant; a height that is only a guess is left to Google, which fits rows by itself. */
export function dimensionRequests({ sheet, sheetId }: PlacedSheet): readonly sheets_v4.Schema$Request[] {
  const widths = stretches(sheet.columns.map(({ width }, index) => [index, width * PIXELS_PER_CHARACTER + CELL_EDGES]));
  const heights = stretches(
    sheet.rows.flatMap(({ row, height, isHeightEstimated }) =>
      height === undefined || isHeightEstimated === true ? [] : [[row - 1, height * PIXELS_PER_POINT]],
    ),
  );
  const hidden = sheet.columns.flatMap((column, index) => (column.hidden === true ? [index] : []));
  const range = (dimension: 'ROWS' | 'COLUMNS', startIndex: number, endIndex: number): sheets_v4.Schema$DimensionRange => ({
    sheetId,
    dimension,
    startIndex,
    endIndex,
  });
  const size = (dimension: 'ROWS' | 'COLUMNS', { start, end, pixels }: Stretch): sheets_v4.Schema$Request => ({
    updateDimensionProperties: {
      range: range(dimension, start, end),
      properties: { pixelSize: pixels },
      fields: 'pixelSize',
    },
  });
  return [
    ...widths.map((stretch) => size('COLUMNS', stretch)),
    ...heights.map((stretch) => size('ROWS', stretch)),
    ...hidden.map((index) => ({
      updateDimensionProperties: {
        range: range('COLUMNS', index, index + 1),
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    })),
  ];
}

function stretches(sizes: readonly (readonly [index: number, pixels: number])[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [start, size] of sizes.toSorted(([a], [b]) => a - b)) {
    const pixels = Math.round(size);
    const last = found.at(-1);
    if (last && last.end === start && last.pixels === pixels) found[found.length - 1] = { ...last, end: start + 1 };
    else found.push({ start, end: start + 1, pixels });
  }
  return found;
}
