import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Backend } from '../backend.ts';
import type { UploadSessions } from '../drive/uploads.ts';
import type { FaultAction } from '../faults.ts';
import { isSignInPath } from '../sign-in/sign-in.ts';
import { answerRequest } from './answer-request.ts';
import { answerControl } from './control.ts';
import type { ApiAnswer, ApiRequest } from './exchange.ts';
import { driveQuotaExceeded, quotaExceeded, Refusal, serverError, sheetsError, unauthenticated } from './failure.ts';

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

async function readRequest(message: IncomingMessage): Promise<ApiRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const target = message.url ?? '/';
  const mark = target.indexOf('?');
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  return {
    method: message.method ?? 'GET',
    path: (mark < 0 ? target : target.slice(0, mark)).replace(/^\/{2,}/, '/'),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers,
    body: Buffer.concat(chunks),
    origin: `http://${message.headers.host ?? '127.0.0.1'}`,
  };
}

function send(response: ServerResponse, answer: ApiAnswer): void {
  const headers: Record<string, string> = { Vary: 'Origin, X-Origin, Referer', ...answer.headers };
  if (answer.json !== undefined) {
    const bytes = Buffer.from(JSON.stringify(answer.json));
    response.writeHead(answer.status, {
      'Content-Type': 'application/json; charset=UTF-8',
      'Content-Length': String(bytes.length),
      ...headers,
    });
    response.end(bytes);
    return;
  }
  const bytes = answer.bytes ?? Buffer.alloc(0);
  response.writeHead(answer.status, {
    'Content-Type': answer.type ?? 'text/html',
    'Content-Length': String(bytes.length),
    ...headers,
  });
  response.end(bytes);
}

const asAnswer = (refusal: Refusal): ApiAnswer => ({ status: refusal.status, json: refusal.body, headers: refusal.headers });

function plannedStatus(status: 401 | 403 | 429 | 500 | 502 | 503, path: string): ApiAnswer {
  if (status === 401) return asAnswer(unauthenticated(path.startsWith('/v4/') ? 'sheets' : 'drive'));
  if (status === 403) return asAnswer(sheetsError(403, 'The caller does not have permission'));
  if (status === 429) return asAnswer(quotaExceeded('Write', true));
  return asAnswer(serverError(status));
}

const HTML =
  '<!DOCTYPE html><html lang=en><title>Error 502 (Server Error)!!1</title><p>The server encountered a temporary error.</p></html>';

/** What a fault answers instead of the request, or nothing when the request is carried out. */
function refusedBefore(actions: readonly FaultAction[], path: string): ApiAnswer | 'cut' | undefined {
  for (const action of actions) {
    if (action.kind === 'status') return plannedStatus(action.status, path);
    if (action.kind === 'quota-403') return asAnswer(driveQuotaExceeded(action.reason));
    if (action.kind === 'html') return { status: action.status, bytes: Buffer.from(HTML), type: 'text/html; charset=UTF-8' };
    if (action.kind === 'cut-before') return 'cut';
  }
  return undefined;
}

function kindsOf({ path, body }: ApiRequest): readonly string[] {
  if (!path.startsWith('/v4/') || !path.endsWith(':batchUpdate') || path.endsWith('/values:batchUpdate')) return [];
  try {
    const { requests } = JSON.parse(body.toString('utf8')) as { requests?: readonly object[] };
    return (requests ?? []).map((request) => Object.keys(request)[0] ?? '');
  } catch {
    return [];
  }
}

const fileIn = (path: string): string => /\/(?:spreadsheets|files)\/([^/:]+)/.exec(path)?.[1] ?? '';

function runEdits(backend: Backend, actions: readonly FaultAction[], path: string): void {
  for (const action of actions) {
    if (action.kind === 'edit') backend.edit(action.fileId ?? fileIn(path), action.edit);
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The answer of a call with its faults; `cut` stands for a broken connection. */
async function answerWithFaults(
  backend: Backend,
  sessions: UploadSessions,
  request: ApiRequest,
  actions: readonly FaultAction[],
): Promise<ApiAnswer | 'cut'> {
  runEdits(backend, actions, request.path);
  const refused = refusedBefore(actions, request.path);
  const answer = refused ?? answerRequest(backend, sessions, request);
  for (const action of actions) if (action.kind === 'delay') await pause(action.milliseconds);
  if (refused !== undefined) return answer;
  const after = actions.find((action) => action.kind === 'status-after');
  if (after !== undefined) return asAnswer(serverError(after.status));
  return actions.some(({ kind }) => kind === 'cut-after') ? 'cut' : answer;
}

async function answerCall(
  backend: Backend,
  sessions: UploadSessions,
  message: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = await readRequest(message);
  if (request.path.startsWith('/emulator/')) return send(response, answerControl(backend, request));
  const signIn = isSignInPath(request.path);
  const sketch = { method: request.method, path: message.url ?? '/', kinds: kindsOf(request) };
  const caller = backend.accounts.identify(request.headers['authorization']);
  const log = signIn ? backend.signInLog : backend.log;
  const done = log.begin({ ...sketch, bytes: request.body.length, account: caller.kind === 'account' ? caller.email : '' });
  const answer = await answerWithFaults(backend, sessions, request, backend.faults.take(sketch, !signIn));
  if (answer === 'cut') {
    message.socket.destroy();
    return;
  }
  done(answer.status);
  send(response, answer);
}

/** Starts the HTTP server of an emulator on 127.0.0.1. */
export async function startServer(backend: Backend, port: number): Promise<RunningServer> {
  const sessions: UploadSessions = new Map();
  const server: Server = createServer((message, response) => {
    answerCall(backend, sessions, message, response).catch((error: unknown) => {
      // a mistake of the emulator or of a test's edit: loud, and never taken for an answer of the service
      const words =
        error instanceof Refusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (!response.headersSent) send(response, asAnswer(sheetsError(501, `The emulator failed: ${words}`)));
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
