/** A face of the archive's one type family (Arial, or the metric-compatible Liberation Sans). */
export interface TextFont {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Advance widths of U+0020 to U+007E in thousandths of the type size (`hmtx` table of Liberation Sans). */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
  722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222,
  500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
] as const;

const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778,
  722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278,
  556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
] as const;

const NO_BREAK_SPACE = 0xa0;
/** A tab jumps to the next stop; four ems is the most that it takes at the sizes used here. */
const TAB = 4000;
/** Letters of other scripts come from another font: one em is more than nearly all of them take. */
const FOREIGN = 1000;
const WIDE = 1400;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const FULL_WIDTH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uFF00-\uFFEF]$/u;

const foreignWidths = new Map<number, number>();

function foreignWidth(codePoint: number, widths: readonly number[]): number {
  if (codePoint === NO_BREAK_SPACE) return 278;
  const character = String.fromCodePoint(codePoint);
  if (INVISIBLE.test(character)) return 0;
  if (FULL_WIDTH.test(character)) return WIDE;
  const base = character.normalize('NFD').charCodeAt(0);
  return widths[base - 32] ?? FOREIGN; // an accent does not widen a Latin letter
}

/** Width of one character in thousandths of the type size; an upper bound outside ASCII. */
export function characterWidth(codePoint: number, bold: boolean): number {
  const widths = bold ? BOLD : REGULAR;
  const known = widths[codePoint - 32];
  if (known !== undefined) return known;
  if (codePoint === 9) return TAB;
  if (codePoint < 32) return 0;
  const key = bold ? -codePoint : codePoint;
  let width = foreignWidths.get(key);
  if (width === undefined) {
    width = foreignWidth(codePoint, widths);
    foreignWidths.set(key, width);
  }
  return width;
}

/** True for text that a viewer may set in a taller font than the table's own. */
export function needsTallLine(text: string): boolean {
  return /[^\p{ASCII}\u0080-\u024F\u2010-\u2026\u20AC]/u.test(text);
}

/** The character that begins at an offset inside the text. */
export function codePointAt(text: string, at: number): number {
  return Number(text.codePointAt(at));
}

/** Width of a text on one line, in points. */
export function textWidth(text: string, font: TextFont): number {
  let sum = 0;
  for (const character of text) sum += characterWidth(codePointAt(character, 0), font.bold);
  return (sum * font.size) / 1000;
}
