import { type ArticleDraft, draftOf, draftText, mergeDetails, type RangeBudget } from './article-draft.ts';
import { assignLaws, type CitationEvent } from './assign-laws.ts';
import type { CitationReading, CitedArticle, LawReference } from './citation-model.ts';
import { normAt, type Token, type Tokens, tokenise } from './citation-tokens.ts';
import { isDetailWord, isPasal } from './citation-words.ts';
import { readArticles, readLooseDetails } from './read-articles.ts';
import { readLaw } from './read-law.ts';

export type { CitationReading, CitedArticle, CitedLetter, LawReference } from './citation-model.ts';

/** Words that turn the next law into one that only changes the law before it. */
const AMENDING: ReadonlySet<string> = new Set([
  'diubah',
  'dirubah',
  'mengubah',
  'perubahan',
  'diganti',
  'dicabut',
  'ditambah',
  'disempurnakan',
]);

interface Scan {
  readonly tokens: Tokens;
  readonly events: CitationEvent[];
  readonly budget: RangeBudget;
  /** Details read before their article (`huruf h Pasal 17`). */
  pending: ArticleDraft | undefined;
  /** The article that details away from it belong to (`Pasal 17 UU 14/2008 huruf h`). */
  open: ArticleDraft | undefined;
  /** A semicolon or a law was read since that article: with the next law it is closed. */
  isParted: boolean;
  isAmending: boolean;
}

/**
 * Reads every article and law that a cell cites, the law before or behind its articles, one or several laws, parted by `;`, line ends, list
 * markers, "dan" or "jo.". Never throws; the time grows with the length of the text.
 */
export function parseCitations(text: string): CitationReading {
  const tokens = tokenise(text);
  const scan: Scan = {
    tokens,
    events: [],
    budget: { made: 0 },
    pending: undefined,
    open: undefined,
    isParted: false,
    isAmending: false,
  };
  let at = 0;
  for (let token = tokens.list[at]; token; token = tokens.list[at]) at = step(scan, token, at);
  const laws = assignLaws(tokens, scan.events);
  const articles = scan.events.flatMap((event, index) =>
    event.kind === 'articles' ? event.drafts.map((draft) => citedArticle(tokens, draft, laws[index])) : [],
  );
  return { articles, laws: namedLaws(scan.events), hasArticle: articles.length > 0 };
}

/** Takes what begins at a token; the index of the token to go on with. */
function step(scan: Scan, token: Token, at: number): number {
  if (token.kind !== 'word') return skipToken(scan, token, at);
  if (isPasal(token.norm)) return takeArticles(scan, at);
  if (isDetailWord(token.norm)) return takeLooseDetails(scan, at);
  return takeLaw(scan, at);
}

function skipToken(scan: Scan, token: Token, at: number): number {
  if (token.norm === ';') {
    scan.isAmending = false;
    scan.isParted = true;
  }
  return at + 1;
}

function takeLaw(scan: Scan, at: number): number {
  const found = readLaw(scan.tokens, at);
  if (!found) {
    scan.isAmending ||= AMENDING.has(normAt(scan.tokens, at)) && scan.events.length > 0;
    return at + 1;
  }
  scan.events.push({ kind: 'law', law: found.law, isAmending: scan.isAmending, first: at, last: found.last });
  scan.isAmending = false;
  if (scan.isParted) scan.open = undefined;
  scan.isParted = true;
  return found.next;
}

function takeArticles(scan: Scan, at: number): number {
  const found = readArticles(scan.tokens, at, scan.budget);
  if (!found) return at + 1;
  const first = found.articles[0];
  if (first && scan.pending) mergeDetails(first, scan.pending);
  scan.pending = undefined;
  scan.isAmending = false;
  scan.isParted = false;
  scan.open = found.articles.at(-1);
  scan.events.push({ kind: 'articles', drafts: found.articles, first: at, last: found.last });
  return found.next;
}

/** `huruf h` away from its "Pasal": before it (`huruf h Pasal 17`), or behind the law (`Pasal 17 UU 14/2008 huruf h`). */
function takeLooseDetails(scan: Scan, at: number): number {
  const draft = draftOf('', at, at);
  const found = readLooseDetails(scan.tokens, at, draft, scan.budget);
  if (found.last < 0) return Math.max(found.next, at + 1);
  const isBeforeArticle = isPasal(normAt(scan.tokens, found.next));
  scan.pending = isBeforeArticle ? draft : undefined;
  if (!isBeforeArticle && scan.open) mergeDetails(scan.open, draft);
  return Math.max(found.next, at + 1);
}

function citedArticle(tokens: Tokens, draft: ArticleDraft, law: LawReference | undefined): CitedArticle {
  return {
    law,
    article: draft.article,
    paragraphs: [...new Set(draft.paragraphs)],
    letters: draft.letters,
    text: draftText(tokens, draft),
  };
}

/** Every law once, in order of mention; the same law under another title counts apart. */
function namedLaws(events: readonly CitationEvent[]): readonly LawReference[] {
  const laws = new Map<string, LawReference>();
  for (const event of events) {
    if (event.kind !== 'law') continue;
    const key = [event.law.kind, event.law.number ?? '', event.law.year ?? '', event.law.title?.toLowerCase() ?? ''].join('|');
    if (!laws.has(key)) laws.set(key, event.law);
  }
  return [...laws.values()];
}
