import { isFilled, type Row } from '../../domain/row.ts';
import { defineRule, type Rule } from '../rule.ts';
import { isStatute } from './law-lookup.ts';

/** True when articles or rules are cited, and no law (UU) among them. */
export function citesNoStatute(row: Row): boolean {
  const { laws, hasArticle } = row.readings.citations;
  return isFilled(row, 'legalBasis') && (hasArticle || laws.length > 0) && !laws.some(isStatute);
}

export const noStatute: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'H05',
  name: 'no-statute',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['legalBasis'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 2 ayat (4)', 'Perki 1/2021 Pasal 49'],
  text: {
    id: {
      title: 'Dasar hukum memuat undang-undang',
      guide:
        'Hanya undang-undang yang dapat mengecualikan informasi. PP, Perpres, Permen, Perda, Pergub, SK, SE, Perki, dan SOP boleh menyertai, tidak boleh berdiri sendiri.',
      message: () => 'Pengecualian harus berdasar undang-undang; peraturan di bawahnya hanya boleh sebagai tambahan.',
    },
    en: {
      title: 'The legal basis holds a law',
      message: () => 'An exemption must rest on a law (UU); lower rules may only stand beside it.',
    },
  },
  *check(row) {
    if (citesNoStatute(row)) yield { column: 'legalBasis', params: {} };
  },
  examples: {
    valid: [
      {
        paper: 'proposed',
        cells: {
          legalBasis: 'PP No. 40 Tahun 2019 Pasal 54 ayat (4); Undang-Undang Nomor 14 Tahun 2008 Pasal 17 huruf h',
          letters: 'h',
        },
      },
      { paper: 'proposed', cells: { legalBasis: 'Pasal 17 huruf i UU KIP jo. Perki 1/2021 Pasal 49', letters: 'i' } },
      { paper: 'register', cells: { legalBasis: 'Sesuai ketentuan' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { legalBasis: 'Perpres No. 16 Tahun 2018 Pasal 26' }, params: {} },
      {
        paper: 'proposed',
        cells: { legalBasis: 'Peraturan Presiden Nomor 54 Tahun 2010 sebagaimana terakhir diubah' },
        params: {},
      },
      {
        paper: 'register',
        cells: { legalBasis: 'Pergub No. 22 Tahun 2016 Pasal 9; SK Kepala Dinas Nomor 5 Tahun 2020' },
        params: {},
      },
    ],
  },
  guideExamples: {
    right: 'UU No. 14 Tahun 2008 Pasal 17 huruf b; Perpres No. 16 Tahun 2018 Pasal 26',
    wrong: 'Perpres No. 16 Tahun 2018 Pasal 26',
  },
});
