import { isFilled } from '../../domain/row.ts';
import { defineRule, type Rule } from '../rule.ts';
import { citesNoStatute } from './h05-no-statute.ts';

export const noArticle: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'H01',
  name: 'no-article',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['legalBasis'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 17', 'UU 14/2008 Pasal 19'],
  text: {
    id: {
      title: 'Dasar hukum menyebut pasal',
      guide: 'Nama undang-undang saja belum cukup: sebutkan pasalnya, dan bila ada ayat, huruf, dan angkanya.',
      message: () => 'Dasar hukum belum menyebut pasal. Contoh: UU No. 14 Tahun 2008 Pasal 17 huruf h angka 3.',
    },
    en: {
      title: 'The legal basis names an article',
      message: () => 'The legal basis names no article. Example: UU No. 14 Tahun 2008 Pasal 17 huruf h angka 3.',
    },
  },
  *check(row) {
    if (!isFilled(row, 'legalBasis') || row.readings.citations.hasArticle || citesNoStatute(row)) return;
    yield { column: 'legalBasis', params: {} };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { legalBasis: 'UU 14/2008 Ps. 17 huruf j; UU 24/2013 Ps. 79 (1)' } },
      { paper: 'proposed', cells: { legalBasis: 'Pasal 17 poin j UU Nomor 14 Tahun 2008; Pasal 36 UU PDP' } },
      { paper: 'register', cells: { legalBasis: 'PP No. 60 Tahun 2008' } },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: { legalBasis: 'Undang-Undang 14 Tahun 2008 tentang Keterbukaan Informasi Publik' },
        params: {},
      },
      { paper: 'proposed', cells: { legalBasis: 'UU KIP huruf h' }, params: {} },
      { paper: 'register', cells: { legalBasis: 'Sesuai peraturan yang berlaku' }, params: {} },
    ],
  },
  guideExamples: {
    right: 'UU No. 14 Tahun 2008 Pasal 17 huruf h angka 3',
    wrong: 'UU No. 14 Tahun 2008 tentang Keterbukaan Informasi Publik',
  },
});
