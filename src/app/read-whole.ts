import type { Snapshot } from '../domain/workbook/snapshot.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';

/**
 * Reads a workbook to go on from; first lets the store put right what an interrupted write left, since a plan or a package on top of that would cement
 * it. Throws what reading and mending throw.
 */
export async function readWhole(store: WorkbookStore): Promise<Snapshot> {
  const snapshot = await store.read();
  if (!snapshot.surroundings?.isUnfinished || !store.mend) return snapshot;
  await store.mend();
  return store.read();
}
