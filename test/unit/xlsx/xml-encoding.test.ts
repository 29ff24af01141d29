import { describe, expect, test } from 'vitest';
import { decodePart, encodePart, type PartEncoding } from '../../../src/stores/xlsx/xml-encoding.ts';
import { errorOf } from '../../fixtures/error-of.ts';

const TEXT = '<a>Rahasia é 😀 سجل</a>';
const big = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const little = (text: string): Uint8Array => Buffer.from(text, 'utf16le');

describe('a part', () => {
  test.for<[title: string, bytes: Uint8Array, encoding: PartEncoding]>([
    ['UTF-8', Buffer.from(TEXT), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), 'utf-8'],
    ['UTF-8, declared', Buffer.from(`<?xml version="1.0" encoding='utf-8'?>${TEXT}`), 'utf-8'],
    ['ASCII, declared', Buffer.from('<?xml version="1.0" encoding="US-ASCII"?><a/>'), 'utf-8'],
    ['UTF-16, low byte first', little(`\uFEFF<?xml version="1.0" encoding="UTF-16"?>${TEXT}`), 'utf-16le'],
    ['UTF-16, low byte first, without mark', little(TEXT), 'utf-16le'],
    ['UTF-16, high byte first', big(`\uFEFF<?xml version="1.0" encoding="utf-16"?>${TEXT}`), 'utf-16be'],
    ['UTF-16, high byte first, without mark', big(TEXT), 'utf-16be'],
    ['nothing', new Uint8Array(), 'utf-8'],
  ])('in %s is read, and written back as the same bytes', ([, bytes, encoding]) => {
    const text = decodePart(bytes, 'a.xml');
    expect(text.encoding).toBe(encoding);
    expect(text.xml.endsWith(bytes.length === 0 ? '' : '>')).toBe(true);
    expect(Buffer.compare(encodePart(text), bytes)).toBe(0);
  });

  test.for<[title: string, bytes: Uint8Array]>([
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0xff, 0x3e])],
    ['half a character in UTF-16', little('<a>\uD83D</a>')],
    ['another encoding', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><a/>')],
    ['a UTF-16 that is UTF-8', Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a/>')],
    ['a UTF-8 that is UTF-16', little('<?xml version="1.0" encoding="UTF-8"?><a/>')],
  ])('with %s is refused, since it could not be written back', async ([, bytes]) => {
    expect(await errorOf(() => decodePart(bytes, 'a.xml'))).toMatchObject({
      code: 'workbook-malformed',
      params: { part: 'a.xml', reason: 'encoding' },
    });
  });
});
