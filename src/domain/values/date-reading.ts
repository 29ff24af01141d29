import { type CellScalar, isBlank, scalarText } from '../workbook/cell-value.ts';
import { dateFromSerial, type LocalDate, parseLocalDate } from './local-date.ts';

/** What a date cell says. `unreadable` holds the text as it stands. */
export type DateReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'unreadable'; readonly text: string };

/** A number that means something else (a year, an amount) would be read as a day far away: nothing outside is taken. */
const EARLIEST = '1900-01-01';
const LATEST = '2200-12-31';

/** Reads a date cell: a number is a serial of the workbook's date system, text is a written date. Never throws. */
export function readDate(raw: CellScalar, system: 1900 | 1904): DateReading {
  if (isBlank(raw)) return { kind: 'empty' };
  const date = typeof raw === 'number' ? dateFromSerial(raw, system) : typeof raw === 'string' ? parseLocalDate(raw) : undefined;
  if (date === undefined || date < EARLIEST || date > LATEST) return { kind: 'unreadable', text: scalarText(raw).trim() };
  return { kind: 'date', date };
}
