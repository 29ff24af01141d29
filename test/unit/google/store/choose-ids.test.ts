import { expect, test } from 'vitest';
import { chooseIds, drawNumber } from '../../../../src/stores/google-sheets/google-context.ts';

test('ids of new sheets are positive numbers of 31 bits, all different', () => {
  const ids = chooseIds(200, new Set(), drawNumber);
  expect(new Set(ids).size).toBe(200);
  expect(ids.every((id) => Number.isInteger(id) && id > 0 && id < 2 ** 31)).toBe(true);
  expect(chooseIds(1, new Set(), () => 1 - Number.EPSILON)).toEqual([2 ** 31 - 2]);
});

test('none of them is in use, nor drawn twice', () => {
  const draws = [0, 0.25, 0.25, 0.5].values();
  const draw = () => draws.next().value ?? 0.75;
  const [first = 0] = chooseIds(1, new Set(), () => 0);
  expect(chooseIds(2, new Set([first]), draw)).toEqual([
    1 + Math.floor(0.25 * 2_147_483_646),
    1 + Math.floor(0.5 * 2_147_483_646),
  ]);
});
