/** A TrueType font, as far as a PDF needs it (OpenType specification 1.9: `cmap`, `hmtx`, `glyf`, `loca`). */
export interface TrueTypeFont {
  readonly name: string;
  /** Glyph of a character; 0, the empty box, for one that the font does not have. */
  glyphOf(codePoint: number): number;
  /** Advance width in thousandths of the type size. */
  widthOf(glyph: number): number;
  /** Thousandths of the type size. */
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** The font file with the outlines of these glyphs only; numbers of glyphs stay. */
  subset(glyphs: ReadonlySet<number>): Uint8Array;
}

interface Table {
  readonly offset: number;
  readonly length: number;
}

/** Tables that a PDF viewer reads (ISO 32000-1, 9.9); their order in the file is free. */
const KEPT_TABLES = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
const HEADER = 12;
const RECORD = 16;
const COMPOSITE = { words: 0x1, scale: 0x8, more: 0x20, xyScale: 0x40, matrix: 0x80 } as const;

class FontReader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly #tables = new Map<string, Table>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = this.view.getUint16(4);
    for (let index = 0; index < count; index += 1) {
      const at = HEADER + index * RECORD;
      const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
      this.#tables.set(tag, { offset: this.view.getUint32(at + 8), length: this.view.getUint32(at + 12) });
    }
  }

  find(tag: string): Table | undefined {
    return this.#tables.get(tag);
  }

  offset(tag: string): number {
    const table = this.find(tag);
    if (!table) throw new Error(`the font has no table ${tag}`);
    return table.offset;
  }

  tableBytes(tag: string): Uint8Array {
    const table = this.find(tag);
    return table ? this.bytes.subarray(table.offset, table.offset + table.length) : new Uint8Array();
  }
}

/** Start of the Unicode subtable in format 4 (`cmap`, platform 3, encoding 1). */
function unicodeTable({ view, offset }: { view: DataView; offset: number }): number {
  const count = view.getUint16(offset + 2);
  for (let index = 0; index < count; index += 1) {
    const at = offset + 4 + index * 8;
    const start = offset + view.getUint32(at + 4);
    if (view.getUint16(at) === 3 && view.getUint16(at + 2) === 1 && view.getUint16(start) === 4) return start;
  }
  throw new Error('the font has no Unicode table of format 4');
}

function readCharacters(reader: FontReader): ReadonlyMap<number, number> {
  const { view } = reader;
  const start = unicodeTable({ view, offset: reader.offset('cmap') });
  const segments = view.getUint16(start + 6) / 2;
  const ends = start + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const ranges = deltas + segments * 2;
  const glyphs = new Map<number, number>();
  for (let segment = 0; segment < segments; segment += 1) {
    const first = view.getUint16(starts + segment * 2);
    const last = view.getUint16(ends + segment * 2);
    const delta = view.getUint16(deltas + segment * 2);
    const range = view.getUint16(ranges + segment * 2);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : view.getUint16(ranges + segment * 2 + range + (code - first) * 2);
      glyphs.set(code, range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff);
    }
  }
  return glyphs;
}

function glyphOffsets(reader: FontReader): readonly number[] {
  const { view } = reader;
  const count = view.getUint16(reader.offset('maxp') + 4);
  const isLong = view.getInt16(reader.offset('head') + 50) === 1;
  const loca = reader.offset('loca');
  return Array.from({ length: count + 1 }, (_, glyph) =>
    isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2,
  );
}

/** Glyphs that a composite glyph is made of. */
function partsOf(outline: Uint8Array): readonly number[] {
  if (outline.length === 0) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  let flags: number = COMPOSITE.more;
  while ((flags & COMPOSITE.more) !== 0) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + ((flags & COMPOSITE.words) === 0 ? 2 : 4);
    if ((flags & COMPOSITE.scale) !== 0) at += 2;
    else if ((flags & COMPOSITE.xyScale) !== 0) at += 4;
    else if ((flags & COMPOSITE.matrix) !== 0) at += 8;
  }
  return parts;
}

function closure(glyphs: ReadonlySet<number>, outlineOf: (glyph: number) => Uint8Array): ReadonlySet<number> {
  const all = new Set<number>([0, ...glyphs]);
  for (const glyph of all) for (const part of partsOf(outlineOf(glyph))) all.add(part); // a set grows while it is walked
  return all;
}

function sumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) {
    const word = ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

function packTables(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const directory = new Uint8Array(HEADER + tables.length * RECORD);
  const view = new DataView(directory.buffer);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * RECORD);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * RECORD - 2 ** power * RECORD);
  const chunks: Uint8Array[] = [directory];
  let offset = directory.length;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const at = HEADER + index * RECORD;
    directory.set(Buffer.from(tag, 'latin1'), at);
    view.setUint32(at + 4, sumOf(bytes));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    chunks.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(chunks);
}

function subsetFont(reader: FontReader, offsets: readonly number[], glyphs: ReadonlySet<number>): Uint8Array {
  const glyf = reader.tableBytes('glyf');
  const outlineOf = (glyph: number): Uint8Array => glyf.subarray(offsets[glyph] ?? 0, offsets[glyph + 1] ?? 0);
  const kept = closure(glyphs, outlineOf);
  const loca = new Uint8Array(offsets.length * 4);
  const view = new DataView(loca.buffer);
  const outlines: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < offsets.length - 1; glyph += 1) {
    view.setUint32(glyph * 4, length);
    if (!kept.has(glyph)) continue;
    outlines.push(outlineOf(glyph));
    length += outlineOf(glyph).length;
  }
  view.setUint32((offsets.length - 1) * 4, length);
  const head = Uint8Array.from(reader.tableBytes('head'));
  new DataView(head.buffer).setInt16(50, 1); // the new `loca` is of the long kind
  const changed = new Map([
    ['glyf', Buffer.concat(outlines)],
    ['head', head],
    ['loca', loca],
  ]);
  return packTables(KEPT_TABLES.map((tag) => [tag, changed.get(tag) ?? reader.tableBytes(tag)] as const));
}

/** Reads a font file with TrueType outlines. Throws on anything else: fonts are files of the program itself. */
export function readTrueType(name: string, bytes: Uint8Array): TrueTypeFont {
  const reader = new FontReader(bytes);
  const { view } = reader;
  const head = reader.offset('head');
  const scale = 1000 / view.getUint16(head + 18);
  const hhea = reader.offset('hhea');
  const hmtx = reader.offset('hmtx');
  const wide = view.getUint16(hhea + 34);
  const characters = readCharacters(reader);
  const offsets = glyphOffsets(reader);
  const thousandths = (at: number): number => Math.round(view.getInt16(at) * scale);
  return {
    name,
    glyphOf: (codePoint) => characters.get(codePoint) ?? 0,
    widthOf: (glyph) => Math.round(view.getUint16(hmtx + Math.min(glyph, wide - 1) * 4) * scale),
    ascent: thousandths(hhea + 4),
    descent: thousandths(hhea + 6),
    box: [thousandths(head + 36), thousandths(head + 38), thousandths(head + 40), thousandths(head + 42)],
    subset: (glyphs) => subsetFont(reader, offsets, glyphs),
  };
}
