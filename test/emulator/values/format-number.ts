import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { LocaleHabits } from './locale.ts';
import { type CalendarTime, calendarOf } from './serial.ts';

const group = (digits: string, separator: string): string => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** A number as a cell without a format shows it: at most ten digits behind the point, very large ones in powers of ten. */
export function formatGeneral(value: number, locale: LocaleHabits): string {
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-6)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const power = `${exponent.startsWith('-') ? '-' : '+'}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
    return `${mantissa.replace(/\.?0+$/, '').replace('.', locale.decimal)}E${power}`;
  }
  return Number(value.toFixed(10)).toString().replace('.', locale.decimal);
}

/** Rounds half away from zero on the decimal digits that a person would write. */
function toFixed(value: number, places: number): string {
  const shifted = Number(`${Math.round(Number(`${value.toPrecision(15)}e${places}`))}e-${places}`);
  return (Number.isFinite(shifted) ? shifted : value).toFixed(places);
}

function formatDigits(value: number, pattern: string, locale: LocaleHabits): string {
  const [whole = '', fraction = ''] = pattern.split('.');
  const least = (fraction.match(/0/g) ?? []).length;
  const most = (fraction.match(/[0#?]/g) ?? []).length;
  const [digits = '', decimals = ''] = toFixed(Math.abs(value), most).split('.');
  let kept = decimals;
  while (kept.length > least && kept.endsWith('0')) kept = kept.slice(0, -1);
  const padded = digits.padStart((whole.match(/0/g) ?? []).length, '0');
  const shown = padded === '0' && !whole.includes('0') ? '' : padded;
  const grouped = whole.includes(',') ? group(shown, locale.group) : shown;
  return kept === '' ? grouped : `${grouped}${locale.decimal}${kept}`;
}

function formatScientific(value: number, pattern: string, locale: LocaleHabits): string {
  const places = (/\.(0+)/.exec(pattern)?.[1] ?? '').length;
  const [mantissa = '', exponent = ''] = Math.abs(value).toExponential(places).split('e');
  return `${mantissa.replace('.', locale.decimal)}E${exponent.startsWith('-') ? '-' : '+'}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}

const PIECES = /"[^"]*"|\\.|\[[^\]]*\]|[0#?][0#?.,]*(?:[eE][+-]0+)?|\.[0#?]+|[^"\\[0#?]/g;

function numberPiece(piece: string, value: number, locale: LocaleHabits): string {
  if (piece.startsWith('"')) return piece.slice(1, -1);
  if (piece.startsWith('\\')) return piece.slice(1);
  if (piece.startsWith('[')) return /^\[\$([^\]-]*)/.exec(piece)?.[1] ?? '';
  if (/^[0#?.]/.test(piece))
    return /[eE][+-]/.test(piece) ? formatScientific(value, piece, locale) : formatDigits(value, piece, locale);
  // `_` and `*` only pad in the cell
  return piece === '_' || piece === '*' ? '' : piece;
}

/** One section of a number pattern: literals as they are, the digits where `0` and `#` stand, `%` times a hundred. */
function formatSection(value: number, section: string, locale: LocaleHabits): string {
  const scaled = section.includes('%') ? value * 100 : value;
  return [...section.matchAll(PIECES)].map(([piece]) => numberPiece(piece, scaled, locale)).join('');
}

function formatPattern(value: number, pattern: string, locale: LocaleHabits): string {
  const [positive = '', negative, zero] = pattern.split(';');
  if (value === 0 && zero !== undefined) return formatSection(0, zero, locale);
  if (value < 0) {
    const magnitude = formatSection(-value, negative ?? positive, locale);
    return negative === undefined && /[1-9]/.test(magnitude) ? `-${magnitude}` : magnitude;
  }
  return formatSection(value, positive, locale);
}

const DATE_PIECES = /"[^"]*"|\\.|\[[hms]+\]|[aA][mM]\/[pP][mM]|[aA]\/[pP]|y+|Y+|M+|m+|d+|D+|h+|H+|s+|S+|\.0+|./gs;
const two = (number: number): string => String(number).padStart(2, '0');

interface DateContext {
  readonly time: CalendarTime;
  readonly serial: number;
  readonly locale: LocaleHabits;
  readonly twelve: boolean;
}

function monthText({ time, locale }: DateContext, length: number): string {
  if (length === 1) return String(time.month);
  if (length === 2) return two(time.month);
  const name = (length === 3 ? locale.monthsShort : locale.months)[time.month - 1] ?? '';
  return length === 5 ? name.slice(0, 1) : name;
}

function dayText({ time, locale }: DateContext, length: number): string {
  if (length === 1) return String(time.day);
  if (length === 2) return two(time.day);
  return (length === 3 ? locale.daysShort : locale.days)[time.weekday] ?? '';
}

function hourText({ time, twelve }: DateContext, length: number): string {
  const hour = twelve ? time.hour % 12 || 12 : time.hour;
  return length === 1 ? String(hour) : two(hour);
}

function elapsed({ serial }: DateContext, unit: string): string {
  const seconds = Math.round(serial * 86_400);
  const value = unit.startsWith('h') ? Math.floor(seconds / 3600) : unit.startsWith('m') ? Math.floor(seconds / 60) : seconds;
  return String(value).padStart(unit.length, '0');
}

/** Whether an `m` at this place means minutes: after hours, or before seconds. */
const meansMinutes = (before: string, after: string): boolean =>
  /h+[^a-zA-Z]*$|\]\W*$/i.test(before) || /^[^a-zA-Z]*s/i.test(after);

/** A piece that is no plain run of letters: a literal, a duration, milliseconds, or the half of the day. */
function specialPiece(piece: string, context: DateContext): string | undefined {
  const { time } = context;
  if (piece.startsWith('"')) return piece.slice(1, -1);
  if (piece.startsWith('\\')) return piece.slice(1);
  if (piece.startsWith('[')) return elapsed(context, piece.slice(1, -1).toLowerCase());
  if (/^\.0+$/.test(piece))
    return `.${String(time.millisecond)
      .padStart(3, '0')
      .slice(0, piece.length - 1)}`;
  const halves = /^(am?)\/(pm?)$/i.exec(piece);
  return halves?.[time.hour < 12 ? 1 : 2];
}

const number = (value: number, length: number): string => (length === 1 ? String(value) : two(value));

function datePiece(piece: string, context: DateContext, before: string, after: string): string {
  const { time } = context;
  const special = specialPiece(piece, context);
  if (special !== undefined) return special;
  switch (piece[0]?.toLowerCase()) {
    case 'y':
      return piece.length <= 2 ? two(time.year % 100) : String(time.year).padStart(4, '0');
    case 'm':
      return meansMinutes(before, after) ? number(time.minute, piece.length) : monthText(context, piece.length);
    case 'd':
      return dayText(context, piece.length);
    case 'h':
      return hourText(context, piece.length);
    case 's':
      return number(time.second, piece.length);
    default:
      return piece;
  }
}

function formatDate(serial: number, pattern: string, locale: LocaleHabits): string {
  const time = calendarOf(serial, !/\.0/.test(pattern));
  const context: DateContext = { time, serial, locale, twelve: /AM\/PM|A\/P/i.test(pattern) };
  let text = '';
  for (const match of pattern.matchAll(DATE_PIECES)) {
    const end = match.index + match[0].length;
    text += datePiece(match[0], context, pattern.slice(0, match.index), pattern.slice(end));
  }
  return text;
}

/** The pattern that a format type has when none is given. */
export function defaultPattern(type: string, locale: LocaleHabits): string {
  switch (type) {
    case 'DATE':
      return locale.datePattern;
    case 'TIME':
      return locale.timePattern;
    case 'DATE_TIME':
      return `${locale.datePattern} ${locale.timePattern}`;
    case 'PERCENT':
      return '0.00%';
    case 'CURRENCY':
      return `"${locale.currency}"#,##0.00`;
    case 'SCIENTIFIC':
      return '0.00E+00';
    default:
      return '#,##0.00';
  }
}

const unquoted = (pattern: string): string => pattern.replace(/"[^"]*"|\\./g, '');

/** Whether a format shows numbers as dates or times. */
export function isDateFormat(format: sheets_v4.Schema$NumberFormat | null | undefined): boolean {
  if (format?.type === 'DATE' || format?.type === 'TIME' || format?.type === 'DATE_TIME') return true;
  const pattern = unquoted(format?.pattern ?? '');
  return format?.type === 'NUMBER' && /[ymdhs]/i.test(pattern) && !/[0#]/.test(pattern);
}

/** A number as a cell with this format shows it. */
export function formatNumber(
  value: number,
  format: sheets_v4.Schema$NumberFormat | null | undefined,
  locale: LocaleHabits,
): string {
  const type = format?.type ?? '';
  if (type === '' || type === 'NUMBER_FORMAT_TYPE_UNSPECIFIED' || type === 'TEXT') return formatGeneral(value, locale);
  const pattern = format?.pattern ?? '';
  const used = pattern === '' ? defaultPattern(type, locale) : pattern;
  if (used === '@' || used.toLowerCase() === 'general') return formatGeneral(value, locale);
  return isDateFormat(format) ? formatDate(value, used, locale) : formatPattern(value, used, locale);
}
