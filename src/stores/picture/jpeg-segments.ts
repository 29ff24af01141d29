import { damaged, unsupported } from './picture-flaw.ts';

/** A JPEG as a printed file holds it. */
export interface Jpeg {
  /** The picture without comments and application data (camera, place, profile); only what says how colours are stored stays. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colour. */
  readonly channels: 1 | 3;
}

/** Markers (ITU-T T.81, table B.1). */
const MARKER = { start: 0xd8, end: 0xd9, scan: 0xda, jfif: 0xe0, adobe: 0xee, lastApplication: 0xef, comment: 0xfe } as const;
/** Frames that every viewer decodes: baseline, extended, progressive. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/** Other frames (lossless, hierarchical, arithmetic); the gaps are tables. */
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

interface Segment {
  readonly marker: number;
  readonly from: number;
  /** Behind the segment; for a scan behind its coded data. */
  readonly to: number;
}

function isDropped(marker: number): boolean {
  if (marker === MARKER.comment) return true;
  return marker > MARKER.jfif && marker <= MARKER.lastApplication && marker !== MARKER.adobe;
}

/** The end of a scan's coded data: the next marker that is neither a stuffed byte nor a restart (B.1.1.2). */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  throw damaged();
}

/** Segments between start and end. Throws `PictureError` when the file is cut. */
function readSegments(bytes: Uint8Array): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 2;
  for (;;) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw damaged();
    if (marker === MARKER.end) return segments;
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    if (end > bytes.length || end < at + 4) throw damaged();
    const to = marker === MARKER.scan ? endOfScan(bytes, end) : end;
    segments.push({ marker, from: at, to });
    at = to;
  }
}

/** Takes a JPEG apart. Throws `PictureError` on one that is cut, or stored in a way that not every viewer prints. */
export function readJpeg(bytes: Uint8Array): Jpeg {
  const segments = readSegments(bytes);
  if (segments.some(({ marker }) => OTHER_FRAMES.has(marker))) throw unsupported('JPEG (lossless, hierarchical)');
  const frame = segments.find(({ marker }) => FRAMES.has(marker));
  if (!frame || !segments.some(({ marker }) => marker === MARKER.scan) || frame.to - frame.from < 10) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset + frame.from, frame.to - frame.from);
  const [depth, height, width, channels] = [view.getUint8(4), view.getUint16(5), view.getUint16(7), view.getUint8(9)];
  if (depth !== 8) throw unsupported(`JPEG (${depth} bit)`);
  if (channels === 4) throw unsupported('JPEG (CMYK)');
  if ((channels !== 1 && channels !== 3) || width === 0 || height === 0) throw damaged();
  const kept = segments.filter(({ marker }) => !isDropped(marker)).map(({ from, to }) => bytes.subarray(from, to));
  return {
    bytes: Buffer.concat([Uint8Array.of(0xff, MARKER.start), ...kept, Uint8Array.of(0xff, MARKER.end)]),
    width,
    height,
    channels,
  };
}
