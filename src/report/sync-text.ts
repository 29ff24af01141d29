import type { PlanReport, ReportedChange, ReportedTransition, RunReport, SyncReport } from '../app/reports.ts';
import { archiveLines } from './archive-text.ts';
import { renderFindingSection, renderNotices, summaryPairs } from './check-text.ts';
import { renderFindings } from './finding-text.ts';
import { nextSteps } from './next-steps.ts';
import { renderPlace } from './notice-text.ts';
import { label, type ReportView } from './report-view.ts';
import { joinLines, renderPairs, section } from './text-block.ts';

/** The workbook itself shows every finding after a sync; the terminal spells out this many of each rule. */
const FINDINGS_PER_RULE = 5;
const LINES_PER_KIND = 20;
const BOOKKEEPING = new Set<ReportedChange['what']>(['memory', 'sequence', 'line', 'message', 'summary', 'history']);

/** What `dik plan` prints. */
export function renderPlan(report: PlanReport, view: ReportView): string {
  const planned =
    report.changes.length === 0 ? label(view, 'nothingPlanned') : label(view, 'cellsPlanned', { count: report.changes.length });
  return joinLines([
    ...renderFindingSection(report, view),
    ...renderNotices(report.notices, view),
    ...renderTransitions(report.transitions, view),
    ...renderChanges(report.changes, view),
    ...section(
      view.palette.bold(label(view, 'summary')),
      renderPairs([...summaryPairs(report, view), [label(view, 'changed'), [planned]]]),
    ),
    ...section(
      view.palette.bold(label(view, 'next')),
      nextSteps(report, view, report.changes.length === 0 ? 'nextRun' : 'nextSync'),
    ),
  ]);
}

/** What `dik sync` prints. */
export function renderSync(report: SyncReport, view: ReportView): string {
  return joinLines([
    ...renderSyncBody(report, view),
    ...section(view.palette.bold(label(view, 'summary')), renderPairs(syncPairs(report, view))),
    ...section(view.palette.bold(label(view, 'next')), nextSteps(report, view, 'nextRun')),
  ]);
}

/** What `dik run` prints: the sync, then the archive, one summary. */
export function renderRun(report: RunReport, view: ReportView): string {
  const { archive } = report;
  const refusal = archive.outcome === 'refused' ? [`  - ${label(view, 'nextArchiveRefused')}`] : [];
  const archiveFindings = archive.findings.length === 0 ? [] : renderFindings(archive.findings, view);
  const pairs = [...syncPairs(report, view), [label(view, 'archive'), archiveLines(archive, view)] as const];
  return joinLines([
    ...renderSyncBody(report, view),
    ...archiveFindings,
    ...section(view.palette.bold(label(view, 'summary')), renderPairs(pairs)),
    ...section(view.palette.bold(label(view, 'next')), [...refusal, ...nextSteps(report, view, 'nextRun')]),
  ]);
}

function renderSyncBody(report: SyncReport, view: ReportView): readonly string[] {
  return [
    ...renderFindingSection(report, view, FINDINGS_PER_RULE),
    ...renderNotices(report.notices, view),
    ...renderTransitions(report.transitions, view),
  ];
}

function syncPairs(report: SyncReport | RunReport, view: ReportView): readonly (readonly [string, readonly string[]])[] {
  const isNew = 'created' in report && report.created;
  const [, ...shared] = summaryPairs(report, view);
  return [
    [label(view, 'workbook'), [isNew ? label(view, 'workbookMade', { file: report.workbook }) : report.workbook]],
    ...shared,
    [label(view, 'changed'), changedLines(report, view)],
    ...(report.backup === undefined ? [] : [[label(view, 'backup'), [report.backup]] as const]),
  ];
}

function changedLines(report: SyncReport, view: ReportView): readonly string[] {
  if (report.cached) return [label(view, 'nothingSince')];
  if (!report.written) return [label(view, 'nothingChanged')];
  const codes = report.changes.filter((change) => change.what === 'register').map((change) => change.key ?? '');
  const made = [...new Set(codes.filter((code) => code !== ''))];
  const moved = report.transitions.length;
  return [
    ...(made.length === 0 ? [] : [label(view, 'registerRowsMade', { count: made.length, codes: made.join(', ') })]),
    ...(moved === 0 ? [] : [label(view, 'statesMoved', { count: moved })]),
    label(view, 'cellsWritten', { count: report.cellsWritten }),
    ...(report.replanned === 0 ? [] : [label(view, 'replanned', { count: report.replanned })]),
  ];
}

function renderTransitions(transitions: readonly ReportedTransition[], view: ReportView): readonly string[] {
  const lines = transitions.map(
    ({ key, from, to, event }) => `  ${key}: ${from === '' ? '-' : from} → ${to}  ${view.palette.dim(`(${event})`)}`,
  );
  return section(view.palette.bold(label(view, 'transitions')), limited(lines, LINES_PER_KIND * 2, view));
}

/** Changes by kind with their number; what people look for is spelled out, bookkeeping only counted. */
function renderChanges(changes: readonly ReportedChange[], view: ReportView): readonly string[] {
  const kinds = [...new Set(changes.map((change) => change.what))];
  const lines = kinds.flatMap((what) => {
    const ofKind = changes.filter((change) => change.what === what);
    const heading = `  ${view.messages.changes[what]}: ${ofKind.length}`;
    if (BOOKKEEPING.has(what)) return [heading];
    return [
      heading,
      ...limited(
        ofKind.map((change) => changeLine(change, view)),
        LINES_PER_KIND,
        view,
      ),
    ];
  });
  return section(view.palette.bold(label(view, 'plannedChanges')), lines);
}

function changeLine(change: ReportedChange, view: ReportView): string {
  return `    ${renderPlace(change, view.messages.labels)}: "${change.before}" → "${change.after}"`;
}

function limited(lines: readonly string[], limit: number, view: ReportView): readonly string[] {
  if (lines.length <= limit) return lines;
  return [...lines.slice(0, limit), `    ${label(view, 'moreLines', { count: lines.length - limit })}`];
}
