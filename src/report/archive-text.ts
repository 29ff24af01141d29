import type { ArchiveReport, CheckReport } from '../app/reports.ts';
import { formatMessage, formatUnknown } from '../messages/format.ts';
import { renderNotices } from './check-text.ts';
import { renderFindings } from './finding-text.ts';
import { label, type ReportView } from './report-view.ts';
import { joinLines, renderPairs, section } from './text-block.ts';

/** What the archive use case answers: the package, and what was read for it. */
export type ArchiveAnswer = ArchiveReport & Pick<CheckReport, 'workbook' | 'asOf' | 'rulePack' | 'templateVersion' | 'notices'>;

/** What `dik archive` prints. */
export function renderArchive(answer: ArchiveAnswer, view: ReportView): string {
  const { palette } = view;
  const findings =
    answer.findings.length === 0 ? [] : [palette.bold(label(view, 'findings')), '', ...renderFindings(answer.findings, view)];
  const pairs: readonly (readonly [string, readonly string[]])[] = [
    [label(view, 'workbook'), [answer.workbook]],
    [label(view, 'archive'), archiveLines(answer, view)],
  ];
  const next = answer.outcome === 'refused' ? [`  - ${label(view, 'nextArchiveRefused')}`] : [];
  return joinLines([
    ...findings,
    ...renderNotices(answer.notices, view),
    ...section(palette.bold(label(view, 'summary')), renderPairs(pairs)),
    ...section(palette.bold(label(view, 'next')), next),
  ]);
}

/** What became of the package: outcome, file, digest, rows left out. */
export function archiveLines(report: ArchiveReport, view: ReportView): readonly string[] {
  const { messages } = view;
  const reason = report.reason === undefined ? '' : (messages.archiveReasons[report.reason] ?? formatUnknown(report.reason, {}));
  const params = { rows: report.rows, packageNumber: report.packageNumber ?? '', reason };
  return [
    formatMessage(messages.archiveOutcomes[report.outcome], params),
    ...(report.file === undefined ? [] : [report.file]),
    ...(report.publicFolder === undefined ? [] : [label(view, 'archivePublic', { folder: report.publicFolder })]),
    ...(report.upload === undefined ? [] : [label(view, 'uploaded', { ...report.upload })]),
    ...(report.outcome === 'made' && report.contentDigest !== undefined
      ? [`${label(view, 'archiveDigest')} ${report.contentDigest}`]
      : []),
    ...(report.awaitingDecree === 0 ? [] : [label(view, 'archiveRows', { count: report.awaitingDecree })]),
  ];
}
