import type { Row } from '../../domain/row.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import type { LocalDate } from '../../domain/values/local-date.ts';
import { isDueEnd } from '../period/is-due-end.ts';

/** UU 14/2008 took effect on 30 April 2010: nothing was exempted under it before. */
export const FIRST_YEAR = 2010;

/** A later year is a slip of the pen; no exemption under letter a ends later (30 years, PP 61/2010 Pasal 5). */
const YEARS_AHEAD = 40;

/** True for a year that a register can sensibly name. */
function isSoundYear(date: LocalDate, today: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= lastYear(today);
}

/** The last year that a register can sensibly name. */
export function lastYear(today: LocalDate): number {
  return Number(today.slice(0, 4)) + YEARS_AHEAD;
}

/** Date of a cell; undefined when it is empty, or when T01 has something to say about it. */
export function soundDate(row: Row, column: ColumnId, today: LocalDate): LocalDate | undefined {
  const reading = row.readings.dates[column];
  if (reading?.kind !== 'date') return undefined;
  const { date } = reading;
  return isSoundYear(date, today) || (column === 'endsOn' && isWantedEnd(row, date, today)) ? date : undefined;
}

/** Only letter a has a ceiling: "50 tahun" under letter h is lawful, its end is no slip, and J05 accepts no other date. */
function isWantedEnd(row: Row, endsOn: LocalDate, today: LocalDate): boolean {
  const { period } = row.readings;
  const startsOn = soundDate(row, 'startsOn', today);
  return (
    period?.kind === 'length' && !period.startsElsewhere && startsOn !== undefined && isDueEnd(startsOn, period.length, endsOn)
  );
}
