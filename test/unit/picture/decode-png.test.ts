import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePng } from '../../../src/stores/picture/decode-png.ts';
import { PictureError } from '../../../src/stores/picture/picture-flaw.ts';
import { makePng, type PngParts, plainRows, pngChunk } from '../../support/pictures.ts';

/** The five filters of the specification (9.2), put on: the way that the decoder has to come back from. */
function putOn(filter: number, samples: Uint8Array, stride: number, step: number): Uint8Array {
  const at = (row: number, byte: number): number => (row < 0 || byte < 0 ? 0 : (samples[row * stride + byte] ?? 0));
  const paeth = (a: number, b: number, c: number): number => {
    const nearest = Math.min(...[a, b, c].map((one) => Math.abs(a + b - c - one)));
    return [a, b, c].find((one) => Math.abs(a + b - c - one) === nearest) ?? 0;
  };
  const rows = samples.length / stride;
  const filtered = Array.from({ length: rows }, (_, row) => {
    const bytes = Array.from({ length: stride }, (_unused, byte) => {
      const [left, above, corner] = [at(row, byte - step), at(row - 1, byte), at(row - 1, byte - step)];
      const guess = [0, left, above, Math.floor((left + above) / 2), paeth(left, above, corner)][filter] ?? 0;
      return at(row, byte) - guess;
    });
    return Uint8Array.from([filter, ...bytes]);
  });
  return Buffer.concat(filtered);
}

function flawOf(parts: PngParts): unknown {
  return flawOfBytes(makePng(parts));
}

function flawOfBytes(bytes: Uint8Array): unknown {
  try {
    return decodePng(bytes);
  } catch (error) {
    return error instanceof PictureError ? error.flaw : error;
  }
}

describe('a PNG', () => {
  test('comes back from every filter, sample by sample', () => {
    const colorTypes = [
      [0, 1],
      [2, 3],
      [4, 2],
      [6, 4],
    ] as const;
    fc.assert(
      fc.property(
        fc.constantFrom(...colorTypes),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
        ([colorType, stored], filter, width, height, stream) => {
          const samples = Uint8Array.from({ length: width * height * stored }, () => stream.next().value ?? 0);
          const rows = putOn(filter, samples, width * stored, stored);
          const { color, alpha, channels } = decodePng(makePng({ width, height, colorType, rows }));
          const pixels = Array.from({ length: width * height }, (_, at) => samples.subarray(at * stored, (at + 1) * stored));
          expect([...color]).toEqual(pixels.flatMap((pixel) => [...pixel.subarray(0, channels)]));
          const covers = pixels.map((pixel) => (stored > channels ? pixel[channels] : 255));
          expect(alpha ? [...alpha] : covers.map(() => 255)).toEqual(covers);
        },
      ),
      { numRuns: 200 },
    );
  });

  test.for([
    { depth: 1, byte: 0b10100000, grey: [255, 0, 255] },
    { depth: 2, byte: 0b11100100, grey: [255, 170, 85] },
    { depth: 4, byte: 0xf0, grey: [255, 0, 255] },
  ])('of $depth bits a sample has its greys spread to eight', ({ depth, byte, grey }) => {
    const rows = Uint8Array.of(0, byte, 0xf0);
    const stride = Math.ceil((3 * depth) / 8);
    expect([
      ...decodePng(makePng({ width: 3, height: 1, depth, colorType: 0, rows: rows.subarray(0, stride + 1) })).color,
    ]).toEqual(grey);
  });

  test('of sixteen bits a sample keeps the upper eight', () => {
    const rows = Uint8Array.of(0, 0x12, 0x34, 0x56, 0x78, 0x9a, 0xbc);
    expect([...decodePng(makePng({ width: 1, height: 1, depth: 16, rows })).color]).toEqual([0x12, 0x56, 0x9a]);
  });

  test('with a palette shows its colours, and what the palette leaves clear', () => {
    const before = [
      ['PLTE', Uint8Array.of(1, 2, 3, 4, 5, 6)],
      ['tRNS', Uint8Array.of(7)],
    ] as const;
    const picture = decodePng(
      makePng({ width: 2, height: 1, depth: 1, colorType: 3, rows: Uint8Array.of(0, 0b01000000), before }),
    );
    expect([...picture.color]).toEqual([1, 2, 3, 4, 5, 6]);
    expect([...(picture.alpha ?? [])]).toEqual([7, 255]);
  });

  test.for<[string, PngParts, readonly number[]]>([
    [
      'of eight bits',
      { width: 2, height: 1, rows: Uint8Array.of(0, 9, 8, 7, 9, 8, 6), before: [['tRNS', Uint8Array.of(0, 9, 0, 8, 0, 7)]] },
      [0, 255],
    ],
    [
      'of sixteen bits',
      { width: 1, height: 1, depth: 16, colorType: 0, rows: Uint8Array.of(0, 9, 8), before: [['tRNS', Uint8Array.of(9, 8)]] },
      [0],
    ],
  ])('without alpha may have one clear colour, %s', ([, parts, alpha]) => {
    expect([...(decodePng(makePng(parts)).alpha ?? [])]).toEqual(alpha);
  });

  test.for<[string, PngParts]>([
    ['fewer rows than its header says', { width: 2, height: 2, rows: plainRows(1, 6, 1) }],
    ['more rows than its header says', { width: 2, height: 1, rows: plainRows(2, 6, 1) }],
    ['a filter that there is not', { width: 1, height: 1, rows: Uint8Array.of(5, 1, 1, 1) }],
    ['a colour type that there is not', { width: 1, height: 1, colorType: 5, rows: plainRows(1, 1, 0) }],
    ['a depth that its colour type has not', { width: 1, height: 1, depth: 4, colorType: 6, rows: plainRows(1, 1, 0) }],
    ['no pixel', { width: 0, height: 1, rows: plainRows(1, 0, 0) }],
    [
      'a palette index beyond the palette',
      { width: 1, height: 1, colorType: 3, rows: Uint8Array.of(0, 1), before: [['PLTE', Uint8Array.of(1, 1, 1)]] },
    ],
  ])('with %s is damaged', ([, parts]) => {
    expect(flawOf(parts)).toEqual({ kind: 'damaged' });
  });

  test('that is woven is of a kind that is not printed', () => {
    expect(flawOf({ width: 1, height: 1, interlace: 1, rows: plainRows(1, 3, 1) })).toMatchObject({ kind: 'unsupported' });
  });

  test('with any byte changed or cut off is damaged', () => {
    const whole = makePng({ width: 2, height: 2, rows: plainRows(2, 6, 90) });
    for (let at = 8; at < whole.length; at += 1) {
      const flipped = Uint8Array.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      expect(flawOfBytes(flipped), `byte ${at}`).toEqual({ kind: 'damaged' });
      expect(flawOfBytes(whole.subarray(0, at)), `cut at ${at}`).toEqual({ kind: 'damaged' });
    }
  });

  test('whose first chunk is no header is damaged', () => {
    const signature = makePng({ width: 1, height: 1, rows: plainRows(1, 3, 1) }).subarray(0, 8);
    expect(flawOfBytes(Buffer.concat([signature, pngChunk('IEND', new Uint8Array())]))).toEqual({ kind: 'damaged' });
  });
});
