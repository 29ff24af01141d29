import { describe, expect, test } from 'vitest';
import { findFirstAlike, similarity } from '../../../src/domain/values/similarity.ts';

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
