import type { Row } from '../../domain/row.ts';
import { type EntryState, entryState } from '../../domain/status/status.ts';
import { addYears, type LocalDate } from '../../domain/values/local-date.ts';
import { soundDate } from '../dates/sound-date.ts';
import { defineRule, type Rule } from '../rule.ts';

/** A word that is no state is S01's. */
const WATCHED_STATES: ReadonlySet<EntryState | undefined> = new Set(['awaiting-decree', 'in-force']);

export const reviewDue: Rule = defineRule<Readonly<Record<string, never>>>({
  code: 'J08',
  name: 'review-due',
  scope: 'row',
  severity: 'warning',
  sheets: ['register'],
  columns: ['reviewOn', 'testedOn', 'status'],
  since: '2010-04-30',
  sources: ['Praktik tinjau ulang tahunan'],
  text: {
    id: {
      title: 'Tinjau ulang setiap tahun',
      guide:
        'Tinjau Ulang Berikutnya diisi dengan tanggal yang akan datang, paling lambat satu tahun setelah uji konsekuensi terakhir.',
      message: () => 'Jadwalkan tinjau ulang paling lambat satu tahun setelah uji terakhir.',
    },
    en: { title: 'Review every year', message: () => 'Plan a review at most one year after the last test.' },
  },
  *check(row, { today }) {
    if (WATCHED_STATES.has(entryState(row)) && isDue(row, today)) yield { column: 'reviewOn', params: {} };
  },
  examples: {
    valid: [
      { paper: 'register', cells: { testedOn: '12/03/2026', reviewOn: '12/03/2027' } },
      { paper: 'register', cells: { testedOn: '12/03/2026', reviewOn: '01/06/2026' } },
      { paper: 'register', cells: { testedOn: '12/03/2026', reviewOn: '', status: 'Dibuka' } },
    ],
    invalid: [
      { paper: 'register', cells: { reviewOn: '' }, params: {} },
      { paper: 'register', cells: { testedOn: '12/03/2026', reviewOn: '31/05/2026' }, params: {} },
      { paper: 'register', cells: { testedOn: '12/03/2026', reviewOn: '13/03/2027', status: 'Menunggu SK' }, params: {} },
    ],
  },
  guideExamples: { right: 'Uji 12/03/2026, tinjau ulang 12/03/2027', wrong: 'Uji 12/03/2026, tinjau ulang kosong' },
});

function isDue(row: Row, today: LocalDate): boolean {
  if (row.readings.dates.reviewOn?.kind === 'empty') return true;
  const reviewOn = soundDate(row, 'reviewOn', today);
  if (reviewOn === undefined) return false;
  const testedOn = soundDate(row, 'testedOn', today);
  return reviewOn < today || (testedOn !== undefined && reviewOn > addYears(testedOn, 1));
}
