import type { Snapshot } from '../../domain/workbook/snapshot.ts';
import { loadWorkbook } from './load-workbook.ts';
import { UNPACK_LIMITS } from './zip-parts.ts';

/** Reads a workbook that is in memory already. Throws what `loadWorkbook` throws. */
export function readWorkbookBytes(bytes: Uint8Array, location: string): Snapshot {
  return loadWorkbook(bytes, '', location, UNPACK_LIMITS).snapshot;
}
