import { defineRule, type Rule } from '../rule.ts';
import { isArticle17Letter, writtenLetters } from './exemption-letters.ts';
import { runsOf } from './runs-of.ts';

/** `letter` is `k-z` for letters that follow each other. */
type Params = { readonly letter: string };

export const unknownLetter: Rule = defineRule<Params>({
  code: 'H02',
  name: 'unknown-letter',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['legalBasis', 'letters'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 17'],
  text: {
    id: {
      title: 'Huruf pada Pasal 17 hanya a sampai j',
      guide: 'Pasal 17 UU 14/2008 mengenal sepuluh alasan, huruf a sampai j. Huruf lain tidak ada.',
      message: (p) => `Pasal 17 UU 14/2008 hanya memiliki huruf a sampai j; huruf "${p.letter}" tidak ada.`,
    },
    en: {
      title: 'Article 17 has the letters a to j only',
      message: (p) => `Article 17 of UU 14/2008 has only the letters a to j; there is no letter "${p.letter}".`,
    },
  },
  *check(row) {
    const cited = writtenLetters(row)
      .map((one) => one.letter)
      .filter((letter) => !isArticle17Letter(letter));
    const chosen = row.readings.letters.letters.filter((letter) => !isArticle17Letter(letter) && !cited.includes(letter));
    for (const letter of inRuns(cited)) yield { column: 'legalBasis', params: { letter } };
    for (const letter of inRuns(chosen)) yield { column: 'letters', params: { letter } };
  },
  examples: {
    valid: [
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf J; UU No. 24 Tahun 2013 Pasal 79', letters: 'J' },
      },
      {
        paper: 'proposed',
        cells: {
          legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf g; UU No. 24 Tahun 2013 Pasal 58 ayat (2) huruf k',
          letters: 'g',
        },
      },
      { paper: 'register', cells: { legalBasis: 'Pasal 17 huruf a, c UU 14/2008', letters: 'a dan c' } },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf k', letters: 'k' },
        params: { letter: 'k' },
      },
      { paper: 'proposed', cells: { letters: 'l' }, params: { letter: 'l' } },
      {
        paper: 'register',
        cells: { legalBasis: 'Pasal 17 huruf h dan huruf m UU 14/2008', letters: 'h' },
        params: { letter: 'm' },
      },
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf h s/d z; UU PDP Pasal 36', letters: 'h, i, j' },
        params: { letter: 'k-z' },
      },
    ],
  },
  guideExamples: { right: 'UU No. 14 Tahun 2008 Pasal 17 huruf h', wrong: 'UU No. 14 Tahun 2008 Pasal 17 huruf k' },
});

function inRuns(letters: readonly string[]): readonly string[] {
  return runsOf(letters.map((letter) => letter.charCodeAt(0))).map(({ first, last }) =>
    first === last ? String.fromCharCode(first) : `${String.fromCharCode(first)}-${String.fromCharCode(last)}`,
  );
}
