import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatArea, quoteTitle } from '../../emulator/a1/area.ts';
import { columnIndex, columnLetters } from '../../emulator/a1/columns.ts';
import { resolveRange, resolveTarget } from '../../emulator/a1/resolve-range.ts';
import { spreadsheetFrom } from '../../emulator/model/new-spreadsheet.ts';

const sheet = (sheetId: number, title: string, rowCount: number, columnCount: number) => ({
  properties: { sheetId, title, gridProperties: { rowCount, columnCount } },
});

const workbook = spreadsheetFrom(
  {
    sheets: [sheet(0, 'Sheet1', 1000, 26), sheet(1, 'D3', 4, 4), sheet(2, "It's", 9, 3)],
    namedRanges: [
      {
        namedRangeId: '1',
        name: 'daftar',
        range: { sheetId: 1, startRowIndex: 1, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 },
      },
    ],
  },
  'id',
  'en_US',
);

describe('a range in A1 notation is resolved against its grid', () => {
  test.for([
    ['Sheet1!A1:B2', 'Sheet1!A1:B2'],
    ["'Sheet1'", 'Sheet1!A1:Z1000'],
    ['Sheet1', 'Sheet1!A1:Z1000'],
    ['A1', 'Sheet1!A1'],
    ['Sheet1!A:A', 'Sheet1!A1:A1000'],
    ['Sheet1!A2:A', 'Sheet1!A2:A1000'],
    ["'D3'!2:2", "'D3'!A2:D2"],
    ["'D3'!2:3", "'D3'!A2:D3"],
    ["'D3'!A2:2", "'D3'!A2:D2"],
    ["'D3'!D4:A1", "'D3'!A1:D4"],
    ["'D3'!A1:D6", "'D3'!A1:D4"],
    ['D3', "'D3'!A1:D4"],
    ["'It''s'!B2", "'It''s'!B2"],
    ['daftar', "'D3'!A2:B3"],
    ["'D3'!daftar", "'D3'!A2:B3"],
    ['sheet1!b2', 'Sheet1!B2'],
  ] as const)('%s is %s', ([text, resolved]) => {
    const { sheet: found, area } = resolveRange(workbook, text);
    expect(formatArea(found.properties.title, area)).toBe(resolved);
  });

  test.for(['Nope!A1', 'Sheet1!A0', 'Sheet1!A1:B2:C3', 'Sheet1!?', 'nama_lain'])('%s is no range', (text) => {
    expect(() => resolveRange(workbook, text)).toThrow(`Unable to parse range: ${text}`);
  });

  test('a write that starts past the grid is refused with the size of the grid', () => {
    expect(() => resolveTarget(workbook, 'Sheet1!A1001')).toThrow(
      'Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
  });
});

test('letters and numbers of columns are each other’s inverse', () => {
  fc.assert(fc.property(fc.nat(20_000), (index) => columnIndex(columnLetters(index)) === index));
  expect(columnLetters(18_277)).toBe('ZZZ');
});

test.for([
  ['Sheet1', "'Sheet1'".slice(1, -1)],
  ['Sheet 1', "'Sheet 1'"],
  ['D3', "'D3'"],
  ['2024', "'2024'"],
  ["It's", "'It''s'"],
  ['_dik', '_dik'],
] as const)('the title %s is written as %s before the mark', ([title, quoted]) => {
  // a title that looks like a cell is quoted; `Sheet1` has too many letters to be one
  expect(quoteTitle(title)).toBe(quoted);
});
