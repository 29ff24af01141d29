import type { Memory } from '../memory.ts';
import { type Row, textOf } from '../row.ts';

/**
 * Whether a register row claims a proposal whose approval already made another row: it was copied, or its code was typed over. A row that the program
 * did not make is no approval (decision 8), so it is neither written nor remembered until people repaired it.
 */
export function isForeignEntry(row: Row, memory: Memory): boolean {
  if (memory.entries.has(row.code)) return false;
  const proposalCode = textOf(row, 'proposalCode');
  if (proposalCode === '') return false;
  for (const entry of memory.entries.values()) if (entry.proposalCode === proposalCode) return true;
  return false;
}
