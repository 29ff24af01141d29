import type { AdoptAnswer } from '../app/reports.ts';
import { renderNotices } from './check-text.ts';
import { label, type ReportView } from './report-view.ts';
import { joinLines } from './text-block.ts';

/** What `dik adopt` prints: what was learnt, the rows for which people must do something again, the version before. */
export function renderAdopt(answer: AdoptAnswer, view: ReportView): string {
  const { workbook, proposals, register, backup } = answer;
  const again = (
    [
      ['adoptSpentTests', answer.spentTests],
      ['adoptUnapproved', answer.unapproved],
      ['adoptSpentReturns', answer.spentReturns],
    ] as const
  ).flatMap(([key, codes]) => (codes.length === 0 ? [] : [label(view, key, { count: codes.length, codes: codes.join(', ') })]));
  return joinLines([
    ...renderNotices(answer.notices, view),
    label(view, 'adopted', { file: workbook, proposals, register }),
    ...again,
    ...(backup === undefined ? [] : [`${label(view, 'backup')}: ${backup}`]),
  ]);
}
