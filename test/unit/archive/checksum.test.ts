import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, contentDigest, formatDigest, type JsonValue, shortDigest } from '../../../src/domain/archive/checksum.ts';

describe('canonical JSON', () => {
  // The first three are the examples of RFC 8785, sections 3.2.2, 3.2.3 and appendix B, in parts.
  test.for<{ what: string; value: JsonValue; text: string }>([
    {
      what: 'numbers as ECMAScript writes them',
      value: [1e9 / 3, 1e30, 4.5, 2e-3, 1e-27, -0],
      text: '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    },
    {
      what: 'the shortest escapes',
      value: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\u0022\u002f",
      text: '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"',
    },
    {
      what: 'keys by their UTF-16 code units',
      value: { '\u20ac': 'E', '\r': 'C', '\ufb33': 'D', '1': 'O', '\ud83d\ude00': 'S', '\u0080': 'K', '\u00f6': 'L' },
      text: '{"\\r":"C","1":"O","\u0080":"K","ö":"L","€":"E","😀":"S","\ufb33":"D"}',
    },
    { what: 'literals, nested', value: { b: [null, true, false, {}], a: {} }, text: '{"a":{},"b":[null,true,false,{}]}' },
  ])('$what', ({ value, text }) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('leaves out a member without a value', () => {
    const value: Record<string, JsonValue | undefined> = { a: undefined, b: 1 };
    expect(canonicalJson(value as JsonValue)).toBe('{"b":1}');
  });

  test.for<{ what: string; value: JsonValue }>([
    { what: 'half a surrogate pair', value: 'a\ud83d' },
    { what: 'half a surrogate pair in a key', value: { '\ude00': 1 } },
    { what: 'not a number', value: Number.NaN },
    { what: 'infinity', value: [Number.POSITIVE_INFINITY] },
  ])('refuses $what', ({ value }) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  });

  test('is JSON with the same meaning, and the same for any order of keys', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue({ noUnicodeString: false, stringUnit: 'grapheme' })),
        (value) => {
          const reversed = Object.fromEntries(Object.entries(value).reverse());
          const text = canonicalJson(value as JsonValue);
          expect(canonicalJson(reversed as JsonValue)).toBe(text);
          expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        },
      ),
    );
  });
});

describe('content digest', () => {
  const content = {
    head: { office: { agency: 'Dinas' }, decree: { number: '1', date: '2026-04-01' } },
    rows: [{ kode: 'DIK-2026-001', informasi: 'Ä' }],
  };

  test('is SHA-256 over the canonical text in UTF-8', () => {
    const text =
      '{"head":{"decree":{"date":"2026-04-01","number":"1"},"office":{"agency":"Dinas"}},"rows":[{"informasi":"Ä","kode":"DIK-2026-001"}]}';
    expect(contentDigest(content)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  test('changes with the order of rows', () => {
    const two = [{ kode: 'DIK-2026-001' }, { kode: 'DIK-2026-002' }];
    expect(contentDigest({ ...content, rows: two })).not.toBe(contentDigest({ ...content, rows: two.toReversed() }));
  });

  test('is shown short, in groups of four', () => {
    const digest = contentDigest(content);
    expect(digest.startsWith(shortDigest(digest))).toBe(true);
    expect(formatDigest(shortDigest('0123456789abcdef0123'))).toBe('0123 4567 89ab cdef');
    expect(formatDigest('')).toBe('');
  });
});
