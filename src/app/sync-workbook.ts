import type { PlannedChange } from '../domain/plan/cell-writer.ts';
import type { HistoryLine } from '../domain/plan/history.ts';
import { sheetAnchors } from '../domain/plan/sheet-anchors.ts';
import type { Snapshot } from '../domain/workbook/snapshot.ts';
import type { Receipt, WorkbookStore } from '../stores/workbook-store.ts';
import { buildPlan, type SyncPlan } from './build-plan.ts';
import { reportExamination } from './check-workbook.ts';
import { describeChange } from './describe-findings.ts';
import type { Environment } from './environment.ts';
import { readWhole } from './read-whole.ts';
import { recalledReport, syncKey, syncNote } from './recalled-sync.ts';
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

/** A sync and the workbook that it left, for use cases that go on from it. */
export interface SyncResult {
  readonly report: SyncReport;
  /** Undefined where it has to be read again to be known. */
  readonly snapshot: Snapshot | undefined;
}

async function applyPlan(store: WorkbookStore, plan: SyncPlan): Promise<Receipt | undefined> {
  const { snapshot, changes, heights, view } = plan;
  return changes.length === 0
    ? undefined
    : await store.apply({ basedOn: snapshot.revision, changes, heights, anchors: sheetAnchors(view) });
}

/**
 * Brings statuses, messages, register and history of a workbook up to date. Plans again when the workbook moved in between, at most three times.
 * Throws what reading and writing throw; then nothing was written, save after `google-write-unclear` and `google-write-unproven`.
 */
export async function syncAndPlan(store: WorkbookStore, environment: Environment): Promise<SyncResult> {
  const resources = await loadResources();
  return retryWhenMoved(async (replanned) => {
    const plan = buildPlan(await readWhole(store), resources, environment);
    const receipt = await applyPlan(store, plan);
    const report = {
      ...reportPlan(plan, resources, environment),
      written: receipt !== undefined,
      cellsWritten: receipt?.cellsWritten ?? 0,
      ...(receipt?.backup === undefined ? {} : { backup: receipt.backup }),
      replanned,
    };
    return { report, snapshot: receipt ? receipt.snapshot : plan.snapshot };
  });
}

export interface SyncOptions {
  /** Version of this program. Given, a store that knows its workbook to be in the version of an earlier sync without work is not asked for more. */
  readonly recallFor?: string;
}

/** Syncs a workbook; with `recallFor`, answers from what was noted of the very same version, day, rules and program where the store can tell. */
export async function syncWorkbook(
  store: WorkbookStore,
  environment: Environment,
  { recallFor }: SyncOptions = {},
): Promise<SyncReport> {
  if (recallFor === undefined) return (await syncAndPlan(store, environment)).report;
  const { template } = await loadResources();
  const key = syncKey(environment, template.version, recallFor);
  const known = recalledReport(await store.recall?.(key), store.location, environment);
  if (known) return known;
  const { report } = await syncAndPlan(store, environment);
  const note = report.written ? undefined : syncNote(report);
  if (note !== undefined) await store.remember?.(key, note);
  return report;
}
