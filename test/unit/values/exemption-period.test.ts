import { describe, expect, test } from 'vitest';
import { lengthInMonths, parsePeriod, periodEnd } from '../../../src/domain/values/exemption-period.ts';

describe('a length', () => {
  test.for([
    ['5 tahun', 5, 'year'],
    ['5 Tahun.', 5, 'year'],
    ['5 (lima) tahun', 5, 'year'],
    ['5(lima)tahun', 5, 'year'],
    ['5\u00a0( LIMA )\ntahun', 5, 'year'],
    ['30 (tiga puluh) tahun', 30, 'year'],
    ['5 (empat) tahun', 5, 'year'],
    ['05 tahun', 5, 'year'],
    ['5 thn', 5, 'year'],
    ['5 thn.', 5, 'year'],
    ['5th', 5, 'year'],
    ['3 bulan', 3, 'month'],
    ['12 (dua belas) bln', 12, 'month'],
    ['90 hari', 90, 'day'],
    ['36500 hari', 36_500, 'day'],
    ['lima tahun', 5, 'year'],
    ['dua puluh lima tahun', 25, 'year'],
    ['enam bulan', 6, 'month'],
    ['lima (5) tahun', 5, 'year'],
    ['a. 5 tahun', 5, 'year'],
  ] as const)('%j is %i %s', ([text, amount, unit]) => {
    expect(parsePeriod(text)).toEqual({ kind: 'length', length: { amount, unit }, startsElsewhere: false });
  });

  test.for([
    ['5 tahun sejak laporan diterima', 5],
    ['1 (satu) tahun terhitung mulai tanggal ditetapkan', 1],
    ['2 tahun, setelah perkara selesai', 2],
    ['5 thn. sejak laporan diterima', 5],
  ] as const)('%j starts elsewhere', ([text, amount]) => {
    expect(parsePeriod(text)).toEqual({ kind: 'length', length: { amount, unit: 'year' }, startsElsewhere: true });
  });
});

describe('an event', () => {
  test.for([
    'Sampai pemenang diumumkan secara resmi',
    'Sampai dengan penetapan pemenang lelang',
    'Hingga perkara diputus hakim',
    'Selama hak akses petugas masih aktif',
    'SELAMA DIPERLUKAN UNTUK PELINDUNGAN DATA',
    'Sampai perkara dibuka dalam sidang terbuka untuk umum',
    'Selama formulir disimpan sebagai arsip dinamis',
    'Selama masa jabatan yang bersangkutan',
    'Sampai keputusan ditetapkan, paling lama sampai selesai',
    'sampai paling lama sidang dibuka',
    'Selama tahapannya 5 tahun sejak lelang dibuka',
  ])('%j has no ceiling', (text) => {
    expect(parsePeriod(text)).toEqual({ kind: 'event', ceiling: undefined });
  });

  test.for([
    ['Sampai perkara dibuka dalam sidang terbuka untuk umum, paling lama 30 tahun', 30, 'year'],
    ['Sampai keputusan mutasi ditetapkan paling lama 1 (satu) tahun', 1, 'year'],
    ['Selama penyelidikan masih berjalan, paling lama enam bulan', 6, 'month'],
    ['Sampai perkara dibuka dalam sidang (paling lama 30 tahun)', 30, 'year'],
    ['Sampai perkara dibuka dalam sidang ( paling lama 30 (tiga puluh) tahun ).', 30, 'year'],
    ['Sampai keputusan mutasi ditetapkan, paling lama 1 tahun sejak diusulkan.', 1, 'year'],
  ] as const)('%j has one', ([text, amount, unit]) => {
    expect(parsePeriod(text)).toEqual({ kind: 'event', ceiling: { amount, unit } });
  });
});

describe('for ever', () => {
  test.for([
    'Permanen',
    'permanen.',
    'Selamanya',
    'Seterusnya',
    'Tidak terbatas',
    'Tanpa batas',
    'tak terbatas',
    'Seumur hidup',
    ' PERMANEN \n',
    'Permanen ()',
  ])('%j', (text) => {
    expect(parsePeriod(text)).toEqual({ kind: 'permanent', condition: '' });
  });

  test.for([
    ['Permanen atau terbuka apabila mendapat persetujuan tertulis', 'terbuka apabila mendapat persetujuan tertulis'],
    ['Permanen, kecuali ada persetujuan tertulis dari Pemilik.', 'kecuali ada persetujuan tertulis dari Pemilik'],
    ['Permanen (dapat dibuka dengan penetapan pengadilan)', 'dapat dibuka dengan penetapan pengadilan'],
    ['Tidak terbatas; sampai pemilik menyetujui', 'sampai pemilik menyetujui'],
    ['Permanen (dapat dibuka (terbatas) oleh pengadilan)', 'dapat dibuka (terbatas) oleh pengadilan'],
    ['Permanen ( dapat dibuka pengadilan )', 'dapat dibuka pengadilan'],
    ['Seumur hidup\nnamun dapat dibuka ahli waris', 'dapat dibuka ahli waris'],
  ] as const)('%j opens under a condition', ([text, condition]) => {
    expect(parsePeriod(text)).toEqual({ kind: 'permanent', condition });
  });
});

describe('periods that cannot be read', () => {
  test.for([
    '',
    ' ',
    '-',
    '20',
    'tahun',
    '5',
    'lima',
    '0 tahun',
    'nol tahun',
    '-5 tahun',
    '5,5 tahun',
    '123456 tahun',
    '5 minggu',
    '1 tahun berjalan',
    '1 (satu) tahun berjalan',
    '5 (lima tahun',
    '5 () tahun',
    '5 (5) tahun',
    '5 (lima) enam tahun',
    'lima (lima) tahun',
    '(lima) tahun',
    '5 lima tahun',
    'beberapa tahun',
    'lima tahun atau sesuai ketentuan',
    '30 tahun / selama jangka waktu yang ditetapkan',
    '5 tahun sejak',
    '5 tahun dari sekarang',
    '2 tahun 6 bulan',
    'selama berlaku',
    'Selama masih digunakan',
    'Selama',
    'sampai',
    'sampai dengan',
    'Sampai a b c',
    'hingga selesai',
    'Selama 5 tahun',
    'jangka waktu tertentu',
    'Selama Jangka Waktu Tertentu',
    'Selama jangka waktu yang ditetapkan',
    'Sampai batas waktu yang tidak ditentukan',
    'Selama berlaku, paling lama 5 tahun',
    'paling lama 30 tahun',
    '5 (lima puluh 5) tahun',
    '5 (lima/enam) tahun',
    '5 (lima belas tahun',
    'tidak selama perkara diperiksa hakim',
    'permanenkecuali ada persetujuan',
    'Permanen 5 tahun',
    'Permanenkan',
    'permanen atau',
    'permanen kecuali',
    'bersifat permanen',
    'selama-lamanya',
    'satu dua tiga empat lima enam tujuh delapan sembilan satu dua tiga empat tahun',
  ])('%j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });
});

describe('reckoning with a length', () => {
  test.for([
    ['2026-04-01', 5, 'year', '2031-04-01'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2026-04-01', 90, 'day', '2026-06-30'],
    ['2026-04-01', 99_999, 'year', '9999-12-31'],
    ['2026-04-01', 99_999, 'month', '9999-12-31'],
  ] as const)('from %s, %i %s end on %s', ([start, amount, unit, end]) => {
    expect(periodEnd(start, { amount, unit })).toBe(end);
  });

  test('lengths compare in months', () => {
    expect(lengthInMonths({ amount: 30, unit: 'year' })).toBe(360);
    expect(lengthInMonths({ amount: 7, unit: 'month' })).toBe(7);
    expect(lengthInMonths({ amount: 365.25, unit: 'day' })).toBe(12);
  });
});
