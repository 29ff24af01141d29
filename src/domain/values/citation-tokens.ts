/** A word, a number, one mark, a line end (`\n`) or a range sign (`s/d`) of a legal citation. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark' | 'line' | 'range';
  /** Lower case. */
  readonly norm: string;
  /** Offsets in `Tokens.source`. */
  readonly start: number;
  readonly end: number;
}

export interface Tokens {
  readonly source: string;
  readonly list: readonly Token[];
}

/** `UUKIP` and `hurufh` are two words written as one. */
const TOKEN =
  /\n|s ?[/.] ?d(?!\p{L})\.?|uu(?=(?:kip|ite|pdp|adminduk|no|nomor)(?!\p{L}))|(?:huruf|hrf)(?=[a-z](?!\p{L}))|\p{L}[\p{L}\p{M}]*|\d+|[^\s\p{L}\d]/giu;

/** Splits a text; every character is looked at a fixed number of times. */
export function tokenise(text: string): Tokens {
  const source = text
    .normalize('NFKC')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    // \u000B is \v: of \v, mutation testing would make an expression that cannot be read
    .replace(/\r\n?|[\u000B\f\u0085\u2028\u2029]/gu, '\n')
    .replace(/[^\S\n]/gu, ' ');
  const list: Token[] = [];
  for (const match of source.matchAll(TOKEN)) {
    list.push({ kind: kindOf(match[0]), norm: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length });
  }
  return { source, list };
}

function kindOf(text: string): Token['kind'] {
  if (text === '\n') return 'line';
  if (/^s ?[/.]/iu.test(text)) return 'range';
  if (/^\d/u.test(text)) return 'number';
  return /^\p{L}/u.test(text) ? 'word' : 'mark';
}

/** Lower-case text of a token; '' behind the end. */
export function normAt(tokens: Tokens, index: number): string {
  return tokens.list[index]?.norm ?? '';
}

/** True when nothing stands between a token and the one before it, not even a line end. */
export function isGlued(tokens: Tokens, index: number): boolean {
  const token = tokens.list[index];
  const before = tokens.list[index - 1];
  return token !== undefined && before?.kind !== 'line' && before?.end === token.start;
}

/** The text of the tokens from `first` up to `last` (inclusive), white space collapsed. */
export function textBetween(tokens: Tokens, first: number, last: number): string {
  return tokens.source.slice(tokens.list[first]?.start, tokens.list[last]?.end).replace(/\s+/gu, ' ').trim();
}

/** Index behind a phrase that begins at `index`; dashes and line ends may stand between its words. Undefined when it is not there. */
export function behindPhrase(tokens: Tokens, index: number, phrase: readonly string[]): number | undefined {
  let at = index;
  for (const [position, word] of phrase.entries()) {
    for (
      let skipped = 0;
      position > 0 && skipped < 2 && (normAt(tokens, at) === '-' || normAt(tokens, at) === '\n');
      skipped += 1
    )
      at += 1;
    if (normAt(tokens, at) !== word) return undefined;
    at += 1;
  }
  return at;
}
