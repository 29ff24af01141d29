import { crc32 } from 'node:zlib';
import { damaged, unsupported } from './picture-flaw.ts';

/** What `IHDR` says (PNG Specification, third edition, 11.2.1). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits per sample. */
  readonly depth: number;
  /** 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha. */
  readonly colorType: number;
}

export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Length, type, data and checksum as they stand. */
  readonly whole: Uint8Array;
}

export const PNG_SIGNATURE: Uint8Array = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Chunks without which a picture looks otherwise; the rest (times, texts, profiles) says where it comes from. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
/** Depths by colour type (table 12 of the specification). */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** Length, type and checksum. */
const FRAME = 12;

/** The chunks that make the picture, each with a right checksum. Throws `PictureError` on a file that is cut or changed. */
export function readPngChunks(bytes: Uint8Array): readonly PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  let at = PNG_SIGNATURE.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    if (at + FRAME > bytes.length) throw damaged();
    const length = view.getUint32(at);
    const end = at + FRAME + length;
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) throw damaged();
    const type = Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1');
    if (KEPT.has(type)) chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

/** Reads `IHDR`. Throws `PictureError` for what is not there, not allowed, or woven (Adam7), which no printed picture needs. */
export function readPngHeader(chunks: readonly PngChunk[]): PngHeader {
  const [first] = chunks;
  if (first?.type !== 'IHDR' || first.data.length !== 13) throw damaged();
  const view = new DataView(first.data.buffer, first.data.byteOffset, first.data.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colorType, compression, filter, interlace] = [8, 9, 10, 11, 12].map((at) => view.getUint8(at));
  if (depth === undefined || colorType === undefined || DEPTHS[colorType]?.includes(depth) !== true) throw damaged();
  if (width === 0 || height === 0 || compression !== 0 || filter !== 0) throw damaged();
  if (interlace !== 0) throw unsupported('PNG (interlaced)');
  return { width, height, depth, colorType };
}

/** The file of these chunks alone. */
export function joinPngChunks(chunks: readonly PngChunk[]): Uint8Array {
  return Buffer.concat([PNG_SIGNATURE, ...chunks.map(({ whole }) => whole)]);
}
