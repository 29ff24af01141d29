import type { ArticleDraft } from './article-draft.ts';
import type { LawReference } from './citation-model.ts';
import { normAt, type Tokens } from './citation-tokens.ts';
import { isLink } from './citation-words.ts';

/** What a text names, in order: a law, or articles that stand together. `first` and `last` are tokens. */
export type CitationEvent =
  | { readonly kind: 'law'; readonly law: LawReference; /** Only changes the law before it ("sebagaimana diubah dengan"). */ readonly isAmending: boolean; readonly first: number; readonly last: number }
  | { readonly kind: 'articles'; readonly drafts: readonly ArticleDraft[]; readonly first: number; readonly last: number };

/** What stands between an event and the one before it. */
interface Gap {
  readonly hasSemicolon: boolean;
  readonly hasLink: boolean;
  readonly hasComma: boolean;
  readonly hasLine: boolean;
}

interface LawSlot {
  readonly index: number;
  readonly law: LawReference;
}

/** The law of each event of articles, by the index of the event. Looks at each event a fixed number of times. */
export function assignLaws(tokens: Tokens, events: readonly CitationEvent[]): readonly (LawReference | undefined)[] {
  const gaps = events.map((event, index) => gapBetween(tokens, events[index - 1], event));
  const following = followingLaws(events, gaps);
  const isArticleFirst = events[0]?.kind === 'articles' && lastPrimary(events)?.index === events.length - 1;
  const information = events.find((event) => event.kind === 'law' && isInformationLaw(event.law));
  const laws: (LawReference | undefined)[] = [];
  let before: LawSlot | undefined;
  /** Index of the last law that has taken the articles standing before it. */
  let closed = -1;
  for (const [index, event] of events.entries()) {
    if (event.kind === 'law') {
      if (isPrimary(event)) before = { index, law: event.law };
      continue;
    }
    const next = following[index];
    const chosen = choose({ events, gaps, index, before, next, isClosed: before !== undefined && before.index === closed, isArticleFirst });
    if (chosen !== undefined && chosen === next) closed = next.index;
    const isNeighbour = chosen !== undefined && Math.abs(chosen.index - index) === 1 && !gaps[Math.max(chosen.index, index)]?.hasSemicolon && !gaps[Math.max(chosen.index, index)]?.hasLink;
    laws[index] = isNeighbour ? chosen.law : lawFromAfar(event.drafts, chosen?.law, information?.kind === 'law' ? information.law : undefined);
  }
  return laws;
}

interface Choice {
  readonly events: readonly CitationEvent[];
  readonly gaps: readonly Gap[];
  readonly index: number;
  readonly before: LawSlot | undefined;
  readonly next: LawSlot | undefined;
  readonly isClosed: boolean;
  readonly isArticleFirst: boolean;
}

function choose(choice: Choice): LawSlot | undefined {
  const { before, next, index, gaps } = choice;
  const gapToNext = next ? gaps[next.index] : undefined;
  if (!before) return next && (!gapToNext?.hasLine || choice.isArticleFirst || isFree(choice, next)) ? next : undefined;
  const gap = gaps[index];
  const isBehindLaw = before.index === index - 1 && !gap?.hasSemicolon && !gap?.hasLink;
  if (!next || (isBehindLaw && !choice.isClosed)) return before;
  if (choice.isClosed) return next;
  return !gapToNext?.hasComma && !gapToNext?.hasLine && isFree(choice, next) ? next : before;
}

/** True when no article stands right behind a law, so that it must belong to the ones before it. */
function isFree(choice: Choice, law: LawSlot): boolean {
  const behind = choice.events[law.index + 1];
  const gap = choice.gaps[law.index + 1];
  return behind?.kind !== 'articles' || gap?.hasSemicolon === true || gap?.hasLink === true;
}

/**
 * A law that does not stand beside its article was taken from the context. For Pasal 17 with letters the context is nearly always
 * UU 14/2008 ("Pasal 17 huruf j dan Pasal 79 UU 24/2013"), whatever other law stands near.
 */
function lawFromAfar(drafts: readonly ArticleDraft[], law: LawReference | undefined, information: LawReference | undefined): LawReference | undefined {
  const isSeventeen = drafts.length === 1 && drafts[0]?.article === '17' && drafts[0].letters.length > 0;
  return isSeventeen && law && !isInformationLaw(law) ? information : law;
}

/** UU 14/2008 on openness of public information. */
export function isInformationLaw(law: LawReference): boolean {
  return law.kind === 'UU' && law.number === 14 && (law.year === undefined || law.year === 2008);
}

/** For each event the law that its articles lead to, without a semicolon in between. */
function followingLaws(events: readonly CitationEvent[], gaps: readonly Gap[]): readonly (LawSlot | undefined)[] {
  const following: (LawSlot | undefined)[] = [];
  for (let index = events.length - 2; index >= 0; index -= 1) {
    const next = events[index + 1];
    if (!next || gaps[index + 1]?.hasSemicolon) continue;
    following[index] = isPrimary(next) ? { index: index + 1, law: next.law } : next.kind === 'articles' ? following[index + 1] : undefined;
  }
  return following;
}

function lastPrimary(events: readonly CitationEvent[]): LawSlot | undefined {
  const index = events.findLastIndex(isPrimary);
  const event = events[index];
  return event?.kind === 'law' ? { index, law: event.law } : undefined;
}

/** A law that articles can belong to: it changes no other one, and it is named by more than "undang-undang". */
function isPrimary(event: CitationEvent): event is Extract<CitationEvent, { readonly kind: 'law' }> {
  return event.kind === 'law' && !event.isAmending && (event.law.number !== undefined || event.law.year !== undefined || event.law.title !== undefined);
}

function gapBetween(tokens: Tokens, before: CitationEvent | undefined, event: CitationEvent): Gap {
  let [hasSemicolon, hasLink, hasComma, hasLine] = [false, false, false, false];
  for (let at = (before?.last ?? -1) + 1; at < event.first; at += 1) {
    const word = normAt(tokens, at);
    hasSemicolon ||= word === ';';
    hasLink ||= isLink(word);
    hasComma ||= word === ',';
    hasLine ||= word === '\n';
  }
  return { hasSemicolon, hasLink, hasComma, hasLine };
}
