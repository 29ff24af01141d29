import { isArticle17 } from '../../domain/values/article17.ts';
import { defineRule, type Rule } from '../rule.ts';
import { writtenLetters } from './exemption-letters.ts';

export const noLetter: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'H04',
  name: 'no-letter',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['legalBasis'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 17'],
  text: {
    id: {
      title: 'Pasal 17 disebut dengan hurufnya',
      guide: 'Pasal 17 memuat sepuluh alasan yang berbeda. Tanpa huruf, alasan pengecualian tidak diketahui.',
      message: () => 'Sebutkan huruf pada Pasal 17, misalnya huruf h.',
    },
    en: { title: 'Article 17 is cited with its letter', message: () => 'Name the letter of article 17, for example letter h.' },
  },
  *check(row) {
    const { citations } = row.readings;
    if (citations.articles.some(isArticle17) && writtenLetters(row).length === 0) yield { column: 'legalBasis', params: {} };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { legalBasis: 'Ps. 17h(1) UU KIP', letters: 'h' } },
      { paper: 'proposed', cells: { legalBasis: 'UU No. 24 Tahun 2013 Pasal 79 ayat (1)' } },
      { paper: 'register', cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf h; UU 15/2004 Pasal 17', letters: 'h' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { legalBasis: 'Pasal 17 Undang-Undang Nomor 14 Tahun 2008' }, params: {} },
      { paper: 'proposed', cells: { legalBasis: 'UU KIP Pasal 17' }, params: {} },
      {
        paper: 'register',
        cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17; UU No. 24 Tahun 2013 Pasal 79 ayat (1)' },
        params: {},
      },
    ],
  },
  guideExamples: { right: 'UU No. 14 Tahun 2008 Pasal 17 huruf h', wrong: 'UU No. 14 Tahun 2008 Pasal 17' },
});
