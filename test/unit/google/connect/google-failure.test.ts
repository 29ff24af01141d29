import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../../src/stores/google-sheets/connect/describe-failure.ts';
import { type FailureKind, readAnswer, readFailure } from '../../../../src/stores/google-sheets/connect/google-failure.ts';

const sheets = (code: number, status: string, message = 'x', details: readonly object[] = []) => ({
  error: { code, message, status, details },
});
const drive = (code: number, reason: string, message = 'x') => ({ error: { code, message, errors: [{ reason, message }] } });
const info = (reason: string, metadata: object = {}) => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
  metadata,
});
const PAGE = '<!DOCTYPE html><html><head><title>Sorry...</title></head></html>';

describe('an answer of Google means', () => {
  test.for<[number, unknown, FailureKind]>([
    [400, sheets(400, 'INVALID_ARGUMENT'), 'refused'],
    [401, sheets(401, 'UNAUTHENTICATED'), 'unauthenticated'],
    [401, drive(401, 'authError'), 'unauthenticated'],
    [403, sheets(403, 'PERMISSION_DENIED', 'The caller does not have permission'), 'forbidden'],
    [403, drive(403, 'insufficientFilePermissions'), 'forbidden'],
    [403, drive(403, 'forbidden'), 'forbidden'],
    [403, { error: { code: 403, message: 'no' } }, 'forbidden'],
    [403, sheets(403, 'PERMISSION_DENIED', 'x', [info('ACCESS_TOKEN_SCOPE_INSUFFICIENT')]), 'scope'],
    [403, sheets(403, 'PERMISSION_DENIED', 'Request had insufficient authentication scopes.'), 'scope'],
    [403, drive(403, 'appNotAuthorizedToFile'), 'scope'],
    [403, sheets(403, 'PERMISSION_DENIED', 'x', [info('SERVICE_DISABLED')]), 'api-disabled'],
    [403, drive(403, 'accessNotConfigured'), 'api-disabled'],
    [403, drive(403, 'storageQuotaExceeded'), 'storage'],
    [403, drive(403, 'other', 'Service Accounts do not have storage quota.'), 'storage'],
    [403, drive(403, 'userRateLimitExceeded'), 'quota'],
    [403, drive(403, 'rateLimitExceeded'), 'quota'],
    [403, drive(403, 'sharingRateLimitExceeded'), 'refused'],
    [403, drive(403, 'exportSizeLimitExceeded'), 'refused'],
    [403, drive(403, 'domainPolicy'), 'refused'],
    [404, sheets(404, 'NOT_FOUND'), 'not-found'],
    [404, drive(404, 'notFound'), 'not-found'],
    [409, sheets(409, 'ABORTED'), 'refused'],
    [429, sheets(429, 'RESOURCE_EXHAUSTED'), 'quota'],
    [429, PAGE, 'quota'],
    [500, sheets(500, 'INTERNAL'), 'server'],
    [503, sheets(503, 'UNAVAILABLE'), 'server'],
    [503, PAGE, 'server'],
    [502, '', 'server'],
    [408, PAGE, 'server'],
    [401, PAGE, 'unauthenticated'],
    [403, PAGE, 'intercepted'],
    [407, PAGE, 'intercepted'],
    [404, PAGE, 'intercepted'],
    [400, JSON.stringify(sheets(400, 'INVALID_ARGUMENT')), 'refused'],
    [400, '{ broken', 'intercepted'],
    [400, { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' }, 'grant'],
    [400, { error: 'invalid_grant', error_subtype: 'invalid_rapt' }, 'grant'],
    [401, { error: 'invalid_client' }, 'client'],
    [400, { error: 'unauthorized_client' }, 'client'],
    [500, { error: 'internal_failure' }, 'server'],
    [400, { error: 'temporarily_unavailable' }, 'server'],
    [429, { error: 'rate_limit_exceeded' }, 'quota'],
  ])('%i with %j: %s', ([status, body, kind]) => {
    expect(readAnswer(status, body).kind).toBe(kind);
    expect(readFailure({ response: { status, data: body, headers: {} } })?.kind).toBe(kind);
  });
});

describe('no answer means', () => {
  test.for<[unknown, FailureKind | undefined]>([
    [{ code: 'ECONNRESET', message: 'socket hang up' }, 'broken'],
    [{ code: 'ETIMEDOUT' }, 'broken'],
    [{ code: 'TimeoutError' }, 'broken'],
    [{ name: 'TimeoutError', code: 23 }, 'broken'],
    [{ cause: { cause: { code: 'ERR_STREAM_PREMATURE_CLOSE' } } }, 'broken'],
    [{ message: 'odd', config: { headers: {} } }, 'broken'],
    [{ response: { status: 200 }, code: 'Z_BUF_ERROR' }, 'broken'],
    [{ code: 'ECONNREFUSED' }, 'unsent'],
    [{ code: 'ENOTFOUND' }, 'unsent'],
    [{ cause: { code: 'EAI_AGAIN' } }, 'unsent'],
    [{ code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'intercepted'],
    [{ code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }, 'intercepted'],
    [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'intercepted'],
    [{ code: 'ERR_OSSL_UNSUPPORTED', message: 'x' }, 'key'],
    [new TypeError('our own mistake'), undefined],
    ['text', undefined],
    [undefined, undefined],
  ])('%j: %s', ([thrown, kind]) => {
    expect(readFailure(thrown)?.kind).toBe(kind);
  });
});

test.for<[object, string, string]>([
  [
    sheets(403, 'PERMISSION_DENIED', 'x', [
      info('SERVICE_DISABLED', { service: 'drive.googleapis.com', consumer: 'projects/123456' }),
    ]),
    'Google Drive API',
    '123456',
  ],
  [
    drive(
      403,
      'accessNotConfigured',
      'Google Sheets API has not been used in project 987 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=987 then retry.',
    ),
    'Google Sheets API',
    '987',
  ],
  [drive(403, 'accessNotConfigured', 'Access Not Configured.'), '', ''],
])('an interface that is off is named: %o', ([body, api, project]) => {
  expect(readAnswer(403, body)).toMatchObject({ api, project });
});

test('the field that a refusal is about is told with it', () => {
  const violation = { fieldViolations: [{ description: "Cannot find matching fields for path 'joe'." }] };
  expect(readAnswer(400, sheets(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.', [violation])).words).toBe(
    "Request contains an invalid argument. Cannot find matching fields for path 'joe'.",
  );
});

test.for<[unknown, number | undefined]>([
  [{ 'retry-after': '7' }, 7000],
  [new Headers({ 'Retry-After': '2' }), 2000],
  [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, undefined],
  [{}, undefined],
  [undefined, undefined],
])('how long to wait is read from %o', ([headers, wait]) => {
  expect(readAnswer(503, PAGE, headers).retryAfter).toBe(wait);
});

describe('people are told', () => {
  const context = {
    file: 'gsheet:1abc',
    api: 'Google Drive API',
    signer: 'person',
    keyFile: 'kunci.json',
    secrets: { account: '', values: [] },
    isUnclear: false,
    seconds: 12,
  } as const;
  const program = { ...context, signer: 'program', secrets: { account: 'robot@contoh-proyek.test', values: [] } } as const;
  const failure = (kind: FailureKind) => ({ kind, status: 403, words: 'why', retryAfter: undefined, api: '', project: '' });

  test.for<[FailureKind, typeof context | typeof program, string, object]>([
    ['quota', context, 'google-quota', { seconds: 12 }],
    ['unsent', context, 'google-unreachable', { reason: 'why' }],
    ['intercepted', context, 'google-unreachable', { reason: 'why' }],
    ['unauthenticated', context, 'google-sign-in-expired', {}],
    ['grant', context, 'google-sign-in-expired', {}],
    ['grant', program, 'google-key-refused', { file: 'kunci.json' }],
    ['client', context, 'google-key-refused', { file: 'kunci.json' }],
    ['scope', context, 'google-scope-insufficient', { file: 'gsheet:1abc' }],
    ['api-disabled', context, 'google-api-disabled', { api: 'Google Drive API' }],
    ['storage', program, 'google-no-storage', { account: 'robot@contoh-proyek.test' }],
    ['storage', context, 'google-drive-full', {}],
    ['forbidden', program, 'google-not-shared', { account: 'robot@contoh-proyek.test' }],
    ['forbidden', context, 'google-not-shared', { account: '' }],
    ['not-found', program, 'workbook-not-found', { service: 'Google', account: 'robot@contoh-proyek.test' }],
    ['refused', context, 'google-refused', { status: 403, reason: 'why' }],
  ])('of %s by %o', ([kind, about, code, params]) => {
    expect(describeFailure(failure(kind), about)).toMatchObject({ code, params });
  });

  test.for<[FailureKind, object]>([
    ['quota', { code: 'google-unclear' }],
    ['server', { code: 'google-unclear', params: { file: 'gsheet:1abc' } }],
    ['unsent', { code: 'google-unclear' }],
    ['forbidden', { code: 'google-unclear' }],
    ['not-found', { code: 'workbook-not-found' }],
    ['refused', { code: 'google-refused', params: { repeated: 1 } }],
  ])('of %s after an attempt whose end is not known', ([kind, said]) => {
    expect(describeFailure(failure(kind), { ...context, isUnclear: true })).toMatchObject(said);
  });
});
