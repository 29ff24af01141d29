import { expect, test } from 'vitest';
import { orderFontChildren, replaceDefaultFont } from '../../../src/stores/xlsx/settle-styles.ts';

test('children of a font come in the order of the schema, unknown ones last', () => {
  const font = '<font><b/><u/><color rgb="FF000000"/><family val="2"/><x14:odd val="1"/><sz val="9"/><name val="Arial"/></font>';
  expect(orderFontChildren(`<fonts>${font}<font/></fonts>`)).toBe(
    '<fonts><font><b/><u/><sz val="9"/><color rgb="FF000000"/><name val="Arial"/><family val="2"/><x14:odd val="1"/></font><font/></fonts>',
  );
});

test('only the first font, that of the default style, is replaced', () => {
  const fonts = '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><sz val="9"/></font></fonts>';
  expect(replaceDefaultFont(fonts, 'Arial', 10)).toBe(
    '<fonts><font><sz val="10"/><name val="Arial"/><family val="2"/></font><font><sz val="9"/></font></fonts>',
  );
});
