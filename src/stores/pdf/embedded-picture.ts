import type { Picture } from '../../domain/archive/picture.ts';
import { decodePng } from '../picture/decode-png.ts';
import { readJpeg } from '../picture/jpeg-segments.ts';
import { type PdfFile, reference } from './pdf-file.ts';

/** Colour spaces by number of channels. */
const SPACES = { 1: '/DeviceGray', 3: '/DeviceRGB' } as const;

function dictionary({ width, height }: Picture, space: string, more: string): string {
  return `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace ${space} /BitsPerComponent 8${more}`;
}

/** What the stream of the picture holds when it is unpacked: the samples of a PNG, a JPEG as it stands. */
export function pictureStream(picture: Picture): Uint8Array {
  return picture.format === 'jpeg' ? picture.bytes : decodePng(picture.bytes).color;
}

/** Writes a picture as an image object (ISO 32000-1, 8.9.5) and returns its number; what is clear in it stays clear. */
export function embedPicture(file: PdfFile, picture: Picture): number {
  if (picture.format === 'jpeg') {
    const space = SPACES[readJpeg(picture.bytes).channels];
    return file.addPackedStream(dictionary(picture, space, ' /Filter /DCTDecode'), picture.bytes);
  }
  const { channels, color, alpha } = decodePng(picture.bytes);
  const mask = alpha ? ` /SMask ${reference(file.addStream(dictionary(picture, SPACES[1], ''), alpha))}` : '';
  return file.addStream(dictionary(picture, SPACES[channels], mask), color);
}
