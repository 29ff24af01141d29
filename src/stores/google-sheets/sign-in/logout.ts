import { AppError } from '../../../errors/app-error.ts';
import { readFailure } from '../connect/google-failure.ts';
import { loadGoogleLibrary } from '../connect/google-library.ts';
import { type EnvironmentVariables, readGoogleRoot } from '../connect/google-root.ts';
import { withoutSecrets } from '../connect/without-secrets.ts';
import { tokenPath } from './config-folder.ts';
import { isFileThere } from './credentials-file.ts';
import { createTokenClient } from './sign-in.ts';
import { readToken, removeToken, type StoredToken } from './token-file.ts';

/** What became of a token. */
export interface LogoutAnswer {
  readonly file: string;
  /**
   * `none`: nobody was signed in. `revoked`: Google forgot it and the file is gone. `removed`: the file is gone, but Google could not be told, so that a
   * copy of the token would still work.
   */
  readonly outcome: 'none' | 'revoked' | 'removed';
  /** Why Google could not be told; empty otherwise. */
  readonly reason: string;
}

/**
 * Withdraws the token of `dik login` and removes its file; a file that cannot be read, or that others can read, is removed as well. Throws
 * `google-token-unwritten` when the file cannot be removed.
 */
export async function logout(environment: EnvironmentVariables): Promise<LogoutAnswer> {
  const file = tokenPath(environment);
  if (!(await isFileThere(file))) return { file, outcome: 'none', reason: '' };
  const root = readGoogleRoot(environment);
  const reason = await revokeHeld(file, root);
  await removeToken(file);
  return reason === undefined ? { file, outcome: 'revoked', reason: '' } : { file, outcome: 'removed', reason };
}

/** Why it could not be revoked; undefined when it was. */
async function revokeHeld(file: string, root: string | undefined): Promise<string | undefined> {
  try {
    // if others could read it, that is all the more reason to withdraw it
    const token = await readToken(file, { mayBeExposed: true });
    if (token === undefined) return undefined;
    return await revoke(token, root);
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

async function revoke(token: StoredToken, root: string | undefined): Promise<string | undefined> {
  const client = createTokenClient(await loadGoogleLibrary(), token, root);
  try {
    // in the body: an address with the token in it would be written down by every proxy on the way
    await client.transporter.request({
      method: 'POST',
      url: 'https://oauth2.googleapis.com/revoke',
      data: new URLSearchParams({ token: token.refreshToken }),
      retry: false,
    });
    return undefined;
  } catch (error) {
    const failure = readFailure(error);
    if (failure === undefined) throw error;
    if (/^invalid_token\b/u.test(failure.words)) return undefined; // it ended before
    return withoutSecrets(failure.words, { values: [token.refreshToken, token.clientSecret], account: '' });
  }
}
