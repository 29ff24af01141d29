import { describe, expect, test } from 'vitest';
import { DATE_COLUMNS, emptyCells, makeRow } from '../../src/domain/read-row.ts';
import { textOf } from '../../src/domain/row.ts';
import type { ColumnId } from '../../src/domain/template/template.ts';
import type { CellScalar } from '../../src/domain/workbook/cell-value.ts';
import { TEMPLATE } from '../support/rows.ts';

describe('a row from its cells', () => {
  test.for<[string, CellScalar, string]>([
    ['outer white space is cut off, also where it has no width', ' \u00A0\u200B\tDua kata \uFEFF\n', 'Dua kata'],
    ['line ends become one kind', 'satu\r\ndua\rtiga\nempat', 'satu\ndua\ntiga\nempat'],
    ['inner white space stays', 'dua  kata', 'dua  kata'],
    ['a whole number has no exponent', 197108071997031000, '197108071997031008'],
    ['a boolean is a word', true, 'benar'],
    ['nothing is empty', null, ''],
    ['blanks are empty', ' \u2060 ', ''],
  ])('%s', ([, value, text]) => {
    const row = makeRow('proposed', 9, { remark: value }, 1900, false);
    expect(row.cells.remark).toEqual({ raw: value, text, formula: false });
  });

  test('keeps its place, its code and which cells are formulas', () => {
    const row = makeRow('register', 12, { code: ' DIK-2026-004 ', period: '5 tahun' }, 1900, true, new Set<ColumnId>(['period']));
    expect([row.paper, row.rowNumber, row.code, row.isMerged]).toEqual(['register', 12, 'DIK-2026-004', true]);
    expect([row.cells.code?.formula, row.cells.period?.formula]).toEqual([false, true]);
    expect(makeRow('register', 12, {}, 1900, false).code).toBe('');
  });

  test('reads what its cells mean', () => {
    const cells = {
      legalBasis: 'UU 14/2008 Pasal 17 huruf h angka 2',
      letters: 'H',
      period: '5 (lima) tahun',
      testedOn: 46093,
      decidedOn: 'Mei 2022',
    };
    const { citations, letters, period, dates } = makeRow('proposed', 5, cells, 1900, false).readings;
    expect(citations.articles.map(({ article, letters: cited }) => [article, cited])).toEqual([
      ['17', [{ letter: 'h', points: [2] }]],
    ]);
    expect(letters.letters).toEqual(['h']);
    expect(period).toEqual({ kind: 'length', length: { amount: 5, unit: 'year' }, startsElsewhere: false });
    expect(dates).toEqual({
      proposedOn: { kind: 'empty' },
      testedOn: { kind: 'date', date: '2026-03-12' },
      decidedOn: { kind: 'unreadable', text: 'Mei 2022' },
      withdrawnOn: { kind: 'empty' },
    });
  });

  test('reads serial dates of the system of 1904', () => {
    const row = makeRow('proposed', 5, { testedOn: 46093 - 1462 }, 1904, false);
    expect(row.readings.dates.testedOn).toEqual({ kind: 'date', date: '2026-03-12' });
  });

  test.for(['proposed', 'register'] as const)('knows every date column of %s', (paper) => {
    const columns = TEMPLATE[paper].columns.filter((column) => column.type === 'date').map((column) => column.id);
    expect(DATE_COLUMNS[paper].toSorted()).toEqual(columns.toSorted());
  });
});

describe('a row with cells emptied', () => {
  const row = makeRow(
    'proposed',
    5,
    { code: 'U-2026-001', letters: 'h', period: '5 tahun', proposedOn: '20/02/2026', testedOn: '12/03/2026' },
    1900,
    false,
  );

  test('is read anew, and the first row stays', () => {
    const emptied = emptyCells(row, new Set<ColumnId>(['letters', 'period', 'proposedOn', 'unit']));
    expect(emptied.readings.letters.letters).toEqual([]);
    expect(emptied.readings.period).toBeUndefined();
    expect(emptied.readings.dates.proposedOn).toEqual({ kind: 'empty' });
    expect(emptied.readings.dates.testedOn).toEqual({ kind: 'date', date: '2026-03-12' });
    expect([textOf(emptied, 'letters'), textOf(emptied, 'unit'), emptied.code]).toEqual(['', '', 'U-2026-001']);
    expect(textOf(row, 'letters')).toBe('h');
  });
});
