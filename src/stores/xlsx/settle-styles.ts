/** Order of the children of a font (ECMA-376 Part 1, 18.8.22, CT_Font as validators read it). */
const FONT_CHILDREN = [
  'b',
  'i',
  'strike',
  'condense',
  'extend',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
  'scheme',
];

function rank(element: string): number {
  const name = /^<([A-Za-z]+)/u.exec(element)?.[1] ?? '';
  const at = FONT_CHILDREN.indexOf(name);
  return at < 0 ? FONT_CHILDREN.length : at;
}

/**
 * Puts the children of every `<font>` of a `styles.xml` that exceljs wrote into the order of the schema: exceljs writes
 * size before name and colour before size, which strict readers call damage.
 */
export function orderFontChildren(stylesXml: string): string {
  return stylesXml.replace(/<font>(.*?)<\/font>/gsu, (_, children: string) => {
    const elements = children.match(/<[^>]+\/>/gu) ?? [];
    return `<font>${elements.toSorted((a, b) => rank(a) - rank(b)).join('')}</font>`;
  });
}

/**
 * Makes the font of the workbook's default style what `name` and `size` say. Widths of columns are counted in its digits,
 * so it has to be a font that every viewer has or can measure alike.
 */
export function replaceDefaultFont(stylesXml: string, name: string, size: number): string {
  return stylesXml.replace(/<font>.*?<\/font>/su, `<font><sz val="${size}"/><name val="${name}"/><family val="2"/></font>`);
}
