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

/** `open a`, `text …`, `close a`, one line each, texts joined. */
function events(xml: string): readonly string[] {
  const lines: string[] = [];
  parseXml(xml, 'part.xml', {
    open: ({ local, isSelfClosing }) => lines.push(`${isSelfClosing ? 'empty' : 'open'} ${local}`),
    close: (local, _path, closeStart, end) => closeStart < end && lines.push(`close ${local}`),
    text: (piece) => piece !== '' && lines.push(`text ${piece}`),
  });
  return lines;
}

test.for<[title: string, xml: string, expected: readonly string[]]>([
  ['elements and text', '<a>x<b/>y</a>', ['open a', 'text x', 'empty b', 'text y', 'close a']],
  ['a byte order mark and a declaration', '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<a/>', ['text \n', 'empty a']],
  ['a declaration in single quotes', "<?xml version='1.0' standalone='yes' ?><a/>", ['empty a']],
  ['comments and instructions around and inside', '<!-- a - b --><?app x?><a><!----><?y?></a><!--z-->', ['open a', 'close a']],
  ['white space inside tags', '<a\n b = "1"\t>x</a\r\n>', ['open a', 'text x', 'close a']],
  ['references', '<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;</a>', ['open a', 'text <&>"\'A\u{1F600}', 'close a']],
  ['CDATA', '<a><![CDATA[<b>&amp;]]]]></a>', ['open a', 'text <b>&amp;]]', 'close a']],
  ['line ends', '<a>1\r\n2\r3\n4</a>', ['open a', 'text 1\n2\n3\n4', 'close a']],
  ['a referenced carriage return', '<a>1&#13;&#10;2\r</a>', ['open a', 'text 1\r\n2\n', 'close a']],
  ['a greater-than sign in text and in a value', '<a b=">">1>2</a>', ['open a', 'text 1>2', 'close a']],
  [
    'names with prefix, dot, dash, digits, letters beyond ASCII',
    '<x:a.b-c_1 xmlns:x="urn:x" xmlns:é="urn:é" é:ü="1"/>',
    ['empty a.b-c_1'],
  ],
])('reads %s', ([, xml, expected]) => {
  expect(events(xml)).toEqual(expected);
});

test.for<[title: string, xml: string]>([
  ['nothing', ''],
  ['only white space', ' \n'],
  ['text before the root', 'x<a/>'],
  ['text after the root', '<a/>x'],
  ['two roots', '<a/><b/>'],
  ['an element that is not closed', '<a><b></a>'],
  ['a root that is not closed', '<a>'],
  ['a close tag without open tag', '<a/></a>'],
  ['a tag that is cut off', '<a b="1"'],
  ['a value that is cut off', '<a b="1'],
  ['a comment that is cut off', '<a/><!-- x'],
  ['CDATA that is cut off', '<a><![CDATA[x</a>'],
  ['an instruction that is cut off', '<a/><?x '],
  ['two dashes in a comment', '<!-- a -- b --><a/>'],
  ['three dashes at the end of a comment', '<!-- a ---><a/>'],
  ['a value without quotes', '<a b=1/>'],
  ['an attribute without value', '<a b/>'],
  ['attributes that touch', '<a b="1"c="2"/>'],
  ['an attribute given twice', '<a b="1" c="" b="2"/>'],
  ['a less-than sign in a value', '<a b="<"/>'],
  ['a name that begins with a digit', '<1a/>'],
  ['a blank before the name', '< a/>'],
  ['an unknown entity in text', '<a>&nbsp;</a>'],
  ['an entity named like a method', '<a>&constructor;</a>'],
  ['an unknown entity in a value', '<a b="&nbsp;"/>'],
  ['a lone ampersand', '<a>a & b</a>'],
  ['a reference to a forbidden character', '<a>&#0;</a>'],
  ['a reference to half a character', '<a>&#xD800;</a>'],
  ['a reference beyond Unicode', '<a>&#x110000;</a>'],
  ['a forbidden character', '<a>\u0001</a>'],
  ['the end of CDATA in text', '<a>]]></a>'],
  ['CDATA outside the root', '<a/><![CDATA[x]]>'],
  ['a document type', '<!DOCTYPE a><a/>'],
  ['XML 1.1', '<?xml version="1.1"?><a/>'],
  ['a declaration without version', '<?xml encoding="UTF-8"?><a/>'],
  ['a declaration that comes late', '<a><?xml version="1.0"?></a>'],
  ['an instruction without name', '<? x?><a/>'],
  ['a prefix that nothing binds', '<a><q:b/></a>'],
  ['a prefix of an attribute that nothing binds', '<a q:b="1"/>'],
])('refuses %s', async ([, xml]) => {
  expect(await errorOf(() => elements(xml))).toMatchObject({ code: 'workbook-malformed', params: { part: 'part.xml' } });
});

test('a document type is named as the reason', async () => {
  expect(await errorOf(() => elements('<!DOCTYPE a [<!ENTITY b "c">]><a/>'))).toMatchObject({ params: { reason: 'doctype' } });
});

test.for<[written: string, value: string | undefined]>([
  ['<a b="1" bc="2"/>', '1'],
  ["<a bc='2' b='1'/>", '1'],
  ['<a b="&quot;&#10;"/>', '"\n'],
  ['<a b="1\r\n2\t3"/>', '1 2 3'],
  ['<a b="a\u00A0b"/>', 'a\u00A0b'],
  ['<a xmlns:x="urn:x" x:b="1"/>', undefined],
  ['<a/>', undefined],
])('the attribute b of %s is %j', ([written, value]) => {
  const values: (string | undefined)[] = [];
  parseXml(written, 'part.xml', { open: ({ attribute }) => values.push(attribute('b')) });
  expect(values).toEqual([value]);
});

test('an attribute named like a method of every object is not there unless it is written', () => {
  const values: (string | undefined)[] = [];
  parseXml('<a/>', 'part.xml', { open: ({ attribute }) => values.push(attribute('constructor')) });
  expect(values).toEqual([undefined]);
});

test('a handler may read on by itself, and places behind what it read still hold', () => {
  const xml = '\uFEFF<a>\r\n<b/><c>1</c><c>2</c>\r\n<d e=">"/>x</a>';
  const places: string[] = [];
  parseXml(xml, 'part.xml', {
    open: ({ start, openEnd }) => places.push(xml.slice(start, openEnd)),
    close: (_local, _path, closeStart, end) => places.push(xml.slice(closeStart, end)),
    text: (piece) => places.push(JSON.stringify(piece)),
    readOn: (from) => (xml.startsWith('<c>', from) ? xml.lastIndexOf('</c>') + 4 : from),
  });
  expect(places).toEqual(['<a>', '"\\n"', '<b/>', '', '"\\n"', '<d e=">"/>', '', '"x"', '</a>']);
});

test('a fault behind what a handler read is told where it stands', async () => {
  const xml = '<a><c>1</c><c>2</c></b>';
  const readOn = (from: number): number => (from === 3 ? xml.indexOf('</b>') : from);
  expect(await errorOf(() => parseXml(xml, 'part.xml', { readOn }))).toMatchObject({ params: { offset: xml.length } });
});
