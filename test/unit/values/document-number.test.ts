import { describe, expect, test } from 'vitest';
import { isDocumentNumber } from '../../../src/domain/values/document-number.ts';

describe('the number of a document', () => {
  test.for([
    '065/255-1/DISDUKCAPIL',
    '7/DISKOMINFO/2020',
    '19/DISKOMINFO/2023',
    '163/HUMPRO/2017',
    '188.4/705/TAHUN 2013',
    '300.2.11 / 1864 / IV / 2025',
    'DUKCAPIL.470/287.a/VI/2022',
    '1 TAHUN 2021',
    'KP-SKJ 8 Tahun 2026',
    'UK/03/PPID/2026',
    ' 188.4/21/DISKOMINFO/2026\n',
    'UK\u201303',
  ])('%j is one', (text) => {
    expect(isDocumentNumber(text)).toBe(true);
  });

  test.for(['', '-', '12', '1234', 'UK/PPID', 'nomor satu', 'tahun', 'belum ada', `1/${'x'.repeat(60)}`, '2 tahunan'])(
    '%j is none',
    (text) => {
      expect(isDocumentNumber(text)).toBe(false);
    },
  );
});
