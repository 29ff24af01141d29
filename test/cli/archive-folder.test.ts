import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as nodeFiles from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ArchiveFiles, createArchiveFolder } from '../../src/stores/archive-folder.ts';

const bytes = new TextEncoder().encode('arsip');

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

function aFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'dik-')), 'data', 'arsip');
}

describe('the folder of archives', () => {
  test('that does not exist holds nothing, and is made with the first archive', async () => {
    const folder = aFolder();
    const archives = createArchiveFolder();
    expect(await archives.list(folder)).toEqual([]);
    expect(await archives.write(folder, 'A.xlsx', bytes)).toBe(join(folder, 'A.xlsx'));
    expect(await archives.list(folder)).toEqual(['A.xlsx']);
    expect(readFileSync(join(folder, 'A.xlsx'), 'utf8')).toBe('arsip');
  });

  test('never replaces an archive', async () => {
    const folder = aFolder();
    const archives = createArchiveFolder();
    await archives.write(folder, 'A.xlsx', bytes);
    writeFileSync(join(folder, 'A.xlsx'), 'first');
    await expect(archives.write(folder, 'A.xlsx', bytes)).rejects.toMatchObject({ code: 'archive-exists' });
    expect(readFileSync(join(folder, 'A.xlsx'), 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['A.xlsx']);
  });

  test('on a file system without hard links works as well, and still replaces nothing', async () => {
    const folder = aFolder();
    const archives = createArchiveFolder({ ...nodeFiles, link: failing('EPERM') });
    await archives.write(folder, 'A.xlsx', bytes);
    expect(readdirSync(folder)).toEqual(['A.xlsx']);
    await expect(archives.write(folder, 'A.xlsx', bytes)).rejects.toMatchObject({ code: 'archive-exists' });
  });

  test.for<[string, Partial<ArchiveFiles>, string]>([
    ['a folder that may not be made', { mkdir: failing('EACCES') }, 'no-permission'],
    ['a read-only file system', { mkdir: failing('EROFS') }, 'no-permission'],
    ['a quota that is used up', { open: failing('EDQUOT') }, 'disk-full'],
    ['an error of the disk', { open: failing('EIO') }, 'write-failed'],
    ['an error without a code', { open: () => Promise.reject(new Error('?')) }, 'write-failed'],
  ])('with %s writes nothing and says so', async ([, files, code]) => {
    const folder = aFolder();
    const archives = createArchiveFolder({ ...nodeFiles, ...files });
    await expect(archives.write(folder, 'A.xlsx', bytes)).rejects.toMatchObject({ code });
    expect(await createArchiveFolder().list(folder)).toEqual([]);
  });

  test.for([{}, { link: failing('ENOTSUP') }])('on a full disk leaves no half archive', async (files) => {
    const folder = aFolder();
    let opened = 0;
    const open: ArchiveFiles['open'] = async (...call) => {
      const handle = await nodeFiles.open(...call);
      opened += 1;
      const isLast = opened === ('link' in files ? 2 : 1);
      if (isLast) handle.writeFile = failing('ENOSPC');
      return handle;
    };
    await expect(createArchiveFolder({ ...nodeFiles, ...files, open }).write(folder, 'A.xlsx', bytes)).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('that cannot be listed is an error, not an empty folder', async () => {
    const archives = createArchiveFolder({ ...nodeFiles, readdir: failing('EACCES') as never });
    await expect(archives.list('x')).rejects.toMatchObject({ code: 'no-permission' });
  });
});
