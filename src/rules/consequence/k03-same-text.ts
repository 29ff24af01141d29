import { isFilled } from '../../domain/row.ts';
import { isSimilar } from '../../domain/values/similarity.ts';
import { normalisedText } from '../cell-reading.ts';
import { defineRule, type Rule } from '../rule.ts';
import { isUnworthy } from './reason-text.ts';

const LEAST_SIMILARITY = 0.9;

export const sameText: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'K03',
  name: 'same-text',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: ['interestIfClosed', 'harmIfOpened'],
  since: '2010-04-30',
  sources: ['Perki 1/2021 Pasal 49'],
  text: {
    id: {
      title: 'Dibuka dan Ditutup berisi hal yang berbeda',
      guide: 'Dibuka: kerugian bila informasi diketahui umum. Ditutup: kepentingan yang terlindungi bila tidak.',
      message: () => 'Isi "Dibuka" dan "Ditutup" sama. Yang satu akibat bila dibuka, yang lain kepentingan yang dilindungi.',
    },
    en: {
      title: 'The two consequences differ',
      message: () =>
        '"Dibuka" and "Ditutup" say the same. One is the harm of opening, the other the interest that closing protects.',
    },
  },
  *check(row) {
    if (!isFilled(row, 'harmIfOpened') || !isFilled(row, 'interestIfClosed')) return;
    // Two texts that are too short are K01 twice; what they should say is not known yet.
    if (isUnworthy(row, 'harmIfOpened') && isUnworthy(row, 'interestIfClosed')) return;
    const harm = normalisedText(row, 'harmIfOpened');
    if (isSimilar(harm, normalisedText(row, 'interestIfClosed'), LEAST_SIMILARITY))
      yield { column: 'interestIfClosed', params: {} };
  },
  examples: {
    valid: [
      {
        paper: 'proposed',
        cells: {
          harmIfOpened: 'Pelapor diancam sehingga enggan melapor',
          interestIfClosed: 'Pelapor terlindung sehingga berani melapor',
        },
      },
      {
        paper: 'proposed',
        cells: {
          harmIfOpened: 'Kunci layanan dapat dipakai menarik data penduduk tanpa izin',
          interestIfClosed: 'Kunci layanan tidak dapat dipakai pihak lain menarik data penduduk',
        },
      },
      { paper: 'register', cells: { harmIfOpened: 'Rahasia', interestIfClosed: 'Rahasia' } },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: {
          harmIfOpened: 'Identitas pelapor dapat diketahui oleh terlapor',
          interestIfClosed: 'identitas pelapor  dapat diketahui oleh terlapor.',
        },
        params: {},
      },
      {
        paper: 'proposed',
        cells: {
          harmIfOpened: 'Identitas pelapor dapat diketahui oleh terlapor dan keluarganya',
          interestIfClosed: 'Identitas pelapor dapat diketahui oleh terlapor dan keluarga',
        },
        params: {},
      },
      {
        paper: 'register',
        cells: {
          harmIfOpened: 'a. Rekening pegawai menjadi sasaran penipuan',
          interestIfClosed: 'Rekening pegawai menjadi sasaran penipuan',
        },
        params: {},
      },
    ],
  },
  guideExamples: {
    right: 'Dibuka: pelapor diintimidasi. Ditutup: pelapor merasa aman',
    wrong: 'Dibuka dan Ditutup: kerahasiaan pelapor',
  },
});
