import type { Row } from '../../domain/row.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import type { LocalDate } from '../../domain/values/local-date.ts';

/** UU 14/2008 took effect on 30 April 2010: nothing was exempted under it before. */
const FIRST_YEAR = 2010;

/** Longer than any exemption that is set in years (30, PP 61/2010 Pasal 5). */
const YEARS_AHEAD = 40;

/** True for a year that a register can sensibly name. */
export function isSoundYear(date: LocalDate, today: LocalDate): boolean {
  const year = Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= Number(today.slice(0, 4)) + YEARS_AHEAD;
}

/** Date of a cell; undefined when it is empty, or when T01 has something to say about it. */
export function soundDate(row: Row, column: ColumnId, today: LocalDate): LocalDate | undefined {
  const reading = row.readings.dates[column];
  return reading?.kind === 'date' && isSoundYear(reading.date, today) ? reading.date : undefined;
}
