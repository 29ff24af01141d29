import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { DEFAULT_ACCOUNT } from './accounts.ts';
import { type Backend, createBackend } from './backend.ts';
import { MIME } from './drive/drive-file.ts';
import type { Edit } from './edits.ts';
import type { Faults } from './faults.ts';
import { startServer } from './http/server.ts';
import type { QuotaLimits } from './quota.ts';
import { readSpreadsheet, type SpreadsheetReading } from './spreadsheet-reading.ts';

/** One request to the API of Sheets, Drive or the sign-in, in the order of arrival. Calls of `/emulator/` are not listed. */
export interface LoggedRequest {
  readonly method: string;
  /** Path with its query, as sent. */
  readonly path: string;
  /** The kinds of requests inside a `spreadsheets.batchUpdate`, in order; empty for everything else. */
  readonly kinds: readonly string[];
  /** What was answered; 0 while under way and for a connection that was cut. */
  readonly status: number;
  /** Bytes of the body that was sent. */
  readonly bytes: number;
  /** The mail address of the account that the token stands for. */
  readonly account: string;
}

/** How an emulator starts. Everything has a default. */
export interface EmulatorOptions {
  /** Port on 127.0.0.1; 0 takes a free one. */
  readonly port?: number;
  /** The time in milliseconds since 1970, before what `clock.advance` adds. */
  readonly now?: () => number;
  /** Requests per minute, or `false` for no limit. The default counts nothing: a test that wants limits says so. */
  readonly quota?: Partial<QuotaLimits> | false;
  /** Bearer token to mail address. `Bearer account:NAME@contoh.test` needs no entry; any other token is the default owner. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Whether row metadata follows its row when rows are sorted; nobody knows what the service does, the default is that it stays. */
  readonly sortMovesMetadata?: boolean;
  /** Accounts without room of their own, as service accounts are: creating a file outside a shared drive is refused. */
  readonly withoutStorage?: readonly string[];
  /** Whether a read that starts past the grid is answered 400 (default) or with nothing; nobody knows what the service does. */
  readonly refuseReadsPastGrid?: boolean;
}

/** A loopback stand-in for Sheets v4, Drive v3 and the sign-in of Google. */
export interface Emulator {
  /** `http://127.0.0.1:P/`: what a client takes as `rootUrl`. */
  readonly url: string;
  close(): Promise<void>;
  /** Calls so far, oldest first; `forgetRequests` empties it. */
  readonly requests: readonly LoggedRequest[];
  forgetRequests(): void;
  /** Calls of the sign-in endpoints so far; they are not among `requests` and have no number for `faults`. */
  readonly signIns: readonly LoggedRequest[];
  readonly faults: Faults;
  readonly clock: { advance(milliseconds: number): void; now(): number };
  /** Runs an edit as another user would make it in the browser, at once. Throws when there is no such spreadsheet. */
  edit(fileId: string, edit: Edit): void;
  /** What stands in a spreadsheet now; a fresh look at every call. Throws when there is none. */
  spreadsheet(fileId: string): SpreadsheetReading;
  /** Unformatted values of a sheet, trimmed like `values.get`; shorthand for `spreadsheet(fileId).values(title)`. */
  values(fileId: string, title: string): readonly (readonly (string | number | boolean)[])[];
  /** Makes a spreadsheet without a request, owned by `owner` (default: the default owner), and gives its id. */
  addSpreadsheet(resource: sheets_v4.Schema$Spreadsheet, owner?: string): string;
  /** Makes a folder without a request: in the drive of `owner`, or as a shared drive of its own. Gives its id. */
  addFolder(name: string, options?: { readonly owner?: string; readonly sharedDrive?: boolean }): string;
  /** The bytes of a file that is no spreadsheet. Throws when there is none. */
  content(fileId: string): Uint8Array;
  /** Ids of the files that exist, oldest first. */
  readonly files: readonly string[];
}

function addFolder(
  backend: Backend,
  name: string,
  { owner = DEFAULT_ACCOUNT, sharedDrive = false }: { readonly owner?: string; readonly sharedDrive?: boolean },
): string {
  const folder = backend.files.add({ name, mimeType: MIME.folder, owner, ...(sharedDrive ? { ownDrive: true } : {}) });
  return folder.id;
}

/**
 * Starts an emulator on 127.0.0.1. Nothing is shared between two of them; `close` ends every connection.
 *
 * @throws Error when the port is taken
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const backend: Backend = createBackend(options);
  const server = await startServer(backend, options.port ?? 0);
  const reading = (fileId: string): SpreadsheetReading => readSpreadsheet(backend, fileId);
  return {
    url: server.url,
    close: () => server.close(),
    get requests() {
      return backend.log.entries;
    },
    forgetRequests: () => backend.log.forget(),
    get signIns() {
      return backend.signInLog.entries;
    },
    faults: backend.faults,
    clock: { advance: (milliseconds) => backend.clock.advance(milliseconds), now: () => backend.clock.now() },
    edit: (fileId, edit) => backend.edit(fileId, edit),
    spreadsheet: reading,
    values: (fileId, title) => reading(fileId).values(title),
    addSpreadsheet: (resource, owner) => backend.addSpreadsheet(resource, owner),
    addFolder: (name, folder) => addFolder(backend, name, folder ?? {}),
    content(fileId) {
      const content = backend.files.find(fileId)?.content;
      if (content === undefined) throw new Error(`The emulator has no bytes of a file ${fileId}.`);
      return content;
    },
    get files() {
      return backend.files.all().map((file) => file.id);
    },
  };
}
