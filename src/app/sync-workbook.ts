import type { PlannedChange } from '../domain/plan/cell-writer.ts';
import type { HistoryLine } from '../domain/plan/history.ts';
import type { Receipt, WorkbookStore } from '../stores/workbook-store.ts';
import { buildPlan, type SyncPlan } from './build-plan.ts';
import { reportExamination } from './check-workbook.ts';
import { describeChange } from './describe-findings.ts';
import type { Environment } from './environment.ts';
import type { PlanReport, ReportedTransition, SyncReport } from './reports.ts';
import { loadResources, type Resources } from './resources.ts';
import { retryWhenMoved } from './retry-when-moved.ts';

function transitions(history: readonly HistoryLine[], resources: Resources): readonly ReportedTransition[] {
  return history
    .filter((line) => line.from !== line.to)
    .map((line) => ({ key: line.code, from: line.from, to: line.to, event: resources.phrases.events[line.event] }));
}

/**
 * Line numbers are rewritten when they differ and never reported (forms: column `No`); the digests of the hidden sheet say nothing to anybody.
 */
function isReported(change: PlannedChange): boolean {
  return change.what !== 'sequence' && change.what !== 'memory';
}

function reportPlan(plan: SyncPlan, resources: Resources, environment: Environment): PlanReport {
  return {
    ...reportExamination(plan.examination, plan.notices, environment),
    changes: plan.changes.filter(isReported).map((change) => describeChange(plan.view, change)),
    transitions: transitions(plan.history, resources),
  };
}

/** What a sync would do; writes nothing. */
export async function planWorkbook(store: WorkbookStore, environment: Environment): Promise<PlanReport> {
  const [resources, snapshot] = await Promise.all([loadResources(), store.read()]);
  return reportPlan(buildPlan(snapshot, resources, environment), resources, environment);
}

/** A sync with the plan that was carried out, for use cases that go on from it. */
export interface SyncResult {
  readonly report: SyncReport;
  readonly plan: SyncPlan;
}

async function applyPlan(store: WorkbookStore, plan: SyncPlan): Promise<Receipt | undefined> {
  return plan.changes.length === 0
    ? undefined
    : await store.apply({ basedOn: plan.snapshot.revision, changes: plan.changes, heights: plan.heights });
}

/**
 * Brings statuses, messages, register and history of a workbook up to date. Plans again when the workbook moved in between, at most three times.
 * Throws what reading and writing throw; then nothing was written.
 */
export async function syncAndPlan(store: WorkbookStore, environment: Environment): Promise<SyncResult> {
  const resources = await loadResources();
  return retryWhenMoved(async (replanned) => {
    const plan = buildPlan(await store.read(), resources, environment);
    const receipt = await applyPlan(store, plan);
    const report = {
      ...reportPlan(plan, resources, environment),
      written: receipt !== undefined,
      cellsWritten: receipt?.cellsWritten ?? 0,
      ...(receipt?.backup === undefined ? {} : { backup: receipt.backup }),
      replanned,
    };
    return { report, plan };
  });
}

export async function syncWorkbook(store: WorkbookStore, environment: Environment): Promise<SyncReport> {
  return (await syncAndPlan(store, environment)).report;
}
