import type { CheckReport, ReportedFinding, SyncReport } from '../app/reports.ts';
import { countFindings, type FindingCounts } from '../domain/count-findings.ts';
import { groupBy } from '../domain/values/group-by.ts';
import { renderPlace } from './notice-text.ts';
import { label, type ReportView } from './report-view.ts';

/** Counts of a report: of the findings that it lists, or those that were noted of an earlier reading. */
export function countsOf(report: CheckReport & Partial<Pick<SyncReport, 'counts'>>): FindingCounts {
  return report.counts ?? countFindings(report.findings);
}

/** `2 errors, 1 warning, 1 accepted`; classes without a finding are left out. */
export function renderCounts(counts: FindingCounts, view: ReportView): string {
  const { palette } = view;
  const parts = [
    counts.errors > 0 ? palette.red(label(view, 'errors', { count: counts.errors })) : '',
    counts.warnings > 0 ? palette.yellow(label(view, 'warnings', { count: counts.warnings })) : '',
    counts.accepted > 0 ? label(view, 'accepted', { count: counts.accepted }) : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? palette.green(label(view, 'noFindings')) : parts.join(', ');
}

/** Findings by rule, rules with errors first, otherwise in the order in which they came. */
export function groupFindings(findings: readonly ReportedFinding[]): readonly (readonly ReportedFinding[])[] {
  const all = [...groupBy(findings, ({ rule }) => rule).values()];
  return [...all.filter(hasOpenError), ...all.filter((group) => !hasOpenError(group))];
}

/** Lines of all groups; at most `limit` findings of one rule are spelled out. */
export function renderFindings(
  findings: readonly ReportedFinding[],
  view: ReportView,
  limit: number = Number.POSITIVE_INFINITY,
): readonly string[] {
  return groupFindings(findings).flatMap((group) => renderGroup(group, view, limit));
}

function renderGroup(group: readonly ReportedFinding[], view: ReportView, limit: number): readonly string[] {
  const code = group[0]?.rule ?? '';
  const title = view.ruleTitles.get(code) ?? '';
  const heading = `${view.palette.bold(code)}  ${title === '' ? '' : `${title}  `}(${renderCounts(countFindings(group), view)})`;
  const hidden = group.length - limit;
  const more = hidden > 0 ? [`  ${label(view, 'moreFindings', { count: hidden })}`] : [];
  const shown = group.slice(0, limit);
  return [heading, ...shown.flatMap((finding) => renderFinding(finding, view)), ...more, ...renderExamples(shown, view), ''];
}

function renderFinding(finding: ReportedFinding, view: ReportView): readonly string[] {
  const { palette, messages } = view;
  const paint = finding.severity === 'error' ? palette.red : palette.yellow;
  const place = renderPlace(finding, messages.labels);
  const sentence = finding.message[messages.language];
  const hasCell = finding.cell !== undefined;
  const value = finding.value === '' ? label(view, 'foundEmpty') : label(view, 'found', { value: finding.value });
  return [
    ...(place === '' ? [] : [`  ${place}`]),
    `    ${finding.accepted ? palette.dim(sentence) : paint(sentence)}`,
    ...(hasCell || finding.value !== '' ? [`    ${palette.dim(value)}`] : []),
    ...(finding.accepted ? [`    ${palette.dim(label(view, 'acceptedBy', finding.accepted))}`] : []),
  ];
}

/** What to write instead; said once where it is the same for all findings of the rule. */
function renderExamples(group: readonly ReportedFinding[], view: ReportView): readonly string[] {
  const examples = new Set(group.map(({ example }) => example).filter((example) => example !== ''));
  return [...examples].map((example) => `  ${view.palette.dim(label(view, 'example', { example }))}`);
}

function hasOpenError(group: readonly ReportedFinding[]): boolean {
  return group.some((finding) => finding.severity === 'error' && finding.accepted === undefined);
}
