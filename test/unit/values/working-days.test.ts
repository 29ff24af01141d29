import { describe, expect, test } from 'vitest';
import { type HolidayCalendar, holidayCalendar, workingDaysBefore } from '../../../src/domain/values/working-days.ts';

const CALENDAR: HolidayCalendar = { years: new Set([2026]), days: new Set(['2026-05-27', '2026-05-28', '2026-06-01']) };
const NONE: HolidayCalendar = { years: new Set(), days: new Set() };

describe('a calendar of holidays', () => {
  test.for([
    [
      ['2026-01-01', '2026-03-19', '2027-01-01'],
      [2026, 2027],
    ],
    [['2026-01-01', '2027-01-28'], [2026]],
    [['2026-12-25', '2026-11-01'], []],
    [[], []],
  ] as const)('of %j has the list of %j', ([days, years]) => {
    expect(holidayCalendar(days)).toEqual({ days: new Set(days), years: new Set(years) });
  });

  test('a local holiday alone leaves the limit inexact', () => {
    const calendar = holidayCalendar(['2026-01-01', '2026-12-24', '2026-12-25', '2027-01-28']);
    expect(workingDaysBefore('2027-02-01', 30, calendar)).toEqual({ date: '2026-12-16', isExact: false });
  });
});

describe('working days before a day', () => {
  test.for([
    ['2026-06-05', 1, '2026-06-04'],
    ['2026-06-05', 3, '2026-06-02'],
    ['2026-06-05', 4, '2026-05-29'],
    ['2026-06-05', 5, '2026-05-26'],
    ['2026-06-07', 1, '2026-06-05'],
    ['2026-06-01', 0, '2026-06-01'],
  ] as const)('%s less %i is %s, over weekends and holidays', ([day, count, before]) => {
    expect(workingDaysBefore(day, count, CALENDAR)).toEqual({ date: before, isExact: true });
  });

  test('thirty working days before the end of an exemption', () => {
    expect(workingDaysBefore('2026-07-01', 30, { ...CALENDAR, days: new Set() }).date).toBe('2026-05-20');
    expect(workingDaysBefore('2026-07-01', 30, CALENDAR).date).toBe('2026-05-15');
  });

  test('a year without a list makes the day inexact, only when it is reached', () => {
    expect(workingDaysBefore('2027-01-05', 1, CALENDAR)).toEqual({ date: '2027-01-04', isExact: false });
    expect(workingDaysBefore('2027-01-01', 1, CALENDAR)).toEqual({ date: '2026-12-31', isExact: true });
    expect(workingDaysBefore('2026-01-02', 2, CALENDAR)).toEqual({ date: '2025-12-31', isExact: false });
    expect(workingDaysBefore('2026-06-05', 1, NONE).isExact).toBe(false);
    expect(workingDaysBefore('2026-06-05', 0, NONE).isExact).toBe(true);
  });
});
