import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Accounts, createAccounts, DEFAULT_ACCOUNT } from './accounts.ts';
import { type Clock, createClock } from './clock.ts';
import { type DriveFile, MIME } from './drive/drive-file.ts';
import { createFileStore, type FileStore } from './drive/file-store.ts';
import { createEditable } from './editable-spreadsheet.ts';
import type { Edit } from './edits.ts';
import type { EmulatorOptions } from './emulator.ts';
import { createFaults, type FaultScript } from './faults.ts';
import { spreadsheetFrom } from './model/new-spreadsheet.ts';
import { forkSpreadsheet, type SpreadsheetState } from './model/spreadsheet.ts';
import { createQuota, type Quota } from './quota.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import type { BatchContext } from './sheets/context.ts';

/** Everything that one emulator holds. */
export interface Backend {
  readonly options: EmulatorOptions;
  readonly clock: Clock;
  readonly quota: Quota;
  readonly accounts: Accounts;
  readonly files: FileStore;
  readonly faults: FaultScript;
  readonly log: RequestLog;
  /** Calls of the sign-in endpoints, which are not counted among those of the API. */
  readonly signInLog: RequestLog;
  /** A spreadsheet's file; throws a plain Error when there is none, for tests. */
  spreadsheetFile(fileId: string): DriveFile & { spreadsheet: SpreadsheetState };
  addSpreadsheet(resource: sheets_v4.Schema$Spreadsheet, owner?: string): string;
  edit(fileId: string, edit: Edit): void;
  /** Runs `change` on a fork of a spreadsheet and keeps the fork only when nothing was thrown. */
  transact<Result>(
    file: DriveFile & { spreadsheet: SpreadsheetState },
    by: Editor,
    change: (context: BatchContext) => Result,
  ): Result;
}

/** Who makes a change. */
export interface Editor {
  readonly account: string;
  readonly ignoreProtections?: boolean;
}

/** Whether a file is a spreadsheet. */
export function isSpreadsheet(file: DriveFile | undefined): file is DriveFile & { spreadsheet: SpreadsheetState } {
  return file?.spreadsheet !== undefined;
}

/** An emulator without its HTTP server. */
export function createBackend(options: EmulatorOptions): Backend {
  const clock = createClock(options.now);
  const files = createFileStore(clock);
  const backend: Backend = {
    options,
    clock,
    quota: createQuota(clock, options.quota),
    accounts: createAccounts(clock, options.accounts),
    files,
    faults: createFaults(),
    log: createRequestLog(),
    signInLog: createRequestLog(),
    spreadsheetFile(fileId) {
      const file = files.find(fileId);
      if (!isSpreadsheet(file)) throw new Error(`The emulator has no spreadsheet ${fileId}.`);
      return file;
    },
    addSpreadsheet(resource, owner = DEFAULT_ACCOUNT) {
      const name = resource.properties?.title ?? 'Untitled spreadsheet';
      return files.add({ name, mimeType: MIME.spreadsheet, owner, spreadsheet: (id) => spreadsheetFrom(resource, id, 'en_US') })
        .id;
    },
    edit(fileId, edit) {
      edit(createEditable(backend, backend.spreadsheetFile(fileId)));
    },
    transact(file, by, change) {
      const state = forkSpreadsheet(file.spreadsheet);
      const result = change({
        state,
        account: by.account,
        owner: file.owner,
        ignoreProtections: by.ignoreProtections === true,
        now: clock.now(),
        sortMovesMetadata: options.sortMovesMetadata === true,
      });
      file.spreadsheet = state;
      file.name = state.properties.title;
      files.touch(file, by.account);
      return result;
    },
  };
  return backend;
}
