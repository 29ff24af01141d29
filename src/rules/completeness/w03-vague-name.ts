import { isFilled } from '../../domain/row.ts';
import type { Catalogue } from '../../domain/values/catalogue.ts';
import { normaliseText, wordsOf } from '../../domain/values/normalise-text.ts';
import { readCellOnceWith } from '../cell-reading.ts';
import { exampleFor, type LetterExample } from '../letter-example.ts';
import { defineRule, type Rule } from '../rule.ts';
import { CLEAR_NAMES } from './clear-names.ts';

const LEAST_WORDS = 3;

export const vagueName: Rule = defineRule<LetterExample>({
  code: 'W03',
  name: 'vague-name',
  scope: 'row',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['information'],
  since: '2010-04-30',
  sources: ['Perki 1/2021 Pasal 49'],
  text: {
    id: {
      title: 'Nama informasi harus jelas',
      guide:
        'Sebutkan dokumen atau data apa dan tentang apa, paling sedikit tiga kata. Nama umum seperti "data pribadi" dapat berarti apa saja.',
      message: (p) =>
        `Nama informasi terlalu umum. Sebutkan dengan jelas dokumen atau datanya. Contoh untuk huruf ${p.letter}: "${p.example}".`,
    },
    en: {
      title: 'The information is named clearly',
      message: (p) =>
        `The name is too general. Say which document or data is meant. Example for letter ${p.letter}: "${p.example}".`,
    },
  },
  *check(row, { catalogue }) {
    if (isFilled(row, 'information') && isVague(catalogue)(row, 'information'))
      yield { column: 'information', params: exampleFor(row, CLEAR_NAMES) };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { information: 'Data pribadi pemohon layanan pada buku register' } },
      { paper: 'proposed', cells: { information: 'Log akses gudang data' } },
      { paper: 'register', cells: { information: 'Surat rahasia antarinstansi tentang pengamanan data' } },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: { information: 'Data Pribadi' },
        params: { letter: 'j', example: 'Data perseorangan penduduk pada gudang data kependudukan provinsi' },
      },
      {
        paper: 'proposed',
        cells: { information: 'Rahasia jabatan.' },
        params: { letter: 'j', example: 'Data perseorangan penduduk pada gudang data kependudukan provinsi' },
      },
      {
        paper: 'register',
        cells: { information: 'Rekam medis', legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf h angka 2', letters: 'h' },
        params: { letter: 'h', example: 'Surat keterangan sakit dan riwayat kesehatan pegawai' },
      },
    ],
  },
  guideExamples: { right: 'Surat keterangan sakit dan riwayat kesehatan pegawai', wrong: 'Data pribadi' },
});

const isVague = readCellOnceWith(
  (name, { vagueNames }: Catalogue): boolean => wordsOf(name).length < LEAST_WORDS || vagueNames.includes(normaliseText(name)),
);
