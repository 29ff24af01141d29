import type { GuideReport } from '../app/reports.ts';
import { renderNotices } from './check-text.ts';
import { label, type ReportView } from './report-view.ts';
import { joinLines } from './text-block.ts';

/** What `dik guide` prints. */
export function renderGuide(report: GuideReport, view: ReportView): string {
  const { workbook: file, rules: count, rulePack, cellsWritten: cells } = report;
  const outcome = label(view, report.written ? 'guideWritten' : 'guideUpToDate', { file, count, rulePack, cells });
  const backup = report.backup === undefined ? [] : [`${label(view, 'backup')}: ${report.backup}`];
  return joinLines([...renderNotices(report.notices, view), outcome, ...backup]);
}
