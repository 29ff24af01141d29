type Sheets = typeof import('googleapis/build/src/apis/sheets/index.js');
type Drive = typeof import('googleapis/build/src/apis/drive/index.js');

/** The two parts of Google's client that are used, and the sign-in that comes with them. */
export interface GoogleLibrary {
  readonly sheets: Sheets['sheets'];
  readonly drive: Drive['drive'];
  readonly auth: Sheets['auth'];
}

/** What signs requests, whatever kind of credentials it holds. */
export type AuthClient = Awaited<ReturnType<InstanceType<GoogleLibrary['auth']['GoogleAuth']>['getClient']>>;

/** The client of a person: asks for tokens with a refresh token. */
export type OAuth2Client = InstanceType<GoogleLibrary['auth']['OAuth2']>;

/**
 * Loads Google's client, by sub-path: the whole of it takes a second and 70 MB. The sign-in is taken from there as well, so that there is one copy of it.
 */
export async function loadGoogleLibrary(): Promise<GoogleLibrary> {
  silenceLog();
  const [{ sheets, auth }, { drive }] = await Promise.all([
    import('googleapis/build/src/apis/sheets/index.js'),
    import('googleapis/build/src/apis/drive/index.js'),
  ]);
  return { sheets, drive, auth };
}

/** The client's own log prints tokens with each request; it reads this variable when it is loaded. */
function silenceLog(): void {
  delete process.env['GOOGLE_SDK_NODE_LOGGING'];
}
