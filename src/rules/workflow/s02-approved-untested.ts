import { readChoice } from '../../domain/read-choice.ts';
import { isEmpty } from '../../domain/row.ts';
import { TEST_COLUMNS } from '../../domain/status/column-groups.ts';
import { columnWords } from '../column-words.ts';
import { defineRule, type Rule } from '../rule.ts';

export const approvedUntested: Rule = defineRule<{ readonly missing: string }>({
  code: 'S02',
  name: 'approved-untested',
  scope: 'row',
  severity: 'error',
  sheets: ['proposed'],
  columns: ['decision', ...TEST_COLUMNS],
  since: '2010-04-30',
  sources: ['UU 14/2008 Pasal 19', 'SOP 065/255-1/DISDUKCAPIL langkah 2'],
  text: {
    id: {
      title: 'Keputusan ya hanya setelah uji konsekuensi',
      guide: 'Sebelum "ya", nomor lembar uji, tanggal uji, PPID penguji, dan hasil uji sudah diisi, dan hasilnya bukan Terbuka.',
      message: (p) =>
        `Belum dapat disetujui: hasil uji konsekuensi belum lengkap atau menyatakan terbuka.${p.missing === '' ? '' : ` Masih kosong: ${p.missing}.`}`,
    },
    en: {
      title: 'A ya comes after the consequence test',
      message: (p) =>
        `Cannot be approved yet: the consequence test is incomplete or says open.${p.missing === '' ? '' : ` Still empty: ${p.missing}.`}`,
    },
  },
  *check(row) {
    if (readChoice(row, 'decision') !== 'ya') return;
    const missing = TEST_COLUMNS.filter((column) => isEmpty(row, column));
    if (missing.length > 0 || readChoice(row, 'testResult') === 'terbuka') {
      yield { column: 'decision', params: { missing: columnWords('proposed', missing) } };
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { decision: '', testNumber: '', testedOn: '' } },
      { paper: 'proposed', cells: { decision: 'Ya', testResult: 'dikecualikan sebagian' } },
      { paper: 'proposed', cells: { decision: 'tidak', testResult: 'Terbuka', remark: 'Informasi ini terbuka untuk umum' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { testResult: 'Terbuka' }, params: { missing: '' } },
      { paper: 'proposed', cells: { decision: 'YA', testNumber: '' }, params: { missing: 'Nomor Lembar Uji Konsekuensi' } },
      { paper: 'proposed', cells: { tester: '', testResult: '' }, params: { missing: 'PPID Penguji, Hasil Uji' } },
    ],
  },
  guideExamples: {
    right: 'Uji UK/03/PPID/2026, hasil Dikecualikan, lalu ya',
    wrong: 'ya tanpa lembar uji; ya dengan hasil Terbuka',
  },
});
