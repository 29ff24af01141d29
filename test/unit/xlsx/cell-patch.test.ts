import { describe, expect, test } from 'vitest';
import type { CellChange } from '../../../src/domain/plan/change.ts';
import { parseCellAddress } from '../../../src/domain/workbook/a1.ts';
import type { CellScalar } from '../../../src/domain/workbook/cell-value.ts';
import { patchSheet } from '../../../src/stores/xlsx/cell-patch.ts';
import { scanSheet } from '../../../src/stores/xlsx/sheet-scanner.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { sheetXml } from '../../fixtures/tiny-workbook.ts';

function change(address: string, after: CellScalar, likeRow?: number): CellChange {
  const at = parseCellAddress(address) ?? { row: 0, column: 0 };
  const base = { sheet: 'Register', ...at, before: null, after, type: typeof after === 'number' ? 'number' : 'text' } as const;
  return likeRow === undefined ? base : { ...base, likeRow };
}

function patchXml(xml: string, ...changes: readonly CellChange[]): string {
  return patchSheet(
    scanSheet(xml, 'sheet1.xml', {
      dateSystem: 1900,
      sharedCells: Array.from({ length: 9 }, () => ({ value: 'x', formula: false })),
    }),
    changes,
  );
}

/** The content of `sheetData` after a patch. */
function patch(rows: string, ...changes: readonly CellChange[]): string {
  return /<sheetData>(.*)<\/sheetData>/su.exec(patchXml(sheetXml(rows), ...changes))?.[1] ?? '';
}

const text = (value: string): string => `<is><t xml:space="preserve">${value}</t></is>`;

describe('a cell that exists', () => {
  test.for<[title: string, cell: string, after: CellScalar, expected: string]>([
    [
      'takes a text inline and keeps its style',
      '<c r="A1" s="5" t="s"><v>3</v></c>',
      'baru',
      `<c r="A1" s="5" t="inlineStr">${text('baru')}</c>`,
    ],
    ['takes a number', '<c r="A1" s="5" t="s"><v>3</v></c>', 46093, '<c r="A1" s="5"><v>46093</v></c>'],
    ['takes a fraction', '<c r="A1"><v>3</v></c>', 0.1, '<c r="A1"><v>0.1</v></c>'],
    ['takes a boolean', '<c r="A1" t="str"><v>3</v></c>', true, '<c r="A1" t="b"><v>1</v></c>'],
    ['is emptied and keeps its style', '<c r="A1" s="5" t="s"><v>3</v></c>', null, '<c r="A1" s="5"/>'],
    ['is emptied by a text without characters', '<c r="A1" s="5" t="s"><v>3</v></c>', '', '<c r="A1" s="5"/>'],
    ['may have been empty', '<c r="A1" s="5"/>', 7, '<c r="A1" s="5"><v>7</v></c>'],
    ['may have been empty, with an end tag', '<c r="A1" s="5" ></c>', 'a', `<c r="A1" s="5" t="inlineStr">${text('a')}</c>`],
    [
      'keeps attributes that nobody knows, as written',
      "<c z='1>2' r='A1' s='5' ph = '1' t='b'><v>1</v></c>",
      7,
      "<c z='1>2' r='A1' s='5' ph = '1'><v>7</v></c>",
    ],
    ['loses what described its old value', '<c r="A1" cm="1" vm="2" s="5"><v>1</v></c>', 7, '<c r="A1" s="5"><v>7</v></c>'],
    [
      'keeps its extension list',
      '<c r="A1"><v>1</v><extLst><ext uri="u"/></extLst></c>',
      7,
      '<c r="A1"><v>7</v><extLst><ext uri="u"/></extLst></c>',
    ],
    [
      'keeps its extension list when emptied',
      '<c r="A1" t="s"><v>1</v><extLst><ext uri="u"/></extLst></c>',
      null,
      '<c r="A1"><extLst><ext uri="u"/></extLst></c>',
    ],
    [
      'is not fooled by what looks like an extension list',
      '<c r="A1" t="inlineStr"><is><t><![CDATA[<extLst>]]></t></is></c>',
      7,
      '<c r="A1"><v>7</v></c>',
    ],
    ['may do without an address', '<c s="5"><v>1</v></c>', 7, '<c s="5"><v>7</v></c>'],
    ['may be rich text', '<c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c>', 'b', `<c r="A1" t="inlineStr">${text('b')}</c>`],
  ])('%s', ([, cell, after, expected]) => {
    expect(patch(`<row r="1">${cell}<c r="B1"><v>9</v></c></row>`, change('A1', after))).toBe(
      `<row r="1">${expected}<c r="B1"><v>9</v></c></row>`,
    );
  });
});

describe('a text', () => {
  test.for<[title: string, value: string, written: string]>([
    ['with markup', 'a <b> & "c" ]]>', 'a &lt;b&gt; &amp; "c" ]]&gt;'],
    ['with line breaks and tabs', 'a\nb\tc', 'a\nb\tc'],
    ['with a carriage return', 'a\r\nb', 'a_x000D_\nb'],
    ['with control characters', '\u0000\u0007\u001F', '_x0000__x0007__x001F_'],
    ['that looks like an escape', '_x0041_ and _x00', '_x005F_x0041_ and _x00'],
    ['with half a character', 'a\uD83Db\uDE00', 'a_xD83D_b_xDE00_'],
    ['with characters that XML forbids', '\uFFFE\uFFFF', '_xFFFE__xFFFF_'],
    ['from right to left, with emoji', 'سجل 😀', 'سجل 😀'],
    ['of dollar signs', "$& $1 $'", "$&amp; $1 $'"],
  ])('%s is written so that it reads the same', ([, value, written]) => {
    const xml = patchXml(sheetXml('<row r="1"><c r="A1"/></row>'), change('A1', value));
    expect(xml).toContain(text(written));
    const scan = scanSheet(xml, 'sheet1.xml', { dateSystem: 1900, sharedCells: [] });
    expect(scan.rows[0]?.cells[0]?.value).toBe(value);
  });
});

describe('a cell that does not exist', () => {
  test.for<[title: string, rows: string, changes: readonly CellChange[], expected: string]>([
    [
      'joins its row in order',
      '<row r="1"><c r="A1"/><c r="C1"/></row>',
      [change('B1', 1), change('D1', 2)],
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c><c r="C1"/><c r="D1"><v>2</v></c></row>',
    ],
    [
      'joins before the first',
      '<row r="1"><c r="C1"/></row>',
      [change('B1', 2), change('A1', 1)],
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"/></row>',
    ],
    [
      'joins a row without cells',
      '<row r="1" hidden="1"/>',
      [change('B1', 1), change('C1', 2)],
      '<row r="1" hidden="1"><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c></row>',
    ],
    [
      'joins a row without cells but with an end tag',
      '<row r="1" spans="1:2"></row>',
      [change('B1', 1)],
      '<row r="1"><c r="B1"><v>1</v></c></row>',
    ],
    [
      'joins beside a cell that changes',
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row>',
      [change('B1', 2), change('C1', 4)],
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>4</v></c></row>',
    ],
    [
      'joins behind cells without addresses',
      '<row><c><v>1</v></c><c><v>2</v></c></row>',
      [change('C1', 3)],
      '<row><c><v>1</v></c><c><v>2</v></c><c r="C1"><v>3</v></c></row>',
    ],
    [
      'is not made to hold nothing',
      '<row r="1" spans="1:1"><c r="A1"/></row>',
      [change('B1', null), change('A9', '')],
      '<row r="1" spans="1:1"><c r="A1"/></row>',
    ],
    [
      'looks like the model row',
      '<row r="1"><c r="A1" s="3"/><c r="B1"/></row><row r="2"/>',
      [change('A2', 1, 1), change('B2', 2, 1)],
      '<row r="1"><c r="A1" s="3"/><c r="B1"/></row><row r="2"><c r="A2" s="3"><v>1</v></c><c r="B2" s="0"><v>2</v></c></row>',
    ],
    [
      'looks like its own row',
      '<row r="1" s="6" customFormat="1"/>',
      [change('A1', 1)],
      '<row r="1" s="6" customFormat="1"><c r="A1" s="6"><v>1</v></c></row>',
    ],
    [
      'does not look like a row whose format is not in force',
      '<row r="1" s="6"/>',
      [change('A1', 1)],
      '<row r="1" s="6"><c r="A1"><v>1</v></c></row>',
    ],
    [
      'makes its row',
      '<row r="1"/><row r="4"/>',
      [change('A3', 3), change('B2', 2), change('A9', 9)],
      '<row r="1"/><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row><row r="4"/><row r="9"><c r="A9"><v>9</v></c></row>',
    ],
    [
      'makes its row as high as the model row',
      '<row r="1" spans="1:9" ht="31.5" customHeight="1" s="2" customFormat="1" hidden="1"><c r="A1" s="4"/></row>',
      [change('A2', 1, 1), change('B2', 2, 1)],
      '<row r="1" spans="1:9" ht="31.5" customHeight="1" s="2" customFormat="1" hidden="1"><c r="A1" s="4"/></row><row r="2" s="2" customFormat="1" ht="31.5" customHeight="1"><c r="A2" s="4"><v>1</v></c><c r="B2" s="2"><v>2</v></c></row>',
    ],
    [
      'makes its row when the model row is gone',
      '<row r="1"/>',
      [change('A2', 1, 77)],
      '<row r="1"/><row r="2"><c r="A2"><v>1</v></c></row>',
    ],
    [
      'takes the last of two values',
      '<row r="1"/>',
      [change('A1', 1), change('A1', 2)],
      '<row r="1"><c r="A1"><v>2</v></c></row>',
    ],
  ])('%s', ([, rows, changes, expected]) => {
    expect(patch(rows, ...changes)).toBe(expected);
  });

  test('looks like its column when nothing nearer has a style', () => {
    const xml = sheetXml('<row r="1"/>').replace(
      '<sheetData>',
      '<cols><col min="2" max="3" width="9" style="7"/></cols><sheetData>',
    );
    expect(patchXml(xml, change('B1', 1), change('D1', 2))).toContain(
      '<row r="1"><c r="B1" s="7"><v>1</v></c><c r="D1"><v>2</v></c></row>',
    );
  });
});

describe('the sheet around the cells', () => {
  const xml = (sheetData: string, dimension = '<dimension ref="B2:C3"/>'): string =>
    sheetXml('').replace('<dimension ref="A1"/>', dimension).replace('<sheetData></sheetData>', sheetData);

  test.for<[title: string, before: string, after: string]>([
    [
      'an empty sheetData opens',
      '<sheetData/>',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="E9"><v>2</v></c></row></sheetData>',
    ],
    [
      'an empty sheetData with an end tag fills',
      '<sheetData></sheetData>',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="E9"><v>2</v></c></row></sheetData>',
    ],
  ])('%s, and the dimension widens', ([, before, after]) => {
    expect(patchXml(xml(before), change('A1', 1), change('E9', 2))).toBe(xml(after, '<dimension ref="A1:E9"/>'));
  });

  test('the dimension of one cell is written without colon', () => {
    const one = sheetXml('<row r="1"/>');
    expect(patchXml(one, change('A1', 1))).toBe(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
  });

  test('the dimension stays when no cell joins, when it is missing, and when it cannot be read', () => {
    const rows = '<sheetData><row r="2"><c r="B2"/></row></sheetData>';
    expect(patchXml(xml(rows), change('B2', 1))).toContain('<dimension ref="B2:C3"/>');
    expect(patchXml(xml(rows, ''), change('A2', 1))).not.toContain('dimension');
    expect(patchXml(xml(rows, "<dimension z='1' ref='?'/>"), change('A2', 1))).toContain("<dimension z='1' ref='?'/>");
  });

  test('a prefix is kept in cells, rows and texts that join', () => {
    const prefixed =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(patchXml(prefixed, change('A1', 'a'), change('B1', true), change('C2', 'c'))).toBe(
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c><x:c r="B1" t="b"><x:v>1</x:v></x:c></x:row>' +
        '<x:row r="2"><x:c r="C2" t="inlineStr"><x:is><x:t xml:space="preserve">c</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  test('the width hint goes from the rows that change, and only from those', () => {
    expect(patch('<row r="1" spans="1:2"><c r="A1"/></row><row spans="1:2" r="2"><c r="A2"/></row>', change('A2', 1))).toBe(
      '<row r="1" spans="1:2"><c r="A1"/></row><row r="2"><c r="A2"><v>1</v></c></row>',
    );
  });

  test('no changes leave the very same text', () => {
    const before = xml('<sheetData/>');
    expect(patchXml(before)).toBe(before);
  });
});

describe('a formula in the way', () => {
  const rows = '<row r="1"><c r="A1"><f t="array" ref="A1:B2">1</f><v>1</v></c></row>';

  test.for(['A1', 'B1', 'A2', 'B2'])('refuses %s, which an array formula fills', async (address) => {
    expect(await errorOf(() => patch(rows, change(address, 1)))).toEqual({
      code: 'formula-in-the-way',
      params: { sheet: 'Register', cell: address },
    });
  });

  test('does not refuse the cell beside', () => {
    expect(patch(rows, change('C1', 1))).toContain('<c r="C1"><v>1</v></c>');
  });
});

describe('the height of a row', () => {
  const scan = (rows: string) => scanSheet(sheetXml(rows), 'sheet1.xml', { dateSystem: 1900, sharedCells: [] });
  const at = (row: number, points: number) => ({ sheet: 'Register', row, points });

  test.for<[title: string, attributes: string, points: number | undefined, expected: string]>([
    ['that was fitted is raised for what is written into it', ' ht="15" thickBot="1"', 45.5, ' ht="45.5" thickBot="1"'],
    ['that was fitted, and says so, is raised', " customHeight='0' ht = '15'", 45, ' customHeight=\'0\' ht = "45"'],
    ['that is high enough stays', ' ht="60"', 45, ' ht="60"'],
    ['that somebody set stays', ' ht="15" customHeight="1"', 45, ' ht="15" customHeight="1"'],
    ['that nobody knows stays for the viewer to fit', '', 45, ''],
    ['that the plan does not mention stays', ' ht="15"', undefined, ' ht="15"'],
  ])('%s', ([, attributes, points, expected]) => {
    const xml = patchSheet(
      scan(`<row r="1"${attributes}><c r="A1"/></row>`),
      [change('A1', 1)],
      points === undefined ? [] : [at(1, points)],
    );
    expect(xml).toBe(sheetXml(`<row r="1"${expected}><c r="A1"><v>1</v></c></row>`));
  });

  test.for<[title: string, model: string, points: number | undefined, expected: string]>([
    ['has what its texts need', ' s="2" ht="15"', 45, ' s="2" ht="45"'],
    ['has what its texts need, though the model row was set lower', ' ht="15" customHeight="1"', 45, ' ht="45"'],
    ['has the height of the model row when that is more', ' ht="60" customHeight="1"', 45, ' ht="60" customHeight="1"'],
    ['has the fitted height of the model row when that is more', ' ht="60"', 45, ' ht="60"'],
    ['has the height of the model row when the plan says nothing', ' ht="15"', undefined, ' ht="15"'],
    ['has none when nobody knows one', '', undefined, ''],
  ])('that is new %s', ([, model, points, expected]) => {
    const rows = `<row r="1"${model}><c r="A1"/></row>`;
    const xml = patchSheet(scan(rows), [change('A2', 1, 1)], points === undefined ? [] : [at(2, points)]);
    expect(xml).toContain(`${rows}<row r="2"${expected}><c r="A2" s="0"><v>1</v></c></row>`);
  });

  test('of a row without changes stays, whatever the plan says', () => {
    const rows = '<row r="1" ht="15"><c r="A1"/></row><row r="2"><c r="A2"/></row>';
    expect(patchSheet(scan(rows), [change('A2', 1)], [at(1, 45), at(3, 45)])).toContain('<row r="1" ht="15"><c r="A1"/></row>');
  });
});

test('a new row takes the look of every cell of its model, also where nothing is written', () => {
  const model =
    '<row r="3"><c r="A3" s="2"><v>1</v></c><c r="B3" s="4" t="s"><v>0</v></c><c r="C3"><v>5</v></c><c r="D3" s="6"/></row>';
  expect(patch(model, change('B4', 'baru', 3))).toBe(
    `${model}<row r="4"><c r="A4" s="2"/><c r="B4" s="4" t="inlineStr">${text('baru')}</c><c r="D4" s="6"/></row>`,
  );
});
