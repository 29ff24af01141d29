import { describe, expect, test } from 'vitest';
import {
  collapseText,
  containsPhrase,
  countLetters,
  normaliseChoice,
  normaliseText,
  shorten,
  wordsOf,
} from '../../../src/domain/values/normalise-text.ts';

describe('the form in which texts are compared', () => {
  test.for([
    ['  Data   Pribadi\u00a0penduduk.\n', 'data pribadi penduduk'],
    ['Surat\r\n\tRahasia', 'surat rahasia'],
    ['Akta \u201Ckelahiran\u201D', 'akta "kelahiran"'],
    ['Jum\u2019at', "jum'at"],
    ['2020 \u2013 2025', '2020 - 2025'],
    ['ﬁle ＫＴＰ', 'file ktp'],
    ['a. Data keluarga', 'data keluarga'],
    ['1) Data keluarga', 'data keluarga'],
    ['(2) Data keluarga', 'data keluarga'],
    ['• Data keluarga', 'data keluarga'],
    ['1. a. - Data keluarga', 'data keluarga'],
    ['12. Data', 'data'],
    ['2026. Data', '2026. data'],
    ['a.n. Budi', 'a.n. budi'],
    ['Data keluarga!?;:,. ', 'data keluarga'],
    ['Data (by name)', 'data (by name)'],
    ['ke\u200Bpen\u00ADdudukan\uFEFF', 'kependudukan'],
    ['', ''],
    [' \u200B ', ''],
  ] as const)('%j becomes %j', ([text, normalised]) => {
    expect(normaliseText(text)).toBe(normalised);
  });

  test.for(['-', '--', '.', '...', '?', '\u2013', '\u2026', '. ,'])(
    '%j keeps its punctuation, so that it is not taken for empty',
    (text) => {
      expect(normaliseText(text)).not.toBe('');
    },
  );
});

describe('choices from a closed list', () => {
  test.for([
    ['Hardcopy  dan softcopy', 'hardcopy dan softcopy'],
    ['Hardcopy\u00a0dan\nsoftcopy', 'hardcopy dan softcopy'],
    ['Dikecualikan\u00a0sebagian', 'dikecualikan sebagian'],
    ['Ｙａ', 'ya'],
    ['ya.', 'ya'],
    ['y', 'y'],
    ['ya?', 'ya?'],
    ['Ya \uFF1F', 'ya \uFF1F'],
    ['-', '-'],
  ] as const)('%j is compared as %j', ([text, choice]) => {
    expect(normaliseChoice(text)).toBe(choice);
  });
});

describe('texts that look the same', () => {
  test.for([
    ['  Satu \n dua\t tiga ', 'Satu dua tiga'],
    ['e\u0301', '\u00e9'],
    ['Data\u00a0A\u200B', 'Data A'],
    ['Titik.', 'Titik.'],
  ] as const)('%j collapses to %j', ([text, collapsed]) => {
    expect(collapseText(text)).toBe(collapsed);
  });
});

describe('letters and words', () => {
  test('letters are counted without digits, signs and marks', () => {
    expect(countLetters('NIK 12 (a-b)')).toBe(5);
    expect(countLetters('نص')).toBe(2);
    expect(countLetters('e\u0301')).toBe(1);
    expect(countLetters('')).toBe(0);
  });

  test('a word has two letters and more', () => {
    expect(wordsOf('Data a.n. 3 orang, KTP-el (by name)')).toEqual(['data', 'orang', 'ktp', 'el', 'by', 'name']);
    expect(wordsOf('1 2 a b')).toEqual([]);
    expect(wordsOf('')).toEqual([]);
  });
});

describe('a phrase in a text', () => {
  test.for([
    ['dokumen rka tahun ini', 'rka', true],
    ['berkas dinas', 'rka', false],
    ['berkas dan rka', 'rka', true],
    ['rka', 'rka', true],
    ['rka2 dan (rka)', 'rka', true],
    ['rka2', 'rka', false],
    ['2rka', 'rka', false],
    ['laporan keuangan daerah', 'laporan keuangan', true],
    ['laporan  keuangan', 'laporan keuangan', false],
    ['apa saja', '', false],
    ['', 'rka', false],
  ] as const)('%j holds %j: %s', ([text, phrase, holds]) => {
    expect(containsPhrase(text, phrase)).toBe(holds);
  });
});

describe('a text shortened for a message', () => {
  test.for([
    ['pendek', 10, 'pendek'],
    ['dua\nbaris', 10, 'dua baris'],
    ['tepat10kar', 10, 'tepat10kar'],
    ['sebelas-kar', 10, 'sebelas-k…'],
    ['satu dua tiga', 6, 'satu…'],
    ['😀😀😀', 2, '😀…'],
    ['😀😀😀', 3, '😀😀😀'],
    ['panjang', 0, '…'],
  ] as const)('%j in %i characters is %j', ([text, length, short]) => {
    expect(shorten(text, length)).toBe(short);
  });

  test('a whole cell is cut too', () => {
    expect(shorten('x'.repeat(32_767), 40)).toBe(`${'x'.repeat(39)}…`);
  });
});
