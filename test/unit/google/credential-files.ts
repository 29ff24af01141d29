import { generateKeyPairSync } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

/** Invented secrets that must never be seen outside of a request. */
export const REFRESH_TOKEN = '1//0invented-refresh-token';
export const CLIENT_SECRET = 'GOCSPX-invented-client-secret';
export const SUBJECT_TOKEN = 'invented-subject-token';
export const ROBOT = 'robot@contoh-proyek.iam.gserviceaccount.com';

let key: string | undefined;

/** A private key, made once for the file of tests that asks. */
export function privateKey(): string {
  const options = {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  } as const;
  key ??= generateKeyPairSync('rsa', options).privateKey;
  return key;
}

/** A key of a service account. Its `token_uri` is Google's own, as in every real one. */
export function serviceAccountKey(change: object = {}): object {
  return {
    type: 'service_account',
    project_id: 'contoh-proyek',
    private_key_id: 'abcdef0123456789',
    private_key: privateKey(),
    client_email: ROBOT,
    client_id: '1',
    token_uri: 'https://oauth2.googleapis.com/token',
    ...change,
  };
}

export function authorizedUser(change: object = {}): object {
  return {
    type: 'authorized_user',
    client_id: '1-contoh.apps.googleusercontent.com',
    client_secret: CLIENT_SECRET,
    refresh_token: REFRESH_TOKEN,
    ...change,
  };
}

/** A workload identity that reads its subject token from a file. */
export function workloadIdentity(subjectFile: string, change: object = {}): object {
  return {
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/contoh/providers/contoh',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: { file: subjectFile },
    ...change,
  };
}

/** A person who may act for a service account. */
export function impersonation(change: object = {}): object {
  return {
    type: 'impersonated_service_account',
    service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${ROBOT}:generateAccessToken`,
    source_credentials: authorizedUser(),
    ...change,
  };
}

/** A file for `dik login`. */
export function clientFile(change: object = {}): object {
  return {
    installed: {
      client_id: '1-contoh.apps.googleusercontent.com',
      client_secret: CLIENT_SECRET,
      redirect_uris: ['http://localhost'],
      ...change,
    },
  };
}

/** A home folder of its own, and the variables that lead there and nowhere else. */
export async function anOffice(root = ''): Promise<{
  readonly home: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Writes a JSON file below the home and gives its path. */
  readonly put: (name: string, content: unknown) => Promise<string>;
}> {
  const home = await temporaryFolder();
  const put = async (name: string, content: unknown): Promise<string> => {
    const path = join(home, name);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });
    return path;
  };
  const address = root === '' ? {} : { DIK_GOOGLE_ROOT_URL: root };
  return {
    home,
    environment: { HOME: home, XDG_CONFIG_HOME: join(home, 'config'), USERPROFILE: home, APPDATA: home, ...address },
    put,
  };
}
