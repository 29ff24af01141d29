import { defineRule, type Rule } from '../rule.ts';
import { findCopiedColumn, REASON_COLUMNS, type SourceColumn } from './reason-text.ts';

const WORDS: Readonly<Record<SourceColumn, string>> = { information: 'Informasi', legalBasis: 'Dasar Hukum' };

export const copiedColumn: Rule = defineRule<{ readonly source: SourceColumn }>({
  code: 'K04',
  name: 'copied-column',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['harmIfOpened', 'interestIfClosed', 'information', 'legalBasis'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 19'],
  text: {
    id: {
      title: 'Konsekuensi bukan salinan kolom lain',
      guide: 'Nama informasi atau dasar hukum yang disalin belum menjelaskan akibatnya.',
      message: (p) => `Uraian hanya menyalin kolom "${WORDS[p.source]}".`,
    },
    en: {
      title: 'The consequence is no copy of another column',
      message: (p) => `This only copies the column "${WORDS[p.source]}".`,
    },
  },
  *check(row) {
    for (const column of REASON_COLUMNS) {
      const source = findCopiedColumn(row, column);
      if (source) yield { column, params: { source } };
    }
  },
  examples: {
    valid: [
      {
        paper: 'proposed',
        cells: {
          information: 'Log akses gudang data',
          harmIfOpened: 'Log akses gudang data menunjukkan siapa yang sedang diperiksa',
        },
      },
      { paper: 'proposed', cells: { information: 'Rekaman kamera ruang server', harmIfOpened: 'Rekaman kamera' } },
      { paper: 'register', cells: { information: '', harmIfOpened: '' } },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: {
          information: 'Log akses pemanfaatan data per pengguna',
          harmIfOpened: 'log akses pemanfaatan data per pengguna.',
        },
        params: { source: 'information' },
      },
      {
        paper: 'proposed',
        cells: {
          legalBasis: 'UU 14/2008 Pasal 17 huruf h angka 4',
          letters: 'h',
          interestIfClosed: 'UU 14/2008 Pasal 17 huruf h angka 4',
        },
        params: { source: 'legalBasis' },
      },
      {
        paper: 'register',
        cells: {
          information: 'Daftar nama pengguna dan hak akses SIAK serta gudang data',
          harmIfOpened: 'Nama pengguna dan hak akses SIAK',
        },
        params: { source: 'information' },
      },
    ],
  },
  guideExamples: {
    right: 'Pola permintaan data dapat ditelusuri pihak lain',
    wrong: 'Log akses pemanfaatan data (sama dengan kolom Informasi)',
  },
});
