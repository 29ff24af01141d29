import { foldText } from './normalise-text.ts';

/** A calendar day as ISO text, `2026-03-12` (ISO 8601, Gregorian). Two of them compare with `<` and `>`. */
export type LocalDate = string;

const MILLISECONDS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of the first and last day that can be written with four digits. */
const FIRST_DAY = -719_162; // 0001-01-01
const LAST_DAY = 2_932_896; // 9999-12-31

const MONTH_NAMES = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** The months as they are met in offices, lower case, January first. */
const MONTH_FORMS: readonly string[] = [
  'januari jan',
  'februari feb peb pebruari',
  'maret mar mrt',
  'april apr',
  'mei',
  'juni jun',
  'juli jul',
  'agustus agt agu ags agust',
  'september sep sept',
  'oktober okt',
  'november nov nop nopember',
  'desember des',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  MONTH_FORMS.flatMap((forms, index) => forms.split(' ').map((form): [string, number] => [form, index + 1])),
);

const DAY_NAMES: ReadonlySet<string> = new Set([
  'senin',
  'selasa',
  'rabu',
  'kamis',
  'jumat',
  "jum'at",
  'sabtu',
  'minggu',
  'ahad',
]);

/** Quotes around a day and punctuation behind it. A question mark stays: who wrote it did not know the day. */
const WRAPPING = /^["' ]+|["' .,;:!]+$/gu;

/** No date is longer; what is longer is not looked at. */
const LONGEST_DATE = 60;

/** True for a real calendar day in ISO form. */
export function isLocalDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match !== null && fromParts(Number(match[1]), Number(match[2]), Number(match[3])) !== undefined;
}

/**
 * Reads a written day: `12/03/2026`, `12-3-2026`, `12.03.2026`, `2026-03-12`, `12 Maret 2026`, `Kamis, 12 Mar 2026`.
 * Quotes around it and punctuation behind it say nothing. The day always stands before the month, the year always has four digits. Undefined when a part is missing or the day does not exist.
 */
export function parseLocalDate(text: string): LocalDate | undefined {
  if (text.length > 4 * LONGEST_DATE) return undefined;
  const plain = withoutDayName(foldText(text).replace(WRAPPING, ''));
  if (plain.length > LONGEST_DATE) return undefined;
  return parseYearFirst(plain) ?? parseNumbers(plain) ?? parseMonthName(plain);
}

/** The day of a stored serial number, its time of day dropped. Undefined below the first day, above 9999-12-31, and for 29 February 1900, which no calendar has (ECMA-376 Part 1, 18.17.4.1). */
export function dateFromSerial(serial: number, system: 1900 | 1904): LocalDate | undefined {
  const whole = Math.floor(serial);
  if (system === 1904) return whole < 0 ? undefined : fromDayNumber(whole + DAY_ZERO_1904);
  if (whole < 1 || whole === FALSE_LEAP_SERIAL) return undefined;
  return fromDayNumber(whole + DAY_ZERO_1900 + (whole < FALSE_LEAP_SERIAL ? 1 : 0));
}

/** The serial number that a workbook stores for a day. */
export function serialFromDate(date: LocalDate, system: 1900 | 1904): number {
  if (system === 1904) return dayNumber(date) - DAY_ZERO_1904;
  const serial = dayNumber(date) - DAY_ZERO_1900;
  return serial > FALSE_LEAP_SERIAL ? serial : serial - 1;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return clampedDay(dayNumber(date) + days);
}

/** The same day of a later month; the last day of that month where it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const target = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(target / 12);
  if (targetYear > 9999) return '9999-12-31';
  if (targetYear < 1) return '0001-01-01';
  const targetMonth = target - targetYear * 12 + 1;
  return isoText(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
}

/** The anniversary; 29 February becomes 28 February where there is none. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: LocalDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7; // 1970-01-01 was a Thursday
}

/** `12/03/2026` */
export function formatSlashes(date: LocalDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `12 Maret 2026` */
export function formatIndonesian(date: LocalDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** Serial that Excel gives to a day that never was, so that old Lotus sheets keep their numbers. */
const FALSE_LEAP_SERIAL = 60;
const DAY_ZERO_1900 = -25_569; // 1899-12-30
const DAY_ZERO_1904 = -24_107; // 1904-01-01

function withoutDayName(text: string): string {
  const match = /^([a-z']+)(?: ?, ?| )(.*)$/su.exec(text);
  return match?.[1] !== undefined && match[2] !== undefined && DAY_NAMES.has(match[1]) ? match[2] : text;
}

function parseYearFirst(text: string): LocalDate | undefined {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?z?)?$/u.exec(text);
  return match ? fromParts(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
}

function parseNumbers(text: string): LocalDate | undefined {
  const match = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})$/u.exec(text);
  return match ? fromParts(Number(match[4]), Number(match[3]), Number(match[1])) : undefined;
}

function parseMonthName(text: string): LocalDate | undefined {
  const match = /^(\d{1,2})[-/. ]{0,3}([a-z]{3,9})[-/. ]{0,3}(\d{4})$/u.exec(text);
  const month = MONTHS.get(match?.[2] ?? '');
  return match && month !== undefined ? fromParts(Number(match[3]), month, Number(match[1])) : undefined;
}

function fromParts(year: number, month: number, day: number): LocalDate | undefined {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return isoText(year, month, day);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isoText(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function partsOf(date: LocalDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Days since 1970-01-01. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  const march = month > 2 ? month - 3 : month + 9; // a year that begins in March ends with its leap day
  const marchYear = month > 2 ? year : year - 1;
  return daysBefore(marchYear) + Math.floor((153 * march + 2) / 5) + day - 1 - EPOCH;
}

function fromDayNumber(day: number): LocalDate | undefined {
  return day >= FIRST_DAY && day <= LAST_DAY ? dayText(day) : undefined;
}

function dayText(day: number): LocalDate {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** Days from 0000-03-01 to the first of March of a year (Gregorian rule of leap years). */
function daysBefore(marchYear: number): number {
  return marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
}

/** Days from 0000-03-01 to 1970-01-01. */
const EPOCH = 719_468;

function clampedDay(day: number): LocalDate {
  return dayText(Math.min(Math.max(day, FIRST_DAY), LAST_DAY));
}
