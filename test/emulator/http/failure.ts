/** Any value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** An answer that is an error of the service; `body` goes out as JSON. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: Json, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  501: 'UNIMPLEMENTED',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
};

/** An error in the envelope of Sheets: code, message, status and, where the service sends them, details. */
export function sheetsError(code: number, message: string, details?: readonly Json[]): Refusal {
  const error = { code, message, status: STATUS_NAMES[code] ?? 'UNKNOWN', ...(details === undefined ? {} : { details }) };
  return new Refusal(code, { error }, message);
}

/** 400 with the words of the service. */
export function invalid(message: string): Refusal {
  return sheetsError(400, message);
}

/** 400 whose details name the field; `message` may differ from the description of the violation. */
export function badField(message: string, field: string | undefined, description: string): Refusal {
  const violation = field === undefined ? { description } : { field, description };
  return sheetsError(400, message, [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [violation] }]);
}

/** What the emulator has not built: loud, so that nobody takes it for an answer of the service. */
export function notBuilt(what: string): Refusal {
  const message = `The emulator has not built: ${what}`;
  return new Refusal(501, { error: { code: 501, message, status: 'UNIMPLEMENTED' } }, message);
}

/** One entry of `errors[]` in the envelope of Drive. */
export interface DriveProblem {
  readonly reason: string;
  readonly domain?: string;
  readonly message?: string;
  readonly location?: string;
  readonly locationType?: string;
}

/** An error in the envelope of Drive v3, which has no `status` for most codes. */
export function driveError(code: number, message: string, problem: DriveProblem): Refusal {
  const { reason, domain = 'global', location, locationType } = problem;
  const entry = {
    message: problem.message ?? message,
    domain,
    reason,
    ...(location === undefined ? {} : { location }),
    ...(locationType === undefined ? {} : { locationType }),
  };
  return new Refusal(code, { error: { code, message, errors: [entry] } }, message);
}

/** 404 of Drive for a file that does not exist or is not shown to the caller. */
export function fileNotFound(fileId: string): Refusal {
  return driveError(404, `File not found: ${fileId}.`, { reason: 'notFound', location: 'fileId', locationType: 'parameter' });
}

/** 404 of Sheets. */
export function entityNotFound(): Refusal {
  return sheetsError(404, 'Requested entity was not found.');
}

/** 403 of Sheets for a file that is not shared with the caller, or shared for reading only. */
export function noPermission(): Refusal {
  return sheetsError(403, 'The caller does not have permission');
}

const NOT_AUTHENTICATED =
  'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. ' +
  'See https://developers.google.com/identity/sign-in/web/devconsole-project.';

/** 401 for a token that is expired, revoked or nobody's. */
export function unauthenticated(api: 'sheets' | 'drive'): Refusal {
  const problem = {
    message: 'Invalid Credentials',
    domain: 'global',
    reason: 'authError',
    location: 'Authorization',
    locationType: 'header',
  };
  const error = {
    code: 401,
    message: NOT_AUTHENTICATED,
    ...(api === 'drive' ? { errors: [problem] } : {}),
    status: 'UNAUTHENTICATED',
  };
  const headers = { 'WWW-Authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' };
  return new Refusal(401, { error }, NOT_AUTHENTICATED, headers);
}

/** 403 for a call that carries neither a token nor a key. */
export function unregisteredCaller(): Refusal {
  return sheetsError(
    403,
    "Method doesn't allow unregistered callers (callers without established identity). Please use API Key or other form of API consumer identity to call this API.",
  );
}

/** 429 of Sheets when a quota is used up. */
export function quotaExceeded(metric: 'Read' | 'Write', perUser: boolean): Refusal {
  const words = perUser ? 'requests per minute per user' : 'requests per minute';
  const message = `Quota exceeded for quota metric '${metric} requests' and limit '${metric} ${words}' of service 'sheets.googleapis.com' for consumer 'project_number:1'.`;
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'RATE_LIMIT_EXCEEDED',
    domain: 'googleapis.com',
    metadata: {
      service: 'sheets.googleapis.com',
      consumer: 'projects/1',
      quota_metric: `sheets.googleapis.com/${metric.toLowerCase()}_requests`,
      quota_limit: `${metric}RequestsPerMinutePer${perUser ? 'User' : 'Project'}`,
    },
  };
  return sheetsError(429, message, [info]);
}

/** 403 of Drive when a quota is used up. */
export function driveQuotaExceeded(reason: 'userRateLimitExceeded' | 'rateLimitExceeded'): Refusal {
  const message = reason === 'userRateLimitExceeded' ? 'User Rate Limit Exceeded' : 'Rate Limit Exceeded';
  return driveError(403, message, { reason, domain: 'usageLimits' });
}

/** The bodies of 500, 502 and 503. */
export function serverError(status: 500 | 502 | 503): Refusal {
  return sheetsError(status, status === 500 ? 'Internal error encountered.' : 'The service is currently unavailable.');
}
