import http from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type Authorize,
  awaitAuthorization,
  type GrantedTokens,
} from '../../../../src/stores/google-sheets/sign-in/authorize-in-browser.ts';
import { type LoginRequest, login } from '../../../../src/stores/google-sheets/sign-in/login.ts';
import { loginScopes } from '../../../../src/stores/google-sheets/sign-in/scopes.ts';
import { readToken } from '../../../../src/stores/google-sheets/sign-in/token-file.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { anOffice, CLIENT_SECRET, clientFile, REFRESH_TOKEN, serviceAccountKey } from '../credential-files.ts';
import { stayOnLoopback } from '../loopback-guard.ts';

stayOnLoopback();

const FILE = 'https://www.googleapis.com/auth/drive.file';
const SHEETS = 'https://www.googleapis.com/auth/spreadsheets';

/** A page of Google that ends in the given way; tells what it was asked. */
function aPage(tokens: GrantedTokens | Error) {
  const asked: Parameters<Authorize>[0][] = [];
  const authorize: Authorize = async (request) => {
    asked.push(request);
    if (tokens instanceof Error) throw tokens;
    return tokens;
  };
  return { asked, authorize };
}

async function logIn(page: ReturnType<typeof aPage>, change: Partial<LoginRequest> = {}, file: unknown = clientFile()) {
  const { environment, put, home } = await anOffice();
  const path = await put('client.json', file);
  const run = () => login({ environment, clientFile: path, scope: 'drive.file', ...change }, page.authorize);
  return { run, path, tokenFile: join(home, 'config', 'register-dik', 'google-token.json'), environment };
}

describe('dik login', () => {
  test('keeps the lasting token and asks for the least', async () => {
    const page = aPage({ refresh_token: REFRESH_TOKEN, access_token: 'ya29.x', scope: FILE });
    const { run, path, tokenFile } = await logIn(page);
    const answer = await run();
    expect(page.asked).toEqual([{ clientFile: path, scopes: [FILE] }]);
    expect(answer).toEqual({ file: tokenFile, scope: 'drive.file' });
    expect(await readToken(tokenFile)).toEqual({
      clientId: '1-contoh.apps.googleusercontent.com',
      clientSecret: CLIENT_SECRET,
      refreshToken: REFRESH_TOKEN,
      scopes: [FILE],
    });
  });

  test.for([
    ['spreadsheets', [FILE, SHEETS]],
    ['drive', ['https://www.googleapis.com/auth/drive']],
  ] as const)('asks for more only when told: %s', async ([scope, scopes]) => {
    const page = aPage({ refresh_token: REFRESH_TOKEN, scope: `openid ${scopes.join(' ')}` });
    await (await logIn(page, { scope })).run();
    expect(page.asked[0]?.scopes).toEqual(scopes);
    expect(loginScopes(scope)).toEqual(scopes);
  });

  test('finds the client file by the environment', async () => {
    const page = aPage({ refresh_token: REFRESH_TOKEN, scope: null });
    const { path, environment } = await logIn(page);
    await login({ environment: { ...environment, DIK_GOOGLE_CLIENT: path }, scope: 'drive.file' }, page.authorize);
    expect(page.asked[0]?.clientFile).toBe(path);
  });

  test.for<[string, GrantedTokens | Error, string]>([
    ['no lasting token', { access_token: 'ya29.x', scope: FILE }, 'google-no-refresh-token'],
    ['an unticked box', { refresh_token: REFRESH_TOKEN, scope: 'openid' }, 'google-scope-insufficient'],
    ['a refusal', new Error('access_denied'), 'google-login-failed'],
    ['a code that is not taken', oauthError('invalid_grant'), 'google-key-refused'],
    ['a client that was deleted', oauthError('deleted_client'), 'google-key-refused'],
    ['no network', Object.assign(new Error('x'), { code: 'ENOTFOUND' }), 'google-unreachable'],
  ])('keeps nothing after %s', async ([, end, code]) => {
    const { run, tokenFile } = await logIn(aPage(end), {});
    const error = await errorOf(run);
    expect(error?.code).toBe(code);
    expect(JSON.stringify(error)).not.toContain(CLIENT_SECRET);
    expect(await readToken(tokenFile)).toBeUndefined();
  });

  test.for<[string, unknown]>([
    ['a key', serviceAccountKey],
    [
      'a web client that returns elsewhere',
      { web: { client_id: 'c', client_secret: 's', redirect_uris: ['https://contoh.test/'] } },
    ],
    ['a client without a return address', clientFile({ redirect_uris: [] })],
    ['a client without a secret', clientFile({ client_secret: '' })],
    ['no JSON', '{"installed": '],
    ['a list', []],
  ])('refuses %s as a client file before a page opens', async ([, content]) => {
    const page = aPage({ refresh_token: REFRESH_TOKEN });
    const { run } = await logIn(page, {}, typeof content === 'function' ? content() : content);
    expect(await errorOf(run)).toMatchObject({ code: 'google-client-unreadable' });
    expect(page.asked).toEqual([]);
  });

  test('never runs a client file as a program', async () => {
    const page = aPage({ refresh_token: REFRESH_TOKEN });
    const { environment, put } = await anOffice();
    const path = await put('client.js', JSON.stringify(clientFile()));
    expect(await errorOf(() => login({ environment, clientFile: path, scope: 'drive.file' }, page.authorize))).toMatchObject({
      code: 'google-client-unreadable',
    });
    expect(page.asked).toEqual([]);
  });

  test('names what is missing', async () => {
    const page = aPage({});
    const { environment } = await anOffice();
    expect(await errorOf(() => login({ environment, scope: 'drive' }, page.authorize))).toMatchObject({
      code: 'google-client-unnamed',
    });
    const missing = { environment, clientFile: '/nowhere/client.json', scope: 'drive' } as const;
    expect(await errorOf(() => login(missing, page.authorize))).toMatchObject({ code: 'google-client-missing' });
  });
});

function oauthError(error: string): Error {
  const data = { error, error_description: `secret ${CLIENT_SECRET} was not right` };
  return Object.assign(new Error(error), { response: { status: 400, data, headers: {} } });
}

describe('the page of Google', () => {
  /** Waits like the package does: a server that listens on a free port, ended by a visit. */
  function aVisit(seen: AddressInfo[]) {
    return (): Promise<{ readonly credentials: GrantedTokens }> =>
      new Promise((resolve) => {
        const server = http.createServer((_, response) => {
          response.end();
          resolve({ credentials: { refresh_token: REFRESH_TOKEN } });
        });
        server.listen(0, () => {
          const address = server.address() as AddressInfo;
          seen.push(address);
          void fetch(`http://localhost:${address.port}/`);
        });
      });
  }

  const options = { keyfilePath: '/x.json', scopes: [] };

  test('returns to this computer only', async () => {
    const seen: AddressInfo[] = [];
    await awaitAuthorizationWith(seen);
    expect(['127.0.0.1', '::1']).toContain(seen[0]?.address);
  });

  test('is not waited for forever, and nothing keeps listening', async () => {
    const seen: AddressInfo[] = [];
    const never = () =>
      new Promise<never>(() => {
        const server = http.createServer();
        server.listen(0, () => seen.push(server.address() as AddressInfo));
      });
    expect(await errorOf(() => awaitAuthorization(never, options, 50))).toMatchObject({ code: 'google-login-failed' });
    const { address = '', port = 0 } = seen[0] ?? {};
    const refused = new Promise((resolve) => connect(port, address).on('error', (error) => resolve(error)));
    expect(await refused).toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('leaves other servers of the program alone', async () => {
    await awaitAuthorizationWith([]);
    const server = http.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
    await new Promise((resolve) => server.close(resolve));
  });

  function awaitAuthorizationWith(seen: AddressInfo[]): Promise<GrantedTokens> {
    return awaitAuthorization(aVisit(seen), options, 5000);
  }
});
