import { isGlued, normAt, type Tokens } from './citation-tokens.ts';
import { isReferenceStart } from './law-names.ts';

/** `2.` or `b)` before a law or an article: it may number the items of a cell, or end a sentence (`Pasal 17 huruf j. UU ...`). */
export function hasMarkerForm(tokens: Tokens, at: number): boolean {
  const token = tokens.list[at];
  if (!token || token.norm.length > 2 || (token.kind !== 'number' && token.kind !== 'word')) return false;
  const sign = normAt(tokens, at + 1);
  if ((sign !== '.' && sign !== ')') || isGlued(tokens, at) || normAt(tokens, at - 1) === '(') return false;
  return isReferenceStart(tokens, at + 2);
}

/** True where an item of a list begins without doubt: at the start of the text or of a line, and behind a semicolon. */
export function startsItem(tokens: Tokens, at: number): boolean {
  const before = normAt(tokens, at - 1);
  return before === '' || before === '\n' || before === ';';
}

/** True when one marker may come after another one: `b` after `a`, and any higher number after `1`, since people forget to count. */
export function isNextMarker(marker: string, before: string): boolean {
  if (/^\d+$/u.test(before)) return Number(marker) > Number(before);
  return before.length === 1 && marker.length === 1 && marker.charCodeAt(0) === before.charCodeAt(0) + 1;
}
