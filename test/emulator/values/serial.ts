/** Milliseconds of a day. */
const DAY = 86_400_000;
/** Serial number 0 is 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);

/** Calendar fields of a serial number, with milliseconds; the time of day is rounded to the millisecond. */
export interface CalendarTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 (Sunday) to 6. */
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** The serial number of a calendar day, or `undefined` when there is no such day. */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Math.round((date.getTime() - EPOCH) / DAY);
}

/** The fraction of a day of a time, or `undefined` when it is none. Hours may pass 24 (durations). */
export function serialOfTime(hour: number, minute: number, second: number): number | undefined {
  if (minute > 59 || second >= 60) return undefined;
  return (hour * 3600 + minute * 60 + second) / 86_400;
}

/** The calendar fields of a serial number; `rounded` rounds to full seconds first, as display does. */
export function calendarOf(serial: number, rounded = false): CalendarTime {
  const step = rounded ? 1000 : 1;
  const date = new Date(EPOCH + Math.round((serial * DAY) / step) * step);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}
