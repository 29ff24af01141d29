import { describe, expect, test } from 'vitest';
import { readDate } from '../../../src/domain/values/date-reading.ts';

describe('a date cell', () => {
  test.for([null, '', '  ', '\u00a0\u200b'])('%j is empty', (raw) => {
    expect(readDate(raw, 1900)).toEqual({ kind: 'empty' });
  });

  test.for([
    [46_093, 1900, '2026-03-12'],
    [44_631, 1904, '2026-03-12'],
    ['12 Maret 2026', 1900, '2026-03-12'],
    ['2026-03-12', 1904, '2026-03-12'],
    ['01/01/1900', 1900, '1900-01-01'],
    ['31/12/2200', 1900, '2200-12-31'],
  ] as const)('%j in a workbook of %d is %s', ([raw, system, date]) => {
    expect(readDate(raw, system)).toEqual({ kind: 'date', date });
  });

  test.for([
    ['Mei 2022', 'Mei 2022'],
    [' 31/02/2026 ', '31/02/2026'],
    [60, '60'],
    [-3, '-3'],
    [20_260_312, '20260312'],
    [109_940, '109940'],
    ['31/12/1899', '31/12/1899'],
    ['01/01/2201', '01/01/2201'],
    ['46093', '46093'],
    [true, 'benar'],
  ] as const)('%j cannot be read and is kept as %j', ([raw, text]) => {
    expect(readDate(raw, 1900)).toEqual({ kind: 'unreadable', text });
  });
});
