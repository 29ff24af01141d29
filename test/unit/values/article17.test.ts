import { describe, expect, test } from 'vitest';
import { ARTICLE_17_LETTERS, ARTICLE_17_POINTS, article17Letters, isArticle17 } from '../../../src/domain/values/article17.ts';
import { parseCitations } from '../../../src/domain/values/citation.ts';

describe('Pasal 17 of UU 14/2008', () => {
  test('has ten letters, five of them with numbers', () => {
    expect(ARTICLE_17_LETTERS.join('')).toBe('abcdefghij');
    expect(ARTICLE_17_POINTS).toEqual({ a: 5, c: 7, e: 7, f: 4, h: 5 });
  });

  test.for([
    ['UU 14/2008 Pasal 17 huruf h', true],
    ['Pasal 17 huruf h', true],
    ['UU KIP Pasal 17', true],
    ['UU No. 14 Pasal 17 huruf h', true],
    ['UU 14/2008 Pasal 18 ayat (2)', false],
    ['UU 43/2009 Pasal 17 huruf h', false],
    ['UU 14/2009 Pasal 17 huruf h', false],
    ['UU 13/2008 Pasal 17 huruf h', false],
    ['PP 14/2008 Pasal 17 huruf h', false],
  ] as const)('%s is it: %s', ([text, expected]) => {
    expect(parseCitations(text).articles.map(isArticle17)).toEqual([expected]);
  });

  test.for([
    ['UU 14/2008 Pasal 17 huruf h angka 1; UU 43/2009 Pasal 44 ayat (1) huruf i', ['h1']],
    ['Pasal 17 huruf j UU KIP; Pasal 17 huruf h angka 3 UU KIP; Pasal 17 huruf h angka 1 dan 3', ['j', 'h3+1']],
    ['UU 14/2008 Pasal 17 huruf k', ['k']],
    ['UU 14/2008 Pasal 17', []],
    ['UU 24/2013 Pasal 84 ayat (1) huruf b dan huruf c', []],
  ] as const)('letters in %j', ([text, letters]) => {
    expect(article17Letters(parseCitations(text)).map(({ letter, points }) => letter + points.join('+'))).toEqual(letters);
  });
});
