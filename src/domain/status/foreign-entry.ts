import type { Memory } from '../memory.ts';
import { type Row, textOf } from '../row.ts';

/**
 * Whether a register row claims a proposal whose approval already made another row: it was copied, or its code was typed over. A row that the program
 * did not make is no approval (decision 8), so it is neither written nor remembered until people repaired it.
 */
export function isForeignEntry(row: Row, memory: Memory): boolean {
  if (memory.entries.has(row.code)) return false;
  return claimedBy(memory).has(textOf(row, 'proposalCode'));
}

/** Proposals that have a row of the program's, found once for each memory: many rows ask. */
const claimed = new WeakMap<Memory, ReadonlySet<string>>();

function claimedBy(memory: Memory): ReadonlySet<string> {
  const known = claimed.get(memory);
  if (known) return known;
  const codes = new Set([...memory.entries.values()].map(({ proposalCode }) => proposalCode).filter((code) => code !== ''));
  claimed.set(memory, codes);
  return codes;
}
