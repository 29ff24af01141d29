import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What is answered: JSON unless `type` says otherwise; `cut` ends the connection without an answer, `half` in the middle of one. */
export type Answer =
  | {
      readonly status?: number;
      readonly json?: unknown;
      readonly text?: string;
      readonly type?: string;
      readonly headers?: object;
    }
  | 'cut'
  | 'half'
  | 'silence';

/** A service on this computer that answers by script. `/token` gives out `ya29.N-of-…`, counting, unless the script says otherwise. */
export interface ScriptedGoogle {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** Requests to the interfaces, without those for tokens. */
  readonly calls: () => readonly Seen[];
}

type Script = (seen: Seen, count: number) => Answer | undefined;

/** Starts the service for one test. The script is asked with each request and how many of that path came before; undefined is answered `{}`. */
export async function startScriptedGoogle(script: Script = () => undefined): Promise<ScriptedGoogle> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const arrived = await readRequest(request);
    const count = seen.filter(({ path }) => path === arrived.path).length;
    seen.push(arrived);
    sendAnswer(response, script(arrived, count) ?? defaultAnswer(arrived, count));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  });
  const { port } = server.address() as AddressInfo;
  const calls = () => seen.filter(({ path }) => !/^\/(?:token|v1\/token|revoke)$/u.test(path));
  return { url: `http://127.0.0.1:${port}/`, seen, calls };
}

async function readRequest(request: IncomingMessage): Promise<Seen> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { method = '', headers } = request;
  return { method, path: url.pathname, query: url.searchParams, headers, body: Buffer.concat(pieces).toString() };
}

function defaultAnswer({ path }: Seen, count: number): Answer {
  if (!path.endsWith('/token')) return { json: {} };
  return { json: { access_token: tokenNumber(count + 1), expires_in: 3600, token_type: 'Bearer', issued_token_type: 'x' } };
}

/** The n-th token that is given out. */
export function tokenNumber(count: number): string {
  return `ya29.${count}-of-invented`;
}

function sendAnswer(response: ServerResponse, answer: Answer): void {
  if (answer === 'silence') return;
  if (answer === 'cut') {
    response.destroy();
    return;
  }
  if (answer === 'half') {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '400' });
    response.write('{"spreadsheetId":');
    setTimeout(() => response.destroy(), 20);
    return;
  }
  const { status = 200, json, text, type = 'application/json; charset=UTF-8', headers = {} } = answer;
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(text ?? JSON.stringify(json ?? {}));
}

/** A body of the shape in which Sheets refuses. */
export function refusal(code: number, status: string, message: string, details: readonly object[] = []): Answer {
  return { status: code, json: { error: { code, message, status, ...(details.length === 0 ? {} : { details }) } } };
}

/** A body of the shape in which Drive refuses. */
export function driveRefusal(code: number, reason: string, message: string): Answer {
  return { status: code, json: { error: { code, message, errors: [{ message, domain: 'global', reason }] } } };
}

/** The answer to one request too many. */
export const QUOTA: Answer = refusal(
  429,
  'RESOURCE_EXHAUSTED',
  "Quota exceeded for quota metric 'Write requests' and limit 'Write requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
  [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'RATE_LIMIT_EXCEEDED', domain: 'googleapis.com' }],
);
