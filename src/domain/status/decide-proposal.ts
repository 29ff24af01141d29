import { decideAcceptance } from '../acceptance.ts';
import type { Issue } from '../issue.ts';
import { judgedHashes, shortDigest, testReference } from '../judged-hashes.ts';
import { JUDGED_COLUMNS, type JudgedColumn, type JudgedHashes, type ProposalMemory } from '../memory.ts';
import { type Row, textOf } from '../row.ts';
import type { ColumnId } from '../template/template.ts';
import { DECISION_COLUMNS } from './column-groups.ts';
import {
  changedJudged,
  type DecisionFacts,
  type ProposalSurroundings,
  type RefusalReason,
  readDecision,
  readTest,
  type TestFacts,
} from './read-judgement.ts';
import { PROPOSAL_WORDS, type ProposalState, proposalStateOf } from './status.ts';
import { type HistoryEvent, PROPOSAL_TRANSITIONS, type ProposalEvent } from './transitions.ts';

/** What becomes of a proposal. */
export interface ProposalDecision {
  readonly row: Row;
  readonly from: ProposalState | undefined;
  readonly to: ProposalState;
  /** Word for `Riwayat` when `from` and `to` differ. */
  readonly event: HistoryEvent;
  readonly memory: ProposalMemory;
  /** Make a register row: the approval is new. */
  readonly approves: boolean;
  /** The approval that stood was taken back by the Atasan. */
  readonly withdrawsApproval: boolean;
  /** A decision that could not be carried out, and why. */
  readonly refusal: { readonly decision: 'ya' | 'tidak'; readonly reasons: readonly RefusalReason[] } | undefined;
  /** Judged columns whose text differs from what was tested or approved. */
  readonly changedColumns: readonly JudgedColumn[];
  /** The withdrawal came after the determination and moves nothing. */
  readonly isWithdrawalRefused: boolean;
  /** Something else than `ya` or `tidak` stands where the `ya` was: nothing is taken back, and nothing goes on before it can be read. */
  readonly isDecisionUnreadable: boolean;
  /** The approval was taken back after the determination: nothing moves, somebody must decide. */
  readonly isTakenBackAfterDecree: boolean;
  /** The test no longer fits the text: a new one is needed. */
  readonly isTestSpent: boolean;
}

const DECISION_CELLS: readonly ColumnId[] = [...DECISION_COLUMNS, 'remark'];

function hasError(issues: readonly Issue[], columns: ReadonlySet<ColumnId> | readonly ColumnId[]): boolean {
  const set = columns instanceof Set ? columns : new Set(columns);
  return issues.some((issue) => issue.severity === 'error' && issue.column !== undefined && set.has(issue.column));
}

/** Whether a `ya` was there when the row was first seen, beside a register row of other words: which of the two was approved, nobody can tell. */
function isUnmatched(row: Row, decision: DecisionFacts, surroundings: ProposalSurroundings): boolean {
  const { memory, liveEntry } = surroundings;
  if (isSameApproval(row, decision, surroundings)) return false;
  return memory ? !decision.isNew && memory.decisionOutcome === 'unmatched' : liveEntry !== undefined;
}

function approvalRefusals(
  row: Row,
  test: TestFacts,
  decision: DecisionFacts,
  surroundings: ProposalSurroundings,
): readonly RefusalReason[] {
  const { issues } = surroundings;
  const reasons: RefusalReason[] = [];
  if (test.changed.length > 0) reasons.push('test-spent');
  else if (test.state === 'open') reasons.push('test-open');
  else if (test.state !== 'exempt') reasons.push('test-incomplete');
  else if (changedJudged(test.judged, decision.judged).length > 0) reasons.push('changed-since-test');
  if (issues.some((issue) => issue.rule === 'P01')) reasons.push('decision-incomplete');
  const others = issues.filter(
    (issue) => issue.severity === 'error' && issue.rule !== 'P01' && issue.rule !== 'S02' && issue.rule !== 'S05',
  );
  if (others.length > 0) reasons.push('open-errors');
  const isLinked = isSameApproval(row, decision, surroundings);
  if (isUnmatched(row, decision, surroundings)) reasons.push('entry-differs');
  if (!isLinked && surroundings.usedApprovals.has(approvalIdentity(row.code, decision))) reasons.push('approval-used');
  return reasons;
}

interface Outcome {
  readonly event: ProposalEvent;
  readonly outcome: ProposalMemory['decisionOutcome'];
  readonly approves: boolean;
  readonly refusal: ProposalDecision['refusal'];
}

function withoutDecision(test: TestFacts, surroundings: ProposalSurroundings): ProposalEvent {
  if (test.state === 'open') return 'test-open';
  if (test.state === 'exempt') return 'test-exempt';
  if (test.state === 'begun') return 'test-begun';
  const submission = surroundings.issues.filter((issue) => issue.rule !== 'S05');
  return hasError(submission, surroundings.officerColumns) ? 'incomplete' : 'complete';
}

const NOTHING = { approves: false, refusal: undefined } as const;
const UPHELD: Outcome = { event: 'approved', outcome: 'approved', ...NOTHING };

function refuse(event: ProposalEvent, decision: 'ya' | 'tidak', reasons: readonly RefusalReason[]): Outcome {
  return { event, outcome: 'pending', approves: false, refusal: { decision, reasons } };
}

/** `tidak` returns the row to the Petugas; it needs its reason, date, name and NIP. */
function decideReturn(test: TestFacts, decision: DecisionFacts, surroundings: ProposalSurroundings): Outcome {
  const { memory, issues } = surroundings;
  if (!decision.isNew && memory?.decisionOutcome === 'returned') return { event: 'returned', outcome: 'returned', ...NOTHING };
  if (test.state === 'open') return { event: 'test-open', outcome: 'pending', ...NOTHING };
  const isIncomplete = issues.some((issue) => issue.rule === 'P01' || issue.rule === 'S03') || hasError(issues, DECISION_CELLS);
  return isIncomplete
    ? refuse(withoutDecision(test, surroundings), 'tidak', ['decision-incomplete'])
    : { event: 'returned', outcome: 'returned', ...NOTHING };
}

function decideApproval(row: Row, test: TestFacts, decision: DecisionFacts, surroundings: ProposalSurroundings): Outcome {
  const { memory, isEntryGone } = surroundings;
  const fallback = withoutDecision(test, surroundings);
  // A finding never un-approves: an approval that still stands on the same test and text is not asked again (section 5.1). Where people deleted the row that
  // waited for its SK, a corrected `ya` makes it anew.
  const isStanding = decision.isNew ? decision.isCorrection && !isEntryGone : memory?.decisionOutcome === 'approved';
  if (isStanding) {
    return test.state === 'open' ? refuse(fallback, 'ya', ['test-open']) : UPHELD;
  }
  const reasons = approvalRefusals(row, test, decision, surroundings);
  const refused = refuse(fallback, 'ya', reasons);
  if (isUnmatched(row, decision, surroundings)) return { ...refused, outcome: 'unmatched' };
  return reasons.length > 0 ? refused : { ...UPHELD, approves: !isSameApproval(row, decision, surroundings) };
}

function decideOutcome(row: Row, test: TestFacts, decision: DecisionFacts, surroundings: ProposalSurroundings): Outcome {
  const fallback = withoutDecision(test, surroundings);
  if (decision.word === '') return { event: fallback, outcome: '', ...NOTHING };
  if (decision.spent) {
    // A `tidak` that was answered by a repair is no news; a `ya` that no longer counts must be said each time.
    const refusal = decision.word === 'ya' ? ({ decision: 'ya', reasons: [decision.spent] } as const) : undefined;
    return { event: fallback, outcome: 'spent', approves: false, refusal };
  }
  return decision.word === 'tidak'
    ? decideReturn(test, decision, surroundings)
    : decideApproval(row, test, decision, surroundings);
}

/**
 * Whether a `ya` only confirms or corrects the approval that the register row rests on: same text and same test. On a newer test it is a
 * re-approval (an extension) even where no word changed (decision 8). A row that is seen for the first time may rest on one that has ended.
 */
function isSameApproval(row: Row, decision: DecisionFacts, { memory, liveEntry, endedEntry }: ProposalSurroundings): boolean {
  const entry = liveEntry ?? (memory ? undefined : endedEntry);
  return entry !== undefined && changedJudged(entry.judged, decision.judged).length === 0 && entry.test === testReference(row);
}

/** Decision 8: code, judged cells and decision; one register row for each, ever. */
export function approvalIdentity(
  code: string,
  decision: { readonly identity: string; readonly judged: JudgedHashes | undefined },
): string {
  const judged = JUDGED_COLUMNS.map((column) => decision.judged?.[column] ?? '').join('.');
  return shortDigest(`${code}|${judged}|${decision.identity}`);
}

/** Decision 9: a `tidak` or nothing stands where the `ya` was at the last sync, whatever became of text and test. */
function isApprovalTakenBack(decision: DecisionFacts, memory: ProposalMemory | undefined): boolean {
  return memory?.decisionOutcome === 'approved' && decision.word !== 'ya' && !decision.isUnreadable;
}

function hasWithdrawalDate(row: Row): boolean {
  return row.readings.dates.withdrawnOn?.kind === 'date';
}

/** The outcome, and whether the row is withdrawn or keeps its approval against what was typed. */
interface Verdict extends Outcome {
  /** Decision 9: the `ya` was taken back after the SK, so nothing moves and what was approved stays remembered. */
  readonly stays: boolean;
  readonly isTakenBack: boolean;
  readonly isWithdrawalRefused: boolean;
}

function decideVerdict(
  row: Row,
  judged: JudgedHashes,
  test: TestFacts,
  decision: DecisionFacts,
  surroundings: ProposalSurroundings,
): Verdict {
  const { memory, liveEntry } = surroundings;
  const isTakenBack = isApprovalTakenBack(decision, memory);
  const isUnread = decision.isUnreadable && memory?.decisionOutcome === 'approved';
  const isKept = isUnread || (isTakenBack && liveEntry?.isInForce === true);
  const stays = isKept && changedJudged(memory?.decisionJudged, judged).length === 0;
  const outcome = stays ? UPHELD : decideOutcome(row, test, decision, surroundings);
  const isWithdrawn = hasWithdrawalDate(row);
  if (!isWithdrawn || liveEntry?.isDetermined) return { ...outcome, stays, isTakenBack, isWithdrawalRefused: isWithdrawn };
  // An approval goes with the proposal that is withdrawn: should it come back, the Atasan decides anew.
  const spent = outcome.outcome === 'approved' ? 'spent' : outcome.outcome;
  return { event: 'withdrawn', outcome: spent, ...NOTHING, stays, isTakenBack, isWithdrawalRefused: false };
}

/** Decision 6: counted once, at the sync that first sees the `tidak`; a row typed elsewhere brings its own count along. */
function countRevisions(row: Row, verdict: Verdict, decision: DecisionFacts, memory: ProposalMemory | undefined): number {
  const written = Number(textOf(row, 'revision') || '0');
  const known = memory?.revision ?? (Number.isInteger(written) && written > 0 ? written : 0);
  if (verdict.event !== 'returned') return known;
  const isNews = memory ? memory.decisionOutcome !== 'returned' || decision.isNew : known === 0;
  return known + (isNews ? 1 : 0);
}

type DecisionMemory = Pick<ProposalMemory, 'decision' | 'decisionOutcome' | 'decisionTest' | 'decisionJudged'>;

function rememberDecision(verdict: Verdict, decision: DecisionFacts, memory: ProposalMemory | undefined): DecisionMemory {
  const decisionOutcome = verdict.outcome;
  if (verdict.stays && memory) {
    const { decision: identity, decisionTest, decisionJudged } = memory;
    return { decision: identity, decisionOutcome, decisionTest, decisionJudged };
  }
  const { identity, test, judged } = decision;
  if (decision.word === '') return { decision: identity, decisionOutcome, decisionTest: '', decisionJudged: undefined };
  return { decision: identity, decisionOutcome, decisionTest: test, decisionJudged: judged };
}

/**
 * Decides the state of one proposal from its cells, its findings and what the hidden sheet remembers (decisions 5 to 10, section 6).
 * Pure: the same row, findings and memory give the same answer, wherever the row stands.
 */
export function decideProposal(row: Row, surroundings: ProposalSurroundings): ProposalDecision {
  const { memory, liveEntry } = surroundings;
  const judged = judgedHashes(row);
  const test = readTest(row, judged, surroundings);
  const decision = readDecision(row, judged, test, surroundings);
  const verdict = decideVerdict(row, judged, test, decision, surroundings);
  const from = memory ? proposalStateOf(memory.status) : undefined;
  const move = PROPOSAL_TRANSITIONS[from ?? 'draft'][verdict.event];
  const isWithdrawn = verdict.event === 'withdrawn';
  return {
    row,
    from,
    to: move.to,
    event: move.event,
    memory: {
      code: row.code,
      judged,
      test: test.identity,
      testJudged: test.judged,
      ...rememberDecision(verdict, decision, memory),
      status: PROPOSAL_WORDS[move.to],
      revision: countRevisions(row, verdict, decision, memory),
      message: memory?.message ?? '',
      ...decideAcceptance(row, memory).memory,
    },
    approves: verdict.approves,
    withdrawsApproval: (verdict.isTakenBack && !verdict.stays) || (isWithdrawn && liveEntry !== undefined),
    refusal: verdict.refusal,
    changedColumns: test.changed.length > 0 ? test.changed : decision.changed,
    isWithdrawalRefused: verdict.isWithdrawalRefused,
    isDecisionUnreadable: decision.isUnreadable,
    isTakenBackAfterDecree: verdict.stays && verdict.isTakenBack,
    isTestSpent: test.changed.length > 0,
  };
}
