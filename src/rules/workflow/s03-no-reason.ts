import { readChoice } from '../../domain/read-choice.ts';
import { holdsErrorValue, textOf } from '../../domain/row.ts';
import { countLetters } from '../../domain/values/normalise-text.ts';
import { defineRule, type Rule } from '../rule.ts';

const LEAST_LETTERS = 10;

export const noReason: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'S03',
  name: 'no-reason',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed'],
  columns: ['remark', 'decision'],
  since: '2010-04-30',
  sources: ['SOP 065/255-1/DISDUKCAPIL langkah 2'],
  text: {
    id: {
      title: 'Keputusan tidak disertai alasan',
      guide: '"tidak" mengembalikan usulan kepada petugas. Tulis pada Catatan Atasan apa yang harus diperbaiki.',
      message: () => 'Tuliskan alasan pengembalian agar petugas dapat memperbaiki.',
    },
    en: { title: 'A tidak comes with its reason', message: () => 'Write why it is returned, so that the officer can repair it.' },
  },
  *check(row) {
    if (readChoice(row, 'decision') !== 'tidak' || holdsErrorValue(row, 'remark')) return;
    if (countLetters(textOf(row, 'remark')) < LEAST_LETTERS) yield { column: 'remark', params: {} };
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { decision: 'tidak', remark: 'Lengkapi ayat' } },
      { paper: 'proposed', cells: { decision: 'ya', remark: '' } },
      { paper: 'proposed', cells: { decision: '', remark: 'Nanti' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { decision: 'tidak', remark: '' }, params: {} },
      { paper: 'proposed', cells: { decision: 'Tidak', remark: 'Perbaiki' }, params: {} },
      { paper: 'proposed', cells: { decision: 'TIDAK', remark: '1. 2. 3. 4. 5. 6.' }, params: {} },
    ],
  },
  guideExamples: { right: 'tidak: Lengkapi ayat pada dasar hukum', wrong: 'tidak, tanpa catatan' },
});
