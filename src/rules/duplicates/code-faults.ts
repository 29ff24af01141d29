import { judgedHashes } from '../../domain/judged-hashes.ts';
import { JUDGED_COLUMNS, type JudgedHashes } from '../../domain/memory.ts';
import type { Row } from '../../domain/row.ts';
import { parseCode } from '../../domain/values/register-code.ts';
import type { WorkbookRows } from '../rule.ts';

/** What is wrong with the code of a row. */
export type CodeProblem = 'missing' | 'merged' | 'pattern' | 'duplicate';

export interface CodeFault {
  readonly row: Row;
  readonly problem: CodeProblem;
}

type Remembered = ReadonlyMap<string, { readonly judged: JudgedHashes }>;

/** All faults of both papers (rule D01). */
export function findCodeFaults(book: WorkbookRows): readonly CodeFault[] {
  return [...faultsOf(book.proposals, book.memory.proposals), ...faultsOf(book.entries, book.memory.entries)];
}

/** For each code the row that has it by right: the one whose judged text is remembered, else the upper one (decision 2). */
export function findKeepers(rows: readonly Row[], remembered: Remembered): ReadonlyMap<string, Row> {
  const known = keepersOf.get(rows);
  if (known?.remembered === remembered) return known.keepers;
  const keepers = lookForKeepers(rows, remembered);
  keepersOf.set(rows, { remembered, keepers });
  return keepers;
}

/** Half a dozen rules ask about the same rows of one workbook, which are immutable. */
const keepersOf = new WeakMap<readonly Row[], { readonly remembered: Remembered; readonly keepers: ReadonlyMap<string, Row> }>();

function lookForKeepers(rows: readonly Row[], remembered: Remembered): ReadonlyMap<string, Row> {
  const keepers = new Map<string, Row>();
  for (const row of rows) {
    if (row.code === '') continue;
    const upper = keepers.get(row.code);
    if (!upper || (isRemembered(row, remembered) && !isRemembered(upper, remembered))) keepers.set(row.code, row);
  }
  return keepers;
}

function faultsOf(rows: readonly Row[], remembered: Remembered): readonly CodeFault[] {
  const keepers = findKeepers(rows, remembered);
  return rows.flatMap((row) => {
    const problem = problemOf(row, keepers);
    return problem ? [{ row, problem }] : [];
  });
}

function problemOf(row: Row, keepers: ReadonlyMap<string, Row>): CodeProblem | undefined {
  if (row.code === '') {
    if (row.isMerged) return 'merged';
    return row.paper === 'register' ? 'missing' : undefined; // a new line of paper 1 gets its code at the next sync
  }
  if (parseCode(row.code)?.prefix !== (row.paper === 'register' ? 'DIK' : 'U')) return 'pattern';
  return keepers.get(row.code) === row ? undefined : 'duplicate';
}

function isRemembered(row: Row, remembered: Remembered): boolean {
  const before = remembered.get(row.code)?.judged;
  if (!before) return false;
  const now = judgedHashes(row);
  return JUDGED_COLUMNS.every((column) => now[column] === before[column]);
}
