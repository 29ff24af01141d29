import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../src/domain/workbook/cell-value.ts';
import { decodeSpreadsheet, snapshotOf } from '../../../../src/stores/google-sheets/decode-spreadsheet.ts';
import { COLUMN_MARK, SHEET_MARK } from '../../../../src/stores/google-sheets/sheet-mark.ts';

type CellData = sheets_v4.Schema$CellData;

function bookWith(cell: CellData, more: Partial<sheets_v4.Schema$Sheet> = {}): sheets_v4.Schema$Spreadsheet {
  return { sheets: [{ properties: { sheetId: 0, title: 'Satu' }, data: [{ rowData: [{}, { values: [{}, cell] }] }], ...more }] };
}

function firstCell(cell: CellData): Cell | undefined {
  return decodeSpreadsheet(bookWith(cell)).sheets[0]?.rows[0]?.cells[1];
}

const text = (stringValue: string): CellData => ({ effectiveValue: { stringValue } });

describe('a cell as Google sends it', () => {
  test.for<[title: string, cell: CellData, expected: Cell | undefined]>([
    ['text', text('0042'), { value: '0042', formula: false }],
    ['text with line breaks and spaces', text(' a\nb '), { value: ' a\nb ', formula: false }],
    ['an empty text', text(''), undefined],
    ['a number', { effectiveValue: { numberValue: 12.5 } }, { value: 12.5, formula: false }],
    ['nought', { effectiveValue: { numberValue: 0 } }, { value: 0, formula: false }],
    ['a date, which is a serial number', { effectiveValue: { numberValue: 46_292 } }, { value: 46_292, formula: false }],
    [
      'a number of eighteen digits, which has lost some',
      { effectiveValue: { numberValue: 197001012000031000 } },
      { value: 197001012000031000, formula: false },
    ],
    ['false', { effectiveValue: { boolValue: false } }, { value: false, formula: false }],
    [
      'a formula',
      { effectiveValue: { numberValue: 2 }, userEnteredValue: { formulaValue: '=1+1' } },
      { value: 2, formula: true },
    ],
    ['a formula without a result', { userEnteredValue: { formulaValue: '=""' } }, { value: null, formula: true }],
    [
      'an error',
      { effectiveValue: { errorValue: { type: 'REF', message: 'Referensi tidak ada.' } } },
      { value: '#REF!', formula: true },
    ],
    ['a division by nought', { effectiveValue: { errorValue: { type: 'DIVIDE_BY_ZERO' } } }, { value: '#DIV/0!', formula: true }],
    ['an error of a kind that is new', { effectiveValue: { errorValue: { type: 'BARU' } } }, { value: '#ERROR!', formula: true }],
    ['an answer of an empty mask', { userEnteredValue: {} }, undefined],
  ])('%s', ([, cell, expected]) => {
    expect(firstCell(cell)).toEqual(expected);
  });
});

describe('a spreadsheet as Google sends it', () => {
  test('without sheets, without data, without rows is a workbook without cells', () => {
    expect(decodeSpreadsheet({}).sheets).toEqual([]);
    const bare = decodeSpreadsheet({
      sheets: [{ properties: { title: 'Grafik', sheetType: 'OBJECT' } }, { properties: { title: 'Kosong' }, data: [{}] }],
    });
    expect(bare.sheets.map(({ name, rows, rowCount }) => [name, rows, rowCount])).toEqual([
      ['Grafik', [], 0],
      ['Kosong', [], 0],
    ]);
  });

  test('keeps the places of ragged rows, and of a block that begins further in', () => {
    const data = [
      {
        startRow: 4,
        startColumn: 2,
        rowData: [{ values: [text('a'), {}, text('c'), {}] }, {}, { values: [{}] }, { values: [text('d')] }],
      },
    ];
    expect(decodeSpreadsheet({ sheets: [{ properties: { title: 'Satu' }, data }] }).sheets[0]?.rows).toEqual([
      { row: 5, cells: [undefined, undefined, { value: 'a', formula: false }, undefined, { value: 'c', formula: false }] },
      { row: 8, cells: [undefined, undefined, { value: 'd', formula: false }] },
    ]);
  });

  test('keeps the notes on cells with their places, also where nothing stands in the cell', () => {
    const data = [
      { startRow: 4, startColumn: 2, rowData: [{}, { values: [{}, { note: 'Periksa' }, { ...text('a'), note: 'b' }] }] },
    ];
    const state = decodeSpreadsheet({ sheets: [{ properties: { title: 'Satu' }, data }, { properties: { title: 'Dua' } }] });
    expect(snapshotOf(state, 'x').sheets.map(({ notes }) => notes)).toEqual([
      [
        { row: 6, column: 3, text: 'Periksa' },
        { row: 6, column: 4, text: 'b' },
      ],
      undefined,
    ]);
  });

  test('tells hidden sheets, merged cells, the size of the grid and the surroundings', () => {
    const book: sheets_v4.Schema$Spreadsheet = {
      properties: { locale: 'in_ID', timeZone: 'Asia/Pontianak' },
      sheets: [
        {
          properties: { sheetId: 7, title: 'Satu', hidden: true, gridProperties: { rowCount: 100, columnCount: 8 } },
          merges: [{ sheetId: 7, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 3 }],
          protectedRanges: [{ description: 'Kepala tabel' }, { warningOnly: true }],
          data: [
            {
              startColumn: 3,
              columnMetadata: [
                {},
                { developerMetadata: [{ metadataKey: COLUMN_MARK, metadataValue: 'period' }, { metadataKey: 'x' }] },
              ],
            },
          ],
          developerMetadata: [
            { metadataKey: SHEET_MARK, metadataValue: 'proposed' },
            { metadataKey: 'lain', metadataValue: 'x' },
          ],
        },
      ],
    };
    const state = decodeSpreadsheet(book);
    expect(state.sheets[0]).toMatchObject({
      sheetId: 7,
      visibility: 'hidden',
      rowCount: 100,
      columnCount: 8,
      merges: [{ top: 1, left: 1, bottom: 2, right: 2 }],
    });
    expect(snapshotOf(state, 'gsheet:x')).toMatchObject({
      location: 'gsheet:x',
      dateSystem: 1900,
      surroundings: {
        locale: 'in_ID',
        timeZone: 'Asia/Pontianak',
        protections: [
          { sheet: 'Satu', name: 'Kepala tabel', isWarning: false },
          { sheet: 'Satu', name: '', isWarning: true },
        ],
        markedSheets: [{ title: 'Satu', id: 'proposed' }],
        markedColumns: [{ sheet: 'Satu', id: 'period', column: 4 }],
      },
    });
  });

  const editors = { users: ['sinkron@contoh.test'] };
  const range = { sheetId: 3 };

  test.for<{ title: string; protection: sheets_v4.Schema$ProtectedRange; mark?: string; known: boolean }>([
    { title: 'the closed history', protection: { range, editors }, known: true },
    { title: 'the closed history of a sheet with the id 0', protection: { editors }, known: true },
    { title: 'a history that only warns', protection: { range, editors, warningOnly: true }, known: false },
    { title: 'a history whose editors we may not see', protection: { range }, known: false },
    { title: 'a closed part of the history', protection: { range: { ...range, endRowIndex: 1 }, editors }, known: false },
    { title: 'another closed sheet', protection: { range, editors }, mark: 'guide', known: false },
  ])('$title says who the program is: $known', ({ protection, mark = 'history', known }) => {
    const sheet = {
      properties: { sheetId: 3, title: 'Riwayat' },
      developerMetadata: [{ metadataKey: SHEET_MARK, metadataValue: mark }],
      protectedRanges: [{ warningOnly: true }, protection],
    };
    expect(decodeSpreadsheet({ sheets: [sheet] }).programEditors).toEqual(known ? editors : undefined);
  });

  test('equal content is an equal revision; our own sheets and results of formulas do not count', () => {
    const revision = (book: sheets_v4.Schema$Spreadsheet): string => decodeSpreadsheet(book).revision;
    const book = bookWith(text('a'));
    const [sheet = {}] = book.sheets ?? [];
    const lock = { properties: { sheetId: 5, title: '_dik_kunci', hidden: true } };
    const image = {
      properties: { sheetId: 6, title: '_dik_kunci 1 sebelum 0', hidden: true },
      data: [{ rowData: [{ values: [text('b')] }] }],
    };
    expect(
      revision({ sheets: [image, { ...sheet, data: [{ rowData: [{}, { values: [{}, text('a'), {}] }, {}] }] }, lock] }),
    ).toBe(revision(book));
    const formula = (numberValue: number): CellData => ({
      effectiveValue: { numberValue },
      userEnteredValue: { formulaValue: '=NOW()' },
    });
    expect(revision(bookWith(formula(1)))).toBe(revision(bookWith(formula(2))));
    const others = [
      bookWith(text('b')),
      bookWith(formula(1)),
      bookWith({ effectiveValue: { numberValue: 1 } }),
      bookWith(text('1')),
      bookWith(text('a'), { properties: { sheetId: 0, title: 'Dua' } }),
      bookWith(text('a'), { properties: { sheetId: 0, title: 'Satu', hidden: true } }),
      bookWith(text('a'), { merges: [{ startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }] }),
    ];
    expect(new Set([book, ...others].map(revision)).size).toBe(others.length + 1);
  });

  test('images of an interrupted write are no sheets of the workbook, and say that something is left to do', () => {
    const image = {
      properties: { sheetId: 6, title: '_dik_kunci 2 sesudah 31', hidden: true },
      data: [{ rowData: [{ values: [text('b')] }] }],
    };
    const state = decodeSpreadsheet({ sheets: [...(bookWith(text('a')).sheets ?? []), image] });
    expect(state.sheets.map(({ name }) => name)).toEqual(['Satu']);
    expect(state.images).toMatchObject([{ round: 2, moment: 'after', sourceId: 31 }]);
    expect(snapshotOf(state, 'x').surroundings?.isUnfinished).toBe(true);
    expect([...state.usedIds]).toEqual([0, 6]);
  });
});
