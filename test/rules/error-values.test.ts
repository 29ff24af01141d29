import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/domain/issue.ts';
import { decideProposal } from '../../src/domain/status/decide-proposal.ts';
import type { ColumnId, ColumnTemplate, PaperId } from '../../src/domain/template/template.ts';
import { isErrorValue } from '../../src/domain/values/error-value.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { alteredRow, bookOf, CONTEXT, type RowCells, TEMPLATE } from '../support/rows.ts';

/** What the program keeps right, or makes: the notices speak of it. */
const KEPT_BY_PROGRAM = new Set<ColumnId>(['sequence', 'code', 'status', 'message', 'revision', 'replaces', 'proposalCode']);

const CLOSED: RowCells = { closingAction: 'Dicabut', closedOn: '01/05/2026', closingBasis: 'Surat PPID Nomor 9/PPID/2026' };
const SCOPE: RowCells = { scope: 'Sebagian', exemptPart: 'Kolom NIK dan alamat' };

/** Groups of cells that make sense only together are whole around the one that is looked at. */
function around(column: ColumnId): RowCells {
  return column in CLOSED ? CLOSED : column === 'exemptPart' ? SCOPE : {};
}

function issuesWith(paper: PaperId, cells: RowCells): readonly Issue[] {
  const row = alteredRow(paper, cells);
  return runRules(bookOf(paper === 'proposed' ? { proposals: [row] } : { entries: [row] }), CONTEXT, ALL_RULES);
}

/** Which rule speaks of an error value in a column of that kind. */
function ruleOf({ id, type, list }: ColumnTemplate, paper: PaperId): string {
  if (type === 'date') return 'T01';
  const isClosedList = list !== undefined && id !== 'unit' && (paper === 'proposed' || id === 'closingAction');
  return isClosedList ? 'S01' : 'W02';
}

const COLUMNS = (['proposed', 'register'] as const).flatMap((paper) =>
  TEMPLATE[paper].columns
    .filter(({ id }) => !KEPT_BY_PROGRAM.has(id))
    .map((column): readonly [PaperId, ColumnId, string] => [paper, column.id, ruleOf(column, paper)]),
);

describe('the error of a formula', () => {
  test.for(['#N/A', '#n/a', '#DIV/0!', '#REF!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA'])(
    '%s is one',
    (text) => expect(isErrorValue(text)).toBe(true),
  );

  test.for(['#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#ERROR!', 'Loading...', 'Loading…', 'Err:502'])(
    '%s is one',
    (text) => expect(isErrorValue(text)).toBe(true),
  );

  test.for(['', '-', 'N/A', 'Nilai #N/A pada kolom B', '#1', '# catatan!', 'Loading dock', 'Err', '#DIV/0', 'Gagal!'])(
    '"%s" is none',
    (text) => expect(isErrorValue(text)).toBe(false),
  );

  test.for(COLUMNS)('on %s in %s is said once, by %s alone', ([paper, column, rule]) => {
    const found = issuesWith(paper, { ...around(column), [column]: '#N/A' });
    const before = issuesWith(paper, around(column));
    const added = found.filter((issue) => !before.some((one) => one.rule === issue.rule && one.column === issue.column));
    expect(added.map((issue) => [issue.rule, issue.severity, issue.column])).toEqual([[rule, 'error', column]]);
  });

  test.for(COLUMNS.filter(([paper]) => paper === 'proposed'))('on %s in %s lets no row be approved', ([paper, column]) => {
    const row = alteredRow(paper, { [column]: '#N/A' });
    const issues = runRules(bookOf({ proposals: [row] }), CONTEXT, ALL_RULES);
    const decision = decideProposal(row, {
      memory: undefined,
      issues,
      officerColumns: new Set(TEMPLATE.proposed.columns.filter(({ owner }) => owner === 'officer').map(({ id }) => id)),
      liveEntry: undefined,
      endedEntry: undefined,
      isEntryGone: false,
      usedApprovals: new Set(),
    });
    expect([decision.approves, decision.to === 'approved']).toEqual([false, false]);
  });

  test('begins no decision, no determination and no closing', () => {
    const undecided = { decision: '', decidedOn: '', superior: '', superiorNip: '#N/A' };
    expect(issuesWith('proposed', undecided).filter(({ rule }) => rule === 'P01')).toEqual([]);
    expect(issuesWith('register', { closingBasis: '#N/A' }).map(({ rule }) => rule)).not.toContain('P01');
  });

  test('is one person with nobody', () => {
    const found = issuesWith('proposed', { officer: '#N/A', tester: '#N/A', officerNip: '#N/A', superiorNip: '#N/A' });
    expect(found.map(({ rule }) => rule)).not.toContain('P04');
  });

  test('in a remark returns nothing, and is no reason either', () => {
    const found = issuesWith('proposed', { decision: 'tidak', remark: '#N/A' });
    expect(found.filter(({ column }) => column === 'remark').map(({ rule }) => rule)).toEqual(['W02']);
  });
});
