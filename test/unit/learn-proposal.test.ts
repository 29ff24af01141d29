import { describe, expect, test } from 'vitest';
import { learnProposal, toldStates } from '../../src/domain/learn-proposal.ts';
import type { ProposalState } from '../../src/domain/status/status.ts';
import { APPROVED, type Cells, DESCRIBED, DETERMINED, entry, proposal, RETURNED, TESTED } from '../support/good-cells.ts';

interface Case {
  readonly what: string;
  readonly cells: Cells;
  readonly told: readonly ProposalState[];
  /** Spent test, spent decision, what came of the decision. */
  readonly learnt: readonly [boolean, string, string];
}

const line = (values: Readonly<Record<string, string | null>>) => ({ row: 5, values });

describe('what the sheets tell of a proposal whose memory is lost', () => {
  test.for<Case>([
    {
      what: 'no test, nothing to lose',
      cells: { ...DESCRIBED, status: 'Diajukan' },
      told: ['submitted'],
      learnt: [false, '', ''],
    },
    { what: 'a row never seen', cells: TESTED, told: [], learnt: [true, '', ''] },
    {
      what: 'a test beside Diuji',
      cells: { ...TESTED, status: 'Diuji' },
      told: ['submitted', 'tested'],
      learnt: [false, '', ''],
    },
    {
      what: 'half a new test after a spent one, whose number was put back',
      cells: { ...TESTED, status: 'Diuji' },
      told: ['awaiting-decision', 'submitted', 'tested'],
      learnt: [true, '', ''],
    },
    {
      what: 'a standing test',
      cells: { ...TESTED, status: 'MENUNGGU KEPUTUSAN' },
      told: ['awaiting-decision'],
      learnt: [false, '', ''],
    },
    {
      what: 'another state is told',
      cells: { ...TESTED, status: 'Menunggu Keputusan' },
      told: ['submitted'],
      learnt: [true, '', ''],
    },
    {
      what: 'a newer test after a spent one',
      cells: { ...TESTED, status: 'Menunggu Keputusan' },
      told: ['awaiting-decision', 'submitted', 'awaiting-decision'],
      learnt: [false, '', ''],
    },
    {
      what: 'an open one',
      cells: { ...TESTED, testResult: 'Terbuka', status: 'Terbuka' },
      told: ['open'],
      learnt: [false, '', ''],
    },
    {
      what: 'a return',
      cells: { ...RETURNED, status: 'Dikembalikan' },
      told: ['submitted', 'returned'],
      learnt: [false, '', 'returned'],
    },
    {
      what: 'a return that was answered',
      cells: { ...RETURNED, status: 'Draf' },
      told: ['returned', 'draft'],
      learnt: [true, 'tidak', 'spent'],
    },
    {
      what: 'a second return on the spent test',
      cells: { ...RETURNED, status: 'Dikembalikan' },
      told: ['returned', 'submitted', 'returned'],
      learnt: [true, '', 'returned'],
    },
    { what: 'an approval', cells: { ...APPROVED, status: 'Disetujui' }, told: ['approved'], learnt: [false, '', 'approved'] },
    {
      what: 'an approval of other words',
      cells: { ...APPROVED, status: 'Disetujui', period: '9 tahun' },
      told: ['approved'],
      learnt: [true, 'ya', 'approved'],
    },
    {
      what: 'an approval beside a newer test',
      cells: { ...APPROVED, status: 'Disetujui', testNumber: 'UK/09/PPID/2026' },
      told: ['approved'],
      learnt: [false, 'ya', 'spent'],
    },
    {
      what: 'a ya that waits',
      cells: { ...APPROVED, status: 'Menunggu Keputusan' },
      told: ['awaiting-decision'],
      learnt: [false, 'ya', 'spent'],
    },
    {
      what: 'a ya without a test',
      cells: { ...APPROVED, testNumber: null, status: 'Diuji' },
      told: ['tested'],
      learnt: [false, 'ya', 'spent'],
    },
  ])('$what', ({ cells, told, learnt }) => {
    const { memory, isTestSpent, spentDecision } = learnProposal(proposal(cells), [entry(DETERMINED)], {
      states: told,
      test: '',
    });
    expect([isTestSpent, spentDecision, memory.decisionOutcome]).toEqual(learnt);
  });

  test.for([
    [null, 0],
    ['2', 2],
    ['dua', 0],
    [-1, 0],
  ] as const)('a revision of %s counts as %i', ([revision, counted]) => {
    expect(learnProposal(proposal({ ...DESCRIBED, revision }), [], { states: [], test: '' }).memory.revision).toBe(counted);
  });

  test('Riwayat tells states by code, in their order, among other lines', () => {
    const told = toldStates([
      line({ code: 'U-2026-001', to: 'Diajukan' }),
      line({ code: 'DIK-2026-001', to: 'Berlaku' }),
      line({ code: 'U-2026-001', to: '' }),
      line({ to: 'Draf' }),
      line({ code: 'U-2026-001', to: 'Menunggu Keputusan' }),
      line({ code: 'U-2026-002' }),
    ]);
    expect([...told]).toEqual([
      ['U-2026-001', ['submitted', 'awaiting-decision']],
      ['', ['draft']],
    ]);
  });
});
