/** Control characters, halves of characters, and two that XML leaves out (XML 1.0, 2.2). U+007F could be carried, but exceljs drops it. */
const UNWRITABLE =
  /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/**
 * Text as a cell can hold it: what XML cannot carry, or would not give back, as `_xHHHH_`, and a text that already looks so guarded by `_x005F_`
 * (ECMA-376 Part 1, 22.9.2.19, ST_Xstring). Line feeds and tabs stand as they are. exceljs itself would drop the characters and leave the look-alike to
 * be decoded by the viewer.
 */
export function guardText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_').replace(UNWRITABLE, hexEscape);
}

/** A string as element text, guarded. */
export function encodeText(text: string): string {
  return guardText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A string as the value of an attribute in double quotes; white space other than blanks is kept by reference. */
export function encodeAttribute(text: string): string {
  return encodeText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

/** Undoes `_xHHHH_` in a text that the XML parser has read. */
export function decodeXstring(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

function hexEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
