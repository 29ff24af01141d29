import { expect, test } from 'vitest';
import { withCalcOnLoad } from '../../../src/stores/xlsx/calc-on-load.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const book = (content: string, prefix = ''): string =>
  `<?xml version="1.0"?>\n<${prefix}workbook xmlns${prefix === '' ? '' : ':x'}="${MAIN}">${content}</${prefix}workbook>`;

test.for<[title: string, before: string, after: string]>([
  [
    'is set on what stands there',
    '<sheets/><calcPr calcId="191029"/><extLst/>',
    '<sheets/><calcPr calcId="191029" fullCalcOnLoad="1"/><extLst/>',
  ],
  ['is set on what stands there with an end tag', '<sheets/><calcPr></calcPr>', '<sheets/><calcPr fullCalcOnLoad="1"></calcPr>'],
  [
    'takes the place of a no',
    '<sheets/><calcPr fullCalcOnLoad="0" calcMode="manual"/>',
    '<sheets/><calcPr calcMode="manual" fullCalcOnLoad="1"/>',
  ],
  ['stays where it is', "<sheets/><calcPr fullCalcOnLoad = 'true'/>", "<sheets/><calcPr fullCalcOnLoad = 'true'/>"],
  [
    'comes after the sheets',
    '<workbookPr/><sheets><sheet/></sheets>',
    '<workbookPr/><sheets><sheet/></sheets><calcPr fullCalcOnLoad="1"/>',
  ],
  [
    'comes after the defined names, before what follows',
    '<sheets/><definedNames><definedName name="calcPr">A1</definedName></definedNames><oleSize ref="A1"/><extLst/>',
    '<sheets/><definedNames><definedName name="calcPr">A1</definedName></definedNames><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/><extLst/>',
  ],
  [
    'is not mistaken for one of another vocabulary',
    '<sheets/><extLst><ext><z:calcPr xmlns:z="urn:z"/></ext></extLst>',
    '<sheets/><calcPr fullCalcOnLoad="1"/><extLst><ext><z:calcPr xmlns:z="urn:z"/></ext></extLst>',
  ],
])('recalculation on opening %s', ([, before, after]) => {
  expect(withCalcOnLoad(book(before), 'xl/workbook.xml')).toBe(book(after));
});

test('recalculation on opening keeps the prefix of the workbook', () => {
  expect(withCalcOnLoad(book('<x:sheets/>', 'x:'), 'xl/workbook.xml')).toBe(
    book('<x:sheets/><x:calcPr fullCalcOnLoad="1"/>', 'x:'),
  );
});
