import { describe, expect, test } from 'vitest';
import { openPackage } from '../../../src/stores/xlsx/package-kind.ts';
import { createPartReader } from '../../../src/stores/xlsx/part-reader.ts';
import { relationshipsPart, resolveTarget } from '../../../src/stores/xlsx/relationships.ts';
import { readWorkbookParts, type WorkbookParts } from '../../../src/stores/xlsx/workbook-parts.ts';
import { buildZip, UNPACK_LIMITS, type ZipPart } from '../../../src/stores/xlsx/zip-parts.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { part, type TinyWorkbook, tinyParts, tinyWorkbook } from '../../fixtures/tiny-workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

function read(bytes: Uint8Array): WorkbookParts {
  return readWorkbookParts(createPartReader(openPackage(bytes), UNPACK_LIMITS));
}

const TWO: TinyWorkbook = {
  sheets: [{ name: 'Usulan' }, { name: 'Simpan &amp; arsip', state: 'veryHidden' }, { name: 'Lama', state: 'hidden' }],
  sharedStrings: ['<si><t>a</t></si>'],
};

function withParts(...extraParts: readonly ZipPart[]): Uint8Array {
  return tinyWorkbook({ ...TWO, extraParts });
}

describe('the workbook part', () => {
  test.for<[title: string, bytes: Uint8Array]>([
    ['transitional', tinyWorkbook(TWO)],
    ['Strict', tinyWorkbook({ ...TWO, isStrict: true })],
    [
      'with prefixed names',
      withParts(
        part(
          'xl/workbook.xml',
          `<x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:sheets><x:sheet name="Usulan" sheetId="1" q:id="rId1"/><x:sheet name="Simpan &amp; arsip" sheetId="2" state="veryHidden" q:id="rId2"/><x:sheet name="Lama" sheetId="3" state="hidden" q:id="rId3"/></x:sheets></x:workbook>`,
        ),
      ),
    ],
    [
      'in UTF-16',
      withParts({
        name: 'xl/workbook.xml',
        bytes: Buffer.from(
          `\uFEFF<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Usulan" sheetId="1" r:id="rId1"/><sheet name="Simpan &amp; arsip" sheetId="2" state="veryHidden" r:id="rId2"/><sheet name="Lama" sheetId="3" state="hidden" r:id="rId3"/></sheets></workbook>`,
          'utf16le',
        ),
      }),
    ],
    [
      'with absolute targets',
      withParts(
        part(
          'xl/_rels/workbook.xml.rels',
          `<Relationships xmlns="${PACKAGE}">${[1, 2, 3].map((n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet${n}.xml"/>`).join('')}<Relationship Id="s" Type="${OFFICE}/sharedStrings" Target="../xl/./sharedStrings.xml"/></Relationships>`,
        ),
      ),
    ],
  ])('%s gives the sheets in tab order', ([, bytes]) => {
    const { sheets, sharedStrings, dateSystem, workbook } = read(bytes);
    expect(sheets).toEqual([
      { name: 'Usulan', visibility: 'visible', sheetId: 1, part: 'xl/worksheets/sheet1.xml' },
      { name: 'Simpan & arsip', visibility: 'very-hidden', sheetId: 2, part: 'xl/worksheets/sheet2.xml' },
      { name: 'Lama', visibility: 'hidden', sheetId: 3, part: 'xl/worksheets/sheet3.xml' },
    ]);
    expect([sharedStrings, dateSystem, workbook]).toEqual(['xl/sharedStrings.xml', 1900, 'xl/workbook.xml']);
  });

  test('tells its vocabulary and its date system', () => {
    expect(read(tinyWorkbook({ ...TWO, isStrict: true })).vocabulary).toBe('strict');
    expect(read(tinyWorkbook(TWO)).vocabulary).toBe('transitional');
    expect(read(tinyWorkbook({ ...TWO, is1904: true })).dateSystem).toBe(1904);
  });

  test('may list a chart sheet, which has no cells, and a link to the outside', () => {
    const bytes = withParts(
      part(
        'xl/_rels/workbook.xml.rels',
        `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="rId3" Type="${OFFICE}/worksheet" Target="worksheets/sheet3.xml"/><Relationship Id="x" Type="${OFFICE}/sharedStrings" Target="http://example.org/s.xml" TargetMode="External"/></Relationships>`,
      ),
    );
    const { sheets, sharedStrings } = read(bytes);
    expect(sheets.map((sheet) => sheet.part)).toEqual(['xl/worksheets/sheet1.xml', undefined, 'xl/worksheets/sheet3.xml']);
    expect(sharedStrings).toBeUndefined();
  });

  const root = (target: string, kind = 'officeDocument'): ZipPart =>
    part(
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="a" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`,
    );
  const without = (name: string): Uint8Array => buildZip(tinyParts(TWO).filter((candidate) => candidate.name !== name));

  test.for<[title: string, bytes: Uint8Array, code: string, params: Record<string, string>]>([
    [
      'a text document',
      withParts(
        root('word/document.xml'),
        part('word/document.xml', '<w:document xmlns:w="urn:w"/>'),
        part('word/_rels/document.xml.rels', `<Relationships xmlns="${PACKAGE}"/>`),
      ),
      'workbook-not-xlsx',
      { found: 'document' },
    ],
    ['a binary workbook', withParts(root('xl/workbook.bin')), 'workbook-not-xlsx', { found: 'xlsb' }],
    ['a package without main part', withParts(root('docProps/core.xml', 'metadata')), 'workbook-not-xlsx', { found: 'zip' }],
    [
      'a workbook without its part',
      without('xl/workbook.xml'),
      'workbook-malformed',
      { part: 'xl/workbook.xml', reason: 'missing-part' },
    ],
    [
      'a workbook without relationships',
      without('xl/_rels/workbook.xml.rels'),
      'workbook-malformed',
      { part: 'xl/_rels/workbook.xml.rels', reason: 'missing-part' },
    ],
    [
      'a sheet without relationship',
      withParts(part('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${PACKAGE}"/>`)),
      'workbook-malformed',
      { reason: 'sheet-without-part', sheet: 'Usulan' },
    ],
    [
      'a workbook part that is not well-formed',
      withParts(part('xl/workbook.xml', `<workbook xmlns="${MAIN}">`)),
      'workbook-malformed',
      { part: 'xl/workbook.xml', reason: 'xml' },
    ],
    [
      'a workbook part with a document type',
      withParts(part('xl/workbook.xml', `<!DOCTYPE a><workbook xmlns="${MAIN}"/>`)),
      'workbook-malformed',
      { part: 'xl/workbook.xml', reason: 'doctype' },
    ],
  ])('%s is refused', async ([, bytes, code, params]) => {
    expect(await errorOf(() => read(bytes))).toMatchObject({ code, params });
  });

  test('parts may not unpack to more than the limit', async () => {
    const reader = createPartReader(openPackage(tinyWorkbook(TWO)), { partBytes: 10_000, totalBytes: 1_000 });
    expect((await errorOf(() => readWorkbookParts(reader)))?.code).toBe('workbook-too-large');
  });
});

test.for<[source: string, target: string, expected: string]>([
  ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/workbook.xml', '/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/workbook.xml', '../media/a.png', 'media/a.png'],
  ['xl/workbook.xml', '../../../a.xml', 'a.xml'],
  ['xl/workbook.xml', '.\\worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['workbook.xml', 'sheet1.xml', 'sheet1.xml'],
  ['', 'xl/workbook.xml', 'xl/workbook.xml'],
  ['xl/workbook.xml', 'worksheets/lembar%201.xml', 'xl/worksheets/lembar 1.xml'],
  ['xl/workbook.xml', '100%.xml', 'xl/100%.xml'],
])('from %j the target %j is %j', ([source, target, expected]) => {
  expect(resolveTarget(source, target)).toBe(expected);
});

test.for([
  ['', '_rels/.rels'],
  ['workbook.xml', '_rels/workbook.xml.rels'],
  ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'],
] as const)('the relationships of %j stand in %s', ([source, expected]) => {
  expect(relationshipsPart(source)).toBe(expected);
});
