import { describe, expect, test } from 'vitest';
import { findPersonalData, maskPersonalData, type PersonalDataKind } from '../../../src/domain/values/personal-data.ts';

const PROVINCES = new Set(['61', '32', '31', '12', '19', '99']);

function found(text: string): readonly (readonly [PersonalDataKind, string])[] {
  return findPersonalData(text, PROVINCES).map(({ kind, start, end }) => [kind, text.slice(start, end)] as const);
}

describe('what must not be published', () => {
  test.for([
    ['nik', 'NIK 6171014107900000 atas nama', '6171014107900000'],
    ['nik', 'perempuan 6171017112900000', '6171017112900000'],
    ['nik', '6171 0141 0790 0000', '6171 0141 0790 0000'],
    ['nik', '617101.410790.0000', '617101.410790.0000'],
    ['nik', '617101-410790-0000', '617101-410790-0000'],
    [
      'nik',
      '61\u00a071\u00a001\u00a001\u00a001\u00a090\u00a000\u00a000',
      '61\u00a071\u00a001\u00a001\u00a001\u00a090\u00a000\u00a000',
    ],
    ['nik', '6 1 7 1 0 1 0 1 0 1 9 0 0 0 0 0', '6 1 7 1 0 1 0 1 0 1 9 0 0 0 0 0'],
    ['nik', 'KK: 9902013112250000.', '9902013112250000'],
    ['nik', 'baris 12 6171014107900000 dan', '6171014107900000'],
    ['nik', 'NIK6171014107900000', '6171014107900000'],
    ['nip', 'pegawai 197108071997031998', '197108071997031998'],
    ['nip', 'NIP 19710807 199703 1 998', '19710807 199703 1 998'],
    ['nip', '197108071997031000', '197108071997031000'],
    ['nip', '199004122024211999', '199004122024211999'],
    ['phone', 'Hubungi pemohon di 0812-3456-7890', '0812-3456-7890'],
    ['phone', 'WA 081234567890.', '081234567890'],
    ['phone', 'HP: 0812 3456 7890, pagi', '0812 3456 7890'],
    ['phone', '0812.3456.7890', '0812.3456.7890'],
    ['phone', 'telepon +62 812 3456 7890', '+62 812 3456 7890'],
    ['phone', '+6281234567890', '+6281234567890'],
    ['phone', '+62-812-3456-7890', '+62-812-3456-7890'],
    ['phone', '0812345678', '0812345678'],
    ['phone', '0812345678901', '0812345678901'],
    ['phone', '0812-3456-7890 2026', '0812-3456-7890'],
    ['phone', 'lantai 2 0812-3456-7890', '0812-3456-7890'],
    ['email', 'kirim ke rina.k+ppid@dukcapil.example.go.id.', 'rina.k+ppid@dukcapil.example.go.id'],
    ['email', '<a@b.id>', 'a@b.id'],
    ['npwp', '01.234.567.8-901.000', '01.234.567.8-901.000'],
    ['npwp', 'NPWP 012.345.678.9-012.000', '012.345.678.9-012.000'],
    ['npwp', 'NPWP: 012345678901000', '012345678901000'],
    ['npwp', 'npwp no. 0123 4567 8901 2000', '0123 4567 8901 2000'],
    ['account', 'rekening 1234567890', '1234567890'],
    ['account', 'nomor rekening: 123-456-78901', '123-456-78901'],
    ['account', 'Rekening gaji pada bank daerah nomor 1234567890', '1234567890'],
    ['account', 'norek 12345678', '12345678'],
    ['civil-act', 'akta 6171-LT-01012020-0001', '6171-LT-01012020-0001'],
    ['civil-act', 'no. 6171 - kw - 01012020 - 0001', '6171 - kw - 01012020 - 0001'],
    ['private-address', 'server 10.1.2.3', '10.1.2.3'],
    ['private-address', 'http://192.168.1.10:8080/', '192.168.1.10'],
    ['private-address', '172.16.0.1/24', '172.16.0.1'],
    ['private-address', '172.31.255.254.', '172.31.255.254'],
    ['password', 'password: xyz', 'password: xyz'],
    ['password', 'kata sandi : xyz123 dan', 'kata sandi : xyz123'],
    ['password', 'KATASANDI=abc', 'KATASANDI=abc'],
  ] as const)('%s in %j', ([kind, text, piece]) => {
    expect(found(text)).toEqual([[kind, piece]]);
  });

  test('several in one text, in order', () => {
    expect(found('NIK 6171014107900000, HP 0812-3456-7890, server 10.1.2.3').map(([kind]) => kind)).toEqual([
      'nik',
      'phone',
      'private-address',
    ]);
    expect(found('0812-3456-7890 0813-3456-7891').map(([, piece]) => piece)).toEqual(['0812-3456-7890', '0813-3456-7891']);
    expect(found('a@b.id;c@d.id')).toHaveLength(2);
  });

  test('what overlaps is one finding of the longer kind', () => {
    expect(found('rekening 6171014107900000')).toEqual([['nik', '6171014107900000']]);
    expect(found('password: 081234567890')).toEqual([['password', 'password: 081234567890']]);
    expect(found('rekening 197108071997031998 6')).toEqual([['account', '197108071997031998 6']]);
  });
});

describe('what may stand in a published list', () => {
  test.for([
    '',
    'Data keluarga',
    'UU No. 14 Tahun 2008 Pasal 17 huruf h angka 3; UU No. 24 Tahun 2013 Pasal 79 ayat (1)',
    '300.2.11/1864/IV/2025',
    '065/255-1/DISDUKCAPIL',
    '188.4/705/TAHUN 2013',
    'UK/03/PPID/2026',
    'DIK-2026-001',
    '12/03/2026',
    '12-03-2026 08-03-2026',
    '12.03.2026 08.03.2026',
    '2026-03-12 2026-03-18',
    '1998-1999 2012-2013',
    'Rp1.234.567.890.123,00',
    'Rp 250.000.000',
    'tahun 2020 2021 2022 2023',
    '11 12 13 14 15 16 17 18',
    'agenda 1234567890123456',
    'agenda 6171019907900000',
    'agenda 6171013213900000',
    'agenda 6171010001900000',
    'agenda 4571014107900000',
    '61710141079000001',
    '617101410790000',
    '6171  0141  0790  0000',
    '6171/0141/0790/0000',
    '1.2.3.4.5.6.6171.0141.0790.000',
    '6.1.7.1.0.1.4.1.0.7.9.0.0.0.0.0.1',
    'transaksi 202603121015301234',
    '300012319970319981',
    '197113071997031998',
    '08-12-2026 10.30',
    '0812',
    '081234567',
    '08123456789012',
    '0800-1234-5678',
    '021-3456789',
    '620812345678',
    '+62 21 345678901',
    '1-0812-345678',
    'at@',
    '@contoh',
    'nama@instansi',
    'a @ b.id',
    'NPWP kantor',
    'NPWP 12345',
    '012345678901000',
    '01.234.567.8-901.00',
    'rekening koran',
    'rekening per 31.12.2025',
    'rekening Rp 1.500.000.000',
    'rekening tahun 2024-2025',
    'rekening 1234567',
    'rekeningan 1234567890',
    'rekening; 1234567890',
    'rekening 12 bulan, agenda 1234567890',
    'rekening 31-12-2025',
    'A6171-LT-01012020-0001',
    '6171-LT-01012020-00011',
    '8.8.8.8',
    '172.15.0.1',
    '172.32.0.1',
    '193.168.1.1',
    '10.1.2.300',
    '10.1.2',
    '10.1.2.3.4',
    '1.10.1.2.3',
    '10-1-2-3',
    '192.169.1.1',
    'password',
    'password:',
    'kata sandi pengguna',
    'kata sandi:\n',
    'sandikata: x',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('masking', () => {
  test.for([
    ['NIK 6171014107900000', '61************00'],
    ['6171 0141 0790 0000', '61** **** **** **00'],
    ['0812-3456-7890', '08**-****-**90'],
    ['+62 812 3456 7890', '+62 *** **** **90'],
    ['rina@dukcapil.go.id', 'ri**@********.**.id'],
    ['a@b.id', 'a@b.**'],
    ['6171-LT-01012020-0001', '61**-LT-********-**01'],
    ['server 10.1.2.3', '10.*.*.*'],
    ['192.168.10.20', '19*.***.**.20'],
    ['password: rahasia', 'password: ***'],
    ['kata sandi=rahasia', 'kata sandi=***'],
  ] as const)('%j is shown as %j', ([text, masked]) => {
    expect(findPersonalData(text, PROVINCES).map((piece) => piece.masked)).toEqual([masked]);
  });

  test.for([
    ['NIP 197108071997031998 dan 0812-3456-7890', 'NIP 19**************98 dan 08**-****-**90'],
    ['nomor 4571014107900000', 'nomor 45************00'],
    ['nomor 1234567890123456789', 'nomor 12***************89'],
    ['1234 5678 9012 3456', '12** **** **** **56'],
    ['12345678901234567890', '12****************90'],
    ['123456789012345', '123456789012345'],
    ['12-03-2026 08-03-2026', '12-03-2026 08-03-2026'],
    ['tidak ada apa-apa', 'tidak ada apa-apa'],
    ['', ''],
  ] as const)('%j becomes %j', ([text, masked]) => {
    expect(maskPersonalData(text)).toBe(masked);
  });
});
