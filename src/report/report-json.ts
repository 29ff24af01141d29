import type {
  AdoptAnswer,
  CheckReport,
  GuideReport,
  Place,
  PlanReport,
  ReportedFinding,
  ReportedNotice,
  RunReport,
  SyncReport,
} from '../app/reports.ts';
import type { Messages } from '../messages/catalog.ts';
import type { ArchiveAnswer } from './archive-text.ts';
import { noticeMessage } from './notice-text.ts';

/** A finding as programs read it: the message in one language. */
export interface FindingJson extends Place {
  readonly rule: string;
  readonly severity: ReportedFinding['severity'];
  readonly message: string;
  readonly value: string;
  readonly example: string;
  readonly accepted?: { readonly reason: string; readonly by: string };
}

export interface NoticeJson extends ReportedNotice {
  readonly message: string;
}

/** A report with its findings and notices in one language; without either where nothing was read (`cached`), since none found and none looked for differ. */
export type ReportJson<T extends { readonly findings: readonly ReportedFinding[]; readonly notices: readonly ReportedNotice[] }> =
  Omit<T, 'findings' | 'notices'> & { readonly findings?: readonly FindingJson[]; readonly notices?: readonly NoticeJson[] };

/** The object that `--json` prints for `check`, `plan`, `sync` and `archive`. */
export function reportJson<T extends CheckReport | PlanReport | SyncReport | ArchiveAnswer>(
  report: T,
  messages: Messages,
): ReportJson<T> {
  const { findings, notices, ...rest } = report;
  if ('cached' in report && report.cached) return rest;
  return {
    ...rest,
    findings: findings.map((finding) => findingJson(finding, messages)),
    notices: notices.map((notice) => ({ ...notice, message: noticeMessage(notice, messages) })),
  };
}

/** The object that `--json` prints for `run`: the sync with its archive inside. */
export function runJson(
  report: RunReport,
  messages: Messages,
): Omit<ReportJson<RunReport>, 'archive'> & { readonly archive: object } {
  const findings = report.archive.findings.map((finding) => findingJson(finding, messages));
  return { ...reportJson(report, messages), archive: { ...report.archive, findings } };
}

function findingJson(finding: ReportedFinding, messages: Messages): FindingJson {
  return { ...finding, message: finding.message[messages.language] };
}

/** The object that `--json` prints for `guide` and `adopt`. */
export function noticesJson<T extends GuideReport | AdoptAnswer>(
  report: T,
  messages: Messages,
): Omit<T, 'notices'> & { readonly notices: readonly NoticeJson[] } {
  return { ...report, notices: report.notices.map((notice) => ({ ...notice, message: noticeMessage(notice, messages) })) };
}
