import { findNumberRuns, findSpreadRuns } from './number-runs.ts';
import { mayHoldPersonalData } from './personal-hint.ts';
import { findPersonalNumbers, isSpread } from './personal-numbers.ts';
import { isDates, type PersonalDataKind, type PersonalSpan } from './personal-span.ts';
import { findPersonalWords } from './personal-words.ts';

export type { PersonalDataKind } from './personal-span.ts';

/** A place in a text that must not be published. Offsets are UTF-16 units; `masked` keeps at most the first 2 and the last 2 digits. */
export interface PersonalData {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
  readonly masked: string;
}

/** Digits from which a run is masked whatever it is: NIK, NIP, and either with digits too many. */
const SHORTEST_LONG = 16;

/** Below so many digits the last two are masked as well. */
const LEAST_FOR_TAIL = 8;

/** NIK with a check on the region needs the official list; masking takes every pair of digits for a region. */
const EVERY_PROVINCE: ReadonlySet<string> = new Set(Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0')));

/**
 * Finds NIK and KK numbers (PP 40/2019 Pasal 31-32), NIP, e-mail, mobile numbers, NPWP, account numbers, civil-act numbers, private
 * addresses (RFC 1918) and passwords. Ordered, without overlaps. Dates, document numbers and amounts are left alone. Linear time.
 */
export function findPersonalData(written: string, provinceCodes: ReadonlySet<string>): readonly PersonalData[] {
  const { text, placeOf } = plainOf(written);
  if (!mayHoldPersonalData(text)) return [];
  const spans = mergeSpans([...findSpans(text, provinceCodes)]);
  return spans.map((span) => ({
    kind: span.kind,
    start: placeOf(span.start),
    end: placeOf(span.end - 1) + 1,
    masked: maskSpan(text, span),
  }));
}

/** The text with everything masked that `findPersonalData` finds, whatever the region, and every run of 16 digits and more besides. */
export function maskPersonalData(written: string): string {
  const { text, placeOf } = plainOf(written);
  if (!mayHoldPersonalData(text)) return written;
  const spans = [...findSpans(text, EVERY_PROVINCE)];
  for (const run of [...findNumberRuns(text), ...findSpreadRuns(text).filter((one) => isSpread(text, one))]) {
    const long = [...run.groups, ...(isDates(text, run) ? [] : [run])].filter(({ digits }) => digits.length >= SHORTEST_LONG);
    spans.push(...long.map(({ start, end }) => ({ kind: 'nik' as const, start, end })));
  }
  let result = '';
  let at = 0;
  for (const span of mergeSpans(spans)) {
    result += written.slice(at, placeOf(span.start)) + maskSpan(text, span);
    at = placeOf(span.end - 1) + 1;
  }
  return result + written.slice(at);
}

/** Characters without width, and those that turn the direction of writing. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const FULL_WIDTH = /[\uFF01-\uFF5E]/gu;
const FULL_WIDTH_OFFSET = 0xff01 - 0x21;

/** Nearly every text is plain already. */
const IS_ASCII = /^\p{ASCII}*$/u;

function samePlace(index: number): number {
  return index;
}

/** A text as it is searched, and where its characters stand in the text as written. */
interface PlainText {
  readonly text: string;
  readonly placeOf: (index: number) => number;
}

/** Full-width letters, digits and signs become the plain ones that they stand for (NFKC), and characters without width go: pasted numbers hold both. */
function plainOf(written: string): PlainText {
  if (IS_ASCII.test(written)) return { text: written, placeOf: samePlace };
  const narrow = written.replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET));
  const text = narrow.replace(INVISIBLE, '');
  if (text === narrow) return { text, placeOf: samePlace };
  const places: number[] = [];
  for (let at = 0; at < narrow.length; at += 1) if (narrow.charAt(at).replace(INVISIBLE, '') !== '') places.push(at);
  return { text, placeOf: (index) => places[index] ?? written.length };
}

function* findSpans(text: string, provinceCodes: ReadonlySet<string>): Generator<PersonalSpan> {
  yield* findPersonalNumbers(text, provinceCodes);
  yield* findPersonalWords(text);
}

/** Joins what overlaps; the kind of the longer piece stays, of the first found where they are of one length. */
function mergeSpans(spans: readonly PersonalSpan[]): readonly PersonalSpan[] {
  const merged: PersonalSpan[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const previous = merged.at(-1);
    if (!previous || span.start >= previous.end) {
      merged.push(span);
    } else {
      const kind = span.end - span.start > previous.end - previous.start ? span.kind : previous.kind;
      merged[merged.length - 1] = { kind, start: previous.start, end: Math.max(previous.end, span.end) };
    }
  }
  return merged;
}

function maskSpan(text: string, span: PersonalSpan): string {
  const found = text.slice(span.start, span.end);
  if (span.kind === 'password') return found.replace(/([:=]\s*).*$/su, '$1***');
  return maskCharacters(found, span.kind === 'email' ? /[\p{L}\p{N}]/u : /\d/u);
}

/** Stars for all maskable characters but the first two and, where enough remains hidden, the last two. */
function maskCharacters(found: string, maskable: RegExp): string {
  const characters = [...found];
  const total = characters.filter((character) => maskable.test(character)).length;
  const keptAtEnd = total >= LEAST_FOR_TAIL ? 2 : 0;
  let seen = 0;
  return characters
    .map((character) => {
      if (!maskable.test(character)) return character;
      seen += 1;
      return seen <= 2 || seen > total - keptAtEnd ? character : '*';
    })
    .join('');
}
