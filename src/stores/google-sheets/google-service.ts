import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** What is sent with `files.create` besides its metadata. */
export interface UploadMedia {
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** How a reading that can be done without is made. */
export interface ReadingEffort {
  /** One attempt and a few seconds only. */
  readonly isBrief: boolean;
}

/**
 * The requests that are made to Google, each already signed, bounded in time and tried again where that is safe. One method is one request when
 * nothing goes wrong. Every method throws `AppError`: `google-refused` carries the words of a 400; `google-unclear` says that a request which must
 * not be repeated ended without an answer, so that the caller has to look whether it was carried out.
 */
export interface GoogleService {
  /** `spreadsheets.get`; `fields` is the mask, `ranges` limits sheets and cells. Throws `workbook-not-found`, `google-not-shared`. */
  getSpreadsheet(request: {
    readonly spreadsheetId: string;
    readonly fields: string;
    readonly ranges?: readonly string[];
  }): Promise<sheets_v4.Schema$Spreadsheet>;
  /**
   * `spreadsheets.batchUpdate`. `mayRepeat`: a second arrival of the same body does no harm (it is refused because of ids that we chose, or changes
   * nothing), so it is sent again after a 5xx or a broken connection.
   */
  batchUpdate(request: {
    readonly spreadsheetId: string;
    readonly body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
    readonly fields: string;
    readonly mayRepeat: boolean;
  }): Promise<sheets_v4.Schema$BatchUpdateSpreadsheetResponse>;
  /** `files.get`. */
  getFile(fileId: string, fields: string, effort?: ReadingEffort): Promise<drive_v3.Schema$File>;
  /** `files.create`, with media as a multipart upload; never repeated by itself after an unclear end. */
  createFile(request: {
    readonly metadata: drive_v3.Schema$File;
    readonly media?: UploadMedia;
    readonly fields: string;
  }): Promise<drive_v3.Schema$File>;
  /** `files.list` with a query of Drive's search language; the first page. */
  listFiles(query: string, fields: string): Promise<drive_v3.Schema$FileList>;
  /** `files.delete`; a file that is gone already is fine. */
  deleteFile(fileId: string): Promise<void>;
  /** `permissions.create` for one person, without a mail to them. */
  shareFile(fileId: string, permission: { readonly emailAddress: string; readonly role: 'reader' | 'writer' }): Promise<void>;
  /** The address that signs the requests, when it can be known without a request (service accounts); for messages. */
  readonly account: string | undefined;
}
