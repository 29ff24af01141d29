import { isGlued, normAt, type Tokens } from './citation-tokens.ts';
import { isDetailWord, isLink, isNumberWord, isYearWord } from './citation-words.ts';
import { isReferenceStart, kindAt } from './law-names.ts';

/** Number and year of a law; `next` is the token behind them. */
export interface Numbering {
  readonly number: number | undefined;
  readonly year: number | undefined;
  readonly next: number;
}

/** Tokens that the name of an office or of a law may take between the kind and the number. */
const LONGEST_OFFICE_NAME = 16;
const LONGEST_LAW_NAME = 8;

/** Links of `188.4/705/DISKOMINFO/2013` that are looked at. */
const MOST_LINKS = 12;

/** Finds number and year behind a kind, over the name of a ministry, a region or the law. */
export function findNumbering(tokens: Tokens, from: number, kind: string): Numbering | undefined {
  const limit = from + (kind === 'UU' || kind === 'UUD' ? LONGEST_LAW_NAME : LONGEST_OFFICE_NAME);
  for (let at = behindBracket(tokens, from); at < limit; at += 1) {
    const numbering = namedNumberingAt(tokens, at);
    if (numbering) return numbering;
    if (tokens.list[at]?.kind === 'number') return isNumberOf(tokens, at, from, kind) ? numberingAt(tokens, at, kind) : undefined;
    if (endsName(tokens, at)) return undefined;
  }
  return undefined;
}

/** `Nomor 14 Tahun 2008`, `Tahun 1945`: behind a word that announces it. */
function namedNumberingAt(tokens: Tokens, at: number): Numbering | undefined {
  if (isNumberWord(normAt(tokens, at))) return numberingAt(tokens, at + 1);
  const year = isYearWord(normAt(tokens, at)) ? yearAt(tokens, at) : undefined;
  return year && { number: undefined, ...year };
}

/** `Undang-Undang (UU) Nomor 14`: the kind once more in brackets. */
function behindBracket(tokens: Tokens, at: number): number {
  const kind = normAt(tokens, at) === '(' ? kindAt(tokens, at + 1) : undefined;
  return kind && normAt(tokens, kind.next) === ')' ? kind.next + 1 : at;
}

/** True where the name of a law or an office cannot go on. */
export function endsName(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  if (!token || token.norm === ';' || token.norm === '(' || token.norm === ')' || token.kind === 'range') return true;
  if (token.kind === 'line' || token.norm === 'dan') return isReferenceStart(tokens, at + 1);
  if (token.norm === 'tentang' || token.norm === 'sebagaimana' || isLink(token.norm) || isDetailWord(token.norm)) return true;
  return kindAt(tokens, at) !== undefined;
}

/** A number without "Nomor" before it is one of the law right behind the kind, or where a year follows. */
function isNumberOf(tokens: Tokens, at: number, from: number, kind: string): boolean {
  const after = normAt(tokens, at + 1);
  return kind === 'UUD' || at === from || isYearWord(after) || after === '/';
}

/** Number and year from the token behind "Nomor" on: `14 Tahun 2008`, `: 14/2008`, `188.4/705/TAHUN 2013`. */
function numberingAt(tokens: Tokens, from: number, kind?: string): Numbering | undefined {
  let at = from;
  while (at < from + 3 && ['.', ':', '\n', '-'].includes(normAt(tokens, at))) at += 1;
  const first = tokens.list[at];
  if (first?.kind !== 'number') return undefined;
  if (kind === 'UUD') return { number: undefined, year: yearOf(first.norm), next: at + 1 };
  const chain = readChain(tokens, at + 1);
  const number = chain.isDocument || first.norm.length > 4 ? undefined : Number(first.norm);
  const year = yearAt(tokens, chain.next);
  return { number, year: year?.year ?? chain.year, next: year?.next ?? chain.next };
}

interface Chain {
  readonly next: number;
  readonly year: number | undefined;
  /** More than `14/2008` or `78/PMK/2019`: the number of a letter, not of a law. */
  readonly isDocument: boolean;
}

/** What hangs on a number by slashes, dots and dashes. */
function readChain(tokens: Tokens, from: number): Chain {
  let at = from;
  let links = 0;
  let year: number | undefined;
  let hasDot = false;
  for (; links < MOST_LINKS && isChainLink(tokens, at) && !isYearWord(normAt(tokens, at + 1)); links += 1) {
    hasDot ||= normAt(tokens, at) === '.';
    year = yearOf(normAt(tokens, at + 1)) ?? year;
    at += 2;
  }
  return { next: normAt(tokens, at) === '/' ? at + 1 : at, year, isDocument: hasDot || links > 2 };
}

function isChainLink(tokens: Tokens, at: number): boolean {
  const sign = normAt(tokens, at);
  const piece = tokens.list[at + 1];
  if (sign === '/') return piece?.kind === 'number' || (piece?.kind === 'word' && !isDetailWord(piece.norm));
  return (sign === '.' || sign === '-') && piece?.kind === 'number' && isGlued(tokens, at) && isGlued(tokens, at + 1);
}

function yearAt(tokens: Tokens, from: number): { readonly year: number; readonly next: number } | undefined {
  let at = normAt(tokens, from) === ',' || normAt(tokens, from) === '\n' ? from + 1 : from;
  const isNamed = isYearWord(normAt(tokens, at));
  if (isNamed) at += 1;
  while (isNamed && at < from + 5 && ['.', ':', '\n'].includes(normAt(tokens, at))) at += 1;
  const token = tokens.list[at];
  const year = token?.kind === 'number' && (isNamed || token.norm.length === 4) ? yearOf(token.norm) : undefined;
  return year === undefined ? undefined : { year, next: at + 1 };
}

/** Four digits as they are; two digits as a year from 1945 to 2044, since the republic has no older laws. */
function yearOf(digits: string): number | undefined {
  if (/^(?:19|20)\d\d$/u.test(digits)) return Number(digits);
  if (!/^\d\d$/u.test(digits)) return undefined;
  return Number(digits) >= 45 ? 1900 + Number(digits) : 2000 + Number(digits);
}
