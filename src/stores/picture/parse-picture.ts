import { sha256 } from '../../domain/archive/bag.ts';
import type { Picture } from '../../domain/archive/picture.ts';
import { decodePng } from './decode-png.ts';
import { readJpeg } from './jpeg-segments.ts';
import { unsupported } from './picture-flaw.ts';
import { joinPngChunks, PNG_SIGNATURE, readPngChunks, readPngHeader } from './png-chunks.ts';

/** Pixels of either side: sharp at any size that a letterhead has. */
export const LONGEST_SIDE = 2000;

/** Thrown for a picture with more pixels than a letterhead needs. */
export class PictureTooLarge extends Error {}

function assertSize({ width, height }: { readonly width: number; readonly height: number }): void {
  if (Math.max(width, height) > LONGEST_SIDE) throw new PictureTooLarge(`${width} x ${height}`);
}

function isPng(bytes: Uint8Array): boolean {
  return PNG_SIGNATURE.every((byte, index) => bytes[index] === byte);
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

/** What a file is that is neither, by its first bytes; '' when it is not known. */
function kindOf(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (start.startsWith('GIF8')) return 'GIF';
  if (start.startsWith('BM')) return 'BMP';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'WEBP';
  if (start.startsWith('%PDF')) return 'PDF';
  return /^\s*<(?:\?xml|svg)/u.test(start) ? 'SVG' : '';
}

/**
 * Looks through the bytes of a PNG or JPEG and keeps the picture itself. Throws `PictureError` on anything else or anything broken,
 * and `PictureTooLarge`.
 */
export function parsePicture(bytes: Uint8Array): Picture {
  if (isPng(bytes)) {
    const chunks = readPngChunks(bytes);
    const { width, height } = readPngHeader(chunks);
    assertSize({ width, height });
    const kept = joinPngChunks(chunks);
    decodePng(kept); // a picture that cannot be printed is found before anything is written
    return { format: 'png', bytes: kept, width, height, digest: sha256(kept) };
  }
  if (!isJpeg(bytes)) throw unsupported(kindOf(bytes));
  const jpeg = readJpeg(bytes);
  assertSize(jpeg);
  return { format: 'jpeg', bytes: jpeg.bytes, width: jpeg.width, height: jpeg.height, digest: sha256(jpeg.bytes) };
}
