import { Readable } from 'node:stream';
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { AppError } from '../../../errors/app-error.ts';
import type { GoogleService, UploadMedia } from '../google-service.ts';
import type { SignedIn } from '../sign-in/sign-in.ts';
import { callWithRetry, type Timing, type Wait } from './call-with-retry.ts';
import type { GoogleLibrary, OAuth2Client } from './google-library.ts';
import { BRIEF_PATIENCE, type Effect, type Patience } from './retry-policy.ts';

/** What the requests are made with. */
export interface Connection {
  readonly library: GoogleLibrary;
  readonly signedIn: SignedIn;
  /** The stand-in of Google on this computer, if any. */
  readonly root: string | undefined;
  readonly timing: Timing;
  readonly onWait: ((wait: Wait) => void) | undefined;
}

/** How one request is made: what it is about, and what it does when it arrives twice. */
interface Asking {
  readonly api: 'Google Sheets API' | 'Google Drive API';
  readonly file: string;
  readonly effect: Effect;
  /** Instead of the usual one. */
  readonly patience?: Patience;
}

/** Options of a single request. The service is named with every request: for uploads the client forgets the one it was made with. */
interface RequestOptions {
  readonly timeout: number;
  readonly retry: false;
  readonly rootUrl?: string;
}

type Ask = <T>(asking: Asking, request: (options: RequestOptions) => Promise<{ readonly data: T }>) => Promise<T>;

/** The requests of `GoogleService` through Google's own client, each signed, bounded in time and tried again where that is safe. */
export function createGoogleService(connection: Connection): GoogleService {
  const { signedIn, root } = connection;
  const ask = createAsk(connection);
  const address = root === undefined ? {} : { rootUrl: root };
  const auth = signedIn.client as OAuth2Client; // the client takes every kind, its types name only some of them
  const sheets = connection.library.sheets({ version: 'v4', auth, retry: false, ...address });
  const drive = connection.library.drive({ version: 'v3', auth, retry: false, ...address });
  return { account: signedIn.account, ...sheetRequests(sheets, ask), ...fileRequests(drive, ask) };
}

function createAsk({ signedIn, root, timing, onWait }: Connection): Ask {
  const address = root === undefined ? {} : { rootUrl: root };
  const { client, signer, keyFile, forgetToken, secrets } = signedIn;
  return ({ api, file, effect, patience = timing.patience }, request) =>
    callWithRetry(
      {
        effect,
        sign: () => client.getRequestHeaders(),
        send: async (timeout) => expectObject((await request({ timeout, retry: false, ...address })).data),
        forgetToken,
        context: () => ({ file, api, signer, keyFile, secrets: secrets() }),
      },
      { ...timing, patience },
      onWait,
    );
}

/** A page with status 200 comes from a sign-in of the local network, not from Google; it is told apart by what it is. */
function expectObject<T>(data: T): T {
  if (typeof data !== 'string' || data === '') return data;
  throw Object.assign(new Error('a page instead of an answer'), { code: 'HTML' });
}

function sheetRequests(sheets: sheets_v4.Sheets, ask: Ask): Pick<GoogleService, 'getSpreadsheet' | 'batchUpdate'> {
  const api = 'Google Sheets API';
  return {
    getSpreadsheet: ({ spreadsheetId, fields, ranges }) =>
      ask({ api, file: spreadsheetId, effect: 'none' }, (options) =>
        sheets.spreadsheets.get({ spreadsheetId, fields, ...(ranges ? { ranges: [...ranges] } : {}) }, options),
      ),
    batchUpdate: ({ spreadsheetId, body, fields, mayRepeat }) =>
      ask({ api, file: spreadsheetId, effect: mayRepeat ? 'repeatable' : 'once' }, (options) =>
        sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: body, fields }, options),
      ),
  };
}

const EVERYWHERE = { supportsAllDrives: true } as const;

function fileRequests(
  drive: drive_v3.Drive,
  ask: Ask,
): Pick<GoogleService, 'getFile' | 'createFile' | 'listFiles' | 'deleteFile' | 'shareFile'> {
  const api = 'Google Drive API';
  return {
    getFile: (fileId, fields, effort) =>
      ask({ api, file: fileId, effect: 'none', ...(effort?.isBrief ? { patience: BRIEF_PATIENCE } : {}) }, (options) =>
        drive.files.get({ fileId, fields, ...EVERYWHERE }, options),
      ),
    createFile: ({ metadata, media, fields }) =>
      ask({ api, file: metadata.name ?? '', effect: 'once' }, (options) => {
        const params = { requestBody: metadata, fields, ...EVERYWHERE };
        return drive.files.create(media === undefined ? params : { ...params, media: createStream(media) }, options);
      }),
    listFiles: (query, fields) =>
      ask({ api, file: '', effect: 'none' }, (options) =>
        drive.files.list({ q: query, fields, includeItemsFromAllDrives: true, ...EVERYWHERE }, options),
      ),
    deleteFile: (fileId) =>
      withoutMissing(
        ask({ api, file: fileId, effect: 'repeatable' }, (options) => drive.files.delete({ fileId, ...EVERYWHERE }, options)),
      ),
    shareFile: async (fileId, { emailAddress, role }) => {
      const requestBody = { type: 'user', emailAddress, role };
      await ask({ api, file: fileId, effect: 'repeatable' }, (options) =>
        drive.permissions.create({ fileId, requestBody, sendNotificationEmail: false, fields: 'id', ...EVERYWHERE }, options),
      );
    },
  };
}

/** A stream is read once, so each attempt gets its own; the client takes no plain bytes. */
function createStream({ mimeType, bytes }: UploadMedia): { readonly mimeType: string; readonly body: Readable } {
  return { mimeType, body: Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]) };
}

async function withoutMissing(request: Promise<unknown>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'workbook-not-found')) throw error;
  }
}
