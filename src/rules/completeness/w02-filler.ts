import { holdsErrorValue, isFilled, type Row, textOf } from '../../domain/row.ts';
import type { ColumnId } from '../../domain/template/template.ts';
import { defineRule, type Rule } from '../rule.ts';
import { shownText } from '../shown-text.ts';
import { fillerReader } from './filler.ts';
import { requiredTexts, TEXT_COLUMNS } from './required-columns.ts';

/** Length of the value in the message. */
const SHOWN = 40;

const DOCUMENT_NUMBERS: ReadonlySet<ColumnId> = new Set<ColumnId>(['testNumber', 'decreeNumber']);

/** `lacks` for a number of a document that may be more than a placeholder. */
type Params = { readonly value: string } | { readonly value: string; readonly lacks: 'digit' };

export const filler: Rule = defineRule<Params>({
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
        'Tanda hubung, titik, "tidak ada", "sda", "dst" atau petunjuk pengisian yang belum diganti sama dengan tidak mengisi; begitu pula pada uji, keputusan, SK, dan penutupan, yang kosong sampai tiba waktunya. Nomor lembar uji dan nomor SK memuat angka (boleh angka Romawi). Galat rumus (#N/A, #REF!) bukan isian di kolom mana pun.',
      message: (p) =>
        'lacks' in p
          ? `Nomor ini ("${p.value}") belum memuat angka. Tulis nomor dokumen sebagaimana tercetak.`
          : `Isi kolom ini hanya tanda pengganti ("${p.value}"). Tulis isian yang sebenarnya.`,
    },
    en: {
      title: 'An entry is more than a placeholder',
      message: (p) =>
        'lacks' in p
          ? `This number ("${p.value}") holds no digit. Write the number of the document as printed.`
          : `This cell holds only a placeholder ("${p.value}"). Write the real entry.`,
    },
  },
  *check(row, { catalogue }) {
    const isFillerAt = fillerReader(catalogue);
    const required = new Set(requiredTexts(row));
    for (const column of TEXT_COLUMNS[row.paper]) {
      const isHollow = required.has(column) && isFillerAt(row, column);
      const isNumberless = required.has(column) && lacksDigit(row, column);
      if (!isHollow && !isNumberless && !holdsErrorValue(row, column)) continue;
      const value = shownText(textOf(row, column), SHOWN);
      yield { column, params: isNumberless && !isHollow ? { value, lacks: 'digit' } : { value } };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { exemptPart: '-' } },
      { paper: 'proposed', cells: { harmIfOpened: 'Tidak ada lagi pelapor yang berani menyampaikan dugaan pungutan liar' } },
      { paper: 'register', cells: { information: 'Contoh tanda tangan pejabat pada basis data layanan' } },
      { paper: 'register', cells: { openingCondition: '-', archiveLocation: '-' } },
      { paper: 'proposed', cells: { tester: 'Adi', superior: '' } },
      { paper: 'register', cells: { decreeNumber: 'XIV/SK/DISDUKCAPIL' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { harmIfOpened: 'Tidak ada.' }, params: { value: 'Tidak ada.' } },
      { paper: 'proposed', cells: { interestIfClosed: 's.d.a' }, params: { value: 's.d.a' } },
      { paper: 'register', cells: { legalBasis: '...' }, params: { value: '...' } },
      { paper: 'proposed', cells: { testNumber: '-' }, params: { value: '-' } },
      { paper: 'proposed', cells: { superior: '...' }, params: { value: '...' } },
      { paper: 'proposed', cells: { openingCondition: '#N/A' }, params: { value: '#N/A' } },
      { paper: 'register', cells: { archiveLocation: '#REF!' }, params: { value: '#REF!' } },
      { paper: 'proposed', cells: { superiorNip: '-' }, params: { value: '-' } },
      { paper: 'register', cells: { form: 'sda' }, params: { value: 'sda' } },
      { paper: 'register', cells: { decreeNumber: 'menyusul' }, params: { value: 'menyusul', lacks: 'digit' } },
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

/** A Roman number; nobody's document has the number XX or XXX. */
const ROMAN = /^(?!XX+$)(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/u;

/** "Belum ada", "menyusul": the number of a document has a digit, or a Roman number among its parts, whatever its shape. */
function lacksDigit(row: Row, column: ColumnId): boolean {
  const text = textOf(row, column);
  if (!DOCUMENT_NUMBERS.has(column) || !isFilled(row, column) || /\p{Nd}/u.test(text)) return false;
  return !/[-/.]/u.test(text) || !text.split(/[-/.\s]+/u).some((part) => ROMAN.test(part));
}
