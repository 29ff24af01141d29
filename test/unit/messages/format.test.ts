import { describe, expect, test } from 'vitest';
import { formatMessage, formatUnknown, placeholdersOf } from '../../../src/messages/format.ts';

describe('a sentence of the catalogue', () => {
  test.for<[string, Record<string, string | number>, string]>([
    ['{file} is missing', { file: 'a.xlsx' }, 'a.xlsx is missing'],
    ['{n|row|rows}', { n: 1 }, '1 row'],
    ['{n|row|rows}', { n: 0 }, '0 rows'],
    ['{n|row|rows}', { n: 12 }, '12 rows'],
    ['open[[ by {holder}]], wait', { holder: 'Rina' }, 'open by Rina, wait'],
    ['open[[ by {holder}]], wait', {}, 'open, wait'],
    ['open[[ by {holder}]], wait', { holder: '' }, 'open, wait'],
    ['bad[[ and {more} more]]', { more: 0 }, 'bad'],
    ['bad[[ and {more} more]]', { more: 2 }, 'bad and 2 more'],
    ['from[[ {a}]][[ to {b}]]', { b: 'x' }, 'from to x'],
    ['{missing} stays visible', {}, '{missing} stays visible'],
    ['value {v}', { v: '{file} $& $1' }, 'value {file} $& $1'],
    ['[[{v}]]', { v: 'a [[b]] {c}' }, 'a [[b]] {c}'],
  ])('%s with %o reads %s', ([template, params, text]) => {
    expect(formatMessage(template, params)).toBe(text);
  });

  test('names the values that it asks for', () => {
    expect([...placeholdersOf('{a} {b|x|y}[[ {c}]] {a}')]).toEqual(['a', 'b', 'c']);
  });

  test('without words keeps code and values', () => {
    expect(formatUnknown('new-thing', { row: 3, text: 'x' })).toBe('new-thing (row=3, text=x)');
    expect(formatUnknown('new-thing', {})).toBe('new-thing');
  });
});
