import { describe, expect, test } from 'vitest';
import { cutRarely } from '../../../src/domain/values/cut-rarely.ts';
import { distanceWithin } from '../../../src/domain/values/levenshtein.ts';
import { findNearDuplicates, isSimilar, similarity } from '../../../src/domain/values/similarity.ts';

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

  test('every pair is found, in order', () => {
    expect(findNearDuplicates(texts, 0.9)).toEqual([
      { first: 0, second: 2, similarity: 1 - 3 / 50 },
      { first: 0, second: 4, similarity: 1 - 3 / 50 },
      { first: 1, second: 5, similarity: 1 },
    ]);
  });

  test.for([
    [[], 0.9, 0],
    [['a'], 0.9, 0],
    [['', ''], 0.9, 1],
    [['', 'a', ''], 0.9, 1],
    [['a', 'b', 'c'], 0, 3],
    [['a', 'a'], 1.5, 0],
    [['ab', 'ac', 'xy'], 0.5, 1],
  ] as const)('%j alike by %d: %i pairs', ([list, least, pairs]) => {
    expect(findNearDuplicates(list, least)).toHaveLength(pairs);
  });

  test('a long text is found as well, though its segments are not chosen', () => {
    const long = Array.from({ length: 600 }, (_, index) => `kata${index}`).join(' ');
    const other = `${long.slice(0, 1000)}#${long.slice(1001)}`;
    expect(findNearDuplicates([long, 'pendek', other], 0.9)).toEqual([{ first: 0, second: 2, similarity: 1 - 1 / long.length }]);
  });
});

describe('cutting a text into segments', () => {
  test('the grams are the rarest that fit', () => {
    const entries = [9, 9, 1, 9, 9, 9, 2, 9, 9];
    expect(cutRarely(10, 2, 2, (offset) => entries[offset] ?? 0)).toEqual([
      { start: 0, end: 5, gram: 2 },
      { start: 5, end: 10, gram: 6 },
    ]);
  });

  test('grams never overlap, even where they would be rarest', () => {
    const entries = [9, 1, 1, 5, 9];
    expect(cutRarely(6, 2, 2, (offset) => entries[offset] ?? 0).map(({ gram }) => gram)).toEqual([1, 3]);
    expect(cutRarely(4, 2, 2, () => 5)).toEqual([
      { start: 0, end: 2, gram: 0 },
      { start: 2, end: 4, gram: 2 },
    ]);
  });

  test('a very long text is cut evenly', () => {
    const segments = cutRarely(40_000, 2, 6, () => 1);
    expect(segments).toEqual([
      { start: 0, end: 20_000, gram: 0 },
      { start: 20_000, end: 40_000, gram: 39_994 },
    ]);
  });
});

describe('a register of five thousand rows', () => {
  const KINDS = [
    'data',
    'dokumen',
    'laporan hasil',
    'berkas persyaratan',
    'rekaman',
    'daftar nama',
    'catatan',
    'surat keterangan',
    'isi register',
    'rincian',
    'telaahan tentang',
  ];
  const OBJECTS = [
    'penduduk',
    'pemohon layanan',
    'pegawai',
    'anak angkat',
    'akta kelahiran',
    'akta kematian',
    'kartu keluarga',
    'perangkat jaringan',
    'gudang data',
    'pengaduan',
  ];
  const PLACES = [
    'Pontianak',
    'Singkawang',
    'Sambas',
    'Bengkayang',
    'Landak',
    'Mempawah',
    'Sanggau',
    'Ketapang',
    'Sintang',
    'Kapuas Hulu',
    'Sekadau',
    'Melawi',
    'Kubu Raya',
  ];
  const PURPOSES = [
    'untuk verifikasi identitas',
    'yang belum ditindaklanjuti',
    'beserta catatan pinggirnya',
    'atas permintaan pengadilan',
    'dalam buku register harian',
    'per pengguna',
  ];

  /** Rows that an office could have written; the same number gives the same text. */
  function rowText(number: number): string {
    const pick = (list: readonly string[], step: number): string => list[Math.imul(number + 7, step) % list.length] ?? '';
    return `${pick(KINDS, 3)} ${pick(OBJECTS, 7)} ${pick(PURPOSES, 5)} kabupaten ${pick(PLACES, 11)} ${(number * 7919) % 10_007} ${pick(OBJECTS, 13)} ${(number * 104_729) % 99_991}`;
  }

  const rows = Array.from({ length: 5000 }, (_, number) => rowText(number).toLowerCase());
  /** Every fiftieth row once more: a letter changed, one lost, one added. */
  const planted = rows.map((text, number) => {
    const source = rows[number - 25] ?? text;
    return number % 50 === 25 ? `${source.slice(0, 10)}x${source.slice(11, 20)}${source.slice(21)}s` : text;
  });

  test('no planted row is missed, and a row is led to nothing that is not like it', () => {
    const originals = new Map(
      findNearDuplicates(planted, 0.9)
        .toReversed()
        .map(({ first, second }) => [second, first]),
    );
    for (let number = 25; number < planted.length; number += 50) {
      expect(similarity(planted[number] ?? '', planted[number - 25] ?? '')).toBeGreaterThanOrEqual(0.9);
      expect(originals.get(number)).toBeLessThanOrEqual(number - 25);
    }
    for (const [second, first] of originals)
      expect(similarity(planted[first] ?? '', planted[second] ?? '')).toBeGreaterThanOrEqual(0.9);
  });

  test('a part of it gives what comparing every pair gives', () => {
    const part = planted.slice(0, 400);
    const expected = part.flatMap((a, first) =>
      part.flatMap((b, second) => (first < second && similarity(a, b) >= 0.9 ? [`${first}-${second}`] : [])),
    );
    expect(findNearDuplicates(part, 0.9).map(({ first, second }) => `${first}-${second}`)).toEqual(expected);
    expect(expected.length).toBeGreaterThanOrEqual(8);
  });
});
