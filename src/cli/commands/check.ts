import type { CheckReport } from '../../app/reports.ts';
import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { renderCheck } from '../../report/check-text.ts';
import { reportJson } from '../../report/report-json.ts';
import type { CommandCall } from '../command-call.ts';
import { composeEnvironment, openWorkbook } from '../composition.ts';
import { examinedNothing, exitCodeFor } from '../exit-code.ts';
import { show } from '../show.ts';

/** `dik check FILE`: read, judge, print; writes nothing. */
export async function checkCommand(call: CommandCall): Promise<ExitCode> {
  const environment = await composeEnvironment(call);
  const report = await call.useCases.checkWorkbook(await openWorkbook(call), environment);
  const isEmpty = examinedNothing(report);
  await show(call, isEmpty ? withEmptyNotice(report) : report, renderCheck, reportJson);
  return isEmpty ? EXIT.findings : exitCodeFor(report.findings, call.options.failOn ?? 'error');
}

function withEmptyNotice(report: CheckReport): CheckReport {
  if (report.notices.some((notice) => notice.code === 'nothing-checked')) return report;
  return { ...report, notices: [{ code: 'nothing-checked', params: {} }, ...report.notices] };
}
