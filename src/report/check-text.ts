import type { CheckReport, ReportedNotice } from '../app/reports.ts';
import { formatSlashes } from '../domain/values/local-date.ts';
import { countsOf, renderCounts, renderFindings } from './finding-text.ts';
import { nextSteps } from './next-steps.ts';
import { noticeMessage, renderPlace } from './notice-text.ts';
import { label, type ReportView } from './report-view.ts';
import { joinLines, renderPairs, section } from './text-block.ts';

/** What `dik check` prints: every finding, every notice, a summary, what to do next. */
export function renderCheck(report: CheckReport, view: ReportView): string {
  return joinLines([
    ...renderFindingSection(report, view),
    ...renderNotices(report.notices, view),
    ...section(view.palette.bold(label(view, 'summary')), renderPairs(summaryPairs(report, view))),
    ...section(view.palette.bold(label(view, 'next')), nextSteps(report, view, 'nextRun')),
  ]);
}

/** Heading and findings by rule; nothing when there are none. */
export function renderFindingSection(report: CheckReport, view: ReportView, limit?: number): readonly string[] {
  if (report.findings.length === 0) return [];
  return [view.palette.bold(label(view, 'findings')), '', ...renderFindings(report.findings, view, limit), ''];
}

export function renderNotices(notices: readonly ReportedNotice[], view: ReportView): readonly string[] {
  const lines = notices.map((notice) => {
    const place = renderPlace(notice, view.messages.labels);
    return `  ${place === '' ? '' : `${place}: `}${noticeMessage(notice, view.messages)}`;
  });
  return section(view.palette.bold(label(view, 'notices')), lines);
}

/** The part of the summary that every command shares. */
export function summaryPairs(report: CheckReport, view: ReportView): readonly (readonly [string, readonly string[]])[] {
  const { checked, asOf, rulePack, states } = report;
  return [
    [label(view, 'workbook'), [report.workbook]],
    [label(view, 'rowsRead'), [label(view, 'rowsReadValue', { ...checked, asOf: formatSlashes(asOf), rulePack })]],
    [label(view, 'proposalStates'), listStates(states.proposals)],
    [label(view, 'registerStates'), listStates(states.register)],
    [label(view, 'findingsValue'), [renderCounts(countsOf(report), view)]],
  ];
}

function listStates(counts: Readonly<Record<string, number>>): readonly string[] {
  const filled = Object.entries(counts).filter(([, count]) => count > 0);
  return filled.length === 0 ? [] : [filled.map(([state, count]) => `${state} ${count}`).join(', ')];
}
