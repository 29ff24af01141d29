import type { PaperView } from '../decode-paper.ts';
import type { WorkbookView } from '../decode-workbook.ts';
import type { Issue, Notice } from '../issue.ts';
import { judgedHashes } from '../judged-hashes.ts';
import type { EntryMemory, Memory, ProposalMemory } from '../memory.ts';
import { findMisplacedRows, type MisplacedRows } from '../misplaced-rows.ts';
import { type Row, textOf } from '../row.ts';
import { type ApprovalStanding, decideEntry, type EntryDecision } from '../status/decide-entry.ts';
import { decideProposal, type ProposalDecision } from '../status/decide-proposal.ts';
import { isForeignEntry } from '../status/foreign-entry.ts';
import { changedJudged, type LiveEntry } from '../status/read-judgement.ts';
import { entryStateOf } from '../status/status.ts';
import type { ColumnId } from '../template/template.ts';
import { groupBy } from '../values/group-by.ts';
import type { LocalDate } from '../values/local-date.ts';
import { compareRowCodes } from '../values/register-code.ts';
import { createCellWriter, type PlannedChange } from './cell-writer.ts';
import { createCodeSource } from './codes.ts';
import type { HistoryLine } from './history.ts';
import { entryTable, proposalTable } from './paper-targets.ts';
import type { Phrases } from './phrases.ts';
import type { PlanContext } from './plan-context.ts';
import { entryNotices, planEntries } from './plan-entries.ts';
import { planHistory } from './plan-history.ts';
import { isReusedLine, planLines } from './plan-lines.ts';
import { planMemory } from './plan-memory.ts';
import { planProposals, proposalNotices } from './plan-proposals.ts';
import { entriesOfProposals, type ProposalEntries } from './proposal-entries.ts';

export interface StepInput {
  readonly view: WorkbookView;
  readonly issues: readonly Issue[];
  readonly today: LocalDate;
  /** `YYYY-MM-DD HH:MM` for `Riwayat`. */
  readonly now: string;
  readonly runId: string;
  readonly phrases: Phrases;
  readonly messageOf: (issue: Issue) => string;
}

/** What one look at the workbook leads to. Applying it and looking again may lead to more (a new register row wants its dates). */
export interface PlanStep {
  readonly changes: readonly PlannedChange[];
  readonly notices: readonly Notice[];
  readonly history: readonly HistoryLine[];
  readonly proposals: readonly ProposalDecision[];
  readonly entries: readonly EntryDecision[];
}

/** Rows that must not be written until people repaired them: doubled, malformed or merged ones (decision 2). */
function untouchableRows(paper: PaperView, issues: readonly Issue[], memory: Memory): ReadonlySet<number> {
  const sick = issues.filter((issue) => issue.rule === 'D01' && issue.sheet === paper.template.id);
  const codes = new Set(sick.map((issue) => issue.code).filter((code) => code !== ''));
  const rows = new Set(sick.map((issue) => issue.row));
  for (const row of paper.rows) if (codes.has(row.code)) rows.add(row.rowNumber);
  if (paper.template.id === 'register') for (const row of paper.rows) if (isForeignEntry(row, memory)) rows.add(row.rowNumber);
  return rows;
}

function heldLines({ misplaced, bereft }: MisplacedRows): readonly number[] {
  return [...misplaced.keys(), ...bereft].map(({ rowNumber }) => rowNumber);
}

function issuesByRow(issues: readonly Issue[], paper: PaperView): ReadonlyMap<number, readonly Issue[]> {
  const own = issues.filter((issue) => issue.sheet === paper.template.id);
  return groupBy(own, (issue) => issue.row);
}

function officerColumns(view: WorkbookView): ReadonlySet<ColumnId> {
  const columns = view.template.proposed.columns.filter((column) => column.owner === 'officer');
  return new Set(columns.map((column) => column.id));
}

/** How the approval behind each register row stands, asked by entry code. */
function approvalOf(decisions: ReadonlyMap<string, ProposalDecision>, live: ReadonlyMap<string, LiveEntry>) {
  return (row: Row, memory: EntryMemory | undefined): ApprovalStanding => {
    const proposalCode = memory?.proposalCode ?? textOf(row, 'proposalCode');
    const decision = decisions.get(proposalCode);
    if (!decision) return 'unknown';
    const isNewest = live.get(proposalCode)?.code === row.code;
    if (decision.isDecisionUnreadable) return 'unreadable';
    if (decision.withdrawsApproval && isNewest) return 'withdrawn';
    // An approval carries the newest row only; the one that is being made now replaces it.
    const isSame = changedJudged(memory?.judged ?? judgedHashes(row), decision.memory.judged).length === 0;
    return isNewest && !decision.approves && decision.memory.decisionOutcome === 'approved' && isSame ? 'upheld' : 'spent';
  };
}

/** Entries that an entry in force replaces, directly or through others that never came into force. What the program wrote counts, not what was typed. */
function replacedInForce(rows: readonly Row[], memory: Memory): ReadonlySet<string> {
  const replacedBy = new Map(rows.map((row) => [row.code, memory.entries.get(row.code)?.replaces ?? textOf(row, 'replaces')]));
  const replaced = new Set<string>();
  for (const row of rows) {
    if (entryStateOf(memory.entries.get(row.code)?.status ?? textOf(row, 'status')) !== 'in-force') continue;
    for (let code = replacedBy.get(row.code) ?? ''; code !== '' && !replaced.has(code); code = replacedBy.get(code) ?? '')
      replaced.add(code);
  }
  return replaced;
}

/** Approvals that made a row once; a row that is gone still counts, so that nothing is entered twice. */
function usedApprovals(memory: Memory): ReadonlySet<string> {
  return new Set([...memory.entries.values()].map((entry) => entry.approval).filter((approval) => approval !== ''));
}

function decideProposals(
  input: StepInput,
  rows: readonly Row[],
  { live, ended, gone }: ProposalEntries,
): readonly ProposalDecision[] {
  const { view } = input;
  const byRow = issuesByRow(input.issues, view.proposed);
  const columns = officerColumns(view);
  const used = usedApprovals(view.memory);
  return rows.map((row) =>
    decideProposal(row, {
      memory: view.memory.proposals.get(row.code),
      issues: byRow.get(row.rowNumber) ?? [],
      officerColumns: columns,
      liveEntry: live.get(row.code),
      endedEntry: ended.get(row.code),
      isEntryGone: gone.has(row.code),
      usedApprovals: used,
    }),
  );
}

/** The newer living row of the same proposal; '' for the newest. */
function successorOf(row: Row, memory: EntryMemory | undefined, live: ReadonlyMap<string, LiveEntry>): string {
  const newest = live.get(memory?.proposalCode ?? textOf(row, 'proposalCode'))?.code ?? '';
  return newest !== '' && compareRowCodes(newest, row.code) > 0 ? newest : '';
}

function decideEntries(
  input: StepInput,
  rows: readonly Row[],
  proposals: readonly ProposalDecision[],
  live: ReadonlyMap<string, LiveEntry>,
): readonly EntryDecision[] {
  const { view } = input;
  const byRow = issuesByRow(input.issues, view.register);
  const approval = approvalOf(new Map(proposals.map((decision) => [decision.row.code, decision])), live);
  const replaced = replacedInForce(rows, view.memory);
  return rows.map((row) => {
    const memory = view.memory.entries.get(row.code);
    return decideEntry(row, {
      memory,
      issues: byRow.get(row.rowNumber) ?? [],
      today: input.today,
      approval: approval(row, memory),
      isReplacedInForce: replaced.has(row.code),
      successor: successorOf(row, memory, live),
    });
  });
}

/** The memory after this step. */
function nextMemory(
  input: StepInput,
  context: PlanContext,
  proposals: ReadonlyMap<string, ProposalMemory>,
  entries: ReadonlyMap<string, EntryMemory>,
  didRegisterChange: boolean,
): Memory {
  const { memory } = input.view;
  return {
    ...memory,
    counters: context.codes.counters(),
    proposals: new Map([...memory.proposals, ...proposals]),
    entries: new Map([...memory.entries, ...entries]),
    lastRegisterChange: didRegisterChange ? input.today : memory.lastRegisterChange,
  };
}

/** While a person closes the register row, nothing about it waits for a decision any more, although it was still in force when the proposal was decided. */
function withoutClosed(
  proposals: readonly ProposalDecision[],
  entries: readonly EntryDecision[],
  live: ReadonlyMap<string, LiveEntry>,
): readonly ProposalDecision[] {
  const closed = new Set(entries.filter(({ to }) => to === 'opened' || to === 'revoked').map(({ row }) => row.code));
  return proposals.map((decision) =>
    closed.has(live.get(decision.row.code)?.code ?? '')
      ? { ...decision, isTakenBackAfterDecree: false, isWithdrawalRefused: false }
      : decision,
  );
}

interface Decided {
  readonly context: PlanContext;
  readonly proposals: readonly ProposalDecision[];
  readonly entries: readonly EntryDecision[];
  readonly live: ReadonlyMap<string, LiveEntry>;
}

function decideAll(input: StepInput): Decided {
  const { view } = input;
  const held = findMisplacedRows(view.proposed.rows, view.memory);
  const untouchable = {
    proposed: new Set([...untouchableRows(view.proposed, input.issues, view.memory), ...heldLines(held)]),
    register: untouchableRows(view.register, input.issues, view.memory),
  };
  const healthy = (paper: PaperView, rows: ReadonlySet<number>) =>
    paper.rows.filter((row) => row.code !== '' && !rows.has(row.rowNumber) && !isReusedLine(row, view.memory));
  const proposalRows = healthy(view.proposed, untouchable.proposed);
  const entryRows = healthy(view.register, untouchable.register);
  const made = entriesOfProposals(view.register.rows, entryRows, view.memory);
  const { live } = made;
  const proposals = decideProposals(input, proposalRows, made);
  const entries = decideEntries(input, entryRows, proposals, live);
  const context: PlanContext = {
    ...input,
    writer: createCellWriter(),
    codes: createCodeSource(view),
    untouchable,
    held,
    proposed: proposalTable(view),
    register: entryTable(view),
    issuesOf: {
      proposed: issuesByRow(input.issues, view.proposed),
      register: issuesByRow(input.issues, view.register),
    },
  };
  return { context, proposals: withoutClosed(proposals, entries, live), entries, live };
}

/** What a step would say beside the findings, without planning a cell: for looking only. Pure. */
export function stepNotices(input: StepInput): readonly Notice[] {
  const { context, proposals, entries } = decideAll(input);
  return [...proposalNotices(context, proposals), ...entryNotices(context, entries)];
}

/** Decides every row once and says which cells differ. Pure. */
export function planStep(input: StepInput): PlanStep {
  const { context, proposals, entries, live } = decideAll(input);
  const { writer } = context;
  const proposalPlan = planProposals(context, proposals);
  const entryPlan = planEntries(context, entries, proposals, live);
  planLines(context, entryPlan.addedRows);
  const history = [...proposalPlan.history, ...entryPlan.history];
  const didRegisterChange = writer.changes.some(
    (change) => change.sheetId === 'register' && (change.what === 'register' || change.what === 'status'),
  );
  planMemory(context, nextMemory(input, context, proposalPlan.memories, entryPlan.memories, didRegisterChange));
  planHistory(context, history);
  const notices = [...proposalPlan.notices, ...entryPlan.notices, ...writer.notices];
  return { changes: writer.changes, notices, history, proposals, entries };
}
