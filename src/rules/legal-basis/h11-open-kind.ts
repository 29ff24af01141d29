import type { Catalogue } from '../../domain/values/catalogue.ts';
import { containsPhrase, normaliseText } from '../../domain/values/normalise-text.ts';
import { readCellOnceWith } from '../cell-reading.ts';
import { isPartial } from '../completeness/required-columns.ts';
import { defineRule, type Rule } from '../rule.ts';

export const openKind: Rule = defineRule<{ readonly reason: string }>({
  code: 'H11',
  name: 'open-kind',
  scope: 'row',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['information', 'scope'],
  since: '2010-04-30',
  sources: [
    'UU 14/2008 Pasal 9',
    'UU 14/2008 Pasal 11',
    'UU 14/2008 Pasal 18 ayat (1)',
    'UU 15/2004 Pasal 19',
    'UU 24/2013 Pasal 58 ayat (3)',
  ],
  text: {
    id: {
      title: 'Informasi yang wajib terbuka tidak ditutup seluruhnya',
      guide:
        'Putusan, peraturan, laporan keuangan, perjanjian, profil, statistik, dan sejenisnya pada umumnya terbuka. Batasi pada bagian yang rahasia, atau sebutkan bahwa naskahnya masih konsep.',
      message: (p) =>
        `Informasi ini termasuk yang pada umumnya wajib terbuka (${p.reason}). Pastikan hasil uji konsekuensi mendukung atau batasi bagian yang dikecualikan.`,
    },
    en: {
      title: 'Information that must be open is not closed as a whole',
      message: (p) =>
        `Information of this kind is open as a rule (${p.reason}). Make sure that the consequence test supports the exemption, or limit the exempted part.`,
    },
  },
  *check(row, { catalogue }) {
    if (isPartial(row)) return;
    const reason = openReason(catalogue)(row, 'information');
    if (reason !== '') yield { column: 'information', params: { reason } };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { information: 'Isi berkas permohonan akta perkawinan campuran' } },
      { paper: 'proposed', cells: { information: 'Rancangan peraturan kepala dinas yang masih dibahas' } },
      {
        paper: 'register',
        cells: {
          information: 'Perjanjian kerja sama hak akses data',
          scope: 'Sebagian',
          exemptPart: 'Alamat layanan web dan kunci',
        },
      },
    ],
    invalid: [
      { paper: 'proposed', cells: { information: 'Jumlah penduduk menurut kecamatan dan jenis kelamin' } },
      { paper: 'proposed', cells: { information: 'Perjanjian kerja sama hak akses data dengan perangkat daerah' } },
      { paper: 'register', cells: { information: 'Dokumen RKA dan DPA tahun berjalan' } },
    ],
  },
  guideExamples: { right: 'Lampiran teknis perjanjian kerja sama hak akses data', wrong: 'Perjanjian kerja sama hak akses data' },
});

/** Why information of such a name is open as a rule; '' when it is not. */
const openReason = readCellOnceWith((text, catalogue: Catalogue): string => {
  const information = normaliseText(text);
  const kind = catalogue.openKinds.find(({ phrases }) => phrases.some((phrase) => containsPhrase(information, phrase)));
  if (!kind || catalogue.openKindExceptions.some((phrase) => containsPhrase(information, phrase))) return '';
  return kind.reason;
});
