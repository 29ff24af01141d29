import { DEFAULT_ACCOUNT } from '../accounts.ts';
import type { Backend } from '../backend.ts';
import type { ApiAnswer, ApiRequest } from '../http/exchange.ts';
import { type Json, Refusal } from '../http/failure.ts';

const SECONDS = 3599;
const SCOPES = 'https://www.googleapis.com/auth/drive.file';

function oauthError(status: number, error: string, description: string): Refusal {
  return new Refusal(status, { error, error_description: description }, description);
}

/** The parameters of a form or JSON body. */
function readForm({ headers, body }: ApiRequest): URLSearchParams {
  const text = body.toString('utf8');
  if (headers['content-type']?.includes('json') !== true) return new URLSearchParams(text);
  try {
    return new URLSearchParams(Object.entries(JSON.parse(text) as Record<string, string>));
  } catch {
    throw oauthError(400, 'invalid_request', 'Invalid JSON payload.');
  }
}

function claimsOf(assertion: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    throw oauthError(400, 'invalid_grant', 'Invalid JWT: Token must be a JWT.');
  }
}

const EXPIRED = 'Token has been expired or revoked.';

/** The account behind a code or refresh token: `code:MAIL`, `refresh:MAIL…`, or the default. */
const accountOf = (text: string): string => /^(?:code|refresh):([^\s:]+@[^\s:]+)/.exec(text)?.[1] ?? DEFAULT_ACCOUNT;

type Grant = (backend: Backend, form: URLSearchParams) => Json;

function give(backend: Backend, form: URLSearchParams, email: string, more: Readonly<Record<string, string>> = {}): Json {
  return {
    access_token: backend.accounts.issue(email, SECONDS),
    expires_in: SECONDS,
    scope: form.get('scope') ?? SCOPES,
    token_type: 'Bearer',
    ...more,
  };
}

const byRefreshToken: Grant = (backend, form) => {
  const token = form.get('refresh_token') ?? '';
  if (token === '') throw oauthError(400, 'invalid_request', 'Missing required parameter: refresh_token');
  if (token.startsWith('expired') || backend.accounts.isRevoked(token)) throw oauthError(400, 'invalid_grant', EXPIRED);
  return give(backend, form, accountOf(token));
};

const byCode: Grant = (backend, form) => {
  const code = form.get('code') ?? '';
  if (code === '' || code.startsWith('bad') || backend.accounts.isRevoked(code))
    throw oauthError(400, 'invalid_grant', 'Malformed auth code.');
  // a code is good for one exchange
  backend.accounts.revoke(code);
  const email = accountOf(code);
  return give(backend, form, email, { refresh_token: `refresh:${email}:${backend.clock.now()}` });
};

const byAssertion: Grant = (backend, form) => {
  const { iss, sub } = claimsOf(form.get('assertion') ?? '');
  if (typeof iss !== 'string') throw oauthError(400, 'invalid_grant', 'Invalid JWT: no issuer.');
  return give(backend, form, typeof sub === 'string' ? sub : iss);
};

const byExchange: Grant = (backend, form) =>
  give(backend, form, 'federasi@contoh.test', { issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' });

const GRANTS: Readonly<Record<string, Grant>> = {
  refresh_token: byRefreshToken,
  authorization_code: byCode,
  'urn:ietf:params:oauth:grant-type:jwt-bearer': byAssertion,
  'urn:ietf:params:oauth:grant-type:token-exchange': byExchange,
};

function grant(backend: Backend, form: URLSearchParams): Json {
  const kind = form.get('grant_type') ?? '';
  const by = GRANTS[kind];
  if (by === undefined) throw oauthError(400, 'unsupported_grant_type', `Invalid grant_type: ${kind}`);
  return by(backend, form);
}

/** The consent page: whoever comes agrees at once and is sent back with a code (`login_hint` says who). */
function consent({ query }: ApiRequest): ApiAnswer {
  const target = query.get('redirect_uri') ?? '';
  if (!/^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(target))
    throw oauthError(400, 'redirect_uri_mismatch', 'Only loopback addresses are sent back to.');
  const url = new URL(target);
  url.searchParams.set('code', `code:${query.get('login_hint') ?? DEFAULT_ACCOUNT}:${Math.random().toString(36).slice(2)}`);
  const state = query.get('state');
  if (state !== null) url.searchParams.set('state', state);
  url.searchParams.set('scope', query.get('scope') ?? SCOPES);
  return { status: 302, bytes: Buffer.alloc(0), headers: { Location: url.href } };
}

function metadataServer(backend: Backend, request: ApiRequest): ApiAnswer {
  const headers = { 'Metadata-Flavor': 'Google' };
  if (request.headers['metadata-flavor'] !== 'Google')
    throw new Refusal(403, { error: 'Missing Metadata-Flavor:Google header.' }, 'Missing header');
  const email = 'layanan@proyek-contoh.test';
  const text = (value: string): ApiAnswer => ({ status: 200, bytes: Buffer.from(value), type: 'application/text', headers });
  if (/\/service-accounts\/[^/]+\/token$/.test(request.path)) {
    return {
      status: 200,
      json: { access_token: backend.accounts.issue(email, SECONDS), expires_in: SECONDS, token_type: 'Bearer' },
      headers,
    };
  }
  if (/\/service-accounts\/[^/]+\/email$/.test(request.path)) return text(email);
  if (request.path.endsWith('/project/project-id')) return text('proyek-contoh');
  if (request.path.endsWith('/universe/universe-domain') || request.path.endsWith('/universe-domain'))
    return text('googleapis.com');
  return text('');
}

function revoke(backend: Backend, request: ApiRequest): ApiAnswer {
  const token = request.query.get('token') ?? readForm(request).get('token') ?? '';
  if (token === '' || backend.accounts.isRevoked(token)) throw oauthError(400, 'invalid_token', 'Token expired or revoked');
  backend.accounts.revoke(token);
  return { status: 200, json: {} };
}

/** Whether a path belongs to the sign-in and not to an API. */
export function isSignInPath(path: string): boolean {
  return (
    /^\/(?:token|oauth2\/v4\/token|v1\/token|revoke|o\/oauth2\/(?:v2\/)?(?:auth|revoke|token)|tokeninfo|computeMetadata\/.*|v1\/projects\/-\/serviceAccounts\/.*)$/.test(
      path,
    ) || path === '/'
  );
}

/** Answers the sign-in: consent page, tokens for every kind of grant, revocation, the metadata server of a machine in the cloud. */
export function answerSignIn(backend: Backend, request: ApiRequest): ApiAnswer {
  const { path } = request;
  if (path.startsWith('/computeMetadata/')) return metadataServer(backend, request);
  if (path === '/')
    return { status: 200, bytes: Buffer.from('Emulator\n'), type: 'text/plain', headers: { 'Metadata-Flavor': 'Google' } };
  if (path.endsWith('/auth')) return consent(request);
  if (path.endsWith('revoke')) return revoke(backend, request);
  if (path.includes(':generateAccessToken')) {
    const email = decodeURIComponent(/serviceAccounts\/([^/:]+)/.exec(path)?.[1] ?? '');
    return {
      status: 200,
      json: {
        accessToken: backend.accounts.issue(email, SECONDS),
        expireTime: new Date(backend.clock.now() + SECONDS * 1000).toISOString(),
      },
    };
  }
  if (path === '/tokeninfo') {
    const token = request.query.get('access_token') ?? '';
    if (backend.accounts.identify(`Bearer ${token}`).kind !== 'account') throw oauthError(400, 'invalid_token', 'Invalid Value');
    return { status: 200, json: { email: backend.accounts.emailOf(token), scope: SCOPES, expires_in: String(SECONDS) } };
  }
  return { status: 200, json: grant(backend, readForm(request)) };
}
