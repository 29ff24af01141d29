import { isFilled } from '../../domain/row.ts';
import { exampleFor, type LetterExample } from '../letter-example.ts';
import { defineRule, type Rule } from '../rule.ts';
import { GOOD_INTERESTS, goodHarms } from './good-interests.ts';
import { findCopiedColumn, isTooShort, REASON_COLUMNS } from './reason-text.ts';

export const tooShort: Rule = defineRule<LetterExample>({
  code: 'K01',
  name: 'too-short',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['harmIfOpened', 'interestIfClosed'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 2 ayat (4)', 'UU 14/2008 Pasal 19'],
  text: {
    id: {
      title: 'Konsekuensi diuraikan secukupnya',
      guide:
        'Paling sedikit empat kata dan 20 huruf, pada Dibuka maupun Ditutup: siapa yang dirugikan atau dilindungi, dan bagaimana.',
      message: (p) =>
        `Uraian terlalu pendek. Jelaskan akibat yang nyata: siapa yang dirugikan dan bagaimana. Contoh untuk huruf ${p.letter}: "${p.example}".`,
    },
    en: {
      title: 'The consequence is described at some length',
      message: (p) =>
        `Too short. Say what really follows: who is harmed, and how. Example for letter ${p.letter}: "${p.example}".`,
    },
  },
  *check(row, { catalogue }) {
    for (const column of REASON_COLUMNS) {
      if (!isFilled(row, column) || !isTooShort(row, column) || findCopiedColumn(row, column)) continue;
      yield { column, params: exampleFor(row, column === 'harmIfOpened' ? goodHarms(catalogue) : GOOD_INTERESTS) };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { harmIfOpened: 'Pelapor diancam oleh terlapor' } },
      { paper: 'proposed', cells: { interestIfClosed: 'Keselamatan warga pelapor terjaga' } },
      { paper: 'register', cells: { harmIfOpened: '' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { harmIfOpened: 'Merugikan penduduk' } },
      {
        paper: 'proposed',
        cells: { interestIfClosed: 'Data aman' },
        params: { letter: 'j', example: 'Data perseorangan yang wajib disimpan negara tetap rahasia dan tidak disalahgunakan' },
      },
      { paper: 'register', cells: { harmIfOpened: 'Ada yang rugi 2026' } },
    ],
  },
  guideExamples: { right: 'Pelapor dapat diintimidasi sehingga warga enggan melapor', wrong: 'Merugikan penduduk' },
});
