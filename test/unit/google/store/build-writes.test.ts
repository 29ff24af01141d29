import { describe, expect, test } from 'vitest';
import type { CellScalar } from '../../../../src/domain/workbook/cell-value.ts';
import type { SheetState } from '../../../../src/stores/google-sheets/book-state.ts';
import {
  type CellWrite,
  growthRequests,
  lookRequests,
  writeRequests,
} from '../../../../src/stores/google-sheets/build-writes.ts';

const write = (row: number, column: number, value: CellScalar = 'x', sheetId = 0): CellWrite => ({ sheetId, row, column, value });
const SHEET: SheetState = { sheetId: 0, name: 'Satu', visibility: 'visible', rowCount: 10, columnCount: 5, rows: [], merges: [] };

describe('cells as requests', () => {
  test('are typed as they are, never parsed; nothing empties the cell', () => {
    expect(
      writeRequests([write(4, 1, '=1+1'), write(4, 2, '0042'), write(4, 3, 46_292), write(4, 4, false), write(4, 5, null)]),
    ).toEqual([
      {
        updateCells: {
          start: { sheetId: 0, rowIndex: 3, columnIndex: 1 },
          rows: [
            {
              values: [
                { userEnteredValue: { stringValue: '=1+1' } },
                { userEnteredValue: { stringValue: '0042' } },
                { userEnteredValue: { numberValue: 46_292 } },
                { userEnteredValue: { boolValue: false } },
                {},
              ],
            },
          ],
          fields: 'userEnteredValue',
        },
      },
    ]);
  });

  test.for<
    [
      title: string,
      writes: readonly CellWrite[],
      blocks: readonly (readonly [row: number, column: number, rows: number, columns: number])[],
    ]
  >([
    ['a column of rows is one block', [write(5, 2), write(4, 2), write(6, 2)], [[3, 2, 3, 1]]],
    ['neighbours of the same columns are one block', [write(4, 1), write(4, 2), write(5, 2), write(5, 1)], [[3, 1, 2, 2]]],
    [
      'a gap between rows makes two',
      [write(4, 1), write(6, 1)],
      [
        [3, 1, 1, 1],
        [5, 1, 1, 1],
      ],
    ],
    [
      'a gap between columns makes two',
      [write(4, 1), write(4, 3), write(5, 1), write(5, 3)],
      [
        [3, 1, 2, 1],
        [3, 3, 2, 1],
      ],
    ],
    [
      'rows of other widths are blocks of their own',
      [write(4, 1), write(4, 2), write(5, 1)],
      [
        [3, 1, 1, 2],
        [4, 1, 1, 1],
      ],
    ],
    [
      'sheets are apart',
      [write(4, 1, 'x', 9), write(4, 1)],
      [
        [3, 1, 1, 1],
        [3, 1, 1, 1],
      ],
    ],
    ['nothing is nothing', [], []],
  ])('%s', ([, writes, blocks]) => {
    const found = writeRequests(writes).map(({ updateCells }) => [
      updateCells?.start?.rowIndex,
      updateCells?.start?.columnIndex,
      updateCells?.rows?.length,
      updateCells?.rows?.[0]?.values?.length,
    ]);
    expect(found).toEqual(blocks);
  });

  test('a formula that comes back is copied, not spelt', () => {
    expect(writeRequests([{ ...write(4, 1, 12), copyOf: { sheetId: 8, row: 6, column: 2 } }])).toEqual([
      {
        copyPaste: {
          source: { sheetId: 8, startRowIndex: 5, endRowIndex: 6, startColumnIndex: 2, endColumnIndex: 3 },
          destination: { sheetId: 0, startRowIndex: 3, endRowIndex: 4, startColumnIndex: 1, endColumnIndex: 2 },
          pasteType: 'PASTE_FORMULA',
        },
      },
    ]);
  });

  test('a grid grows by what is missing, and is never set to a size', () => {
    expect(growthRequests(SHEET, [write(10, 4)])).toEqual([]);
    expect(growthRequests(SHEET, [write(99, 0, 'x', 7)])).toEqual([]);
    expect(growthRequests(SHEET, [write(13, 7), write(2, 5)])).toEqual([
      { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 3 } },
      { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 3 } },
    ]);
  });

  test('new rows take the looks of the row that they are like, neighbours in one', () => {
    const looks = lookRequests([
      { sheetId: 0, row: 8, likeRow: 5 },
      { sheetId: 0, row: 7, likeRow: 5 },
      { sheetId: 0, row: 9, likeRow: 4 },
      { sheetId: 3, row: 9, likeRow: 4 },
    ]);
    expect(looks.map(({ copyPaste }) => [copyPaste?.source, copyPaste?.destination, copyPaste?.pasteType])).toEqual([
      [{ sheetId: 0, startRowIndex: 4, endRowIndex: 5 }, { sheetId: 0, startRowIndex: 6, endRowIndex: 8 }, 'PASTE_FORMAT'],
      [{ sheetId: 0, startRowIndex: 3, endRowIndex: 4 }, { sheetId: 0, startRowIndex: 8, endRowIndex: 9 }, 'PASTE_FORMAT'],
      [{ sheetId: 3, startRowIndex: 3, endRowIndex: 4 }, { sheetId: 3, startRowIndex: 8, endRowIndex: 9 }, 'PASTE_FORMAT'],
    ]);
  });
});
