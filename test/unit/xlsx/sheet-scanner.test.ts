import { describe, expect, test } from 'vitest';
import type { Cell, CellScalar } from '../../../src/domain/workbook/cell-value.ts';
import type { DateSystem } from '../../../src/domain/workbook/snapshot.ts';
import { parseSharedStrings } from '../../../src/stores/xlsx/shared-strings.ts';
import type { SheetScan } from '../../../src/stores/xlsx/sheet-scan.ts';
import { scanSheet } from '../../../src/stores/xlsx/sheet-scanner.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { sheetXml } from '../../fixtures/tiny-workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

function scanXml(xml: string, strings: readonly string[] = [], dateSystem: DateSystem = 1900): SheetScan {
  return scanSheet(xml, 'xl/worksheets/sheet1.xml', {
    dateSystem,
    sharedCells: strings.map((value) => ({ value, formula: false })),
  });
}

function scan(rows: string, strings?: readonly string[], dateSystem?: DateSystem): SheetScan {
  return scanXml(sheetXml(rows), strings, dateSystem);
}

/** All cells as `row,column` -> value; a formula's value stands in an array. */
function values({ rows }: SheetScan): Record<string, CellScalar | readonly CellScalar[]> {
  const found: Record<string, CellScalar | readonly CellScalar[]> = {};
  for (const { row, cells } of rows) {
    cells.forEach((cell: Cell | undefined, column) => {
      if (cell) found[`${row},${column}`] = cell.formula ? [cell.value] : cell.value;
    });
  }
  return found;
}

/** A row with one cell, as every writer spells it. */
function line(row: number, attributes = ''): string {
  return `<row r="${row}"${attributes}><c r="A${row}"><v>${row}</v></c></row>`;
}

describe('the value of a cell', () => {
  test.for<[written: string, expected: CellScalar | readonly CellScalar[] | undefined]>([
    ['<c r="A1"><v>12.5</v></c>', 12.5],
    ['<c r="A1" t="n"><v> 12 </v></c>', 12],
    ['<c r="A1"><v>-1.5E-3</v></c>', -0.0015],
    ['<c r="A1"><v>197108171998031997</v></c>', Number('197108171998031997')],
    ['<c r="A1"><v>1,5</v></c>', '1,5'],
    ['<c r="A1"><v>Infinity</v></c>', 'Infinity'],
    ['<c r="A1"><v></v></c>', undefined],
    ['<c r="A1"><v> </v></c>', undefined],
    ['<c r="A1" s="4"/>', undefined],
    ['<c r="A1" s="4"></c>', undefined],
    ['<c r="A1" t="s"><v>1</v></c>', 'dua'],
    ['<c t="s" r="A1"><v>1</v></c>', 'dua'],
    ['<c r="A1" t="s"></c>', undefined],
    ['<c r="A1" t="str"><v>teks</v></c>', 'teks'],
    ['<c r="A1" t="str"><v>a_x000D_b</v></c>', 'a\rb'],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="b"><v>true</v></c>', true],
    ['<c r="A1" t="e"><v>#N/A</v></c>', '#N/A'],
    ['<c r="A1" t="d"><v>2026-03-12</v></c>', 46093],
    ['<c r="A1" t="d"><v>2026-03-12T12:00:00</v></c>', 46093.5],
    ['<c r="A1" t="d"><v>2026-02-30</v></c>', '2026-02-30'],
    ['<c r="A1" t="d"><v>1900-01-15</v></c>', 15],
    ['<c r="A1" t="d"><v>1900-02-28</v></c>', 59],
    ['<c r="A1" t="d"><v>1900-03-01</v></c>', 61],
    ['<c r="A1" t="d"><v>0000-01-15</v></c>', '0000-01-15'],
    ['<c r="A1" t="inlineStr"><is><t>teks</t></is></c>', 'teks'],
    ['<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a  b\n</t></is></c>', ' a  b\n'],
    ['<c r="A1" t="inlineStr"><is><t>a &amp; &lt;b&gt; &#x1F600;</t></is></c>', 'a & <b> \u{1F600}'],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[a & <b>]]></t></is></c>', 'a & <b>'],
    ['<c r="A1" t="inlineStr"><is><t>a<!-- x -->b</t></is></c>', 'ab'],
    [
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>ka</t></r><r><t>ya</t></r><rPh sb="0" eb="1"><t>KA</t></rPh></is></c>',
      'kaya',
    ],
    ['<c r="A1" t="inlineStr"><is><t/></is></c>', undefined],
    ['<c r="A1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c>', '_x0041_'],
    ['<c r="A1" t="inlineStr"><v>7</v></c>', undefined],
    ['<c r="A1"><f>B1*2</f><v>8</v></c>', [8]],
    ['<c r="A1" t="str"><f>B1&amp;"x"</f><v>8x</v></c>', ['8x']],
    ['<c r="A1" t="s"><f>B1</f><v>1</v></c>', ['dua']],
    ['<c r="A1"><f>B1</f></c>', [null]],
    ['<c r="A1"><f t="shared" si="0"/><v>3</v></c>', [3]],
    ['<c r="A1" s="1" cm="1" vm="2" ph="1"><v>3</v></c>', 3],
    ['<c  r = "A1"\n><v\n>3</v ></c >', 3],
    ["<c r='A1' t='str'><v>x</v></c>", 'x'],
    ['<c r="a1"><v>3</v></c>', 3],
    ['<c><v>3</v></c>', 3],
    ['<c r="A1"><v>3</v><extLst><ext uri="x"><y:v xmlns:y="urn:y">9</y:v></ext></extLst></c>', 3],
  ])('%s is %j', ([written, expected]) => {
    const found = values(scan(`<row r="1">${written}</row>`, ['satu', 'dua']));
    expect(found).toEqual(expected === undefined ? {} : { '1,0': expected });
  });

  test('dates of the 1904 system count from another day', () => {
    expect(values(scan('<row r="1"><c r="A1" t="d"><v>2026-03-12</v></c></row>', [], 1904))).toEqual({ '1,0': 46093 - 1462 });
  });

  test('the longest text that a cell holds is read whole', () => {
    const text = 'ß'.repeat(32_767);
    expect(values(scan(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`))).toEqual({ '1,0': text });
  });

  test('right-to-left text, emoji and combining marks come out as they are', () => {
    const text = 'سجل المعلومات 👩‍👩‍👧 é \u202B';
    expect(values(scan(`<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`))).toEqual({ '1,0': text });
  });
});

describe('rows and cells', () => {
  test('without their numbers follow one another', () => {
    const found = scan(
      '<row><c><v>1</v></c><c/><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
    );
    expect(values(found)).toEqual({ '1,0': 1, '1,2': 2, '5,2': 3, '5,3': 4, '6,0': 5 });
  });

  test('may be empty, and are known all the same', () => {
    const found = scan('<row r="2"/><row r="3" ht="20"></row><row r="4"><c r="B4" s="1"/></row>');
    expect(found.rows).toEqual([]);
    expect(found.rowSpans.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(found.cells.columns).toEqual([1]);
  });

  test('far to the right cost no memory for the gap', () => {
    expect(values(scan('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toEqual({ '1,16383': 1 });
  });

  test('are the same, values and places, in rows of many shapes', () => {
    const rows = [
      line(1),
      line(2, ' ht="9"'),
      line(3),
      line(4, ' ht="8" spans="1:2"'),
      line(5, ' ht="7"'),
      '<row r="6"/>',
      line(7),
    ];
    const { rowSpans, ...scanned } = scan(rows.join(''));
    expect(values({ rowSpans, ...scanned })).toEqual(Object.fromEntries([1, 2, 3, 4, 5, 7].map((row) => [`${row},0`, row])));
    expect(rowSpans.map(({ start, end }) => scanned.xml.slice(start, end))).toEqual(rows);
    expect(rowSpans.map(({ openEnd, closeStart }) => scanned.xml.slice(openEnd, closeStart))).toEqual(
      rows.map((row) => /<c.*<\/c>/u.exec(row)?.[0] ?? ''),
    );
  });

  test.for<[title: string, rows: string, reason: string]>([
    ['descending rows', '<row r="2"/><row r="1"/>', 'row-order'],
    ['a row given twice', '<row r="2"/><row r="2"/>', 'row-order'],
    ['row 0', '<row r="0"/>', 'row-order'],
    ['a row beyond the last one', '<row r="1048577"/>', 'row-order'],
    ['a row number that is none', '<row r="x"/>', 'row-order'],
    ['descending cells', '<row r="1"><c r="B1"/><c r="A1"/></row>', 'cell-order'],
    ['a cell given twice', '<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>1</v></c></row>', 'cell-order'],
    ['a row given twice, with cells', `${line(1)}${line(2)}${line(2)}`, 'row-order'],
    ['descending rows with cells', `${line(1)}${line(3)}${line(2)}`, 'row-order'],
    ['an attribute given twice in a later row', `${line(1)}${line(2, ' ht="9" ht="8"')}`, 'xml'],
    ['an attribute of a later row whose prefix nothing binds', `${line(1)}${line(2, ' q:ht="9"')}`, 'xml'],
    ['a row that ends without having begun', `${line(1)}${line(2)}</row>`, 'xml'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>', 'cell-order'],
    ['a cell of another row, with a value', '<row r="1"><c r="A2"><v>1</v></c></row>', 'cell-order'],
    ['a cell beyond the last column', '<row r="1"><c r="XFE1"/></row>', 'cell-order'],
    ['an address that is none', '<row r="1"><c r="1"/></row>', 'cell-order'],
    ['a shared string that is not there', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>', 'shared-string'],
    ['markup that does not close', '<row r="1"><c r="A1"></row>', 'xml'],
  ])('%s are refused', async ([, rows, reason]) => {
    expect(await errorOf(() => scan(rows))).toMatchObject({
      code: 'workbook-malformed',
      params: { reason, part: 'xl/worksheets/sheet1.xml' },
    });
  });
});

describe('a sheet part', () => {
  test.for<[title: string, xml: string]>([
    [
      'prefixed names',
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    ],
    [
      'a prefix with a dot',
      `<x.1:worksheet xmlns:x.1="${MAIN}"><x.1:sheetData><x.1:row r="1"><x.1:c r="A1" t="str"><x.1:v>a</x.1:v></x.1:c><x.1:c r="B1"><x.1:v>2</x.1:v></x.1:c></x.1:row></x.1:sheetData></x.1:worksheet>`,
    ],
    [
      'the Strict namespace',
      sheetXml(
        '<row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1"><v>2</v></c></row>',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      ),
    ],
    [
      'a default namespace beside a prefix',
      `<x:worksheet xmlns:x="${MAIN}" xmlns="${MAIN}"><sheetData><row r="1"><x:c r="A1" t="str"><v>a</v></x:c><c r="B1"><v>2</v></c></row></sheetData></x:worksheet>`,
    ],
    [
      'a prefix that sheetData binds',
      `<worksheet xmlns="${MAIN}"><y:sheetData xmlns:y="${MAIN}"><y:row r="1"><y:c r="A1" t="str"><y:v>a</y:v></y:c><y:c r="B1"><y:v>2</y:v></y:c></y:row></y:sheetData></worksheet>`,
    ],
    [
      'a prefix that sheetData binds for its rows',
      `<worksheet xmlns="${MAIN}"><sheetData xmlns:y="${MAIN}"><y:row r="1"><y:c r="A1" t="str"><y:v>a</y:v></y:c><y:c r="B1"><y:v>2</y:v></y:c></y:row></sheetData></worksheet>`,
    ],
    [
      'elements of other vocabularies',
      `<worksheet xmlns="${MAIN}" xmlns:z="urn:z"><z:sheetData><z:row r="9"/></z:sheetData><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1"><v>2</v></c></row></sheetData><extLst><ext xmlns:z="urn:z"><z:c r="Z9"><z:v>1</z:v></z:c></ext></extLst></worksheet>`,
    ],
    [
      'a byte order mark and comments',
      `\uFEFF<?xml version="1.0"?><!-- x --><worksheet xmlns="${MAIN}"><!-- <row r="7"/> --><sheetData><!-- --><row r="1"><c r="A1" t="str"><v>a</v></c><!-- --><c r="B1"><v>2</v></c></row></sheetData></worksheet>`,
    ],
    [
      'the end of CDATA somewhere',
      `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v><![CDATA[a]]></v></c><c r="B1"><v>2</v></c></row></sheetData></worksheet>`,
    ],
  ])('with %s reads the same', ([, xml]) => {
    expect(values(scanXml(xml))).toEqual({ '1,0': 'a', '1,1': 2 });
  });

  test('tells where its cells stand', () => {
    const xml = sheetXml('<row r="1" ht="9"><c r="A1"><v>1</v></c> <c r="C1" s="2"/></row>\n<row r="3"/>');
    const { cells, rowSpans, sheetData, dimension } = scanXml(xml);
    expect(cells.starts.map((start, index) => xml.slice(start, cells.ends[index]))).toEqual([
      '<c r="A1"><v>1</v></c>',
      '<c r="C1" s="2"/>',
    ]);
    expect(rowSpans.map(({ start, openEnd, end }) => [xml.slice(start, openEnd), xml.slice(start, end)])).toEqual([
      ['<row r="1" ht="9">', '<row r="1" ht="9"><c r="A1"><v>1</v></c> <c r="C1" s="2"/></row>'],
      ['<row r="3"/>', '<row r="3"/>'],
    ]);
    expect(xml.slice(sheetData.closeStart, sheetData.end)).toBe('</sheetData>');
    expect(xml.slice(dimension?.start, dimension?.openEnd)).toBe('<dimension ref="A1"/>');
  });

  test('tells its merges, column styles and formula ranges', () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1"><f t="array" ref="A1:B2">1</f><v>1</v></c><c r="B1"><v>1</v></c><c r="C1"><v>5</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="B3"><v>2</v></c></row>',
    )
      .replace(
        '<sheetData>',
        '<cols><col min="2" max="3" width="9" style="7"/><col min="4" max="4" width="9"/></cols><sheetData>',
      )
      .replace('<pageMargins', '<mergeCells count="2"><mergeCell ref="D4:E5"/><mergeCell ref="?"/></mergeCells><pageMargins');
    const found = scanXml(xml);
    expect(found.merges).toEqual([{ top: 4, left: 3, bottom: 5, right: 4 }]);
    expect(found.columnStyles).toEqual([{ from: 1, to: 2, style: '7' }]);
    expect(found.formulaRanges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
    expect(values(found)).toEqual({ '1,0': [1], '1,1': [1], '1,2': 5, '2,1': [2], '3,1': 2 });
    expect(found.hasFormula).toBe(true);
  });

  test.for<[title: string, xml: string, reason: string]>([
    ['another root', '<html/>', 'namespace'],
    ['another namespace', '<worksheet xmlns="urn:x"><sheetData/></worksheet>', 'namespace'],
    ['no sheetData', `<worksheet xmlns="${MAIN}"/>`, 'sheet-data'],
    ['sheetData twice', `<worksheet xmlns="${MAIN}"><sheetData/><sheetData/></worksheet>`, 'sheet-data'],
    ['a document type', `<!DOCTYPE x><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`, 'doctype'],
  ])('with %s is refused', async ([, xml, reason]) => {
    expect(await errorOf(() => scanXml(xml))).toMatchObject({ code: 'workbook-malformed', params: { reason } });
  });
});

describe('shared strings', () => {
  test.for<[title: string, items: string, expected: readonly string[]]>([
    ['plain', '<si><t>a</t></si><si><t xml:space="preserve"> b </t></si>', ['a', ' b ']],
    ['empty', '<si><t/></si><si><t></t></si><si/>', ['', '', '']],
    ['rich text', '<si><r><rPr><b/></rPr><t>ka</t></r><r><t>ya</t></r></si>', ['kaya']],
    [
      'phonetic hints',
      '<si><t>kanji</t><rPh sb="0" eb="1"><t>kana</t></rPh><phoneticPr fontId="1"/></si><si><t>x</t></si>',
      ['kanji', 'x'],
    ],
    [
      'references, escapes, CDATA',
      '<si><t>&lt;&#10;</t></si><si><t>a_x0007_</t></si><si><t><![CDATA[<]]>&gt;</t></si>',
      ['<\n', 'a\u0007', '<>'],
    ],
    ['line ends', '<si><t>a\r\nb</t></si><si><t>c</t></si>', ['a\nb', 'c']],
    ['white space between', '\n <si> <t>a</t>\n</si> <si><t>b</t></si>', ['a', 'b']],
  ])('%s', ([, items, expected]) => {
    expect(parseSharedStrings(`<sst xmlns="${MAIN}" count="9">${items}</sst>`, 'xl/sharedStrings.xml')).toEqual(expected);
    const prefixed = items.replace(/<(\/?)(si|t|r|rPh|rPr|b|phoneticPr)\b/gu, '<$1x:$2');
    expect(parseSharedStrings(`<x:sst xmlns:x="${MAIN}">${prefixed}</x:sst>`, 'xl/sharedStrings.xml')).toEqual(expected);
  });
});
