import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  dateFromSerial,
  daysBetween,
  formatIndonesian,
  formatSlashes,
  isLocalDate,
  parseLocalDate,
  serialFromDate,
  weekday,
} from '../../../src/domain/values/local-date.ts';

describe('a written day', () => {
  test.for([
    ['12/03/2026', '2026-03-12'],
    ['12-3-2026', '2026-03-12'],
    ['12.03.2026', '2026-03-12'],
    ['1/2/2026', '2026-02-01'],
    ['12 / 03 / 2026', '2026-03-12'],
    ['2026-03-12', '2026-03-12'],
    ['2026/3/12', '2026-03-12'],
    ['2026-03-12 00:00:00', '2026-03-12'],
    ['2026-03-12T07:30:00.000Z', '2026-03-12'],
    ['12 Maret 2026', '2026-03-12'],
    ['12 MARET 2026', '2026-03-12'],
    ['12  maret\u00a02026', '2026-03-12'],
    ['  12 Maret 2026\n', '2026-03-12'],
    ['Kamis, 12 Maret 2026', '2026-03-12'],
    ['kamis 12 Maret 2026', '2026-03-12'],
    ["Jum'at, 13 Maret 2026", '2026-03-13'],
    ['Jum\u2019at, 13 Maret 2026', '2026-03-13'],
    ['Kamis, 12/03/2026', '2026-03-12'],
    ['12-Mar-2026', '2026-03-12'],
    ['12 Mar. 2026', '2026-03-12'],
    ['12/Maret/2026', '2026-03-12'],
    ['1\u20132\u20132026', '2026-02-01'],
    ['１２/０３/２０２６', '2026-03-12'],
    ['29/02/2024', '2024-02-29'],
    ['12 Maret 2026.', '2026-03-12'],
    ['12/03/2026.', '2026-03-12'],
    ['12/03/2026;', '2026-03-12'],
    ['12-03-2026 ,', '2026-03-12'],
    ['2026-03-12.', '2026-03-12'],
    ['"12 Maret 2026"', '2026-03-12'],
    ['\u201C12 Maret 2026\u201D', '2026-03-12'],
    ['\u201C12/03/2026.\u201D.', '2026-03-12'],
    ['\u201CKamis, 12 Maret 2026\u201D', '2026-03-12'],
    ["'12/03/2026", '2026-03-12'],
    ['12\u200B/03/2026', '2026-03-12'],
    ['31 Des 9999', '9999-12-31'],
  ] as const)('%j is %s', ([text, day]) => {
    expect(parseLocalDate(text)).toBe(day);
  });

  test.for([
    ['Januari', 1],
    ['Jan', 1],
    ['Februari', 2],
    ['Feb', 2],
    ['Peb', 2],
    ['Pebruari', 2],
    ['Maret', 3],
    ['Mar', 3],
    ['Mrt', 3],
    ['April', 4],
    ['Apr', 4],
    ['Mei', 5],
    ['Juni', 6],
    ['Jun', 6],
    ['Juli', 7],
    ['Jul', 7],
    ['Agustus', 8],
    ['Agt', 8],
    ['Agu', 8],
    ['Ags', 8],
    ['Agust', 8],
    ['September', 9],
    ['Sep', 9],
    ['Sept', 9],
    ['Oktober', 10],
    ['Okt', 10],
    ['November', 11],
    ['Nov', 11],
    ['Nop', 11],
    ['Nopember', 11],
    ['Desember', 12],
    ['Des', 12],
  ] as const)('%s is month %i', ([name, month]) => {
    expect(parseLocalDate(`9 ${name} 2025`)).toBe(`2025-${String(month).padStart(2, '0')}-09`);
  });

  test.for([
    'Mei 2022',
    '2022',
    'Mei',
    '12 Maret',
    '12/03',
    '03/2026',
    '12/03/26',
    '12 Maret 26',
    '26-03-12',
    '31/02/2026',
    '00/00/0000',
    '0/1/2026',
    '1/0/2026',
    '32/01/2026',
    '31/04/2026',
    '29/02/2023',
    '29/02/1900',
    '12/03/0000',
    '2026-13-01',
    '2026-02-30',
    '03/25/2026',
    '2026-25-03',
    '12/03-2026',
    '12 March 2026',
    '12 Xyz 2026',
    'besok',
    '',
    ' ',
    '12/03/2026?',
    '12/03/2026 -',
    '03/25/2026.',
    '"Mei 2022"',
    '12/03/2026 atau 13/03/2026',
    'Kamis',
    'Kliwon, 12 Maret 2026',
    '12/03/20266',
    '120/03/2026',
    `12 Maret 2026${' '.repeat(500)}`,
    '9'.repeat(100),
  ])('%j is no full day', (text) => {
    expect(parseLocalDate(text)).toBeUndefined();
  });

  test('only a real day in ISO form is a LocalDate', () => {
    expect(
      ['2026-03-12', '2024-02-29', '0001-01-01', '2026-3-12', '2026-02-29', '12/03/2026', '0000-01-01', ''].map(isLocalDate),
    ).toEqual([true, true, true, false, false, false, false, false]);
  });
});

describe('a day as a serial number', () => {
  test.for([
    [1, 1900, '1900-01-01'],
    [59, 1900, '1900-02-28'],
    [61, 1900, '1900-03-01'],
    [46_093, 1900, '2026-03-12'],
    [46_093.75, 1900, '2026-03-12'],
    [2_958_465, 1900, '9999-12-31'],
    [0, 1904, '1904-01-01'],
    [44_631, 1904, '2026-03-12'],
    [2_957_003, 1904, '9999-12-31'],
  ] as const)('%d in the system of %d is %s', ([serial, system, day]) => {
    expect(dateFromSerial(serial, system)).toBe(day);
    expect(serialFromDate(day, system)).toBe(Math.floor(serial));
  });

  test.for([
    [0, 1900],
    [0.5, 1900],
    [-1, 1900],
    [60, 1900],
    [60.5, 1900],
    [2_958_466, 1900],
    [1e300, 1900],
    [Number.NaN, 1900],
    [Number.POSITIVE_INFINITY, 1900],
    [-1, 1904],
    [2_957_004, 1904],
    [Number.NaN, 1904],
  ] as const)('%d in the system of %d is no day', ([serial, system]) => {
    expect(dateFromSerial(serial, system)).toBeUndefined();
  });
});

describe('reckoning with days', () => {
  test.for([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-12-01', 12, '2027-12-01'],
    ['9999-12-01', 1, '9999-12-31'],
    ['0001-01-15', -1, '0001-01-01'],
  ] as const)('%s and %i months is %s', ([day, months, later]) => {
    expect(addMonths(day, months)).toBe(later);
  });

  test.for([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2026-04-01', 5, '2031-04-01'],
    ['2026-04-01', 99_999, '9999-12-31'],
  ] as const)('%s and %i years is %s', ([day, years, later]) => {
    expect(addYears(day, years)).toBe(later);
  });

  test.for([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-01-01', -1, '0001-01-01'],
  ] as const)('%s and %i days is %s', ([day, days, later]) => {
    expect(addDays(day, days)).toBe(later);
  });

  test('days between two days', () => {
    expect(daysBetween('2026-03-12', '2026-04-01')).toBe(20);
    expect(daysBetween('2026-04-01', '2026-03-12')).toBe(-20);
    expect(daysBetween('1900-01-01', '2100-01-01')).toBe(73_049);
  });

  test.for([
    ['2026-03-15', 0],
    ['2026-03-16', 1],
    ['2026-03-12', 4],
    ['2026-03-14', 6],
    ['1969-12-31', 3],
    ['1900-01-01', 1],
  ] as const)('%s is day %i of the week', ([day, number]) => {
    expect(weekday(day)).toBe(number);
  });

  test('days are written with slashes or with the Indonesian month', () => {
    expect(formatSlashes('2026-03-02')).toBe('02/03/2026');
    expect(formatIndonesian('2026-03-02')).toBe('2 Maret 2026');
    expect(formatIndonesian('2026-12-31')).toBe('31 Desember 2026');
  });
});

describe('at the edges of what is a date', () => {
  test.for(['x2026-03-12', '2026-03-12x', ' 2026-03-12', '2026-03-12T00:00', '12026-03-12'])('%j is no ISO day', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  test.for([
    ['12Maret2026', '2026-03-12'],
    ['Kamis,12 Maret 2026', '2026-03-12'],
    ['Kamis 12 Maret 2026', '2026-03-12'],
    ['2026-03-12 10:00', '2026-03-12'],
    ['2026-03-12T10:00:30.5Z', '2026-03-12'],
  ] as const)('%j is %s', ([text, date]) => {
    expect(parseLocalDate(text)).toBe(date);
  });

  test.for(['x2026-03-12', '2026-03-12x', '12 Maret 2026x', '12 Maret 20261', 'rapat Kamis, 12 Maret 2026'])(
    '%j is none',
    (text) => {
      expect(parseLocalDate(text)).toBeUndefined();
    },
  );

  test('the first and the last year are reached and not passed', () => {
    expect(addMonths('9998-01-31', 12)).toBe('9999-01-31');
    expect(addMonths('9999-01-31', 12)).toBe('9999-12-31');
    expect(addMonths('0002-03-05', -12)).toBe('0001-03-05');
    expect(addMonths('0001-03-05', -12)).toBe('0001-01-01');
  });
});
