import type { WorkbookView } from '../domain/decode-workbook.ts';
import type { Notice } from '../domain/issue.ts';
import { shortDigest } from '../domain/judged-hashes.ts';
import { createCellWriter, type PlannedChange } from '../domain/plan/cell-writer.ts';
import type { RowHeight } from '../domain/plan/change.ts';
import type { HistoryLine } from '../domain/plan/history.ts';
import { mergeChanges } from '../domain/plan/merge-changes.ts';
import { planHeights } from '../domain/plan/plan-heights.ts';
import { planOrigins } from '../domain/plan/plan-origins.ts';
import { type PlanStep, planStep, type StepInput } from '../domain/plan/plan-step.ts';
import { planSummary, summaryText } from '../domain/plan/plan-summary.ts';
import { applyChanges } from '../domain/workbook/apply-changes.ts';
import type { Snapshot } from '../domain/workbook/snapshot.ts';
import { workbookNotices } from '../domain/workbook-notices.ts';
import { assertMemory } from './assert-memory.ts';
import { indonesianMessage } from './describe-findings.ts';
import type { Environment } from './environment.ts';
import { type Examination, examine } from './examine-workbook.ts';
import type { Resources } from './resources.ts';

/** Everything that a sync would do to a workbook, and what it found. */
export interface SyncPlan {
  readonly snapshot: Snapshot;
  /** The workbook as it will stand after the plan. */
  readonly view: WorkbookView;
  /** Findings on the workbook as it will stand. */
  readonly examination: Examination;
  readonly changes: readonly PlannedChange[];
  readonly heights: readonly RowHeight[];
  readonly notices: readonly Notice[];
  readonly history: readonly HistoryLine[];
  readonly last: PlanStep;
}

/**
 * A new register row wants its dates, a row in force replaces another: each follows from the one before. More rounds than this would mean that two
 * rules of ours push against each other.
 */
const MOST_ROUNDS = 8;

/** What the planning steps look at: an examined workbook, the sentences, the day. */
export function stepInput(examination: Examination, resources: Resources, environment: Environment): StepInput {
  const { view, issues } = examination;
  return {
    view,
    issues,
    today: environment.today,
    now: environment.now,
    runId: `${environment.today}-${shortDigest(`${view.snapshot.revision}|${environment.now}`).slice(0, 8)}`,
    phrases: resources.phrases,
    messageOf: indonesianMessage,
  };
}

export function distinctNotices(notices: readonly Notice[]): readonly Notice[] {
  const seen = new Map(
    notices.map((notice) => [JSON.stringify([notice.code, notice.sheet, notice.row, notice.column, notice.key]), notice]),
  );
  return [...seen.values()];
}

/**
 * Plans until looking again finds nothing more to do, so that planning after applying gives an empty plan. Pure but for the clock and files in its
 * arguments. Throws `memory-missing`, `memory-inconsistent`, `template-newer` and the errors of a workbook that does not fit.
 */
export function buildPlan(snapshot: Snapshot, resources: Resources, environment: Environment): SyncPlan {
  let current = snapshot;
  const steps: (readonly PlannedChange[])[] = [];
  const notices: Notice[] = [];
  const history: HistoryLine[] = [];
  let examination: Examination | undefined;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    examination = examine(current, resources, environment.today, examination);
    assertMemory(examination.view);
    const input = stepInput(examination, resources, environment);
    const step = (round === 0 ? originStep(input) : undefined) ?? planStep(input);
    notices.push(...(round === 0 ? workbookNotices(examination.view, examination) : []), ...step.notices);
    history.push(...step.history);
    if (step.changes.length === 0)
      return settle(snapshot, examination, step, { steps, notices, history }, resources, environment);
    steps.push(step.changes);
    current = applyChanges(current, step.changes);
  }
  throw new Error(`the plan does not settle within ${MOST_ROUNDS} rounds`);
}

/** The step before all others, where people typed over the origin of register rows; undefined where nobody did. */
export function originStep(input: StepInput): PlanStep | undefined {
  const repair = planOrigins({ ...input, writer: createCellWriter() });
  return repair.changes.length === 0 ? undefined : { ...repair, proposals: [], entries: [] };
}

/** Notices about how a row stands. One that no longer holds once the sync has moved the row would be untrue. */
const STANDING: ReadonlySet<string> = new Set(['decision-after-decree', 'withdrawn-after-decree', 'waiting-row-vanished']);

function isStillSo({ code, key }: Notice, last: PlanStep): boolean {
  return !STANDING.has(code) || last.notices.some((other) => other.code === code && other.key === key);
}

interface Collected {
  readonly steps: readonly (readonly PlannedChange[])[];
  readonly notices: readonly Notice[];
  readonly history: readonly HistoryLine[];
}

function settle(
  snapshot: Snapshot,
  examination: Examination,
  last: PlanStep,
  collected: Collected,
  resources: Resources,
  environment: Environment,
): SyncPlan {
  const { view, issues, rules } = examination;
  const changes = mergeChanges(collected.steps);
  const summary =
    changes.length > 0
      ? planSummary(view, summaryText(view, issues, rules.length, environment.today, resources.phrases), resources.phrases)
      : [];
  return {
    snapshot,
    view,
    examination,
    changes: [...changes, ...summary],
    heights: planHeights(view, changes),
    notices: distinctNotices(collected.notices.filter((notice) => isStillSo(notice, last))),
    history: collected.history,
    last,
  };
}
