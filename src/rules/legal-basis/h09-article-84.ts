import type { CitedArticle } from '../../domain/values/citation.ts';
import { containsPhrase, normaliseText } from '../../domain/values/normalise-text.ts';
import { readCellOnce } from '../cell-reading.ts';
import { defineRule, type Rule } from '../rule.ts';
import { isLaw } from './law-lookup.ts';

/** Data that Pasal 84 named until the amendment of 2013 and no longer names. */
const IDENTITY_DATA = ['nik', 'nomor induk kependudukan', 'nomor kk', 'no kk', 'no. kk', 'kartu keluarga', 'tanggal lahir'];

export const article84: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'H09',
  name: 'article-84',
  scope: 'row',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['legalBasis', 'information'],
  since: '2013-12-24',
  sources: ['UU 24/2013 Pasal 79', 'UU 24/2013 Pasal 84', 'UU 23/2006 Pasal 84'],
  text: {
    id: {
      title: 'NIK dan nomor KK dilindungi Pasal 79, bukan Pasal 84',
      guide:
        'Pasal 84 UU 24/2013 tinggal memuat cacat, sidik jari, iris mata, tanda tangan, dan unsur aib. NIK, nomor KK, dan tanggal lahir dirahasiakan berdasar Pasal 79 ayat (1).',
      message: () => 'Sejak UU No. 24 Tahun 2013, Pasal 84 tidak lagi memuat NIK dan nomor KK. Gunakan Pasal 79 ayat (1).',
    },
    en: {
      title: 'NIK and family card number rest on article 79, not 84',
      message: () => 'Since UU No. 24 Tahun 2013, article 84 no longer names NIK and family card number. Use article 79 (1).',
    },
  },
  *check(row) {
    const articles = row.readings.citations.articles.filter(isOfPopulationLaw).map((one) => one.article);
    if (articles.includes('84') && !articles.includes('79') && namesIdentityData(row, 'information'))
      yield { column: 'legalBasis', params: {} };
  },
  examples: {
    valid: [
      {
        paper: 'proposed',
        cells: {
          information: 'NIK dan nomor KK pada laporan pelayanan bulanan',
          legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 24 Tahun 2013 Pasal 79 ayat (1) dan Pasal 84 ayat (1)',
        },
      },
      {
        paper: 'proposed',
        cells: {
          information: 'Rekaman iris mata dan sidik jari penduduk',
          legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 24 Tahun 2013 Pasal 84 ayat (1)',
        },
      },
      {
        paper: 'register',
        cells: {
          information: 'Rekaman klinik kesehatan pegawai dinas',
          legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 23 Tahun 2006 Pasal 84',
        },
      },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: {
          information: 'NIK dan nomor KK pada laporan pelayanan bulanan',
          legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 24 Tahun 2013 Pasal 84 ayat (1)',
        },
        params: {},
      },
      {
        paper: 'proposed',
        cells: {
          information: 'Salinan kartu keluarga pada berkas permohonan',
          legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 23 Tahun 2006 Pasal 84',
        },
        params: {},
      },
      {
        paper: 'register',
        cells: {
          information: 'Nama dan tanggal lahir anak pada biodata',
          legalBasis: 'UU KIP Pasal 17 huruf j; Pasal 84 UU Adminduk',
        },
        params: {},
      },
    ],
  },
  guideExamples: {
    right: 'NIK penduduk: UU No. 24 Tahun 2013 Pasal 79 ayat (1)',
    wrong: 'NIK penduduk: UU No. 24 Tahun 2013 Pasal 84',
  },
});

const namesIdentityData = readCellOnce((text) => {
  const information = normaliseText(text);
  return IDENTITY_DATA.some((word) => containsPhrase(information, word));
});

function isOfPopulationLaw({ law }: CitedArticle): boolean {
  return law !== undefined && (isLaw(law, 23, 2006) || isLaw(law, 24, 2013));
}
