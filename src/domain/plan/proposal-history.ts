import type { WorkbookView } from '../decode-workbook.ts';
import { decisionIdentity, shortDigest } from '../judged-hashes.ts';
import type { JudgedColumn, ProposalMemory } from '../memory.ts';
import { isFilled, type Row, textOf } from '../row.ts';
import { DECISION_COLUMNS } from '../status/column-groups.ts';
import { changedJudged, type ProposalDecision } from '../status/decide-proposal.ts';
import { PROPOSAL_WORDS } from '../status/status.ts';
import type { ColumnId } from '../template/template.ts';
import { groupBy } from '../values/group-by.ts';
import { formatSlashes } from '../values/local-date.ts';
import { collapseText } from '../values/normalise-text.ts';
import { scalarText } from '../workbook/cell-value.ts';
import { type HistoryLine, moveLine } from './history.ts';
import { headerOf } from './paper-targets.ts';
import type { PlanContext } from './plan-context.ts';

/** Judged columns that changed since the last sync of a row that had been tested or decided on. */
function changedSince(decision: ProposalDecision, before: ProposalMemory | undefined): readonly JudgedColumn[] {
  if (before?.testJudged === undefined && before?.decisionJudged === undefined) return [];
  return changedJudged(before?.judged, decision.memory.judged);
}

/** Texts that a cell of a proposal may have had before. */
export type EarlierTexts = (code: string, column: JudgedColumn, header: string) => readonly string[];

/**
 * The hidden sheet keeps digests only, so an earlier text is looked for where it may still stand: in the register rows of the proposal, and in what `Riwayat`
 * says of the change before. Both are sorted by proposal once, when the first text is asked for: every row of a paper may have changed.
 */
export function earlierTexts({ register, history }: WorkbookView): EarlierTexts {
  const sort = () => ({
    entries: groupBy(register.rows, (row) => textOf(row, 'proposalCode')),
    lines: groupBy(history.lines, ({ values }) => values['code']),
  });
  let sorted: ReturnType<typeof sort> | undefined;
  return (code, column, header) => {
    sorted ??= sort();
    const line = sorted.lines.get(code)?.findLast(({ values }) => values['changed'] === header);
    const entries = sorted.entries.get(code) ?? [];
    return ['', ...entries.map((row) => textOf(row, column)), scalarText(line?.values['after'] ?? null)];
  };
}

/** The one of some texts that has this digest. Where none has, that is said; an empty text means that the cell was empty. */
function textBefore(texts: readonly string[], digest: string | undefined, phrases: PlanContext['phrases']): string {
  return texts.find((text) => shortDigest(collapseText(text)) === digest) ?? phrases.notKept;
}

function shownDate(row: Row, column: ColumnId): string {
  const reading = row.readings.dates[column];
  return reading?.kind === 'date' ? formatSlashes(reading.date) : textOf(row, column);
}

type HistoryTexts = Pick<HistoryLine, 'changed' | 'after'>;

/** A complete test that was not seen before, in words: `Riwayat` keeps it when it is overwritten (decision 6). */
function newTest(
  context: PlanContext,
  { row, memory }: ProposalDecision,
  before: ProposalMemory | undefined,
): HistoryTexts | undefined {
  if (memory.test === '' || memory.test === before?.test) return undefined;
  return told(context, 'testNumber', [
    textOf(row, 'testNumber'),
    shownDate(row, 'testedOn'),
    textOf(row, 'tester'),
    textOf(row, 'testResult'),
  ]);
}

/** The same of a decision with date and name; NIP are no part of it. */
function newDecision(
  context: PlanContext,
  { row, memory }: ProposalDecision,
  before: ProposalMemory | undefined,
): HistoryTexts | undefined {
  const isComplete = DECISION_COLUMNS.every((column) => isFilled(row, column));
  if (!isComplete || memory.decision !== decisionIdentity(row) || memory.decision === before?.decision) return undefined;
  return told(context, 'decision', [
    textOf(row, 'decision'),
    shownDate(row, 'decidedOn'),
    textOf(row, 'superior'),
    textOf(row, 'remark'),
  ]);
}

function told(context: PlanContext, column: ColumnId, texts: readonly string[]): HistoryTexts {
  const after = texts.map(collapseText).filter((text) => text !== '');
  return { changed: headerOf(context.view.template.proposed, column), after: after.join('; ') };
}

const TEST_EVENTS: ReadonlySet<HistoryLine['event']> = new Set(['test-complete', 'test-open']);
const DECISION_EVENTS: ReadonlySet<HistoryLine['event']> = new Set(['approved', 'approval-corrected', 'returned']);

/** The move of a proposal; undefined when it stays where it is. An extension is approved anew without leaving its state. */
function moveOf(decision: ProposalDecision, before: ProposalMemory | undefined): HistoryLine | undefined {
  const { row, from, to, approves } = decision;
  if (from !== to) return moveLine(row.code, decision.event, from === undefined ? '' : PROPOSAL_WORDS[from], PROPOSAL_WORDS[to]);
  if (before?.decisionOutcome !== 'approved' || before.decision === decision.memory.decision) return undefined;
  return moveLine(row.code, approves ? 'approved' : 'approval-corrected', PROPOSAL_WORDS[to], PROPOSAL_WORDS[to]);
}

/** What moved and what led to it: a test or decision stands on the line of its move, or on one of its own where it moved nothing. */
function moveHistory(
  context: PlanContext,
  decision: ProposalDecision,
  before: ProposalMemory | undefined,
): readonly HistoryLine[] {
  const { code } = decision.row;
  const move = moveOf(decision, before);
  const test = newTest(context, decision, before);
  const verdict = newDecision(context, decision, before);
  const isOfTest = move !== undefined && TEST_EVENTS.has(move.event);
  const isOfDecision = move !== undefined && DECISION_EVENTS.has(move.event);
  return [
    ...(test && !isOfTest ? [{ ...moveLine(code, 'test-recorded', '', ''), ...test }] : []),
    ...(verdict && !isOfDecision ? [{ ...moveLine(code, 'decision-recorded', '', ''), ...verdict }] : []),
    ...(move ? [{ ...move, ...(isOfTest ? test : {}), ...(isOfDecision ? verdict : {}) }] : []),
  ];
}

/** The lines in `Riwayat` about one proposal: what was tested and decided, where it moved, which judged texts changed. */
export function proposalHistory(
  context: PlanContext,
  decision: ProposalDecision,
  before: ProposalMemory | undefined,
  earlier: EarlierTexts,
): readonly HistoryLine[] {
  const { row } = decision;
  const lines = [...moveHistory(context, decision, before)];
  for (const column of before ? changedSince(decision, before) : []) {
    const header = headerOf(context.view.template.proposed, column);
    lines.push({
      ...moveLine(row.code, 'changed', '', ''),
      changed: header,
      before: textBefore(earlier(row.code, column, header), before?.judged[column], context.phrases),
      after: textOf(row, column),
    });
  }
  return lines;
}
