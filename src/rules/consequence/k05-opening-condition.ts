import { normalisedText } from '../cell-reading.ts';
import { exampleFor, type LetterExample } from '../letter-example.ts';
import { defineRule, type Rule } from '../rule.ts';
import { goodHarms } from './good-interests.ts';
import { isUnworthy } from './reason-text.ts';

/** How a condition begins that was written into the column of the harm. */
const CONDITION_START = /^(?:dibuka (?:setelah|apabila|jika)|dapat dibuka|setelah ada persetujuan|sampai)(?![\p{L}\p{N}])/u;

export const openingCondition: Rule = defineRule<LetterExample>({
  code: 'K05',
  name: 'opening-condition',
  scope: 'row',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['harmIfOpened'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 19', 'Perki 1/2021 Pasal 49'],
  text: {
    id: {
      title: 'Dibuka memuat akibat, bukan syarat',
      guide: 'Kolom Dibuka menjawab: apa akibatnya bila informasi ini dibuka. Kapan boleh dibuka ditulis pada Syarat Pembukaan.',
      message: (p) =>
        `Kolom ini untuk akibat bila informasi dibuka, bukan syarat pembukaan. Pindahkan ke kolom "Syarat Pembukaan". Contoh untuk huruf ${p.letter}: "${p.example}".`,
    },
    en: {
      title: '"Dibuka" holds a harm, not a condition',
      message: (p) =>
        `This column is for the harm of opening, not for the condition of opening. Move it to "Syarat Pembukaan". Example for letter ${p.letter}: "${p.example}".`,
    },
  },
  *check(row, { catalogue }) {
    if (isUnworthy(row, 'harmIfOpened') || !CONDITION_START.test(normalisedText(row, 'harmIfOpened'))) return;
    yield { column: 'harmIfOpened', params: exampleFor(row, goodHarms(catalogue)) };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { harmIfOpened: 'Dapat dibukanya rekening palsu atas nama penduduk tanpa izin' } },
      { paper: 'proposed', cells: { harmIfOpened: 'Bila dibuka, alamat penduduk dapat dipakai untuk penipuan' } },
      { paper: 'register', cells: { harmIfOpened: 'Pelapor dapat diketahui dan diancam sampai menarik laporannya' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { harmIfOpened: 'Dibuka setelah ada persetujuan pimpinan' } },
      { paper: 'proposed', cells: { harmIfOpened: 'Dapat dibuka atas izin tertulis pemilik data' } },
      { paper: 'register', cells: { harmIfOpened: 'Sampai pemenang pengadaan diumumkan secara resmi' } },
    ],
  },
  guideExamples: { right: 'Peserta dapat mengatur harga penawaran', wrong: 'Dibuka setelah ada persetujuan pimpinan' },
});
