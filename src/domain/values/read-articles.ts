import {
  type ArticleDraft,
  addLetter,
  addParagraph,
  addParagraphSuffix,
  addPoint,
  draftOf,
  draftsOf,
  type LetterDraft,
  type RangeBudget,
} from './article-draft.ts';
import { isGlued, normAt, type Token, type Tokens } from './citation-tokens.ts';
import { isAndWord, isPasal, isYearWord } from './citation-words.ts';
import { isReferenceStart } from './law-names.ts';

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
  readonly budget: RangeBudget;
  /** The article that details belong to. */
  draft: ArticleDraft;
  /** The letter that numbers belong to. */
  letter: LetterDraft | undefined;
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
const QUOTES: ReadonlySet<string> = new Set(['"', "'", '\u201C', '\u201D', '\u2018', '\u2019']);
const SILENT: ReadonlySet<string> = new Set(['(', ')', '.', ':', 'dengan', ...QUOTES]);
/** What may follow a letter that stands alone behind a semicolon; '' is the end of the text. */
const BEHIND_LETTER: ReadonlySet<string> = new Set(['', ';', ',', '\n']);
const BEFORE_NUMBER: ReadonlySet<string> = new Set(['.', ':', '-', '(', '\n', 'ke']);

/** No article, paragraph or point has more digits. */
const MOST_DIGITS = 4;

/** Reads `Pasal 17 huruf g, h angka 3`, `Pasal 34 s/d 36`, `Pasal 79 ayat (1) dan (3)` from the word "Pasal" on. Undefined when no number follows it. */
export function readArticles(tokens: Tokens, index: number, budget: RangeBudget): ArticlesAt | undefined {
  let at = index + 1;
  while (at < index + 6 && (BEFORE_NUMBER.has(normAt(tokens, at)) || isPasal(normAt(tokens, at)))) at += 1;
  const number = tokens.list[at];
  if (number?.kind !== 'number' || number.norm.length > MOST_DIGITS) return undefined;
  return readDetails(tokens, at + 1, draftOf(number.norm, index, at), at, budget);
}

/** Reads `huruf h angka 3` where no "Pasal" stands before it, into `draft`. */
export function readLooseDetails(tokens: Tokens, index: number, draft: ArticleDraft, budget: RangeBudget): ArticlesAt {
  return readDetails(tokens, index, draft, -1, budget);
}

/** Takes tokens as long as they belong to the citation. */
function readDetails(tokens: Tokens, from: number, draft: ArticleDraft, last: number, budget: RangeBudget): ArticlesAt {
  const state = { letter: undefined, isAnnounced: false, isLinked: false, isRange: false };
  const reading: Reading = { tokens, articles: [draft], budget, draft, level: 'article', valueLevel: 'article', last, ...state };
  let at = from;
  for (let token = tokens.list[at]; token && takeToken(reading, at, token); token = tokens.list[at]) at += 1;
  return { articles: reading.articles, last: reading.last, next: at };
}

function takeToken(reading: Reading, at: number, token: Token): boolean {
  const level = LEVEL_WORDS.get(token.norm);
  if (level !== undefined) return announce(reading, at, level);
  if (token.kind === 'number') return takeNumber(reading, at, token);
  if (token.kind === 'word' && token.norm.length === 1) return takeLetter(reading, at, token);
  if (token.kind === 'line') return goesOnBehindLine(reading, at);
  return takeSign(reading, at, token);
}

/** Marks and small words between the values. */
function takeSign(reading: Reading, at: number, token: Token): boolean {
  if (token.kind === 'range' || RANGE_WORDS.has(token.norm)) reading.isRange = true;
  else if (token.norm === ',' || token.norm === '/' || isAndWord(token.norm)) reading.isLinked = true;
  else if (token.norm === ';' && goesOnBehindSemicolon(reading, at)) reading.isLinked = true;
  else if (closesValue(reading, at)) extendTo(reading, at);
  else if (isPasal(token.norm) && reading.isRange) reading.level = 'article';
  else return SILENT.has(token.norm);
  return true;
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

/** `huruf g; h angka 1`: a letter alone, not the marker of the next item (`; b. UU ...`). */
function goesOnBehindSemicolon({ tokens, valueLevel }: Reading, at: number): boolean {
  if (valueLevel !== 'letter' && valueLevel !== 'point') return false;
  const letter = normAt(tokens, at + 1) === '\n' ? at + 2 : at + 1;
  if (!/^[a-z]$/u.test(normAt(tokens, letter)) || isListMarker(tokens, letter)) return false;
  const behind = normAt(tokens, letter + 1);
  return BEHIND_LETTER.has(behind) || isAndWord(behind) || LEVEL_WORDS.has(behind) || isReferenceStart(tokens, letter + 1);
}

function goesOnBehindLine(reading: Reading, at: number): boolean {
  if (LEVEL_WORDS.has(normAt(reading.tokens, at + 1))) return true;
  return (reading.isAnnounced || reading.isLinked || reading.isRange) && !isListMarker(reading.tokens, at + 1);
}

function takeNumber(reading: Reading, at: number, token: Token): boolean {
  if (token.norm.length > MOST_DIGITS || isListMarker(reading.tokens, at) || isNumberOfLaw(reading.tokens, at)) return false;
  const level = levelOfNumber(reading, at);
  const number = Number(token.norm);
  const isRange = reading.isRange && reading.valueLevel === level;
  if (level === undefined) return false;
  if (level === 'article') addArticles(reading, draftsOf(number, at, isRange ? reading.draft : undefined, reading.budget));
  else if (level === 'paragraph') addParagraph(reading.draft, number, isRange, reading.budget);
  else if (reading.letter) addPoint(reading.letter, number, isRange, reading.budget);
  return finishValue(reading, at, level);
}

function addArticles(reading: Reading, drafts: readonly ArticleDraft[]): void {
  for (const draft of drafts) {
    reading.articles.push(draft);
    reading.draft = draft;
  }
  reading.letter = undefined;
}

/** What a number means where it stands; undefined when it does not belong to the citation. */
function levelOfNumber(reading: Reading, at: number): Level | undefined {
  if (normAt(reading.tokens, at - 1) === '(') return levelOfBracketedNumber(reading);
  if (reading.isLinked && !reading.isAnnounced && normAt(reading.tokens, at + 1) === 'ayat') return 'article';
  if (reading.level !== 'letter') return isFree(reading) ? undefined : reading.level;
  if (isFree(reading)) return 'point';
  return reading.isAnnounced ? undefined : 'article';
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
  if (!/^[a-z]$/u.test(token.norm) || isListMarker(reading.tokens, at)) return false;
  const level = levelOfLetter(reading, at, token);
  if (level === undefined) return false;
  if (level === 'article') reading.draft.article += token.norm.toUpperCase();
  else if (level === 'paragraph') addParagraphSuffix(reading.draft, token.norm);
  else
    reading.letter = addLetter(
      reading.draft,
      token.norm,
      reading.isRange && reading.valueLevel === 'letter' ? reading.letter : undefined,
      reading.budget,
    );
  return finishValue(reading, at, level);
}

/** A letter of its own, or a suffix of the number before it (`95A`, `(1a)`); undefined when it does not belong to the citation. */
function levelOfLetter(reading: Reading, at: number, token: Token): Level | undefined {
  const isBehindValue = reading.last === at - 1;
  const isCapital = reading.tokens.source.slice(token.start, token.end) !== token.norm;
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
  extendTo(reading, at);
  return true;
}

function extendTo(reading: Reading, at: number): void {
  reading.last = at;
  reading.draft.last = at;
}

/** `2.` or `b)` before a law or an article numbers the lines of a cell. */
function isListMarker(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  if (!token || token.norm.length > 2 || (token.kind !== 'number' && token.kind !== 'word')) return false;
  const sign = normAt(tokens, at + 1);
  if ((sign !== '.' && sign !== ')') || isGlued(tokens, at)) return false;
  return isReferenceStart(tokens, at + 2);
}

/** `14/2008`, `14 Tahun 2008`: the number of a law whose kind was left out. */
function isNumberOfLaw(tokens: Tokens, at: number): boolean {
  const sign = normAt(tokens, at + 1);
  if (isYearWord(sign)) return true;
  return sign === '/' && tokens.list[at + 2]?.kind === 'number' && tokens.list[at + 2]?.norm.length === 4;
}
