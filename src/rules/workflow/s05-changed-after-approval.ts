import { isNewerTest, judgedHashes, testIdentity } from '../../domain/judged-hashes.ts';
import { JUDGED_COLUMNS, type JudgedColumn, type JudgedHashes, type ProposalMemory } from '../../domain/memory.ts';
import { isEmpty, isFilled, type Row } from '../../domain/row.ts';
import { TEST_COLUMNS } from '../../domain/status/column-groups.ts';
import type { PaperId } from '../../domain/template/template.ts';
import { columnWords } from '../column-words.ts';
import { requiredColumns } from '../completeness/required-columns.ts';
import { findKeepers } from '../duplicates/code-faults.ts';
import { hasEnded } from '../live-row.ts';
import { defineRule, type Finding, type Rule } from '../rule.ts';

type Params = { readonly paper: PaperId; readonly moment: 'tested' | 'approved'; readonly columns: string };

export const changedAfterApproval: Rule = defineRule<Params>({
  code: 'S05',
  name: 'changed-after-approval',
  scope: 'workbook',
  severity: 'error',
  sheets: ['proposed', 'register'],
  columns: JUDGED_COLUMNS,
  seesProgramCells: true,
  since: '2010-08-20',
  sources: ['PP 61/2010 Pasal 10 ayat (2)'],
  text: {
    id: {
      title: 'Isi yang diuji dan disetujui tidak diubah',
      guide:
        'Perubahan informasi, lingkup, bagian, dasar, huruf, konsekuensi, jangka waktu, atau syarat memerlukan uji konsekuensi baru dengan nomor atau tanggal baru.',
      message: (p) =>
        `Isi berubah setelah ${p.moment === 'approved' ? 'disetujui' : 'diuji'}. Perubahan memerlukan uji konsekuensi baru. Yang berubah: ${words(p)}.`,
    },
    en: {
      title: 'What was tested and approved is not changed',
      message: (p) => `Changed after it was ${p.moment}. A change needs a new consequence test. Changed: ${words(p)}.`,
    },
  },
  *check({ proposals, entries, memory }) {
    for (const row of findKeepers(proposals, memory.proposals).values()) {
      const before = memory.proposals.get(row.code);
      if (before) yield* compare(row, frozenAtTest(row, before), before.decisionOutcome === 'approved' ? 'approved' : 'tested');
    }
    for (const row of findKeepers(entries, memory.entries).values()) {
      yield* compare(row, memory.entries.get(row.code)?.judged, 'approved');
    }
  },
  examples: {
    valid: [
      { paper: 'proposed', cells: { unit: 'Sekretariat', form: 'Softcopy' } },
      { paper: 'proposed', cells: { period: '15 tahun', testNumber: 'UK/09/PPID/2026', testedOn: '20/05/2026' } },
      { paper: 'proposed', cells: { code: 'U-2026-007', period: '15 tahun' } },
      { paper: 'register', cells: { period: '15 tahun', status: 'Diubah' } },
    ],
    invalid: [
      { paper: 'proposed', cells: { period: '15 tahun' }, params: { paper: 'proposed', moment: 'approved', columns: 'period' } },
      {
        paper: 'proposed',
        cells: { letters: 'J', openingCondition: '' },
        params: { paper: 'proposed', moment: 'approved', columns: 'letters,openingCondition' },
      },
      {
        paper: 'register',
        cells: { harmIfOpened: 'Identitas penduduk dapat dipakai pihak lain untuk pinjaman' },
        params: { paper: 'register', moment: 'approved', columns: 'harmIfOpened' },
      },
    ],
  },
  guideExamples: {
    right: 'Jangka waktu diubah, lalu diuji dan diputuskan lagi',
    wrong: 'Jangka waktu diubah sesudah keputusan ya',
  },
});

/** What the last complete test saw, as long as the row shows no newer one that is complete: emptying the cells of the old one makes no new one. */
function frozenAtTest(row: Row, before: ProposalMemory): JudgedHashes | undefined {
  const isTestedAnew = TEST_COLUMNS.every((column) => isFilled(row, column)) && isNewerTest(testIdentity(row), before.test);
  return before.test === '' || isTestedAnew ? undefined : before.testJudged;
}

function* compare(row: Row, frozen: JudgedHashes | undefined, moment: Params['moment']): Iterable<Finding<Params>> {
  if (!frozen || hasEnded(row)) return;
  const now = judgedHashes(row);
  if (JUDGED_COLUMNS.every((column) => now[column] === frozen[column])) return;
  const required = requiredColumns(row);
  // A required cell that is empty, and any that holds the error of a formula, is W01's or W02's alone.
  const changed = JUDGED_COLUMNS.filter(
    (column) => now[column] !== frozen[column] && (isFilled(row, column) || (isEmpty(row, column) && !required.includes(column))),
  );
  const [column] = changed;
  if (column) yield { row, column, params: { paper: row.paper, moment, columns: changed.join(',') } };
}

function words({ paper, columns }: Params): string {
  return columnWords(paper, columns.split(',') as JudgedColumn[]);
}
