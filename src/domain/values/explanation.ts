import { normAt, type Tokens } from './citation-tokens.ts';
import { isAndWord, isDetailWord } from './citation-words.ts';
import { readLaw } from './read-law.ts';

/** Tokens that an explanation may take, so that a text of brackets is not read again and again. */
const LONGEST_EXPLANATION = 40;

/** Words that stand between values in brackets (`(1 sampai dengan 3)`). */
const BETWEEN_VALUES: ReadonlySet<string> = new Set(['sampai', 'dengan', 'hingga']);

/**
 * The closing bracket of an explanation that begins at `index`: `(rahasia pribadi)`, `(satu)`, `(lihat Lampiran II)`. Undefined for values in brackets,
 * and where a law, an article or a part of one is named.
 */
export function explanationEnd(tokens: Tokens, index: number): number | undefined {
  const first = tokens.list[index + 1];
  if (normAt(tokens, index) !== '(' || first?.kind !== 'word' || first.norm.length === 1) return undefined;
  let isExplained = false;
  for (let at = index + 1; at <= index + LONGEST_EXPLANATION; at += 1) {
    const word = normAt(tokens, at);
    if (word === ')') return isExplained ? at : undefined;
    if (word === '' || word === '(' || word === ';' || isDetailWord(word) || namesLaw(tokens, at)) return undefined;
    isExplained ||= isExplaining(word);
  }
  return undefined;
}

/** `UU PDP`; not "undang-undang lain". */
function namesLaw(tokens: Tokens, at: number): boolean {
  const law = readLaw(tokens, at)?.law;
  return (law?.number ?? law?.year ?? law?.title) !== undefined;
}

/** A word that is neither a Roman number nor a link between values. */
function isExplaining(word: string): boolean {
  return /^\p{L}{2,}$/u.test(word) && !/^[ivx]+$/u.test(word) && !isAndWord(word) && !BETWEEN_VALUES.has(word);
}
