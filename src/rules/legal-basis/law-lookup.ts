import type { Catalogue, CatalogueLaw, ReplacedRule } from '../../domain/values/catalogue.ts';
import type { LawReference } from '../../domain/values/citation.ts';
import { containsPhrase, wordsOf } from '../../domain/values/normalise-text.ts';
import { isSimilar } from '../../domain/values/similarity.ts';
import { titleForm } from './title-form.ts';

/**
 * Kinds that stand on the level of a law; anything else may only be cited beside them. The constitution (UUD) exempts nothing itself: it leaves that to
 * laws, and Pasal 17 huruf j asks for one.
 */
const STATUTES: ReadonlySet<string> = new Set(['UU', 'Perppu']);

/** Spelling mistakes in a title are no reason for a warning; another title is. */
const LEAST_TITLE_SIMILARITY = 0.8;

export function isStatute(law: LawReference): boolean {
  return STATUTES.has(law.kind);
}

/** The catalogue's law of that number and year; a law that is cited by its name alone has both from the parser where the name is known. */
export function findCatalogueLaw(law: LawReference, catalogue: Catalogue): CatalogueLaw | undefined {
  return catalogue.laws.find((known) => known.kind === law.kind && known.number === law.number && known.year === law.year);
}

/**
 * True when a cited title means the law: its title, a short name, a longer or shortened form of either, or a misspelling. Where titles of the law name
 * another one ("Pelaksanaan UU 14/2008"), a cited title that names laws must name that one.
 */
export function isTitleOf(title: string, law: CatalogueLaw): boolean {
  const cited = titleForm(title);
  const titles = [law.title, ...law.shortNames].map(titleForm);
  const named = titles.flatMap((known) => known.named);
  if (named.length > 0 && cited.named.length > 0 && !cited.named.some((each) => named.includes(each))) return false;
  return titles.some((known) => isSameTitle(cited.text, known.text));
}

function isSameTitle(cited: string, known: string): boolean {
  if (containsPhrase(cited, known) || isSimilar(cited, known, LEAST_TITLE_SIMILARITY)) return true;
  return wordsOf(cited).length > 1 && containsPhrase(known, cited);
}

/** The entry of the list of replaced rules; only from the day on which the rule was replaced when `day` is given. */
export function findReplacement(law: LawReference, catalogue: Catalogue, day?: string): ReplacedRule | undefined {
  return catalogue.replaced.find(
    (rule) =>
      rule.kind === law.kind && rule.number === law.number && rule.year === law.year && (day === undefined || rule.since <= day),
  );
}

/** True when a reference means the UU of that number and year. */
export function isLaw(law: LawReference, number: number, year: number): boolean {
  return law.kind === 'UU' && law.number === number && law.year === year;
}
