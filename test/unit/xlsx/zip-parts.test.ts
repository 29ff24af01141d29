import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildZip, readZip, rewriteZip, unpackEntry, unpackZip, type ZipArchive } from '../../../src/stores/xlsx/zip-parts.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { type OddEntry, oddZip } from '../../fixtures/odd-zip.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text);
const LONG = 'isi '.repeat(5000);
const entry = (name: string, extra: Partial<OddEntry> = {}): OddEntry => ({ name, bytes: bytes(`${name} ${LONG}`), ...extra });

/** Names and texts, through a reader that is not ours. */
function contents(zip: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, content]) => [name, Buffer.from(content).toString()]));
}

function unpackText(archive: ZipArchive, name: string): string {
  const found = archive.byKey.get(name);
  return found ? Buffer.from(unpackEntry(archive, found, 1e9)).toString() : '';
}

describe('reading a zip', () => {
  test.for<[title: string, odd: Partial<OddEntry>]>([
    ['deflated', {}],
    ['stored', { isStored: true }],
    ['with sizes behind the data', { descriptor: 'signed' }],
    ['with sizes behind the data, without signature', { descriptor: 'unsigned' }],
    ['that promises sizes behind the data and has them in front', { descriptor: 'flag-only' }],
    [
      'with extra fields and a comment',
      { localExtra: bytes('\u0020\u00a2\u0004\u0000abcd'), centralExtra: bytes('UT\u0001\u0000x'), comment: 'catatan' },
    ],
    ['that is empty', { bytes: new Uint8Array() }],
    ['that is empty and stored', { bytes: new Uint8Array(), isStored: true }],
  ])('finds and unpacks an entry %s', ([, odd]) => {
    const written = entry('a.xml', odd);
    const archive = readZip(oddZip([entry('x'), written, entry('z')], { comment: 'PK\u0005\u0006 is no end record here' }).bytes);
    expect(archive.entries.map(({ name }) => name)).toEqual(['x', 'a.xml', 'z']);
    expect(unpackText(archive, 'a.xml')).toBe(Buffer.from(written.bytes).toString());
  });

  test('finds names in any case, with either slash, with a leading slash', () => {
    const archive = readZip(oddZip([entry('XL\\Workbook.xml'), entry('/a.XML')]).bytes);
    expect([...archive.byKey.keys()]).toEqual(['xl/workbook.xml', 'a.xml']);
  });

  test('without entries is a zip', () => {
    expect(readZip(oddZip([]).bytes).entries).toEqual([]);
  });
});

describe('a zip that is not to be trusted', () => {
  const bomb = (claimed: number): OddEntry => ({ name: 'a', bytes: new Uint8Array(10_000_000), claims: { size: claimed } });

  test.for<[title: string, zip: Uint8Array, code: string, reason: string | undefined]>([
    ['encrypted', oddZip([entry('a', { flags: 1 })]).bytes, 'workbook-encrypted', undefined],
    ['with AES', oddZip([entry('a', { claims: { method: 99 } })]).bytes, 'workbook-encrypted', undefined],
    ['with a name twice', oddZip([entry('a'), entry('A')]).bytes, 'workbook-malformed', 'duplicate-entry'],
    ['with a name that climbs', oddZip([entry('../a')]).bytes, 'workbook-malformed', 'entry-name'],
    ['with a name that climbs on Windows', oddZip([entry('xl\\..\\..\\a')]).bytes, 'workbook-malformed', 'entry-name'],
    ['with a drive', oddZip([entry('C:/a')]).bytes, 'workbook-malformed', 'entry-name'],
    ['with an empty name', oddZip([entry('')]).bytes, 'workbook-malformed', 'entry-name'],
    ['with a zero in a name', oddZip([entry('a\0b')]).bytes, 'workbook-malformed', 'entry-name'],
    [
      'whose local header names another entry',
      oddZip([entry('a', { claims: { localName: 'b' } })]).bytes,
      'workbook-malformed',
      'local-header',
    ],
    [
      'whose entries share their bytes',
      oddZip([entry('a'), entry('a', { claims: { localStart: 0 } })]).bytes,
      'workbook-malformed',
      'overlapping-entries',
    ],
    ['with bytes in front', oddZip([entry('a')], { prefix: bytes('#!') }).bytes, 'workbook-malformed', 'foreign-bytes'],
    [
      'with zip64 in the directory',
      oddZip([entry('a', { centralExtra: bytes('\u0001\u0000\u0000\u0000') })]).bytes,
      'workbook-zip64',
      undefined,
    ],
    [
      'with zip64 in the local header',
      oddZip([entry('a', { localExtra: bytes('\u0001\u0000\u0000\u0000') })]).bytes,
      'workbook-zip64',
      undefined,
    ],
    [
      'with a size that only zip64 can say',
      oddZip([entry('a', { claims: { size: 0xffffffff } })]).bytes,
      'workbook-zip64',
      undefined,
    ],
  ])('%s is refused', async ([, zip, code, reason]) => {
    const error = await errorOf(() => readZip(zip));
    expect([error?.code, error?.params['reason']]).toEqual([code, reason]);
  });

  test('with a zip64 locator is refused', async () => {
    const zip = Buffer.from(oddZip([entry('a')]).bytes);
    const end = zip.length - 22;
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    const longer = Buffer.concat([zip.subarray(0, end), locator, zip.subarray(end)]);
    expect((await errorOf(() => readZip(longer)))?.code).toBe('workbook-zip64');
  });

  test('of several disks is refused', async () => {
    const zip = Buffer.from(oddZip([entry('a')]).bytes);
    zip.writeUInt16LE(1, zip.length - 22 + 4);
    expect(await errorOf(() => readZip(zip))).toMatchObject({ code: 'workbook-malformed', params: { reason: 'multi-disk' } });
  });

  test('that is cut off anywhere is called truncated', async () => {
    const zip = buildZip([
      { name: 'a', bytes: bytes(LONG) },
      { name: 'b', bytes: bytes('b') },
    ]);
    for (let length = 0; length < zip.length; length += 1)
      expect((await errorOf(() => readZip(zip.subarray(0, length))))?.code).toBe('workbook-truncated');
    expect(await errorOf(() => readZip(zip))).toBeUndefined();
  });

  test('whose tail is zeros, as after a copy that broke off, is called truncated', async () => {
    const zip = Buffer.from(buildZip([{ name: 'a', bytes: bytes(LONG) }]));
    expect((await errorOf(() => readZip(zip.fill(0, zip.length - 40))))?.code).toBe('workbook-truncated');
  });

  test.for<[title: string, odd: OddEntry, limit: number, code: string]>([
    ['says that it is too large', { name: 'a', bytes: new Uint8Array(2000) }, 1999, 'workbook-too-large'],
    ['is larger than it says', bomb(1000), 1e9, 'workbook-too-large'],
    ['is one byte larger than it says', bomb(9_999_999), 1e9, 'workbook-malformed'],
    ['is smaller than it says', bomb(10_000_001), 1e9, 'workbook-malformed'],
    ['has another checksum', { name: 'a', bytes: bytes('x'), claims: { crc: 1 } }, 1e9, 'workbook-malformed'],
    [
      'has another checksum, stored',
      { name: 'a', bytes: bytes('x'), isStored: true, claims: { crc: 1 } },
      1e9,
      'workbook-malformed',
    ],
    [
      'is packed in a way that nobody reads',
      { name: 'a', bytes: bytes('x'), isStored: true, claims: { method: 12 } },
      1e9,
      'workbook-malformed',
    ],
    [
      'is no deflate',
      { name: 'a', bytes: bytes('\u0007\u0007'), isStored: true, claims: { method: 8 } },
      1e9,
      'workbook-malformed',
    ],
  ])('an entry that %s is not unpacked', async ([, odd, limit, code]) => {
    const archive = readZip(oddZip([odd]).bytes);
    const [first] = archive.entries;
    expect((await errorOf(() => first && unpackEntry(archive, first, limit)))?.code).toBe(code);
  });

  test('all entries together may not unpack to more than the limit', async () => {
    const archive = readZip(buildZip(['a', 'b', 'c'].map((name) => ({ name, bytes: new Uint8Array(1000) }))));
    expect((await errorOf(() => unpackZip(archive, { partBytes: 1000, totalBytes: 2999 })))?.code).toBe('workbook-too-large');
    expect(unpackZip(archive, { partBytes: 1000, totalBytes: 3000 })).toHaveLength(3);
  });
});

describe('rewriting a zip', () => {
  const odd = [
    entry('[Content_Types].xml', { descriptor: 'signed', localExtra: bytes('\u0020\u00a2\u0004\u0000abcd') }),
    entry('xl/a.xml', { descriptor: 'unsigned', comment: 'catatan' }),
    entry('xl/media/b.png', { isStored: true, centralExtra: bytes('UT\u0001\u0000x') }),
    entry('xl/é.xml', { flags: 0x0800 | 0x0004 }),
    entry('folder/', { bytes: new Uint8Array(), isStored: true }),
  ];

  test('copies every other entry byte for byte, and lists all in the order in which they were listed', () => {
    const { bytes: before, locals } = oddZip(odd, { order: [3, 0, 1, 2, 4], comment: 'arsip' });
    const after = rewriteZip(readZip(before), [{ name: 'XL/A.xml', bytes: bytes('baru') }]);
    const archive = readZip(after);
    expect(archive.entries.map(({ name }) => name)).toEqual([
      'xl/é.xml',
      '[Content_Types].xml',
      'xl/a.xml',
      'xl/media/b.png',
      'folder/',
    ]);
    for (const { name, localStart, localEnd } of archive.entries) {
      if (name !== 'xl/a.xml')
        expect(Buffer.compare(after.subarray(localStart, localEnd), locals.get(name) ?? new Uint8Array())).toBe(0);
    }
    expect(contents(after)).toEqual({ ...contents(before), 'xl/a.xml': 'baru' });
    expect(Buffer.from(after.subarray(-5)).toString()).toBe('arsip');
  });

  test('without replacements gives the same bytes', () => {
    const { bytes: before } = oddZip(odd, { comment: 'arsip' });
    expect(Buffer.compare(rewriteZip(readZip(before), []), before)).toBe(0);
  });

  test.for(odd.slice(0, 4).map(({ name }) => name))('replaces %s, whatever its header looked like', (name) => {
    const after = rewriteZip(readZip(oddZip(odd).bytes), [{ name, bytes: bytes('baru') }]);
    const archive = readZip(after);
    expect(unpackText(archive, name.toLowerCase())).toBe('baru');
    expect(contents(after)[name]).toBe('baru');
  });

  test('adds new entries at the end', () => {
    const after = rewriteZip(readZip(oddZip(odd).bytes), [
      { name: 'xl/baru.xml', bytes: bytes('1') },
      { name: 'xl/é2.xml', bytes: bytes('2') },
    ]);
    expect(
      readZip(after)
        .entries.slice(-2)
        .map(({ name }) => name),
    ).toEqual(['xl/baru.xml', 'xl/é2.xml']);
    expect(contents(after)).toMatchObject({ 'xl/baru.xml': '1', 'xl/é2.xml': '2' });
  });
});

describe('building a zip', () => {
  const parts = [
    { name: 'a.xml', bytes: bytes(LONG) },
    { name: 'é/b.bin', bytes: bytes('x') },
    { name: 'c', bytes: new Uint8Array() },
  ];

  test('gives what was put in', () => {
    expect(contents(buildZip(parts))).toEqual({ 'a.xml': LONG, 'é/b.bin': 'x', c: '' });
    expect(
      unpackZip(readZip(buildZip(parts))).map(({ name, bytes: content }) => [name, Buffer.from(content).toString()]),
    ).toEqual([
      ['a.xml', LONG],
      ['é/b.bin', 'x'],
      ['c', ''],
    ]);
  });

  test('gives the same bytes for the same parts, today and in any version of zlib', () => {
    const zip = Buffer.from(
      buildZip([
        { name: 'a', bytes: bytes('aaaaaaaaaaaaaaaaaaaaaaaaaaaa') },
        { name: 'b', bytes: bytes('b') },
      ]),
    );
    expect(zip.toString('hex').match(/.{1,80}/gu)).toEqual([
      '504b030414000000080000002100600c9aed040000001c00000001000000614bc40300504b030414',
      '000000000000002100f9efbe710100000001000000010000006262504b0102140014000000080000',
      '002100600c9aed040000001c00000001000000000000000000000000000000000061504b01021400',
      '14000000000000002100f9efbe710100000001000000010000000000000000000000000023000000',
      '62504b050600000000020002005e000000430000000000',
    ]);
  });

  test('stores what deflate would only lengthen', () => {
    const [small] = readZip(buildZip([{ name: 'a', bytes: bytes('x') }])).entries;
    expect(small?.method).toBe(0);
    expect(deflateRawSync(bytes('x')).length).toBeGreaterThan(1);
  });
});
