import { type Row, textOf } from '../../domain/row.ts';
import { isFiller } from '../completeness/filler.ts';
import { exemptionLetters } from '../legal-basis/exemption-letters.ts';
import { defineRule, type Rule } from '../rule.ts';
import { ENDING_LETTERS } from './j03-permanent.ts';
import { isLongerThan } from './long-period.ts';

/** Closed static archives may be opened after 25 years (UU 43/2009 Pasal 66). */
const STATIC_ARCHIVE_YEARS = 25;
const LETTER_G = { legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf g', letters: 'g' };

export const noOpeningCondition: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'J04',
  name: 'no-opening-condition',
  scope: 'row',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['openingCondition', 'period', 'letters'],
  since: '2010-08-20',
  sources: ['PP 61/2010 Pasal 8 ayat (3)', 'UU 14/2008 Pasal 18 ayat (2)', 'UU 43/2009 Pasal 66'],
  text: {
    id: {
      title: 'Pengecualian yang panjang memiliki syarat pembukaan',
      guide:
        'Huruf g, h, i, dan j yang permanen atau lebih dari 25 tahun disertai syarat, misalnya persetujuan tertulis yang bersangkutan.',
      message: () => 'Tuliskan syarat pembukaan, misalnya persetujuan tertulis yang bersangkutan.',
    },
    en: {
      title: 'A long exemption has an opening condition',
      message: () => 'Write when it may be opened, for example on written consent of the person.',
    },
  },
  *check(row, { catalogue }) {
    const condition = textOf(row, 'openingCondition');
    const letters = exemptionLetters(row);
    if (!isLongPeriod(row) || letters.length === 0 || letters.some((letter) => ENDING_LETTERS.includes(letter))) return;
    if (condition === '' || isFiller(condition, catalogue)) yield { column: 'openingCondition', params: {} };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { ...LETTER_G, period: 'Permanen', openingCondition: 'Persetujuan tertulis ahli waris' } },
      {
        paper: 'proposed',
        cells: { ...LETTER_G, period: 'Permanen atau terbuka apabila mendapat persetujuan tertulis', openingCondition: '' },
      },
      { paper: 'proposed', cells: { ...LETTER_G, period: '25 tahun', openingCondition: '' } },
      {
        paper: 'register',
        cells: {
          legalBasis: 'UU 14/2008 Pasal 17 huruf a dan huruf h',
          letters: 'a, h',
          period: '30 tahun',
          openingCondition: '',
        },
      },
    ],
    invalid: [
      { paper: 'proposed', cells: { ...LETTER_G, period: 'Permanen', openingCondition: '' }, params: {} },
      { paper: 'proposed', cells: { ...LETTER_G, period: '26 tahun', openingCondition: '-' }, params: {} },
      { paper: 'register', cells: { period: 'Selamanya', openingCondition: '' }, params: {} },
    ],
  },
  guideExamples: { right: 'Permanen; syarat: persetujuan tertulis yang bersangkutan', wrong: 'Permanen; syarat kosong' },
});

function isLongPeriod(row: Row): boolean {
  const { period } = row.readings;
  if (period?.kind === 'permanent') return period.condition === '';
  return period?.kind === 'length' && isLongerThan(period.length, STATIC_ARCHIVE_YEARS);
}
