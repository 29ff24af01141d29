import { exemptionLetters } from '../legal-basis/exemption-letters.ts';
import { defineRule, type Rule } from '../rule.ts';

/** Exemptions under these letters end (UU 14/2008 Pasal 20 ayat (1)). */
export const ENDING_LETTERS: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'f'];

export const permanent: Rule = defineRule<{ readonly letters: string }>({
  code: 'J03',
  name: 'permanent',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['period', 'letters'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 20 ayat (1)'],
  text: {
    id: {
      title: 'Huruf a sampai f tidak permanen',
      guide: 'Pengecualian huruf a, b, c, d, e, dan f selalu berakhir. Tulis bilangan tahun atau peristiwanya.',
      message: (p) => `Pengecualian huruf ${p.letters} tidak boleh bersifat permanen.`,
    },
    en: {
      title: 'Letters a to f are not permanent',
      message: (p) => `An exemption under letter ${p.letters} must not be permanent.`,
    },
  },
  *check(row) {
    if (row.readings.period?.kind !== 'permanent') return;
    const letters = exemptionLetters(row).filter((letter) => ENDING_LETTERS.includes(letter));
    if (letters.length > 0) yield { column: 'period', params: { letters: letters.join(', ') } };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { period: 'Permanen' } },
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf b', letters: 'b', period: 'Selama rahasia dagang masih dilindungi' },
      },
      { paper: 'register', cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf g', letters: 'g', period: 'Seumur hidup' } },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf b', letters: 'b', period: 'Tidak terbatas' },
        params: { letters: 'b' },
      },
      {
        paper: 'proposed',
        cells: {
          legalBasis: 'UU 14/2008 Pasal 17 huruf c angka 6',
          letters: 'c',
          period: 'Permanen atau terbuka apabila disetujui pimpinan',
        },
        params: { letters: 'c' },
      },
      {
        paper: 'register',
        cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf a angka 2 dan huruf h', letters: 'a, h', period: 'Selamanya' },
        params: { letters: 'a' },
      },
    ],
  },
  guideExamples: { right: 'Huruf b: Sampai pemenang diumumkan secara resmi', wrong: 'Huruf b: Tidak terbatas' },
});
