import { decideAcceptance } from './acceptance.ts';
import type { TableLine } from './decode-table.ts';
import { decisionIdentity, judgedHashes, shortDigest, testIdentity, testReference } from './judged-hashes.ts';
import { JUDGED_COLUMNS, type JudgedColumn, type JudgedHashes, type ProposalMemory } from './memory.ts';
import { messageDigest } from './plan/row-message.ts';
import { TEST_WORDS, toldWords } from './plan/told-words.ts';
import { readChoice } from './read-choice.ts';
import { isFilled, type Row, textOf } from './row.ts';
import { TEST_COLUMNS } from './status/column-groups.ts';
import { changedJudged } from './status/read-judgement.ts';
import { type ProposalState, proposalStateOf } from './status/status.ts';
import { maskPersonalData } from './values/personal-data.ts';
import { scalarText } from './workbook/cell-value.ts';

/** What a row says of itself once the hidden sheet is gone. */
export interface LearntProposal {
  readonly memory: ProposalMemory;
  /** The test shown no longer counts: the text changed after it, or it cannot be shown that it did not. */
  readonly isTestSpent: boolean;
  /** The decision shown, where it no longer counts, for the same reasons; a `ya` also when no register row shows it. */
  readonly spentDecision: 'ya' | 'tidak' | '';
  /** The proposal was withdrawn: nobody has to do anything. */
  readonly isWithdrawn: boolean;
}

/** Of a text that nobody knows any more: no text has this digest, so every judged cell counts as changed. */
const UNKNOWN_TEXT = Object.fromEntries(JUDGED_COLUMNS.map((column) => [column, '0'.repeat(shortDigest('').length)])) as Record<
  JudgedColumn,
  string
>;

const TEST_STANDS: ReadonlySet<ProposalState> = new Set(['awaiting-decision', 'approved', 'open']);
/** Beside these a complete test has no effect; a row that came back may have had its text changed meanwhile. */
const TEST_IS_IDLE: ReadonlySet<ProposalState> = new Set(['draft', 'submitted', 'withdrawn']);

/** The states that `Riwayat` tells of each proposal, oldest first, by code. */
export function toldStates(lines: readonly TableLine[]): ReadonlyMap<string, readonly ProposalState[]> {
  const told = new Map<string, ProposalState[]>();
  for (const { values } of lines) {
    const state = proposalStateOf(scalarText(values['to'] ?? null));
    if (!state) continue;
    const code = scalarText(values['code'] ?? null);
    told.set(code, [...(told.get(code) ?? []), state]);
  }
  return told;
}

/** The last test that `Riwayat` tells of each proposal, in words, by code; `header` is the one under which it tells tests. */
export function toldTests(lines: readonly TableLine[], header: string): ReadonlyMap<string, string> {
  const tests = lines.filter(({ values }) => values['changed'] === header);
  return new Map(tests.map(({ values }) => [scalarText(values['code'] ?? null), scalarText(values['after'] ?? null)]));
}

/** The state that the program wrote last; undefined where the cell says something else, or `Riwayat` nothing. */
function provenState(row: Row, told: readonly ProposalState[]): ProposalState | undefined {
  const shown = proposalStateOf(textOf(row, 'status'));
  return shown === told.at(-1) ? shown : undefined;
}

/** Walks what is told: a test that went idle once stays spent until another one was seen to stand. */
function isTestIdle(told: readonly ProposalState[]): boolean {
  let wasTested = false;
  let isIdle = false;
  for (const state of told) {
    if (TEST_IS_IDLE.has(state)) isIdle = wasTested;
    else if (TEST_STANDS.has(state)) isIdle = false;
    wasTested ||= TEST_STANDS.has(state) || state === 'returned';
  }
  return isIdle;
}

/** What `Riwayat` tells of a proposal. */
export interface ToldOf {
  /** The states, oldest first. */
  readonly states: readonly ProposalState[];
  /** The last test in words, number and date first; '' where none is told. */
  readonly test: string;
}

function isTestStanding(row: Row, state: ProposalState | undefined, { states, test }: ToldOf): boolean {
  const isToldTest = test === '' || test.startsWith(maskPersonalData(toldWords(row, TEST_WORDS.slice(0, 2))));
  return state !== undefined && isToldTest && !TEST_IS_IDLE.has(state) && !isTestIdle(states);
}

/** The one of the proposal's register rows that was made on the test that it shows now: it holds the text as it was tested and approved. */
function approvedEntry(row: Row, entries: readonly Row[]): Row | undefined {
  return entries.findLast((entry) => testReference(entry) === testReference(row));
}

type LearntTest = Pick<ProposalMemory, 'test' | 'testJudged'>;
type LearntDecision = Pick<ProposalMemory, 'decision' | 'decisionOutcome' | 'decisionTest' | 'decisionJudged'>;

/** Identity of a complete test; '' of none or half of one. */
function completeTest(row: Row): string {
  return TEST_COLUMNS.every((column) => isFilled(row, column)) ? testIdentity(row) : '';
}

function learnTest(test: string, judged: JudgedHashes): LearntTest {
  return { test, testJudged: test === '' ? undefined : judged };
}

function learnDecision(row: Row, outcome: LearntDecision['decisionOutcome'], test: string, judged: JudgedHashes): LearntDecision {
  return outcome === ''
    ? { decision: '', decisionOutcome: '', decisionTest: '', decisionJudged: undefined }
    : { decision: decisionIdentity(row), decisionOutcome: outcome, decisionTest: test, decisionJudged: judged };
}

function decisionWord(row: Row): LearntProposal['spentDecision'] {
  const word = readChoice(row, 'decision');
  return word === 'ya' || word === 'tidak' ? word : '';
}

/** Never enters a decision: it counts only beside the state that it led to, and a `ya` only with its register row. */
function learnOutcome(row: Row, state: ProposalState | undefined, entry: Row | undefined): ProposalMemory['decisionOutcome'] {
  const word = decisionWord(row);
  if (word === '') return '';
  if (word === 'tidak') return state === 'returned' ? 'returned' : 'spent';
  return state === 'approved' && entry ? 'approved' : 'spent';
}

/**
 * Learns again what the hidden sheet knew of a proposal (decision 16). What cannot be shown counts as spent: a new test or decision puts that right,
 * while one that was revived would approve a text that nobody tested. `entries` are the register rows that name it as their proposal, `told` is
 * what `Riwayat` tells of it.
 */
export function learnProposal(row: Row, entries: readonly Row[], told: ToldOf): LearntProposal {
  const judged = judgedHashes(row);
  const state = provenState(row, told.states);
  const entry = approvedEntry(row, entries);
  const bound = state === 'approved' && entry ? judgedHashes(entry) : judged;
  const test = completeTest(row);
  const revision = Number(textOf(row, 'revision') || '0');
  const memory: ProposalMemory = {
    code: row.code,
    judged,
    ...learnTest(test, isTestStanding(row, state, told) ? bound : UNKNOWN_TEXT),
    ...learnDecision(row, learnOutcome(row, state, entry), test, bound),
    status: textOf(row, 'status'),
    revision: Number.isInteger(revision) && revision > 0 ? revision : 0,
    message: messageDigest(textOf(row, 'message')),
    ...decideAcceptance(row, undefined).memory,
  };
  const isChanged = (before: JudgedHashes | undefined): boolean => changedJudged(before, judged).length > 0;
  const isDecisionSpent = memory.decisionOutcome === 'spent' || isChanged(memory.decisionJudged);
  return {
    memory,
    isTestSpent: isChanged(memory.testJudged),
    spentDecision: isDecisionSpent ? decisionWord(row) : '',
    isWithdrawn: state === 'withdrawn',
  };
}
