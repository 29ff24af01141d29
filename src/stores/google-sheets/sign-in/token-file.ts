import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../errors/app-error.ts';
import { isShape, textIn } from '../connect/thrown-shape.ts';

/** What `dik login` keeps: enough to ask for tokens, nothing that says who the person is. */
export interface StoredToken {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  /** What was granted, as Google writes it. */
  readonly scopes: readonly string[];
}

const OTHERS = 0o077;

/**
 * Reads the token; undefined when nobody signed in. Throws `google-token-exposed` when other users of this computer can read the file (`mayBeExposed` lets
 * that pass; it is never looked at on Windows, where the folder of a user is closed to others), `google-token-unreadable` when it is no token.
 */
export async function readToken(
  file: string,
  { mayBeExposed = false }: { readonly mayBeExposed?: boolean } = {},
): Promise<StoredToken | undefined> {
  const held = await readPrivately(file, mayBeExposed || process.platform === 'win32');
  if (held === undefined) return undefined;
  const token = parseToken(held);
  if (token === undefined) throw new AppError('google-token-unreadable', { file });
  return token;
}

/** Looks at the mode of the very file that is read, so that it cannot be exchanged in between. */
async function readPrivately(file: string, mayBeExposed: boolean): Promise<string | undefined> {
  let handle: Awaited<ReturnType<typeof open>>;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(textIn(error, 'code'))) return undefined;
    throw new AppError('google-token-unreadable', { file }, { cause: error });
  }
  try {
    const { mode } = await handle.stat();
    if (!mayBeExposed && (mode & OTHERS) !== 0) throw new AppError('google-token-exposed', { file });
    return await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
}

function parseToken(text: string): StoredToken | undefined {
  const value = parseJson(text);
  if (!isShape(value)) return undefined;
  const token = {
    clientId: textIn(value, 'client_id'),
    clientSecret: textIn(value, 'client_secret'),
    refreshToken: textIn(value, 'refresh_token'),
    scopes: textIn(value, 'scope').split(' '),
  };
  const isWhole = token.clientId !== '' && token.clientSecret !== '' && token.refreshToken !== '';
  return isWhole ? token : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a parser's complaint would quote the text, and the token with it
  }
}

/** Writes the token where only this user can read it, beside the old one first, then in its place. Throws `google-token-unwritten`. */
export async function writeToken(file: string, token: StoredToken): Promise<void> {
  const folder = dirname(file);
  const draft = join(folder, `.google-token-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await chmod(folder, 0o700); // it may have been there before
    await writeNew(draft, tokenText(token));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new AppError('google-token-unwritten', { file, system: textIn(error, 'code') }, { cause: error });
  }
}

async function writeNew(file: string, text: string): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The names that Google's own tools use, so that it is plain what each value is. */
function tokenText({ clientId, clientSecret, refreshToken, scopes }: StoredToken): string {
  const lines = { type: 'authorized_user', client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken };
  return `${JSON.stringify({ ...lines, scope: scopes.join(' ') }, undefined, 2)}\n`;
}

/** Removes the token. Throws `google-token-unwritten` when that is not allowed. */
export async function removeToken(file: string): Promise<void> {
  try {
    await rm(file, { force: true });
  } catch (error) {
    throw new AppError('google-token-unwritten', { file, system: textIn(error, 'code') }, { cause: error });
  }
}
