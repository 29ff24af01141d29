import type { Environment } from '../../app/environment.ts';
import type { RunReport, SyncReport } from '../../app/reports.ts';
import type { RunOptions } from '../../app/run-workbook.ts';
import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { loadMessages } from '../../messages/catalog.ts';
import { reportJson, runJson } from '../../report/report-json.ts';
import { renderRun, renderSync } from '../../report/sync-text.ts';
import type { WorkbookStore } from '../../stores/workbook-store.ts';
import type { CommandCall } from '../command-call.ts';
import {
  archiveFolderOf,
  composeEnvironment,
  DEFAULT_WORKBOOK,
  isWorkbookMissing,
  makeDefaultFolder,
  openWorkbook,
  readLogoOf,
} from '../composition.ts';
import { exitCodeFor } from '../exit-code.ts';
import { readVersion } from '../program-version.ts';
import { show, showFailedAfter } from '../show.ts';

/**
 * `dik run [FILE]`: sync, then archive. The default workbook, or a named one with `--sample`, is made first when it is
 * missing; a named one that is missing is otherwise refused (`workbook-not-found`), since it is more likely a slip.
 */
export async function runCommand(call: CommandCall): Promise<ExitCode> {
  const { options } = call;
  const environment = await composeEnvironment(call);
  const store = await openWorkbook(call);
  const logo = options.archive === 'never' ? undefined : await readLogoOf(call);
  const created = await createIfMissing(call, store, environment);
  let synced: SyncReport | undefined;
  const onSynced = (report: SyncReport): void => {
    synced = report;
  };
  let report: RunReport;
  try {
    const runOptions = { ...(await composeRun(call)), onSynced, ...(logo && { logo }) };
    report = { ...(await call.useCases.runWorkbook(store, environment, runOptions)), created };
  } catch (error) {
    if (!synced) throw error;
    const { labels } = await loadMessages(call.language);
    return showFailedAfter(call, { ...synced, created }, renderSync, reportJson, { error, between: labels.syncStays });
  }
  await show(call, report, renderRun, runJson);
  return report.archive.outcome === 'refused' ? EXIT.findings : exitCodeFor(report.findings, options.failOn ?? 'never');
}

async function composeRun(call: CommandCall): Promise<RunOptions> {
  const { options, useCases } = call;
  return {
    archive: options.archive ?? 'auto',
    ...((options.failOn ?? 'never') === 'never' ? { recallFor: readVersion() } : {}),
    folder: archiveFolderOf(call),
    archives: await useCases.createArchiveFolder(),
    render: useCases.renderPackage,
    findUnfaithful: await useCases.findUnfaithful(),
  };
}

async function createIfMissing(call: CommandCall, store: WorkbookStore, environment: Environment): Promise<boolean> {
  const isDefault = call.argument === undefined;
  const mayCreate = isDefault || call.options.sample === true;
  if (!mayCreate || !isWorkbookMissing(call.argument ?? DEFAULT_WORKBOOK)) return false;
  if (isDefault) await makeDefaultFolder();
  await call.useCases.createWorkbook(store, environment, { sample: true, workbookId: call.io.randomId() });
  return true;
}
