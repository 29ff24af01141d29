import {
  type ArticleDraft,
  addLetter,
  addParagraph,
  addParagraphSuffix,
  addPoint,
  type CellState,
  draftOf,
  draftsOf,
} from './article-draft.ts';
import { isGlued, normAt, type Token, type Tokens } from './citation-tokens.ts';
import { isAndWord, isDetailWord, isPasal, isYearWord } from './citation-words.ts';
import { explanationEnd } from './explanation.ts';
import { isReferenceStart } from './law-names.ts';
import {
  isBehindAnd,
  isLaterMarker,
  isLetterBullet,
  isNextInCount,
  type ListMarker,
  markerAt,
  startsItem,
} from './list-markers.ts';

/** `last` is the last token that belongs to the articles, -1 when none does; `next` the token to go on with. */
export interface ArticlesAt {
  readonly articles: readonly ArticleDraft[];
  readonly last: number;
  readonly next: number;
}

type Level = 'article' | 'paragraph' | 'letter' | 'point';

/** Where the reading of one citation stands. */
interface Reading {
  readonly tokens: Tokens;
  readonly articles: ArticleDraft[];
  readonly cell: CellState;
  /** The article that details belong to. */
  draft: ArticleDraft;
  /** What the next value is. */
  level: Level;
  /** What the last value was. */
  valueLevel: Level;
  /** A word that announces a value (`huruf`, `ayat` ...) was read. */
  isAnnounced: boolean;
  /** A comma, "dan" ... was read since the last value. */
  isLinked: boolean;
  /** A range sign was read since the last value. */
  isRange: boolean;
  /** Letters stand in lines of their own below "huruf". */
  isListed: boolean;
  /** How the last number was written, where it was a Roman one. */
  roman: 'capital' | 'small' | undefined;
  last: number;
}

const LEVEL_WORDS: ReadonlyMap<string, Level> = new Map([
  ['ayat', 'paragraph'],
  ['huruf', 'letter'],
  ['hrf', 'letter'],
  ['angka', 'point'],
  ['butir', 'letter'],
  ['poin', 'letter'],
  ['point', 'letter'],
]);

/** Words that mean a letter, or a number where one follows. */
const POINT_WORDS: ReadonlySet<string> = new Set(['butir', 'poin', 'point']);

const RANGE_WORDS: ReadonlySet<string> = new Set(['sd', 'sampai', 'hingga', '-']);
/** Marks that begin a line of a list. */
const LINE_BULLETS: ReadonlySet<string> = new Set(['-', '*', '\u2022', '\u00B7', '\u25AA', '\u25CF']);
const QUOTES: ReadonlySet<string> = new Set(['"', "'", '\u201C', '\u201D', '\u2018', '\u2019']);
const SILENT: ReadonlySet<string> = new Set(['(', ')', '.', ':', 'dengan', ...QUOTES]);
/** What may follow a letter that stands alone behind a semicolon; '' is the end of the text. */
const BEHIND_LETTER: ReadonlySet<string> = new Set(['', ';', ',', '\n']);
const BEFORE_NUMBER: ReadonlySet<string> = new Set(['.', ':', '-', '(', '\n', 'ke']);

/** No article, paragraph or point has more digits. */
const MOST_DIGITS = 4;

/** What is announced as a point is taken for one, however wrong; a telephone number has more digits. */
const MOST_DIGITS_OF_POINT = 9;

/** Points as some write them (`huruf h angka II`). */
const ROMAN_POINTS: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
  ['v', 5],
  ['vi', 6],
  ['vii', 7],
  ['viii', 8],
  ['ix', 9],
  ['x', 10],
]);

/** Reads `Pasal 17 huruf g, h angka 3`, `Pasal 34 s/d 36`, `Pasal 79 ayat (1) dan (3)` from the word "Pasal" on. Undefined when no number follows it. */
export function readArticles(tokens: Tokens, index: number, cell: CellState): ArticlesAt | undefined {
  let at = index + 1;
  while (at < index + 6 && (BEFORE_NUMBER.has(normAt(tokens, at)) || isPasal(normAt(tokens, at)))) at += 1;
  const number = tokens.list[at];
  if (number?.kind !== 'number' || number.norm.length > MOST_DIGITS) return undefined;
  return readDetails(tokens, at + 1, draftOf(number.norm, index, at), at, cell);
}

/** Reads `huruf h angka 3` where no "Pasal" stands before it, into `draft`. */
export function readLooseDetails(tokens: Tokens, index: number, draft: ArticleDraft, cell: CellState): ArticlesAt {
  return readDetails(tokens, index, draft, -1, cell);
}

/** Takes tokens as long as they belong to the citation. */
function readDetails(tokens: Tokens, from: number, draft: ArticleDraft, last: number, cell: CellState): ArticlesAt {
  const state = { isAnnounced: false, isLinked: false, isRange: false, isListed: false, roman: undefined };
  const reading: Reading = { tokens, articles: [draft], cell, draft, level: 'article', valueLevel: 'article', last, ...state };
  let at = from;
  for (let token = tokens.list[at]; token; token = tokens.list[at]) {
    const explained = reading.isAnnounced ? undefined : explanationEnd(tokens, at);
    if (explained === undefined && !takeToken(reading, at, token)) break;
    at = (explained ?? at) + 1;
  }
  return { articles: reading.articles, last: reading.last, next: at };
}

function takeToken(reading: Reading, at: number, token: Token): boolean {
  const level = LEVEL_WORDS.get(token.norm);
  if (level !== undefined) return announce(reading, at, level);
  if (token.kind === 'number') return takeNumber(reading, at, token);
  const roman = romanPoint(reading, token);
  if (roman !== undefined) return takeRoman(reading, at, token, roman);
  if (token.kind === 'word' && token.norm.length === 1) return takeLetter(reading, at, token);
  if (token.kind === 'line') return goesOnBehindLine(reading, at);
  return takeSign(reading, at, token);
}

/** Marks and small words between the values. */
function takeSign(reading: Reading, at: number, token: Token): boolean {
  if (LINE_BULLETS.has(token.norm) && normAt(reading.tokens, at - 1) === '\n') return true;
  if (token.norm === '(' && opensSentence(reading.tokens, at + 1)) return false;
  if (token.kind === 'range' || RANGE_WORDS.has(token.norm)) reading.isRange = true;
  else if (token.norm === ',' || token.norm === '/' || isAndWord(token.norm)) reading.isLinked = true;
  else if (token.norm === ';' && goesOnBehindSemicolon(reading, at)) reading.isLinked = true;
  else if (closesValue(reading, at)) extendTo(reading, at);
  else if (isPasal(token.norm) && reading.isRange) reading.level = 'article';
  else return SILENT.has(token.norm);
  return true;
}

/** `(Lampiran II Perki 1/2021)`, `(lihat huruf b Lampiran)`: no value, and not the article that the letters before it belong to. */
function opensSentence(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  return token?.kind === 'word' && token.norm.length > 1 && !isDetailWord(token.norm) && !ROMAN_POINTS.has(token.norm);
}

function announce(reading: Reading, at: number, level: Level): boolean {
  reading.level = POINT_WORDS.has(normAt(reading.tokens, at)) && startsWithNumber(reading.tokens, at + 1) ? 'point' : level;
  reading.isAnnounced = true;
  return true;
}

function startsWithNumber(tokens: Tokens, at: number): boolean {
  return tokens.list[normAt(tokens, at) === '(' ? at + 1 : at]?.kind === 'number';
}

/** The bracket or quote behind `(1)`, `(1a)`, `"h"`. */
function closesValue(reading: Reading, at: number): boolean {
  if (reading.last !== at - 1) return false;
  const sign = normAt(reading.tokens, at);
  const before = normAt(reading.tokens, at - 2);
  return sign === ')' ? before === '(' || normAt(reading.tokens, at - 3) === '(' : QUOTES.has(sign) && QUOTES.has(before);
}

/** `huruf g; h angka 1`: a letter alone, not the marker of the next item (`; b. UU ...`); also `17h(1); 17i`. */
function goesOnBehindSemicolon(reading: Reading, at: number): boolean {
  const { tokens, valueLevel, draft } = reading;
  if (goesOnInList(reading, at + 1)) return true;
  if (valueLevel !== 'letter' && valueLevel !== 'point') return false;
  const letter = normAt(tokens, at + 1) === '\n' ? at + 2 : at + 1;
  if (Number(normAt(tokens, letter)) >= Number(draft.article))
    return isLetter(normAt(tokens, letter + 1)) && isGlued(tokens, letter + 1);
  if (!isLetter(normAt(tokens, letter)) || isListMarker(reading, letter) || markerAt(tokens, letter)?.form === 'closed')
    return false;
  const behind = normAt(tokens, letter + 1);
  return BEHIND_LETTER.has(behind) || isAndWord(behind) || LEVEL_WORDS.has(behind) || isReferenceStart(tokens, letter + 1);
}

function goesOnBehindLine(reading: Reading, at: number): boolean {
  if (LEVEL_WORDS.has(normAt(reading.tokens, at + 1))) return true;
  if (reading.isAnnounced && reading.level === 'letter') reading.isListed = true;
  else if (goesOnInList(reading, at)) reading.isLinked = true;
  return (reading.isAnnounced || reading.isLinked || reading.isRange) && !isListMarker(reading, at + 1);
}

/** `huruf:`, then `- g` and `- h` in lines of their own. */
function goesOnInList({ tokens, isListed }: Reading, line: number): boolean {
  if (!isListed || normAt(tokens, line) !== '\n') return false;
  const letter = LINE_BULLETS.has(normAt(tokens, line + 1)) ? line + 2 : line + 1;
  const behind = normAt(tokens, normAt(tokens, letter + 1) === '.' ? letter + 2 : letter + 1);
  return isLetter(normAt(tokens, letter)) && (BEHIND_LETTER.has(behind) || behind === '(' || isAndWord(behind));
}

function takeNumber(reading: Reading, at: number, token: Token): boolean {
  const level = levelOfNumber(reading, at);
  const mostDigits = level === 'point' && reading.isAnnounced ? MOST_DIGITS_OF_POINT : MOST_DIGITS;
  if (token.norm.length > mostDigits || isListMarker(reading, at) || isNumberOfLaw(reading.tokens, at)) return false;
  const number = Number(token.norm);
  if (level === undefined) return false;
  if (level === 'point') return takePoint(reading, at, number);
  const isRange = reading.isRange && reading.valueLevel === level;
  if (level === 'article') addArticles(reading, draftsOf(number, at, isRange ? reading.draft : undefined, reading.cell));
  else addParagraph(reading.draft, number, isRange, reading.cell);
  return finishValue(reading, at, level);
}

function takePoint(reading: Reading, at: number, number: number): boolean {
  const isRange = reading.isRange && reading.valueLevel === 'point';
  addPoint(reading.draft, number, isRange, reading.cell);
  return finishValue(reading, at, 'point');
}

/** A Roman number behind "angka", and every one that follows it and is written as it is: `angka 1 dan i` names a letter. */
function romanPoint(reading: Reading, token: Token): number | undefined {
  const number = reading.level === 'point' ? ROMAN_POINTS.get(token.norm) : undefined;
  if (reading.isAnnounced || number === undefined) return number;
  return !isFree(reading) && reading.roman === caseOf(reading.tokens, token) ? number : undefined;
}

function takeRoman(reading: Reading, at: number, token: Token, number: number): boolean {
  takePoint(reading, at, number);
  reading.roman = caseOf(reading.tokens, token);
  return true;
}

function caseOf(tokens: Tokens, token: Token): 'capital' | 'small' {
  return tokens.source.slice(token.start, token.end) === token.norm ? 'small' : 'capital';
}

function addArticles(reading: Reading, drafts: readonly ArticleDraft[]): void {
  for (const draft of drafts) {
    reading.articles.push(draft);
    reading.draft = draft;
  }
}

/** What a number means where it stands; undefined when it does not belong to the citation. */
function levelOfNumber(reading: Reading, at: number): Level | undefined {
  if (normAt(reading.tokens, at - 1) === '(') return levelOfBracketedNumber(reading);
  if (reading.isLinked && !reading.isAnnounced && normAt(reading.tokens, at + 1) === 'ayat') return 'article';
  if (isNextArticle(reading, at)) return 'article';
  if (reading.level !== 'letter') return isFree(reading) ? undefined : reading.level;
  if (isFree(reading)) return 'point';
  return reading.isAnnounced ? undefined : 'article';
}

/**
 * `17h(1), 17i`, `17h(1) dan 18`, `huruf h angka 1 dan 17 huruf i`: "Pasal" is not said again. Articles are cited in rising order; a lower number is a
 * point (`Pasal 17 huruf h angka 1, 2 huruf i`).
 */
function isNextArticle({ tokens, level, draft, last, isAnnounced, isLinked, isRange }: Reading, at: number): boolean {
  if (isAnnounced || !(isLinked || isRange) || Number(normAt(tokens, at)) < Number(draft.article)) return false;
  if (isLinked && normAt(tokens, last) === ')' && (level === 'point' || level === 'paragraph')) return true;
  if (level !== 'point') return false;
  const behind = normAt(tokens, at + 1);
  return LEVEL_WORDS.get(behind) === 'letter' || isLetter(behind) || (behind === '(' && isGlued(tokens, at + 1));
}

function levelOfBracketedNumber(reading: Reading): Level {
  if (reading.level === 'point') return 'point';
  if (reading.level !== 'letter') return 'paragraph';
  return reading.isLinked && reading.draft.paragraphs.length > 0 ? 'paragraph' : 'point';
}

/** Nothing was read since the last value that lets another one follow. */
function isFree(reading: Reading): boolean {
  return !reading.isAnnounced && !reading.isLinked && !reading.isRange;
}

function takeLetter(reading: Reading, at: number, token: Token): boolean {
  if (!isLetter(token.norm) || isListMarker(reading, at) || isAbbreviation(reading, at)) return false;
  const level = levelOfLetter(reading, at, token);
  if (level === undefined) return false;
  if (level === 'article') reading.draft.article += token.norm.toUpperCase();
  else if (level === 'paragraph') addParagraphSuffix(reading.draft, token.norm);
  else addLetter(reading.draft, token.norm, reading.isRange && reading.valueLevel === 'letter', reading.cell);
  return finishValue(reading, at, level);
}

function isLetter(text: string): boolean {
  return /^[a-z]$/u.test(text);
}

/** `huruf h, a.l. riwayat kesehatan`, `c.q.`, `d.h.`: two letters with a full stop between them are a word. */
function isAbbreviation({ tokens, isAnnounced }: Reading, at: number): boolean {
  if (isAnnounced || normAt(tokens, at + 1) !== '.') return false;
  return isGlued(tokens, at + 1) && isGlued(tokens, at + 2) && isLetter(normAt(tokens, at + 2)) && normAt(tokens, at + 3) === '.';
}

/** A letter of its own, or a suffix of the number before it (`95A`, `(1a)`); undefined when it does not belong to the citation. */
function levelOfLetter(reading: Reading, at: number, token: Token): Level | undefined {
  const isBehindValue = reading.last === at - 1;
  const isCapital = caseOf(reading.tokens, token) === 'capital';
  if (
    reading.valueLevel === 'paragraph' &&
    isBehindValue &&
    isGlued(reading.tokens, at) &&
    reading.tokens.list[at - 1]?.kind === 'number'
  )
    return 'paragraph';
  // Pasal 17 has no sister 17A: a capital behind it is a letter written large.
  if (reading.valueLevel === 'article' && isBehindValue && isCapital && /^(?!17$)\d+$/u.test(reading.draft.article))
    return 'article';
  return isFree(reading) && (reading.valueLevel === 'letter' || reading.valueLevel === 'point') ? undefined : 'letter';
}

function finishValue(reading: Reading, at: number, level: Level): boolean {
  reading.level = level;
  reading.valueLevel = level;
  reading.isAnnounced = false;
  reading.isLinked = false;
  reading.isRange = false;
  reading.roman = undefined;
  extendTo(reading, at);
  return true;
}

function extendTo(reading: Reading, at: number): void {
  reading.last = at;
  reading.draft.last = at;
}

/**
 * `2.` or `b)` before a law or an article numbers the items of a cell, unless it is the value that "huruf", "dan" or the number of the article leads to:
 * then the sentence ends there (`Pasal 17 huruf g dan h. PP ...`). Where a list is being counted, its next marker is no value.
 */
function isListMarker(reading: Reading, at: number): boolean {
  const { tokens } = reading;
  const marker = reading.isAnnounced ? undefined : markerAt(tokens, at);
  if (!marker) return false;
  if (continuesList(reading, marker, at)) return true;
  if (marker.form !== 'closed') return marker.form === 'bare' && isLetterBullet(tokens, at);
  return startsItem(tokens, at) || (isFree(reading) && !(reading.valueLevel === 'article' && reading.last === at - 1));
}

/**
 * Behind "dan", and without marks of its own, only the very next marker goes on with a list; and `huruf a dan b. UU ...` names two letters even there, while
 * `huruf a, dan b.` and `huruf a dan b)` do not in a list that began with `a.` or `a)`.
 */
function continuesList({ tokens, cell, draft, valueLevel }: Reading, { form, text }: ListMarker, at: number): boolean {
  if (cell.marker?.form !== form) return false;
  const isAnd = isBehindAnd(tokens, at);
  if (form === 'closed' && !isAnd) return isLaterMarker(text, cell.marker.text);
  const isNextLetter = valueLevel === 'letter' && draft.letter !== undefined && isNextInCount(text, draft.letter.letter);
  const isPlain = !(form === 'closed' && normAt(tokens, at + 1) === ')') && normAt(tokens, at - 2) !== ',';
  return isNextInCount(text, cell.marker.text) && !(isAnd && isNextLetter && isPlain);
}

/** `14/2008`, `14 Tahun 2008`: the number of a law whose kind was left out. */
function isNumberOfLaw(tokens: Tokens, at: number): boolean {
  const sign = normAt(tokens, at + 1);
  if (isYearWord(sign)) return true;
  return sign === '/' && tokens.list[at + 2]?.kind === 'number' && tokens.list[at + 2]?.norm.length === 4;
}
