import type { WorkbookView } from '../domain/decode-workbook.ts';
import type { Notice } from '../domain/issue.ts';
import { stepNotices } from '../domain/plan/plan-step.ts';
import { textOf } from '../domain/row.ts';
import { entryStateOf, proposalStateOf } from '../domain/status/status.ts';
import { applyChanges } from '../domain/workbook/apply-changes.ts';
import { workbookNotices } from '../domain/workbook-notices.ts';
import { RULE_PACK_VERSION } from '../rules/rule-pack.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import { distinctNotices, originStep, stepInput } from './build-plan.ts';
import { describeFinding, describeNotice } from './describe-findings.ts';
import type { Environment } from './environment.ts';
import { type Examination, examine } from './examine-workbook.ts';
import type { CheckReport } from './reports.ts';
import { loadResources, type Resources } from './resources.ts';

/** Rows by state; what is no word of the form is one more kind, since anything may have been typed there. */
function countStates(rows: WorkbookView['proposed']['rows']): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const status = textOf(row, 'status');
    const state = (proposalStateOf(status) ?? entryStateOf(status)) ? status : '-';
    counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}

/** The part of every report that says what was read and found. */
export function reportExamination(examination: Examination, notices: readonly Notice[], environment: Environment): CheckReport {
  const { view, issues, rules } = examination;
  return {
    workbook: view.snapshot.location,
    asOf: environment.today,
    rulePack: RULE_PACK_VERSION,
    templateVersion: view.template.version,
    checked: { proposals: view.proposed.rows.length, register: view.register.rows.length, rules: rules.length },
    findings: issues.map((issue) => describeFinding(view, issue)),
    notices: notices.map((notice) => describeNotice(view, notice)),
    states: { proposals: countStates(view.proposed.rows), register: countStates(view.register.rows) },
  };
}

interface Looked {
  /** Of the workbook as the rules shall see it. */
  readonly examination: Examination;
  readonly notices: readonly Notice[];
}

/** What a sync would say, of the workbook as it stands once the origins that people typed over are put right: a sync does that before it judges. */
function lookAhead(examination: Examination, resources: Resources, environment: Environment): Looked {
  const input = stepInput(examination, resources, environment);
  const repair = originStep(input);
  if (!repair) return { examination, notices: stepNotices(input) };
  const repaired = applyChanges(examination.view.snapshot, repair.changes);
  const next = examine(repaired, resources, environment.today, examination);
  return { examination: next, notices: [...repair.notices, ...stepNotices(stepInput(next, resources, environment))] };
}

/** Reads a workbook and checks it; writes nothing. A missing memory is a notice here: looking is always allowed. */
export async function checkWorkbook(store: WorkbookStore, environment: Environment): Promise<CheckReport> {
  const [resources, snapshot] = await Promise.all([loadResources(), store.read()]);
  const read = examine(snapshot, resources, environment.today);
  const looked = read.view.memoryProblem ? { examination: read, notices: [] } : lookAhead(read, resources, environment);
  const notices = distinctNotices([...workbookNotices(read.view, read), ...looked.notices]);
  return reportExamination(looked.examination, notices, environment);
}
