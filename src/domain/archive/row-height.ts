import { characterWidth, codePointAt, needsTallLine, type TextFont } from './text-width.ts';

/** A text in a column: what decides how tall its row must be. */
export interface FittedText {
  readonly text: string;
  /** Width of the cell (or of the merged cells) in points, borders included. */
  readonly width: number;
  readonly font: TextFont;
}

/** One line of a wrapped text: offsets into the text, and points from base line to base line. */
export interface WrappedLine {
  readonly start: number;
  readonly end: number;
  readonly height: number;
}

/** Points; Excel makes no row taller (a limit of that program, not of the file format). */
export const TALLEST_ROW = 409;

/**
 * Screens round every letter to whole pixels, which makes small type some hundredths wider than its design; a printer
 * does not. The estimate has to hold for both.
 */
const PIXEL_ROUNDING = 1.03;
/** Points that a cell keeps free left and right of its text together. */
const SIDE_PADDING = 5;
/** Points kept free above and below the text of a bordered cell, and of a line that stands free. */
const CELL_PADDING = 4;
export const LINE_PADDING = 0.75;
/** Arial from line to line, as a part of its size, on a screen of 96 dots per inch. */
const LINE_SPACING = 4 / 3;
const TALL_LINE = 1.5;
/** A screen pixel at 96 dots per inch; Excel rounds row heights to it. */
const PIXEL = 0.75;

function roundUp(points: number): number {
  return Math.ceil(points / PIXEL - 1e-9) * PIXEL;
}

/** Points of a column whose width is given in characters of the default font (7 pixels each; ECMA-376 Part 1, 18.3.1.13). */
export function columnPoints(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) * PIXEL;
}

/** White space hangs over the edge of a line: it never begins a new one. */
function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

/** After these a word longer than a line may break; viewers differ in which of them they take. */
function isSoftBreak(character: string): boolean {
  const isPlainLetter = character >= 'a' && character <= 'z'; // nearly every character: spares the expression
  return !isPlainLetter && /^[^\p{L}\p{N}\p{M}]$/u.test(character);
}

/** A place where a line may begin, and the width of what has been set since. */
interface Stop {
  at: number;
  width: number;
}

/** Where a paragraph (no line feed inside) breaks: offsets of the starts of its lines after the first. */
function breaksOf(text: string, from: number, to: number, available: number, font: TextFont): readonly number[] {
  const breaks: number[] = [];
  const line: Stop = { at: from, width: 0 };
  const word: Stop = { at: from, width: 0 };
  const soft: Stop = { at: from, width: 0 };
  let at = from;
  for (const character of text.slice(from, to)) {
    const advance = (characterWidth(codePointAt(character, 0), font.bold) * font.size * PIXEL_ROUNDING) / 1000;
    while (line.width + advance > available && at > line.at && !isBlank(character)) {
      // The word moves down whole; one that is longer than a line breaks at a sign, or where it stands.
      const start = [word, soft].find((stop) => stop.at > line.at) ?? { at, width: 0 };
      line.at = start.at;
      line.width = start.width;
      breaks.push(line.at);
    }
    at += character.length;
    line.width += advance;
    word.width += advance;
    soft.width += advance;
    if (isBlank(character)) Object.assign(word, { at, width: 0 });
    if (isSoftBreak(character)) Object.assign(soft, { at, width: 0 });
  }
  return breaks;
}

/**
 * Wraps a text as a viewer would, on the safe side, so that it never counts fewer lines: a word that fits a line is never
 * broken, where viewers also break after hyphens and slashes. Linear in the text.
 */
export function wrapText(fitted: FittedText): readonly WrappedLine[] {
  const { text, font } = fitted;
  const available = Math.max(fitted.width - SIDE_PADDING, font.size);
  const lines: WrappedLine[] = [];
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 ? text.length : feed;
    const starts = [from, ...breaksOf(text, from, to, available, font)];
    for (const [index, start] of starts.entries()) {
      const end = starts[index + 1] ?? to;
      lines.push({ start, end, height: lineHeight(text.slice(start, end), font) });
    }
    from = to + 1;
  }
  return lines;
}

/** Points that one line takes. */
function lineHeight(line: string, font: TextFont): number {
  return roundUp(font.size * LINE_SPACING * (needsTallLine(line) ? TALL_LINE : 1));
}

/** Height in points at which no text of the row is cut, not limited to `TALLEST_ROW`; at least one line. */
export function rowHeight(texts: readonly FittedText[], padding: number = CELL_PADDING): number {
  let tallest = 0;
  for (const fitted of texts) tallest = Math.max(tallest, textHeight(fitted));
  return roundUp(tallest + padding);
}

/** Heights of short texts: dates, codes, officers and events stand in row after row. */
const knownHeights = new Map<string, number>();
const LONGEST_KNOWN = 80;
const MOST_KNOWN = 20_000;

/** Points that the lines of a text take together. */
function textHeight(fitted: FittedText): number {
  if (fitted.text.length > LONGEST_KNOWN) return linesHeight(fitted);
  const key = `${fitted.width} ${fitted.font.size} ${fitted.font.bold} ${fitted.text}`;
  const known = knownHeights.get(key);
  if (known !== undefined) return known;
  if (knownHeights.size >= MOST_KNOWN) knownHeights.clear();
  const height = linesHeight(fitted);
  knownHeights.set(key, height);
  return height;
}

function linesHeight(fitted: FittedText): number {
  let height = 0;
  for (const line of wrapText(fitted)) height += line.height;
  return height;
}

function pieces(fitted: FittedText, room: number): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let height = 0;
  for (const line of wrapText(fitted)) {
    if (height > 0 && height + line.height > room) {
      parts.push(fitted.text.slice(start, line.start));
      start = line.start;
      height = 0;
    }
    height += line.height;
  }
  parts.push(fitted.text.slice(start));
  // A line feed at the end of a piece would show as an empty line that nobody counted.
  return parts.map((part, index) => (index < parts.length - 1 ? part.replace(/\n$/u, '') : part));
}

/**
 * Parts a row that would be taller than `tallest` points: each element is one row of the sheet, with one text per column.
 * Put together again column by column, only single line feeds at the seams are missing.
 */
export function splitRow(texts: readonly FittedText[], tallest: number): readonly (readonly string[])[] {
  const room = tallest - CELL_PADDING - PIXEL;
  const columns = texts.map((fitted) => pieces(fitted, room));
  const count = Math.max(1, ...columns.map((column) => column.length));
  return Array.from({ length: count }, (_, part) => columns.map((column) => column[part] ?? ''));
}
