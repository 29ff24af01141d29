import http from 'node:http';
import { AppError } from '../../../errors/app-error.ts';

/** Tokens as Google hands them out at the end of its page. */
export interface GrantedTokens {
  readonly refresh_token?: string | null | undefined;
  readonly access_token?: string | null | undefined;
  /** What was granted, words with blanks between; people can untick boxes. */
  readonly scope?: string | null | undefined;
}

/** Lets a person sign in on a page of Google and answers with the tokens. */
export type Authorize = (request: { readonly clientFile: string; readonly scopes: readonly string[] }) => Promise<GrantedTokens>;

/** How the packages that open the page are called; `keyfilePath` must be a whole path. */
type Authenticate = (options: {
  readonly keyfilePath: string;
  readonly scopes: string[];
}) => Promise<{ readonly credentials: GrantedTokens }>;

const MINUTES = 5;

/**
 * Opens the page in the browser through `@google-cloud/local-auth` and waits for its end, at most five minutes. Throws `google-login-failed` when nobody
 * finished; what the page itself refuses passes as it was thrown.
 */
export const authorizeInBrowser: Authorize = async ({ clientFile, scopes }) => {
  const { authenticate } = await import('@google-cloud/local-auth');
  return awaitAuthorization(authenticate, { keyfilePath: clientFile, scopes: [...scopes] }, MINUTES * 60_000);
};

/** Waits for an authorization, and ends the little server behind it when that takes too long: it would keep the program alive forever. */
export async function awaitAuthorization(
  authenticate: Authenticate,
  options: Parameters<Authenticate>[0],
  milliseconds: number,
): Promise<GrantedTokens> {
  const { running, servers } = listenOnLoopbackOnly(() => authenticate(options));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError('google-login-failed', { reason: 'timeout' })), milliseconds);
  });
  try {
    return (await Promise.race([running, late])).credentials;
  } finally {
    clearTimeout(timer);
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  }
}

/**
 * Runs `start` so that the servers which it makes before its first `await` listen on this computer only. The package listens on every network card while
 * it waits: anybody on the office network could then finish the sign-in with an account of theirs, and the workbook would be made in their Drive.
 */
function listenOnLoopbackOnly<T>(start: () => Promise<T>): {
  readonly running: Promise<T>;
  readonly servers: readonly http.Server[];
} {
  const servers: http.Server[] = [];
  const createServer = http.createServer;
  const createClosed = (...how: Parameters<typeof createServer>): http.Server => {
    const server = createServer(...how);
    const listen = server.listen.bind(server);
    server.listen = ((port: number, ready: () => void) => listen(port, 'localhost', ready)) as typeof server.listen; // the one way it is called
    servers.push(server);
    return server;
  };
  http.createServer = createClosed as typeof createServer; // other ways of calling it do not occur in between
  try {
    return { running: start(), servers };
  } finally {
    http.createServer = createServer;
  }
}
