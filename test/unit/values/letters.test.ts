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
    ['a s/d c', ['a', 'b', 'c'], []],
    ['a s.d. c, h', ['a', 'b', 'c', 'h'], []],
    ['a sd c', ['a', 'b', 'c'], []],
    ['a-c', ['a', 'b', 'c'], []],
    ['a \u2013 c dan j', ['a', 'b', 'c', 'j'], []],
    ['huruf a sampai dengan huruf c', ['a', 'b', 'c'], []],
    ['a  sampai\nc', ['a', 'b', 'c'], []],
    ['h - j', ['h', 'i', 'j'], []],
    ['h\n- j', ['h', 'j'], []],
    ['- h\r\n- j', ['h', 'j'], []],
    ['huruf h\n \u2013 huruf j', ['h', 'j'], []],
    ['a -\nc', ['a', 'b', 'c'], []],
    ['-', [], ['-']],
    ['c hingga a', ['c', 'a'], []],
    ['(g) s/d (j)', ['g', 'h', 'i', 'j'], []],
    ['(g)-(j)', ['g', 'h', 'i', 'j'], []],
    ['g. s/d j.', ['g', 'h', 'i', 'j'], []],
    ['g. sampai dengan huruf (j)', ['g', 'h', 'i', 'j'], []],
    ['h s/d', [], ['sd']],
    ['s.d. h', [], ['sd']],
    ['h sampai dengan', [], ['sd']],
    ['h s/d selesai', [], ['sd', 'selesai']],
    ['h angka 1 s/d 3', ['h'], ['angka', '1', 'sd']],
    ['h angka 1 sampai dengan angka 3, i', ['h', 'i'], ['angka', '1', 'sd']],
    ['e-ktp', [], ['e-ktp']],
    ['h-17', [], ['h-17']],
    ['ab, 17', [], ['ab', '17']],
    ['', [], []],
  ] as const)('%j holds %j, unreadable %j', ([text, letters, unreadable]) => {
    expect(parseLetters(text)).toEqual({ letters, unreadable });
  });
});
