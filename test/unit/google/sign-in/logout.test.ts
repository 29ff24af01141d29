import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { logout } from '../../../../src/stores/google-sheets/sign-in/logout.ts';
import { writeToken } from '../../../../src/stores/google-sheets/sign-in/token-file.ts';
import { anOffice, CLIENT_SECRET, REFRESH_TOKEN } from '../credential-files.ts';
import { stayOnLoopback } from '../loopback-guard.ts';
import { type Answer, startScriptedGoogle } from '../scripted-google.ts';

stayOnLoopback();

async function signedIn(answer?: Answer) {
  const google = await startScriptedGoogle(() => answer);
  const { environment, home } = await anOffice(google.url);
  const folder = join(home, 'config', 'register-dik');
  const file = join(folder, 'google-token.json');
  await writeToken(file, { clientId: 'c', clientSecret: CLIENT_SECRET, refreshToken: REFRESH_TOKEN, scopes: [] });
  return { google, environment, folder, file };
}

describe('dik logout', () => {
  test('withdraws the token in the body of one request, and removes it', async () => {
    const { google, environment, folder, file } = await signedIn({ json: {} });
    expect(await logout(environment)).toEqual({ file, outcome: 'revoked', reason: '' });
    expect(google.seen).toMatchObject([{ method: 'POST', path: '/revoke' }]);
    expect(new URLSearchParams(google.seen[0]?.body).get('token')).toBe(REFRESH_TOKEN);
    expect(google.seen[0]?.query.size).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  test('counts a token that had ended before as withdrawn', async () => {
    const { environment } = await signedIn({ status: 400, json: { error: 'invalid_token' } });
    expect(await logout(environment)).toMatchObject({ outcome: 'revoked' });
  });

  test.for<[string, Answer]>([
    ['refuses', { status: 503, text: '<html><title>Down</title></html>', type: 'text/html' }],
    ['breaks off', 'cut'],
    ['quotes the token', { status: 400, json: { error: 'odd', error_description: `the token ${REFRESH_TOKEN}` } }],
  ])('removes the token although Google %s, and says so', async ([, answer]) => {
    const { environment, folder } = await signedIn(answer);
    const said = await logout(environment);
    expect(said.outcome).toBe('removed');
    expect(said.reason).not.toBe('');
    expect(JSON.stringify(said)).not.toContain(REFRESH_TOKEN);
    expect(await readdir(folder)).toEqual([]);
  });

  test.runIf(process.platform !== 'win32')('withdraws a token that others could read', async () => {
    const { environment, file, folder } = await signedIn({ json: {} });
    await chmod(file, 0o644);
    expect(await logout(environment)).toMatchObject({ outcome: 'revoked' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('removes a file that is no token', async () => {
    const google = await startScriptedGoogle();
    const { environment, put } = await anOffice(google.url);
    await put('config/register-dik/google-token.json', 'rusak');
    expect(await logout(environment)).toMatchObject({ outcome: 'removed', reason: 'google-token-unreadable' });
    expect(google.seen).toEqual([]);
  });

  test('does nothing when nobody is signed in', async () => {
    const google = await startScriptedGoogle();
    const { environment } = await anOffice(google.url);
    expect(await logout(environment)).toMatchObject({ outcome: 'none' });
    expect(google.seen).toEqual([]);
  });
});
