import { isFilled, type Row } from '../../domain/row.ts';
import { isArticle17 } from '../../domain/values/article17.ts';
import { defineRule, type Rule } from '../rule.ts';
import { isStatute } from './law-lookup.ts';

/** True when articles or rules are cited, and no law (UU) among them. */
export function citesNoStatute(row: Row): boolean {
  const { laws, hasArticle } = row.readings.citations;
  return isFilled(row, 'legalBasis') && (hasArticle || laws.length > 0) && !laws.some(isStatute);
}

/** Of Pasal 17 with a letter nobody doubts which law is meant; letter j asks for another law besides, which is missing with it. */
function isClearFromContext(row: Row): boolean {
  const { laws, articles } = row.readings.citations;
  return (
    laws.length === 0 &&
    articles.every((article) => isArticle17(article) && article.letters.length > 0) &&
    !articles.some(({ letters }) => letters.some(({ letter }) => letter === 'j'))
  );
}

/** Pasal 17 beside other laws (`Pasal 17 huruf h; UU 43/2009 Pasal 44`): its own law was taken from the context, which is worth a warning. */
function leavesLawOut(row: Row): boolean {
  return row.readings.citations.articles.some(
    (article) => article.law === undefined && isArticle17(article) && article.letters.length > 0,
  );
}

type Params = { readonly cited: 'lower-rules' | 'no-law' };

export const noStatute: Rule = defineRule<Params>({
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
        'Hanya undang-undang yang dapat mengecualikan informasi. UUD 1945, PP, Perpres, Permen, Perda, Pergub, SK, SE, Perki, dan SOP boleh menyertai, tidak boleh berdiri sendiri. Pasal 17 dengan hurufnya tetapi tanpa undang-undangnya hanya diperingatkan.',
      message: (p) =>
        p.cited === 'lower-rules'
          ? 'Pengecualian harus berdasar undang-undang; peraturan di bawahnya hanya boleh sebagai tambahan.'
          : 'Undang-undang dari pasal ini belum disebut. Tulis misalnya: UU No. 14 Tahun 2008 Pasal 17 huruf h.',
    },
    en: {
      title: 'The legal basis holds a law',
      message: (p) =>
        p.cited === 'lower-rules'
          ? 'An exemption must rest on a law (UU); lower rules may only stand beside it.'
          : 'The law of this article is not named. Write for example: UU No. 14 Tahun 2008 Pasal 17 huruf h.',
    },
  },
  *check(row) {
    const isWithout = citesNoStatute(row);
    if (!isWithout && !leavesLawOut(row)) return;
    const cited = isWithout && row.readings.citations.laws.length > 0 ? 'lower-rules' : 'no-law';
    yield {
      column: 'legalBasis',
      ...(!isWithout || isClearFromContext(row) ? { severity: 'warning' as const } : {}),
      params: { cited },
    };
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
      { paper: 'proposed', cells: { legalBasis: 'Perpres No. 16 Tahun 2018 Pasal 26' }, params: { cited: 'lower-rules' } },
      { paper: 'proposed', cells: { legalBasis: 'Pasal 17 huruf h', letters: 'h' }, params: { cited: 'no-law' } },
      {
        paper: 'proposed',
        cells: { legalBasis: 'Pasal 17 huruf h; UU No. 43 Tahun 2009 Pasal 44', letters: 'h' },
        params: { cited: 'no-law' },
      },
      { paper: 'proposed', cells: { legalBasis: 'UUD 1945 Pasal 28F' }, params: { cited: 'lower-rules' } },
      {
        paper: 'proposed',
        cells: { legalBasis: 'Peraturan Presiden Nomor 54 Tahun 2010 sebagaimana terakhir diubah' },
        params: { cited: 'lower-rules' },
      },
      {
        paper: 'register',
        cells: { legalBasis: 'Pergub No. 22 Tahun 2016 Pasal 9; SK Kepala Dinas Nomor 5 Tahun 2020' },
        params: { cited: 'lower-rules' },
      },
    ],
  },
  guideExamples: {
    right: 'UU No. 14 Tahun 2008 Pasal 17 huruf b; Perpres No. 16 Tahun 2018 Pasal 26',
    wrong: 'Perpres No. 16 Tahun 2018 Pasal 26',
  },
});
