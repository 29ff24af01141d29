import type { Catalogue } from '../../domain/values/catalogue.ts';
import { containsPhrase, normaliseText } from '../../domain/values/normalise-text.ts';
import { readCellOnceWith } from '../cell-reading.ts';
import { exampleFor, type LetterExample } from '../letter-example.ts';
import { defineRule, type Rule } from '../rule.ts';
import { goodHarms } from './good-interests.ts';
import { isUnworthy } from './reason-text.ts';

export const foreignGround: Rule = defineRule<LetterExample & { readonly ground: string }>({
  code: 'K07',
  name: 'foreign-ground',
  scope: 'row',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['harmIfOpened'],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 6 ayat (3)', 'UU 14/2008 Pasal 17'],
  text: {
    id: {
      title: 'Alasan termasuk kepentingan yang dilindungi Pasal 17',
      guide: 'Citra instansi, polemik, pertanyaan wartawan atau LSM, dan dugaan akan dilaporkan bukan alasan pengecualian.',
      message: (p) =>
        `Alasan ini tidak termasuk kepentingan yang dilindungi Pasal 17. Terbaca: "${p.ground}". Contoh untuk huruf ${p.letter}: "${p.example}".`,
    },
    en: {
      title: 'The ground is one that article 17 protects',
      message: (p) =>
        `This ground is not among the interests that article 17 protects. Found: "${p.ground}". Example for letter ${p.letter}: "${p.example}".`,
    },
  },
  *check(row, { catalogue }) {
    if (isUnworthy(row, 'harmIfOpened')) return;
    const ground = groundOf(catalogue)(row, 'harmIfOpened');
    if (ground !== '') yield { column: 'harmIfOpened', params: { ground, ...exampleFor(row, goodHarms(catalogue)) } };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { harmIfOpened: 'Media penyimpanan cadangan dapat dicuri dan data penduduk disalin' } },
      { paper: 'proposed', cells: { harmIfOpened: 'Citra satelit menunjukkan letak pusat data cadangan yang harus diamankan' } },
      { paper: 'register', cells: { harmIfOpened: 'Nama baik pelapor rusak dan ia diancam oleh terlapor' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { harmIfOpened: 'Menimbulkan polemik di tengah warga dan pegawai' } },
      { paper: 'proposed', cells: { harmIfOpened: 'Data akan ditanyakan oleh LSM dan pihak luar' } },
      { paper: 'register', cells: { harmIfOpened: 'Merusak nama baik instansi di mata atasan' } },
    ],
  },
  guideExamples: { right: 'Pelaku dapat menghilangkan barang bukti', wrong: 'Menimbulkan polemik dan merusak citra dinas' },
});

/** The ground that is not protected; '' when there is none. */
const groundOf = readCellOnceWith((text, { unknownGrounds, unknownGroundExceptions }: Catalogue): string => {
  const harm = withoutOtherMeanings(normaliseText(text), unknownGroundExceptions);
  return unknownGrounds.find((phrase) => containsPhrase(harm, phrase)) ?? '';
});

/** Takes out the phrases in which a listed word means something else: "media penyimpanan" is no press. */
function withoutOtherMeanings(harm: string, phrases: readonly string[]): string {
  return phrases.reduce((text, phrase) => (containsPhrase(text, phrase) ? text.replaceAll(phrase, ' / ') : text), harm);
}
