import { isLocalDate } from './local-date.ts';
import { type DigitGroup, type NumberRun, runOf, stretchesOf } from './number-runs.ts';
import { isDates, type PersonalDataKind, type PersonalSpan } from './personal-span.ts';

const NIK_DIGITS = 16;
const NIP_DIGITS = 18;

/** Digits of a mobile number with its leading 0. */
const SHORTEST_PHONE = 10;
const LONGEST_PHONE = 13;

/** `01.234.567.8-901.000`; in the newer form the first group has three digits. */
const TAX_NUMBER = /^\d{2,3} \d{3} \d{3} \d \d{3} \d{3}$/u;
const TAX_GROUPS = 6;
const TAX_WORD = /npwp[\s:.]{0,5}(?:nomor|no)?[\s:.]{0,5}$/iu;

/** Everything personal that one run of digit groups holds. */
export function* findPersonalNumbers(text: string, run: NumberRun, provinceCodes: ReadonlySet<string>): Generator<PersonalSpan> {
  for (const stretch of stretchesOf(run, NIK_DIGITS)) {
    if (isNik(stretch.digits, provinceCodes) && isOneNumber(text, run, stretch)) yield spanOf('nik', stretch);
  }
  for (const stretch of stretchesOf(run, NIP_DIGITS)) {
    if (isNipShaped(stretch.digits) && isOneNumber(text, run, stretch)) yield spanOf('nip', stretch);
  }
  yield* findPhones(text, run);
  yield* findTaxNumbers(text, run);
  yield* findPrivateAddresses(text, run);
}

function spanOf(kind: PersonalDataKind, { start, end }: DigitGroup): PersonalSpan {
  return { kind, start, end };
}

/** Single digits among longer groups are numbering, not part of a number, and dates side by side are dates. */
function isOneNumber(text: string, run: NumberRun, stretch: NumberRun): boolean {
  if (stretch.groups.length === 1) return true;
  if (isDates(text, stretch)) return false;
  return (
    stretch.digits.length === run.digits.length ||
    stretch.groups.length <= 4 ||
    stretch.groups.every((group) => group.digits.length > 1)
  );
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
    const isInternational = text.charAt(group.start - 1) === '+';
    if (group.start < free || (index > 0 && !/\s|\+/u.test(text.charAt(group.start - 1)))) continue;
    const end = phoneEnd(run.groups.slice(index, index + LONGEST_PHONE), isInternational);
    if (end === undefined) continue;
    yield { kind: 'phone', start: isInternational ? group.start - 1 : group.start, end };
    free = end;
  }
}

/** Where the mobile number ends that begins with the first of these groups; undefined when none does. */
function phoneEnd(groups: readonly DigitGroup[], isInternational: boolean): number | undefined {
  const digits = groups
    .slice(0, 2)
    .map((group) => group.digits)
    .join(isInternational ? '' : ' ');
  if (!(isInternational ? /^628/u : /^08[1-9]/u).test(digits)) return undefined;
  let held = isInternational ? -1 : 0; // 62 stands for the leading 0
  let end: number | undefined;
  for (const group of groups) {
    held += group.digits.length;
    if (held >= SHORTEST_PHONE && held <= LONGEST_PHONE) end = group.end;
  }
  return end;
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
    text.split('.').every((octet) => Number(octet) <= 255)
  );
}
