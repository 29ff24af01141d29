import { expect, test } from 'vitest';
import type { Row } from '../../src/domain/row.ts';
import { rowFamilies } from '../../src/rules/duplicates/row-families.ts';
import { entry } from '../support/good-cells.ts';

function chain(links: readonly (readonly [code: string, replaces: string])[]): readonly Row[] {
  return links.map(([code, replaces], index) => entry({ code, replaces }, 9 + index));
}

test.for<[string, readonly (readonly [string, string])[], readonly string[]]>([
  [
    'a chain goes by its oldest code, present or not',
    [
      ['C', 'B'],
      ['B', 'A'],
      ['D', 'C'],
    ],
    ['A', 'A', 'A'],
  ],
  [
    'whichever row is asked first',
    [
      ['B', 'A'],
      ['D', 'C'],
      ['C', 'B'],
    ],
    ['A', 'A', 'A'],
  ],
  [
    'two rows that replace one row are of its family',
    [
      ['B', 'A'],
      ['C', 'A'],
      ['D', ''],
    ],
    ['A', 'A', 'D'],
  ],
  [
    'rows without code have none',
    [
      ['', 'A'],
      ['', ''],
    ],
    ['', ''],
  ],
])('%s', ([, links, families]) => {
  const rows = chain(links);
  expect(rows.map(rowFamilies(rows))).toEqual(families);
});

test('rows that replace each other are one family, with those that replace one of them', () => {
  const rows = chain([
    ['B', 'A'],
    ['A', 'B'],
    ['C', 'A'],
    ['D', 'D'],
  ]);
  for (const order of [rows, rows.toReversed()]) {
    const familyOf = rowFamilies(order);
    const byCode = new Map(order.map((row) => [row.code, familyOf(row)]));
    expect(new Set(['A', 'B', 'C'].map((code) => byCode.get(code))).size).toBe(1);
    expect(byCode.get('D')).toBe('D');
  }
});

test('a chain of many rows is walked once, or this takes longer than a test may', () => {
  const links = Array.from({ length: 20_000 }, (_, index) => [`K${index + 1}`, index === 0 ? '' : `K${index}`] as const);
  const rows = chain(links);
  expect(new Set(rows.map(rowFamilies(rows)))).toEqual(new Set(['K1']));
});
