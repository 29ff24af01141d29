import { normAt, type Tokens } from './citation-tokens.ts';
import { isDetailWord, isLink, isNumberWord, isPasal, isYearWord } from './citation-words.ts';
import { isReferenceStart, kindAt, shortNameAt } from './law-names.ts';
import { endsName, type Numbering } from './law-numbering.ts';

/** Where the title or short name of a law stands: its first and last token, the last one of the law's text, and the one to go on with. */
export interface Title {
  readonly first: number;
  readonly last: number;
  readonly close: number;
  readonly next: number;
}

const LONGEST_SHORT_NAME = 8;

/** Words that may stand between a kind and its number without being a name. */
const STATE_WORDS: ReadonlySet<string> = new Set([
  'ri',
  'republik',
  'indonesia',
  'negara',
  'nri',
  'r',
  'i',
  '.',
  '\n',
  '-',
  ':',
  ',',
]);

/** Words after which a law named in a title is part of that title. */
const TITLE_LINKS: ReadonlySet<string> = new Set([
  'atas',
  'pelaksanaan',
  'perubahan',
  'pengganti',
  'terhadap',
  'pencabutan',
  'penetapan',
  'menjadi',
  'dari',
  'amanat',
]);

/** Words with which no name begins ("undang-undang yang berlaku"). */
const NO_NAME_START: ReadonlySet<string> = new Set([
  'yang',
  'ini',
  'itu',
  'tersebut',
  'lain',
  'lainnya',
  'terkait',
  'di',
  'dan',
  'atau',
  'serta',
  'sebagaimana',
  'jo',
  'juncto',
]);

/** A name right behind the kind: `UU KIP`, `UU Perkawinan Pasal 2`, `UU ITE No. 11 Tahun 2008`. */
export function nameBehindKind(tokens: Tokens, from: number, kind: string, numbering: Numbering | undefined): Title | undefined {
  if (kind !== 'UU') return undefined;
  let first = from;
  while (first < from + 5 && STATE_WORDS.has(normAt(tokens, first))) first += 1;
  const short = shortNameAt(tokens, first);
  if (short) return titleOf(first, short.next);
  if (NO_NAME_START.has(normAt(tokens, first))) return undefined;
  let end = first;
  while (end < first + LONGEST_SHORT_NAME && isNameWord(tokens, end)) end += 1;
  return end > first && (numbering !== undefined || endsCitation(tokens, end)) ? titleOf(first, end) : undefined;
}

/** A title behind the numbering: `tentang ...`, `(UU KIP)`, `(KIP)`, `KIP`. */
export function titleAt(tokens: Tokens, from: number): Title | undefined {
  let at = from;
  while (at < from + 2 && (normAt(tokens, at) === ',' || normAt(tokens, at) === '\n')) at += 1;
  if (normAt(tokens, at) === 'tentang') return readTitle(tokens, at + 1);
  const end = nameEndAt(tokens, from);
  return end === undefined ? bracketedName(tokens, from) : titleOf(from, end);
}

function titleOf(first: number, end: number): Title {
  return { first, last: end - 1, close: end - 1, next: end };
}

function nameEndAt(tokens: Tokens, at: number): number | undefined {
  return shortNameAt(tokens, at)?.next ?? (isAcronym(tokens, at) ? at + 1 : undefined);
}

function isNameWord(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  return token?.kind === 'word' && !isNumberWord(token.norm) && !isYearWord(token.norm) && !endsName(tokens, at);
}

function endsCitation(tokens: Tokens, at: number): boolean {
  const word = normAt(tokens, at);
  return ['', ';', '\n', ',', ')', '.'].includes(word) || isDetailWord(word);
}

function bracketedName(tokens: Tokens, at: number): Title | undefined {
  if (normAt(tokens, at) !== '(') return undefined;
  const first = kindAt(tokens, at + 1)?.next ?? at + 1;
  const end = nameEndAt(tokens, first);
  return end !== undefined && normAt(tokens, end) === ')' ? { first, last: end - 1, close: end, next: end + 1 } : undefined;
}

/** Two to eight capitals, where the text before them is not written in capitals as well. */
function isAcronym(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  if (token?.kind !== 'word' || isReferenceStart(tokens, at) || isDetailWord(token.norm) || isLink(token.norm)) return false;
  const before = tokens.source.slice(Math.max(0, token.start - 20), token.start);
  return /^\p{Lu}{2,8}$/u.test(tokens.source.slice(token.start, token.end)) && /\p{Ll}/u.test(before);
}

/** Reads a title up to the next article, the next law that does not belong to it, a semicolon or a bracket. */
function readTitle(tokens: Tokens, first: number): Title | undefined {
  let at = first;
  let last = first - 1;
  let isNested = false;
  for (; !endsTitle(tokens, at, isNested); at += 1) {
    isNested ||= at > first && kindAt(tokens, at) !== undefined;
    if (isTitleWord(tokens, at)) last = at;
  }
  if (last < first) return undefined;
  const bracket = bracketedName(tokens, at);
  return { first, last, close: bracket?.close ?? last, next: bracket?.next ?? at };
}

function isTitleWord(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  return (token?.kind === 'word' && !isLink(token.norm)) || token?.kind === 'number';
}

/** `isNested`: a law stands in the title, whose own words ("sebagaimana telah diubah dengan Undang-Undang ...") belong to the title too. */
function endsTitle(tokens: Tokens, at: number, isNested: boolean): boolean {
  const token = tokens.list[at];
  if (!token || token.norm === ';' || token.norm === '(' || token.norm === ')' || token.kind === 'range') return true;
  if (isPasal(token.norm) || (isDetailWord(token.norm) && announcesValue(tokens, at))) return true;
  if (token.norm === 'jo' || token.norm === 'juncto') return true;
  if (token.norm === 'sebagaimana') return !isNested;
  if (token.kind === 'line') return startsLine(tokens, at + 1);
  const before = normAt(tokens, at - 1);
  return kindAt(tokens, at) !== undefined && !TITLE_LINKS.has(before) && !(isNested && before === 'dengan');
}

/** True when a line begins something new instead of going on with a title. */
function startsLine(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  if (token?.kind !== 'word') return true;
  return isReferenceStart(tokens, at) || (token.norm.length === 1 && ['.', ')'].includes(normAt(tokens, at + 1)));
}

function announcesValue(tokens: Tokens, at: number): boolean {
  const after = tokens.list[at + 1];
  return after?.kind === 'number' || after?.norm === '(' || after?.norm.length === 1;
}
