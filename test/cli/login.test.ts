import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ConnectOptions } from '../../src/stores/google-sheets/connect/connect-google.ts';
import { type LoginRequest, login } from '../../src/stores/google-sheets/sign-in/login.ts';
import type { OpenOptions } from '../../src/stores/open-store.ts';
import { anOffice, CLIENT_SECRET, clientFile, REFRESH_TOKEN } from '../unit/google/credential-files.ts';
import { stayOnLoopback } from '../unit/google/loopback-guard.ts';
import { startScriptedGoogle } from '../unit/google/scripted-google.ts';
import { fakeUseCases } from './fake-use-cases.ts';
import { runInProcess } from './run-in-process.ts';

stayOnLoopback();

/** `dik login` as it is, but for the page in the browser. */
const loginWithoutBrowser = (request: LoginRequest) =>
  login(request, async ({ scopes }) => ({
    refresh_token: REFRESH_TOKEN,
    access_token: 'ya29.invented',
    scope: scopes.join(' '),
  }));

describe('dik login and dik logout', () => {
  test('keep and withdraw a token that is never shown', async () => {
    const google = await startScriptedGoogle();
    const { environment, home, put } = await anOffice(google.url);
    const client = await put('client.json', clientFile());
    const useCases = fakeUseCases({ login: loginWithoutBrowser });
    const file = join(home, 'config', 'register-dik', 'google-token.json');

    const loggedIn = await runInProcess(['login', '--client', client], { environment }, useCases);
    expect(loggedIn.exitCode).toBe(0);
    expect(loggedIn.stdout).toContain(`The token is kept in ${file}`);
    expect(loggedIn.stdout).toContain('scope drive.file');
    expect(loggedIn.stderr).toContain('Opening the page of Google');
    if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);

    const loggedOut = await runInProcess(['logout'], { environment });
    expect(loggedOut).toMatchObject({ exitCode: 0, stderr: '' });
    expect(loggedOut.stdout).toContain('Google withdrew the token');
    await expect(stat(file)).rejects.toThrow();

    expect((await runInProcess(['logout'], { environment })).stdout).toBe('Nobody was signed in.\n');
    for (const { stdout, stderr } of [loggedIn, loggedOut]) {
      for (const secret of [REFRESH_TOKEN, CLIENT_SECRET, 'ya29']) expect(stdout + stderr).not.toContain(secret);
    }
  });

  test('open no page, and do not say so, before it is known whose page', async () => {
    const google = await startScriptedGoogle();
    const { environment } = await anOffice(google.url);
    const { exitCode, stderr } = await runInProcess(['login'], { environment }, fakeUseCases({ login: loginWithoutBrowser }));
    expect(exitCode).toBe(2);
    expect(stderr).not.toContain('Opening the page of Google');
  });

  test('say when Google could not be told', async () => {
    const google = await startScriptedGoogle(() => ({ status: 503, text: 'x', type: 'text/html' }));
    const { environment, put } = await anOffice(google.url);
    const client = await put('client.json', clientFile());
    await runInProcess(['login', '--client', client], { environment }, fakeUseCases({ login: loginWithoutBrowser }));
    const { exitCode, stdout } = await runInProcess(['logout', '--lang', 'id'], { environment });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('tetapi Google tidak dapat diberi tahu (HTTP 503)');
  });

  test('say what to do without a client file', async () => {
    const { environment } = await anOffice();
    const { exitCode, stderr, stdout } = await runInProcess(['login'], { environment });
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Desktop app');
  });

  test.for([
    { words: ['login', '--scope', 'gmail'], says: 'gmail cannot be used for --scope <scope>.' },
    { words: ['login', 'buku.xlsx'], says: 'takes fewer arguments' },
    { words: ['check', 'gsheet:1abc', '--account', 'orang'], says: 'orang cannot be used for --account <kind>.' },
  ])('refuse $words', async ({ words, says }) => {
    const { exitCode, stderr } = await runInProcess(words, {}, fakeUseCases());
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(says)]);
  });
});

describe('a workbook on Google', () => {
  /** Runs a command and tells with what the workbook was opened. */
  async function opening(words: readonly string[]) {
    const opened: (OpenOptions | undefined)[] = [];
    const fakes = fakeUseCases();
    const openStore: typeof fakes.openStore = (location, options) => {
      opened.push(options);
      return fakes.openStore(location, options);
    };
    const outcome = await runInProcess(words, { environment: { LANG: 'en', A: 'b' } }, { ...fakes, openStore });
    return { google: opened[0]?.google, onLockLeft: opened[0]?.onLockLeft, outcome, opened };
  }

  test.for<[readonly string[], Partial<ConnectOptions>]>([
    [['check', 'gsheet:1abc'], { keyFile: undefined, account: undefined, reach: 'workbook' }],
    [['sync', 'gsheet:1abc', '--key', 'k.json'], { keyFile: 'k.json' }],
    [['run', 'gsheet:1abc', '--account', 'user'], { account: 'user' }],
    [['verify', 'arsip', '--workbook', 'gsheet:1abc', '--account', 'adc'], { account: 'adc' }],
    [['print', 'test-sheet', 'gsheet:1abc', '--key', 'k.json'], { keyFile: 'k.json' }],
  ])('is opened by %j with %o', async ([words, options]) => {
    const { google } = await opening(words);
    expect(google).toMatchObject({ ...options, environment: { A: 'b' } });
  });

  test('in a folder that others made is opened with the right to see it', async () => {
    const { google } = await opening(['init', 'gsheet:', '--title', 'Register', '--folder', '1folderfolderfolderfolderfolder']);
    expect(google?.reach).toBe('folder');
  });

  test('tells on standard error why it waits', async () => {
    const said: string[] = [];
    const fakes = fakeUseCases();
    const openStore: typeof fakes.openStore = (location, options) => {
      options?.google?.onWait?.({ reason: 'quota', milliseconds: 41_200 });
      options?.google?.onWait?.({ reason: 'service', milliseconds: 1000 });
      options?.onLockLeft?.(Date.parse('2026-03-20T03:04:00Z'));
      return fakes.openStore(location, options);
    };
    const world = { stderr: (text: string) => void said.push(text) };
    await runInProcess(['check', 'gsheet:1abc', '--json', '--lang', 'id'], world, { ...fakes, openStore });
    expect(said).toEqual([
      expect.stringContaining('Menunggu kuota Google 42 detik'),
      expect.stringContaining('dicoba lagi dalam 1 detik'),
      expect.stringContaining('pukul 10:04 WIB'),
    ]);
  });

  test('needs a sign-in, and a file needs none', async () => {
    const { environment, home } = await anOffice('http://127.0.0.1:9/');
    const there = await runInProcess(['check', `gsheet:1${'a'.repeat(43)}`], { environment });
    expect([there.exitCode, there.stderr]).toEqual([4, expect.stringContaining('Not signed in to Google')]);
    const path = join(home, 'buku.xlsx');
    await writeFile(path, '');
    expect((await runInProcess(['check', path], { environment })).exitCode).toBe(3);
    expect((await opening(['check', path])).opened).toEqual([undefined]);
  });
});
