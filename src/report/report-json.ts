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

/** Where something stands, for programs: every key is there, null where there is no such thing. */
export interface PlaceJson extends Pick<Place, 'isNote' | 'names'> {
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly row: number | null;
  readonly key: string | null;
  readonly column: string | null;
  readonly header: string | null;
}

/** A finding as programs read it: the message in one language. */
export interface FindingJson extends PlaceJson {
  readonly rule: string;
  readonly severity: ReportedFinding['severity'];
  readonly message: string;
  readonly value: string;
  readonly example: string;
  readonly accepted?: { readonly reason: string; readonly by: string };
}

export interface NoticeJson extends PlaceJson, Pick<ReportedNotice, 'code' | 'params'> {
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
    notices: notices.map((notice) => noticeJson(notice, messages)),
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
  const { rule, severity, value, message, example, accepted, ...place } = finding;
  const words = { value, message: message[messages.language], example, ...(accepted ? { accepted } : {}) };
  return { rule, severity, ...placeJson(place), ...words };
}

function noticeJson(notice: ReportedNotice, messages: Messages): NoticeJson {
  const { code, params, ...place } = notice;
  return { code, ...placeJson(place), params, message: noticeMessage(notice, messages) };
}

function placeJson({ sheet, cell, row, key, column, header, ...rest }: Place): PlaceJson {
  return {
    sheet: sheet ?? null,
    cell: cell ?? null,
    row: row ?? null,
    key: key || null,
    column: column ?? null,
    header: header ?? null,
    ...rest,
  };
}

/** The object that `--json` prints for `guide` and `adopt`. */
export function noticesJson<T extends GuideReport | AdoptAnswer>(
  report: T,
  messages: Messages,
): Omit<T, 'notices'> & { readonly notices: readonly NoticeJson[] } {
  return { ...report, notices: report.notices.map((notice) => noticeJson(notice, messages)) };
}
