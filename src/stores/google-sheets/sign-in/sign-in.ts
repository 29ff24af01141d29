import { AppError } from '../../../errors/app-error.ts';
import type { AuthClient, GoogleLibrary, OAuth2Client } from '../connect/google-library.ts';
import type { EnvironmentVariables } from '../connect/google-root.ts';
import type { Secrets } from '../connect/without-secrets.ts';
import { type AccountKind, type Choice, chooseCredentials } from './choose-credentials.ts';
import { gcloudPath, tokenPath } from './config-folder.ts';
import { accountOf, type CredentialsFile, isFileThere, readCredentialsFile, secretsOf } from './credentials-file.ts';
import { keepOnLoopback, pointAtLoopback } from './loopback-only.ts';
import { programScopes, type Reach } from './scopes.ts';
import { readToken, type StoredToken } from './token-file.ts';

/** A token that is taken as it is, for a service on this computer; never sent to Google. */
export const TRIAL_TOKEN_VARIABLE = 'DIK_GOOGLE_ACCESS_TOKEN';

/** How a run wants to sign in. */
export interface SignInOptions {
  readonly environment: EnvironmentVariables;
  /** `--key`. */
  readonly keyFile?: string | undefined;
  /** `--account`. */
  readonly account?: AccountKind | undefined;
  readonly reach: Reach;
  /** The service on this computer that stands in for Google, if any. */
  readonly root: string | undefined;
}

/** Signed in, as far as that can be said without a request. */
export interface SignedIn {
  readonly client: AuthClient;
  /** Address of the service account; undefined for people and where it is not known. */
  readonly account: string | undefined;
  readonly signer: 'person' | 'program';
  /** File that the credentials come from; empty where there is none. */
  readonly keyFile: string;
  /** Makes the client ask for another token at the next request. */
  readonly forgetToken: () => void;
  readonly secrets: () => Secrets;
}

/** Signs in with what `chooseCredentials` chooses; asks nobody and, but for a metadata server, makes no request. Throws `AppError`. */
export async function signIn(library: GoogleLibrary, options: SignInOptions): Promise<SignedIn> {
  const { environment, root } = options;
  const trial = environment[TRIAL_TOKEN_VARIABLE] ?? '';
  if (root !== undefined && trial !== '') return signInForTrial(library, trial);
  const choice = await chooseCredentials({
    account: options.account,
    keyFile: options.keyFile,
    environmentFile: environment['GOOGLE_APPLICATION_CREDENTIALS'],
    hasToken: () => isFileThere(tokenPath(environment)),
    hasGcloudFile: () => isFileThere(gcloudPath(environment)),
    mayAskMetadata: root === undefined,
  });
  return useChoice(library, choice, options);
}

async function useChoice(library: GoogleLibrary, choice: Choice, options: SignInOptions): Promise<SignedIn> {
  const { environment } = options;
  switch (choice.from) {
    case 'option':
      return signInWithFile(library, await readCredentialsFile(options.keyFile ?? ''), options);
    case 'environment':
      return signInWithFile(library, await readCredentialsFile(environment['GOOGLE_APPLICATION_CREDENTIALS'] ?? ''), options);
    case 'gcloud':
      return signInWithFile(library, await readCredentialsFile(gcloudPath(environment)), options);
    case 'token':
      return signInWithToken(library, tokenPath(environment), options);
    case 'metadata':
      return signInWithMachine(library, options);
  }
}

function signInForTrial({ auth }: GoogleLibrary, token: string): SignedIn {
  const client = new auth.OAuth2({ useAuthRequestParameters: false });
  client.setCredentials({ access_token: token });
  const signed = describeSignIn(client, { account: '', signer: 'person', keyFile: '', secrets: [token] });
  return { ...signed, forgetToken: () => undefined };
}

async function signInWithFile(library: GoogleLibrary, held: CredentialsFile, options: SignInOptions): Promise<SignedIn> {
  const signer = held.kind.endsWith('authorized_user') ? 'person' : 'program';
  const facts = { account: accountOf(held), signer, keyFile: held.file, secrets: secretsOf(held) } as const;
  return describeSignIn(await createFileClient(library, held, options), facts);
}

/** Google's own client for a file; makes no request. What the client says of a file that it refuses may quote it, so it goes no further. */
async function createFileClient(library: GoogleLibrary, held: CredentialsFile, options: SignInOptions): Promise<AuthClient> {
  const { root } = options;
  const auth = new library.auth.GoogleAuth({
    credentials: root === undefined ? held.content : pointAtLoopback(held.content, root),
    scopes: [...programScopes(options.reach)],
    clientOptions: clientOptions(library, root),
  });
  try {
    return await auth.getClient();
  } catch {
    throw new AppError('google-key-unreadable', { file: held.file });
  }
}

async function signInWithToken(library: GoogleLibrary, file: string, options: SignInOptions): Promise<SignedIn> {
  const token = await readToken(file);
  if (token === undefined) throw new AppError('google-not-signed-in', { account: 'user' });
  const client = createTokenClient(library, token, options.root);
  return describeSignIn(client, {
    account: '',
    signer: 'person',
    keyFile: '',
    secrets: [token.refreshToken, token.clientSecret],
  });
}

/** A client that asks for tokens with what `dik login` kept. */
export function createTokenClient(library: GoogleLibrary, token: StoredToken, root: string | undefined): OAuth2Client {
  const { clientId, clientSecret, refreshToken } = token;
  const client = new library.auth.OAuth2({ clientId, clientSecret, ...clientOptions(library, root) });
  client.setCredentials({ refresh_token: refreshToken });
  return client;
}

async function signInWithMachine(library: GoogleLibrary, options: SignInOptions): Promise<SignedIn> {
  // with a project named, the client does not go looking for one by starting gcloud; the name itself is never sent
  const auth = new library.auth.GoogleAuth({
    scopes: [...programScopes(options.reach)],
    projectId: 'unnamed',
    clientOptions: clientOptions(library, undefined),
  });
  let client: AuthClient;
  try {
    client = await auth.getClient();
  } catch {
    throw new AppError('google-not-signed-in', { account: options.account ?? '' }); // this is no machine of Google's
  }
  return describeSignIn(client, { account: '', signer: 'program', keyFile: '', secrets: [] });
}

interface Facts {
  readonly account: string;
  readonly signer: SignedIn['signer'];
  readonly keyFile: string;
  readonly secrets: readonly string[];
}

function describeSignIn(client: AuthClient, { account, signer, keyFile, secrets }: Facts): SignedIn {
  return {
    client,
    account: account === '' ? undefined : account,
    signer,
    keyFile,
    forgetToken: () => client.setCredentials({ ...client.credentials, expiry_date: 1 }),
    secrets: () => ({ account, values: [...secrets, client.credentials.access_token ?? ''] }),
  };
}

type OAuth2Options = NonNullable<ConstructorParameters<GoogleLibrary['auth']['OAuth2']>[0]>;
type ClientOptions = Exclude<OAuth2Options, string>;

/** One connection for tokens and requests, without the client's own log and its own retries. */
function clientOptions({ auth }: GoogleLibrary, root: string | undefined): ClientOptions {
  const quiet = { useAuthRequestParameters: false } as const;
  const { transporter } = new auth.OAuth2({ ...quiet, transporterOptions: { timeout: TOKEN_TIMEOUT } });
  transporter.interceptors.request.add({
    resolved: async (config) => {
      config.retry = false;
      delete config.retryConfig;
      if (root !== undefined) config.url = keepOnLoopback(config.url, root);
      return config;
    },
  });
  return { ...quiet, transporter };
}

/** Milliseconds for one answer about a token. */
const TOKEN_TIMEOUT = 60_000;
