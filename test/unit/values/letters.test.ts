import { describe, expect, test } from 'vitest';
import { parseLetters } from '../../../src/domain/values/letters.ts';

describe('column Huruf Pasal 17', () => {
  test.for([
    ['j', ['j'], []],
    ['h, j', ['h', 'j'], []],
    ['H;J', ['h', 'j'], []],
    ['huruf h dan j', ['h', 'j'], []],
    ['g atau h & i', ['g', 'h', 'i'], []],
    ['j, j', ['j'], []],
    ['(h)\nj.', ['h', 'j'], []],
    ['ab, 17', [], ['ab', '17']],
    ['', [], []],
  ] as const)('%j holds %j, unreadable %j', ([text, letters, unreadable]) => {
    expect(parseLetters(text)).toEqual({ letters, unreadable });
  });
});
