import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { AppError } from '../../src/errors/app-error.ts';
import { TOKEN } from '../../src/stores/xlsx/token-reader.ts';
import { tokenAttribute } from '../../src/stores/xlsx/xml-attributes.ts';
import { createTokenReader, nextToken, tokenText } from '../../src/stores/xlsx/xml-tokens.ts';

type Event = readonly string[];

/** What a reader says of a document: its events with neighbouring texts joined, or that it refuses it. */
type Reading = readonly Event[] | 'refused';

function joinTexts(events: readonly Event[]): readonly Event[] {
  const joined: string[][] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (event[0] === 'text' && last?.[0] === 'text') last[1] = `${last[1]}${event[1]}`;
    else joined.push([...event]);
  }
  return joined.filter(([kind, text]) => kind !== 'text' || text !== '');
}

function readWithSaxes(xml: string): Reading {
  const events: Event[] = [];
  let depth = 0;
  const parser = new SaxesParser({ position: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('doctype');
  });
  const text = (value: string): void => {
    if (depth > 0) events.push(['text', value]);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    events.push(['open', name, String(parser.position), ...Object.entries(attributes).flat()]);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    events.push(['close', name, String(parser.position)]);
  });
  try {
    parser.write(xml).close();
  } catch {
    return 'refused';
  }
  return joinTexts(events);
}

function readWithTokens(xml: string): Reading {
  const events: Event[] = [];
  try {
    const reader = createTokenReader(xml, 'part.xml');
    for (let token = nextToken(reader); token !== TOKEN.end; token = nextToken(reader)) {
      if (token === TOKEN.text) events.push(['text', tokenText(reader)]);
      else {
        const names = Array.from({ length: reader.attributeCount }, (_, at) =>
          xml.slice(reader.attributes[at * 4], reader.attributes[at * 4 + 1]),
        );
        const attributes = names.flatMap((name) => [name, tokenAttribute(reader, name) ?? '']);
        if (token !== TOKEN.close) events.push(['open', reader.name, String(reader.end), ...attributes]);
        if (token !== TOKEN.open) events.push(['close', reader.name, String(reader.end)]);
      }
    }
  } catch (error) {
    if (error instanceof AppError) return 'refused';
    throw error;
  }
  return joinTexts(events);
}

const name = fc.constantFrom('a', 'row', 'x:c', 'v', 'is', 'b-1.2_c', 'xml:space');
const blank = fc.constantFrom('', '', ' ', '\n', '\r\n', '\t');
const piece = fc.constantFrom(
  'x',
  ' ',
  '\n',
  '\r\n',
  '\r',
  '\t',
  '&amp;',
  '&lt;',
  '&#65;',
  '&#x1F600;',
  '&#13;',
  'é',
  '😀',
  '].',
  '>',
  ']].',
  '12.5',
  "'",
  '"',
);
const content = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const attribute = fc
  .tuple(name, blank, blank, content, fc.constantFrom('"', "'"))
  .map(([key, before, after, value, quote]) => `${key}${before}=${after}${quote}${value.replaceAll(quote, '')}${quote}`);
const attributes = fc
  .uniqueArray(attribute, { maxLength: 3, selector: (written) => written.split(/[\s=]/u)[0] })
  .map((list) => list.map((written) => ` ${written}`).join(''));

const { element } = fc.letrec<{ element: string; inner: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, blank, fc.array(tie('inner'), { maxLength: 4 }), fc.boolean())
    .map(([tag, list, space, children, isEmpty]) =>
      isEmpty ? `<${tag}${list}${space}/>` : `<${tag}${list}${space}>${children.join('')}</${tag}${space}>`,
    ),
  inner: fc.oneof(
    { depthSize: 'small' },
    content,
    content.map((value) => `<![CDATA[${value}]]>`),
    fc.constantFrom('<!-- a-b -->', '<?app b?>', '<!---->'),
    tie('element'),
  ),
}));

const prolog = fc.constantFrom(
  '',
  '\uFEFF',
  '<?xml version="1.0"?>',
  '\uFEFF<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
  '<!-- x -->\n',
);
const document = fc.tuple(prolog, element, blank).map((parts) => parts.join(''));

/** A document with one piece taken out, doubled or put in, which mostly breaks it. */
const broken = fc
  .tuple(
    document,
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.constantFrom('', '<', '>', '&', '"', '/', '</', '-->', ']]>', 'x', ' ', '=', '\u0002', '<a>', '</a>', '<!--', '<?'),
  )
  .map(([xml, at, length, insert]) => xml.slice(0, at % xml.length) + insert + xml.slice((at % xml.length) + length))
  .filter((xml) => !/\p{Cs}/u.test(xml)); // half a character does not come out of the decoder

test('a well-formed document reads as the general parser reads it, offsets included', () => {
  fc.assert(
    fc.property(document, (xml) => {
      const reading = readWithSaxes(xml);
      expect(reading).not.toBe('refused');
      expect(readWithTokens(xml)).toEqual(reading);
    }),
    { numRuns: 1000 },
  );
});

test('what the general parser refuses is refused, and what it takes reads the same', () => {
  let refused = 0;
  fc.assert(
    fc.property(broken, (xml) => {
      const reading = readWithSaxes(xml);
      if (reading === 'refused') refused += 1;
      expect(readWithTokens(xml)).toEqual(reading);
    }),
    { numRuns: 3000 },
  );
  expect(refused).toBeGreaterThan(300);
});
