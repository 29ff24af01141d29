import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { LocaleHabits } from './locale.ts';
import { serialOfDate, serialOfTime } from './serial.ts';

/** What typing a text into a cell comes to: a value, and the format that it brings along. */
export interface EnteredValue {
  readonly value: sheets_v4.Schema$ExtendedValue | undefined;
  readonly format?: sheets_v4.Schema$NumberFormat;
}

interface ParsedNumber {
  readonly number: number;
  readonly format?: sheets_v4.Schema$NumberFormat;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `1.234.567,8` or `1,234,567.8`: groups of three or none at all. */
function parsePlain(text: string, locale: LocaleHabits): ParsedNumber | undefined {
  const [dot, comma] = [escaped(locale.decimal), escaped(locale.group)];
  const match = new RegExp(`^([+-]?)(\\d{1,3}(?:${comma}\\d{3})+|\\d+)?(?:${dot}(\\d*))?(?:[eE]([+-]?\\d+))?$`).exec(text);
  const [, sign = '', whole = '', fraction, power] = match ?? [];
  if (match === null || (whole === '' && (fraction ?? '') === '')) return undefined;
  const number = Number(`${sign}${whole.replaceAll(locale.group, '') || '0'}.${fraction || '0'}e${power ?? '0'}`);
  if (power !== undefined) return { number, format: { type: 'SCIENTIFIC', pattern: '0.00E+00' } };
  if (!whole.includes(locale.group)) return { number };
  return { number, format: { type: 'NUMBER', pattern: (fraction ?? '') === '' ? '#,##0' : '#,##0.00' } };
}

function parsePercent(text: string, locale: LocaleHabits): ParsedNumber | undefined {
  if (!text.endsWith('%')) return undefined;
  const plain = parsePlain(text.slice(0, -1).trim(), locale);
  if (plain === undefined) return undefined;
  return { number: plain.number / 100, format: { type: 'PERCENT', pattern: text.includes(locale.decimal) ? '0.00%' : '0%' } };
}

function parseCurrency(text: string, locale: LocaleHabits): ParsedNumber | undefined {
  const match = new RegExp(`^(-?)${escaped(locale.currency)}\\s*(.+)$`).exec(text);
  const plain = match === null ? undefined : parsePlain(match[2] ?? '', locale);
  if (match === null || plain === undefined || plain.format?.type === 'SCIENTIFIC') return undefined;
  const places = (match[2] ?? '').includes(locale.decimal) ? '#,##0.00' : '#,##0';
  return {
    number: match[1] === '-' ? -plain.number : plain.number,
    format: { type: 'CURRENCY', pattern: `"${locale.currency}"${places}` },
  };
}

const fullYear = (text: string): number => (text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900));

function monthByName(name: string, locale: LocaleHabits): number | undefined {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  for (const names of [locale.months, locale.monthsShort]) {
    const index = names.findIndex((month) => month.toLowerCase() === wanted);
    if (index >= 0) return index + 1;
  }
  return undefined;
}

function dated(serial: number | undefined, pattern: string): ParsedNumber | undefined {
  return serial === undefined ? undefined : { number: serial, format: { type: 'DATE', pattern } };
}

function parseDate(text: string, locale: LocaleHabits): ParsedNumber | undefined {
  const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso !== null) {
    const [, year = '', mark = '', month = '', day = ''] = iso;
    return dated(
      serialOfDate(Number(year), Number(month), Number(day)),
      `yyyy${mark}${'m'.repeat(month.length)}${mark}${'d'.repeat(day.length)}`,
    );
  }
  const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (numeric !== null) {
    const [, first = '', mark = '', second = '', year = ''] = numeric;
    if (mark === '.' && !locale.datePattern.includes('.')) return undefined;
    const [day, month] = locale.dayFirst ? [first, second] : [second, first];
    const [d, m] = ['d'.repeat(day.length), 'm'.repeat(month.length)];
    const order = locale.dayFirst ? `${d}${mark}${m}` : `${m}${mark}${d}`;
    return dated(serialOfDate(fullYear(year), Number(month), Number(day)), `${order}${mark}${'y'.repeat(year.length)}`);
  }
  const named = /^(\d{1,2})[ -]([A-Za-z]+\.?)[ -](\d{4})$/.exec(text);
  const month = named === null ? undefined : monthByName(named[2] ?? '', locale);
  if (named === null || month === undefined) return undefined;
  const long = (named[2] ?? '').replace('.', '').length > 3;
  return dated(serialOfDate(Number(named[3]), month, Number(named[1])), `d ${long ? 'mmmm' : 'mmm'} yyyy`);
}

function parseTime(text: string): ParsedNumber | undefined {
  const match = /^(\d{1,3}):(\d{2})(?::(\d{2})(\.\d{1,3})?)?(?:\s*([AaPp][Mm]))?$/.exec(text);
  if (match === null) return undefined;
  const [, hours = '', minutes = '', seconds, fraction = '', half] = match;
  const noon = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const number = serialOfTime(noon, Number(minutes), Number(`${seconds ?? '0'}${fraction}`));
  if (number === undefined || (half === undefined && Number(hours) > 23)) return undefined;
  const pattern = `h:mm${seconds === undefined ? '' : ':ss'}${half === undefined ? '' : ' am/pm'}`;
  return { number, format: { type: 'TIME', pattern } };
}

function parseDateTime(text: string, locale: LocaleHabits): ParsedNumber | undefined {
  const match = /^(\S+)[ T](\d{1,2}:.*)$/.exec(text);
  if (match === null) return undefined;
  const date = parseDate(match[1] ?? '', locale);
  const time = parseTime(match[2] ?? '');
  if (date === undefined || time === undefined) return undefined;
  return {
    number: date.number + time.number,
    format: { type: 'DATE_TIME', pattern: `${date.format?.pattern} ${time.format?.pattern}` },
  };
}

/**
 * What a cell takes when a text is typed into it.
 *
 * @param asText whether the cell has the TEXT format, which keeps everything as it was typed
 */
export function parseEntered(text: string, locale: LocaleHabits, asText: boolean): EnteredValue {
  if (text === '') return { value: undefined };
  if (asText) return { value: { stringValue: text } };
  if (text.startsWith("'")) return { value: { stringValue: text.slice(1) } };
  if (text.startsWith('=') && text.length > 1) return { value: { formulaValue: text } };
  const trimmed = text.trim();
  if (/^true$/i.test(trimmed)) return { value: { boolValue: true } };
  if (/^false$/i.test(trimmed)) return { value: { boolValue: false } };
  const parsed =
    parsePlain(trimmed, locale) ??
    parsePercent(trimmed, locale) ??
    parseCurrency(trimmed, locale) ??
    parseDate(trimmed, locale) ??
    parseTime(trimmed) ??
    parseDateTime(trimmed, locale);
  if (parsed === undefined || !Number.isFinite(parsed.number)) return { value: { stringValue: text } };
  return { value: { numberValue: parsed.number }, ...(parsed.format === undefined ? {} : { format: parsed.format }) };
}
