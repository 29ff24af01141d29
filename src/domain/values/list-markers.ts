import { isGlued, normAt, type Tokens } from './citation-tokens.ts';
import { isAndWord } from './citation-words.ts';
import { isReferenceStart } from './law-names.ts';

/** What numbers the items of a cell: `2.`, `b)`, `b).` are closed, `(2)` bracketed, and `b UU ...` bare. */
export interface ListMarker {
  readonly form: 'closed' | 'bracketed' | 'bare';
  /** Lower case, without its marks. */
  readonly text: string;
}

/** Bullets of Word that become letters when a list is pasted as text. */
const LETTER_BULLETS: ReadonlySet<string> = new Set(['o', 'v']);

/** `2.`, `b)`, `(2)` or `b` before a law or an article: it may number the items of a cell, be a value, or end a sentence (`Pasal 17 huruf j. UU ...`). */
export function markerAt(tokens: Tokens, at: number): ListMarker | undefined {
  const token = tokens.list[at];
  if (!token || token.norm.length > 2 || (token.kind !== 'number' && token.kind !== 'word')) return undefined;
  const form = formAt(tokens, at);
  const isLong = form === 'bare' && token.kind === 'word' && token.norm.length > 1;
  return isLong || !isReferenceStart(tokens, behindMarks(tokens, at)) ? undefined : form && { form, text: token.norm };
}

function formAt(tokens: Tokens, at: number): ListMarker['form'] | undefined {
  const sign = normAt(tokens, at + 1);
  if (normAt(tokens, at - 1) === '(') return sign === ')' && !isGlued(tokens, at - 1) ? 'bracketed' : undefined;
  if (isGlued(tokens, at)) return undefined;
  return sign === '.' || sign === ')' ? 'closed' : 'bare';
}

/** Index behind the marks of a marker; `a).` and `a.)` have two. */
function behindMarks(tokens: Tokens, at: number): number {
  let next = at + 1;
  while (next < at + 3 && (normAt(tokens, next) === '.' || normAt(tokens, next) === ')')) next += 1;
  return next;
}

/** True where an item of a list begins without doubt: at the start of the text or of a line, and behind a semicolon. */
export function startsItem(tokens: Tokens, at: number): boolean {
  const before = normAt(tokens, at - 1);
  return before === '' || before === '\n' || before === ';';
}

/** A bullet that is no letter of an article: at the start of an item, or behind a comma. */
export function isLetterBullet(tokens: Tokens, at: number): boolean {
  return LETTER_BULLETS.has(normAt(tokens, at)) && (startsItem(tokens, at) || normAt(tokens, at - 1) === ',');
}

/** True behind "dan", which leads to a value more often than to the next item of a list. */
export function isBehindAnd(tokens: Tokens, at: number): boolean {
  return isAndWord(normAt(tokens, normAt(tokens, at - 1) === '(' ? at - 2 : at - 1));
}

/** True when one marker may come after another one: `b` after `a`, and any higher number after `1`, since people forget to count. */
export function isLaterMarker(marker: string, before: string): boolean {
  return /^\d+$/u.test(before) ? Number(marker) > Number(before) : isNextInCount(marker, before);
}

/** True for `b` after `a` and `2` after `1`. */
export function isNextInCount(marker: string, before: string): boolean {
  if (/^\d+$/u.test(before)) return Number(marker) === Number(before) + 1;
  return before.length === 1 && marker.length === 1 && marker.charCodeAt(0) === before.charCodeAt(0) + 1;
}
