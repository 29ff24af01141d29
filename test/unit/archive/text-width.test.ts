import { describe, expect, test } from 'vitest';
import { characterWidth, needsTallLine, textWidth } from '../../../src/domain/archive/text-width.ts';

describe('width of a text', () => {
  test.for([
    { text: '', bold: false, size: 10, points: 0 },
    { text: '0123456789', bold: false, size: 10, points: 55.6 },
    { text: '0123456789', bold: true, size: 10, points: 55.6 },
    { text: 'Kode Register', bold: false, size: 10, points: 63.36 },
    { text: 'Kode Register', bold: true, size: 10, points: 67.79 },
    { text: 'É', bold: false, size: 10, points: 6.67 },
    { text: '\u00A0', bold: false, size: 10, points: 2.78 },
  ])('"$text" (bold $bold) at $size points takes $points points', ({ text, bold, size, points }) => {
    expect(textWidth(text, { size, bold })).toBeCloseTo(points, 6);
  });

  test.for([
    { what: 'a combining accent', character: '\u0301', width: 0 },
    { what: 'a direction mark', character: '\u200F', width: 0 },
    { what: 'a line feed', character: '\n', width: 0 },
    { what: 'an ideograph', character: '信', width: 1400 },
    { what: 'an emoji', character: '😀', width: 1400 },
    { what: 'a Cyrillic letter', character: 'Щ', width: 1000 },
    { what: 'a tab', character: '\t', width: 4000 },
  ])('$what counts as $width thousandths', ({ character, width }) => {
    expect(characterWidth(character.codePointAt(0) ?? 0, false)).toBe(width);
    expect(characterWidth(character.codePointAt(0) ?? 0, true)).toBe(width);
  });

  test.for([
    { text: 'UU No. 14 Tahun 2008 – “KIP” € é…', tall: false },
    { text: 'دفتر', tall: true },
    { text: '信息', tall: true },
    { text: 'sah ✓', tall: true },
  ])('"$text" needs a taller line: $tall', ({ text, tall }) => {
    expect(needsTallLine(text)).toBe(tall);
  });
});
