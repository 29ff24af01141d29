import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fileSafeCode,
  formatPackageNumber,
  nextPackageNumber,
  packageFolderName,
  parsePackageName,
} from '../../../src/domain/archive/package-name.ts';

describe('the next package number', () => {
  test.for<{ what: string; names: string[]; last: string | undefined; next: string }>([
    { what: 'the first of all', names: [], last: undefined, next: 'ARSIP-2026-001' },
    {
      what: 'one above the folder',
      names: ['X ARSIP-2026-001 Daftar.xlsx', 'X ARSIP-2026-007 Daftar.xlsx'],
      last: undefined,
      next: 'ARSIP-2026-008',
    },
    {
      what: 'one above what the workbook remembers',
      names: ['X ARSIP-2026-001 Daftar.xlsx'],
      last: 'ARSIP-2026-009',
      next: 'ARSIP-2026-010',
    },
    { what: 'the larger of both', names: ['X ARSIP-2026-012 Daftar.xlsx'], last: 'ARSIP-2026-009', next: 'ARSIP-2026-013' },
    { what: 'gaps stay open', names: ['ARSIP-2026-005'], last: undefined, next: 'ARSIP-2026-006' },
    { what: 'every year begins anew', names: ['X ARSIP-2025-044 Daftar.xlsx'], last: 'ARSIP-2025-044', next: 'ARSIP-2026-001' },
    {
      what: 'a copy in small letters counts',
      names: ['salinan arsip-2026-003 (1).xlsx'],
      last: undefined,
      next: 'ARSIP-2026-004',
    },
    { what: 'a fourth digit when three are used up', names: ['ARSIP-2026-999'], last: undefined, next: 'ARSIP-2026-1000' },
    {
      what: 'other things in the folder do not count',
      names: ['DIK-2026-050.xlsx', 'XARSIP-2026-050', 'ARSIP-2026-12', 'ARSIP-2026-99999999999999999999', ''],
      last: '',
      next: 'ARSIP-2026-001',
    },
    {
      what: 'a number after which none can be read again was never given',
      names: ['ARSIP-2026-999999999', 'ARSIP-2026-004'],
      last: undefined,
      next: 'ARSIP-2026-005',
    },
  ])('$what: $next', ({ names, last, next }) => {
    expect(nextPackageNumber(names, last, 2026)).toBe(next);
  });

  test('was never used before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 })), fc.integer({ min: 2010, max: 2100 }), (numbers, year) => {
        const used = numbers.map((number) => formatPackageNumber(year, number));
        expect(used).not.toContain(
          nextPackageNumber(
            used.map((number) => packageFolderName('KODE', number)),
            undefined,
            year,
          ),
        );
      }),
    );
  });
});

describe('the name of a package', () => {
  test('follows the pattern of office, number and title', () => {
    expect(packageFolderName('DISDUKCAPIL', 'ARSIP-2026-001')).toBe(
      'DISDUKCAPIL ARSIP-2026-001 Daftar Informasi yang Dikecualikan',
    );
  });

  test.for([
    ['DISDUKCAPIL', 'DISDUKCAPIL'],
    ['Disdukcapil Provinsi', 'DISDUKCAPIL-PROVINSI'],
    ['../../etc/passwd', 'ETC-PASSWD'],
    ['C:\\Arsip', 'C-ARSIP'],
    ['Dinas Éducasi', 'DINAS-EDUCASI'],
    ['con', 'CON_'],
    ['CON.X', 'CON-X'],
    ['lpt1', 'LPT1_'],
    ['', 'INSTANSI'],
    ['信息', 'INSTANSI'],
    ['a'.repeat(99), 'A'.repeat(40)],
    [`${'a'.repeat(39)} b`, 'A'.repeat(39)],
  ] as const)('%j stands there as %j', ([code, safe]) => {
    expect(fileSafeCode(code)).toBe(safe);
  });

  test('is ASCII without separators for any code, and reads back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 99_999 }), (code, number) => {
        const name = packageFolderName(code, formatPackageNumber(2026, number));
        expect(name).toMatch(/^[A-Z0-9_][A-Za-z0-9_. -]*$/u);
        expect(parsePackageName(name)).toEqual({
          agencyCode: fileSafeCode(code),
          packageNumber: formatPackageNumber(2026, number),
          year: 2026,
          number,
        });
      }),
    );
  });

  test('reads back without its ending, as a folder has it', () => {
    expect(parsePackageName('DISDUKCAPIL ARSIP-2026-012 Daftar Informasi yang Dikecualikan')?.number).toBe(12);
  });

  test.for([
    '',
    'register-dik.xlsx',
    'DISDUKCAPIL ARSIP-2026-001.xlsx',
    'disdukcapil ARSIP-2026-001 Daftar Informasi yang Dikecualikan',
    'DISDUKCAPIL ARSIP-2026-001 Daftar Informasi yang Dikecualikan (1).xlsx',
  ])('%j is no archive of this program', (name) => {
    expect(parsePackageName(name)).toBeUndefined();
  });
});
