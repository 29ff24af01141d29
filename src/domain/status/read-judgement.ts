import type { Issue } from '../issue.ts';
import { decisionIdentity, isNewerTest, testIdentity, testReference } from '../judged-hashes.ts';
import { JUDGED_COLUMNS, type JudgedColumn, type JudgedHashes, type ProposalMemory } from '../memory.ts';
import { readChoice } from '../read-choice.ts';
import { isEmpty, isFilled, type Row } from '../row.ts';
import type { ColumnId } from '../template/template.ts';
import { TEST_COLUMNS } from './column-groups.ts';

/** Why a `ya` or `tidak` is not carried out; the words stand in `sheets-templates/phrases.json`. */
export type RefusalReason =
  | 'test-incomplete'
  | 'test-open'
  | 'test-spent'
  | 'open-errors'
  | 'decision-incomplete'
  | 'changed-since-test'
  | 'changed-since-decision'
  | 'older-than-test'
  | 'decision-spent'
  | 'approval-used'
  | 'entry-differs';

/** What else is known about a proposal when its state is decided. */
export interface ProposalSurroundings {
  readonly memory: ProposalMemory | undefined;
  /** All findings on this row. */
  readonly issues: readonly Issue[];
  /** Columns that the Petugas fills: an open error there keeps a proposal a draft. */
  readonly officerColumns: ReadonlySet<ColumnId>;
  /** The newest register row that comes from this proposal and has not ended. */
  readonly liveEntry: LiveEntry | undefined;
  /** The newest register row of this proposal, where that has ended. */
  readonly endedEntry: LiveEntry | undefined;
  /** The newest register row of this proposal waited for its SK when it was last seen, and is no longer there. */
  readonly isEntryGone: boolean;
  /** Approvals that made a register row already. */
  readonly usedApprovals: ReadonlySet<string>;
}

/** What a proposal must know of the register row that it made. */
export interface LiveEntry {
  readonly code: string;
  readonly judged: JudgedHashes;
  /** Number and date of the test that it rests on. */
  readonly test: string;
  readonly isInForce: boolean;
  /** It, or an earlier row of the proposal that still lives, is in force. */
  readonly isDetermined: boolean;
}

type TestState = 'none' | 'begun' | 'exempt' | 'open';

const EXEMPT = new Set(['dikecualikan', 'dikecualikan sebagian']);

/** Columns that differ between two judgements; none when either is unknown. */
export function changedJudged(before: JudgedHashes | undefined, after: JudgedHashes | undefined): readonly JudgedColumn[] {
  return before && after ? JUDGED_COLUMNS.filter((column) => before[column] !== after[column]) : [];
}

/** Decision 10: the test group has begun, is complete and exempt, or says open. A cell in it that is wrong keeps it begun. */
function testState(row: Row, issues: readonly Issue[]): TestState {
  const filled = TEST_COLUMNS.filter((column) => isFilled(row, column)).length;
  if (filled === 0) return 'none';
  if (filled < TEST_COLUMNS.length) return 'begun';
  const wrong = issues.some(
    (issue) => issue.severity === 'error' && issue.rule !== 'S02' && TEST_COLUMNS.some((column) => column === issue.column),
  );
  if (wrong) return 'begun';
  const result = readChoice(row, 'testResult');
  if (result === 'terbuka') return 'open';
  return EXEMPT.has(result) ? 'exempt' : 'begun';
}

/** A test by its identity, and the judged cells that it saw. */
interface JudgedTest {
  readonly identity: string;
  readonly judged: JudgedHashes;
}

/** What the test of a row says, and which judged cells it saw. */
export interface TestFacts {
  readonly state: TestState;
  /** Identity and judged cells to remember. */
  readonly identity: string;
  readonly judged: JudgedHashes | undefined;
  readonly changed: readonly JudgedColumn[];
}

/**
 * What the test that a row shows has judged already: the register tells it of the test on which its row rests, the hidden sheet of the last one that was
 * complete. Undefined for a newer test. An older date, or another result of the same test, makes no newer one.
 */
function judgedBefore(row: Row, shown: string, { memory, liveEntry }: ProposalSurroundings): JudgedTest | undefined {
  if (liveEntry && shown !== '' && liveEntry.test === testReference(row)) return { identity: shown, judged: liveEntry.judged };
  if (!memory?.testJudged || isNewerTest(shown, memory.test)) return undefined;
  return { identity: memory.test, judged: memory.testJudged };
}

/** Binds a complete test to the judged cells at the first sync that sees it; a later change spends it until a newer test comes. */
export function readTest(row: Row, judged: JudgedHashes, surroundings: ProposalSurroundings): TestFacts {
  const { memory } = surroundings;
  const state = testState(row, surroundings.issues);
  const shown = testIdentity(row);
  const isComplete = state === 'exempt' || state === 'open';
  const before = judgedBefore(row, shown, surroundings);
  if (before && (isComplete || shown === before.identity)) {
    const changed = changedJudged(before.judged, judged);
    if (changed.length > 0) return { ...before, state: 'none', changed };
    return { state, identity: shown, judged, changed }; // the same text: number or date of its test was corrected at most
  }
  if (isComplete) return { state, identity: shown, judged, changed: [] };
  return { state, identity: memory?.test ?? '', judged: memory?.testJudged, changed: [] };
}

/** What the decision of a row says, and what it is bound to. */
export interface DecisionFacts {
  readonly word: 'ya' | 'tidak' | '';
  /** Another word stands there, or the error of a formula. */
  readonly isUnreadable: boolean;
  readonly identity: string;
  readonly isNew: boolean;
  /** A `ya` that only corrects the date or the remark of the one that stands: same text, no newer test. */
  readonly isCorrection: boolean;
  /** Judged cells when this decision was first seen. */
  readonly judged: JudgedHashes | undefined;
  readonly test: string;
  /** Why it no longer counts; undefined while it does. */
  readonly spent: RefusalReason | undefined;
  readonly changed: readonly JudgedColumn[];
}

/** Whether a test came after the decision that is remembered. One that returned the row before any test was there is older than every test. */
function isTestedSince(test: string, memory: ProposalMemory | undefined): boolean {
  if (!memory || (memory.decisionTest === '' && memory.decisionOutcome !== 'returned')) return false;
  return isNewerTest(test, memory.decisionTest);
}

/** A decision is bound to the judged cells and to the test that it was first seen with, and spent when either changes (decision 6). */
export function readDecision(row: Row, judged: JudgedHashes, test: TestFacts, surroundings: ProposalSurroundings): DecisionFacts {
  const { memory, liveEntry } = surroundings;
  const text = readChoice(row, 'decision');
  const word = text === 'ya' || text === 'tidak' ? text : '';
  const common = { word, isUnreadable: word === '' && !isEmpty(row, 'decision'), identity: decisionIdentity(row) } as const;
  const isTested = test.state === 'exempt' || test.state === 'open' || test.changed.length > 0;
  const boundTest = isTested ? test.identity : '';
  // The test on which the register row rests is no newer one, also when its date was mistyped meanwhile.
  const hasNewerTest = liveEntry?.test !== testReference(row) && isTestedSince(boundTest, memory);
  if (!memory?.decisionJudged || common.identity !== memory.decision) {
    const stands = memory?.decisionOutcome === 'approved' && word === 'ya' && !hasNewerTest;
    const isCorrection = stands && changedJudged(memory.decisionJudged, judged).length === 0;
    return { ...common, isNew: true, isCorrection, judged, test: boundTest, spent: undefined, changed: [] };
  }
  const changed = changedJudged(memory.decisionJudged, judged);
  const keepsTest = hasNewerTest || boundTest === '' || (memory.decisionTest === '' && memory.decisionOutcome === 'spent');
  return {
    ...common,
    isNew: false,
    isCorrection: false,
    judged: memory.decisionJudged,
    test: keepsTest ? memory.decisionTest : boundTest,
    spent: spentReason(changed.length > 0, hasNewerTest, memory.decisionOutcome === 'spent'),
    changed,
  };
}

function spentReason(isChanged: boolean, hasNewerTest: boolean, wasSpent: boolean): RefusalReason | undefined {
  if (isChanged) return 'changed-since-decision';
  if (hasNewerTest) return 'older-than-test';
  return wasSpent ? 'decision-spent' : undefined;
}
