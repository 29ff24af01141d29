import type { CheckReport } from '../app/reports.ts';
import { isServiceLocation } from '../domain/workbook/service-location.ts';
import type { LabelKey } from '../messages/labels.ts';
import { countsOf } from './finding-text.ts';
import { label, type ReportView } from './report-view.ts';

/** What people should do now, most urgent first; `last` is the step that closes the list. */
export function nextSteps(report: CheckReport, view: ReportView, last: LabelKey): readonly string[] {
  const { proposals, register } = report.states;
  const { errors, warnings } = countsOf(report);
  const counted: readonly (readonly [LabelKey, number])[] = [
    ['nextFixErrors', errors],
    ['nextReturned', proposals['Dikembalikan'] ?? 0],
    ['nextDecide', proposals['Menunggu Keputusan'] ?? 0],
    ['nextDecree', register['Menunggu SK'] ?? 0],
    ['nextReadWarnings', warnings],
  ];
  const open = counted.filter(([, count]) => count > 0).map(([key, count]) => label(view, key, { count }));
  const isEmpty = report.checked.proposals + report.checked.register === 0;
  const start = isEmpty ? [label(view, 'nextFillRows')] : [];
  const end = open.length === 0 && !isEmpty ? [label(view, 'nextNothing')] : [];
  return [...open, ...start, ...end, label(view, lastStep(report, last), { file: report.workbook })].map((line) => `  - ${line}`);
}

/** A workbook that lies on a service is not saved and not closed. */
function lastStep({ workbook }: CheckReport, last: LabelKey): LabelKey {
  return last === 'nextRun' && isServiceLocation(workbook) ? 'nextRunOnline' : last;
}
