import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanSheet } from '../../../src/stores/xlsx/sheet-scanner.ts';
import {
  asEmptyTag,
  asOpenTag,
  attributeOf,
  onlyAttributes,
  withAttribute,
  withoutAttributes,
} from '../../../src/stores/xlsx/start-tag.ts';
import { millisecondsOf, SOON } from '../../support/milliseconds-of.ts';

const blank = fc.constantFrom(' ', '  ', '\n', '\t ');
const value = fc.constantFrom('""', '"1"', "'1'", '"a > b"', `"it's"`, `' r="7"'`, '"  "', '"/"', '"x/"');
const attribute = fc.tuple(fc.constantFrom('', ' '), fc.constantFrom('', '\n'), value);
/** A start tag in any spelling, and what it says. */
const startTag = fc
  .tuple(fc.uniqueArray(fc.constantFrom('r', 's', 'x14ac:dyDescent', 'ht'), { maxLength: 4 }), fc.constantFrom('>', '/>'))
  .chain(([names, end]) =>
    fc.record({
      end: fc.constant(end),
      attributes: fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), blank, attribute))),
      tail: fc.constantFrom('', ' ', '\n  '),
    }),
  )
  .map(({ attributes, end, tail }) => ({
    attributes: attributes.map(([name, , [, , text]]) => [name, text.slice(1, -1)] as const),
    end,
    tail,
    text: `<row${attributes.map(([name, gap, [before, after, text]]) => `${gap}${name}${before}=${after}${text}`).join('')}${tail}${end}`,
  }));

const NAMES = new Set(['r', 's', 'x14ac:dyDescent', 'ht']);

describe('a start tag in any spelling', () => {
  test('gives every attribute as written', () => {
    fc.assert(
      fc.property(startTag, ({ text, attributes }) => {
        const said = new Map<string, string>(attributes);
        for (const name of NAMES) expect(attributeOf(text, name)).toBe(said.get(name));
      }),
    );
  });

  test('keeps the attributes that are not taken out', () => {
    fc.assert(
      fc.property(startTag, ({ text, attributes, end, tail }) => {
        expect(withoutAttributes(text, NAMES)).toBe(`<row${tail}${end}`);
        expect(withoutAttributes(text, new Set())).toBe(text);
        const kept = withoutAttributes(text, new Set(['r']));
        for (const [name, said] of attributes) expect(attributeOf(kept, name)).toBe(name === 'r' ? undefined : said);
        expect(attributeOf(`<row${onlyAttributes(text, new Set(['r']))}>`, 'r')).toBe(attributeOf(text, 'r'));
      }),
    );
  });

  test('is opened, emptied and added to at its end', () => {
    fc.assert(
      fc.property(startTag, ({ text, end, tail }) => {
        const head = text.slice(0, text.length - tail.length - end.length);
        expect(asEmptyTag(text)).toBe(`${head}/>`);
        expect(asOpenTag(text)).toBe(end === '>' ? text : `${head}>`);
        expect(withAttribute(text, 't', 'b')).toBe(`${head} t="b"${end}`);
      }),
    );
  });
});

describe('a start tag of any length is soon read', () => {
  const blanks = ' '.repeat(200_000);

  test.for<[title: string, run: () => unknown]>([
    ['blanks at its end', () => withoutAttributes(`<row r="1"${blanks}>`, NAMES)],
    ['blanks in a value that is opened', () => asOpenTag(`<row r="${blanks}x"/>`)],
    ['blanks in a value that is emptied', () => asEmptyTag(`<row r="${blanks}x">`)],
    ['blanks in a value that gets a neighbour', () => withAttribute(`<row r="${blanks}x">`, 't', 'b')],
    [
      'what looks like attributes in a value',
      () => {
        const row = `<row r="1" foo='${' r="1"'.repeat(100_000)}'/>`;
        const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
        scanSheet(`<worksheet xmlns="${namespace}"><sheetData>${row}</sheetData></worksheet>`, 'sheet1.xml', {
          dateSystem: 1900,
          sharedCells: [],
        });
      },
    ],
  ])('%s', ([, run]) => {
    expect(millisecondsOf(run)).toBeLessThan(SOON);
  });
});
