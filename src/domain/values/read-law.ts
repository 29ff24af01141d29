import type { LawReference } from './citation-model.ts';
import { normAt, type Tokens, textBetween } from './citation-tokens.ts';
import { kindAt, shortNameAt } from './law-names.ts';
import { findNumbering } from './law-numbering.ts';
import { nameBehindKind, type Title, titleAt } from './law-title.ts';

/** A law and where it stands: `last` is its last token, `next` the token to go on with. */
export interface LawAt {
  readonly law: LawReference;
  readonly last: number;
  readonly next: number;
}

const CODE_WORDS: ReadonlySet<string> = new Set(['hukum', 'acara', 'pidana', 'perdata']);

/** Reads the law whose name begins at `index`; undefined when none does. Looks ahead a fixed number of tokens, but for the title, which it consumes. */
export function readLaw(tokens: Tokens, index: number): LawAt | undefined {
  const start = kindAt(tokens, index);
  if (!start) return undefined;
  const numbering = findNumbering(tokens, start.next, start.kind);
  if (!numbering && start.needsNumber) return undefined;
  if (!numbering && start.isCode) return readCode(tokens, index, start.next);
  const name = nameBehindKind(tokens, start.next, start.kind, numbering);
  const behind = numbering?.next ?? name?.next ?? start.next;
  const title = titleAt(tokens, behind) ?? name;
  const last = Math.max(behind - 1, title?.close ?? 0);
  const known = numbersOfName(tokens, start.kind, title);
  const numbers = { number: numbering?.number ?? known.number, year: numbering?.year ?? known.year };
  return {
    law: lawOf(tokens, start.kind, numbers, title, textBetween(tokens, index, last)),
    last,
    next: Math.max(behind, title?.next ?? 0),
  };
}

interface Numbers {
  readonly number?: number | undefined;
  readonly year?: number | undefined;
}

function lawOf(tokens: Tokens, kind: string, { number, year }: Numbers, title: Title | undefined, text: string): LawReference {
  return {
    kind,
    ...(number === undefined ? {} : { number }),
    ...(year === undefined ? {} : { year }),
    ...(title ? { title: textBetween(tokens, title.first, title.last) } : {}),
    text,
  };
}

/** A well-known name stands for number and year where they are not written, as in "UU KIP". */
function numbersOfName(tokens: Tokens, kind: string, title: Title | undefined): Numbers {
  return (kind === 'UU' && title && shortNameAt(tokens, title.first)?.value) || {};
}

/** `KUHP`, `Kitab Undang-Undang Hukum Acara Pidana`: the name is kind and title at once. */
function readCode(tokens: Tokens, index: number, next: number): LawAt {
  let end = next;
  while (end < next + 4 && CODE_WORDS.has(normAt(tokens, end))) end += 1;
  const text = textBetween(tokens, index, end - 1);
  return { law: { kind: 'UU', title: text, text }, last: end - 1, next: end };
}
