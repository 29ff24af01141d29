import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configFolder, gcloudPath, tokenPath } from '../../../../src/stores/google-sheets/sign-in/config-folder.ts';
import { readToken, removeToken, writeToken } from '../../../../src/stores/google-sheets/sign-in/token-file.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';
import { CLIENT_SECRET, REFRESH_TOKEN } from '../credential-files.ts';

const TOKEN = { clientId: 'c', clientSecret: CLIENT_SECRET, refreshToken: REFRESH_TOKEN, scopes: ['a', 'b'] };
const isPosix = process.platform !== 'win32';

async function aFile(): Promise<string> {
  return join(await temporaryFolder(), 'config', 'register-dik', 'google-token.json');
}

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

describe('the token of dik login', () => {
  test('comes back as it was kept', async () => {
    const file = await aFile();
    await writeToken(file, TOKEN);
    expect(await readToken(file)).toEqual(TOKEN);
    await writeToken(file, { ...TOKEN, refreshToken: 'another' });
    expect(await readToken(file)).toMatchObject({ refreshToken: 'another' });
    expect(await readdir(dirname(file))).toEqual(['google-token.json']);
  });

  test.runIf(isPosix)('lies where only this user can read it, also in a folder that was open', async () => {
    const file = await aFile();
    await mkdir(dirname(file), { recursive: true, mode: 0o755 });
    await writeFile(file, 'old', { mode: 0o644 });
    await writeToken(file, TOKEN);
    expect([await modeOf(file), await modeOf(dirname(file))]).toEqual(['600', '700']);
  });

  test.runIf(isPosix)('replaces a link instead of writing where it points', async () => {
    const file = await aFile();
    const elsewhere = join(await temporaryFolder(), 'seen-by-all');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(elsewhere, 'as it was');
    await symlink(elsewhere, file);
    await writeToken(file, TOKEN);
    expect(await readFile(elsewhere, 'utf8')).toBe('as it was');
  });

  test.runIf(isPosix).for([0o644, 0o640, 0o604, 0o660, 0o601])('is refused with mode %o', async (mode) => {
    const file = await aFile();
    await writeToken(file, TOKEN);
    await chmod(file, mode);
    expect(await errorOf(() => readToken(file))).toEqual({ code: 'google-token-exposed', params: { file } });
    expect(await readToken(file, { mayBeExposed: true })).toEqual(TOKEN);
  });

  test.for(['', 'null', '[]', '{}', '{"refresh_token":"x"}', `{"refresh_token": "${REFRESH_TOKEN}", oops`])(
    'that reads %j is no token, and is not quoted',
    async (text) => {
      const file = await aFile();
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { mode: 0o600 });
      const error = await errorOf(() => readToken(file));
      expect(error).toEqual({ code: 'google-token-unreadable', params: { file } });
    },
  );

  test('that was never kept is none', async () => {
    const file = await aFile();
    expect(await readToken(file)).toBeUndefined();
    await removeToken(file);
  });

  test('that cannot be kept leaves nothing behind', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'config'), 'a file where a folder should be');
    const file = join(folder, 'config', 'token.json');
    const error = await errorOf(() => writeToken(file, TOKEN));
    expect(error).toMatchObject({ code: 'google-token-unwritten' });
    expect(JSON.stringify(error)).not.toContain(REFRESH_TOKEN);
    expect(await readdir(folder)).toEqual(['config']);
  });
});

describe('settings of this user lie', () => {
  test.for<[Record<string, string>, NodeJS.Platform, string]>([
    [{ XDG_CONFIG_HOME: '/x', HOME: '/rumah' }, 'linux', '/x'],
    [{ XDG_CONFIG_HOME: 'not/whole', HOME: '/rumah' }, 'linux', '/rumah/.config'],
    [{ HOME: '/rumah', APPDATA: '/ignored' }, 'linux', '/rumah/.config'],
    [{ HOME: '/rumah' }, 'darwin', '/rumah/.config'],
    [{ APPDATA: '/app', USERPROFILE: '/rumah' }, 'win32', '/app'],
    [{ USERPROFILE: '/rumah' }, 'win32', '/rumah/.config'],
  ])('with %o on %s in %s', ([environment, platform, folder]) => {
    expect(configFolder(environment, platform)).toBe(folder);
  });

  test('in a folder of this program', () => {
    expect(tokenPath({ XDG_CONFIG_HOME: '/x' })).toBe(join('/x', 'register-dik', 'google-token.json'));
  });

  test.for<[Record<string, string>, NodeJS.Platform, string]>([
    [{ HOME: '/rumah' }, 'linux', '/rumah/.config/gcloud/application_default_credentials.json'],
    [{ APPDATA: '/app' }, 'win32', '/app/gcloud/application_default_credentials.json'],
    [{ CLOUDSDK_CONFIG: '/g', HOME: '/rumah' }, 'linux', '/g/application_default_credentials.json'],
  ])('of gcloud with %o on %s in %s', ([environment, platform, file]) => {
    expect(gcloudPath(environment, platform)).toBe(file);
  });
});
