import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolder, createVersionCache } from '../../../../src/stores/google-sheets/version-cache.ts';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';

const SEEN = { spreadsheetId: 'contoh', version: '41', key: '2026-06-01 2026.1 4 0.1.0' };

describe('the cache of versions', () => {
  test('gives a note back for the same workbook, version, day and program only', async () => {
    const cache = createVersionCache(join(await temporaryFolder(), 'baru'));
    await cache.keep(SEEN, 'catatan');
    expect(await cache.find(SEEN)).toBe('catatan');
    for (const other of [{ spreadsheetId: 'lain' }, { version: '42' }, { key: 'besok' }]) {
      expect(await cache.find({ ...SEEN, ...other })).toBeUndefined();
    }
    await cache.keep({ ...SEEN, version: '42' }, 'lebih baru');
    expect([await cache.find(SEEN), await cache.find({ ...SEEN, version: '42' })]).toEqual([undefined, 'lebih baru']);
  });

  test('is one small file a workbook, readable by its owner, without the id of the workbook', async () => {
    const folder = await temporaryFolder();
    await createVersionCache(folder).keep(SEEN, 'catatan');
    const files = await readdir(folder);
    expect(files).toHaveLength(1);
    const file = join(folder, files[0] ?? '');
    expect(`${file}${await readFile(file, 'utf8')}`).not.toContain('contoh');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test.for(['', '{', 'null', '[]', '{"version":"41"}', '{"version":"41","key":"2026-06-01 2026.1 4 0.1.0","note":7}'])(
    'that holds %s knows nothing',
    async (content) => {
      const folder = await temporaryFolder();
      const cache = createVersionCache(folder);
      await cache.keep(SEEN, 'catatan');
      const [file = ''] = await readdir(folder);
      await writeFile(join(folder, file), content);
      expect(await cache.find(SEEN)).toBeUndefined();
    },
  );

  test('in a folder that cannot be written stops nothing', async () => {
    const file = join(await temporaryFolder(), 'berkas');
    await writeFile(file, '');
    await chmod(file, 0o400);
    const cache = createVersionCache(join(file, 'di-dalam'));
    await cache.keep(SEEN, 'catatan');
    expect(await cache.find(SEEN)).toBeUndefined();
  });

  test.for<[environment: Record<string, string>, platform: NodeJS.Platform, start: string]>([
    [{ XDG_CACHE_HOME: '/cache', HOME: '/rumah' }, 'linux', '/cache'],
    [{ XDG_CACHE_HOME: 'cache', HOME: '/rumah' }, 'linux', '/rumah/.cache'],
    [{ XDG_CACHE_HOME: '', HOME: '/rumah' }, 'linux', '/rumah/.cache'],
    [{ LOCALAPPDATA: '/appdata', HOME: '/rumah' }, 'linux', '/rumah/.cache'],
    [{ LOCALAPPDATA: '/appdata', USERPROFILE: '/rumah' }, 'win32', '/appdata'],
    [{ LOCALAPPDATA: 'appdata', USERPROFILE: '/rumah' }, 'win32', '/rumah/.cache'],
  ])('lies where the system keeps such things: %j on %s', ([environment, platform, start]) => {
    expect(cacheFolder(environment, platform)).toBe(join(start, 'register-dik', 'google'));
  });
});
