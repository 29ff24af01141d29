import type { CheckReport, ReportedFinding } from '../app/reports.ts';
import { EXIT, type ExitCode } from '../errors/error-codes.ts';
import type { FailOn } from './command-call.ts';

/** 1 when there is a finding at or above the severity that counts; accepted warnings never count. */
export function exitCodeFor(findings: readonly ReportedFinding[], failOn: FailOn): ExitCode {
  const counts = (finding: ReportedFinding): boolean =>
    finding.accepted === undefined && (finding.severity === 'error' || failOn === 'warning');
  return failOn !== 'never' && findings.some(counts) ? EXIT.findings : EXIT.ok;
}

/** A check that examined no row, or knew no rule, proves nothing. */
export function examinedNothing({ checked }: Pick<CheckReport, 'checked'>): boolean {
  return checked.proposals + checked.register === 0 || checked.rules === 0;
}
