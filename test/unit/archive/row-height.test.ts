import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnPoints, type FittedText, rowHeight, splitRow, wrapText } from '../../../src/domain/archive/row-height.ts';
import { textWidth } from '../../../src/domain/archive/text-width.ts';
import { millisecondsOf, SOON } from '../../support/milliseconds-of.ts';

const FONT = { size: 9, bold: false };
/** Ten digits of nine points are 50.04 points wide, 51.5 as pixels round them. */
const DIGIT = (9 * 0.556 * 103) / 100;

function fitted(text: string, width = 100): FittedText {
  return { text, width, font: FONT };
}

function linesOf(text: string, width = 100): readonly string[] {
  return wrapText(fitted(text, width)).map((line) => text.slice(line.start, line.end));
}

describe('width of a column', () => {
  test.for([
    [8.43, 44.25],
    [10, 52.5],
    [26, 136.5],
  ] as const)('%d characters are %d points', ([characters, points]) => {
    expect(columnPoints(characters)).toBe(points);
  });
});

describe('wrapping', () => {
  test.for<{ what: string; text: string; width?: number; lines: string[] }>([
    { what: 'an empty text is one line', text: '', lines: [''] },
    { what: 'a short text is one line', text: 'lima tahun', lines: ['lima tahun'] },
    { what: 'blanks hang over the edge', text: '0123456789012345   0123', lines: ['0123456789012345   ', '0123'] },
    { what: 'a line feed always breaks', text: 'a\n\nb\n', lines: ['a', '', 'b', ''] },
    { what: 'the word that does not fit moves down whole', text: '0123456789 0123456789', lines: ['0123456789 ', '0123456789'] },
    {
      what: 'a word longer than a line breaks where it stands',
      text: 'x 01234567890123456789012',
      lines: ['x ', '012345678901234567', '89012'],
    },
    { what: 'a word that has moved down may break there too', text: ' a信a信', width: 31, lines: [' ', 'a信a', '信'] },
    {
      what: 'a word after a broken one starts afresh',
      text: '01234567890123456789 0123456789012345',
      lines: ['012345678901234567', '89 ', '0123456789012345'],
    },
  ])('$what', ({ text, width, lines }) => {
    expect(linesOf(text, width)).toEqual(lines);
  });

  test('never cuts a surrogate pair', () => {
    const lines = linesOf('😀😀😀😀😀', 36);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/\p{Surrogate}/u);
  });

  test('lines cover the text and fit the column, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'W', '.', ' ', '\n', '\t', '-', '信', '😀', 'é'), maxLength: 300 }),
        fc.integer({ min: 30, max: 300 }),
        (text, width) => {
          const lines = wrapText(fitted(text, width));
          expect(
            lines
              .map((line) => text.slice(line.start, line.end))
              .join('')
              .replaceAll('\n', ''),
          ).toBe(text.replaceAll('\n', ''));
          for (const line of lines) {
            const shown = text.slice(line.start, line.end).replace(/[ \t]+$/u, '');
            if ([...shown].length > 1) expect(textWidth(shown, FONT)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  test('a text of any length is soon wrapped', () => {
    expect(millisecondsOf(() => wrapText(fitted('a'.repeat(300_000))))).toBeLessThan(SOON);
  });
});

describe('height of a row', () => {
  test.for([
    { what: 'one line', texts: [''], height: 16.5 },
    { what: 'the tallest text decides', texts: ['a', 'a\nb\nc', 'a\nb'], height: 40.5 },
    { what: 'a line in another script is taller', texts: ['信'], height: 22.5 },
  ])('$what: $height points', ({ texts, height }) => {
    expect(rowHeight(texts.map((text) => fitted(text)))).toBe(height);
  });

  test('a row without any text has room for its padding only', () => {
    expect(rowHeight([])).toBe(4.5);
  });

  test('is a multiple of a screen pixel', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200 }), { maxLength: 4 }), (texts) => {
        const pixels = rowHeight(texts.map((text) => fitted(text))) / 0.75;
        expect(pixels).toBeCloseTo(Math.round(pixels), 9);
      }),
    );
  });

  test('600 characters of plain text fit into one row of the printed list', () => {
    const text = 'Identitas penduduk dapat dipakai pihak lain untuk pinjaman. '.repeat(10).trim();
    expect(rowHeight([fitted(text, columnPoints(28))])).toBeLessThan(270);
  });
});

describe('parting a row', () => {
  test('a row that fits stays whole', () => {
    expect(splitRow([fitted('a'), fitted('b\nc')], 100)).toEqual([['a', 'b\nc']]);
  });

  test('a row without columns is one row', () => {
    expect(splitRow([], 100)).toEqual([[]]);
  });

  test('the other columns stay empty where they have nothing more to say', () => {
    expect(splitRow([fitted('a'), fitted('b\nc\nd\ne\nf')], 30)).toEqual([
      ['a', 'b\nc'],
      ['', 'd\ne'],
      ['', 'f'],
    ]);
  });

  test('no part is taller than asked, and nothing of a text is lost but line feeds at the seams', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'kata ', '\n', '信', '.'), maxLength: 2000 });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 40, max: 400 }), (first, second, tallest) => {
        const parts = splitRow([fitted(first), fitted(second, 60)], tallest);
        expect(
          parts
            .map((part) => part[0])
            .join('')
            .replaceAll('\n', ''),
        ).toBe(first.replaceAll('\n', ''));
        expect(
          parts
            .map((part) => part[1])
            .join('')
            .replaceAll('\n', ''),
        ).toBe(second.replaceAll('\n', ''));
        for (const part of parts)
          expect(rowHeight([fitted(part[0] ?? ''), fitted(part[1] ?? '', 60)])).toBeLessThanOrEqual(tallest);
      }),
    );
  });
});

test('the digit that the tables above count with is as wide as the estimate takes it to be', () => {
  expect(linesOf('0'.repeat(18), DIGIT * 18 + 5.001)).toHaveLength(1);
  expect(linesOf('0'.repeat(18), DIGIT * 18 + 4.999)).toHaveLength(2);
});
