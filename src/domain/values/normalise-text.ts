/** Characters without width that a cell collects when text is pasted into it. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
const DASHES = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/gu;
const SINGLE_QUOTES = /[\u2018-\u201B\u2032\u2035\u02BC\u0060\u00B4]/gu;
const DOUBLE_QUOTES = /[\u201C-\u201F\u2033\u2036\u00AB\u00BB]/gu;
const LIST_MARKER = /^(?:\(?(?:\p{L}|\d{1,3})[.)]|[-*\u2022\u00B7\u25AA\u25CF\u25E6]) /u;
/** Most texts are plain, and need less than half of the work. */
const IS_ASCII = /^\p{ASCII}*$/u;
// \t-\r are tab, line feed, \u000B, form feed and carriage return: of \v, mutation testing would make an expression that cannot be read
const UNEVEN_SPACE = /[\t-\r]| {2}/u;
const TRAILING_PUNCTUATION = new Set(['.', ',', ';', ':', '!', '?', ' ']);

/**
 * The form in which texts are compared: NFKC, lower case, white space collapsed, dashes and quotes of one kind, without list markers at the
 * start (`a.`, `1)`) and without punctuation at the end. A text of nothing but punctuation keeps it, so that `-` is not taken for empty.
 */
export function normaliseText(text: string): string {
  return withoutTrailingPunctuation(withoutListMarkers(foldText(text)));
}

/** NFKC, lower case, white space collapsed, dashes and quotes of one kind, characters without width dropped. */
export function foldText(text: string): string {
  return IS_ASCII.test(text) ? foldPlain(text) : foldAny(text);
}

/** The form in which choices from a closed list are compared: as other texts, but a question mark stays, since `ya?` is no answer. */
export function normaliseChoice(text: string): string {
  return /[?\uFF1F]/u.test(text) ? collapseText(text).toLowerCase() : normaliseText(text);
}

function foldAny(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** `foldAny` for a text of ASCII alone. */
function foldPlain(text: string): string {
  return singleSpaced(text.toLowerCase().replaceAll('`', "'"));
}

function singleSpaced(text: string): string {
  return (UNEVEN_SPACE.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();
}

/** NFC, white space collapsed and trimmed, characters without width dropped; case kept. Two texts with one such form look the same. */
export function collapseText(text: string): string {
  return IS_ASCII.test(text) ? singleSpaced(text) : text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();
}

/** How many letters of any alphabet a text holds; digits, marks and spaces do not count. */
export function countLetters(text: string): number {
  let count = 0;
  for (const _letter of text.matchAll(/\p{L}/gu)) count += 1;
  return count;
}

/** The words of two letters and more, lower case, in order. Anything that is no letter ends a word. */
export function wordsOf(text: string): readonly string[] {
  if (IS_ASCII.test(text)) return text.toLowerCase().match(/[a-z]{2,}/gu) ?? [];
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFKC')
      .match(/\p{L}[\p{L}\p{M}]+/gu) ?? []
  );
}

/** True when `phrase` stands in a normalised text as whole words: `rka` is not found in `berkas`. */
export function containsPhrase(normalised: string, phrase: string): boolean {
  if (phrase === '') return false;
  for (let at = normalised.indexOf(phrase); at >= 0; at = normalised.indexOf(phrase, at + 1)) {
    if (!isWordPart(normalised, at - 1) && !isWordPart(normalised, at + phrase.length)) return true;
  }
  return false;
}

/** True when a normalised text begins with `phrase` as whole words: `plt` begins `plt. kepala`, not `pltu`. */
export function startsWithPhrase(normalised: string, phrase: string): boolean {
  return normalised.startsWith(phrase) && !isWordPart(normalised, phrase.length);
}

/** One line of at most `length` characters for a message, cut with `…`. */
export function shorten(text: string, length: number): string {
  const line = collapseText(text);
  if (line.length <= length) return line;
  const characters = [...line.slice(0, 2 * length)];
  if (characters.length <= length && line.length <= 2 * length) return line;
  return `${characters
    .slice(0, Math.max(0, length - 1))
    .join('')
    .trimEnd()}…`;
}

function withoutListMarkers(text: string): string {
  let rest = text;
  for (let match = LIST_MARKER.exec(rest); match; match = LIST_MARKER.exec(rest)) rest = rest.slice(match[0].length);
  return rest;
}

/** The text without `. , ; : ! ?` and spaces at its end; a text of nothing else stays as it is. */
export function withoutTrailingPunctuation(text: string): string {
  return withoutEnd(text, TRAILING_PUNCTUATION) || text;
}

/** The text without the characters named at its end. Counted from there: an expression with `+$` would try every run of them on the way, again and again. */
export function withoutEnd(text: string, characters: ReadonlySet<string>): string {
  let end = text.length;
  while (end > 0 && characters.has(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function isWordPart(normalised: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}\uD800-\uDFFF]/u.test(normalised.charAt(at));
}
