import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type Backend, isSpreadsheet } from '../backend.ts';
import type { DriveFile } from '../drive/drive-file.ts';
import type { ApiRequest } from '../http/exchange.ts';
import { entityNotFound, invalid, noPermission } from '../http/failure.ts';
import type { SpreadsheetState } from '../model/spreadsheet.ts';
import { schemaOf } from '../schema/declarations.ts';
import { parseJson, readMessage } from '../schema/read-message.ts';

/** A file that is a spreadsheet. */
export type SpreadsheetFile = DriveFile & { spreadsheet: SpreadsheetState };

/** One call of the Sheets API. */
export interface SheetsCall {
  readonly backend: Backend;
  readonly request: ApiRequest;
  /** Mail address; `undefined` for a caller with only an API key. */
  readonly account: string | undefined;
  /** The spreadsheet of the call if the caller may read or write it; otherwise 404 or 403. */
  requireFile(need: 'reader' | 'writer', fileId?: string): SpreadsheetFile;
  readBody<Message>(message: string): Message;
  /** The body of `values.update` and `values.append`, whose fields are named from `data` on in errors. */
  readValueRange(): sheets_v4.Schema$ValueRange;
}

/** A call about one spreadsheet. */
export function createSheetsCall(
  backend: Backend,
  request: ApiRequest,
  account: string | undefined,
  spreadsheetId: string,
): SheetsCall {
  return {
    backend,
    request,
    account,
    requireFile(need, fileId = spreadsheetId) {
      const file = backend.files.find(fileId);
      if (file === undefined) throw entityNotFound();
      const role = backend.files.roleOf(file, account);
      if (role === undefined) throw noPermission();
      if (!isSpreadsheet(file)) throw invalid('This operation is not supported for this document');
      if (need === 'writer' && role !== 'owner' && role !== 'writer') throw noPermission();
      if (need === 'writer' && file.contentRestrictions.some(({ readOnly }) => readOnly === true)) throw noPermission();
      return file;
    },
    readValueRange: () => readMessage(schemaOf('sheets/v4'), 'ValueRange', parseJson(request.body.toString('utf8')), 'data'),
    readBody: (message) => readMessage(schemaOf('sheets/v4'), message, parseJson(request.body.toString('utf8'))),
  };
}
