import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayHoldPersonalData } from '../../../src/domain/values/personal-hint.ts';
import { findPersonalNumbers } from '../../../src/domain/values/personal-numbers.ts';
import { findPersonalWords } from '../../../src/domain/values/personal-words.ts';

const EVERY_PROVINCE = new Set(Array.from({ length: 100 }, (_unused, code) => String(code).padStart(2, '0')));

/** The search itself, without the quick look before it. */
function isFound(text: string): boolean {
  return [...findPersonalNumbers(text, EVERY_PROVINCE), ...findPersonalWords(text)].length > 0;
}

describe('the quick look for personal data', () => {
  test.for([
    'UU No. 14 Tahun 2008 Pasal 17 huruf j; UU No. 24 Tahun 2013 Pasal 79 ayat (1) dan ayat (3)',
    'U-2026-0001',
    '12-03-2026',
    'Pasal 17: huruf j',
    'Isi register akta kelahiran beserta catatannya',
    '',
  ])('lets "%s" pass', (text) => {
    expect(mayHoldPersonalData(text)).toBe(false);
    expect(isFound(text)).toBe(false);
  });

  test.for([
    '6171054102900000',
    '61 71 05 41 02 90 00 00',
    '6171  0541\n0290  0000',
    '(0812) 3456 7890',
    '0812   -   3456   -   7890',
    'WA 6281234567890',
    '0812-3456-7890',
    '+62 812 3456 789',
    'rina@contoh.go.id',
    'Kata Sandi : rahasia',
    'pwd=x',
    'norek 12345678',
    'rekening BPD 1234-5678',
    '6171-LT-01022020-0001',
    '10.1.2.3',
    'NPWP 01.234.567.8-901.000',
  ])('stops at "%s"', (text) => {
    expect(isFound(text)).toBe(true);
    expect(mayHoldPersonalData(text)).toBe(true);
  });

  test('never misses what the search finds', () => {
    const digits = fc.stringMatching(/^\d{1,18}$/u);
    const between = fc.constantFrom(
      ' ',
      '.',
      '-',
      '\u2011',
      '\u00A0',
      '',
      '+',
      ' x ',
      '/',
      '@',
      ':',
      '=',
      'LT',
      '  ',
      '\n',
      ' \n\t',
      ') ',
      ' (',
      ' - ',
      '\u2003',
    );
    const word = fc.constantFrom(
      '',
      'rekening ',
      'norek ',
      'kata sandi',
      'pwd ',
      'npwp ',
      '08',
      '628',
      '(0812',
      '10.',
      '192.168.',
      'a@b.co',
      '1990',
    );
    const text = fc.array(fc.tuple(word, digits, between), { maxLength: 8 }).map((parts) => parts.flat().join(''));
    let found = 0;
    fc.assert(
      fc.property(text, (written) => {
        if (!isFound(written)) return;
        found += 1;
        expect(mayHoldPersonalData(written)).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(found).toBeGreaterThan(300);
  });
});
