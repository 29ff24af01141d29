import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { fileNotFound } from '../http/failure.ts';
import { newFileId } from '../model/ids.ts';
import type { SpreadsheetState } from '../model/spreadsheet.ts';
import { type DriveFile, MIME } from './drive-file.ts';

/** What an account may do with a file. */
export type Role = 'owner' | 'writer' | 'commenter' | 'reader';

/** What a new file says of itself. */
export interface NewFile {
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  readonly parents?: readonly string[];
  readonly driveId?: string;
  /** Whether the folder is a shared drive itself. */
  readonly ownDrive?: boolean;
  readonly content?: Uint8Array;
  readonly spreadsheet?: (spreadsheetId: string) => SpreadsheetState;
}

/** The files of the emulator. */
export interface FileStore {
  all(): readonly DriveFile[];
  find(id: string): DriveFile | undefined;
  add(file: NewFile): DriveFile;
  remove(id: string): void;
  /** What `account` may do with a file; `undefined` for nothing. */
  roleOf(file: DriveFile, account: string | undefined): Role | undefined;
  /** The file if the account may see it; otherwise Drive's 404. */
  require(id: string, account: string | undefined): DriveFile;
  /** Notes a change: version and times. Every write must call it. */
  touch(file: DriveFile, account: string): void;
  rootOf(account: string): string;
}

/** The id under which Drive keeps what it knows of an account. */
export function permissionId(email: string): string {
  return BigInt(`0x${createHash('sha256').update(email).digest('hex').slice(0, 15)}`)
    .toString()
    .padStart(20, '0');
}

const RANKS: readonly Role[] = ['reader', 'commenter', 'writer', 'owner'];
const rank = (role: string | null | undefined): number =>
  role === 'organizer' || role === 'fileOrganizer' ? 2 : RANKS.indexOf(role as Role);

/** An empty store. */
export function createFileStore(clock: Clock): FileStore {
  const files = new Map<string, DriveFile>();
  const now = (): string => new Date(clock.now()).toISOString();

  function roleOf(file: DriveFile, account: string | undefined, depth = 0): Role | undefined {
    if (account !== undefined && file.owner === account) return 'owner';
    const own = file.permissions.filter(
      ({ type, emailAddress }) => type === 'anyone' || (account !== undefined && emailAddress === account),
    );
    const inherited =
      depth > 20
        ? []
        : file.parents.flatMap((parent) => {
            const folder = files.get(parent);
            const role = folder === undefined ? undefined : roleOf(folder, account, depth + 1);
            return role === undefined ? [] : [role === 'owner' ? 'writer' : role];
          });
    const best = Math.max(-1, ...own.map(({ role }) => rank(role)), ...inherited.map(rank));
    return RANKS[best];
  }

  return {
    all: () => [...files.values()],
    find: (id) => files.get(id),
    roleOf: (file, account) => roleOf(file, account),
    rootOf: (account) => `0A${permissionId(account).slice(-15)}PVA`,
    add(file) {
      const id = newFileId();
      const time = now();
      const owner = {
        kind: 'drive#permission',
        id: permissionId(file.owner),
        type: 'user',
        emailAddress: file.owner,
        role: 'owner',
        displayName: file.owner,
      };
      const made: DriveFile = {
        id,
        owner: file.owner,
        createdTime: time,
        driveId: file.ownDrive === true ? id : file.driveId,
        name: file.name,
        mimeType: file.mimeType,
        description: undefined,
        parents: file.parents ?? [this.rootOf(file.owner)],
        modifiedTime: time,
        lastModifyingUser: file.owner,
        version: 1,
        trashed: false,
        starred: false,
        appProperties: {},
        properties: {},
        contentRestrictions: [],
        permissions: file.driveId === undefined ? [owner] : [{ ...owner, role: 'organizer' }],
        comments: [],
        revisions: file.mimeType === MIME.spreadsheet ? [time, time] : [time],
        content: file.content,
        spreadsheet: file.spreadsheet?.(id),
      };
      files.set(id, made);
      return made;
    },
    remove(id) {
      files.delete(id);
      for (const file of [...files.values()]) if (file.parents.includes(id)) this.remove(file.id);
    },
    require(id, account) {
      const file = files.get(id);
      if (file === undefined || roleOf(file, account) === undefined) throw fileNotFound(id);
      return file;
    },
    touch(file, account) {
      file.version += 1;
      file.modifiedTime = now();
      file.lastModifyingUser = account;
    },
  };
}
