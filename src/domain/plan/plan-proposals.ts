import type { Notice } from '../issue.ts';
import { type ProposalMemory, VANISHED } from '../memory.ts';
import type { Row } from '../row.ts';
import type { ProposalDecision } from '../status/decide-proposal.ts';
import { heldNotices, saysHeld, writeHeldMessages } from './held-rows.ts';
import { type HistoryLine, moveLine } from './history.ts';
import { headerOf } from './paper-targets.ts';
import type { PlanContext } from './plan-context.ts';
import { earlierTexts, proposalHistory } from './proposal-history.ts';
import { messageDigest, proposalMessage } from './row-message.ts';
import { messageTamper, tamperLine, tamperNotice } from './tampering.ts';

export interface PaperPlan<M> {
  readonly history: readonly HistoryLine[];
  readonly notices: readonly Notice[];
  /** Remembered rows by code. */
  readonly memories: ReadonlyMap<string, M>;
}

/** Notices about the program's cells in a remembered row. */
function tampering(context: PlanContext, row: Row, memory: ProposalMemory): readonly Notice[] {
  if (memory.status === VANISHED || saysHeld(context, row)) return [];
  return [
    tamperNotice(context.view, row, 'status', memory.status),
    tamperNotice(context.view, row, 'revision', String(memory.revision)),
    messageTamper(context.view, row, memory.message),
  ].filter((notice) => notice !== undefined);
}

function writeProposal(context: PlanContext, decision: ProposalDecision, message: string): void {
  const { row, memory } = decision;
  const cell = { row: row.rowNumber, key: row.code } as const;
  context.writer.write(context.proposed, { ...cell, column: 'status', value: memory.status, type: 'text', what: 'status' });
  context.writer.write(context.proposed, { ...cell, column: 'message', value: message, type: 'text', what: 'message' });
  context.writer.write(context.proposed, {
    ...cell,
    column: 'revision',
    value: memory.revision,
    type: 'number',
    what: 'revision',
  });
}

function refusalNotices(context: PlanContext, decision: ProposalDecision): readonly Notice[] {
  const { row } = decision;
  const at = { sheet: 'proposed', row: row.rowNumber, key: row.code } as const;
  const notices: Notice[] = [];
  const columnIndex = context.proposed.columns['decision'] ?? -1;
  for (const reason of decision.refusal?.reasons ?? []) {
    notices.push({
      ...at,
      code: `refused-${reason}`,
      column: 'decision',
      columnIndex,
      params: { decision: decision.refusal?.decision ?? '' },
    });
  }
  if (decision.isTakenBackAfterDecree)
    notices.push({ ...at, code: 'decision-after-decree', column: 'decision', columnIndex, params: { code: row.code } });
  if (decision.isWithdrawalRefused) {
    const withdrawnOn = context.proposed.columns['withdrawnOn'] ?? -1;
    notices.push({ ...at, code: 'withdrawn-after-decree', column: 'withdrawnOn', columnIndex: withdrawnOn, params: {} });
  }
  return notices;
}

/** Rows that the hidden sheet remembers and the paper no longer shows. All stay remembered, and are told once; one that has a register row at every sync. */
function vanishedRows(context: PlanContext): PaperPlan<ProposalMemory> {
  const present = new Set([...context.view.proposed.rows.map((row) => row.code), ...context.held.misplaced.values()]);
  const made = new Set([...context.view.memory.entries.values()].map((entry) => entry.proposalCode));
  const history: HistoryLine[] = [];
  const notices: Notice[] = [];
  const memories = new Map<string, ProposalMemory>();
  for (const memory of context.view.memory.proposals.values()) {
    if (present.has(memory.code)) continue;
    const isNews = memory.status !== VANISHED;
    if (isNews) history.push(moveLine(memory.code, 'vanished', memory.status, ''));
    if (isNews) memories.set(memory.code, { ...memory, status: VANISHED, message: '' });
    if (isNews || made.has(memory.code)) {
      notices.push({
        code: 'vanished-code',
        sheet: 'proposed',
        key: memory.code,
        params: { code: memory.code, status: isNews ? memory.status : '' },
      });
    }
  }
  return { history, notices, memories };
}

/** Notices about the program's cells, by row; only rows that were remembered and changed. */
function tamperedRows(context: PlanContext, decisions: readonly ProposalDecision[]): ReadonlyMap<Row, readonly Notice[]> {
  const { memory } = context.view;
  return new Map(
    decisions.flatMap(({ row }) => {
      const before = memory.proposals.get(row.code);
      const notices = before ? tampering(context, row, before) : [];
      return notices.length > 0 ? [[row, notices] as const] : [];
    }),
  );
}

/** What the proposals are worth saying for, beside their findings: cells that people changed, decisions that were refused, rows that are gone. */
export function proposalNotices(
  context: PlanContext,
  decisions: readonly ProposalDecision[],
  gone: PaperPlan<ProposalMemory> = vanishedRows(context),
  tampered: ReadonlyMap<Row, readonly Notice[]> = tamperedRows(context, decisions),
): readonly Notice[] {
  return [
    ...gone.notices,
    ...heldNotices(context),
    ...decisions.flatMap((decision) => [...(tampered.get(decision.row) ?? []), ...refusalNotices(context, decision)]),
  ];
}

/** Plans status, message and revision of every proposal, and what is remembered and told of it. */
export function planProposals(context: PlanContext, decisions: readonly ProposalDecision[]): PaperPlan<ProposalMemory> {
  const { template, memory } = context.view;
  const words = {
    phrases: context.phrases,
    messageOf: context.messageOf,
    headerOf: (column: Parameters<typeof headerOf>[1]) => headerOf(template.proposed, column),
  };
  const gone = vanishedRows(context);
  const tampered = tamperedRows(context, decisions);
  const earlier = earlierTexts(context.view);
  const history: HistoryLine[] = [...gone.history];
  const memories = new Map<string, ProposalMemory>(gone.memories);
  for (const decision of decisions) {
    const { row } = decision;
    const before = memory.proposals.get(row.code);
    const message = proposalMessage(decision, context.issuesOf.proposed.get(row.rowNumber) ?? [], words);
    writeProposal(context, decision, message);
    memories.set(row.code, { ...decision.memory, message: messageDigest(message) });
    history.push(...(tampered.get(row) ?? []).map((notice) => tamperLine(context.view, notice)));
    history.push(...proposalHistory(context, decision, before, earlier));
  }
  writeHeldMessages(context, memories);
  return { history, notices: proposalNotices(context, decisions, gone, tampered), memories };
}
