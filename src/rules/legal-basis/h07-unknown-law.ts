import type { Catalogue } from '../../domain/values/catalogue.ts';
import type { LawReference } from '../../domain/values/citation.ts';
import { defineRule, type Rule } from '../rule.ts';
import { shownText } from '../shown-text.ts';
import { findCatalogueLaw, findReplacement, isTitleOf } from './law-lookup.ts';

/** Length of the citation in the message. */
const SHOWN = 80;

const CONSTITUTION_YEAR = 1945;

export const unknownLaw: Rule = defineRule<{ readonly citation: string }>({
  code: 'H07',
  name: 'unknown-law',
  scope: 'row',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['legalBasis'],
  since: '2010-04-30',
  sources: ['Katalog peraturan program'],
  text: {
    id: {
      title: 'Nomor, tahun, dan judul undang-undang benar',
      guide:
        'Undang-undang dan peraturan pemerintah dicocokkan dengan katalog program. Yang tidak ditemukan mungkin salah ketik, mungkin juga benar tetapi belum ada dalam katalog.',
      message: (p) => `"${p.citation}" tidak ada dalam katalog program. Periksa kembali nomor, tahun, atau judulnya.`,
    },
    en: {
      title: 'Number, year and title of the law are right',
      message: (p) => `"${p.citation}" is not in the catalogue. Check its number, year or title.`,
    },
  },
  *check(row, { catalogue }) {
    for (const law of row.readings.citations.laws) {
      if (isDoubtful(law, catalogue)) yield { column: 'legalBasis', params: { citation: shownText(law.text, SHOWN) } };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { legalBasis: 'UU No. 14 Tahun 2008 tentang KIP Pasal 17 huruf h', letters: 'h' } },
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU KIP Pasal 17 huruf j; Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan Pasal 44 ayat (1)' },
      },
      {
        paper: 'register',
        cells: {
          legalBasis: 'UU 14/2008 Pasal 17 huruf h; UU No. 43 Tahun 1999 Pasal 3; Perda Nomor 99 Tahun 2099',
          letters: 'h',
        },
      },
    ],
    invalid: [
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf j; UU No. 23 Tahun 2013 Pasal 79 ayat (1)' },
        params: { citation: 'UU No. 23 Tahun 2013' },
      },
      {
        paper: 'proposed',
        cells: { legalBasis: 'UU No. 14 Tahun 2008 tentang Pelayanan Publik Pasal 17 huruf h', letters: 'h' },
        params: { citation: 'UU No. 14 Tahun 2008 tentang Pelayanan Publik' },
      },
      {
        paper: 'register',
        cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf h; UUD Tahun 1946 Pasal 28', letters: 'h' },
        params: { citation: 'UUD Tahun 1946' },
      },
    ],
  },
  guideExamples: { right: 'UU No. 24 Tahun 2013 tentang Administrasi Kependudukan', wrong: 'UU No. 23 Tahun 2013' },
});

/** Rules on the list of replaced ones are left to H08; kinds other than UU, UUD and PP are not in the catalogue. */
function isDoubtful(law: LawReference, catalogue: Catalogue): boolean {
  if (law.kind === 'UUD') return law.year !== undefined && law.year !== CONSTITUTION_YEAR;
  if ((law.kind !== 'UU' && law.kind !== 'PP') || findReplacement(law, catalogue)) return false;
  if (law.number === undefined && law.year === undefined) return false; // a name alone (KUHP) says nothing wrong
  const known = findCatalogueLaw(law, catalogue);
  return known === undefined || (law.title !== undefined && !isTitleOf(law.title, known));
}
