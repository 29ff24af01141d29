/** What column "Huruf Pasal 17" says: letters in order of writing, lower case, and what is not a letter. */
export interface LettersReading {
  readonly letters: readonly string[];
  /** Pieces that are no single letter (`ab`, `17`). */
  readonly unreadable: readonly string[];
}

/** A dash before the first letter of a line: the letters stand below each other as a list, and no range runs from one line to the next. */
const LIST_DASH = /^\s*[-\u2010-\u2015\u2212](?=\s*\p{L})/gmu;

/** `a s/d c`, `(a) s/d (c)`, `a-c`, `a sampai dengan huruf c`, white space collapsed. */
const RANGE =
  /(?<![\p{L}\d])([a-z])(?:\)? ?[-\u2010-\u2015\u2212]|[.)]? (?:s ?[/.] ?d\.?|sd|sampai(?: dengan)?|hingga)(?!\p{L})) ?(?:huruf )?\(?([a-z])(?![\p{L}\d])/gu;

/** What is left of a range where an end is missing (`h s/d`); between numbers it is none of letters (`h angka 1 s/d 3`). */
const RANGE_SIGN = /(?<![\p{L}\d])(?:s ?[/.] ?d\.?|sd|sampai(?: dengan)?|hingga)(?!\p{L}| dengan)(\.? ?(?:angka )?\(?\d)?/gu;

/** Reads `h, j`, `h dan j`, `huruf h; j`, and ranges as citations do: `a s/d c`, `a-c`. No letter is read where a range lacks an end. Never throws. */
export function parseLetters(text: string): LettersReading {
  const ranged = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(LIST_DASH, ' ')
    .replace(/\s+/gu, ' ')
    .replace(RANGE, (_range, from: string, to: string) => lettersBetween(from, to).join(' '));
  const isHalf = [...ranged.matchAll(RANGE_SIGN)].some(([, number]) => number === undefined);
  const pieces = ranged
    .replace(RANGE_SIGN, ' sd ')
    .split(/[\s,;/.&()]+/u)
    .filter((piece) => piece !== '' && piece !== 'dan' && piece !== 'huruf' && piece !== 'atau');
  const letters = isHalf ? [] : pieces.filter((piece) => /^[a-z]$/u.test(piece));
  return { letters: [...new Set(letters)], unreadable: pieces.filter((piece) => !/^[a-z]$/u.test(piece)) };
}

/** Both ends included; of a range that runs backwards only these. */
function lettersBetween(from: string, to: string): readonly string[] {
  const first = from.charCodeAt(0);
  const count = to.charCodeAt(0) - first + 1;
  return count < 2 ? [from, to] : Array.from({ length: count }, (_, step) => String.fromCharCode(first + step));
}
