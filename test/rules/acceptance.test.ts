import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/domain/row.ts';
import { ALL_RULES } from '../../src/rules/index.ts';
import type { WorkbookRows } from '../../src/rules/rule.ts';
import { runRules } from '../../src/rules/run-rules.ts';
import { alteredRow, bookOf, CONTEXT, FIRST_ROW, memoryOf, type RowCells } from '../support/rows.ts';

const ACCEPTING = { acceptanceReason: 'Sudah dibahas', acceptedBy: 'Maya Lestari, 2 April 2026' };
const VAGUE = { ...ACCEPTING, information: 'Data pribadi', acceptedRules: 'W03' };
const UNREVIEWED = { ...ACCEPTING, reviewOn: '', acceptedRules: 'J08' };

/** `W03` for a warning that asks for attention, `(W03)` for one that was accepted, with its paper and row. */
function found(book: WorkbookRows): readonly string[] {
  const warnings = runRules(book, CONTEXT, ALL_RULES).filter(({ rule }) => rule === 'W03' || rule === 'J08');
  return warnings.map(({ sheet, row, rule, accepted }) => `${sheet} ${row} ${accepted ? `(${rule})` : rule}`);
}

function bookWith(proposal: RowCells, entry: RowCells, remembered?: readonly [Row, Row]): WorkbookRows {
  const rows = { proposals: [alteredRow('proposed', proposal)], entries: [alteredRow('register', entry)] };
  return bookOf(remembered ? { ...rows, memory: memoryOf([remembered[0]], [remembered[1]]) } : rows);
}

const accepted: readonly [Row, Row] = [alteredRow('proposed', VAGUE), alteredRow('register', UNREVIEWED)];

describe('an accepted warning', () => {
  test('is marked on both papers, remembered or seen for the first time', () => {
    const both = ['proposed 5 (W03)', 'register 5 (J08)'];
    expect(found(bookWith(VAGUE, UNREVIEWED))).toEqual(both);
    expect(found(bookWith(VAGUE, UNREVIEWED, accepted))).toEqual(both);
  });

  test.for<[string, RowCells, RowCells, readonly string[]]>([
    ['the proposal changed', { letters: 'J' }, {}, ['proposed 5 W03', 'register 5 (J08)']],
    ['the register row changed', {}, { letters: 'J' }, ['proposed 5 (W03)', 'register 5 J08']],
    ['a filler was put into a judged cell', { openingCondition: '-' }, {}, ['proposed 5 W03', 'register 5 (J08)']],
  ])('comes back on its own paper when %s', ([, proposal, entry, expected]) => {
    expect(found(bookWith({ ...VAGUE, ...proposal }, { ...UNREVIEWED, ...entry }, accepted))).toEqual(expected);
  });

  test('stays accepted where a rule was shown the row with a reported cell emptied', () => {
    const cells = { ...VAGUE, openingCondition: '-' };
    const before: readonly [Row, Row] = [alteredRow('proposed', cells), accepted[1]];
    expect(found(bookWith(cells, UNREVIEWED, before))).toEqual(['proposed 5 (W03)', 'register 5 (J08)']);
  });

  test('is that of its row alone', () => {
    const second = { ...VAGUE, code: 'U-2026-002', information: 'Data pegawai', acceptedRules: '' };
    const proposals = [alteredRow('proposed', VAGUE), alteredRow('proposed', second, FIRST_ROW + 1)];
    expect(found(bookOf({ proposals }))).toEqual(['proposed 5 (W03)', 'proposed 6 W03']);
  });

  test.for(['-', 'tidak ada', '...'])('needs a reason: %s is none', (acceptanceReason) => {
    expect(found(bookWith({ ...VAGUE, acceptanceReason }, UNREVIEWED))).toEqual(['proposed 5 W03', 'register 5 (J08)']);
  });

  test('needs its code: another accepted warning does not help', () => {
    expect(found(bookWith({ ...VAGUE, acceptedRules: 'K06' }, UNREVIEWED))).toEqual(['proposed 5 W03', 'register 5 (J08)']);
  });
});
