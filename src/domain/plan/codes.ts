import type { WorkbookView } from '../decode-workbook.ts';
import { formatCode, type ParsedCode, parseCode } from '../values/register-code.ts';
import { scalarText } from '../workbook/cell-value.ts';

/** Hands out codes that were never used: above the largest ever seen anywhere in the workbook (decision 4), and such as the program can read. */
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

/**
 * Largest number of a code that raises the count for its year: twenty times the rows of the largest office. A code beyond it was mistyped. It keeps its
 * row and is never given again, but nothing is numbered on from there, since soon no code could be read.
 */
const LARGEST_COUNTED = 99_999;

/** Largest count that the program can have come to by itself, even from a mistyped code. */
const LARGEST_COUNT = 999_999;

/** `archived`: codes that stand in packages, where the hidden sheet may know less than they. */
export function createCodeSource(view: WorkbookView, archived: readonly string[] = []): CodeSource {
  const largest = new Map([...view.memory.counters].map(([key, count]) => [key, count <= LARGEST_COUNT ? count : 0]));
  const seen = new Set<string>();
  for (const text of [...seenCodes(view), ...archived]) {
    const code = parseCode(text);
    if (!code) continue;
    seen.add(formatCode(code));
    const key = `${code.prefix}-${code.year}`;
    if (code.number <= LARGEST_COUNTED) largest.set(key, Math.max(largest.get(key) ?? 0, code.number));
  }
  return {
    next(prefix, year) {
      const key = `${prefix}-${year}`;
      let number = (largest.get(key) ?? 0) + 1;
      while (seen.has(formatCode({ prefix, year, number }))) number += 1;
      largest.set(key, number);
      return formatCode({ prefix, year, number });
    },
    counters: () => new Map([...largest].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
