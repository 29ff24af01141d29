import { type ArticleDraft, addLaterDetails, type CellState, draftOf, draftText, mergeDetails } from './article-draft.ts';
import { isInformationLaw } from './article17.ts';
import { assignLaws, type CitationEvent } from './assign-laws.ts';
import type { CitationReading, CitedArticle, LawReference } from './citation-model.ts';
import { normAt, type Token, type Tokens, tokenise } from './citation-tokens.ts';
import { isAndWord, isDetailWord, isLink, isPasal } from './citation-words.ts';
import { isNextInCount, markerAt, startsItem } from './list-markers.ts';
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

const ANNEX_WORDS: ReadonlySet<string> = new Set(['lampiran', 'lampirannya', 'lamp']);

/** Words between a letter and its article (`huruf h dari Pasal 17`). */
const BEFORE_PASAL: ReadonlySet<string> = new Set(['dari', 'pada', 'dalam', 'di']);

/** What an opening bracket interrupts. */
interface Bracket {
  readonly open: ArticleDraft | undefined;
  readonly isInAnnex: boolean;
}

interface Scan {
  readonly tokens: Tokens;
  readonly events: CitationEvent[];
  readonly cell: CellState;
  /** The law named last. */
  law: LawReference | undefined;
  /** Details read before their article (`huruf h Pasal 17`). */
  pending: ArticleDraft | undefined;
  /** The article that details away from it belong to (`Pasal 17 UU 14/2008 huruf h`). */
  open: ArticleDraft | undefined;
  /** That article has its law, or a semicolon was read since: with the next law it is closed. */
  isParted: boolean;
  /** What follows stands in an annex, where letters belong to no article. */
  isInAnnex: boolean;
  isAmending: boolean;
  /** The bracket that was opened last, until it is closed. */
  bracket: Bracket | undefined;
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
    cell: { made: 0, marker: undefined },
    law: undefined,
    pending: undefined,
    open: undefined,
    isParted: false,
    isInAnnex: false,
    isAmending: false,
    bracket: undefined,
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
  takeMarker(scan, at);
  if (scan.isInAnnex && leadsBack(scan, at)) scan.isInAnnex = false;
  if (token.kind !== 'word') return skipToken(scan, token, at);
  if (isPasal(token.norm)) return takeArticles(scan, at);
  if (isDetailWord(token.norm)) return takeLooseDetails(scan, at);
  if (ANNEX_WORDS.has(token.norm)) scan.isInAnnex = true;
  return takeLaw(scan, at);
}

/** A letter or number without marks counts a list only where an item begins, or where it is the next one. */
function takeMarker({ tokens, cell }: Scan, at: number): void {
  const marker = markerAt(tokens, at);
  if (!marker) return;
  const isCounted = cell.marker?.form === 'bare' && isNextInCount(marker.text, cell.marker.text);
  if (marker.form !== 'bare' || isCounted || startsItem(tokens, at)) cell.marker = marker;
}

/** `huruf h sebagaimana lampiran, huruf k`: behind a comma or "dan" letters are those of the article again, unless the annex is another law's. */
function leadsBack({ tokens, law }: Scan, at: number): boolean {
  const word = normAt(tokens, at);
  if ((word !== ',' && !isAndWord(word)) || !isDetailWord(normAt(tokens, at + 1))) return false;
  return law === undefined || isInformationLaw(law);
}

function skipToken(scan: Scan, token: Token, at: number): number {
  if (token.norm === ';') {
    scan.isAmending = false;
    scan.isParted = true;
  }
  if (token.norm === ';' || token.kind === 'line') scan.isInAnnex = false;
  if (token.norm === '(') scan.bracket = { open: scan.open, isInAnnex: scan.isInAnnex };
  if (token.norm === ')') closeBracket(scan);
  return at + 1;
}

/** What an annex or a law in brackets has interrupted goes on behind them. */
function closeBracket(scan: Scan): void {
  if (!scan.bracket) return;
  scan.open ??= scan.bracket.open;
  scan.isInAnnex = scan.bracket.isInAnnex;
  scan.bracket = undefined;
}

function takeLaw(scan: Scan, at: number): number {
  const found = readLaw(scan.tokens, at);
  if (!found) {
    scan.isAmending ||= AMENDING.has(normAt(scan.tokens, at)) && scan.events.length > 0;
    return at + 1;
  }
  if (scan.isParted && !isNamedAgain(scan, found.law)) scan.open = undefined;
  scan.events.push({ kind: 'law', law: found.law, isAmending: scan.isAmending, first: at, last: found.last });
  scan.law = found.law;
  scan.isAmending = false;
  scan.isParted = true;
  return found.next;
}

/** `UU KIP: Pasal 17 UU No. 14 Tahun 2008 huruf h` */
function isNamedAgain({ law: before }: Scan, { kind, number, year }: LawReference): boolean {
  return number !== undefined && before?.number === number && before.kind === kind && before.year === year;
}

function takeArticles(scan: Scan, at: number): number {
  const found = readArticles(scan.tokens, at, scan.cell);
  if (!found) return at + 1;
  const first = found.articles[0];
  if (first && scan.pending) mergeDetails(first, scan.pending);
  scan.pending = undefined;
  scan.isAmending = false;
  scan.isInAnnex = false;
  scan.isParted = isRightBehindLaw(scan, at);
  scan.open = found.articles.at(-1);
  scan.events.push({ kind: 'articles', drafts: found.articles, first: at, last: found.last });
  return found.next;
}

/** True where an article has its law before it, so that the next one is another article's. */
function isRightBehindLaw({ tokens, events }: Scan, at: number): boolean {
  const before = events.at(-1);
  if (before?.kind !== 'law') return false;
  return !tokens.list.slice(before.last + 1, at).some(({ norm }) => norm === ';' || isLink(norm));
}

/** `huruf h` away from its "Pasal": before it (`huruf h Pasal 17`), or behind the law (`Pasal 17 UU 14/2008 huruf h`). */
function takeLooseDetails(scan: Scan, at: number): number {
  const draft = draftOf('', at, at);
  const found = readLooseDetails(scan.tokens, at, draft, scan.cell);
  if (found.last < 0) return Math.max(found.next, at + 1);
  if (scan.isInAnnex) return scan.bracket ? closingBracket(scan.tokens, at, found.next) : found.next;
  const behind = BEFORE_PASAL.has(normAt(scan.tokens, found.next)) ? found.next + 1 : found.next;
  const isBeforeArticle = isPasal(normAt(scan.tokens, behind));
  scan.pending = isBeforeArticle ? draft : undefined;
  if (!isBeforeArticle && scan.open) addLaterDetails(scan.open, draft);
  return found.next;
}

/** The bracket before `end` that closes one opened before `from`; `end` where there is none. */
function closingBracket(tokens: Tokens, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at += 1) {
    if (normAt(tokens, at) === '(') depth += 1;
    if (normAt(tokens, at) === ')') depth -= 1;
    if (depth < 0) return at;
  }
  return end;
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
