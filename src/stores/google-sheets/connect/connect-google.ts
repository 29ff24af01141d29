import type { GoogleService } from '../google-service.ts';
import type { AccountKind } from '../sign-in/choose-credentials.ts';
import type { Reach } from '../sign-in/scopes.ts';
import { signIn } from '../sign-in/sign-in.ts';
import { REAL_TIMING, type Timing, type Wait } from './call-with-retry.ts';
import { createGoogleService } from './create-google-service.ts';
import { loadGoogleLibrary } from './google-library.ts';
import { type EnvironmentVariables, readGoogleRoot } from './google-root.ts';

/** How to connect; everything has a sensible default. */
export interface ConnectOptions {
  /** Variables that choose credentials and service; those of the process when left out. */
  readonly environment?: EnvironmentVariables | undefined;
  /** `--key`: a file of credentials. */
  readonly keyFile?: string | undefined;
  /** `--account`: only this kind of account. */
  readonly account?: AccountKind | undefined;
  /** `folder` where files are put into a folder that others made; a workbook alone needs less. */
  readonly reach?: Reach | undefined;
  /** Told before each wait, for a line that says why nothing happens. */
  readonly onWait?: ((wait: Wait) => void) | undefined;
  /** Clock, sleep, chance and patience; real ones when left out. */
  readonly timing?: Partial<Timing> | undefined;
}

/**
 * Signs in and answers with the requests that can be made; makes none itself, but on a machine of Google's the question who it is. Loads Google's client,
 * so it is called when the first request is due. Throws `google-not-signed-in`, `google-root-refused`, and what a key or token file can have wrong.
 */
export async function connectGoogle(options: ConnectOptions = {}): Promise<GoogleService> {
  const environment = options.environment ?? process.env;
  const root = readGoogleRoot(environment);
  const library = await loadGoogleLibrary();
  const { keyFile, account, reach = 'workbook' } = options;
  const signedIn = await signIn(library, { environment, keyFile, account, reach, root });
  return createGoogleService({ library, signedIn, root, timing: { ...REAL_TIMING, ...options.timing }, onWait: options.onWait });
}
