import type { ArticleDraft } from './article-draft.ts';
import { isInformationLaw } from './article17.ts';
import type { LawReference } from './citation-model.ts';
import { normAt, type Tokens } from './citation-tokens.ts';
import { isLink } from './citation-words.ts';

interface LawEvent {
  readonly kind: 'law';
  readonly law: LawReference;
  /** Only changes the law before it ("sebagaimana diubah dengan"). */
  readonly isAmending: boolean;
  readonly first: number;
  readonly last: number;
}

interface ArticlesEvent {
  readonly kind: 'articles';
  readonly drafts: readonly ArticleDraft[];
  readonly first: number;
  readonly last: number;
}

/** What a text names, in order: a law, or articles that stand together. `first` and `last` are tokens. */
export type CitationEvent = LawEvent | ArticlesEvent;

/** What stands between an event and the one before it. */
interface Gap {
  readonly hasSemicolon: boolean;
  readonly hasLine: boolean;
  readonly hasComma: boolean;
  /** Neither a semicolon nor a word that joins ("dan", "jo."): the two belong together. */
  readonly isClose: boolean;
}

interface LawSlot {
  readonly index: number;
  readonly law: LawReference;
}

interface Course {
  readonly events: readonly CitationEvent[];
  readonly gaps: readonly Gap[];
  /** Articles first, a law last: each law stands behind its articles. */
  readonly isArticleFirst: boolean;
  /** UU 14/2008 as the text names it first. */
  readonly information: LawReference | undefined;
}

/** Where the laws around some articles stand. */
interface Neighbours {
  readonly index: number;
  readonly before: LawSlot | undefined;
  /** The law that the articles lead to, without a semicolon in between. */
  readonly next: LawSlot | undefined;
  /** The law before has taken the articles standing before it. */
  readonly isClosed: boolean;
}

/** The law of each event of articles, by the index of the event. Looks at each event a fixed number of times. */
export function assignLaws(tokens: Tokens, events: readonly CitationEvent[]): readonly (LawReference | undefined)[] {
  const course = courseOf(tokens, events);
  const following = followingLaws(course);
  const laws: (LawReference | undefined)[] = [];
  let before: LawSlot | undefined;
  let closed: LawSlot | undefined;
  for (const [index, event] of events.entries()) {
    if (event.kind === 'law') {
      if (isPrimary(event)) before = { index, law: event.law };
      continue;
    }
    const next = following[index];
    const chosen = choose(course, { index, before, next, isClosed: before?.index === closed?.index });
    if (chosen === next) closed = next;
    laws[index] = lawOf(course, index, event.drafts, chosen);
  }
  return laws;
}

function courseOf(tokens: Tokens, events: readonly CitationEvent[]): Course {
  const laws = events.filter((event) => event.kind === 'law');
  const last = events.at(-1);
  return {
    events,
    gaps: events.map((event, index) => gapBetween(tokens, events[index - 1], event)),
    isArticleFirst: events[0]?.kind === 'articles' && last !== undefined && isPrimary(last),
    information: laws.find(({ law }) => isInformationLaw(law))?.law,
  };
}

function choose(course: Course, { index, before, next, isClosed }: Neighbours): LawSlot | undefined {
  if (!next) return before;
  const gapToNext = course.gaps[next.index];
  if (!before) return !gapToNext?.hasLine || course.isArticleFirst || isFree(course, next) ? next : undefined;
  const isBehindLaw = before.index === index - 1 && course.gaps[index]?.isClose === true;
  if (isBehindLaw && !isClosed) return before;
  if (isClosed) return next;
  return !gapToNext?.hasComma && !gapToNext?.hasLine && isFree(course, next) ? next : before;
}

/** True when no article stands right behind a law, so that it must belong to the ones before it. */
function isFree(course: Course, law: LawSlot): boolean {
  const behind = law.index + 1;
  return course.events[behind]?.kind !== 'articles' || course.gaps[behind]?.isClose !== true;
}

/**
 * A law that does not stand beside its articles was taken from the context. For Pasal 17 with letters the context is nearly always UU 14/2008
 * ("Pasal 17 huruf j dan Pasal 79 UU 24/2013"), whatever other law stands near.
 */
function lawOf(
  course: Course,
  index: number,
  drafts: readonly ArticleDraft[],
  chosen: LawSlot | undefined,
): LawReference | undefined {
  const isBeside =
    chosen !== undefined && Math.abs(chosen.index - index) === 1 && course.gaps[Math.max(chosen.index, index)]?.isClose === true;
  const isSeventeen = drafts.every(({ article, letters }) => article === '17' && letters.length > 0);
  if (!chosen || isBeside || !isSeventeen || isInformationLaw(chosen.law)) return chosen?.law;
  return course.information;
}

function followingLaws({ events, gaps }: Course): readonly (LawSlot | undefined)[] {
  const following: (LawSlot | undefined)[] = [];
  for (let index = events.length - 2; index >= 0; index -= 1) {
    const next = events[index + 1];
    if (!next || gaps[index + 1]?.hasSemicolon) continue;
    if (isPrimary(next)) following[index] = { index: index + 1, law: next.law };
    else if (next.kind === 'articles') following[index] = following[index + 1];
  }
  return following;
}

/** A law that articles can belong to: it changes no other one, and it is named by more than "undang-undang". */
function isPrimary(event: CitationEvent): event is LawEvent {
  return event.kind === 'law' && !event.isAmending && (event.law.number ?? event.law.year ?? event.law.title) !== undefined;
}

function gapBetween(tokens: Tokens, before: CitationEvent | undefined, event: CitationEvent): Gap {
  const words = new Set<string>();
  for (let at = before ? before.last + 1 : 0; at < event.first; at += 1) words.add(normAt(tokens, at));
  const hasSemicolon = words.has(';');
  return { hasSemicolon, hasLine: words.has('\n'), hasComma: words.has(','), isClose: !hasSemicolon && ![...words].some(isLink) };
}
