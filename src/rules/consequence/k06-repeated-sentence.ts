import { groupBy } from '../../domain/values/group-by.ts';
import { normalisedText } from '../cell-reading.ts';
import { rowFamilies } from '../duplicates/row-families.ts';
import { exampleFor, type LetterExample } from '../letter-example.ts';
import { defineRule, type Rule } from '../rule.ts';
import { goodHarms } from './good-interests.ts';
import { isUnworthy } from './reason-text.ts';

const LEAST_ROWS = 4;
const SENTENCE = 'Identitas penduduk dapat dipakai orang lain untuk membuka rekening tanpa izin';

/** Other rows that share one sentence with the row of an example. */
function sharing(...sentences: readonly string[]): readonly { readonly code: string; readonly harmIfOpened: string }[] {
  return sentences.map((harmIfOpened, index) => ({ code: `U-2026-90${index}`, harmIfOpened }));
}

export const repeatedSentence: Rule = defineRule<LetterExample & { readonly rows: number }>({
  code: 'K06',
  name: 'repeated-sentence',
  scope: 'table',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['harmIfOpened'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 19'],
  text: {
    id: {
      title: 'Setiap informasi memiliki akibatnya sendiri',
      guide: 'Satu kalimat yang dipakai pada empat baris atau lebih menandakan bahwa akibatnya belum diuji satu per satu.',
      message: (p) =>
        `Kalimat yang sama dipakai pada ${p.rows} baris. Uraikan akibat khusus tiap informasi. Contoh untuk huruf ${p.letter}: "${p.example}".`,
    },
    en: {
      title: 'Every information has a harm of its own',
      message: (p) =>
        `The same sentence stands in ${p.rows} rows. Describe the harm of each information. Example for letter ${p.letter}: "${p.example}".`,
    },
  },
  *check(rows, { catalogue }) {
    const bySentence = groupBy(
      rows.filter((row) => !isUnworthy(row, 'harmIfOpened')),
      (row) => normalisedText(row, 'harmIfOpened'),
    );
    const familyOf = rowFamilies(rows);
    for (const same of bySentence.values()) {
      // An entry and its extension are about one information; so is a copied row, which D01 tells.
      const count = same.length < LEAST_ROWS ? 0 : new Set(same.map((row) => familyOf(row) || row)).size;
      if (count < LEAST_ROWS) continue;
      for (const row of same) {
        yield { row, column: 'harmIfOpened', params: { rows: count, ...exampleFor(row, goodHarms(catalogue)) } };
      }
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { harmIfOpened: SENTENCE }, others: sharing(SENTENCE, SENTENCE) },
      { paper: 'proposed', cells: { harmIfOpened: SENTENCE }, others: sharing(SENTENCE, SENTENCE, `${SENTENCE} tertulis`) },
      { paper: 'register', cells: { harmIfOpened: 'Rahasia' }, others: sharing('Rahasia', 'Rahasia', 'Rahasia') },
    ],
    invalid: [
      { paper: 'proposed', cells: { harmIfOpened: SENTENCE }, others: sharing(SENTENCE, SENTENCE, SENTENCE) },
      {
        paper: 'proposed',
        cells: { harmIfOpened: `${SENTENCE}.` },
        others: sharing(SENTENCE, SENTENCE.toUpperCase(), `1) ${SENTENCE}`),
      },
      { paper: 'register', cells: { harmIfOpened: SENTENCE }, others: sharing(SENTENCE, SENTENCE, SENTENCE, SENTENCE) },
    ],
  },
  guideExamples: { right: 'Akibat yang berbeda pada setiap baris', wrong: 'Mengungkap rahasia pribadi (pada semua baris)' },
});
