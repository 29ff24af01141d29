import { describe, expect, test } from 'vitest';
import type { CellChange } from '../../../src/domain/plan/change.ts';
import { applyChanges, writtenValue } from '../../../src/domain/workbook/apply-changes.ts';
import type { Cell, CellScalar } from '../../../src/domain/workbook/cell-value.ts';
import type { Snapshot } from '../../../src/domain/workbook/snapshot.ts';

const cell = (value: CellScalar): Cell => ({ value, formula: false });
const FORMULA: Cell = { value: 3, formula: true };

const SNAPSHOT: Snapshot = {
  location: 'register.xlsx',
  revision: 'r1',
  dateSystem: 1900,
  sheets: [
    {
      name: 'Usulan',
      visibility: 'visible',
      merges: [],
      rows: [
        { row: 2, cells: [cell('a'), undefined, FORMULA] },
        { row: 5, cells: [cell('b')] },
      ],
    },
    { name: 'Register', visibility: 'visible', merges: [], rows: [{ row: 1, cells: [cell('c')] }] },
  ],
};

const set = (row: number, column: number, after: CellScalar, sheet = 'Usulan'): CellChange => ({
  sheet,
  row,
  column,
  before: null,
  after,
  type: 'text',
});

describe('applying changes to a snapshot', () => {
  test.for<[title: string, changes: readonly CellChange[], rows: readonly (readonly [number, readonly (Cell | undefined)[]])[]]>([
    [
      'sets a value and keeps a formula beside it',
      [set(2, 0, 'x')],
      [
        [2, [cell('x'), undefined, FORMULA]],
        [5, [cell('b')]],
      ],
    ],
    [
      'fills a hole',
      [set(2, 1, 'x')],
      [
        [2, [cell('a'), cell('x'), FORMULA]],
        [5, [cell('b')]],
      ],
    ],
    [
      'joins cells far to the right',
      [set(5, 3, 'x')],
      [
        [2, [cell('a'), undefined, FORMULA]],
        [5, [cell('b'), undefined, undefined, cell('x')]],
      ],
    ],
    [
      'joins rows before, between and behind',
      [set(9, 0, 'z'), set(3, 1, 'y'), set(1, 0, 'x')],
      [
        [1, [cell('x')]],
        [2, [cell('a'), undefined, FORMULA]],
        [3, [undefined, cell('y')]],
        [5, [cell('b')]],
        [9, [cell('z')]],
      ],
    ],
    ['empties a cell, and a row with it', [set(5, 0, null)], [[2, [cell('a'), undefined, FORMULA]]]],
    [
      'makes nothing of nothing',
      [set(7, 0, ''), set(2, 9, null)],
      [
        [2, [cell('a'), undefined, FORMULA]],
        [5, [cell('b')]],
      ],
    ],
    [
      'takes the last of two values',
      [set(5, 0, 'x'), set(5, 0, 'y')],
      [
        [2, [cell('a'), undefined, FORMULA]],
        [5, [cell('y')]],
      ],
    ],
  ])('%s', ([, changes, rows]) => {
    expect(applyChanges(SNAPSHOT, changes).sheets[0]?.rows).toEqual(rows.map(([row, cells]) => ({ row, cells })));
  });

  test('hands on what it does not touch as the same objects, and leaves the old snapshot alone', () => {
    const before = structuredClone(SNAPSHOT);
    const after = applyChanges(SNAPSHOT, [set(2, 0, 'x')]);
    expect(after.sheets[1]).toBe(SNAPSHOT.sheets[1]);
    expect(after.sheets[0]?.rows[1]).toBe(SNAPSHOT.sheets[0]?.rows[1]);
    expect(after.revision).toBe('r1');
    expect(SNAPSHOT).toEqual(before);
  });

  test('without changes, or for sheets that are not there, changes nothing', () => {
    expect(applyChanges(SNAPSHOT, [])).toBe(SNAPSHOT);
    expect(applyChanges(SNAPSHOT, [set(1, 0, 'x', 'Lain')])).toEqual(SNAPSHOT);
  });
});

test.for<[after: CellScalar, type: CellChange['type'], expected: CellScalar]>([
  ['a', 'text', 'a'],
  ['', 'text', null],
  [null, 'text', null],
  [46093, 'text', '46093'],
  [true, 'text', true],
  [46093, 'date', 46093],
  [1.5, 'number', 1.5],
  ['tidak terbaca', 'date', 'tidak terbaca'],
])('%j written as %s leaves %j', ([after, type, expected]) => {
  expect(writtenValue({ after, type })).toBe(expected);
});
