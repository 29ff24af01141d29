import { inflateSync } from 'node:zlib';
import { damaged } from './picture-flaw.ts';
import { type PngChunk, type PngHeader, readPngChunks, readPngHeader } from './png-chunks.ts';

/** A picture as rows of samples from the top left, one byte each. */
export interface PictureSamples {
  readonly width: number;
  readonly height: number;
  /** Samples of one pixel: 1 grey, 3 red, green and blue. */
  readonly channels: 1 | 3;
  readonly color: Uint8Array;
  /** How much each pixel covers, 255 wholly; absent where all do. */
  readonly alpha: Uint8Array | undefined;
}

/** Samples of a pixel in the file, by colour type. */
const STORED: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;

/** The neighbour that a Paeth filter guesses by: left, above, or above left (specification, 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

type Predictor = (left: number, above: number, corner: number) => number;

const PREDICTORS: readonly Predictor[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  paeth,
];

/** Takes the filters off, row by row; `step` bytes lie between a sample and its left neighbour. Beyond the edges all is 0. */
function unfilter(raw: Uint8Array, stride: number, step: number): Uint8Array {
  const rows = raw.length / (stride + 1);
  const wide = stride + step;
  const framed = new Uint8Array((rows + 1) * wide);
  const plain = new Uint8Array(rows * stride);
  const at = (place: number): number => framed[place] ?? 0;
  for (let row = 0; row < rows; row += 1) {
    const from = row * (stride + 1);
    const predict = PREDICTORS[raw[from] ?? PREDICTORS.length];
    if (!predict) throw damaged();
    const start = (row + 1) * wide + step;
    for (let index = 0; index < stride; index += 1) {
      const place = start + index;
      const guess = predict(at(place - step), at(place - wide), at(place - wide - step));
      framed[place] = (raw[from + 1 + index] ?? 0) + guess;
    }
    plain.set(framed.subarray(start, start + stride), row * stride);
  }
  return plain;
}

function inflate(chunks: readonly PngChunk[], length: number): Uint8Array {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  try {
    const raw = inflateSync(packed, { maxOutputLength: length });
    if (raw.length === length) return raw;
  } catch {
    // More rows than the header says, or no deflate stream: one sentence for all of them.
  }
  throw damaged();
}

/** Samples of all pixels in their own depth, one number each: 16 bits lose the lower half. */
function unpackSamples(plain: Uint8Array, { width, height, depth }: PngHeader, stored: number, stride: number): Uint8Array {
  if (depth === 8) return plain;
  if (depth === 16) return plain.filter((_, index) => index % 2 === 0);
  const samples = new Uint8Array(width * height * stored);
  const mask = 2 ** depth - 1;
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const bit = column * depth;
      const byte = plain[row * stride + (bit >> 3)] ?? 0;
      samples[row * width + column] = (byte >> (8 - depth - (bit & 7))) & mask;
    }
  }
  return samples;
}

interface Planes {
  readonly color: Uint8Array;
  readonly alpha: Uint8Array;
}

function lookUp(samples: Uint8Array, palette: Uint8Array, transparency: Uint8Array): Planes {
  const color = new Uint8Array(samples.length * 3);
  const alpha = new Uint8Array(samples.length);
  const colors = palette.length / 3;
  for (const [pixel, index] of samples.entries()) {
    if (index >= colors) throw damaged();
    color.set(palette.subarray(index * 3, index * 3 + 3), pixel * 3);
    alpha[pixel] = transparency[index] ?? 255;
  }
  return { color, alpha };
}

/** Parts colour from alpha; `clear` is the one colour that a picture without alpha shows through. */
function part(samples: Uint8Array, channels: number, stored: number, clear: readonly number[] | undefined): Planes {
  const pixels = samples.length / stored;
  const color = new Uint8Array(pixels * channels);
  const alpha = new Uint8Array(pixels).fill(255);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    for (let channel = 0; channel < channels; channel += 1)
      color[pixel * channels + channel] = samples[pixel * stored + channel] ?? 0;
    if (stored > channels) alpha[pixel] = samples[pixel * stored + channels] ?? 0;
    else if (clear?.every((value, channel) => samples[pixel * stored + channel] === value)) alpha[pixel] = 0;
  }
  return { color, alpha };
}

/** The clear colour of `tRNS` in the depth of the samples. */
function clearColor(transparency: Uint8Array, depth: number): readonly number[] | undefined {
  if (transparency.length === 0) return undefined;
  const values = Array.from({ length: transparency.length / 2 }, (_, index) => index * 2);
  return values.map((at) => (depth === 16 ? transparency[at] : transparency[at + 1]) ?? 0);
}

/**
 * Decodes a PNG (PNG Specification, third edition; not Adam7) to eight bits per sample. Throws `PictureError` on one that does not
 * hold what its header says.
 */
export function decodePng(bytes: Uint8Array): PictureSamples {
  const chunks = readPngChunks(bytes);
  const header = readPngHeader(chunks);
  const { width, height, depth, colorType } = header;
  const stored = STORED[colorType] ?? 1;
  const stride = Math.ceil((width * stored * depth) / 8);
  const raw = inflate(chunks, (stride + 1) * height);
  const plain = unfilter(raw, stride, Math.max(1, (stored * depth) / 8));
  const samples = unpackSamples(plain, header, stored, stride);
  const dataOf = (type: string): Uint8Array => chunks.find((chunk) => chunk.type === type)?.data ?? new Uint8Array();
  const channels = stored < 3 && colorType !== PALETTE ? 1 : 3;
  const planes =
    colorType === PALETTE
      ? lookUp(samples, dataOf('PLTE'), dataOf('tRNS'))
      : part(samples, channels, stored, clearColor(dataOf('tRNS'), depth));
  const color = colorType === 0 && depth < 8 ? planes.color.map((value) => (value * 255) / (2 ** depth - 1)) : planes.color;
  const isOpaque = planes.alpha.every((value) => value === 255);
  return { width, height, channels, color, alpha: isOpaque ? undefined : planes.alpha };
}
