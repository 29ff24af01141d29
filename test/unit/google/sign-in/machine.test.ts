import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadGoogleLibrary } from '../../../../src/stores/google-sheets/connect/google-library.ts';
import { signIn } from '../../../../src/stores/google-sheets/sign-in/sign-in.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { anOffice } from '../credential-files.ts';
import { stayOnLoopback } from '../loopback-guard.ts';
import { startScriptedGoogle } from '../scripted-google.ts';

stayOnLoopback();

describe('without a token, a key or gcloud', () => {
  beforeEach(async () => {
    // the client looks at these by itself
    const { environment } = await anOffice();
    for (const [name, value] of Object.entries({ ...environment, GOOGLE_APPLICATION_CREDENTIALS: '' })) vi.stubEnv(name, value);
  });
  afterEach(() => vi.unstubAllEnvs());

  const options = async () => ({ environment: (await anOffice()).environment, reach: 'workbook', root: undefined }) as const;

  test('an ordinary computer is not signed in', async () => {
    vi.stubEnv('METADATA_SERVER_DETECTION', 'none');
    const library = await loadGoogleLibrary();
    const given = await options();
    expect(await errorOf(() => signIn(library, given))).toMatchObject({ code: 'google-not-signed-in' });
  });

  test('a machine of Google signs as what it runs as', async () => {
    const google = await startScriptedGoogle(({ path }) => {
      const headers = { 'Metadata-Flavor': 'Google' };
      if (path.endsWith('/token'))
        return { json: { access_token: 'ya29.machine', expires_in: 3600, token_type: 'Bearer' }, headers };
      return { text: path.endsWith('universe-domain') ? 'googleapis.com' : 'ok', type: 'application/text', headers };
    });
    vi.stubEnv('METADATA_SERVER_DETECTION', 'assume-present');
    vi.stubEnv('GCE_METADATA_HOST', new URL(google.url).host);
    const signedIn = await signIn(await loadGoogleLibrary(), await options());
    const headers = await signedIn.client.getRequestHeaders();
    expect(headers.get('authorization')).toBe('Bearer ya29.machine');
    expect([signedIn.account, signedIn.signer]).toEqual([undefined, 'program']);
    const scopes = google.seen.find(({ path }) => path.endsWith('/token'))?.query.get('scopes');
    expect(scopes).toContain('/auth/spreadsheets');
  });
});
