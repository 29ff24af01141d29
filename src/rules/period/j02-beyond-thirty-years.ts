import type { ExemptionPeriod } from '../../domain/values/exemption-period.ts';
import { exemptionLetters } from '../legal-basis/exemption-letters.ts';
import { defineRule, type Rule } from '../rule.ts';
import { isLongerThan } from './long-period.ts';

const CEILING_YEARS = 30;
const LETTER_A = { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf a angka 1', letters: 'a' };

export const beyondThirtyYears: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'J02',
  name: 'beyond-thirty-years',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['period', 'letters'],
  since: '2010-08-20',
  sources: ['PP 61/2010 Pasal 5 ayat (1)'],
  text: {
    id: {
      title: 'Huruf a paling lama 30 tahun',
      guide:
        'Informasi penegakan hukum dikecualikan paling lama 30 tahun. Bila ditulis dengan peristiwa, tambahkan "paling lama ... tahun".',
      message: () => 'Untuk huruf a jangka waktu paling lama 30 tahun.',
    },
    en: { title: 'Letter a lasts 30 years at most', message: () => 'Under letter a the period is 30 years at most.' },
  },
  *check(row) {
    const { period } = row.readings;
    if (period && exemptionLetters(row).includes('a') && isTooLong(period)) yield { column: 'period', params: {} };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { ...LETTER_A, period: '30 tahun' } },
      { paper: 'proposed', cells: { ...LETTER_A, period: '360 bulan' } },
      { paper: 'proposed', cells: { ...LETTER_A, period: 'Sampai perkara dibuka dalam sidang terbuka, paling lama 30 tahun' } },
      { paper: 'proposed', cells: { ...LETTER_A, period: 'Sampai perkara dibuka dalam sidang terbuka (paling lama 30 tahun)' } },
      { paper: 'register', cells: { period: '31 tahun' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { ...LETTER_A, period: '31 (tiga puluh satu) tahun' }, params: {} },
      { paper: 'proposed', cells: { ...LETTER_A, period: '361 bulan' }, params: {} },
      { paper: 'proposed', cells: { ...LETTER_A, period: 'Sampai perkara dibuka dalam sidang terbuka' }, params: {} },
      {
        paper: 'register',
        cells: { ...LETTER_A, period: 'Selama perkara belum disidangkan terbuka, paling lama 40 tahun' },
        params: {},
      },
    ],
  },
  guideExamples: {
    right: 'Sampai perkara dibuka dalam sidang terbuka untuk umum, paling lama 30 tahun',
    wrong: 'Huruf a: 35 tahun; Sampai perkara selesai disidangkan',
  },
});

function isTooLong(period: ExemptionPeriod): boolean {
  switch (period.kind) {
    case 'length':
      return isLongerThan(period.length, CEILING_YEARS);
    case 'event':
      return period.ceiling === undefined || isLongerThan(period.ceiling, CEILING_YEARS);
    case 'permanent':
      return false; // J03 speaks of it
  }
}
