import { isFilled, textOf } from '../../domain/row.ts';
import { defineRule, type Rule } from '../rule.ts';
import { shownText } from '../shown-text.ts';
import { citedLetters, isArticle17Letter } from './exemption-letters.ts';

/** Length of an unreadable choice in the message. */
const SHOWN = 20;

export const lettersDiffer: Rule = defineRule<{ readonly chosen: string; readonly cited: string }>({
  code: 'H10',
  name: 'letters-differ',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['letters', 'legalBasis'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 17', 'PP 61/2010 Pasal 4 ayat (2) huruf a'],
  text: {
    id: {
      title: 'Huruf pilihan sama dengan huruf pada dasar hukum',
      guide: 'Kolom Huruf Pasal 17 memuat huruf yang sama dengan yang disebut pada dasar hukum, tidak kurang dan tidak lebih.',
      message: (p) => `Huruf pada kolom pilihan (${p.chosen}) berbeda dengan huruf pada dasar hukum (${p.cited}).`,
    },
    en: {
      title: 'The chosen letters are those of the legal basis',
      message: (p) => `The chosen letters (${p.chosen}) differ from those in the legal basis (${p.cited}).`,
    },
  },
  *check(row) {
    const { letters } = row.readings.letters;
    const cited = citedLetters(row);
    // A letter that does not exist is H02's, and until that is repaired there is nothing to compare.
    if (!isFilled(row, 'letters') || cited.length === 0 || !letters.every(isArticle17Letter)) return;
    if (letters.length === cited.length && cited.every((letter) => letters.includes(letter))) return;
    const chosen = letters.length > 0 ? sorted(letters) : shownText(textOf(row, 'letters'), SHOWN);
    yield { column: 'letters', params: { chosen, cited: sorted(cited) } };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf h angka 1 dan huruf g', letters: 'g, h' } },
      { paper: 'proposed', cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf H', letters: 'Huruf h' } },
      { paper: 'register', cells: { legalBasis: 'UU No. 24 Tahun 2013 Pasal 79 ayat (1)', letters: 'j' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { letters: 'h' }, params: { chosen: 'h', cited: 'j' } },
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf h dan huruf g', letters: 'h' },
        params: { chosen: 'h', cited: 'g, h' },
      },
      { paper: 'register', cells: { letters: 'ji' }, params: { chosen: 'ji', cited: 'j' } },
      { paper: 'register', cells: { letters: 'j s/d' }, params: { chosen: 'j s/d', cited: 'j' } },
    ],
  },
  guideExamples: { right: 'Dasar: Pasal 17 huruf g; Huruf: g', wrong: 'Dasar: Pasal 17 huruf g; Huruf: h' },
});

function sorted(letters: readonly string[]): string {
  return letters.toSorted().join(', ');
}
