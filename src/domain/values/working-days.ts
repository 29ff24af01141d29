import { addDays, type LocalDate, weekday } from './local-date.ts';

/** Public holidays and joint leave. `years` are those that have a list: an empty year is not a year without holidays. */
export interface HolidayCalendar {
  readonly years: ReadonlySet<number>;
  readonly days: ReadonlySet<LocalDate>;
}

/**
 * A calendar of these days. A year has a list when its 1 January is among them: the joint decree of every year names it, while a local holiday or the
 * first leave days that become known stand there without the rest.
 */
export function holidayCalendar(days: readonly LocalDate[]): HolidayCalendar {
  const newYears = days.filter((day) => day.endsWith('-01-01'));
  return { days: new Set(days), years: new Set(newYears.map((day) => Number(day.slice(0, 4)))) };
}

/** `isExact` is false when a year in between has no list: holidays could only move the day earlier. */
export interface WorkingDayResult {
  readonly date: LocalDate;
  readonly isExact: boolean;
}

/** The day that lies `count` working days (Monday to Friday, no holiday) before `date`. */
export function workingDaysBefore(date: LocalDate, count: number, calendar: HolidayCalendar): WorkingDayResult {
  let day = date;
  let left = count;
  let isExact = true;
  while (left > 0) {
    day = addDays(day, -1);
    isExact &&= calendar.years.has(Number(day.slice(0, 4)));
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return { date: day, isExact };
}

function isWorkingDay(day: LocalDate, calendar: HolidayCalendar): boolean {
  const number = weekday(day);
  return number !== 0 && number !== 6 && !calendar.days.has(day);
}
