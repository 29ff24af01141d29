import { isLocalDate } from './local-date.ts';
import {
  type DigitGroup,
  findNumberRuns,
  findPhoneRuns,
  findSpreadRuns,
  isOneSeparator,
  type NumberRun,
  runOf,
  stretchesOf,
} from './number-runs.ts';
import { isDates, type PersonalDataKind, type PersonalSpan } from './personal-span.ts';

const NIK_DIGITS = 16;
const NIP_DIGITS = 18;

/** Digits of a mobile number with its leading 0. */
const SHORTEST_PHONE = 10;
const LONGEST_PHONE = 13;

/** The country as a group of its own, or grown together with the number of a mobile operator. */
const BARE_COUNTRY = /^62 ?8[1-9]/u;

/** `01.234.567.8-901.000`; in the newer form the first group has three digits. */
const TAX_NUMBER = /^\d{2,3} \d{3} \d{3} \d \d{3} \d{3}$/u;
const TAX_GROUPS = 6;
/** Characters of a word that are looked at on either side of a number. */
const LONGEST_WORD = 64;
const WIDE_GAP = /\s\s|[^\S \u00A0\u202F]|\s[\u2010-\u2015\u2212-]|[\u2010-\u2015\u2212-]\s/u;
const GOES_ON = /^[.,/:\u2010-\u2015-]\d/u;
const TAX_WORD = /npwp[\s:.]{0,5}(?:nomor|no)?[\s:.]{0,5}$/iu;

/** Everything personal that the digits of a text hold. */
export function* findPersonalNumbers(text: string, provinceCodes: ReadonlySet<string>): Generator<PersonalSpan> {
  for (const run of findNumberRuns(text)) {
    yield* findIdentities(text, run, provinceCodes);
    yield* findTaxNumbers(text, run);
    yield* findPrivateAddresses(text, run);
  }
  for (const run of findSpreadRuns(text)) {
    for (const span of findIdentities(text, run, provinceCodes)) if (isSpread(text, span) && isWhole(text, span)) yield span;
  }
  for (const run of findPhoneRuns(text)) yield* findPhones(text, run);
}

/** True where more than one character, or a line end, parts digits of a piece. */
export function isSpread(text: string, { start, end }: Pick<PersonalSpan, 'start' | 'end'>): boolean {
  return WIDE_GAP.test(text.slice(start, end));
}

/** False where a piece begins or ends inside an amount, a date or a decimal number. */
function isWhole(text: string, { start, end }: PersonalSpan): boolean {
  return !/\d[.,/:\u2010-\u2015-]$/u.test(text.slice(Math.max(0, start - 2), start)) && !GOES_ON.test(text.slice(end, end + 2));
}

function* findIdentities(text: string, run: NumberRun, provinceCodes: ReadonlySet<string>): Generator<PersonalSpan> {
  for (const stretch of stretchesOf(run, NIK_DIGITS)) {
    if (isNik(stretch.digits, provinceCodes) && isOneNumber(text, run, stretch)) yield spanOf('nik', stretch);
  }
  for (const stretch of stretchesOf(run, NIP_DIGITS)) {
    if (isNipShaped(stretch.digits) && isOneNumber(text, run, stretch)) yield spanOf('nip', stretch);
  }
}

function spanOf(kind: PersonalDataKind, { start, end }: DigitGroup): PersonalSpan {
  return { kind, start, end };
}

/** Single digits among longer groups are numbering, not part of a number; dates side by side are dates, and codes of regions are codes. */
function isOneNumber(text: string, run: NumberRun, stretch: NumberRun): boolean {
  if (stretch.groups.length === 1) return true;
  if (isDates(text, stretch) || isRegions(stretch)) return false;
  return (
    stretch.digits.length === run.digits.length ||
    stretch.groups.length <= 4 ||
    stretch.groups.every((group) => group.digits.length > 1)
  );
}

/** `1201 1202 1203 1204`: kabupaten of one province. */
function isRegions({ groups, digits }: NumberRun): boolean {
  return groups.every((group) => group.digits.length === 4 && group.digits.startsWith(digits.slice(0, 2)));
}

/** PP 40/2019 Pasal 32: region, birth date with 40 added to the day of women, serial. */
function isNik(digits: string, provinceCodes: ReadonlySet<string>): boolean {
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  return (
    provinceCodes.has(digits.slice(0, 2)) && ((day >= 1 && day <= 31) || (day >= 41 && day <= 71)) && month >= 1 && month <= 12
  );
}

/** A birth date and a year of appointment; whether the rest is right does not matter to the person whose birth date it shows. */
function isNipShaped(digits: string): boolean {
  const year = digits.slice(0, 4);
  return (
    year >= '1930' &&
    year <= '2030' &&
    isLocalDate(`${year}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`) &&
    /^(?:19|20)/u.test(digits.slice(8))
  );
}

function* findPhones(text: string, run: NumberRun): Generator<PersonalSpan> {
  let free = 0; // behind the number found last
  for (const [index, group] of run.groups.entries()) {
    if (group.start < free || (index > 0 && !/[\s+(]/u.test(text.charAt(group.start - 1)))) continue;
    if (isBetweenSlashes(text, group) || isInsideDigest(text, group)) continue;
    const phone = phoneOf(text, group, run.groups.slice(index, index + LONGEST_PHONE));
    if (!phone) continue;
    yield phone;
    free = phone.end;
  }
}

/** `470/0812345678/2026`: the middle of a document number. */
function isBetweenSlashes(text: string, { start, end }: DigitGroup): boolean {
  return (
    /(?:^|\D)\d{1,6}\/$/u.test(text.slice(Math.max(0, start - 8), start)) && /^\/\d{1,6}(?:\D|$)/u.test(text.slice(end, end + 8))
  );
}

/** Digits and letters in one long word, as in a SHA-256. */
function isInsideDigest(text: string, { start, end }: DigitGroup): boolean {
  const around = text.slice(Math.max(0, start - LONGEST_WORD), end + LONGEST_WORD);
  return /[a-z]/iu.test(text.charAt(start - 1)) && /[\da-f]{32}/iu.test(around);
}

/** The mobile number that begins with the first of these groups. */
function phoneOf(text: string, first: DigitGroup, groups: readonly DigitGroup[]): PersonalSpan | undefined {
  if (/^08[1-9]/u.test(first.digits)) return phoneUntil(first.start, phoneEnd(text, groups, 0));
  const beginning = groups.slice(0, 2).map(({ digits }) => digits);
  if (!/^628/u.test(beginning.join(''))) return undefined;
  const end = phoneEnd(text, groups, -1); // 62 stands for the leading 0
  if (text.charAt(first.start - 1) === '+') return phoneUntil(first.start - 1, end);
  const isBare = BARE_COUNTRY.test(beginning.join(' ')) && end !== undefined && !isAmount(text, first.start, end);
  return isBare ? phoneUntil(first.start, end) : undefined;
}

function phoneUntil(start: number, end: number | undefined): PersonalSpan | undefined {
  return end === undefined ? undefined : { kind: 'phone', start, end };
}

/** Where the mobile number ends that begins with the first of these groups; undefined when there are too few digits, or too many. */
function phoneEnd(text: string, groups: readonly DigitGroup[], headStart: number): number | undefined {
  let held = headStart;
  let end: number | undefined;
  let last: number | undefined;
  for (const group of groups) {
    // What stands further off, or on the next line, does not lengthen a number that is long enough.
    if (end !== undefined && last !== undefined && !isOneSeparator(text.slice(last, group.start))) break;
    held += group.digits.length;
    if (held >= SHORTEST_PHONE && held <= LONGEST_PHONE) end = group.end;
    last = group.end;
  }
  return end;
}

/** 62 without a plus is also how amounts, decimals and figures of a table begin. */
function isAmount(text: string, start: number, end: number): boolean {
  const written = text.slice(start, end);
  const isInThousands = /^\d{1,3}(?: \d{3})+$/u.test(written);
  return isInThousands || written.includes('.') || WIDE_GAP.test(written) || /[.,]/u.test(text.charAt(start - 1));
}

function* findTaxNumbers(text: string, run: NumberRun): Generator<PersonalSpan> {
  for (const first of run.groups.keys()) {
    const groups = run.groups.slice(first, first + TAX_GROUPS);
    if (TAX_NUMBER.test(groups.map((group) => group.digits).join(' '))) yield spanOf('npwp', runOf(groups));
  }
  const isNamed = TAX_WORD.test(text.slice(Math.max(0, run.start - 20), run.start));
  if (isNamed && (run.digits.length === 15 || run.digits.length === 16)) yield spanOf('npwp', run);
}

/** RFC 1918: 10/8, 172.16/12, 192.168/16. */
function* findPrivateAddresses(text: string, run: NumberRun): Generator<PersonalSpan> {
  for (const first of run.groups.keys()) {
    const address = runOf(run.groups.slice(first, first + 4));
    const isOpen = text.charAt(address.start - 1) !== '.' && !/^\.\d/u.test(text.slice(address.end, address.end + 2));
    if (isOpen && isPrivate(text.slice(address.start, address.end))) yield spanOf('private-address', address);
  }
}

function isPrivate(text: string): boolean {
  return (
    /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})$/u.test(text) &&
    text.split('.').every((octet) => Number(octet) <= 255 && String(Number(octet)) === octet)
  );
}
