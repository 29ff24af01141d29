import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTable, batch, emulate, send } from './client.ts';

const cells = (row: number, column: number, ...texts: readonly string[]) => ({
  updateCells: {
    start: { sheetId: 7, rowIndex: row, columnIndex: column },
    rows: [{ values: texts.map((text) => ({ userEnteredValue: { stringValue: text } })) }],
    fields: 'userEnteredValue',
  },
});
const rows = (startIndex: number, endIndex: number) => ({ sheetId: 7, dimension: 'ROWS', startIndex, endIndex });
const columns = (startIndex: number, endIndex: number) => ({ sheetId: 7, dimension: 'COLUMNS', startIndex, endIndex });

describe('a batch is applied whole or not at all', () => {
  test('the first request that is refused is named, and nothing of the others is seen', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [['a']]);
    const { body: version } = await send(emulator, 'GET', `/drive/v3/files/${id}?fields=version`);
    const { status, body } = await batch(emulator, id, [
      cells(0, 0, 'b'),
      { addSheet: { properties: { title: 'Baru' } } },
      { deleteSheet: { sheetId: 99 } },
    ]);
    expect([status, body.error]).toEqual([
      400,
      { code: 400, message: 'Invalid requests[2].deleteSheet: No sheet with id: 99', status: 'INVALID_ARGUMENT' },
    ]);
    expect(emulator.values(id, 'Data')).toEqual([['a']]);
    expect(emulator.spreadsheet(id).titles).toEqual(['Data']);
    expect((await send(emulator, 'GET', `/drive/v3/files/${id}?fields=version`)).body).toEqual(version);
  });

  test('each request works on what the last one left, and the version rises', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [['a'], ['b']]);
    const before = (await send(emulator, 'GET', `/drive/v3/files/${id}?fields=version`)).body.version;
    const { body } = await batch(emulator, id, [{ insertDimension: { range: rows(0, 1) } }, cells(0, 0, 'kepala')]);
    expect(body).toEqual({ spreadsheetId: id, replies: [{}, {}] });
    expect(emulator.values(id, 'Data')).toEqual([['kepala'], ['a'], ['b']]);
    const after = (await send(emulator, 'GET', `/drive/v3/files/${id}?fields=version`)).body.version;
    expect(Number(after)).toBeGreaterThan(Number(before));
  });

  test('a kind that is not built is answered 501 with its name, and nothing is applied', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [['a']]);
    const { status, body } = await batch(emulator, id, [cells(0, 0, 'b'), { addChart: { chart: {} } }]);
    expect([status, body.error.message]).toEqual([501, 'The emulator has not built: requests of kind addChart']);
    expect(emulator.values(id, 'Data')).toEqual([['a']]);
  });

  test('a field that the service does not know is refused', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, []);
    const { status, body } = await batch(emulator, id, [{ updateCells: { beginning: {} } }]);
    expect(status).toBe(400);
    expect(body.error.message).toBe(
      `Invalid JSON payload received. Unknown name "beginning" at 'requests[0].update_cells': Cannot find field.`,
    );
  });
});

describe('sheets', () => {
  test.for([
    [
      { addSheet: { properties: { title: 'Data' } } },
      'Invalid requests[0].addSheet: A sheet with the name "Data" already exists. Please enter another name.',
    ],
    [
      { addSheet: { properties: { title: 'Lain', sheetId: 7 } } },
      'Invalid requests[0].addSheet: A sheet with the id 7 already exists.',
    ],
    [
      { duplicateSheet: { sourceSheetId: 7, newSheetId: 7 } },
      'Invalid requests[0].duplicateSheet: A sheet with the id 7 already exists.',
    ],
    [{ duplicateSheet: { sourceSheetId: 8 } }, 'Invalid requests[0].duplicateSheet: No sheet with id: 8'],
    [
      { updateSheetProperties: { properties: { sheetId: 7, hidden: true }, fields: 'hidden' } },
      "Invalid requests[0].updateSheetProperties: You can't hide all the sheets in a document.",
    ],
    [
      { updateSheetProperties: { properties: { sheetId: 7 }, fields: '*' } },
      'Invalid requests[0].updateSheetProperties: The sheet name cannot be empty.',
    ],
    [{ repeatCell: { range: { sheetId: 9 }, cell: {}, fields: 'note' } }, 'Invalid requests[0].repeatCell: No grid with id: 9'],
    [
      { repeatCell: { range: { sheetId: 7, startRowIndex: 20 }, cell: {}, fields: 'note' } },
      'Invalid requests[0].repeatCell: Range (Data!A21:F21) exceeds grid limits. Max rows: 20, max columns: 6',
    ],
    [
      { moveDimension: { source: rows(1, 2), destinationIndex: 1 } },
      'Invalid requests[0].moveDimension: destinationIndex[1] must be outside the requested range[1-2]',
    ],
  ] as const)('refuse %j', async ([request, message]) => {
    const emulator = await emulate();
    const id = addTable(emulator, [['a']]);
    const { status, body } = await batch(emulator, id, [request]);
    expect([status, body.error.message]).toEqual([400, message]);
  });

  test('a copy under a chosen id holds cells, formats, merges and protections, and comes first', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [['a', 'b'], ['c']]);
    const { body } = await batch(emulator, id, [
      {
        repeatCell: {
          range: { sheetId: 7, endRowIndex: 1 },
          cell: { userEnteredFormat: { textFormat: { bold: true } } },
          fields: 'userEnteredFormat',
        },
      },
      {
        mergeCells: {
          range: { sheetId: 7, startRowIndex: 4, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 2 },
          mergeType: 'MERGE_ALL',
        },
      },
      { addProtectedRange: { protectedRange: { range: { sheetId: 7, startColumnIndex: 1, endColumnIndex: 2 } } } },
      { duplicateSheet: { sourceSheetId: 7, newSheetId: 1234, newSheetName: 'Salinan' } },
      cells(0, 0, 'lain'),
    ]);
    expect(body.replies[3]).toEqual({
      duplicateSheet: {
        properties: {
          sheetId: 1234,
          title: 'Salinan',
          index: 0,
          sheetType: 'GRID',
          gridProperties: { rowCount: 20, columnCount: 6 },
        },
      },
    });
    const reading = emulator.spreadsheet(id);
    expect(reading.titles).toEqual(['Salinan', 'Data']);
    expect(reading.values('Salinan')).toEqual([['a', 'b'], ['c']]);
    expect(reading.cell('Salinan', 0, 1)).toMatchObject({ userEnteredFormat: { textFormat: { bold: true } } });
    expect(reading.sheet('Salinan')).toMatchObject({
      merges: [{ sheetId: 1234, endColumnIndex: 2 }],
      protectedRanges: [{ range: { sheetId: 1234 } }],
    });
  });

  test('shrinking a grid drops cells, growing brings none back', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const size = (rowCount: number, columnCount: number) => ({
      updateSheetProperties: {
        properties: { sheetId: 7, gridProperties: { rowCount, columnCount } },
        fields: 'gridProperties(rowCount,columnCount)',
      },
    });
    await batch(emulator, id, [size(1, 1), size(5, 5)]);
    expect(emulator.values(id, 'Data')).toEqual([['a']]);
    expect(emulator.spreadsheet(id).sheet('Data').properties?.gridProperties).toEqual({ rowCount: 5, columnCount: 5 });
  });
});

describe('the answer of a batch can show the state after it', () => {
  test('as far as ranges and mask say', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [
      ['kode', 'status'],
      ['A', ''],
      ['B', ''],
    ]);
    const path = `/v4/spreadsheets/${id}:batchUpdate?fields=replies,updatedSpreadsheet.sheets(properties.title,data(startRow,rowData.values.effectiveValue))`;
    const { body } = await send(emulator, 'POST', path, {
      requests: [cells(1, 1, 'Diuji'), { addSheet: { properties: { sheetId: 5, title: '_dik_kunci', hidden: true } } }],
      includeSpreadsheetInResponse: true,
      responseRanges: ['Data!A2:B2', 'Data!A3'],
    });
    expect(body.updatedSpreadsheet).toEqual({
      sheets: [
        {
          properties: { title: 'Data' },
          data: [
            {
              startRow: 1,
              rowData: [{ values: [{ effectiveValue: { stringValue: 'A' } }, { effectiveValue: { stringValue: 'Diuji' } }] }],
            },
            { startRow: 2, rowData: [{ values: [{ effectiveValue: { stringValue: 'B' } }] }] },
          ],
        },
      ],
    });
    expect(body.replies[1].addSheet.properties).toEqual({
      sheetId: 5,
      title: '_dik_kunci',
      index: 1,
      hidden: true,
      sheetType: 'GRID',
      gridProperties: { rowCount: 1000, columnCount: 26 },
    });
  });

  test('with grid data only when that is asked for', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [['a']]);
    const bare = await batch(emulator, id, [cells(0, 0, 'b')], { includeSpreadsheetInResponse: true });
    expect(bare.body.updatedSpreadsheet.sheets[0].data).toBeUndefined();
    const full = await batch(emulator, id, [cells(0, 0, 'c')], {
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
    });
    expect(full.body.updatedSpreadsheet.sheets[0].data[0].rowData[0].values[0].formattedValue).toBe('c');
  });
});

describe('rows and columns that move take along what hangs on them', () => {
  test('insert, delete and move shift formulas, merges, protections, rules, names and metadata', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [
      ['x', 1],
      ['y', 2],
      ['z', 3],
    ]);
    await batch(emulator, id, [
      {
        updateCells: {
          start: { sheetId: 7, rowIndex: 5 },
          rows: [{ values: [{ userEnteredValue: { formulaValue: '=SUM(B1:B3)+B2' } }] }],
          fields: 'userEnteredValue',
        },
      },
      { addProtectedRange: { protectedRange: { protectedRangeId: 1, range: { sheetId: 7, startRowIndex: 1, endRowIndex: 3 } } } },
      {
        addNamedRange: {
          namedRange: {
            namedRangeId: 'n',
            name: 'isi',
            range: { sheetId: 7, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 },
          },
        },
      },
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 11,
            metadataKey: 'kode',
            metadataValue: 'Y',
            visibility: 'DOCUMENT',
            location: { dimensionRange: rows(1, 2) },
          },
        },
      },
      { insertDimension: { range: rows(1, 2) } },
      { insertDimension: { range: columns(0, 1) } },
    ]);
    const shifted = emulator.spreadsheet(id);
    expect(shifted.cell('Data', 6, 1)).toMatchObject({
      userEnteredValue: { formulaValue: '=SUM(C1:C4)+C3' },
      effectiveValue: { numberValue: 8 },
    });
    expect(shifted.sheet('Data').protectedRanges?.[0]?.range).toEqual({ sheetId: 7, startRowIndex: 2, endRowIndex: 4 });
    expect(shifted.resource().namedRanges?.[0]?.range).toMatchObject({
      startRowIndex: 2,
      endRowIndex: 4,
      startColumnIndex: 2,
      endColumnIndex: 3,
    });
    await batch(emulator, id, [{ moveDimension: { source: rows(2, 3), destinationIndex: 0 } }]);
    const found = await send(emulator, 'GET', `/v4/spreadsheets/${id}/developerMetadata/11`);
    expect(found.body.location.dimensionRange).toEqual({ sheetId: 7, dimension: 'ROWS', startIndex: 0, endIndex: 1 });
    expect(emulator.values(id, 'Data')[0]).toEqual(['', 'y', 2]);
    await batch(emulator, id, [{ deleteDimension: { range: rows(0, 1) } }]);
    const gone = await send(emulator, 'GET', `/v4/spreadsheets/${id}/developerMetadata/11`);
    expect(gone.status).toBe(400);
    expect(emulator.spreadsheet(id).cell('Data', 5, 1)).toMatchObject({
      userEnteredValue: { formulaValue: '=SUM(C1:C3)+#REF!' },
    });
  });

  test('moving rows is the same as taking them out and putting them back in', () => {
    const size = 12;
    return emulate().then(async (emulator) => {
      const names = Array.from({ length: size }, (_, index) => `r${index}`);
      await fc.assert(
        fc.asyncProperty(fc.nat(size - 1), fc.integer({ min: 1, max: 3 }), fc.nat(size), async (from, count, to) => {
          const end = Math.min(size, from + count);
          fc.pre(to < from || to >= end);
          const id = addTable(
            emulator,
            names.map((name) => [name]),
            { rowCount: size, columnCount: 1 },
          );
          const { status } = await batch(emulator, id, [{ moveDimension: { source: rows(from, end), destinationIndex: to } }]);
          const left = [...names.slice(0, from), ...names.slice(end)];
          const at = to > from ? to - (end - from) : to;
          const wanted = [...left.slice(0, at), ...names.slice(from, end), ...left.slice(at)];
          expect(status).toBe(200);
          expect(emulator.values(id, 'Data').map(([name]) => name)).toEqual(wanted);
        }),
        { numRuns: 40 },
      );
    });
  });
});

test('a sort puts numbers before texts, empty cells last, and leaves row metadata where it was unless told otherwise', async () => {
  for (const sortMovesMetadata of [false, true]) {
    const emulator = await emulate({ sortMovesMetadata });
    const id = addTable(emulator, [['kepala'], ['10', 'a'], [9, 'b'], ['', 'c'], ['2', 'd'], [10, 'e']]);
    await batch(emulator, id, [
      {
        createDeveloperMetadata: {
          developerMetadata: {
            metadataId: 1,
            metadataKey: 'k',
            visibility: 'DOCUMENT',
            location: { dimensionRange: rows(1, 2) },
          },
        },
      },
      { sortRange: { range: { sheetId: 7, startRowIndex: 1 }, sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } },
    ]);
    expect(emulator.values(id, 'Data').map((row) => row[1] ?? '')).toEqual(['', 'b', 'e', 'a', 'd', 'c']);
    const { body } = await send(emulator, 'GET', `/v4/spreadsheets/${id}/developerMetadata/1`);
    expect(body.location.dimensionRange.startIndex).toBe(sortMovesMetadata ? 3 : 1);
  }
});

test('cells that are cleared by a mask lose exactly the fields that it names', async () => {
  const emulator = await emulate();
  const id = addTable(emulator, [['a', 'b']]);
  const bold = { userEnteredFormat: { textFormat: { bold: true }, horizontalAlignment: 'CENTER' } };
  await batch(emulator, id, [
    { repeatCell: { range: { sheetId: 7, endRowIndex: 1, endColumnIndex: 2 }, cell: bold, fields: 'userEnteredFormat' } },
    {
      repeatCell: {
        range: { sheetId: 7, endRowIndex: 1, endColumnIndex: 1 },
        cell: {},
        fields: 'userEnteredValue,userEnteredFormat.textFormat.bold',
      },
    },
  ]);
  expect(emulator.values(id, 'Data')).toEqual([['', 'b']]);
  expect(emulator.spreadsheet(id).cell('Data', 0, 0)?.userEnteredFormat).toEqual({ horizontalAlignment: 'CENTER' });
  expect(emulator.spreadsheet(id).cell('Data', 0, 1)?.userEnteredFormat).toEqual(bold.userEnteredFormat);
});

test('colours are kept in 8 bits and told twice, black is empty', async () => {
  const emulator = await emulate();
  const id = addTable(emulator, [['a']]);
  await batch(emulator, id, [
    {
      repeatCell: {
        range: { sheetId: 7, endRowIndex: 1, endColumnIndex: 1 },
        cell: {
          userEnteredFormat: {
            backgroundColor: { red: 0.9, green: 0.2 },
            textFormat: { foregroundColorStyle: { rgbColor: {} } },
          },
        },
        fields: 'userEnteredFormat(backgroundColor,textFormat.foregroundColorStyle)',
      },
    },
  ]);
  const format = emulator.spreadsheet(id).cell('Data', 0, 0)?.userEnteredFormat;
  expect(format?.backgroundColor?.red).toBeCloseTo(229 / 255, 6);
  expect(format?.backgroundColorStyle?.rgbColor).toEqual(format?.backgroundColor);
  expect(format?.textFormat).toEqual({ foregroundColor: {}, foregroundColorStyle: { rgbColor: {} } });
});
