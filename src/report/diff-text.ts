import type { DiffReport } from '../app/reports.ts';
import type { RegisterChange } from '../domain/archive/compare-registers.ts';
import { maskPersonalData } from '../domain/values/personal-data.ts';
import { label, type ReportView } from './report-view.ts';
import { joinLines } from './text-block.ts';

/** The object that `dik diff --json` prints; personal numbers are masked (decision 18). */
export function diffJson(report: DiffReport): object {
  return { ...report, changes: report.changes.map(masked) };
}

/** What `dik diff` prints: one block per difference, before and after below each other. */
export function renderDiff(report: DiffReport, view: ReportView): string {
  const { before, after, changes } = report;
  const lines = changes.map(masked).flatMap((change) => changeLines(change, view));
  return joinLines([
    view.palette.bold(label(view, 'diffHeading', { before, after, count: changes.length })),
    ...(changes.length === 0 ? [label(view, 'diffNone')] : lines),
    ...(hasRemoved(report) ? ['', view.palette.red(label(view, 'diffRemoved'))] : []),
  ]);
}

/** True when an entry of the earlier package is gone. */
export function hasRemoved({ changes }: DiffReport): boolean {
  return changes.some(({ kind }) => kind === 'removed');
}

function changeLines(
  { kind, code, column, before, after }: RegisterChange,
  { messages, palette }: ReportView,
): readonly string[] {
  const head = [code, column, messages.changeKinds[kind]].filter((text) => text !== '').join(', ');
  return [
    '',
    head,
    ...(before === '' ? [] : [palette.red(`  - ${before}`)]),
    ...(after === '' ? [] : [palette.green(`  + ${after}`)]),
  ];
}

function masked(change: RegisterChange): RegisterChange {
  return { ...change, before: maskPersonalData(change.before), after: maskPersonalData(change.after) };
}
