import { isShape, type Shape, shapeIn, shapesIn, systemCodeIn, textIn } from './thrown-shape.ts';

/**
 * What a failed request means. `quota`: nothing was done, the minute is used up. `server`, `broken`: an answer that says nothing or none at all; it is
 * unknown whether the request was carried out. `unsent`: it never left. `intercepted`: something between here and Google answered, or its certificate is
 * not trusted. `unauthenticated`: the token is not taken. `grant`: no new token is given for what we hold. `client`: the key or program itself is not
 * taken. `key`: it cannot be used at all. The others are answers about the workbook or the account.
 */
export type FailureKind =
  | 'quota'
  | 'server'
  | 'broken'
  | 'unsent'
  | 'intercepted'
  | 'unauthenticated'
  | 'grant'
  | 'client'
  | 'key'
  | 'scope'
  | 'api-disabled'
  | 'storage'
  | 'forbidden'
  | 'not-found'
  | 'refused';

export interface GoogleFailure {
  readonly kind: FailureKind;
  /** HTTP status; 0 without an answer. */
  readonly status: number;
  /** Words of the service or code of the system, as they came: to be shown only without secrets. */
  readonly words: string;
  /** What `Retry-After` asks for, in milliseconds. */
  readonly retryAfter: number | undefined;
  /** The API that is switched off, and the project it belongs to, where the answer says so. */
  readonly api: string;
  readonly project: string;
}

const SAYS_QUOTA = new Set([
  'userRateLimitExceeded',
  'rateLimitExceeded',
  'quotaExceeded',
  'RATE_LIMIT_EXCEEDED',
  'RESOURCE_EXHAUSTED',
]);
const SAYS_SCOPE = new Set([
  'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
  'insufficientPermissions',
  'insufficientScopes',
  'appNotAuthorizedToFile',
]);
const SAYS_DISABLED = new Set(['SERVICE_DISABLED', 'accessNotConfigured']);
const SAYS_FORBIDDEN = new Set([
  'PERMISSION_DENIED',
  'forbidden',
  'insufficientFilePermissions',
  'insufficientParentPermissions',
]);
const SAYS_STORAGE = new Set(['storageQuotaExceeded']);

const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);
const UNTRUSTED = /CERT|SELF_SIGNED|^EPROTO$|^ERR_TLS|^ERR_SSL/u;
const UNUSABLE_KEY = /^ERR_(?:OSSL|CRYPTO)/u;

/** Reads whatever a request threw. Undefined for an error that is no failure of a request, but ours. */
export function readFailure(error: unknown): GoogleFailure | undefined {
  const response = shapeIn(error, 'response');
  const status = response['status'];
  if (typeof status === 'number' && status >= 300) return readAnswer(status, response['data'], response['headers']);
  const code = systemCodeIn(error);
  if (UNUSABLE_KEY.test(code)) return failure('key', 0, textIn(error, 'message'));
  if (UNTRUSTED.test(code)) return failure('intercepted', 0, code);
  if (UNSENT.has(code)) return failure('unsent', 0, code);
  // a request object without an answer: whatever ended it, the end is not known
  if (code !== '' || isShape(shapeIn(error, 'config')['headers'])) return failure('broken', 0, code || textIn(error, 'message'));
  return undefined;
}

function failure(kind: FailureKind, status: number, words: string, more: Partial<GoogleFailure> = {}): GoogleFailure {
  return { kind, status, words, retryAfter: undefined, api: '', project: '', ...more };
}

/** What an answer other than 2xx means; `data` is its body as the client decoded it. */
export function readAnswer(status: number, data: unknown, headers?: unknown): GoogleFailure {
  const retryAfter = readRetryAfter(headers);
  const body = decoded(data);
  if (body === undefined) return failure(kindOfPage(status), status, `HTTP ${status} ${titleOf(data)}`.trim(), { retryAfter });
  if (typeof body['error'] === 'string') return readOAuthAnswer(status, body, retryAfter);
  const error = shapeIn(body, 'error');
  const reasons = reasonsOf(error);
  const kind = kindOfAnswer(status, reasons, textIn(error, 'message'));
  return failure(kind, status, wordsOf(error), { retryAfter, ...(kind === 'api-disabled' ? readService(error) : {}) });
}

/** The body as an object; a JSON text that came under another type is read, too. */
function decoded(data: unknown): Shape | undefined {
  if (isShape(data)) return data;
  if (typeof data !== 'string' || !data.trimStart().startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(data);
    return isShape(value) ? value : undefined;
  } catch {
    return undefined; // then it is a page for people
  }
}

/** Google's interfaces answer JSON; a page comes from a front end that is in trouble, or from a proxy on the way. */
function kindOfPage(status: number): FailureKind {
  if (status === 429) return 'quota';
  if (status === 401) return 'unauthenticated';
  return status >= 500 || status === 408 ? 'server' : 'intercepted';
}

function titleOf(data: unknown): string {
  if (typeof data !== 'string') return '';
  return /<title>([^<]{1,80})/iu.exec(data)?.[1]?.trim() ?? '';
}

function reasonsOf(error: Shape): readonly string[] {
  const listed = [...shapesIn(error, 'errors'), ...shapesIn(error, 'details')].map((entry) => textIn(entry, 'reason'));
  return [...listed, textIn(error, 'status')].filter((reason) => reason !== '');
}

function kindOfAnswer(status: number, reasons: readonly string[], words: string): FailureKind {
  const says = (known: ReadonlySet<string>): boolean => reasons.some((reason) => known.has(reason));
  if (status === 429 || (status === 403 && says(SAYS_QUOTA))) return 'quota';
  if (status >= 500 || status === 408) return 'server';
  if (status === 401) return 'unauthenticated';
  if (status === 404) return 'not-found';
  if (status !== 403) return 'refused';
  if (says(SAYS_SCOPE) || /insufficient authentication scopes/iu.test(words)) return 'scope';
  if (says(SAYS_DISABLED)) return 'api-disabled';
  if (says(SAYS_STORAGE) || /do not have storage quota/iu.test(words)) return 'storage';
  return says(SAYS_FORBIDDEN) || reasons.length === 0 ? 'forbidden' : 'refused';
}

/** The message; where it says nothing, also which field it is about. */
function wordsOf(error: Shape): string {
  const violations = shapesIn(error, 'details').flatMap((detail) => shapesIn(detail, 'fieldViolations'));
  const told = violations.map((violation) => textIn(violation, 'description')).filter((text) => text !== '');
  const message = textIn(error, 'message');
  return told.length === 0 || message.includes(told[0] ?? '') ? message : `${message} ${told.join(' ')}`;
}

const APIS: Readonly<Record<string, string>> = {
  'sheets.googleapis.com': 'Google Sheets API',
  'drive.googleapis.com': 'Google Drive API',
};

function readService(error: Shape): { readonly api: string; readonly project: string } {
  const metadata = shapesIn(error, 'details').map((detail) => shapeIn(detail, 'metadata'));
  const message = textIn(error, 'message');
  const service =
    metadata.map((entry) => textIn(entry, 'service')).find((name) => name !== '') ??
    /\b(\w{1,40}\.googleapis\.com)/u.exec(message)?.[1] ??
    '';
  const consumer = metadata.map((entry) => textIn(entry, 'consumer')).find((name) => name !== '') ?? message;
  const project = /projects?[/ =](\d+)/u.exec(consumer)?.[1] ?? '';
  return { api: APIS[service] ?? /^(.{3,40}? API) has not been used/u.exec(message)?.[1] ?? service, project };
}

function readOAuthAnswer(status: number, body: Shape, retryAfter: number | undefined): GoogleFailure {
  const code = textIn(body, 'error');
  const words = `${code} ${textIn(body, 'error_description')}`.trim();
  return failure(kindOfOAuth(status, code), status, words, { retryAfter });
}

function kindOfOAuth(status: number, code: string): FailureKind {
  if (status === 429 || code === 'rate_limit_exceeded') return 'quota';
  if (status >= 500 || /^(?:internal_failure|server_error|temporarily_unavailable)$/u.test(code)) return 'server';
  return code === 'invalid_grant' ? 'grant' : 'client';
}

function readRetryAfter(headers: unknown): number | undefined {
  const text = headers instanceof Headers ? headers.get('retry-after') : textIn(headers, 'retry-after');
  const seconds = Number(text);
  return text && Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}
