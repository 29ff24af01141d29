import { type CellScalar, isBlank } from '../workbook/cell-value.ts';
import { isLocalDate } from './local-date.ts';

/** What a NIP cell says. `damaged`: the digits were lost because the cell held a number. */
export type NipReading =
  | { readonly kind: 'nip'; readonly digits: string }
  | {
      readonly kind: 'invalid';
      readonly problem: 'length' | 'birth-date' | 'appointment-month' | 'sex' | 'appointment-age';
      readonly digits: string;
    }
  | { readonly kind: 'damaged' };

type NipProblem = Extract<NipReading, { readonly kind: 'invalid' }>['problem'];

const YOUNGEST_AT_APPOINTMENT = 16;
const OLDEST_AT_APPOINTMENT = 60;

/**
 * Reads a NIP: birth date, year and month of appointment (or a code from 21 on for PPPK), sex 1 or 2, serial 001 to 999 (Perka BKN 22/2007).
 * `NIP.` or `NI PPPK` before it, spaces, dots and dashes in it, and a comma behind it are read over. Undefined for an empty cell. Never throws.
 */
export function readNip(raw: CellScalar): NipReading | undefined {
  if (isBlank(raw)) return undefined;
  if (typeof raw !== 'string')
    return typeof raw === 'number' ? { kind: 'damaged' } : { kind: 'invalid', problem: 'length', digits: '' };
  const text = raw
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/gu, '')
    .trim();
  if (isScientific(text)) return { kind: 'damaged' };
  const digits = withoutPrefix(text).replace(/[\s.,;'\u2010-\u2015-]/gu, '');
  if (!/^\d{18}$/u.test(digits)) return { kind: 'invalid', problem: 'length', digits: digits.replace(/\D/gu, '') };
  // A spreadsheet keeps 15 digits of a number and fills up with zeros; no serial is 000.
  if (digits.endsWith('000')) return { kind: 'damaged' };
  const problem = nipProblem(digits);
  return problem ? { kind: 'invalid', problem, digits } : { kind: 'nip', digits };
}

/** `19710807 199703 1 998`, the grouping of official prints; other lengths come back as they are. */
export function formatNip(digits: string): string {
  if (!/^\d{18}$/u.test(digits)) return digits;
  return `${digits.slice(0, 8)} ${digits.slice(8, 14)} ${digits.slice(14, 15)} ${digits.slice(15)}`;
}

/** What is wrong with the parts of 18 digits; undefined when nothing is. */
function nipProblem(digits: string): NipProblem | undefined {
  const birthYear = Number(digits.slice(0, 4));
  if (!isLocalDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`)) return 'birth-date';
  const month = Number(digits.slice(12, 14));
  if (month === 0 || (month > 12 && month < 21)) return 'appointment-month';
  if (digits[14] !== '1' && digits[14] !== '2') return 'sex';
  const age = Number(digits.slice(8, 12)) - birthYear;
  return age < YOUNGEST_AT_APPOINTMENT || age > OLDEST_AT_APPOINTMENT ? 'appointment-age' : undefined;
}

function isScientific(text: string): boolean {
  return /^[+-]?\d{1,20}(?:[.,]\d{0,20})?\s?e\s?[+-]?\d{1,3}$/iu.test(text);
}

/** `NIP.`, `NIPPPK`, `NI PPPK:`, `NIP/NIPPPK`, `NIP (PPPK)`. */
const PREFIX = /^(?:(?:ni(?=\s?pppk)|nip|pppk)[\s.:/()]{0,4}){1,4}/iu;

function withoutPrefix(text: string): string {
  return text.replace(PREFIX, '');
}
