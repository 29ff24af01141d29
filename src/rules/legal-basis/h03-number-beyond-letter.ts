import { ARTICLE_17_POINTS } from '../../domain/values/article17.ts';
import { defineRule, type Rule } from '../rule.ts';
import { isArticle17Letter, writtenLetters } from './exemption-letters.ts';
import { runsOf } from './runs-of.ts';

/** `number` is `6-50` for numbers that follow each other. */
type Params = { readonly letter: string; readonly number: number | string };

export const numberBeyondLetter: Rule = defineRule<Params>({
  code: 'H03',
  name: 'number-beyond-letter',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['legalBasis'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 17'],
  text: {
    id: {
      title: 'Angka pada huruf Pasal 17 harus ada',
      guide: 'Huruf a memiliki angka 1-5, c 1-7, e 1-7, f 1-4, dan h 1-5. Huruf b, d, g, i, dan j tidak memiliki angka.',
      message: (p) => `Huruf ${p.letter} tidak memiliki angka ${p.number}.`,
    },
    en: {
      title: 'The number exists under the letter of article 17',
      message: (p) => `Letter ${p.letter} has no number ${p.number}.`,
    },
  },
  *check(row) {
    for (const { letter, points } of writtenLetters(row)) {
      if (!isArticle17Letter(letter)) continue;
      const last = ARTICLE_17_POINTS[letter] ?? 0;
      for (const run of runsOf(points.filter((number) => number < 1 || number > last))) {
        const number = run.first === run.last ? run.first : `${run.first}-${run.last}`;
        yield { column: 'legalBasis', params: { letter, number } };
      }
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf h angka 5', letters: 'h' } },
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf c angka 7 dan huruf a angka 1', letters: 'a, c' },
      },
      {
        paper: 'register',
        cells: { legalBasis: 'Pasal 17 huruf g UU 14/2008; Pasal 44 ayat (1) huruf g angka 9 UU 43/2009', letters: 'g' },
      },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf i angka 1', letters: 'i' },
        params: { letter: 'i', number: 1 },
      },
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf h angka 6', letters: 'h' },
        params: { letter: 'h', number: 6 },
      },
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf h angka 1 s/d 50', letters: 'h' },
        params: { letter: 'h', number: '6-50' },
      },
      {
        paper: 'register',
        cells: { legalBasis: 'Pasal 17 huruf a angka 0 UU 14/2008', letters: 'a' },
        params: { letter: 'a', number: 0 },
      },
    ],
  },
  guideExamples: {
    right: 'UU No. 14 Tahun 2008 Pasal 17 huruf h angka 4',
    wrong: 'UU No. 14 Tahun 2008 Pasal 17 huruf i angka 1',
  },
});
