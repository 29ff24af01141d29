import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { describe, expect, test } from 'vitest';
import { addTable, batch, emulate, send } from './client.ts';

const at = (startRowIndex: number, endRowIndex: number, startColumnIndex: number, endColumnIndex: number) => ({
  sheetId: 7,
  startRowIndex,
  endRowIndex,
  startColumnIndex,
  endColumnIndex,
});

/** Runs requests on a small table and gives the replies and what stands there afterwards. */
async function run(rows: readonly (readonly (string | number)[])[], requests: readonly object[]) {
  const emulator = await emulate();
  const id = addTable(emulator, rows, { rowCount: 8, columnCount: 5 });
  const { status, body } = await batch(emulator, id, requests);
  expect(body.error?.message).toBeUndefined();
  expect(status).toBe(200);
  return { emulator, id, replies: body.replies, reading: emulator.spreadsheet(id), values: emulator.values(id, 'Data') };
}

const formula = (text: string) => ({
  updateCells: {
    start: { sheetId: 7, rowIndex: 0, columnIndex: 2 },
    rows: [{ values: [{ userEnteredValue: { formulaValue: text } }] }],
    fields: 'userEnteredValue',
  },
});

describe('cells are copied and moved', () => {
  test('a copy takes relative references along and repeats itself over a larger destination', async () => {
    const { reading, values } = await run(
      [
        [1, 10],
        [2, 20],
        [3, 30],
      ],
      [formula('=A1+B$1'), { copyPaste: { source: at(0, 1, 2, 3), destination: at(1, 3, 2, 3), pasteType: 'PASTE_NORMAL' } }],
    );
    expect(values).toEqual([
      [1, 10, 11],
      [2, 20, 12],
      [3, 30, 13],
    ]);
    expect(reading.cell('Data', 2, 2)?.userEnteredValue).toEqual({ formulaValue: '=A3+B$1' });
  });

  test('values alone leave the formula behind', async () => {
    const { reading } = await run(
      [[1, 10]],
      [formula('=A1+B1'), { copyPaste: { source: at(0, 1, 2, 3), destination: at(1, 2, 2, 3), pasteType: 'PASTE_VALUES' } }],
    );
    expect(reading.cell('Data', 1, 2)?.userEnteredValue).toEqual({ numberValue: 11 });
  });

  test('a cut empties its old place', async () => {
    const { values } = await run(
      [['a', 'b'], ['c']],
      [
        {
          cutPaste: {
            source: at(0, 1, 0, 2),
            destination: { sheetId: 7, rowIndex: 2, columnIndex: 1 },
            pasteType: 'PASTE_NORMAL',
          },
        },
      ],
    );
    expect(values).toEqual([[], ['c'], ['', 'a', 'b']]);
  });

  test.for([
    [{ insertRange: { range: at(0, 1, 0, 1), shiftDimension: 'ROWS' } }, [['', 'b'], ['a', 'd'], ['c']]],
    [
      { insertRange: { range: at(0, 1, 0, 1), shiftDimension: 'COLUMNS' } },
      [
        ['', 'a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      { deleteRange: { range: at(0, 1, 0, 1), shiftDimension: 'ROWS' } },
      [
        ['c', 'b'],
        ['', 'd'],
      ],
    ],
    [{ deleteRange: { range: at(0, 1, 0, 1), shiftDimension: 'COLUMNS' } }, [['b'], ['c', 'd']]],
  ] as const)('%j', async ([request, left]) => {
    expect(
      (
        await run(
          [
            ['a', 'b'],
            ['c', 'd'],
          ],
          [request],
        )
      ).values,
    ).toEqual(left);
  });
});

describe('texts are cleaned', () => {
  test('blanks, doubles, columns and replacements', async () => {
    const trimmed = await run([['  a  b ', 1]], [{ trimWhitespace: { range: at(0, 1, 0, 2) } }]);
    expect([trimmed.values, trimmed.replies]).toEqual([[['a b', 1]], [{ trimWhitespace: { cellsChangedCount: 1 } }]]);
    const doubled = await run(
      [
        ['a', 1],
        ['A', 1],
        ['b', 2],
      ],
      [{ deleteDuplicates: { range: at(0, 3, 0, 2) } }],
    );
    expect([doubled.values, doubled.replies]).toEqual([
      [
        ['a', 1],
        ['b', 2],
      ],
      [{ deleteDuplicates: { duplicatesRemovedCount: 1 } }],
    ]);
    const split = await run([['x;2;z']], [{ textToColumns: { source: at(0, 1, 0, 1), delimiterType: 'AUTODETECT' } }]);
    expect(split.values).toEqual([['x', 2, 'z']]);
    const replaced = await run([['foo bar', 'Foo']], [{ findReplace: { find: 'foo', replacement: '$&', allSheets: true } }]);
    expect(replaced.values).toEqual([['$& bar', '$&']]);
    expect(replaced.replies).toEqual([
      { findReplace: { valuesChanged: 2, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 2 } },
    ]);
    const pasted = await run(
      [],
      [{ pasteData: { coordinate: { sheetId: 7, rowIndex: 1 }, data: 'a,"b,c"\n1', delimiter: ',', type: 'PASTE_NORMAL' } }],
    );
    expect(pasted.values).toEqual([[], ['a', 'b,c'], [1]]);
  });
});

describe('what hangs on a sheet is stored as the service tells it', () => {
  test('merges split by row, and only the first value of each stays', async () => {
    const { reading, values } = await run(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      [{ mergeCells: { range: at(0, 2, 0, 2), mergeType: 'MERGE_ROWS' } }],
    );
    expect(values).toEqual([['a'], ['c']]);
    expect(reading.sheet('Data').merges).toEqual([at(0, 1, 0, 2), at(1, 2, 0, 2)]);
  });

  test('open ranges of rules and filters are closed at the grid', async () => {
    const rule = {
      ranges: [{ sheetId: 7, endRowIndex: 3 }],
      booleanRule: { condition: { type: 'NOT_BLANK' }, format: { backgroundColor: { red: 1 } } },
    };
    const { reading } = await run(
      [['a']],
      [
        { addConditionalFormatRule: { rule, index: 0 } },
        { setBasicFilter: { filter: { range: { sheetId: 7 } } } },
        {
          addFilterView: {
            filter: {
              filterViewId: 3,
              title: 'Menunggu',
              range: { sheetId: 7, startRowIndex: 1 },
              criteria: { 0: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: 'Diuji' }] } } },
            },
          },
        },
      ],
    );
    const sheet: sheets_v4.Schema$Sheet = reading.sheet('Data');
    expect(sheet.conditionalFormats?.[0]?.ranges).toEqual([at(0, 3, 0, 5)]);
    expect(sheet.conditionalFormats?.[0]?.booleanRule?.format).toEqual({
      backgroundColor: { red: 1 },
      backgroundColorStyle: { rgbColor: { red: 1 } },
    });
    expect(sheet.basicFilter?.range).toEqual(at(0, 8, 0, 5));
    expect(sheet.filterViews?.[0]).toMatchObject({
      filterViewId: 3,
      title: 'Menunggu',
      range: at(1, 8, 0, 5),
      filterSpecs: [{ columnIndex: 0 }],
    });
  });

  test('groups nest, and taking one level away leaves the other', async () => {
    const range = (startIndex: number, endIndex: number) => ({ range: { sheetId: 7, dimension: 'ROWS', startIndex, endIndex } });
    const { replies } = await run(
      [],
      [{ addDimensionGroup: range(1, 6) }, { addDimensionGroup: range(2, 4) }, { deleteDimensionGroup: range(2, 4) }],
    );
    expect(replies[1].addDimensionGroup.dimensionGroups).toEqual([
      { ...range(1, 6), depth: 1 },
      { ...range(2, 4), depth: 2 },
    ]);
    expect(replies[2].deleteDimensionGroup.dimensionGroups).toEqual([{ ...range(1, 6), depth: 1 }]);
  });

  test('validation is set and cleared, and does not hold back what the API writes', async () => {
    const rule = {
      condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'ya' }, { userEnteredValue: 'tidak' }] },
      strict: true,
      showCustomUi: true,
    };
    const { emulator, id, reading } = await run([], [{ setDataValidation: { range: at(0, 2, 0, 1), rule } }]);
    expect(reading.cell('Data', 1, 0)?.dataValidation).toEqual(rule);
    await send(emulator, 'PUT', `/v4/spreadsheets/${id}/values/Data!A1?valueInputOption=RAW`, { values: [['mungkin']] });
    await batch(emulator, id, [{ setDataValidation: { range: at(1, 2, 0, 1) } }]);
    expect(emulator.spreadsheet(id).cell('Data', 1, 0)).toBeUndefined();
    expect(emulator.values(id, 'Data')).toEqual([['mungkin']]);
  });

  test('cells are appended below the last data, and the grid grows for them', async () => {
    const rows = Array.from({ length: 8 }, (_, index) => ({ values: [{ userEnteredValue: { numberValue: index } }] }));
    const { reading, values } = await run([['a']], [{ appendCells: { sheetId: 7, rows, fields: '*' } }]);
    expect(reading.sheet('Data').properties?.gridProperties).toEqual({ rowCount: 9, columnCount: 5 });
    expect(values.slice(0, 3)).toEqual([['a'], [0], [1]]);
  });

  test('borders stand at the edges of a range, and a second banding over the first is refused', async () => {
    const { emulator, id, reading } = await run(
      [],
      [
        { updateBorders: { range: at(0, 2, 0, 1), top: { style: 'SOLID' }, innerHorizontal: { style: 'DOTTED' } } },
        {
          addBanding: {
            bandedRange: { range: at(0, 4, 0, 2), rowProperties: { firstBandColor: { red: 1 }, secondBandColor: {} } },
          },
        },
      ],
    );
    expect(Object.keys(reading.cell('Data', 0, 0)?.userEnteredFormat?.borders ?? {})).toEqual(['top', 'bottom']);
    expect(Object.keys(reading.cell('Data', 1, 0)?.userEnteredFormat?.borders ?? {})).toEqual(['top']);
    const again = await batch(emulator, id, [
      { addBanding: { bandedRange: { range: at(3, 5, 0, 1), rowProperties: { firstBandColor: {}, secondBandColor: {} } } } },
    ]);
    expect(again.body.error.message).toMatch(/^Invalid requests\[0\]\.addBanding: You cannot add alternating background colors/);
  });
});

describe('formulas', () => {
  test.for([
    ['=SUM(A1:B1)*2', 22],
    ['=IF(A1>0;"ya";"tidak")', 'ya'],
    ['=A1&"-"&B1', '1-10'],
    ['=1/0', '#DIV/0!'],
    ['=Lain!A1', '#REF!'],
    ['=COUNTIF(A1:B1,">5")', 1],
    ['=IFERROR(1/0,"-")', '-'],
    ['=(', '#ERROR!'],
    ['=C1', '#REF!'],
  ] as const)('%s gives %s', async ([text, value]) => {
    expect((await run([[1, 10]], [formula(text)])).values[0]?.[2]).toBe(value);
  });

  test('a function that is not built is answered 501, not with a guess', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [[1]]);
    await batch(emulator, id, [formula('=QUERY(A1:A1)')]);
    const { status, body } = await send(emulator, 'GET', `/v4/spreadsheets/${id}/values/Data`);
    expect([status, body.error.message]).toEqual([501, 'The emulator has not built: the function QUERY in formulas']);
  });
});
