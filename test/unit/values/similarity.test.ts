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
    const originals = findFirstAlike(planted, 0.9);
    for (let number = 25; number < planted.length; number += 50) {
      expect(similarity(planted[number] ?? '', planted[number - 25] ?? '')).toBeGreaterThanOrEqual(0.9);
      expect(originals[number]).toBeGreaterThanOrEqual(0);
      expect(originals[number]).toBeLessThanOrEqual(number - 25);
    }
    for (const [second, first] of originals.entries()) {
      if (first >= 0) expect(similarity(planted[first] ?? '', planted[second] ?? '')).toBeGreaterThanOrEqual(0.9);
    }
  });

  test('a part of it gives what comparing every pair gives', () => {
    const part = planted.slice(0, 400);
    const expected = part.map((text, second) => part.slice(0, second).findIndex((other) => similarity(other, text) >= 0.9));
    expect([...findFirstAlike(part, 0.9)]).toEqual(expected);
    expect(expected.filter((first) => first >= 0).length).toBeGreaterThanOrEqual(8);
  });
});
