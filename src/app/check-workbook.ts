import type { WorkbookView } from '../domain/decode-workbook.ts';
import type { Notice } from '../domain/issue.ts';
import { originNotices } from '../domain/plan/plan-origins.ts';
import { stepNotices } from '../domain/plan/plan-step.ts';
import { textOf } from '../domain/row.ts';
import { entryStateOf, proposalStateOf } from '../domain/status/status.ts';
import { workbookNotices } from '../domain/workbook-notices.ts';
import { RULE_PACK_VERSION } from '../rules/rule-pack.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import { distinctNotices, stepInput } from './build-plan.ts';
import { describeFinding, describeNotice } from './describe-findings.ts';
import type { Environment } from './environment.ts';
import { type Examination, examine } from './examine-workbook.ts';
import type { CheckReport } from './reports.ts';
import { loadResources } from './resources.ts';

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

/** Reads a workbook and checks it; writes nothing. A missing memory is a notice here: looking is always allowed. */
export async function checkWorkbook(store: WorkbookStore, environment: Environment): Promise<CheckReport> {
  const [resources, snapshot] = await Promise.all([loadResources(), store.read()]);
  const examination = examine(snapshot, resources, environment.today);
  const { view } = examination;
  const planned = view.memoryProblem
    ? []
    : [...originNotices(view), ...stepNotices(stepInput(examination, resources, environment))];
  return reportExamination(examination, distinctNotices([...workbookNotices(view, examination), ...planned]), environment);
}
