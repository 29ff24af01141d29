import type { WorkbookView } from '../decode-workbook.ts';
import { formatCode, type ParsedCode, parseCode } from '../values/register-code.ts';
import { scalarText } from '../workbook/cell-value.ts';

/** Hands out codes that were never used: above the largest ever seen anywhere in the workbook (decision 4). */
export interface CodeSource {
  readonly next: (prefix: ParsedCode['prefix'], year: number) => string;
  /** Largest numbers now, by prefix and year, in stable order. */
  readonly counters: () => ReadonlyMap<string, number>;
}

function seenCodes(view: WorkbookView): readonly string[] {
  return [
    ...view.proposed.rows.map((row) => row.code),
    ...view.proposed.emptyLines.map((line) => line.code),
    ...view.register.rows.map((row) => row.code),
    ...view.register.emptyLines.map((line) => line.code),
    ...view.history.lines.map((line) => scalarText(line.values['code'] ?? null)),
    ...view.memory.proposals.keys(),
    ...view.memory.entries.keys(),
  ];
}

/** `archived`: codes that stand in packages, where the hidden sheet may know less than they. */
export function createCodeSource(view: WorkbookView, archived: readonly string[] = []): CodeSource {
  const largest = new Map(view.memory.counters);
  for (const text of [...seenCodes(view), ...archived]) {
    const code = parseCode(text);
    if (!code) continue;
    const key = `${code.prefix}-${code.year}`;
    largest.set(key, Math.max(largest.get(key) ?? 0, code.number));
  }
  return {
    next(prefix, year) {
      const key = `${prefix}-${year}`;
      const number = (largest.get(key) ?? 0) + 1;
      largest.set(key, number);
      return formatCode({ prefix, year, number });
    },
    counters: () => new Map([...largest].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
