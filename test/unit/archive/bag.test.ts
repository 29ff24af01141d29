import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BAG_INFO, buildBag, type PackageFile, packageDigest, sha256, TAG_MANIFEST } from '../../../src/domain/archive/bag.ts';
import { checkBag } from '../../../src/domain/archive/check-bag.ts';
import { packageFacts, parseBagInfo, readPackageFacts } from '../../../src/domain/archive/package-facts.ts';
import { millisecondsOf, SOON } from '../../support/milliseconds-of.ts';
import { sampleArchive } from './sample-register.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (files: readonly PackageFile[], path: string): string =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);

const PAYLOAD = [
  { path: 'publik/b.csv', bytes: bytes('b') },
  { path: 'a.pdf', bytes: bytes('aa') },
];
const replace = (files: readonly PackageFile[], path: string, content: string): readonly PackageFile[] =>
  files.map((file) => (file.path === path ? { path, bytes: bytes(content) } : file));

describe('a bag', () => {
  const bag = buildBag(PAYLOAD, [
    ['Source-Organization', 'Dinas\n  Contoh'],
    ['Previous-Package', ''],
  ]);

  test('declares itself, lists its payload in the order of paths, and seals its own lists (RFC 8493)', () => {
    expect(text(bag, 'bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    expect(text(bag, BAG_INFO)).toBe('Source-Organization: Dinas Contoh\nPayload-Oxum: 3.2\n');
    expect(text(bag, 'manifest-sha256.txt')).toBe(
      `${sha256(bytes('aa'))}  data/a.pdf\n${sha256(bytes('b'))}  data/publik/b.csv\n`,
    );
    expect(text(bag, TAG_MANIFEST).match(/ {2}(.*)\n/gu)).toEqual([
      '  bag-info.txt\n',
      '  bagit.txt\n',
      '  manifest-sha256.txt\n',
    ]);
  });

  test('is what its lists promise', () => {
    expect(checkBag(bag)).toEqual([]);
    expect(packageDigest(bag)).toBe(sha256(bytes(text(bag, TAG_MANIFEST))));
    expect(packageDigest([])).toBeUndefined();
  });

  test('in which any byte differs is told apart', () => {
    fc.assert(
      fc.property(fc.nat(bag.length - 1), fc.nat(), fc.integer({ min: 1, max: 255 }), (index, place, mask) => {
        const file = bag[index];
        const changed = Uint8Array.from(file?.bytes ?? []);
        changed[place % changed.length] = (changed[place % changed.length] ?? 0) ^ mask;
        const files = bag.map((one) => (one === file ? { path: one.path, bytes: changed } : one));
        // The list of lists has no digest inside the bag: it is named by the next package.
        return checkBag(files).length > 0 || (file?.path === TAG_MANIFEST && packageDigest(files) !== packageDigest(bag));
      }),
    );
  });

  test.for<[string, string]>([
    ['a digest too short', 'abc  data/a.pdf\n'],
    ['a file outside of the payload', `${sha256(bytes('x'))}  bagit.txt\n`],
    ['a file twice', `${sha256(bytes('aa'))}  data/a.pdf\n`.repeat(2)],
  ])('whose list holds %s has no list', ([, content]) => {
    expect(checkBag(replace(bag, 'manifest-sha256.txt', content)).map(({ code }) => code)).toContain('manifest-malformed');
  });

  test('that counts its bytes otherwise is told apart although every digest fits', () => {
    const facts = replace(bag, BAG_INFO, 'Payload-Oxum: 4.2\n');
    const lied = replace(
      facts,
      TAG_MANIFEST,
      text(bag, TAG_MANIFEST).replace(/^[0-9a-f]{64}/u, sha256(bytes('Payload-Oxum: 4.2\n'))),
    );
    expect(checkBag(lied)).toEqual([{ code: 'size-differs', params: { path: BAG_INFO } }]);
    const without = lied.filter(({ path }) => path !== BAG_INFO);
    expect(checkBag(without).map(({ code }) => code)).toEqual(['file-missing']);
  });
});

describe('the facts of a package', () => {
  const previous = { number: 'ARSIP-2026-001', packageDigest: 'ab'.repeat(32) };
  const link = { folderName: 'X', workbookId: 'w', previous, reissueOf: previous.number };

  test('read back from bag-info.txt', () => {
    const document = sampleArchive({ packageNumber: 'ARSIP-2026-002', previous });
    expect(readPackageFacts(buildBag([], packageFacts(document, link)))).toEqual({
      packageNumber: 'ARSIP-2026-002',
      contentDigest: document.footer.contentDigest,
      decreeNumber: '188.4/21/DISKOMINFO/2026',
      workbookId: 'w',
      previous,
    });
  });

  test('of a first package name none before it', () => {
    const facts = packageFacts(sampleArchive(), { ...link, previous: undefined, reissueOf: undefined });
    expect(readPackageFacts(buildBag([], facts))?.previous).toBeUndefined();
  });

  test.for([
    ['no number', `Content-Digest-SHA256: ${'a'.repeat(64)}\n`],
    ['no digest', 'External-Identifier: ARSIP-2026-001\n'],
    ['a digest that is none', 'External-Identifier: ARSIP-2026-001\nContent-Digest-SHA256: x\n'],
  ] as const)('with %s say nothing', ([, content]) => {
    expect(readPackageFacts([{ path: BAG_INFO, bytes: bytes(content) }])).toBeUndefined();
    expect(readPackageFacts([])).toBeUndefined();
  });

  test('with the bare minimum leave the rest empty', () => {
    const content = `External-Identifier: A\nContent-Digest-SHA256: ${'a'.repeat(64)}\nPrevious-Package: B\n`;
    const facts = { decreeNumber: '', workbookId: '', previous: { number: 'B', packageDigest: '' } };
    expect(readPackageFacts([{ path: BAG_INFO, bytes: bytes(content) }])).toMatchObject(facts);
  });

  test('may be folded, and the first of a doubled one counts', () => {
    expect([...parseBagInfo('A: one\r\n  two\nA: three\nB:\nno fact\n')]).toEqual([
      ['A', 'one two'],
      ['B', ''],
    ]);
  });
});

test('a line of any length is soon known to be no fact', () => {
  expect(millisecondsOf(() => parseBagInfo(`a${' '.repeat(200_000)}b`))).toBeLessThan(SOON);
});
