import { resolve } from 'node:path';
import { AppError } from '../../../errors/app-error.ts';
import { describeFailure } from '../connect/describe-failure.ts';
import { readFailure } from '../connect/google-failure.ts';
import type { EnvironmentVariables } from '../connect/google-root.ts';
import { shapeIn, textIn } from '../connect/thrown-shape.ts';
import { withoutSecrets } from '../connect/without-secrets.ts';
import { type Authorize, authorizeInBrowser, type GrantedTokens } from './authorize-in-browser.ts';
import { tokenPath } from './config-folder.ts';
import { readJsonFile } from './credentials-file.ts';
import { type LoginScope, loginScopes } from './scopes.ts';
import { writeToken } from './token-file.ts';

/** Names the client file when `--client` does not. */
export const CLIENT_VARIABLE = 'DIK_GOOGLE_CLIENT';

/** What `dik login` was asked for. */
export interface LoginRequest {
  readonly environment: EnvironmentVariables;
  /** `--client`. */
  readonly clientFile?: string | undefined;
  readonly scope: LoginScope;
  /** Told just before the browser is opened. */
  readonly onOpen?: () => void;
}

/** What became of it; never the token itself. */
export interface LoginAnswer {
  /** Where the token is kept. */
  readonly file: string;
  readonly scope: LoginScope;
}

/**
 * Signs a person in and keeps the token where only that person can read it. Throws `google-client-unnamed` and its like for a client file that cannot be
 * used, `google-login-failed`, `google-scope-insufficient` when a box was unticked, `google-no-refresh-token`, `google-token-unwritten`.
 */
export async function login(
  { environment, clientFile, scope, onOpen }: LoginRequest,
  authorize: Authorize = authorizeInBrowser,
): Promise<LoginAnswer> {
  const client = await readClientFile(clientFile ?? environment[CLIENT_VARIABLE] ?? '');
  const scopes = loginScopes(scope);
  onOpen?.();
  const granted = await askPerson(authorize, client, scopes);
  const refused = scopes.filter((wanted) => granted.scope && !granted.scope.split(' ').includes(wanted));
  if (refused.length > 0) throw new AppError('google-scope-insufficient', { file: '' });
  const refreshToken = granted.refresh_token ?? '';
  if (refreshToken === '') throw new AppError('google-no-refresh-token');
  const file = tokenPath(environment);
  await writeToken(file, { clientId: client.id, clientSecret: client.secret, refreshToken, scopes });
  return { file, scope };
}

interface ClientFile {
  readonly path: string;
  readonly id: string;
  readonly secret: string;
}

/** Only `.json` is taken: the package that opens the page runs a file of any other name as a program. */
async function readClientFile(file: string): Promise<ClientFile> {
  if (file === '') throw new AppError('google-client-unnamed');
  const content = await readJsonFile(file, 'google-client-missing', 'google-client-unreadable');
  const app = 'installed' in content ? shapeIn(content, 'installed') : shapeIn(content, 'web');
  const [redirect] = Array.isArray(app['redirect_uris']) ? (app['redirect_uris'] as readonly unknown[]) : [];
  const [id, secret] = [textIn(app, 'client_id'), textIn(app, 'client_secret')];
  const returnsHere = typeof redirect === 'string' && URL.canParse(redirect) && new URL(redirect).hostname === 'localhost';
  if (!file.endsWith('.json') || !returnsHere || id === '' || secret === '')
    throw new AppError('google-client-unreadable', { file });
  return { path: resolve(file), id, secret };
}

async function askPerson(authorize: Authorize, client: ClientFile, scopes: readonly string[]): Promise<GrantedTokens> {
  try {
    return await authorize({ clientFile: client.path, scopes });
  } catch (error) {
    throw describeRefusal(error, client);
  }
}

function describeRefusal(error: unknown, { path, secret }: ClientFile): unknown {
  if (error instanceof AppError) return error;
  const secrets = { values: [secret], account: '' };
  const failure = readFailure(error);
  if (failure === undefined) {
    const reason = withoutSecrets(error instanceof Error ? error.message : String(error), secrets);
    return new AppError('google-login-failed', { reason }, { cause: new Error(reason) });
  }
  // no token was kept yet, so nothing that we hold has expired: it is the app or the code of the page that is not taken
  const kind = failure.kind === 'grant' || failure.kind === 'unauthenticated' ? 'client' : failure.kind;
  const facts = { file: '', api: '', signer: 'person', keyFile: path, secrets, isUnclear: false, seconds: 0 } as const;
  return describeFailure({ ...failure, kind }, facts);
}
