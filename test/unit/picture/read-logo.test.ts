import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LONGEST_SIDE, parsePicture } from '../../../src/stores/picture/parse-picture.ts';
import { findLogo, readLogo } from '../../../src/stores/picture/read-logo.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { jpegOf, makePng, plainRows } from '../../support/pictures.ts';

const PNG = makePng({ width: 2, height: 3, rows: plainRows(3, 6, 90) });

function segment(marker: number, text: string): Uint8Array {
  return Buffer.concat([Uint8Array.of(0xff, marker, 0, text.length + 2), Buffer.from(text, 'latin1')]);
}

/** A JPEG with segments put behind its first two bytes. */
function withSegments(...segments: readonly Uint8Array[]): Uint8Array {
  const whole = jpegOf('baseline');
  return Buffer.concat([whole.subarray(0, 2), ...segments, whole.subarray(2)]);
}

describe('a logo', () => {
  test.for<[string, Uint8Array, object]>([
    ['PNG', PNG, { format: 'png', width: 2, height: 3 }],
    ['JPEG', jpegOf('baseline'), { format: 'jpeg', width: 12, height: 16 }],
    ['progressive JPEG', jpegOf('progressive'), { format: 'jpeg', width: 12, height: 16 }],
    ['grey JPEG', jpegOf('grey'), { format: 'jpeg', width: 12, height: 16 }],
  ])('may be a %s', ([, bytes, expected]) => {
    expect(parsePicture(bytes)).toMatchObject(expected);
  });

  test('leaves behind who took it, with what, where and when', () => {
    const before = [
      ['tEXt', Buffer.from('Author\0Budi')],
      ['eXIf', Buffer.from('GPS')],
      ['tIME', Uint8Array.of(7, 234, 1, 1, 0, 0, 0)],
    ] as const;
    expect(parsePicture(makePng({ width: 2, height: 3, rows: plainRows(3, 6, 90), before }))).toEqual(parsePicture(PNG));
    const talkative = withSegments(segment(0xe1, 'Exif GPS'), segment(0xed, 'Photoshop'), segment(0xfe, 'Budi'));
    expect(parsePicture(Buffer.concat([talkative, Buffer.from('behind the end')]))).toEqual(parsePicture(jpegOf('baseline')));
  });

  test('keeps how its colours are stored', () => {
    expect(Buffer.from(parsePicture(withSegments(segment(0xee, 'Adobe'))).bytes).toString('latin1')).toContain('Adobe');
  });

  test.for<[string, Uint8Array, object]>([
    ['GIF', Buffer.from('GIF89a......'), { code: 'logo-unsupported', params: { found: 'GIF' } }],
    ['BMP', Buffer.from('BM..........'), { code: 'logo-unsupported', params: { found: 'BMP' } }],
    ['WEBP', Buffer.from('RIFF....WEBP'), { code: 'logo-unsupported', params: { found: 'WEBP' } }],
    ['PDF', Buffer.from('%PDF-1.7....'), { code: 'logo-unsupported', params: { found: 'PDF' } }],
    ['SVG', Buffer.from('<svg xmlns="'), { code: 'logo-unsupported', params: { found: 'SVG' } }],
    ['text', Buffer.from('halo'), { code: 'logo-unsupported', params: { found: '' } }],
    ['nothing', new Uint8Array(), { code: 'logo-unsupported', params: { found: '' } }],
    ['CMYK JPEG', jpegOf('cmyk'), { code: 'logo-unsupported', params: { found: 'JPEG (CMYK)' } }],
    ['woven PNG', makePng({ width: 1, height: 1, interlace: 1, rows: plainRows(1, 3, 1) }), { code: 'logo-unsupported' }],
    ['lossless JPEG', changed(jpegOf('baseline'), 0xc0, 0xc3), { code: 'logo-unsupported' }],
    ['JPEG of 12 bits', frameChanged(2, 12), { code: 'logo-unsupported', params: { found: 'JPEG (12 bit)' } }],
    ['JPEG of two channels', frameChanged(7, 2), { code: 'logo-damaged' }],
    ['JPEG without a frame', changed(jpegOf('baseline'), 0xc0, 0xc8), { code: 'logo-damaged' }],
    ['cut JPEG', jpegOf('baseline').subarray(0, 280), { code: 'logo-damaged' }],
    ['JPEG cut before its picture', jpegOf('baseline').subarray(0, 100), { code: 'logo-damaged' }],
    ['cut PNG', PNG.subarray(0, 50), { code: 'logo-damaged' }],
    [
      'wide PNG',
      makePng({ width: LONGEST_SIDE + 1, height: 1, rows: plainRows(1, 3 * (LONGEST_SIDE + 1), 1) }),
      { code: 'logo-too-large' },
    ],
    ['heavy file', Buffer.concat([PNG, Buffer.alloc(1 << 20)]), { code: 'logo-too-large' }],
  ])('is refused with a reason: %s', async ([, bytes, expected]) => {
    const file = join(await temporaryFolder(), 'gambar.png');
    writeFileSync(file, bytes);
    const error = await errorOf(() => readLogo(file));
    expect(error).toMatchObject(expected);
    expect(error?.params['file']).toBe(file);
  });

  test('that is not there, or is a folder, or may not be read, is said to be so', async () => {
    const folder = await temporaryFolder();
    expect((await errorOf(() => readLogo(join(folder, 'tiada.png'))))?.code).toBe('logo-not-found');
    expect((await errorOf(() => readLogo(folder)))?.code).toBe('read-failed');
    const locked = join(folder, 'terkunci.png');
    writeFileSync(locked, PNG);
    chmodSync(locked, 0);
    const isRoot = process.getuid?.() === 0; // root reads everything
    expect((await errorOf(() => readLogo(locked)))?.code).toBe(isRoot ? undefined : 'no-permission');
  });

  test.for<[string, readonly string[], string | undefined]>([
    ['logo.png', ['logo.png', 'logo.jpg'], 'png'],
    ['capitals', ['Logo.PNG'], 'png'],
    ['logo.jpg', ['logo.jpg', 'gambar.png'], 'jpeg'],
    ['logo.jpeg', ['logo.jpeg'], 'jpeg'],
    ['no logo', ['gambar.png', 'logo.gif'], undefined],
  ])('is found beside the workbook: %s', async ([, names, format]) => {
    const folder = await temporaryFolder();
    for (const name of names) writeFileSync(join(folder, name), /png$/iu.test(name) ? PNG : jpegOf('baseline'));
    expect((await findLogo(folder))?.format).toBe(format);
  });

  test('is not looked for in a folder of that name, nor where no folder is', async () => {
    const folder = await temporaryFolder();
    mkdirSync(join(folder, 'logo.png'));
    expect(await findLogo(folder)).toBeUndefined();
    expect(await findLogo(join(folder, 'tiada'))).toBeUndefined();
  });
});

/** The JPEG with the marker of its frame replaced. */
function changed(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const at = Buffer.from(bytes).indexOf(Uint8Array.of(0xff, from));
  bytes[at + 1] = to;
  return bytes;
}

/** The JPEG with a byte of its frame replaced: 2 depth, 7 channels. */
function frameChanged(offset: number, value: number): Uint8Array {
  const bytes = jpegOf('baseline');
  const at = Buffer.from(bytes).indexOf(Uint8Array.of(0xff, 0xc0));
  bytes[at + 2 + offset] = value;
  return bytes;
}
