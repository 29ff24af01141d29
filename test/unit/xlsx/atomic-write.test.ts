import { writeFileSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupPath, createFile, replaceFile } from '../../../src/stores/xlsx/atomic-write.ts';
import { fileError } from '../../../src/stores/xlsx/file-error.ts';
import { type FileSystem, nodeFileSystem } from '../../../src/stores/xlsx/file-system.ts';
import { lockPath } from '../../../src/stores/xlsx/write-lock.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { type DiskOperation, failingDisk } from '../../fixtures/failing-disk.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const OLD = Buffer.from('lama');
const NEW = Buffer.from('baru');
const NOW = 1_780_000_000_000;

async function workbook(): Promise<string> {
  const path = join(await temporaryFolder(), 'register.xlsx');
  await writeFile(path, OLD);
  return path;
}

/** Names and texts of all files in the folder of `path`. */
async function folderOf(path: string): Promise<Record<string, string>> {
  const names = (await readdir(dirname(path))).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(dirname(path), name), 'utf8')] as const)),
  );
}

function replace(path: string, files: FileSystem = nodeFileSystem, previous: Uint8Array = OLD): Promise<string> {
  return replaceFile(path, NEW, previous, { files, now: () => NOW }).catch((error: unknown) => {
    throw fileError(error, path, 'write-failed');
  });
}

describe('replacing a file', () => {
  test('keeps the version before as the one backup', async () => {
    const path = await workbook();
    await writeFile(backupPath(path), 'lebih lama');
    expect(await replace(path)).toBe(join(dirname(path), 'register.cadangan.xlsx'));
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'baru', 'register.cadangan.xlsx': 'lama' });
  });

  test('keeps the permissions', async () => {
    const path = await workbook();
    await chmod(path, 0o640);
    const backup = await replace(path);
    expect([(await stat(path)).mode & 0o777, (await stat(backup)).mode & 0o777]).toEqual([0o640, 0o640]);
  });

  const isRoot = process.getuid?.() === 0;
  test.skipIf(!isRoot)('keeps owner and group where the process may give files away', async () => {
    const path = await workbook();
    await chmod(path, 0o640);
    await chown(path, 65534, 60);
    const backup = await replace(path);
    for (const file of [path, backup]) {
      const { uid, gid, mode } = await stat(file);
      expect([uid, gid, mode & 0o777]).toEqual([65534, 60, 0o640]);
    }
  });

  test('goes on where it may not give files away', async () => {
    const path = await workbook();
    await chmod(path, 0o640);
    await replace(
      path,
      failingDisk(({ name }) => (name === 'chown' ? 'EPERM' : undefined)),
    );
    expect([await readFile(path, 'utf8'), (await stat(path)).mode & 0o777]).toEqual(['baru', 0o640]);
  });

  test('says that a name is too long for the files beside it, not that somebody has it open', async () => {
    const path = join(await temporaryFolder(), `${'a'.repeat(250)}.xlsx`);
    await writeFile(path, OLD);
    expect(await errorOf(() => replace(path))).toMatchObject({ code: 'name-too-long', params: { file: path } });
    expect(await readFile(path, 'utf8')).toBe('lama');
  });

  test('flushes before it renames, and the folder afterwards', async () => {
    const path = await workbook();
    const seen: string[] = [];
    await replace(
      path,
      failingDisk(({ name, path: at }) => void seen.push(`${name} ${basename(at).replace(/[0-9a-f]{8}(?=\.baru$)/u, 'ID')}`)),
    );
    const own = seen.filter((operation) => /^(?:write|sync|rename) /u.test(operation));
    expect(own).toEqual([
      'write .register.xlsx.menulis',
      'write .register.xlsx.ID.baru',
      'sync .register.xlsx.ID.baru',
      'write .register.cadangan.xlsx.ID.baru',
      'sync .register.cadangan.xlsx.ID.baru',
      'rename register.cadangan.xlsx',
      'rename register.xlsx',
      `sync ${basename(dirname(path))}`,
    ]);
  });

  test('that holds something else by now is refused', async () => {
    const path = await workbook();
    expect((await errorOf(() => replace(path, nodeFileSystem, Buffer.from('lain'))))?.code).toBe('workbook-changed');
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'lama' });
  });

  test('that changes while the new version is written is refused', async () => {
    const path = await workbook();
    let isChanged = false;
    const files = failingDisk(() => undefined);
    const meddling: FileSystem = {
      ...files,
      async open(at, flags) {
        const file = await files.open(at, flags);
        if (at === lockPath(path) && !isChanged) {
          isChanged = true;
          await writeFile(path, 'diubah orang');
        }
        return file;
      },
    };
    expect((await errorOf(() => replace(path, meddling)))?.code).toBe('workbook-changed');
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'diubah orang' });
  });

  test.for(['~$register.xlsx', '.~lock.register.xlsx#'])('beside which %s lies is refused', async (lock) => {
    const path = await workbook();
    await writeFile(join(dirname(path), lock), '');
    expect(await errorOf(() => replace(path))).toMatchObject({
      code: 'workbook-busy',
      params: { file: path, lockFile: join(dirname(path), lock) },
    });
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'lama', [lock]: '' });
  });

  test('that somebody opens while the new version is written is refused', async () => {
    const path = await workbook();
    const lock = join(dirname(path), '~$register.xlsx');
    const files = failingDisk(() => undefined);
    const meddling: FileSystem = {
      ...files,
      async stat(at) {
        await writeFile(lock, '');
        return files.stat(at);
      },
    };
    expect(await errorOf(() => replace(path, meddling))).toMatchObject({ code: 'workbook-busy', params: { lockFile: lock } });
    expect(await readFile(path, 'utf8')).toBe('lama');
  });

  test('that another run is writing is refused, and that run is left alone', async () => {
    const path = await workbook();
    await writeFile(lockPath(path), 'setengah');
    await utimes(lockPath(path), NOW / 1000, NOW / 1000 - 9 * 60);
    expect(await errorOf(() => replace(path))).toEqual({
      code: 'workbook-busy',
      params: { file: path, holder: '', lockFile: lockPath(path), program: 'register-dik', minutes: 9 },
    });
    expect(await folderOf(path)).toEqual({ '.register.xlsx.menulis': 'setengah', 'register.xlsx': 'lama' });
  });

  test.for<[title: string, note: string, minutes: number, isTaken: boolean]>([
    ['a process that is gone is written at once', '4711@kantor', 0, true],
    ['a process that still runs is refused', '815@kantor', 9, false],
    ['another computer is refused while it is fresh', '4711@lain', 9, false],
    ['another computer is written when the lock is too old to be true', '4711@lain', 11, true],
    ['nobody, made this moment, is refused', '', 0, false],
    ['nobody, cut off before its note was written, is written', '', 1, true],
    ['nobody that can be read is refused while it is fresh', 'x', 9, false],
  ])('with a lock of %s', async ([, note, minutes, isTaken]) => {
    const path = await workbook();
    await writeFile(lockPath(path), note);
    await utimes(lockPath(path), NOW / 1000, NOW / 1000 - minutes * 60);
    const writer = { pid: 1, host: 'kantor', isAlive: (pid: number) => pid === 815 };
    const write = () => replaceFile(path, NEW, OLD, { files: nodeFileSystem, now: () => NOW, writer });
    if (isTaken) await write();
    else expect(await errorOf(write)).toMatchObject({ code: 'workbook-busy', params: { lockFile: lockPath(path), minutes } });
    expect(await readFile(path, 'utf8')).toBe(isTaken ? 'baru' : 'lama');
    expect(Object.keys(await folderOf(path)).includes('.register.xlsx.menulis')).toBe(!isTaken);
  });

  test('whose lock is let go between two looks at it is written', async () => {
    const path = await workbook();
    await writeFile(lockPath(path), '815@kantor');
    const files: FileSystem = {
      ...nodeFileSystem,
      async stat(at) {
        if (at === lockPath(path)) await nodeFileSystem.unlink(at);
        return nodeFileSystem.stat(at);
      },
    };
    await replace(path, files);
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'baru', 'register.cadangan.xlsx': 'lama' });
  });

  test('whose lock is let go and taken again without end is refused', async () => {
    const path = await workbook();
    const files = failingDisk(({ name, path: at }) =>
      at !== lockPath(path) ? undefined : name === 'open wx' ? 'EEXIST' : name === 'stat' ? 'ENOENT' : undefined,
    );
    expect(await errorOf(() => replace(path, files))).toMatchObject({ code: 'workbook-busy', params: { minutes: 0 } });
  });

  test('by a run whose lock was taken over while it stood still is refused, and the other run is left alone', async () => {
    const path = await workbook();
    const files = failingDisk(({ name }) => {
      if (name === 'sync') writeFileSync(lockPath(path), '815@kantor@0123abcd');
    });
    expect(await errorOf(() => replace(path, files))).toMatchObject({ code: 'workbook-busy' });
    expect(await folderOf(path)).toEqual({ '.register.xlsx.menulis': '815@kantor@0123abcd', 'register.xlsx': 'lama' });
  });

  test('after one that was cut off leaves nothing of it, whoever took it over before', async () => {
    const path = await workbook();
    const left = ['.register.xlsx.0123abcd.baru', '.register.cadangan.xlsx.0123abcd.baru', '.register.xlsx.menulis.alih'];
    for (const name of left) await writeFile(join(dirname(path), name), '4712@kantor@4567abcd');
    await writeFile(lockPath(path), '4711@kantor@0123abcd');
    const writer = { pid: 1, host: 'kantor', isAlive: () => false };
    await replaceFile(path, NEW, OLD, { files: nodeFileSystem, now: Date.now, writer });
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'baru', 'register.cadangan.xlsx': 'lama' });
  });

  test('by two runs at once succeeds for one and leaves one whole version', async () => {
    const path = await workbook();
    const outcomes = await Promise.all([
      errorOf(() => replace(path)),
      errorOf(() => replace(path)),
      errorOf(() => replace(path)),
    ]);
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome?.code === 'workbook-busy' || outcome?.code === 'workbook-changed')).toHaveLength(
      2,
    );
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'baru', 'register.cadangan.xlsx': 'lama' });
  });
});

describe('a disk that fails', () => {
  const when =
    (name: string, code: string) =>
    (operation: DiskOperation): string | undefined =>
      operation.name === name ? code : undefined;

  test.for<[title: string, fails: (operation: DiskOperation) => string | undefined, code: string]>([
    ['full', when('write', 'ENOSPC'), 'disk-full'],
    [
      'full at the second file',
      ({ name, path }) => (name === 'write' && path.includes('cadangan') ? 'ENOSPC' : undefined),
      'disk-full',
    ],
    ['full when it is flushed', when('sync', 'ENOSPC'), 'disk-full'],
    ['over its quota', when('write', 'EDQUOT'), 'disk-full'],
    ['read-only', when('open r+', 'EROFS'), 'no-permission'],
    ['closed to new files', when('open wx', 'EACCES'), 'no-permission'],
    ['closed to new files on Windows', when('open wx', 'EPERM'), 'no-permission'],
    ['held by another program', when('open r+', 'EBUSY'), 'workbook-busy'],
    [
      'held by another program at the very end',
      ({ name, path }) => (name === 'rename' && path.endsWith('register.xlsx') ? 'EPERM' : undefined),
      'workbook-busy',
    ],
    [
      'holding the backup',
      ({ name, path }) => (name === 'rename' && path.endsWith('cadangan.xlsx') ? 'EBUSY' : undefined),
      'workbook-busy',
    ],
    ['broken', when('write', 'EIO'), 'write-failed'],
    ['without permissions', when('chmod', 'EIO'), 'write-failed'],
  ])('%s leaves the file as it was and no remains', async ([, fails, code]) => {
    const path = await workbook();
    expect((await errorOf(() => replace(path, failingDisk(fails))))?.code).toBe(code);
    const { 'register.cadangan.xlsx': backup, ...rest } = await folderOf(path);
    expect(rest).toEqual({ 'register.xlsx': 'lama' });
    expect(['lama', undefined]).toContain(backup);
  });

  test('that cannot flush folders is no failure', async () => {
    const path = await workbook();
    await replace(path, failingDisk(when('open r', 'EISDIR')));
    expect(await readFile(path, 'utf8')).toBe('baru');
  });

  test('at any moment, with everything after it, leaves one whole version and a way on', async () => {
    const count = await operationsOfAWrite();
    expect(count).toBeGreaterThan(15);
    for (let crash = 1; crash <= count; crash += 1) {
      const path = await workbook();
      await writeFile(backupPath(path), 'lebih lama');
      await replaceFile(path, NEW, OLD, {
        files: failingDisk((operation) => (operation.count >= crash ? 'EIO' : undefined)),
        now: () => NOW,
      }).catch(() => undefined);
      const now = await folderOf(path);
      expect(['lama', 'baru']).toContain(now['register.xlsx']);
      expect(['lebih lama', 'lama']).toContain(now['register.cadangan.xlsx']);
      if (now['register.xlsx'] === 'baru') expect(now['register.cadangan.xlsx']).toBe('lama');
      const writer = { pid: process.pid + 1, host: hostname(), isAlive: () => false };
      const soonAfter = () => Date.now() + 3000;
      const previous = Buffer.from(now['register.xlsx'] ?? '');
      await replaceFile(path, NEW, previous, { files: nodeFileSystem, now: soonAfter, writer });
      expect(await folderOf(path)).toEqual({ 'register.xlsx': 'baru', 'register.cadangan.xlsx': now['register.xlsx'] });
    }
  });

  async function operationsOfAWrite(): Promise<number> {
    let last = 0;
    const counting = failingDisk(({ count }) => {
      last = count;
    });
    await replace(await workbook(), counting);
    return last;
  }
});

describe('creating a file', () => {
  const create = (path: string, files: FileSystem = nodeFileSystem): Promise<void> =>
    createFile(path, NEW, { files, now: () => NOW });

  test('leaves it and nothing else', async () => {
    const path = join(await temporaryFolder(), 'register.xlsx');
    await create(path);
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'baru' });
  });

  test.for<[title: string, fails: (operation: DiskOperation) => string | undefined]>([
    ['with hard links', () => undefined],
    ['without hard links', ({ name }) => (name === 'link' ? 'EPERM' : undefined)],
  ])('never replaces one, on a disk %s', async ([, fails]) => {
    const path = await workbook();
    expect(await errorOf(() => create(path, failingDisk(fails)))).toMatchObject({
      code: 'workbook-exists',
      params: { file: path },
    });
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'lama' });
  });

  test('works on a disk without hard links', async () => {
    const path = join(await temporaryFolder(), 'register.xlsx');
    await create(
      path,
      failingDisk(({ name }) => (name === 'link' ? 'ENOTSUP' : undefined)),
    );
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'baru' });
  });

  test.for<[title: string, fails: (operation: DiskOperation) => string | undefined]>([
    ['full', ({ name }) => (name === 'write' ? 'ENOSPC' : undefined)],
    [
      'full and without hard links',
      ({ name, path }) => (name === 'link' ? 'EPERM' : name === 'write' && path.endsWith('.xlsx') ? 'ENOSPC' : undefined),
    ],
  ])('on a disk that is %s leaves nothing', async ([, fails]) => {
    const path = join(await temporaryFolder(), 'register.xlsx');
    await expect(create(path, failingDisk(fails))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(await folderOf(path)).toEqual({});
  });

  test('in a folder that is not there fails', async () => {
    const path = join(await temporaryFolder(), 'tidak-ada', 'register.xlsx');
    await expect(create(path)).rejects.toMatchObject({ code: 'ENOENT' });
    await mkdir(dirname(path));
    await create(path);
    expect(await folderOf(path)).toEqual({ 'register.xlsx': 'baru' });
  });
});

test('an error that is none of the disk stays what it is', () => {
  const bug = new TypeError('bug');
  expect(() => fileError(bug, 'register.xlsx', 'read-failed')).toThrow(bug);
});
