import type { Row } from '../domain/row.ts';
import { exemptionLetters } from './legal-basis/exemption-letters.ts';

/** The letter that fits most of what a population office keeps (Pasal 17 huruf j with the population and data protection laws). */
const COMMON_LETTER = 'j';

/** One letter of article 17 and a good entry for it; what the advice of a rule shows. */
export type LetterExample = Readonly<Record<'letter' | 'example', string>>;

/** A good entry under the first letter of the row, out of a table by letter; under `j` where the row has none. */
export function exampleFor(row: Row, examples: Readonly<Record<string, string>>): LetterExample {
  const letter = exemptionLetters(row).find((one) => one in examples) ?? COMMON_LETTER;
  return { letter, example: examples[letter] ?? '' };
}
