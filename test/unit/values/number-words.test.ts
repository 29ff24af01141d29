import { describe, expect, test } from 'vitest';
import { parseNumberWords } from '../../../src/domain/values/number-words.ts';

describe('an Indonesian number in words', () => {
  test.for([
    ['satu', 1],
    ['lima', 5],
    ['sembilan', 9],
    ['sepuluh', 10],
    ['sebelas', 11],
    ['dua belas', 12],
    ['sembilan belas', 19],
    ['dua puluh', 20],
    ['tiga puluh', 30],
    ['tiga puluh lima', 35],
    ['sembilan puluh sembilan', 99],
    ['seratus', 100],
    ['seratus satu', 101],
    ['seratus sepuluh', 110],
    ['seratus dua puluh lima', 125],
    ['dua ratus', 200],
    ['tiga ratus enam puluh lima', 365],
    ['sembilan ratus sembilan puluh sembilan', 999],
  ] as const)('%s is %i', ([words, number]) => {
    expect(parseNumberWords(words.split(' '))).toBe(number);
  });

  test.for([
    '',
    'nol',
    'beberapa',
    'satu belas',
    'satu puluh',
    'dua belas satu',
    'dua puluh sepuluh',
    'dua puluh satu dua',
    'sepuluh dua',
    'dua tiga',
    'seratus ratus',
    'seratus seratus',
    'ratus',
    'sepuluh ratus',
    'dua ratus banyak',
    'dua ratus dua ratus',
    'satu dua tiga empat lima enam tujuh',
  ])('%j is none', (words) => {
    expect(parseNumberWords(words === '' ? [] : words.split(' '))).toBeUndefined();
  });
});
