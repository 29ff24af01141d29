import { access, readFile } from 'node:fs/promises';
import { AppError } from '../../../errors/app-error.ts';
import { isShape, type Shape, textIn } from '../connect/thrown-shape.ts';

/** What a credentials file cannot do without: fields that hold a text, and one that holds fields of its own. */
interface Needs {
  readonly texts: readonly string[];
  readonly shape?: string;
}

/** Kinds of credentials files. */
const KINDS: Readonly<Record<string, Needs>> = {
  service_account: { texts: ['client_email', 'private_key'] },
  authorized_user: { texts: ['client_id', 'client_secret', 'refresh_token'] },
  external_account: { texts: ['audience', 'subject_token_type', 'token_url'], shape: 'credential_source' },
  external_account_authorized_user: { texts: ['audience', 'refresh_token', 'token_url'] },
  impersonated_service_account: { texts: ['service_account_impersonation_url'], shape: 'source_credentials' },
};

function fulfils(content: Shape, { texts, shape }: Needs): boolean {
  return texts.every((field) => textIn(content, field) !== '') && (shape === undefined || isShape(content[shape]));
}

/** A file of credentials as Google hands them out, looked at but not yet used. */
export interface CredentialsFile {
  readonly file: string;
  readonly kind: string;
  readonly content: Shape;
}

/** True when a file is there, whatever it holds. */
export async function isFileThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    (error: unknown) => !['ENOENT', 'ENOTDIR'].includes(textIn(error, 'code')),
  );
}

/**
 * Reads a credentials file. Throws `google-key-missing`, `google-key-unreadable`, and `google-client-not-key` when it is the client file of `dik login`,
 * which people easily take for a key.
 */
export async function readCredentialsFile(file: string): Promise<CredentialsFile> {
  const content = await readJsonFile(file, 'google-key-missing', 'google-key-unreadable');
  const kind = textIn(content, 'type');
  if (kind === '' && ('installed' in content || 'web' in content)) throw new AppError('google-client-not-key', { file });
  const needs = KINDS[kind];
  if (needs === undefined || !fulfils(content, needs)) throw new AppError('google-key-unreadable', { file });
  return { file, kind, content };
}

/** Reads a JSON object; the error never quotes the text, which holds secrets. */
export async function readJsonFile(
  file: string,
  missing: 'google-key-missing' | 'google-client-missing',
  unreadable: 'google-key-unreadable' | 'google-client-unreadable',
): Promise<Shape> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new AppError(textIn(error, 'code') === 'ENOENT' ? missing : unreadable, { file }, { cause: error });
  }
  const content = parse(text);
  if (!isShape(content)) throw new AppError(unreadable, { file });
  return content;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return undefined; // the parser's complaint would quote the text
  }
}

/** Address of the service account that a file signs for; empty for people. */
export function accountOf({ kind, content }: CredentialsFile): string {
  if (kind === 'service_account') return textIn(content, 'client_email');
  const address = textIn(content, 'service_account_impersonation_url');
  return /serviceAccounts\/([^/:]+):/u.exec(address)?.[1] ?? '';
}

/** What of a file must never be shown. */
export function secretsOf({ content }: CredentialsFile): readonly string[] {
  const fields = ['private_key', 'private_key_id', 'client_secret', 'refresh_token'].map((field) => textIn(content, field));
  return fields.filter((value) => value !== '');
}
