import { isLocalDate } from './local-date.ts';
import { countDigits, type NumberRun, stretchesOf } from './number-runs.ts';
import { isDates, type PersonalSpan, spanOf } from './personal-span.ts';

const NIK_DIGITS = 16;
const NIP_DIGITS = 18;

/** Digits of a mobile number with its leading 0. */
const SHORTEST_PHONE = 10;
const LONGEST_PHONE = 13;

/** `01.234.567.8-901.000`; the first group has two digits in the older form. */
const TAX_GROUPS = [3, 3, 3, 1, 3, 3];

/** Everything personal that one run of digit groups holds. */
export function* findPersonalNumbers(text: string, run: NumberRun, provinceCodes: ReadonlySet<string>): Generator<PersonalSpan> {
  for (const stretch of stretchesOf(run, NIK_DIGITS)) {
    if (isNik(digitsOf(stretch), provinceCodes) && isOneNumber(text, run, stretch)) yield spanOf('nik', stretch);
  }
  for (const stretch of stretchesOf(run, NIP_DIGITS)) {
    if (isNipShaped(digitsOf(stretch)) && isOneNumber(text, run, stretch)) yield spanOf('nip', stretch);
  }
  yield* findPhones(text, run);
  yield* findTaxNumbers(text, run);
  yield* findPrivateAddresses(text, run);
}

/** Single digits among longer groups are numbering, not part of a number, and dates side by side are dates. */
function isOneNumber(text: string, run: NumberRun, stretch: NumberRun): boolean {
  if (stretch.length === 1) return true;
  if (isDates(text, stretch)) return false;
  return stretch.length === run.length || stretch.every((group) => group.digits.length > 1 || stretch.length <= 4);
}

function isNik(digits: string, provinceCodes: ReadonlySet<string>): boolean {
  const day = Number(digits.slice(6, 8));
  const month = Number(digits.slice(8, 10));
  return provinceCodes.has(digits.slice(0, 2)) && ((day >= 1 && day <= 31) || (day >= 41 && day <= 71)) && month >= 1 && month <= 12;
}

/** A birth date and a year of appointment; whether the rest is right does not matter to the person whose birth date it shows. */
function isNipShaped(digits: string): boolean {
  const year = digits.slice(0, 4);
  return year >= '1930' && year <= '2030' && isLocalDate(`${year}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`) && /^(?:19|20)/u.test(digits.slice(8));
}

function* findPhones(text: string, run: NumberRun): Generator<PersonalSpan> {
  for (let first = 0; first < run.length; first += 1) {
    const last = lastOfPhone(text, run, first);
    const start = run[first]?.start ?? 0;
    const end = run[last]?.end;
    if (end === undefined) continue;
    yield { kind: 'phone', start: text[start - 1] === '+' ? start - 1 : start, end };
    first = last;
  }
}

/** Index of the group with which a mobile number that begins at `first` ends; -1 when none begins there. */
function lastOfPhone(text: string, run: NumberRun, first: number): number {
  const group = run[first];
  if (!group) return -1;
  const isInternational = text[group.start - 1] === '+' && group.digits.startsWith('62');
  const inside = first > 0 && !/\s/u.test(text[group.start - 1] ?? '');
  if (inside || !(isInternational || /^08[1-9]/u.test(group.digits))) return -1;
  if (isInternational && !`${group.digits.slice(2)}${run[first + 1]?.digits ?? ''}`.startsWith('8')) return -1;
  let held = isInternational ? -1 : 0; // 62 stands for the leading 0
  let found = -1;
  for (let last = first; last < run.length && held < LONGEST_PHONE; last += 1) {
    held += run[last]?.digits.length ?? 0;
    if (held >= SHORTEST_PHONE && held <= LONGEST_PHONE) found = last;
  }
  return found;
}

function* findTaxNumbers(text: string, run: NumberRun): Generator<PersonalSpan> {
  for (let first = 0; first + TAX_GROUPS.length <= run.length; first += 1) {
    const groups = run.slice(first, first + TAX_GROUPS.length);
    const fits = groups.every((group, index) => group.digits.length === TAX_GROUPS[index] || (index === 0 && group.digits.length === 2));
    if (fits) yield spanOf('npwp', groups);
  }
  const start = run[0]?.start ?? 0;
  const digits = countDigits(run);
  if ((digits === 15 || digits === 16) && /npwp[\s:.]{0,5}(?:nomor|no)?[\s:.]{0,5}$/iu.test(text.slice(Math.max(0, start - 20), start))) yield spanOf('npwp', run);
}

function* findPrivateAddresses(text: string, run: NumberRun): Generator<PersonalSpan> {
  for (let first = 0; first + 4 <= run.length; first += 1) {
    const groups = run.slice(first, first + 4);
    const isDotted = groups.slice(1).every((group) => text[group.start - 1] === '.');
    const isOpen = text[(groups[0]?.start ?? 0) - 1] !== '.' && !/^[.]\d/u.test(text.slice(groups[3]?.end, (groups[3]?.end ?? 0) + 2));
    if (isDotted && isOpen && isPrivate(groups.map((group) => group.digits))) yield spanOf('private-address', groups);
  }
}

function isPrivate(octets: readonly string[]): boolean {
  if (!octets.every((octet) => octet.length <= 3 && Number(octet) <= 255)) return false;
  const [first, second] = octets.map(Number);
  if (first === 10) return true;
  if (first === 192) return second === 168;
  return first === 172 && second !== undefined && second >= 16 && second <= 31;
}

function digitsOf(stretch: NumberRun): string {
  return stretch.map((group) => group.digits).join('');
}
