import { coordinate, type PdfFile, reference } from './pdf-file.ts';
import type { TrueTypeFont } from './true-type.ts';

/** A font in the use of one file: every character that is set gets a number of its own. */
export interface EmbeddedFont {
  /** The text as a hexadecimal string of two-byte numbers. */
  encode(text: string): string;
  /** Width of a text in points. */
  width(text: string, size: number): number;
  readonly ascent: number;
  readonly descent: number;
  /** Writes font, widths, outlines and the way back to Unicode; returns the number of the font object. */
  finish(file: PdfFile): number;
}

/** Entries of one block of a character map (Adobe Technical Note 5014). */
const BLOCK = 100;
const SPACE = 0x20;

function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

function utf16(codePoint: number): string {
  return Buffer.from(String.fromCodePoint(codePoint), 'utf16le').swap16().toString('hex').toUpperCase();
}

/** Control characters have no glyph; a tab shows as a blank. */
function shownAs(codePoint: number): number {
  return Math.max(codePoint, SPACE);
}

/** Numbers back to characters (ISO 32000-1, 9.10.3): one number per character, so nothing is lost on the way back. */
function unicodeMap(codePoints: readonly number[]): string {
  const lines = codePoints.map((codePoint, index) => `<${hex4(index + 1)}> <${utf16(codePoint)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += BLOCK) {
    const block = lines.slice(at, at + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

/** `CIDToGIDMap`: two bytes per number. */
function glyphMap(glyphs: readonly number[]): Uint8Array {
  const bytes = new Uint8Array((glyphs.length + 1) * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, glyph] of glyphs.entries()) view.setUint16((index + 1) * 2, glyph);
  return bytes;
}

/** A character in the use of one file. */
interface UsedCharacter {
  readonly codePoint: number;
  /** Its number in the file, as the two bytes of a hexadecimal string. */
  readonly code: string;
  /** Thousandths of the type size. */
  readonly advance: number;
}

/** Starts using a font in a file. */
export function embedFont(font: TrueTypeFont): EmbeddedFont {
  const used = new Map<string, UsedCharacter>();
  const use = (character: string): UsedCharacter => {
    const known = used.get(character);
    if (known) return known;
    const codePoint = character.codePointAt(0) ?? 0;
    const advance = font.widthOf(font.glyphOf(shownAs(codePoint)));
    const made = { codePoint, code: hex4(used.size + 1), advance };
    used.set(character, made);
    return made;
  };
  return {
    encode: (text) => {
      let codes = '';
      for (const character of text) codes += use(character).code;
      return `<${codes}>`;
    },
    width: (text, size) => {
      let sum = 0;
      for (const character of text) sum += use(character).advance;
      return (sum * size) / 1000;
    },
    ascent: font.ascent,
    descent: font.descent,
    finish: (file) => finishFont(file, font, [...used.values()]),
  };
}

function finishFont(file: PdfFile, font: TrueTypeFont, used: readonly UsedCharacter[]): number {
  const codePoints = used.map(({ codePoint }) => codePoint);
  const glyphs = codePoints.map((codePoint) => font.glyphOf(shownAs(codePoint)));
  const outlines = font.subset(new Set(glyphs));
  const program = file.addStream(`/Length1 ${outlines.length}`, outlines);
  // Six letters and a plus mark a subset (9.6.4); fixed, since nothing tells two files apart by it.
  const name = `/DIKAAA+${font.name}`;
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${font.box.map(coordinate).join(' ')}] /ItalicAngle 0` +
      ` /Ascent ${font.ascent} /Descent ${font.descent} /CapHeight 729 /StemV 80 /FontFile2 ${reference(program)} >>`,
  );
  const map = file.addStream('', glyphMap(glyphs));
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>` +
      ` /FontDescriptor ${reference(descriptor)} /DW 0 /W [1 [${used.map(({ advance }) => advance).join(' ')}]] /CIDToGIDMap ${reference(map)} >>`,
  );
  const unicode = file.addStream('', Buffer.from(unicodeMap(codePoints), 'latin1'));
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${reference(descendant)}] /ToUnicode ${reference(unicode)} >>`,
  );
}
