import { describe, expect, test } from 'vitest';
import { fillKnown, fillLine, fillText } from '../../../src/domain/archive/fill-text.ts';

const FIELDS = { city: 'Pontianak', phone: '', braces: '{city}' };

describe('fields of a layout', () => {
  test.for([
    ['{city}, {date}', 'Pontianak,'],
    ['Telepon {phone}', 'Telepon'],
    ['tanpa isian', 'tanpa isian'],
    ['{braces}', '{city}'],
    ['{ city } {1}', '{ city } {1}'],
  ] as const)('%j becomes %j', ([template, text]) => {
    expect(fillText(template, FIELDS)).toBe(text);
  });

  test('unknown ones may stand for whoever prints', () => {
    expect(fillKnown('{city}: {page} dari {pages}', FIELDS)).toBe('Pontianak: {page} dari {pages}');
  });
});

describe('a line of the letterhead', () => {
  test.for<{ what: string; pieces: string[]; isUpperCase?: boolean; text: string }>([
    { what: 'keeps plain words', pieces: ['Kantor', '{city}'], text: 'Kantor, Pontianak' },
    { what: 'drops a piece without a value', pieces: ['{city}', 'Telepon {phone}', 'Surel {email}'], text: 'Pontianak' },
    { what: 'keeps a piece of which one field has a value', pieces: ['{city} {postalCode}'], text: 'Pontianak' },
    { what: 'is empty when nothing has a value', pieces: ['{phone}', '{email}'], text: '' },
    { what: 'may be in capitals', pieces: ['{city}'], isUpperCase: true, text: 'PONTIANAK' },
  ])('$what', ({ pieces, isUpperCase = false, text }) => {
    expect(fillLine({ role: 'contact', pieces, separator: ', ', isUpperCase }, FIELDS)).toBe(text);
  });
});
