import { describe, expect, test } from 'vitest';
import type { Issue } from '../../../src/domain/issue.ts';
import { judgedHashes, testReference } from '../../../src/domain/judged-hashes.ts';
import type { ProposalMemory } from '../../../src/domain/memory.ts';
import { approvalIdentity, decideProposal, type ProposalDecision } from '../../../src/domain/status/decide-proposal.ts';
import type { LiveEntry } from '../../../src/domain/status/read-judgement.ts';
import type { ColumnId } from '../../../src/domain/template/template.ts';
import { APPROVED, type Cells, DESCRIBED, DETERMINED, entry, proposal, RETURNED, TESTED } from '../../support/good-cells.ts';

const OFFICER = new Set<ColumnId>(['information', 'scope', 'legalBasis', 'period', 'officerNip']);

interface Around {
  readonly memory?: ProposalMemory | undefined;
  readonly issues?: readonly Issue[];
  readonly liveEntry?: LiveEntry;
  readonly usedApprovals?: ReadonlySet<string>;
}

function decide(cells: Cells, around: Around = {}): ProposalDecision {
  return decideProposal(proposal(cells), {
    memory: around.memory,
    issues: around.issues ?? [],
    officerColumns: OFFICER,
    liveEntry: around.liveEntry,
    endedEntry: undefined,
    isEntryGone: false,
    usedApprovals: around.usedApprovals ?? new Set(),
  });
}

/** Decides a row again and again as people edit it; what each sync remembers goes into the next. */
function follow(...edits: readonly (Cells | readonly [Cells, Around])[]): ProposalDecision {
  let memory: ProposalMemory | undefined;
  let last: ProposalDecision | undefined;
  for (const edit of edits) {
    const [cells, around] = Array.isArray(edit) ? (edit as readonly [Cells, Around]) : [edit as Cells, {}];
    last = decide(cells, { ...around, memory });
    memory = last.memory;
  }
  if (!last) throw new Error('no edit');
  return last;
}

function issue(rule: string, column: ColumnId, severity: 'error' | 'warning' = 'error'): Issue {
  return { rule, column, severity, sheet: 'proposed', row: 9, columnIndex: -1, code: 'U-2026-001', params: {} };
}

function live(isInForce: boolean, cells: Cells = DETERMINED): LiveEntry {
  const row = entry(cells);
  return { code: row.code, judged: judgedHashes(row), test: testReference(row), isInForce, isDetermined: isInForce };
}

const CHANGED: Cells = { period: '15 tahun' };
const NEWER_TEST: Cells = { testNumber: 'UK/09/PPID/2026', testedOn: '20/05/2026' };

describe('a proposal on its way', () => {
  test.for([
    ['complete and without error: submitted', DESCRIBED, {}, 'submitted'],
    ['an open error of the Petugas: draft', DESCRIBED, { issues: [issue('W01', 'legalBasis')] }, 'draft'],
    ['a warning does not hold it back', DESCRIBED, { issues: [issue('H11', 'information', 'warning')] }, 'submitted'],
    [
      'an error in a cell of somebody else does not make it a draft',
      DESCRIBED,
      { issues: [issue('R01', 'remark')] },
      'submitted',
    ],
    ['test begun', { ...DESCRIBED, testNumber: 'UK/03/PPID/2026' }, {}, 'tested'],
    ['test complete and exempt', TESTED, {}, 'awaiting-decision'],
    ['exempt in part, in any case', { ...TESTED, testResult: 'DIKECUALIKAN SEBAGIAN' }, {}, 'awaiting-decision'],
    ['a wrong cell in the test keeps it begun', TESTED, { issues: [issue('T01', 'testedOn')] }, 'tested'],
    ['an unknown result keeps it begun', { ...TESTED, testResult: 'rahasia' }, {}, 'tested'],
    ['the test says open', { ...TESTED, testResult: 'Terbuka' }, {}, 'open'],
    [
      'the test result is typed with a no-break space',
      { ...TESTED, testResult: 'Dikecualikan\u00a0 sebagian.' },
      {},
      'awaiting-decision',
    ],
    ['the decision is typed in full width', { ...APPROVED, decision: 'Ｙａ' }, {}, 'approved'],
    ['the decision ends in a question mark', { ...APPROVED, decision: 'ya?' }, {}, 'awaiting-decision'],
    ['ya on a complete test', APPROVED, {}, 'approved'],
    ['YA is ya', { ...APPROVED, decision: ' YA ' }, {}, 'approved'],
    ['tidak with a reason', RETURNED, {}, 'returned'],
    ['withdrawn with a date', { ...APPROVED, withdrawnOn: '01/05/2026' }, {}, 'withdrawn'],
    ['an unreadable withdrawal date withdraws nothing', { ...DESCRIBED, withdrawnOn: 'Mei' }, {}, 'submitted'],
  ] as const)('%s', ([, cells, around, state]) => {
    expect(decide(cells, around).to).toBe(state);
  });
});

describe('ya that cannot be carried out', () => {
  test.for([
    [
      'without a test',
      { ...APPROVED, testNumber: '', testedOn: '', tester: '', testResult: '' },
      [],
      'submitted',
      ['test-incomplete'],
    ],
    ['with half a test', { ...APPROVED, tester: '' }, [issue('S02', 'decision')], 'tested', ['test-incomplete']],
    ['on a test that says open', { ...APPROVED, testResult: 'Terbuka' }, [issue('S02', 'decision')], 'open', ['test-open']],
    ['on a row with an open error', APPROVED, [issue('H04', 'legalBasis')], 'awaiting-decision', ['open-errors']],
    [
      'without date, name and NIP',
      { ...APPROVED, decidedOn: '' },
      [issue('P01', 'decidedOn')],
      'awaiting-decision',
      ['decision-incomplete'],
    ],
  ] as const)('%s is refused with its reasons', ([, cells, issues, state, reasons]) => {
    const decision = decide(cells, { issues });
    expect(decision.to).toBe(state);
    expect(decision.approves).toBe(false);
    expect(decision.refusal).toEqual({ decision: 'ya', reasons });
  });

  test('counts once the fault is mended without touching the judged text', () => {
    const decision = follow([APPROVED, { issues: [issue('P02', 'officerNip')] }], APPROVED);
    expect(decision.to).toBe('approved');
    expect(decision.approves).toBe(true);
  });

  test('counts once the test is completed, for the text that it was given for', () => {
    const decision = follow([{ ...APPROVED, testNumber: '' }, { issues: [issue('S02', 'decision')] }], APPROVED);
    expect(decision.to).toBe('approved');
  });

  test('is spent when the judged text changes meanwhile', () => {
    const decision = follow([APPROVED, { issues: [issue('H04', 'legalBasis')] }], {
      ...APPROVED,
      legalBasis: 'UU No. 14 Tahun 2008 Pasal 17 huruf h angka 2',
    });
    expect(decision.to).not.toBe('approved');
    expect(decision.approves).toBe(false);
    expect(decision.changedColumns).toEqual(['legalBasis']);
  });
});

describe('tidak', () => {
  test('without a reason is refused', () => {
    const decision = decide({ ...RETURNED, remark: '' }, { issues: [issue('S03', 'remark')] });
    expect(decision.to).toBe('awaiting-decision');
    expect(decision.refusal).toEqual({ decision: 'tidak', reasons: ['decision-incomplete'] });
    expect(decision.memory.revision).toBe(0);
  });

  test('counts one revision however often the sync runs', () => {
    expect(follow(TESTED, RETURNED).memory.revision).toBe(1);
    expect(follow(TESTED, RETURNED, RETURNED, RETURNED).memory.revision).toBe(1);
  });

  test('stays until the Petugas repairs the judged text, then the row is submitted again without its test', () => {
    const decision = follow(TESTED, RETURNED, { ...RETURNED, ...CHANGED });
    expect(decision.to).toBe('submitted');
    expect(decision.event).toBe('repaired');
    expect(decision.memory.revision).toBe(1);
  });

  test('counts again when it is given again after a newer test', () => {
    const repaired = { ...RETURNED, ...CHANGED };
    const again = { ...repaired, ...NEWER_TEST, decidedOn: '25/05/2026' };
    expect(follow(TESTED, RETURNED, repaired, again).memory.revision).toBe(2);
    expect(follow(TESTED, RETURNED, repaired, again).to).toBe('returned');
  });

  test('a count that came along with a typed row is kept', () => {
    expect(decide({ ...RETURNED, revision: 2 }).memory.revision).toBe(2);
  });
});

describe('an approval is bound to content', () => {
  test('makes one register row, however often the sync runs', () => {
    expect(follow(APPROVED).approves).toBe(true);
    expect(follow(APPROVED, [APPROVED, { liveEntry: live(false) }]).approves).toBe(false);
    expect(follow(APPROVED, [APPROVED, { liveEntry: live(true) }]).to).toBe('approved');
  });

  test('a finding never un-approves', () => {
    expect(follow(APPROVED, [APPROVED, { issues: [issue('D02', 'information'), issue('H04', 'legalBasis')] }]).to).toBe(
      'approved',
    );
  });

  test('a change after approval sends the proposal back to Diajukan and names the columns', () => {
    const decision = follow(APPROVED, [
      { ...APPROVED, ...CHANGED },
      { liveEntry: live(true), issues: [issue('S05', 'period')] },
    ]);
    expect(decision.to).toBe('submitted');
    expect(decision.event).toBe('approval-spent');
    expect(decision.changedColumns).toEqual(['period']);
  });

  test('white space and line ends are no change', () => {
    expect(follow(APPROVED, { ...APPROVED, period: ' 5   tahun\r\n' }).to).toBe('approved');
  });

  test('letter case is a change', () => {
    expect(follow(APPROVED, { ...APPROVED, period: '5 Tahun' }).to).toBe('submitted');
  });

  test('a change between test and ya stops the ya', () => {
    const decision = follow(TESTED, { ...APPROVED, ...CHANGED });
    expect(decision.to).toBe('submitted');
    expect(decision.refusal?.reasons).toEqual(['test-spent']);
  });

  test('a newer test with the older ya waits for a decision', () => {
    const decision = follow(APPROVED, { ...APPROVED, ...CHANGED }, { ...APPROVED, ...CHANGED, ...NEWER_TEST });
    expect(decision.to).toBe('awaiting-decision');
    expect(decision.approves).toBe(false);
  });

  test('a new ya on the newer test approves anew', () => {
    const tested = { ...APPROVED, ...CHANGED, ...NEWER_TEST };
    const decision = follow(
      APPROVED,
      [tested, { liveEntry: live(true) }],
      [{ ...tested, decidedOn: '25/05/2026' }, { liveEntry: live(true) }],
    );
    expect(decision.to).toBe('approved');
    expect(decision.approves).toBe(true);
  });

  test('an extension without a changed word is a re-approval all the same', () => {
    const tested = { ...APPROVED, ...NEWER_TEST };
    const decision = follow(
      [APPROVED, {}],
      [tested, { liveEntry: live(true) }],
      [{ ...tested, decidedOn: '25/05/2026' }, { liveEntry: live(true) }],
    );
    expect(decision.approves).toBe(true);
  });

  test('a corrected decision date on the same test makes no second row', () => {
    const decision = follow(APPROVED, [{ ...APPROVED, decidedOn: '19/03/2026' }, { liveEntry: live(true) }]);
    expect(decision.to).toBe('approved');
    expect(decision.approves).toBe(false);
  });

  test('typing the tested text back revives the test, not the decision', () => {
    const decision = follow(APPROVED, { ...APPROVED, ...CHANGED }, APPROVED);
    expect(decision.to).toBe('awaiting-decision');
    expect(decision.approves).toBe(false);
    expect(decision.refusal?.reasons).toEqual(['decision-spent']);
  });
});

describe('ya taken back', () => {
  test('before the SK: the register row is revoked and the proposal waits again', () => {
    const decision = follow(APPROVED, [TESTED, { liveEntry: live(false) }]);
    expect(decision.withdrawsApproval).toBe(true);
    expect(decision.to).toBe('awaiting-decision');
  });

  test('after the SK nothing moves', () => {
    const decision = follow(APPROVED, [RETURNED, { liveEntry: live(true) }], [RETURNED, { liveEntry: live(true) }]);
    expect(decision.withdrawsApproval).toBe(false);
    expect(decision.to).toBe('approved');
    expect(decision.memory.revision).toBe(0);
  });

  test('the same approval given once more makes no second row', () => {
    const identity = identityOf(follow(APPROVED));
    const refused = follow(APPROVED, [TESTED, { liveEntry: live(false) }], [APPROVED, { usedApprovals: new Set([identity]) }]);
    expect(refused.approves).toBe(false);
    expect(refused.refusal?.reasons).toEqual(['approval-used']);
  });

  test('a withdrawal before the SK takes the approval along; a proposal that comes back is decided anew', () => {
    const withdrawn = { ...APPROVED, withdrawnOn: '01/06/2026' };
    expect(follow(APPROVED, [withdrawn, { liveEntry: live(false) }]).withdrawsApproval).toBe(true);
    const back = follow(APPROVED, [withdrawn, { liveEntry: live(false) }], APPROVED);
    expect(back.to).toBe('awaiting-decision');
    expect(back.refusal?.reasons).toEqual(['decision-spent']);
  });

  test('a withdrawal after the SK is refused', () => {
    const decision = follow(APPROVED, [{ ...APPROVED, withdrawnOn: '01/06/2026' }, { liveEntry: live(true) }]);
    expect(decision.to).toBe('approved');
    expect(decision.isWithdrawalRefused).toBe(true);
  });
});

describe('rows that the hidden sheet does not know', () => {
  test('a typed approval with its register row is linked, not entered again', () => {
    const decision = decide(APPROVED, { liveEntry: live(true) });
    expect(decision.to).toBe('approved');
    expect(decision.approves).toBe(false);
  });

  test('a register row with other words stops the approval', () => {
    const decision = decide(APPROVED, { liveEntry: live(true, { ...DETERMINED, period: '3 tahun' }) });
    expect(decision.approves).toBe(false);
    expect(decision.refusal?.reasons).toEqual(['test-spent', 'entry-differs']);
  });
});

function identityOf({ memory }: ProposalDecision): string {
  return approvalIdentity(memory.code, { identity: memory.decision, judged: memory.decisionJudged });
}
