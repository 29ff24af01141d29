import type { CitationReading, CitedArticle, CitedLetter, LawReference } from './citation-model.ts';

/** The letters of Pasal 17 UU 14/2008. */
export const ARTICLE_17_LETTERS: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];

/** How many numbers (angka) a letter of Pasal 17 has; the letters that are missing have none. */
export const ARTICLE_17_POINTS: Readonly<Record<string, number>> = { a: 5, c: 7, e: 7, f: 4, h: 5 };

/** UU 14/2008 on openness of public information; a law of that number that is cited without its year is taken for it. */
export function isInformationLaw(law: LawReference): boolean {
  return law.kind === 'UU' && law.number === 14 && (law.year === undefined || law.year === 2008);
}

/** True for article 17 of UU 14/2008; where no law is named, that one is meant. */
export function isArticle17(article: CitedArticle): boolean {
  return article.article === '17' && (article.law === undefined || isInformationLaw(article.law));
}

/** The letters of article 17 with their numbers, over all its citations, in order of first mention. */
export function article17Letters(reading: CitationReading): readonly CitedLetter[] {
  const merged = new Map<string, number[]>();
  for (const { letter, points } of reading.articles.filter(isArticle17).flatMap((article) => article.letters)) {
    const known = merged.get(letter) ?? [];
    merged.set(letter, [...known, ...points.filter((point) => !known.includes(point))]);
  }
  return [...merged].map(([letter, points]) => ({ letter, points }));
}
