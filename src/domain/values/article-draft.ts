import { type Tokens, textBetween } from './citation-tokens.ts';
import type { ListMarker } from './list-markers.ts';

export interface LetterDraft {
  readonly letter: string;
  readonly points: number[];
}

/** An article while it is being read; `first` and `last` are the tokens of its text. */
export interface ArticleDraft {
  article: string;
  /** In order of mention; may hold one twice. */
  readonly paragraphs: string[];
  readonly letters: LetterDraft[];
  /** The letter that numbers belong to. */
  letter: LetterDraft | undefined;
  /** Numbers read before any letter; they belong to the letter that the article before them has last. */
  readonly loosePoints: number[];
  readonly first: number;
  last: number;
}

/** What the reading of one cell keeps from citation to citation. */
export interface CellState {
  /** How many values ranges have made so far. */
  made: number;
  /** The marker of the list item that is being read. */
  marker: ListMarker | undefined;
}

/** No range is longer; of a longer one only the ends count. */
const LONGEST_RANGE = 60;

/** Ranges make at most so many values in one cell, so that a short text cannot grow without end. */
const MOST_RANGED = 2_000;

export function draftOf(article: string, first: number, last: number): ArticleDraft {
  return {
    article: article.replace(/^0+(?=\d)/u, ''),
    paragraphs: [],
    letters: [],
    letter: undefined,
    loosePoints: [],
    first,
    last,
  };
}

/** The text of a draft as written. */
export function draftText(tokens: Tokens, draft: ArticleDraft): string {
  return textBetween(tokens, draft.first, draft.last);
}

/** The article with this number; where it ends a range, all from behind `from` on, under one text. */
export function draftsOf(number: number, at: number, from: ArticleDraft | undefined, cell: CellState): readonly ArticleDraft[] {
  const between = from ? numbersBetween(Number(from.article), number, cell) : [];
  if (from) from.last = at;
  return [...between, number].map((each) => draftOf(String(each), from?.first ?? at, at));
}

export function addParagraph(draft: ArticleDraft, number: number, isRange: boolean, cell: CellState): void {
  const from = Number(draft.paragraphs.at(-1) ?? number);
  draft.paragraphs.push(...(isRange ? numbersBetween(from, number, cell) : []).map(String), String(number));
}

/** Turns the last paragraph `1` into `1a`. */
export function addParagraphSuffix(draft: ArticleDraft, letter: string): void {
  draft.paragraphs.push(draft.paragraphs.splice(-1).join('') + letter);
}

/** Adds a letter, to which numbers then belong; where it ends a range, all from the letter before it on. */
export function addLetter(draft: ArticleDraft, letter: string, isRange: boolean, cell: CellState): void {
  const from = isRange ? draft.letter : undefined;
  const between = from ? numbersBetween(from.letter.charCodeAt(0), letter.charCodeAt(0), cell) : [];
  for (const code of between) letterOf(draft, String.fromCharCode(code));
  draft.letter = letterOf(draft, letter);
}

export function addPoint(draft: ArticleDraft, number: number, isRange: boolean, cell: CellState): void {
  const points = draft.letter?.points ?? draft.loosePoints;
  const from = points.at(-1) ?? number;
  for (const each of isRange ? [...numbersBetween(from, number, cell), number] : [number]) addOnce(points, each);
}

/** Adds to an article what is said of it later, away from it (`Pasal 17 huruf h UU KIP angka 2`). */
export function addLaterDetails(draft: ArticleDraft, details: ArticleDraft): void {
  for (const point of details.loosePoints) if (draft.letter) addOnce(draft.letter.points, point);
  mergeDetails(draft, details);
  if (details.letter) draft.letter = letterOf(draft, details.letter.letter);
}

/** Adds to one draft what another one holds besides. */
export function mergeDetails(draft: ArticleDraft, details: ArticleDraft): void {
  draft.paragraphs.push(...details.paragraphs);
  for (const { letter, points } of details.letters) {
    const own = letterOf(draft, letter);
    for (const point of points) addOnce(own.points, point);
  }
}

function letterOf(draft: ArticleDraft, letter: string): LetterDraft {
  const known = draft.letters.find((entry) => entry.letter === letter);
  if (known) return known;
  const added = { letter, points: [] };
  draft.letters.push(added);
  return added;
}

/** The whole numbers between two ends, without them; none when the range runs backwards or is too long. */
function numbersBetween(from: number, to: number, cell: CellState): readonly number[] {
  const count = to - from - 1;
  if (!(count >= 1 && count <= LONGEST_RANGE && cell.made + count <= MOST_RANGED)) return [];
  cell.made += count;
  return Array.from({ length: count }, (_, step) => from + 1 + step);
}

function addOnce<T>(values: T[], value: T): void {
  if (!values.includes(value)) values.push(value);
}
