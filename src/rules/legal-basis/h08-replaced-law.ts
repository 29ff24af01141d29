import { defineRule, type Rule } from '../rule.ts';
import { shownText } from '../shown-text.ts';
import { findReplacement } from './law-lookup.ts';

/** Length of the citation in the message. */
const SHOWN = 80;

export const replacedLaw: Rule = defineRule<{ readonly citation: string; readonly replacement: string }>({
  code: 'H08',
  name: 'replaced-law',
  scope: 'row',
  severity: 'warning',
  sheets: ['proposed', 'register'],
  columns: ['legalBasis'],
  since: '2010-04-30',
  sources: ['Katalog peraturan yang sudah diganti'],
  text: {
    id: {
      title: 'Peraturan masih berlaku',
      guide: 'Peraturan yang sudah diganti tidak lagi menjadi dasar. Pesan menyebut penggantinya.',
      message: (p) => `"${p.citation}" sudah diganti. Gunakan ${p.replacement}.`,
    },
    en: { title: 'The rule is still in force', message: (p) => `"${p.citation}" was replaced. Use ${p.replacement}.` },
  },
  *check(row, { catalogue, today }) {
    const told = new Set<string>();
    for (const law of row.readings.citations.laws) {
      const replaced = findReplacement(law, catalogue, today);
      const name = `${law.kind} ${law.number}/${law.year}`;
      if (!replaced || told.has(name)) continue;
      told.add(name);
      yield { column: 'legalBasis', params: { citation: shownText(law.text, SHOWN), replacement: replaced.replacement } };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf i; Perki No. 1 Tahun 2021 Pasal 49', letters: 'i' } },
      { paper: 'proposed', cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf i; Permendagri No. 3 Tahun 2018', letters: 'i' } },
      { paper: 'register', cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf i; Perki No. 1 Tahun 2013', letters: 'i' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf i; Permendagri No. 3 Tahun 2017', letters: 'i' } },
      { paper: 'proposed', cells: { legalBasis: 'UU 14/2008 Pasal 17 huruf h; UU No. 43 Tahun 1999 Pasal 3', letters: 'h' } },
      { paper: 'register', cells: { legalBasis: 'Peraturan Presiden Nomor 54 Tahun 2010 sebagaimana terakhir diubah' } },
    ],
  },
  guideExamples: { right: 'Permendagri No. 2 Tahun 2026', wrong: 'Permendagri No. 3 Tahun 2017' },
});
