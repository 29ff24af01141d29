/** The library: the use cases behind the commands, and the types of what they take and give. */

export { adoptWorkbook } from './app/adopt-workbook.ts';
export { archiveRegister } from './app/archive-register.ts';
export { checkWorkbook } from './app/check-workbook.ts';
export { createWorkbook } from './app/create-workbook.ts';
export type { Environment } from './app/environment.ts';
export type {
  ArchiveReport,
  CheckReport,
  GuideReport,
  PlanReport,
  ReportedFinding,
  ReportedNotice,
  RunReport,
  SyncReport,
} from './app/reports.ts';
export { rewriteGuide } from './app/rewrite-guide.ts';
export { runWorkbook } from './app/run-workbook.ts';
export { planWorkbook, syncWorkbook } from './app/sync-workbook.ts';
export { AppError } from './errors/app-error.ts';
export { ERROR_CODES, type ErrorCode, EXIT, type ExitCode } from './errors/error-codes.ts';
export type { ArchiveFolder } from './stores/archive-folder.ts';
export { createArchiveFolder } from './stores/local-archive-folder.ts';
export { openStore } from './stores/open-store.ts';
export type { WorkbookStore } from './stores/workbook-store.ts';
