import { holdsErrorValue, textOf } from '../../domain/row.ts';
import type { Catalogue } from '../../domain/values/catalogue.ts';
import { readCellOnceWith } from '../cell-reading.ts';
import { defineRule, type Rule } from '../rule.ts';
import { shownText } from '../shown-text.ts';
import { isFiller } from './filler.ts';
import { requiredTexts, TEXT_COLUMNS } from './required-columns.ts';

/** Length of the value in the message. */
const SHOWN = 40;

export const filler: Rule = defineRule<{ readonly value: string }>({
  code: 'W02',
  name: 'filler',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: [...new Set([...TEXT_COLUMNS.proposed, ...TEXT_COLUMNS.register])],
  since: '2010-04-30',
  sources: ['PP 61/2010 Pasal 4 ayat (2)', 'Perki 1/2021 Pasal 49'],
  text: {
    id: {
      title: 'Isian bukan sekadar tanda pengganti',
      guide:
        'Tanda hubung, titik, "tidak ada", "sda", "dst" atau petunjuk pengisian yang belum diganti sama dengan tidak mengisi; begitu pula pada uji, keputusan, SK, dan penutupan, yang kosong sampai tiba waktunya. Galat rumus (#N/A, #REF!) bukan isian di kolom mana pun.',
      message: (p) => `Isi kolom ini hanya tanda pengganti ("${p.value}"). Tulis isian yang sebenarnya.`,
    },
    en: {
      title: 'An entry is more than a placeholder',
      message: (p) => `This cell holds only a placeholder ("${p.value}"). Write the real entry.`,
    },
  },
  *check(row, { catalogue }) {
    const isFillerAt = fillerReader(catalogue);
    const required = new Set(requiredTexts(row));
    for (const column of TEXT_COLUMNS[row.paper]) {
      const isHollow = holdsErrorValue(row, column) || (required.has(column) && isFillerAt(row, column));
      if (isHollow) yield { column, params: { value: shownText(textOf(row, column), SHOWN) } };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { exemptPart: '-' } },
      { paper: 'proposed', cells: { harmIfOpened: 'Tidak ada lagi pelapor yang berani menyampaikan dugaan pungutan liar' } },
      { paper: 'register', cells: { information: 'Contoh tanda tangan pejabat pada basis data layanan' } },
      { paper: 'register', cells: { openingCondition: '-', archiveLocation: '-' } },
      { paper: 'proposed', cells: { tester: 'Adi', superior: '' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { harmIfOpened: 'Tidak ada.' }, params: { value: 'Tidak ada.' } },
      { paper: 'proposed', cells: { interestIfClosed: 's.d.a' }, params: { value: 's.d.a' } },
      { paper: 'register', cells: { legalBasis: '...' }, params: { value: '...' } },
      { paper: 'proposed', cells: { testNumber: '-' }, params: { value: '-' } },
      { paper: 'proposed', cells: { superior: '...' }, params: { value: '...' } },
      { paper: 'proposed', cells: { openingCondition: '#N/A' }, params: { value: '#N/A' } },
      { paper: 'register', cells: { archiveLocation: '#REF!' }, params: { value: '#REF!' } },
      { paper: 'register', cells: { decreeOfficial: 'tidak ada' }, params: { value: 'tidak ada' } },
      {
        paper: 'register',
        cells: { harmIfOpened: 'Tuliskan konsekuensi di sini' },
        params: { value: 'Tuliskan konsekuensi di sini' },
      },
    ],
  },
  guideExamples: { right: 'Warga enggan melapor karena takut diintimidasi', wrong: '- ; tidak ada ; sda ; Tuliskan konsekuensi' },
});

const fillerReader = readCellOnceWith((text, catalogue: Catalogue): boolean => isFiller(text, catalogue));
