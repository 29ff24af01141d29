import { describe, expect, test } from 'vitest';
import type { CellNote } from '../../../src/domain/workbook/snapshot.ts';
import { loadWorkbook } from '../../../src/stores/xlsx/load-workbook.ts';
import { UNPACK_LIMITS, type ZipPart } from '../../../src/stores/xlsx/zip-parts.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { part, type TinyWorkbook, tinyWorkbook } from '../../fixtures/tiny-workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function related(type: string, target: string): ZipPart {
  const relationship = `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return part('xl/worksheets/_rels/sheet2.xml.rels', `<Relationships xmlns="${PACKAGE}">${relationship}</Relationships>`);
}

function comments(list: string, root = `xmlns="${MAIN}"`, prefix = ''): ZipPart {
  const authors = `<${prefix}authors><${prefix}author>Petugas Contoh</${prefix}author></${prefix}authors>`;
  return part(
    'xl/comments1.xml',
    `<${prefix}comments ${root}>${authors}<${prefix}commentList>${list}</${prefix}commentList></${prefix}comments>`,
  );
}

function notesOf(parts: readonly ZipPart[], more: Partial<TinyWorkbook> = {}): readonly (readonly CellNote[] | undefined)[] {
  const bytes = tinyWorkbook({ sheets: [{ name: 'Usulan' }, { name: 'Register' }], extraParts: parts, ...more });
  return loadWorkbook(bytes, 'r', 'uji.xlsx', UNPACK_LIMITS).snapshot.sheets.map(({ notes }) => notes);
}

const RELATED = related('comments', '../comments1.xml');
const SIMPLE = '<comment ref="C6" authorId="0"><text><t>Mohon diperiksa</t></text></comment>';
const EXPECTED = { row: 6, column: 2, text: 'Mohon diperiksa' };

describe('notes on cells', () => {
  test.for<[title: string, parts: readonly ZipPart[], expected: readonly CellNote[] | undefined]>([
    ['of a sheet without any', [], undefined],
    ['in plain text', [RELATED, comments(SIMPLE)], [EXPECTED]],
    ['named from the root of the package', [related('comments', '/xl/comments1.xml'), comments(SIMPLE)], [EXPECTED]],
    ['of a part that nobody names', [comments(SIMPLE)], undefined],
    ['of a part that is not there', [RELATED], undefined],
    ['with none in the list', [RELATED, comments('')], undefined],
    [
      'in runs, with hints how to say them and blanks between',
      [
        RELATED,
        comments(
          '<comment ref="C6" authorId="0"><text>\n <r><rPr><b/></rPr><t>Mohon </t></r>\n <r><t>diperiksa</t></r><rPh sb="0" eb="1"><t>x</t></rPh></text></comment>',
        ),
      ],
      [EXPECTED],
    ],
    [
      'with a prefix',
      [
        RELATED,
        comments(
          '<x:comment ref="C6" authorId="0"><x:text><x:t>Mohon diperiksa</x:t></x:text></x:comment>',
          `xmlns:x="${MAIN}"`,
          'x:',
        ),
      ],
      [EXPECTED],
    ],
    [
      'several, one with guarded characters, one without a cell',
      [
        RELATED,
        comments(
          '<comment ref="A1" authorId="0"><text><t>a_x000D_b</t></text></comment><comment ref="" authorId="0"><text><t>c</t></text></comment>',
        ),
      ],
      [
        { row: 1, column: 0, text: 'a\rb' },
        { row: 1, column: 0, text: 'c' },
      ],
    ],
  ])('%s', ([, parts, expected]) => {
    expect(notesOf(parts)).toEqual([undefined, expected]);
  });

  test('of a Strict workbook', () => {
    const relationship =
      '<Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/comments" Target="../comments1.xml"/>';
    const rels = part('xl/worksheets/_rels/sheet2.xml.rels', `<Relationships xmlns="${PACKAGE}">${relationship}</Relationships>`);
    expect(notesOf([rels, comments(SIMPLE, `xmlns="${STRICT}"`)], { isStrict: true })).toEqual([undefined, [EXPECTED]]);
  });

  test('that cannot be read are said, with the part', async () => {
    const error = await errorOf(() => notesOf([RELATED, part('xl/comments1.xml', '<comments')]));
    expect(error).toMatchObject({ code: 'workbook-malformed', params: { part: 'xl/comments1.xml' } });
  });
});
