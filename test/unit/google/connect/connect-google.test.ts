import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ConnectOptions, connectGoogle } from '../../../../src/stores/google-sheets/connect/connect-google.ts';
import type { GoogleService } from '../../../../src/stores/google-sheets/google-service.ts';
import { readCredentialsFile } from '../../../../src/stores/google-sheets/sign-in/credentials-file.ts';
import { writeToken } from '../../../../src/stores/google-sheets/sign-in/token-file.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import {
  anOffice,
  authorizedUser,
  CLIENT_SECRET,
  impersonation,
  REFRESH_TOKEN,
  ROBOT,
  SUBJECT_TOKEN,
  serviceAccountKey,
  workloadIdentity,
} from '../credential-files.ts';
import { stayOnLoopback } from '../loopback-guard.ts';
import { driveRefusal, QUOTA, refusal, type ScriptedGoogle, startScriptedGoogle, tokenNumber } from '../scripted-google.ts';

stayOnLoopback();

const READ = { spreadsheetId: '1abc', fields: 'spreadsheetId' };
const WRITE = { spreadsheetId: '1abc', body: { requests: [] }, fields: 'spreadsheetId' };

/** No real waiting; the clock goes on only by being asked to sleep. */
function aClock() {
  const waits: number[] = [];
  let now = 0;
  return {
    waits,
    timing: {
      now: () => now,
      random: () => 0.5,
      sleep: async (milliseconds: number) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
    },
  };
}

async function connect(google: ScriptedGoogle, options: ConnectOptions = {}): Promise<GoogleService> {
  const { environment } = await anOffice(google.url);
  return connectGoogle({
    ...options,
    environment: { ...environment, DIK_GOOGLE_ACCESS_TOKEN: 'trial-token', ...options.environment },
  });
}

describe('each kind of credentials signs a request', () => {
  test('a service account key', async () => {
    const google = await startScriptedGoogle();
    const { environment, put } = await anOffice(google.url);
    const service = await connectGoogle({ environment, keyFile: await put('key.json', serviceAccountKey()) });
    await service.getSpreadsheet(READ);
    expect(service.account).toBe(ROBOT);
    expect(google.seen.map(({ path }) => path)).toEqual(['/token', '/v4/spreadsheets/1abc']);
    expect(google.calls()[0]?.headers.authorization).toBe(`Bearer ${tokenNumber(1)}`);
    const grant = new URLSearchParams(google.seen[0]?.body);
    expect(grant.get('grant_type')).toBe('urn:ietf:params:oauth:grant-type:jwt-bearer');
    const claims = JSON.parse(Buffer.from(grant.get('assertion')?.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.iss).toBe(ROBOT);
    expect(claims.scope.split(' ').map((scope: string) => scope.split('/').at(-1))).toEqual([
      'spreadsheets',
      'drive.file',
      'drive.metadata.readonly',
    ]);
  });

  test('a key that puts files into a folder of others asks for more', async () => {
    const google = await startScriptedGoogle();
    const { environment, put } = await anOffice(google.url);
    const keyFile = await put('key.json', serviceAccountKey());
    await (await connectGoogle({ environment, keyFile, reach: 'folder' })).getFile('1abc', 'id');
    const assertion = new URLSearchParams(google.seen[0]?.body).get('assertion') ?? '';
    const claims = JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.scope).toBe('https://www.googleapis.com/auth/drive');
  });

  test('authorized_user in GOOGLE_APPLICATION_CREDENTIALS', async () => {
    const google = await startScriptedGoogle();
    const { environment, put } = await anOffice(google.url);
    const file = await put('user.json', authorizedUser({ quota_project_id: 'contoh-proyek' }));
    const service = await connectGoogle({ environment: { ...environment, GOOGLE_APPLICATION_CREDENTIALS: file } });
    await service.getSpreadsheet(READ);
    expect(service.account).toBeUndefined();
    expect(new URLSearchParams(google.seen[0]?.body).get('refresh_token')).toBe(REFRESH_TOKEN);
    expect(google.calls()[0]?.headers.authorization).toBe(`Bearer ${tokenNumber(1)}`);
    expect(google.calls()[0]?.headers['x-goog-user-project']).toBe('contoh-proyek');
  });

  test('a workload identity, whose token goes through an exchange', async () => {
    const google = await startScriptedGoogle();
    const { environment, put } = await anOffice(google.url);
    const subject = await put('subject', SUBJECT_TOKEN);
    const file = await put('identity.json', workloadIdentity(subject));
    const service = await connectGoogle({ environment: { ...environment, GOOGLE_APPLICATION_CREDENTIALS: file } });
    await service.getSpreadsheet(READ);
    expect(google.seen[0]?.path).toBe('/v1/token');
    expect(new URLSearchParams(google.seen[0]?.body).get('subject_token')).toBe(SUBJECT_TOKEN);
    expect(google.calls()[0]?.headers.authorization).toBe(`Bearer ${tokenNumber(1)}`);
  });

  test('a workload identity names the service account that it acts for', async () => {
    const google = await startScriptedGoogle(({ path }) =>
      path.includes(':generateAccessToken')
        ? { json: { accessToken: 'ya29.impersonated', expireTime: new Date(Date.now() + 3_600_000).toISOString() } }
        : undefined,
    );
    const { environment, put } = await anOffice(google.url);
    const url = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${ROBOT}:generateAccessToken`;
    const file = await put(
      'identity.json',
      workloadIdentity(await put('subject', SUBJECT_TOKEN), { service_account_impersonation_url: url }),
    );
    const service = await connectGoogle({ environment, keyFile: file });
    await service.getSpreadsheet(READ);
    expect(service.account).toBe(ROBOT);
    expect(google.calls().at(-1)?.headers.authorization).toBe('Bearer ya29.impersonated');
  });

  test('the token of `dik login`', async () => {
    const google = await startScriptedGoogle();
    const { environment, home } = await anOffice(google.url);
    await writeToken(`${home}/config/register-dik/google-token.json`, {
      clientId: 'c',
      clientSecret: CLIENT_SECRET,
      refreshToken: REFRESH_TOKEN,
      scopes: [],
    });
    const service = await connectGoogle({ environment });
    await service.getSpreadsheet(READ);
    const grant = new URLSearchParams(google.seen[0]?.body);
    expect([grant.get('refresh_token'), grant.get('client_id')]).toEqual([REFRESH_TOKEN, 'c']);
    expect(google.calls()[0]?.headers.authorization).toBe(`Bearer ${tokenNumber(1)}`);
  });

  test('the file of gcloud', async () => {
    const google = await startScriptedGoogle();
    const { environment, put, home } = await anOffice(google.url);
    await put('gcloud/application_default_credentials.json', authorizedUser());
    const service = await connectGoogle({ environment: { ...environment, CLOUDSDK_CONFIG: `${home}/gcloud` }, account: 'adc' });
    await service.getSpreadsheet(READ);
    expect(google.calls()[0]?.headers.authorization).toBe(`Bearer ${tokenNumber(1)}`);
  });

  test('a token for a trial on this computer', async () => {
    const google = await startScriptedGoogle();
    await (await connect(google)).getSpreadsheet(READ);
    expect(google.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer trial-token']);
  });

  test('and one token serves many requests', async () => {
    const google = await startScriptedGoogle();
    const { environment, put } = await anOffice(google.url);
    const service = await connectGoogle({ environment, keyFile: await put('key.json', serviceAccountKey()) });
    await service.getSpreadsheet(READ);
    await service.getFile('1abc', 'version');
    await service.batchUpdate({ ...WRITE, mayRepeat: true });
    expect(google.seen.filter(({ path }) => path === '/token')).toHaveLength(1);
  });
});

describe('a file that Google’s client cannot use', () => {
  const source = (credential_source: unknown) => workloadIdentity('', { credential_source });

  test.for<[title: string, content: object]>([
    ['a workload identity without a source of its token', source(undefined)],
    ['a workload identity whose source is a text', source('SUBJECT')],
    ['a workload identity with an empty source', source({})],
    ['a workload identity with two sources', source({ file: '/a', url: 'http://127.0.0.1/' })],
    ['a workload identity of an unknown cloud', source({ environment_id: 'aws9', regional_cred_verification_url: 'x' })],
    ['an impersonation without somebody who impersonates', impersonation({ source_credentials: undefined })],
    ['an impersonation by a kind that there is not', impersonation({ source_credentials: { type: 'lain' } })],
    [
      'an impersonation of nobody',
      impersonation({ service_account_impersonation_url: 'https://iamcredentials.googleapis.com/x' }),
    ],
  ])('is said to be no credentials, without a word of it: %s', async ([, content]) => {
    const { environment, put } = await anOffice();
    const keyFile = await put('key.json', content);
    expect(await errorOf(() => connectGoogle({ environment, keyFile }))).toEqual({
      code: 'google-key-unreadable',
      params: { file: keyFile },
    });
  });

  test.for<[title: string, content: object]>([
    ['a workload identity without a source of its token', source(undefined)],
    ['a workload identity whose source is a text', source('SUBJECT')],
    ['an impersonation without somebody who impersonates', impersonation({ source_credentials: undefined })],
  ])('is known before the client is asked, where a field is missing: %s', async ([, content]) => {
    const { put } = await anOffice();
    const file = await put('key.json', content);
    expect(await errorOf(() => readCredentialsFile(file))).toEqual({ code: 'google-key-unreadable', params: { file } });
  });

  test('is told apart from an impersonation as gcloud writes it', async () => {
    const { environment, put } = await anOffice();
    const service = await connectGoogle({ environment, keyFile: await put('key.json', impersonation()) });
    expect(service.account).toBe(ROBOT);
  });
});

describe('a token that ended early', () => {
  const ended = refusal(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');

  test.for(['getSpreadsheet', 'batchUpdate', 'createFile'] as const)('is renewed once, and %s made again', async (method) => {
    const google = await startScriptedGoogle(({ path, headers }) =>
      path !== '/token' && headers.authorization === `Bearer ${tokenNumber(1)}` ? ended : undefined,
    );
    const { environment, put } = await anOffice(google.url);
    const service = await connectGoogle({ environment, keyFile: await put('user.json', authorizedUser()) });
    const media = { mimeType: 'application/pdf', bytes: new TextEncoder().encode('isi berkas') };
    if (method === 'getSpreadsheet') await service.getSpreadsheet(READ);
    else if (method === 'batchUpdate') await service.batchUpdate({ ...WRITE, mayRepeat: false });
    else await service.createFile({ metadata: { name: 'a.pdf' }, media, fields: 'id' });
    expect(google.seen.filter(({ path }) => path === '/token')).toHaveLength(2);
    expect(google.calls().map(({ headers }) => headers.authorization)).toEqual([
      `Bearer ${tokenNumber(1)}`,
      `Bearer ${tokenNumber(2)}`,
    ]);
    if (method === 'createFile') expect(google.calls()[1]?.body).toContain('isi berkas');
  });

  test.for(['key.json', 'user.json', 'trial'])('and is refused again ends the run (%s)', async (kind) => {
    const google = await startScriptedGoogle(({ path }) => (path === '/token' ? undefined : ended));
    const { environment, put } = await anOffice(google.url);
    const service =
      kind === 'trial'
        ? await connect(google)
        : await connectGoogle({
            environment,
            keyFile: await put(kind, kind === 'key.json' ? serviceAccountKey() : authorizedUser()),
          });
    expect(await errorOf(() => service.getSpreadsheet(READ))).toMatchObject({ code: 'google-sign-in-expired' });
    expect(google.calls()).toHaveLength(2);
  });

  test.for([
    ['user.json', 'google-sign-in-expired'],
    ['key.json', 'google-key-refused'],
  ])('for good is said as what it is (%s)', async ([name = '', code]) => {
    const google = await startScriptedGoogle(({ path }) =>
      path === '/token'
        ? { status: 400, json: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' } }
        : undefined,
    );
    const { environment, put } = await anOffice(google.url);
    const keyFile = await put(name, name === 'key.json' ? serviceAccountKey() : authorizedUser());
    const service = await connectGoogle({ environment, keyFile });
    expect(await errorOf(() => service.getSpreadsheet(READ))).toMatchObject({
      code,
      params: { reason: 'invalid_grant Token has been expired or revoked.' },
    });
    expect(google.seen).toHaveLength(1);
  });
});

describe('requests', () => {
  test('go to the service that is named, uploads included, and reach shared drives', async () => {
    const google = await startScriptedGoogle();
    const service = await connect(google);
    const bytes = new Uint8Array([0, 255, 13, 10, 7]);
    await service.getSpreadsheet({ ...READ, ranges: ["'Daftar 1'!A1:B2", 'B!A1'] });
    await service.batchUpdate({ ...WRITE, mayRepeat: true });
    await service.getFile('1abc', 'version');
    await service.createFile({ metadata: { name: 'x' }, fields: 'id' });
    await service.createFile({ metadata: { name: 'x' }, media: { mimeType: 'application/pdf', bytes }, fields: 'id' });
    await service.listFiles("name = 'x'", 'files(id)');
    await service.deleteFile('1abc');
    await service.shareFile('1abc', { emailAddress: 'a@contoh.test', role: 'writer' });
    expect(google.seen.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v4/spreadsheets/1abc',
      'POST /v4/spreadsheets/1abc:batchUpdate',
      'GET /drive/v3/files/1abc',
      'POST /drive/v3/files',
      'POST /upload/drive/v3/files',
      'GET /drive/v3/files',
      'DELETE /drive/v3/files/1abc',
      'POST /drive/v3/files/1abc/permissions',
    ]);
    const files = google.seen.filter(({ path }) => path.includes('/drive/'));
    expect(files.map(({ query }) => query.get('supportsAllDrives'))).toEqual(Array(6).fill('true'));
    expect(google.seen[0]?.query.getAll('ranges')).toEqual(["'Daftar 1'!A1:B2", 'B!A1']);
    expect(google.seen[1]?.query.get('fields')).toBe('spreadsheetId');
    expect(google.seen[4]?.query.get('uploadType')).toBe('multipart');
    expect(google.seen[7]?.query.get('sendNotificationEmail')).toBe('false');
  });

  test('wait for the quota and tell why', async () => {
    const google = await startScriptedGoogle((_, count) => (count < 3 ? QUOTA : { json: { spreadsheetId: '1abc' } }));
    const told: unknown[] = [];
    const { timing, waits } = aClock();
    const service = await connect(google, { timing, onWait: (wait) => told.push(wait) });
    expect(await service.batchUpdate({ ...WRITE, mayRepeat: false })).toMatchObject({ spreadsheetId: '1abc' });
    expect(told).toEqual(waits.map((milliseconds) => ({ reason: 'quota', milliseconds })));
    expect(waits).toHaveLength(3);
  });

  test('give up on the quota after the bounded time, and say so', async () => {
    const google = await startScriptedGoogle(() => driveRefusal(403, 'userRateLimitExceeded', 'User Rate Limit Exceeded'));
    const { timing, waits } = aClock();
    const service = await connect(google, { timing });
    expect(await errorOf(() => service.getFile('1abc', 'id'))).toMatchObject({ code: 'google-quota' });
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(150_000);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(240_000);
  });

  test('that can be done without are made once, whatever went wrong', async () => {
    const google = await startScriptedGoogle(() => QUOTA);
    const { timing, waits } = aClock();
    const service = await connect(google, { timing });
    expect(await errorOf(() => service.getFile('1abc', 'version', { isBrief: true }))).toMatchObject({ code: 'google-quota' });
    expect([google.seen.length, waits]).toEqual([1, []]);
  });

  test.for<['cut' | 'half' | 'html']>([['cut'], ['half'], ['html']])('that only read are made again after %s', async ([how]) => {
    const page = { status: 502, text: '<html><title>Error 502</title></html>', type: 'text/html' };
    const google = await startScriptedGoogle((_, count) => (count > 1 ? undefined : how === 'html' ? page : how));
    const { timing, waits } = aClock();
    const service = await connect(google, { timing });
    expect(await service.getSpreadsheet(READ)).toEqual({});
    expect(waits).toHaveLength(2);
  });

  test.for<['cut' | 'half' | 'html' | 'page']>([['cut'], ['half'], ['html'], ['page']])(
    'that must not arrive twice are made once, and %s leaves their end open',
    async ([how]) => {
      const page = { status: how === 'page' ? 200 : 503, text: '<html><title>Oops</title></html>', type: 'text/html' };
      const google = await startScriptedGoogle(() => (how === 'html' || how === 'page' ? page : how));
      const { timing } = aClock();
      const service = await connect(google, { timing });
      const made = service.createFile({ metadata: { name: 'Register' }, fields: 'id' });
      expect(await errorOf(() => made)).toMatchObject({ code: 'google-unclear', params: { file: 'Register' } });
      expect(google.calls()).toHaveLength(1);
    },
  );

  test('that may arrive twice are made again, and the second refusal says that there was a first', async () => {
    const google = await startScriptedGoogle((_, count) =>
      count === 0 ? 'cut' : refusal(400, 'INVALID_ARGUMENT', 'Invalid requests[0].addSheet: A sheet with that id already exists'),
    );
    const { timing } = aClock();
    const service = await connect(google, { timing });
    expect(await errorOf(() => service.batchUpdate({ ...WRITE, mayRepeat: true }))).toMatchObject({
      code: 'google-refused',
      params: { status: 400, repeated: 1, reason: expect.stringContaining('already exists') },
    });
  });

  test('that nobody answers end after their time', async () => {
    const google = await startScriptedGoogle(() => 'silence');
    const { timing } = aClock();
    const patience = { total: 1000, server: 100, network: 100, answer: 60 };
    const service = await connect(google, { timing: { ...timing, patience } });
    expect(await errorOf(() => service.getSpreadsheet(READ))).toMatchObject({ code: 'google-unreachable' });
    expect(await errorOf(() => service.batchUpdate({ ...WRITE, mayRepeat: true }))).toMatchObject({ code: 'google-unclear' });
  });

  test('that find nobody listening were not sent, so they end as unreachable', async () => {
    const google = await startScriptedGoogle();
    const { timing, waits } = aClock();
    const root = 'http://127.0.0.1:9/';
    const service = await connect(google, { timing, environment: { DIK_GOOGLE_ROOT_URL: root } });
    expect(await errorOf(() => service.createFile({ metadata: {}, fields: 'id' }))).toMatchObject({
      code: 'google-unreachable',
      params: { reason: 'ECONNREFUSED' },
    });
    expect(waits.length).toBeGreaterThan(1);
  });

  test('to delete a file that is gone are fine', async () => {
    const google = await startScriptedGoogle(() => driveRefusal(404, 'notFound', 'File not found: 1abc.'));
    const service = await connect(google);
    await service.deleteFile('1abc');
    expect(await errorOf(() => service.getFile('1abc', 'id'))).toMatchObject({ code: 'workbook-not-found' });
  });

  test('that are refused name the service account to share with', async () => {
    const google = await startScriptedGoogle(({ path }) =>
      path === '/token' ? undefined : refusal(403, 'PERMISSION_DENIED', 'The caller does not have permission'),
    );
    const { environment, put } = await anOffice(google.url);
    const service = await connectGoogle({ environment, keyFile: await put('key.json', serviceAccountKey()) });
    expect(await errorOf(() => service.getSpreadsheet(READ))).toEqual({
      code: 'google-not-shared',
      params: { file: '1abc', account: ROBOT },
    });
  });
});

test('without credentials nothing is sent', async () => {
  const google = await startScriptedGoogle();
  const { environment } = await anOffice(google.url);
  expect(await errorOf(() => connectGoogle({ environment }))).toMatchObject({ code: 'google-not-signed-in' });
  expect(google.seen).toEqual([]);
});

test('a key that cannot sign is said without showing it', async () => {
  const google = await startScriptedGoogle();
  const { environment, put } = await anOffice(google.url);
  const broken = '-----BEGIN PRIVATE KEY-----\nbm90IGEga2V5\n-----END PRIVATE KEY-----\n';
  const keyFile = await put('key.json', serviceAccountKey({ private_key: broken }));
  const service = await connectGoogle({ environment, keyFile });
  const error = await errorOf(() => service.getSpreadsheet(READ));
  expect(error).toMatchObject({ code: 'google-key-refused', params: { file: keyFile } });
  expect(JSON.stringify(error)).not.toContain('bm90IGEga2V5');
  expect(readFileSync(keyFile, 'utf8')).toContain('bm90IGEga2V5');
});
