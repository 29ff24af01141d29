import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { diffPackages } from '../../../src/app/diff-packages.ts';
import { publishPackage } from '../../../src/app/publish-package.ts';
import { runWorkbook } from '../../../src/app/run-workbook.ts';
import { findByDigest } from '../../../src/app/verify-archives.ts';
import { BAG_INFO, buildBag, isPayload, TAG_MANIFEST } from '../../../src/domain/archive/bag.ts';
import { INTERNAL_JSON, INTERNAL_WORKBOOK, PUBLIC_CSV, PUBLIC_JSON } from '../../../src/domain/archive/package-contents.ts';
import { parseBagInfo } from '../../../src/domain/archive/package-facts.ts';
import {
  digestOfFile,
  formatRegisterFile,
  type RegisterFile,
  registerFileOf,
} from '../../../src/domain/archive/register-file.ts';
import { AppError } from '../../../src/errors/app-error.ts';
import { findUnfaithful } from '../../../src/stores/package/find-unfaithful.ts';
import { renderPackage } from '../../../src/stores/package/render-package.ts';
import { readWorkbookBytes } from '../../../src/stores/xlsx/read-workbook-bytes.ts';
import {
  archive,
  archives,
  archiveTwice,
  determinedOffice,
  FIRST_CODE,
  newArchiveFolder,
  verify,
} from '../../support/archives.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { sampleArchive } from '../archive/sample-register.ts';

interface Shelf {
  readonly office: Office;
  readonly folder: string;
  readonly first: string;
  readonly second: string;
}

async function twoPackages(): Promise<Shelf> {
  const office = await determinedOffice();
  const folder = newArchiveFolder();
  const [first, second] = await archiveTwice(office, folder);
  return { office, folder, first: first.file ?? '', second: second.file ?? '' };
}

/** Changes a payload file and seals the package anew, as somebody would who knows how: every manifest is right again. */
async function forge(folder: string, path: string, change: (text: string) => string | Uint8Array): Promise<void> {
  const files = await archives.read(folder);
  const facts = [...parseBagInfo(readFileSync(join(folder, BAG_INFO), 'utf8'))].filter(([label]) => label !== 'Payload-Oxum');
  const payload = files
    .filter((file) => isPayload(file.path))
    .map((file) => {
      const isMeant = file.path === `data/${path}`;
      const bytes = isMeant ? Buffer.from(change(Buffer.from(file.bytes).toString('utf8'))) : file.bytes;
      return { path: file.path.slice('data/'.length), bytes };
    });
  for (const file of buildBag(payload, facts)) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.bytes);
  }
}

async function findings(folder: string, office?: Office): Promise<readonly string[]> {
  return (await verify([folder], office)).problems.map(({ code }) => code);
}

describe('a package that was changed and sealed anew', () => {
  test.for<[string, string, (text: string) => string | Uint8Array, string]>([
    ['a text of the register', INTERNAL_JSON, (text) => text.replace('"jangka":"', '"jangka":"9'), 'content-differs'],
    ['the register is no JSON', INTERNAL_JSON, () => 'x', 'content-differs'],
    ['the workbook is none', INTERNAL_WORKBOOK, () => 'x', 'workbook-differs'],
    ['the public CSV is empty', PUBLIC_CSV, () => '', 'public-differs'],
    ['the public JSON lost its row', PUBLIC_JSON, () => '[]\n', 'public-differs'],
  ])('is caught by what it holds: %s', async ([, path, change, code]) => {
    const { second } = await twoPackages();
    await forge(second, path, change);
    expect(await findings(second)).toEqual([code]);
  });

  test('is caught by the package after it, and the last one by the workbook', async () => {
    const { office, folder, first, second } = await twoPackages();
    await forge(first, 'berita-acara.pdf', () => 'lain');
    expect(await findings(folder, office)).toEqual(['previous-differs']);
    await forge(second, 'berita-acara.pdf', () => 'lain');
    expect(await findings(folder, office)).toEqual(['previous-differs', 'last-differs']);
  });
});

describe('a package that says nothing of itself', () => {
  const silence = (folder: string): void => {
    const path = join(folder, BAG_INFO);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^Content-Digest-SHA256: .*\n/mu, ''));
  };

  test('is said to, and its follower misses it', async () => {
    const { folder, first } = await twoPackages();
    silence(first);
    expect(await findings(folder)).toEqual(['file-changed', 'no-facts', 'previous-missing']);
    const report = await verify([folder]);
    expect(report.packages.map(({ packageNumber, contentDigest }) => [packageNumber, contentDigest !== ''])).toEqual([
      ['', false],
      ['ARSIP-2026-002', true],
    ]);
  });

  test('is said to, looked at alone, and as the neighbour of another', async () => {
    const { first, second } = await twoPackages();
    silence(first);
    expect(await findings(first)).toEqual(['file-changed', 'no-facts']);
    expect(await findings(second)).toEqual(['previous-missing']);
  });

  test('without its tag manifest has no digest to be named by', async () => {
    const { folder, first } = await twoPackages();
    rmSync(join(first, 'tagmanifest-sha256.txt'));
    expect(await findings(folder)).toEqual(['file-missing', 'previous-missing']);
    expect((await verify([folder])).packages[0]?.packageDigest).toBe('');
  });

  test('is nothing to go on from, nor to compare with', async () => {
    const { office, folder, first, second } = await twoPackages();
    silence(second);
    await expect(archive(office, folder)).rejects.toMatchObject({ code: 'archive-damaged' });
    await expect(diffPackages(first, second, archives)).rejects.toMatchObject({ code: 'archive-damaged' });
  });
});

describe('verify', () => {
  test('misses a workbook that was taken out of the package, once as a file and once as content', async () => {
    const { second } = await twoPackages();
    rmSync(join(second, 'data', INTERNAL_WORKBOOK));
    expect(await findings(second)).toEqual(['file-missing', 'workbook-differs']);
  });

  test('does not take its own fault in reading for a fault of the package', async () => {
    const { second } = await twoPackages();
    const readWorkbook = (): never => {
      throw new TypeError('a bug');
    };
    await expect(findByDigest('0000', [second], { archives, readWorkbook })).rejects.toThrow('a bug');
  });

  test('asks nothing of the chain of a workbook that never made a package', async () => {
    const { folder } = await twoPackages();
    expect(await findings(folder, await openOffice())).toEqual([]);
  });

  test.for(['', '/'])('looks at the place in the chain of a package that is named with "%s" behind it', async (end) => {
    const { first, second } = await twoPackages();
    rmSync(first, { recursive: true });
    expect(await findings(`${second}${end}`)).toEqual(['previous-missing']);
  });

  test('looks at the place in the chain of a package of the folder in which it is called', async () => {
    const { folder, first, second } = await twoPackages();
    const home = process.cwd();
    onTestFinished(() => process.chdir(home));
    process.chdir(folder);
    expect(await findings(second.slice(folder.length + 1))).toEqual([]);
    rmSync(first, { recursive: true });
    expect(await findings(second.slice(folder.length + 1))).toEqual(['previous-missing']);
  });

  test('looks at the place in the chain of a package that stands at the root of a disk', async () => {
    const { first, second, folder } = await twoPackages();
    const moved = { ...archives, list: (at: string) => archives.list(at === '/' ? folder : at) };
    const rooted = {
      ...moved,
      isPackage: async () => true,
      read: (at: string) => archives.read(at.replace(/^\/+/u, `${folder}/`)),
    };
    const name = second.slice(folder.length);
    const found = await findByDigest('0', [name], { archives: rooted, readWorkbook: readWorkbookBytes });
    expect(found.problems).toEqual([]);
    rmSync(first, { recursive: true });
    const digest = parseBagInfo(readFileSync(join(second, BAG_INFO), 'utf8')).get('Content-Digest-SHA256') ?? '';
    const missing = await findByDigest(digest, [name], { archives: rooted, readWorkbook: readWorkbookBytes });
    expect(missing.problems.map(({ code }) => code)).toEqual(['previous-missing']);
  });
});

describe('diff', () => {
  test('compares packages whose head names no office', async () => {
    const file: RegisterFile = {
      ...registerFileOf(sampleArchive()),
      head: { office: {}, decree: {} },
    };
    const facts = `External-Identifier: ${file.packageNumber}\nContent-Digest-SHA256: ${digestOfFile(file)}\n`;
    const texts = { [BAG_INFO]: facts, [TAG_MANIFEST]: '', [`data/${INTERNAL_JSON}`]: formatRegisterFile(file) };
    const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
    const { report, properties } = await diffPackages('a', 'b', { ...archives, read: async () => files });
    expect(report.changes).toEqual([]);
    expect(properties.author).toBe('');
  });
});

describe('the copy for publication', () => {
  test('is made once: the one that is there stays as it is', async () => {
    const { second } = await twoPackages();
    const target = join(mkdtempSync(join(tmpdir(), 'dik-')), 'publik');
    const made = await publishPackage(second, target, archives);
    writeFileSync(join(made, 'daftar-publik.csv'), 'dibaca orang');
    expect(await publishPackage(second, target, archives)).toBe(made);
    expect(readFileSync(join(made, 'daftar-publik.csv'), 'utf8')).toBe('dibaca orang');
  });

  test('is not said to be made when the disk refuses', async () => {
    const { second } = await twoPackages();
    const target = join(mkdtempSync(join(tmpdir(), 'dik-')), 'publik');
    writeFileSync(target, 'a file where the folder should be');
    await expect(publishPackage(second, target, archives)).rejects.toMatchObject({ code: 'not-a-folder' });
  });
});

describe('a run', () => {
  const options = (folder: string) => ({ folder, archives, render: renderPackage, findUnfaithful });
  const environment = { today: '2026-06-01', now: '2026-06-01 08:00' };

  test('says why it archives nothing: no register row, a change of today, a missing name', async () => {
    const folder = newArchiveFolder();
    const empty = await runWorkbook((await openOffice()).store, environment, { ...options(folder), archive: 'auto' });
    expect(empty.archive).toEqual({ outcome: 'skipped', reason: 'no-register-rows', rows: 0, awaitingDecree: 0, findings: [] });
    const office = await determinedOffice();
    const today = await runWorkbook(office.store, environment, { ...options(folder), archive: 'auto' });
    expect(today.archive).toEqual({ outcome: 'skipped', reason: 'changed-today', rows: 1, awaitingDecree: 0, findings: [] });
    await office.type(FIRST_CODE, { unit: null });
    const refused = await runWorkbook(office.store, environment, { ...options(folder), archive: 'always' });
    expect(refused.archive).toMatchObject({ outcome: 'refused', rows: 1 });
    expect(refused.archive).not.toHaveProperty('packageNumber');
  });

  test('that meets another archiving the same workbook says so, and has nothing to do the next time', async () => {
    const folder = newArchiveFolder();
    const office = await determinedOffice();
    const always = { ...options(folder), archive: 'always' } as const;
    // The other run takes the very name while this one makes its files.
    const render: typeof renderPackage = async (contents) => {
      await runWorkbook(office.store, environment, always);
      return renderPackage(contents);
    };
    const told: boolean[] = [];
    const second = runWorkbook(office.store, environment, { ...always, render, onSynced: ({ written }) => told.push(written) });
    await expect(second).rejects.toMatchObject({ code: 'archive-busy' });
    expect(told).toHaveLength(1);
    const third = await runWorkbook(office.store, environment, always);
    expect(third.archive).toMatchObject({ outcome: 'unchanged', packageNumber: 'ARSIP-2026-001' });
  });

  test('that meets the archive of another workbook under the very name does not call it busy', async () => {
    const folder = newArchiveFolder();
    const office = await determinedOffice();
    const taken: typeof archives = { ...archives, write: () => Promise.reject(new AppError('archive-exists', { file: 'x' })) };
    const run = runWorkbook(office.store, environment, { ...options(folder), archives: taken, archive: 'always' });
    await expect(run).rejects.toMatchObject({ code: 'archive-exists' });
  });

  test('that meets a file under the very name says so, also when the package before it is its own', async () => {
    const folder = newArchiveFolder();
    const office = await determinedOffice();
    const always = { ...options(folder), archive: 'always' } as const;
    await runWorkbook(office.store, environment, always);
    const [first = ''] = readdirSync(folder);
    writeFileSync(join(folder, first.replace('-001 ', '-002 ')), '');
    await office.type(FIRST_CODE, { archiveLocation: 'Rak 3' });
    await expect(runWorkbook(office.store, environment, always)).rejects.toMatchObject({ code: 'archive-exists' });
  });

  test('archives the day after the change, and never looks at a folder of another kind', async () => {
    const folder = newArchiveFolder();
    mkdirSync(join(folder, 'Surat masuk ARSIP-2026-777'), { recursive: true });
    const office = await determinedOffice();
    const later = { today: '2026-06-02', now: '2026-06-02 08:00' };
    const made = await runWorkbook(office.store, later, { ...options(folder), archive: 'auto' });
    expect(made.archive).toMatchObject({ outcome: 'made', packageNumber: 'ARSIP-2026-778' });
    renameSync(join(folder, 'Surat masuk ARSIP-2026-777'), `${folder}-lain`);
    expect((await verify([folder], office)).problems).toEqual([]);
  });
});
