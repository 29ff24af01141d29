import { createHash } from 'node:crypto';

/** Ids of sheets are positive numbers of 31 bits. */
const LARGEST = 0x7fff_ffff;

/**
 * Ids for so many sheets, the same for the same `seed` and none of those in use. Since they are ours, a batch that arrives twice is refused as a whole and
 * makes nothing twice.
 */
export function chooseSheetIds(seed: string, count: number, inUse: readonly number[] = []): readonly number[] {
  const taken = new Set([0, ...inUse]);
  const chosen: number[] = [];
  for (let turn = 0; chosen.length < count; turn += 1) {
    const id = createHash('sha256').update(`${seed}|${turn}`).digest().readUInt32BE(0) & LARGEST;
    if (taken.has(id)) continue;
    taken.add(id);
    chosen.push(id);
  }
  return chosen;
}
