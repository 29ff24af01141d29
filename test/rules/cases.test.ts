import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/domain/row.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import type { WorkbookRows } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { bookOf, CONTEXT, codesIn, FIRST_ROW, memoryOf, rowFromKeys, TODAY } from '../support/rows.ts';

type Cells = Readonly<Record<string, string>>;

interface Papers {
  readonly proposal: Cells;
  readonly register: Cells | null;
}

interface Case extends Papers {
  readonly case: string;
  readonly base: string;
  readonly expect: readonly string[];
  readonly note: string;
  readonly needs_history?: boolean;
  readonly before?: Papers;
}

const file = JSON.parse(await readFile(new URL('../fixtures/cases.json', import.meta.url), 'utf8')) as {
  readonly today: string;
  readonly cases: readonly Case[];
};
const good = file.cases.filter((one) => one.case === one.base);

/** The good register with one row altered. */
function papers(base: string, altered: Papers): { readonly proposals: readonly Row[]; readonly entries: readonly Row[] } {
  const all = good.map((one) => (one.case === base ? altered : one));
  return {
    proposals: all.map((one, index) => rowFromKeys('proposed', one.proposal, FIRST_ROW + index)),
    entries: all.flatMap((one, index) => (one.register ? [rowFromKeys('register', one.register, FIRST_ROW + index)] : [])),
  };
}

function bookOfCase(one: Case): WorkbookRows {
  const rows = papers(one.base, one);
  if (!one.before) return bookOf(rows);
  const before = papers(one.base, one.before);
  return bookOf({ ...rows, memory: memoryOf(before.proposals, before.entries) });
}

describe('the cases of the office', () => {
  test('all 68 are there, for the day of the tests', () => {
    expect(file.cases).toHaveLength(68);
    expect(good).toHaveLength(30);
    expect(file.today).toBe(TODAY);
  });

  test.for(file.cases)('$case ($note) gives exactly its codes', (one) => {
    expect(codesIn(runRules(bookOfCase(one), CONTEXT, ALL_RULES))).toEqual(one.expect);
  });

  test('the good register stays silent when it is remembered', () => {
    const [first] = good;
    const rows = papers('', first as Case);
    expect(runRules(bookOf({ ...rows, memory: memoryOf(rows.proposals, rows.entries) }), CONTEXT, ALL_RULES)).toEqual([]);
  });
});
