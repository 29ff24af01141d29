import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../../src/errors/app-error.ts';
import { describeError } from '../../../../src/errors/describe-error.ts';
import { loadMessages } from '../../../../src/messages/catalog.ts';
import { connectGoogle } from '../../../../src/stores/google-sheets/connect/connect-google.ts';
import { withoutSecrets } from '../../../../src/stores/google-sheets/connect/without-secrets.ts';
import { writeToken } from '../../../../src/stores/google-sheets/sign-in/token-file.ts';
import {
  anOffice,
  authorizedUser,
  CLIENT_SECRET,
  privateKey,
  REFRESH_TOKEN,
  ROBOT,
  SUBJECT_TOKEN,
  serviceAccountKey,
  workloadIdentity,
} from '../credential-files.ts';
import { stayOnLoopback } from '../loopback-guard.ts';
import { type Answer, type Seen, startScriptedGoogle, tokenNumber } from '../scripted-google.ts';

stayOnLoopback();

const PERSON = 'rahasia.pribadi@contoh.test';

/** Everything that must stay between this computer and Google. */
const SECRETS = (): readonly string[] => [
  REFRESH_TOKEN,
  CLIENT_SECRET,
  SUBJECT_TOKEN,
  ...privateKey()
    .split('\n')
    .filter((line) => line.length > 20 && !line.startsWith('-----')),
  'abcdef0123456789',
  tokenNumber(1),
  tokenNumber(2),
  PERSON,
  'eyJ',
];

/** A refusal by a service that repeats all that it was sent, as careless ones do. */
function echo({ headers, body }: Seen, status: number): Answer {
  const words = `refused ${headers.authorization} ${decodeURIComponent(body)} ${body} for ${PERSON}`;
  return { status, json: { error: { code: status, message: words, status: 'SOMETHING' } } };
}

/** How the request ends, or the one for a token. */
const ENDS = [400, 401, 403, 404, 500, 'token 400', 'token 401', 'token 500', 'cut', 'html'] as const;

function answerTo(seen: Seen, end: (typeof ENDS)[number]): Answer | undefined {
  if (seen.path.endsWith('/token'))
    return typeof end === 'string' && end.startsWith('token') ? echoGrant(seen, Number(end.slice(-3))) : undefined;
  if (end === 'cut') return 'cut';
  if (end === 'html') return { status: 400, text: `<title>${seen.headers.authorization}</title>`, type: 'text/html' };
  return typeof end === 'number' ? echo(seen, end) : undefined;
}

function echoGrant({ body }: Seen, status: number): Answer {
  return { status, json: { error: 'invalid_grant', error_description: `of ${PERSON}: ${decodeURIComponent(body)}` } };
}

/** An error with all that hangs on it: words, causes, fields that are not listed. */
function everythingOf(error: unknown, depth = 6): string {
  if (typeof error !== 'object' || error === null || depth === 0) return String(error);
  const names = Object.getOwnPropertyNames(error);
  const fields = names.map((name) => `${name}: ${everythingOf((error as Record<string, unknown>)[name], depth - 1)}`);
  return `${fields.join('\n')}\n${JSON.stringify(error)}`;
}

async function thrownBy(run: () => Promise<unknown>): Promise<unknown> {
  return run().then(
    () => undefined,
    (error: unknown) => error,
  );
}

const printed: string[] = [];

describe('tokens, keys and addresses of people', () => {
  beforeEach(() => {
    printed.length = 0;
    const keep = (text: unknown): boolean => {
      printed.push(String(text));
      return true;
    };
    vi.spyOn(process.stdout, 'write').mockImplementation(keep);
    vi.spyOn(process.stderr, 'write').mockImplementation(keep);
    const keepAll = (...words: unknown[]): void => void keep(words.join(' '));
    for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
      vi.spyOn(console, method).mockImplementation(keepAll);
    vi.stubEnv('GOOGLE_SDK_NODE_LOGGING', 'all'); // the client's own log, which shows whole requests
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });

  const KINDS = ['key.json', 'user.json', 'identity.json', 'token'] as const;

  test.for(KINDS.flatMap((kind) => ENDS.map((end) => [kind, end] as const)))(
    'of %s are nowhere to be seen after %s',
    async ([kind, end]) => {
      const google = await startScriptedGoogle((seen) => answerTo(seen, end));
      const { environment, put, home } = await anOffice(google.url);
      const contents = {
        'key.json': serviceAccountKey(),
        'user.json': authorizedUser(),
        'identity.json': workloadIdentity(await put('subject', SUBJECT_TOKEN)),
      };
      const held = { clientId: 'c', clientSecret: CLIENT_SECRET, refreshToken: REFRESH_TOKEN, scopes: [] };
      await writeToken(join(home, 'config', 'register-dik', 'google-token.json'), held);
      const keyFile = kind === 'token' ? undefined : await put(kind, contents[kind]);
      const timing = {
        sleep: async () => undefined,
        now: () => 0,
        random: () => 0,
        patience: { total: 1, server: 1, network: 1, answer: 5000 },
      };
      const service = await connectGoogle({ environment, keyFile, timing });
      const error = await thrownBy(() =>
        service.batchUpdate({ spreadsheetId: '1abc', body: { requests: [] }, fields: '*', mayRepeat: false }),
      );
      expect(error).toBeInstanceOf(AppError);
      const messages = await Promise.all([loadMessages('id'), loadMessages('en')]);
      const shown = messages.map(({ errors }) => JSON.stringify(describeError(error as AppError, errors)));
      const visible = [everythingOf(error), ...shown, ...printed].join('\n');
      for (const secret of SECRETS()) expect(visible).not.toContain(secret);
      expect(google.seen.length).toBeGreaterThan(0);
    },
  );

  test('are written into no file but those that hold them', async () => {
    const google = await startScriptedGoogle();
    const { environment, put, home } = await anOffice(google.url);
    const keyFile = await put('key.json', serviceAccountKey());
    const before = await readdir(home, { recursive: true });
    await (await connectGoogle({ environment, keyFile })).getFile('1abc', 'id');
    expect(await readdir(home, { recursive: true })).toEqual(before);
    expect(printed).toEqual([]);
    expect(await readFile(keyFile, 'utf8')).toContain('BEGIN PRIVATE KEY');
  });
});

describe('a text from outside', () => {
  test.for([
    ['token ya29.a0AfH6SMB-x_y.z ends', 'token *** ends'],
    ['refresh 1//0gabcdefghijkl ends', 'refresh *** ends'],
    ['code 4/0AbCdEfGhIjKl ends', 'code *** ends'],
    ['Authorization: Bearer abc.def', 'Authorization: ***'],
    ['eyJhbGciOi.eyJpc3Mi.sig end', '*** end'],
    ['secret GOCSPX-abc_def end', 'secret *** end'],
    ['a=1&access_token=abc&b=2', 'a=1&***&b=2'],
    ['{"refresh_token": "abc"}', '{"***"}'],
    ['-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY----- x', '*** x'],
    ['-----BEGIN PRIVATE KEY-----\nabc', '***'],
    ['by anggota@contoh.test', 'by ***@contoh.test'],
    [`by ${ROBOT}`, `by ${ROBOT}`],
    ['known-secret was sent', '*** was sent'],
    ['Range (Sheet1!A1001) exceeds grid limits.', 'Range (Sheet1!A1001) exceeds grid limits.'],
    [
      'Invalid requests[2].addSheet: A sheet with the name "X" already exists.',
      'Invalid requests[2].addSheet: A sheet with the name "X" already exists.',
    ],
    ['one\n  two', 'one two'],
  ])('%j is shown as %j', ([text = '', shown]) => {
    expect(withoutSecrets(text, { values: ['known-secret', ''], account: ROBOT })).toBe(shown);
  });

  test('that is too long is cut', () => {
    expect(withoutSecrets('x'.repeat(5000)).length).toBeLessThan(700);
  });
});
