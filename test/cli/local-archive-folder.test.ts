import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DECLARATION } from '../../src/domain/archive/bag.ts';
import { type ArchiveFiles, createArchiveFolder } from '../../src/stores/local-archive-folder.ts';

const NAME = 'DISDUKCAPIL ARSIP-2026-001 Daftar Informasi yang Dikecualikan';
const bytes = (text: string) => new TextEncoder().encode(text);
const FILES = [
  { path: DECLARATION, bytes: bytes('declaration') },
  { path: 'data/publik/a.csv', bytes: bytes('satu') },
];
const accept = () => undefined;

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

function aFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'dik-')), 'data', 'arsip');
}

describe('the folder of packages', () => {
  test('that does not exist holds nothing, and is made with the first package', async () => {
    const folder = aFolder();
    const archives = createArchiveFolder();
    expect(await archives.list(folder)).toEqual([]);
    expect(await archives.write(folder, NAME, FILES, accept)).toBe(join(folder, NAME));
    expect(await archives.list(folder)).toEqual([NAME]);
    expect(await archives.isPackage(join(folder, NAME))).toBe(true);
    expect(readFileSync(join(folder, NAME, 'data', 'publik', 'a.csv'), 'utf8')).toBe('satu');
    const read = await archives.read(join(folder, NAME));
    expect(read.map(({ path }) => path)).toEqual([DECLARATION, 'data/publik/a.csv']);
  });

  test('never replaces a package', async () => {
    const folder = aFolder();
    const archives = createArchiveFolder();
    await archives.write(folder, NAME, FILES, accept);
    writeFileSync(join(folder, NAME, DECLARATION), 'first');
    await expect(archives.write(folder, NAME, FILES, accept)).rejects.toMatchObject({ code: 'archive-exists' });
    expect(readFileSync(join(folder, NAME, DECLARATION), 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  test('gives no name to a package that does not pass its inspection', async () => {
    const folder = aFolder();
    const refuse = () => {
      throw new Error('not like this');
    };
    await expect(createArchiveFolder().write(folder, NAME, FILES, refuse)).rejects.toMatchObject({ code: 'write-failed' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('does not seal what the disk gives back otherwise', async () => {
    const folder = aFolder();
    const readFile = (async () => Buffer.from('other')) as unknown as ArchiveFiles['readFile'];
    const archives = createArchiveFolder({ ...nodeFiles, readFile });
    await expect(archives.write(folder, NAME, FILES, accept)).rejects.toMatchObject({
      code: 'write-failed',
      params: { system: 'read-back' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('lists folders with a package number or a declaration, and nothing else', async () => {
    const folder = aFolder();
    for (const name of ['lain', 'X ARSIP-2026-009', '.ARSIP-2026-010.tmp', 'diganti nama'])
      mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'diganti nama', DECLARATION), '');
    writeFileSync(join(folder, 'ARSIP-2026-011.txt'), '');
    expect(await createArchiveFolder().list(folder)).toEqual(['X ARSIP-2026-009', 'diganti nama']);
  });

  test('reads a link as an empty file: it may point anywhere', async () => {
    const folder = aFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'a'), 'text');
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    expect((await createArchiveFolder().read(folder)).map(({ bytes: held }) => held.length)).toEqual([4, 0]);
  });

  test.for<[string, Partial<ArchiveFiles>, string]>([
    ['a folder that may not be made', { mkdir: failing('EACCES') }, 'no-permission'],
    ['a read-only file system', { mkdir: failing('EROFS') }, 'no-permission'],
    ['a drive that is not there', { mkdir: failing('ENOENT') }, 'folder-not-found'],
    ['a file above it', { mkdir: failing('ENOTDIR') }, 'not-a-folder'],
    ['a quota that is used up', { open: failing('EDQUOT') }, 'disk-full'],
    ['a full disk', { open: failing('ENOSPC') }, 'disk-full'],
    ['an error of the disk', { open: failing('EIO') }, 'write-failed'],
    ['an error without a code', { open: () => Promise.reject(new Error('?')) }, 'write-failed'],
    ['another program that made the folder meanwhile', { rename: failing('ENOTEMPTY') }, 'archive-exists'],
    ['a name that cannot be looked at', { access: failing('EACCES') }, 'no-permission'],
  ])('with %s writes nothing and says so', async ([, files, code]) => {
    const folder = aFolder();
    const archives = createArchiveFolder({ ...nodeFiles, ...files });
    await expect(archives.write(folder, NAME, FILES, accept)).rejects.toMatchObject({ code });
    expect(await createArchiveFolder().list(folder)).toEqual([]);
  });

  test('that cannot be listed is an error, not an empty folder', async () => {
    const archives = createArchiveFolder({ ...nodeFiles, readdir: failing('EACCES') as never });
    await expect(archives.list('x')).rejects.toMatchObject({ code: 'no-permission' });
    await expect(archives.read('x')).rejects.toMatchObject({ code: 'no-permission' });
  });

  test('a package that is not there cannot be read', async () => {
    await expect(createArchiveFolder().read(aFolder())).rejects.toMatchObject({ code: 'folder-not-found' });
  });

  test('a file is no folder of packages, and none that could not be written', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'dik-')), 'k.xlsx');
    writeFileSync(file, '');
    await expect(createArchiveFolder().list(file)).rejects.toMatchObject({ code: 'not-a-folder', params: { folder: file } });
    await expect(createArchiveFolder().read(file)).rejects.toMatchObject({ code: 'not-a-folder', params: { folder: file } });
  });

  test('an error of the disk while reading is said to be one of reading', async () => {
    const archives = createArchiveFolder({ ...nodeFiles, readdir: failing('EIO') as never });
    await expect(archives.list('x')).rejects.toMatchObject({ code: 'read-failed', params: { file: 'x', system: 'EIO' } });
    await expect(archives.read('x')).rejects.toMatchObject({ code: 'read-failed' });
  });
});
