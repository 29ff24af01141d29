import type { Environment } from '../../app/environment.ts';
import type { RunReport } from '../../app/reports.ts';
import { EXIT, type ExitCode } from '../../errors/error-codes.ts';
import { runJson } from '../../report/report-json.ts';
import { renderRun } from '../../report/sync-text.ts';
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
import { show } from '../show.ts';

/**
 * `dik run [FILE]`: sync, then archive. The default workbook, or a named one with `--sample`, is made first when it is
 * missing; a named one that is missing is otherwise refused (`workbook-not-found`), since it is more likely a slip.
 */
export async function runCommand(call: CommandCall): Promise<ExitCode> {
  const { options, useCases } = call;
  const environment = await composeEnvironment(call);
  const store = await openWorkbook(call);
  const logo = options.archive === 'never' ? undefined : await readLogoOf(call);
  const isCreated = await createIfMissing(call, store, environment);
  const report: RunReport = await useCases.runWorkbook(store, environment, {
    archive: options.archive ?? 'auto',
    ...((options.failOn ?? 'never') === 'never' ? { recallFor: readVersion() } : {}),
    folder: archiveFolderOf(call),
    archives: await useCases.createArchiveFolder(),
    render: useCases.renderPackage,
    findUnfaithful: await useCases.findUnfaithful(),
    ...(logo && { logo }),
  });
  await show(call, { ...report, created: isCreated }, renderRun, runJson);
  if (report.archive.outcome === 'refused') return EXIT.findings;
  return exitCodeFor(report.findings, options.failOn ?? 'never');
}

async function createIfMissing(call: CommandCall, store: WorkbookStore, environment: Environment): Promise<boolean> {
  const isDefault = call.argument === undefined;
  const mayCreate = isDefault || call.options.sample === true;
  if (!mayCreate || !isWorkbookMissing(call.argument ?? DEFAULT_WORKBOOK)) return false;
  if (isDefault) await makeDefaultFolder();
  await call.useCases.createWorkbook(store, environment, { sample: true, workbookId: call.io.randomId() });
  return true;
}
