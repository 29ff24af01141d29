import { expect, test } from 'vitest';
import { parseXml } from '../../../src/stores/xlsx/parse-xml.ts';
import { errorOf } from '../../fixtures/error-of.ts';

/** Every element as `path/{uri}local`, with the value of its attribute `id`, plain and in `urn:r`. */
function elements(xml: string): readonly string[] {
  const found: string[] = [];
  parseXml(xml, 'part.xml', {
    open: ({ path, uri, local, attribute }) =>
      found.push(`${[...path, `{${uri}}${local}`].join('/')} ${attribute('id')} ${attribute('id', 'urn:r')}`),
  });
  return found;
}

test.for<[title: string, xml: string, expected: readonly string[]]>([
  ['a default namespace', '<a xmlns="urn:a"><b id="1"/></a>', ['{urn:a}a undefined undefined', 'a/{urn:a}b 1 undefined']],
  ['no namespace', '<a id="1"/>', ['{}a 1 undefined']],
  [
    'prefixes',
    '<x:a xmlns:x="urn:a" xmlns:q="urn:r"><x:b q:id="2" id="1"/></x:a>',
    ['{urn:a}a undefined undefined', 'a/{urn:a}b 1 2'],
  ],
  [
    'a prefix bound again inside',
    '<x:a xmlns:x="urn:a"><x:a xmlns:x="urn:b"/><x:a/></x:a>',
    ['{urn:a}a undefined undefined', 'a/{urn:b}a undefined undefined', 'a/{urn:a}a undefined undefined'],
  ],
  [
    'a default namespace taken back',
    '<a xmlns="urn:a"><b xmlns=""/></a>',
    ['{urn:a}a undefined undefined', 'a/{}b undefined undefined'],
  ],
  ['an attribute of another vocabulary', '<a xmlns:z="urn:z" z:id="1"/>', ['{}a undefined undefined']],
  ['the prefix that needs no binding', '<xml:a/>', ['{http://www.w3.org/XML/1998/namespace}a undefined undefined']],
])('names with %s are resolved', ([, xml, expected]) => {
  expect(elements(xml)).toEqual(expected);
});

test('the places of tags are told', () => {
  const xml = '<a><b x="1"></b><c/></a>';
  const places: string[] = [];
  parseXml(xml, 'part.xml', {
    open: ({ start, openEnd }) => places.push(xml.slice(start, openEnd)),
    close: (local, path, closeStart, end) => places.push(`${path.join('/')}>${local}:${xml.slice(closeStart, end)}`),
  });
  expect(places).toEqual(['<a>', '<b x="1">', 'a>b:</b>', '<c/>', 'a>c:', '>a:</a>']);
});

test('a prefix that nothing binds is refused', async () => {
  expect(await errorOf(() => elements('<a><q:b/></a>'))).toMatchObject({
    code: 'workbook-malformed',
    params: { reason: 'namespace', found: 'q:b' },
  });
});
