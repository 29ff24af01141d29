import type { WorkbookView } from '../decode-workbook.ts';
import { shortDigest } from '../judged-hashes.ts';
import type { JudgedColumn, ProposalMemory } from '../memory.ts';
import { isFilled, type Row, textOf } from '../row.ts';
import { DECISION_COLUMNS, TEST_COLUMNS } from '../status/column-groups.ts';
import type { ProposalDecision } from '../status/decide-proposal.ts';
import { changedJudged } from '../status/read-judgement.ts';
import { PROPOSAL_WORDS } from '../status/status.ts';
import type { ColumnId } from '../template/template.ts';
import { groupBy } from '../values/group-by.ts';
import { collapseText } from '../values/normalise-text.ts';
import { maskPersonalData } from '../values/personal-data.ts';
import { scalarText } from '../workbook/cell-value.ts';
import { type HistoryLine, moveLine } from './history.ts';
import { headerOf } from './paper-targets.ts';
import type { PlanContext } from './plan-context.ts';
import { DECISION_WORDS, TEST_WORDS, toldWords } from './told-words.ts';

/** Judged columns that changed since the last sync of a row that had been tested or decided on. */
function changedSince(decision: ProposalDecision, before: ProposalMemory | undefined): readonly JudgedColumn[] {
  if (before?.testJudged === undefined && before?.decisionJudged === undefined) return [];
  return changedJudged(before?.judged, decision.memory.judged);
}

/** What register and `Riwayat` tell of a proposal so far. */
export interface EarlierTexts {
  /** Texts that a judged cell may have had before. */
  readonly textsOf: (code: string, column: JudgedColumn, header: string) => readonly string[];
  /** What `Riwayat` told last under a header. */
  readonly lastTold: (code: string, header: string) => string;
}

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
  const lastTold = (code: string, header: string): string => {
    sorted ??= sort();
    const line = sorted.lines.get(code)?.findLast(({ values }) => values['changed'] === header);
    return scalarText(line?.values['after'] ?? null);
  };
  const textsOf = (code: string, column: JudgedColumn, header: string): readonly string[] => {
    sorted ??= sort();
    const entries = sorted.entries.get(code) ?? [];
    return ['', ...entries.map((row) => textOf(row, column)), lastTold(code, header)];
  };
  return { textsOf, lastTold };
}

/** The one of some texts that has this digest. Where none has, that is said; an empty text means that the cell was empty. */
function textBefore(texts: readonly string[], digest: string | undefined, phrases: PlanContext['phrases']): string {
  return texts.find((text) => shortDigest(collapseText(text)) === digest) ?? phrases.notKept;
}

type HistoryTexts = Pick<HistoryLine, 'changed' | 'after'>;

/** A complete group of cells in words, unless `Riwayat` tells these words last: it keeps what is overwritten later (decision 6). */
function news(
  context: PlanContext,
  row: Row,
  group: readonly ColumnId[],
  words: readonly ColumnId[],
  earlier: EarlierTexts,
): HistoryTexts | undefined {
  const [first] = words;
  if (first === undefined || !group.every((column) => isFilled(row, column))) return undefined;
  const changed = headerOf(context.view.template.proposed, first);
  const after = toldWords(row, words);
  return earlier.lastTold(row.code, changed) === maskPersonalData(after) ? undefined : { changed, after };
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
  earlier: EarlierTexts,
): readonly HistoryLine[] {
  const { row } = decision;
  const { code } = row;
  const move = moveOf(decision, before);
  const test = news(context, row, TEST_COLUMNS, TEST_WORDS, earlier);
  const verdict = news(context, row, DECISION_COLUMNS, DECISION_WORDS, earlier);
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
  const lines = [...moveHistory(context, decision, before, earlier)];
  for (const column of before ? changedSince(decision, before) : []) {
    const header = headerOf(context.view.template.proposed, column);
    lines.push({
      ...moveLine(row.code, 'changed', '', ''),
      changed: header,
      before: textBefore(earlier.textsOf(row.code, column, header), before?.judged[column], context.phrases),
      after: textOf(row, column),
    });
  }
  return lines;
}
