import type { Memory } from '../memory.ts';
import { type Row, textOf } from '../row.ts';

/**
 * Whether an unknown register row claims a proposal that has a remembered row already: it was copied, or its code was typed over. An approval makes one
 * row (decision 8), so it is neither written nor remembered until people repaired it. Any other unknown row, as of a register that was kept before, is
 * judged by its cells and learnt.
 */
export function isForeignEntry(row: Row, memory: Memory): boolean {
  if (memory.entries.has(row.code)) return false;
  return claimedBy(memory).has(textOf(row, 'proposalCode'));
}

/** Proposals that have a remembered row, found once for each memory: many rows ask. */
const claimed = new WeakMap<Memory, ReadonlySet<string>>();

function claimedBy(memory: Memory): ReadonlySet<string> {
  const known = claimed.get(memory);
  if (known) return known;
  const codes = new Set([...memory.entries.values()].map(({ proposalCode }) => proposalCode).filter((code) => code !== ''));
  claimed.set(memory, codes);
  return codes;
}
