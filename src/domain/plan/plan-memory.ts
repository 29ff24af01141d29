import type { Memory } from '../memory.ts';
import { encodeMemory, memoryLineKey } from '../memory-sheet.ts';
import { tableTarget } from './paper-targets.ts';
import type { Bookkeeping } from './plan-context.ts';

/** Plans the cells of the hidden sheet that differ from `memory`; a line keeps its place, a new one goes below. */
export function planMemory(context: Pick<Bookkeeping, 'view' | 'writer'>, memory: Memory): void {
  const table = context.view.memoryTable;
  if (!table) return;
  const target = tableTarget(table);
  const rows = new Map(table.lines.map((line) => [memoryLineKey(line.values), line.row]));
  let nextRow = table.nextRow;
  for (const line of encodeMemory(memory)) {
    const known = rows.get(memoryLineKey(line));
    const row = known ?? nextRow;
    if (known === undefined) nextRow += 1;
    for (const [column, value] of Object.entries(line)) {
      const type = typeof value === 'number' ? 'number' : 'text';
      context.writer.write(target, { row, column, value, type, what: 'memory', key: String(line['key'] ?? '') });
    }
  }
}
