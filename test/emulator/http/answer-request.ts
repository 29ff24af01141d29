import type { Backend } from '../backend.ts';
import { createDriveCall } from '../drive/drive-call.ts';
import { answerDrive } from '../drive/drive-routes.ts';
import { answerUpload, type UploadSessions } from '../drive/uploads.ts';
import { answerSheets } from '../sheets/sheets-routes.ts';
import { answerSignIn, isSignInPath } from '../sign-in/sign-in.ts';
import type { ApiAnswer, ApiRequest } from './exchange.ts';
import { notBuilt, Refusal, unauthenticated, unregisteredCaller } from './failure.ts';

const apiOf = (path: string): 'sheets' | 'drive' => (path.startsWith('/v4/') ? 'sheets' : 'drive');

/** Who calls; throws 401 for a token that is not valid and 403 for nobody at all. */
function identify(backend: Backend, request: ApiRequest): string | undefined {
  const token = request.query.get('access_token') ?? request.query.get('oauth_token');
  const caller = backend.accounts.identify(request.headers['authorization'] ?? (token === null ? undefined : `Bearer ${token}`));
  if (caller.kind === 'invalid') throw unauthenticated(apiOf(request.path));
  if (caller.kind === 'account') return caller.email;
  if (request.query.get('key') === null && request.headers['x-goog-api-key'] === undefined) throw unregisteredCaller();
  return undefined;
}

/** Whether a call of Sheets only reads; it decides which quota it is charged to. */
function isRead({ method, path }: ApiRequest): boolean {
  return method === 'GET' || /:(?:getByDataFilter|batchGetByDataFilter|search)$/.test(path);
}

function route(backend: Backend, sessions: UploadSessions, request: ApiRequest, account: string | undefined): ApiAnswer {
  const { path } = request;
  if (/^\/v4\/spreadsheets(?:[/:]|$)/.test(path)) {
    backend.quota.spend(isRead(request) ? 'read' : 'write', account ?? '');
    return answerSheets(backend, request, account);
  }
  const upload = /^\/(?:resumable\/)?upload\/drive\/v3\/files(?:\/([^/]+))?$/.exec(path);
  if (upload !== null) return answerUpload(createDriveCall(backend, request, account), sessions, upload[1]);
  const drive = /^\/drive\/v3\/(.+)$/.exec(path)?.[1];
  if (drive !== undefined)
    return answerDrive(createDriveCall(backend, request, account), drive.split('/').map(decodeURIComponent));
  throw notBuilt(`${request.method} ${path}`);
}

/** Answers a request, refusals included. Everything that is not a refusal is a mistake of the emulator and thrown on. */
export function answerRequest(backend: Backend, sessions: UploadSessions, request: ApiRequest): ApiAnswer {
  try {
    if (isSignInPath(request.path)) return answerSignIn(backend, request);
    return route(backend, sessions, request, identify(backend, request));
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status, json: error.body, headers: error.headers };
    throw error;
  }
}
