import { describe, expect, test } from 'vitest';
import { compareRowCodes, formatCode, parseCode } from '../../../src/domain/values/register-code.ts';

describe('the code of a row', () => {
  test.for([
    ['U-2026-001', { prefix: 'U', year: 2026, number: 1 }],
    ['DIK-2026-042', { prefix: 'DIK', year: 2026, number: 42 }],
    ['DIK-2026-1234', { prefix: 'DIK', year: 2026, number: 1234 }],
  ] as const)('%s is read and written back', ([text, code]) => {
    expect(parseCode(text)).toEqual(code);
    expect(formatCode(code)).toBe(text);
  });

  test.for([
    'u-2026-001',
    'U-2026-01',
    'U-26-001',
    'DIK 2026 001',
    ' U-2026-001',
    'U-2026-001a',
    'X-2026-001',
    'DIK-2026-0000000001',
    '',
  ])('%j is no code', (text) => {
    expect(parseCode(text)).toBeUndefined();
  });

  test.for([
    ['DIK-2026-999', 'DIK-2026-1000'],
    ['DIK-2026-9999', 'DIK-2026-10000'],
    ['DIK-2025-1200', 'DIK-2026-001'],
    ['DIK-2026-001', ''],
    ['DIK-2026-001', '0'],
    ['DIK-2026-0999', 'DIK-2026-999'],
    ['', 'a'],
    ['a', 'b'],
  ] as const)('%j comes before %j', ([first, second]) => {
    expect([compareRowCodes(first, second), compareRowCodes(second, first)].map(Math.sign)).toEqual([-1, 1]);
  });

  test('is in order with itself', () => {
    expect(['DIK-2026-001', 'x', ''].map((code) => compareRowCodes(code, code))).toEqual([0, 0, 0]);
  });
});
