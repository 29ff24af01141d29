import { isInformationLaw } from '../../domain/values/article17.ts';
import type { CitedArticle } from '../../domain/values/citation.ts';
import { defineRule, type Rule } from '../rule.ts';
import { writtenLetters } from './exemption-letters.ts';
import { citesNoStatute } from './h05-no-statute.ts';
import { isStatute } from './law-lookup.ts';

export const letterJAlone: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'H06',
  name: 'letter-j-alone',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['legalBasis'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 17 huruf j'],
  text: {
    id: {
      title: 'Huruf j disertai undang-undang lain',
      guide: 'Huruf j menunjuk kepada undang-undang lain yang melarang pembukaan. Sebutkan undang-undang itu beserta pasalnya.',
      message: () => 'Huruf j memerlukan undang-undang lain beserta pasalnya, misalnya UU No. 24 Tahun 2013 Pasal 79 ayat (1).',
    },
    en: {
      title: 'Letter j comes with another law',
      message: () => 'Letter j needs another law with its article, for example UU No. 24 Tahun 2013 Pasal 79 ayat (1).',
    },
  },
  *check(row) {
    const { citations } = row.readings;
    if (citesNoStatute(row) || !writtenLetters(row).some((cited) => cited.letter === 'j')) return;
    if (!citations.articles.some(isOfOtherLaw)) yield { column: 'legalBasis', params: {} };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { legalBasis: 'Pasal 17 huruf j UU KIP; Pasal 36 UU PDP' } },
      { paper: 'proposed', cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf i', letters: 'i' } },
      { paper: 'register', cells: { legalBasis: 'UU 24/2013 Pasal 79 ayat (1) jo. UU 14/2008 Pasal 17 huruf j' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j' }, params: {} },
      { paper: 'proposed', cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 24 Tahun 2013' }, params: {} },
      { paper: 'proposed', cells: { legalBasis: 'UU KIP Pasal 17 huruf j; UUD 1945 Pasal 28G ayat (1)' }, params: {} },
      {
        paper: 'register',
        cells: { legalBasis: 'UU No. 14 Tahun 2008 Pasal 6 ayat (3) dan Pasal 17 huruf j; PP No. 40 Tahun 2019 Pasal 54' },
        params: {},
      },
    ],
  },
  guideExamples: {
    right: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 24 Tahun 2013 Pasal 79 ayat (1)',
    wrong: 'UU No. 14 Tahun 2008 Pasal 17 huruf j',
  },
});

function isOfOtherLaw(article: CitedArticle): boolean {
  return article.law !== undefined && isStatute(article.law) && !isInformationLaw(article.law);
}
