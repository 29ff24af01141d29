import { isFilled, type Row } from '../../domain/row.ts';
import { containsPhrase, countLetters, wordsOf } from '../../domain/values/normalise-text.ts';
import { normalisedText, readCellOnce } from '../cell-reading.ts';

/** The two columns in which a consequence is described. */
export const REASON_COLUMNS = ['harmIfOpened', 'interestIfClosed'] as const;
export type ReasonColumn = (typeof REASON_COLUMNS)[number];

/** The columns that a consequence must not merely copy. */
const SOURCE_COLUMNS = ['information', 'legalBasis'] as const;
export type SourceColumn = (typeof SOURCE_COLUMNS)[number];

const LEAST_LETTERS = 20;
const LEAST_WORDS = 4;

/** Too few letters or words to say who is harmed and how. */
export const isTooShort: (row: Row, column: ReasonColumn) => boolean = readCellOnce((text) => {
  const words = wordsOf(text);
  if (words.length < LEAST_WORDS) return true;
  return words.join('').length < LEAST_LETTERS && countLetters(text) < LEAST_LETTERS;
});

/** True for a text that has to be written anew, so that advice about its wording would come too early. */
export function isUnworthy(row: Row, column: ReasonColumn): boolean {
  return !isFilled(row, column) || isTooShort(row, column);
}

/**
 * The column that a consequence copies: the whole of it, or a piece of it that is long enough to be a consequence. A short piece is merely too short.
 */
export function findCopiedColumn(row: Row, column: ReasonColumn): SourceColumn | undefined {
  const normalised = normalisedText(row, column);
  if (normalised === '') return undefined;
  return SOURCE_COLUMNS.find((source) => {
    const other = normalisedText(row, source);
    return other === normalised || (!isTooShort(row, column) && containsPhrase(other, normalised));
  });
}
