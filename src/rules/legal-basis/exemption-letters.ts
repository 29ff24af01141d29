import type { Row } from '../../domain/row.ts';
import { ARTICLE_17_LETTERS, article17Letters } from '../../domain/values/article17.ts';
import type { CitationReading, CitedLetter } from '../../domain/values/citation.ts';

/** Half a dozen rules ask for the letters of one reading. */
const known = new WeakMap<CitationReading, readonly CitedLetter[]>();

/** Letters of article 17 as the legal basis cites them, with their numbers; also letters that do not exist. */
export function writtenLetters(row: Row): readonly CitedLetter[] {
  const { citations } = row.readings;
  const before = known.get(citations);
  if (before) return before;
  const letters = article17Letters(citations);
  known.set(citations, letters);
  return letters;
}

/** Letters of article 17 that exist and that the legal basis cites. */
export function citedLetters(row: Row): readonly string[] {
  return writtenLetters(row)
    .map((cited) => cited.letter)
    .filter(isArticle17Letter);
}

/** True for a to j (UU 14/2008 Pasal 17). */
export function isArticle17Letter(letter: string): boolean {
  return ARTICLE_17_LETTERS.includes(letter);
}

/**
 * The letters under which a row is exempted: those that the legal basis and the column `Huruf` agree on, or what one says while the other is silent.
 * Where they contradict each other H10 asks which is right, and nothing more is said until it is answered.
 */
export function exemptionLetters(row: Row): readonly string[] {
  const cited = citedLetters(row);
  const chosen = row.readings.letters.letters.filter(isArticle17Letter);
  if (cited.length === 0) return chosen;
  if (chosen.length === 0) return cited;
  return cited.filter((letter) => chosen.includes(letter));
}
