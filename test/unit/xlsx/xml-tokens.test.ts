import { expect, test } from 'vitest';
import { TOKEN } from '../../../src/stores/xlsx/token-reader.ts';
import { tokenAttribute } from '../../../src/stores/xlsx/xml-attributes.ts';
import { createTokenReader, nextToken, tokenText } from '../../../src/stores/xlsx/xml-tokens.ts';
import { errorOf } from '../../fixtures/error-of.ts';

/** `open a`, `text …`, `close a`, one line per token. */
function tokens(xml: string): readonly string[] {
  const reader = createTokenReader(xml, 'part.xml');
  const lines: string[] = [];
  for (let token = nextToken(reader); token !== TOKEN.end; token = nextToken(reader)) {
    if (token === TOKEN.text) lines.push(`text ${tokenText(reader)}`);
    else lines.push(`${token === TOKEN.close ? 'close' : token === TOKEN.empty ? 'empty' : 'open'} ${reader.name}`);
  }
  return lines;
}

test.for<[title: string, xml: string, expected: readonly string[]]>([
  ['elements and text', '<a>x<b/>y</a>', ['open a', 'text x', 'empty b', 'text y', 'close a']],
  ['a byte order mark and a declaration', '\uFEFF<?xml version="1.0" encoding="UTF-8"?>\n<a/>', ['empty a']],
  ['a declaration in single quotes', "<?xml version='1.0' standalone='yes' ?><a/>", ['empty a']],
  ['comments and instructions around and inside', '<!-- a - b --><?app x?><a><!----><?y?></a><!--z-->', ['open a', 'close a']],
  ['white space inside tags', '<a\n b = "1"\t>x</a\r\n>', ['open a', 'text x', 'close a']],
  ['references', '<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1F600;</a>', ['open a', 'text <&>"\'A\u{1F600}', 'close a']],
  ['CDATA', '<a><![CDATA[<b>&amp;]]]]></a>', ['open a', 'text <b>&amp;]]', 'close a']],
  ['line ends', '<a>1\r\n2\r3\n4</a>', ['open a', 'text 1\n2\n3\n4', 'close a']],
  ['a referenced carriage return', '<a>1&#13;&#10;2\r</a>', ['open a', 'text 1\r\n2\n', 'close a']],
  ['a greater-than sign in text and in a value', '<a b=">">1>2</a>', ['open a', 'text 1>2', 'close a']],
  ['names with prefix, dot, dash, digits, letters beyond ASCII', '<x:a.b-c_1 é:ü="1"/>', ['empty x:a.b-c_1']],
])('reads %s', ([, xml, expected]) => {
  expect(tokens(xml)).toEqual(expected);
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
])('refuses %s', async ([, xml]) => {
  expect(await errorOf(() => tokens(xml))).toMatchObject({ code: 'workbook-malformed', params: { part: 'part.xml' } });
});

test('a document type is named as the reason', async () => {
  expect(await errorOf(() => tokens('<!DOCTYPE a [<!ENTITY b "c">]><a/>'))).toMatchObject({ params: { reason: 'doctype' } });
});

test.for<[written: string, value: string | undefined]>([
  ['<a b="1" bc="2"/>', '1'],
  ["<a bc='2' b='1'/>", '1'],
  ['<a b="&quot;&#10;"/>', '"\n'],
  ['<a b="1\r\n2\t3"/>', '1 2 3'],
  ['<a b="a\u00A0b"/>', 'a\u00A0b'],
  ['<a x:b="1"/>', undefined],
])('the attribute b of %s is %j', ([written, value]) => {
  const reader = createTokenReader(written, 'part.xml');
  nextToken(reader);
  expect(tokenAttribute(reader, 'b')).toBe(value);
});

test('the offsets of a token enclose it exactly', () => {
  const xml = '\uFEFF<a><b c=">"/>😀</a>';
  const reader = createTokenReader(xml, 'part.xml');
  const pieces: string[] = [];
  while (nextToken(reader) !== TOKEN.end) pieces.push(xml.slice(reader.start, reader.end));
  expect(pieces).toEqual(['<a>', '<b c=">"/>', '😀', '</a>']);
});
