import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import type { SpreadsheetState } from '../model/spreadsheet.ts';

/** Mime types that the emulator knows by name. */
export const MIME = {
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
  folder: 'application/vnd.google-apps.folder',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
} as const;

/** A comment with its replies, as far as Drive shows them. */
export interface CommentRecord {
  readonly id: string;
  readonly author: string;
  readonly createdTime: string;
  readonly content: string;
  readonly replies: readonly Omit<CommentRecord, 'replies'>[];
}

/** A file of Drive. Replaced, not changed, except where the store says so. */
export interface DriveFile {
  readonly id: string;
  readonly owner: string;
  readonly createdTime: string;
  /** The shared drive that it lives in. */
  readonly driveId: string | undefined;
  name: string;
  mimeType: string;
  description: string | undefined;
  parents: readonly string[];
  modifiedTime: string;
  lastModifyingUser: string;
  /** Rises with every change, visible or not. */
  version: number;
  trashed: boolean;
  starred: boolean;
  appProperties: Readonly<Record<string, string>>;
  properties: Readonly<Record<string, string>>;
  contentRestrictions: readonly drive_v3.Schema$ContentRestriction[];
  permissions: readonly drive_v3.Schema$Permission[];
  comments: readonly CommentRecord[];
  /** Revisions with their time, oldest first. */
  revisions: readonly string[];
  /** Bytes of a file that is no spreadsheet. */
  content: Uint8Array | undefined;
  spreadsheet: SpreadsheetState | undefined;
}
