import { describe, expect, test } from 'vitest';
import { distanceWithin } from '../../../src/domain/values/levenshtein.ts';
import { findFirstAlike, isSimilar, similarity } from '../../../src/domain/values/similarity.ts';

describe('how alike two texts are', () => {
  test.for([
    ['', '', 1],
    ['a', '', 0],
    ['', 'abc', 0],
    ['data', 'data', 1],
    ['data', 'date', 0.75],
    ['kucing', 'kucingku', 0.75],
    ['abcd', 'wxyz', 0],
    ['abc', 'cab', 1 / 3],
  ] as const)('%j and %j: %d', ([a, b, expected]) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 10);
    expect(similarity(b, a)).toBeCloseTo(expected, 10);
  });

  test('distance of texts over several words of 32 units', () => {
    const text = 'isi register akta kelahiran dan catatan pinggirnya pada bidang fasilitasi pencatatan sipil';
    expect(distanceWithin(text, text.replace('kelahiran', 'kematian').replace('sipil', 'sipil.'), 100)).toBe(4);
    expect(distanceWithin(text, `x${text}`, 1)).toBe(1);
    expect(distanceWithin('a'.repeat(100), 'b'.repeat(100), 200)).toBe(100);
    expect(distanceWithin(`a${'bc'.repeat(60)}d`, `d${'cb'.repeat(60)}a`, 200)).toBe(4);
  });

  test('a distance beyond the limit is only told as beyond', () => {
    expect(distanceWithin('abcdef', 'uvwxyz', 3)).toBe(4);
    expect(distanceWithin('abc', 'abcdefgh', 3)).toBe(4);
    expect(distanceWithin('', 'abc', 3)).toBe(3);
    expect(distanceWithin('xay', 'xabcdy', 2)).toBe(3);
    expect(distanceWithin('abcdefgh', 'bcdefgha', 1)).toBe(2);
    expect(distanceWithin('abcdefgh', 'bcdefgha', 2)).toBe(2);
  });

  test('texts that are far from each other are given up within a wide band as well', () => {
    expect(distanceWithin('a'.repeat(300), 'b'.repeat(300), 40)).toBe(41);
    expect(distanceWithin(`${'ab'.repeat(100)}`, `x${'ba'.repeat(100)}y`, 40)).toBe(3);
  });

  test('a text that lost its beginning, and one that gained an end, keep the rest', () => {
    const text = 'berkas perkara perceraian penduduk pada rak melati di ruang arsip inaktif lantai dua kantor dinas';
    expect(distanceWithin(text, text.slice(9), 9)).toBe(9);
    expect(distanceWithin(text.slice(9), text, 8)).toBe(9);
    expect(distanceWithin(text, `x${text.slice(1, 50)}y${text.slice(50, -1)}`, 9)).toBe(3);
    expect(distanceWithin(`${text.slice(12)} dan salinannya`, text, 31)).toBe(27);
    expect(distanceWithin(`${text.slice(12)} dan salinannya`, text, 26)).toBe(27);
  });

  test.for([
    ['sama', 'sama', 1, true],
    ['', '', 0.9, true],
    ['data penduduk', 'data penduduq', 0.9, true],
    ['data penduduk', 'date penduduq', 0.9, false],
    ['1234567890', '123456789x', 0.9, true],
    ['1234567890', '12345678', 0.9, false],
    ['sama', 'sama', 1.1, false],
    ['a', 'b', 0, true],
  ] as const)('%j and %j are alike by %d: %s', ([a, b, least, expected]) => {
    expect(isSimilar(a, b, least)).toBe(expected);
  });
});

describe('near duplicates in a list', () => {
  const texts = [
    'isi register akta kelahiran dan catatan pinggirnya',
    'daftar nama pengguna dan hak akses',
    'isi register akta kelahiran dan catatan pinggir',
    'x',
    'isi register akta kematian dan catatan pinggirnya',
    'daftar nama pengguna dan hak akses',
    '',
  ];

  test('each text is led to the first one before it that is like it', () => {
    expect([...findFirstAlike(texts, 0.9)]).toEqual([-1, -1, 0, -1, 0, 1, -1]);
    // The last is like both others, which are not like each other.
    const [a, b, between] = ['abcdefghijklmnopqrst', 'abcdefghijklmnopqr12', 'abcdefghijklmnopqrs2'];
    expect([...findFirstAlike([a, b, between], 0.95)]).toEqual([-1, -1, 0]);
    expect([...findFirstAlike([b, a, between], 0.95)]).toEqual([-1, -1, 0]);
    expect([...findFirstAlike([between, b, a], 0.95)]).toEqual([-1, 0, 0]);
  });

  test.for([
    [[], 0.9, []],
    [['a'], 0.9, [-1]],
    [['', ''], 0.9, [-1, 0]],
    [['', 'a', ''], 0.9, [-1, -1, 0]],
    [['a', 'b', 'c'], 0, [-1, 0, 0]],
    [['a', 'a'], 1.5, [-1, -1]],
    [['ab', 'ac', 'xy'], 0.5, [-1, 0, -1]],
    [['1234567890', '123456789'], 0.9, [-1, 0]],
    [['123456789', '1234567890'], 0.9, [-1, 0]],
    [['1234567890', '12345678'], 0.9, [-1, -1]],
  ] as const)('%j alike by %d: %j', ([list, least, expected]) => {
    expect([...findFirstAlike(list, least)]).toEqual(expected);
  });

  test('texts of one family do not count as alike: the next one does', () => {
    const same = ['a', 'b', 'c', 'd'].map(() => 'isi register akta kelahiran');
    expect([...findFirstAlike(same, 0.9, ['x', 'x', '', 'x'])]).toEqual([-1, -1, 0, 2]);
    expect([...findFirstAlike(same, 0.9, ['', '', 'x', 'y'])]).toEqual([-1, 0, 0, 0]);
  });

  test('a long text is found as well', () => {
    const long = Array.from({ length: 600 }, (_, index) => `kata${index}`).join(' ');
    const other = `${long.slice(0, 1000)}#${long.slice(1001)}`;
    expect([...findFirstAlike([long, 'pendek', other, long.toUpperCase()], 0.9)]).toEqual([-1, -1, 0, -1]);
  });

  test('of thousands of texts that differ by a number each is led to the first', () => {
    const numbered = Array.from({ length: 3000 }, (_, index) => `berkas pengaduan masyarakat pada loket nomor ${3000 - index}`);
    expect(new Set(findFirstAlike(numbered, 0.9))).toEqual(new Set([-1, 0]));
  });
});
