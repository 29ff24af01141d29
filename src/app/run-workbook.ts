import type { WorkbookStore } from '../stores/workbook-store.ts';
import { type ArchiveOptions, archiveRegister } from './archive-register.ts';
import type { Environment } from './environment.ts';
import type { ArchiveReport, RunReport, SyncReport } from './reports.ts';
import { type SyncOptions, syncAndPlan, syncWorkbook } from './sync-workbook.ts';

export interface RunOptions extends Omit<ArchiveOptions, 'mode' | 'snapshot'>, SyncOptions {
  readonly archive: 'auto' | 'always' | 'never';
  /** Told once the sync is done, which stays done whatever becomes of the archive. */
  readonly onSynced?: (report: SyncReport) => void;
}

const NO_ARCHIVE: ArchiveReport = { outcome: 'skipped', reason: 'mode-never', rows: 0, awaitingDecree: 0, findings: [] };

/**
 * The main job: sync, then archive when the register differs from the last package (decision 25). Throws what `syncWorkbook` and `archiveRegister` throw;
 * after `onSynced` was told, the sync is done.
 */
export async function runWorkbook(store: WorkbookStore, environment: Environment, options: RunOptions): Promise<RunReport> {
  if (options.archive === 'never') {
    const { recallFor } = options;
    const synced = await syncWorkbook(store, environment, recallFor === undefined ? {} : { recallFor });
    return { ...synced, created: false, archive: NO_ARCHIVE };
  }
  const { report: synced, snapshot } = await syncAndPlan(store, environment);
  options.onSynced?.(synced);
  const { outcome, reason, packageNumber, file, contentDigest, rows, awaitingDecree, findings } = await archiveRegister(
    store,
    environment,
    {
      ...options,
      mode: options.archive,
      ...(snapshot && { snapshot }),
    },
  );
  const archive: ArchiveReport = {
    outcome,
    rows,
    awaitingDecree,
    findings,
    ...(reason === undefined ? {} : { reason }),
    ...(packageNumber === undefined ? {} : { packageNumber }),
    ...(file === undefined ? {} : { file }),
    ...(contentDigest === undefined ? {} : { contentDigest }),
  };
  return { ...synced, created: false, archive };
}
