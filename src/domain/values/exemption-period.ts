import { addDays, addMonths, addYears, type LocalDate } from './local-date.ts';
import { collapseText, normaliseText, withoutTrailingPunctuation, wordsOf } from './normalise-text.ts';
import { parseNumberWords } from './number-words.ts';

export interface PeriodLength {
  readonly amount: number;
  readonly unit: 'year' | 'month' | 'day';
}

/** How long an exemption lasts: a length, until or during an event (perhaps with a ceiling), or for ever (perhaps with an opening clause). */
export type ExemptionPeriod =
  | {
      readonly kind: 'length';
      readonly length: PeriodLength;
      /** Counts from a day that the text names ("sejak", "terhitung", "setelah"). */
      readonly startsElsewhere: boolean;
    }
  | { readonly kind: 'event'; readonly ceiling: PeriodLength | undefined }
  | { readonly kind: 'permanent' /** The opening clause; '' where there is none. */; readonly condition: string };

const UNIT_WORDS: ReadonlyMap<string, PeriodLength['unit']> = new Map([
  ['tahun', 'year'],
  ['thn', 'year'],
  ['th', 'year'],
  ['bulan', 'month'],
  ['bln', 'month'],
  ['hari', 'day'],
]);

const PERMANENT = ['permanen', 'selamanya', 'seterusnya', 'tidak terbatas', 'tanpa batas', 'tak terbatas', 'seumur hidup'];

/** Words with which an opening clause goes on after "Permanen"; those of the second list are no part of the clause itself. */
const CLAUSE_STARTS = new Set([
  'kecuali',
  'apabila',
  'jika',
  'bila',
  'bilamana',
  'terbuka',
  'dibuka',
  'dapat',
  'sampai',
  'hingga',
  'selama',
  'sepanjang',
  'setelah',
  'dengan',
]);
const CLAUSE_LINKS = new Set(['atau', 'dan', 'namun', 'tetapi', 'tapi']);

/** Words that name no event: "Selama jangka waktu tertentu" says nothing more than "some time". */
const EMPTY_WORDS = new Set([
  'jangka',
  'waktu',
  'batas',
  'masa',
  'periode',
  'tertentu',
  'yang',
  'telah',
  'sudah',
  'akan',
  'tidak',
  'belum',
  'ditetapkan',
  'ditentukan',
  'dengan',
]);

const LEAST_EVENT_WORDS = 3;
const DAYS_PER_MONTH = 30.4375; // 365.25 / 12

/** Reads column "Jangka Waktu": `5 (lima) tahun`, `Sampai ..., paling lama 1 tahun`, `Selama ...`, `Permanen atau terbuka apabila ...`. Undefined when it is none of these. */
export function parsePeriod(text: string): ExemptionPeriod | undefined {
  const normalised = normaliseText(text);
  const length = parseLength(normalised);
  if (length) return { kind: 'length', ...length };
  return parseEvent(normalised) ?? parsePermanent(text);
}

/** The day on which an exemption of this length ends by itself; never later than 9999-12-31. */
export function periodEnd(start: LocalDate, length: PeriodLength): LocalDate {
  if (length.unit === 'year') return addYears(start, length.amount);
  return length.unit === 'month' ? addMonths(start, length.amount) : addDays(start, length.amount);
}

/** Length in months, not rounded; a month has 30.4375 days. */
export function lengthInMonths(length: PeriodLength): number {
  if (length.unit === 'year') return length.amount * 12;
  return length.unit === 'month' ? length.amount : length.amount / DAYS_PER_MONTH;
}

interface ReadLength {
  readonly length: PeriodLength;
  readonly startsElsewhere: boolean;
}

function parseLength(normalised: string): ReadLength | undefined {
  const tokens = lengthTokens(normalised);
  const amount = readAmount(tokens);
  if (!amount) return undefined;
  const rest = tokens.slice(amount.next).filter((token) => token !== '.' && token !== ',');
  const startsElsewhere = rest[0] === 'sejak' || rest[0] === 'terhitung' || rest[0] === 'setelah';
  if (rest.length > 0 && !(startsElsewhere && rest.length > 1)) return undefined;
  return { length: amount.length, startsElsewhere };
}

function lengthTokens(normalised: string): readonly string[] {
  return normalised.match(/\p{L}[\p{L}\p{M}]*|\d+|\S/gu) ?? [];
}

/** Tokens before the unit: the longest amount is `sembilan ratus sembilan puluh sembilan (999)`. */
const MOST_AMOUNT_TOKENS = 12;

/** `5 tahun`, `5 (lima) tahun`, `lima tahun`, `lima (5) tahun`; `next` is the index of the token behind it. */
function readAmount(tokens: readonly string[]): { readonly length: PeriodLength; readonly next: number } | undefined {
  for (const [index, token] of tokens.slice(0, MOST_AMOUNT_TOKENS + 1).entries()) {
    const unit = UNIT_WORDS.get(token);
    const amount = unit && amountOf(tokens.slice(0, index));
    if (unit) return amount ? { length: { amount, unit }, next: index + 1 } : undefined;
  }
  return undefined;
}

function amountOf(tokens: readonly string[]): number | undefined {
  const open = tokens.indexOf('(');
  const outside = open < 0 ? tokens : tokens.slice(0, open);
  if (open >= 0 && !isGloss(tokens.slice(open + 1), outside.some(isDigits))) return undefined;
  return outside.length === 1 && outside.every(isDigits) ? Number(outside.join()) : parseNumberWords(outside);
}

/** What stands in brackets behind an amount, with the closing one: words behind digits, digits behind words. That they agree is not asked. */
function isGloss(tokens: readonly string[], isBehindDigits: boolean): boolean {
  const inside = tokens.slice(0, -1);
  const fits = inside.every((token) => (isBehindDigits ? /^[\p{L}\p{M}-]+$/u.test(token) : isDigits(token)));
  return fits && inside.length > 0 && tokens.at(-1) === ')';
}

function isDigits(token: string): boolean {
  return /^\d{1,5}$/u.test(token);
}

function parseEvent(normalised: string): ExemptionPeriod | undefined {
  const match = /^(?:sampai(?: dengan)?|hingga|selama) (.*)$/su.exec(normalised);
  const event = match?.[1];
  if (event === undefined) return undefined;
  const { clause, ceiling } = splitCeiling(event);
  const words = wordsOf(clause);
  if (words.length < LEAST_EVENT_WORDS || words.every((word) => EMPTY_WORDS.has(word))) return undefined;
  return { kind: 'event', ceiling };
}

/** `..., paling lama 30 tahun`, `... (paling lama 30 tahun)` */
function splitCeiling(event: string): { readonly clause: string; readonly ceiling: PeriodLength | undefined } {
  const at = event.lastIndexOf('paling lama ');
  const behind = event.slice(at + 'paling lama '.length);
  const isBracketed = event.slice(0, Math.max(0, at)).trimEnd().endsWith('(') && behind.endsWith(')');
  const ceiling = at > 0 ? parseLength(isBracketed ? behind.slice(0, -1) : behind) : undefined;
  return ceiling ? { clause: event.slice(0, at), ceiling: ceiling.length } : { clause: event, ceiling: undefined };
}

function parsePermanent(text: string): ExemptionPeriod | undefined {
  const line = withoutTrailingPunctuation(collapseText(text));
  const lower = line.toLowerCase();
  const phrase = PERMANENT.find(
    (candidate) => lower.startsWith(candidate) && !/^[\p{L}\p{N}]/u.test(lower.slice(candidate.length, candidate.length + 1)),
  );
  if (phrase === undefined) return undefined;
  const condition = openingClause(line.slice(phrase.length));
  return condition === undefined ? undefined : { kind: 'permanent', condition };
}

function openingClause(rest: string): string | undefined {
  const clause = rest
    .replace(/^[\s,;:(/-]+/u, '')
    .replace(/\)$/u, '')
    .trim();
  if (clause === '') return '';
  const [first = '', ...more] = clause.split(' ');
  if (CLAUSE_LINKS.has(first.toLowerCase())) return more.length > 0 ? more.join(' ') : undefined;
  return CLAUSE_STARTS.has(first.toLowerCase()) && more.length > 0 ? clause : undefined;
}
