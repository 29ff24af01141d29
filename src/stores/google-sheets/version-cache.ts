import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { EnvironmentVariables } from './connect/google-root.ts';
import { homeFolder } from './sign-in/config-folder.ts';

/** One version of one workbook, and what was asked about it. */
export interface CachedVersion {
  readonly spreadsheetId: string;
  /** `version` of the file in Drive; it rises with every change. */
  readonly version: string;
  /** Day, rule pack and program: whatever else decides what a sync would do. */
  readonly key: string;
}

/** Notes about versions that were seen; losing them costs one request. */
export interface VersionCache {
  find(seen: CachedVersion): Promise<string | undefined>;
  /** Never fails: a cache that cannot be written is no cache. */
  keep(seen: CachedVersion, note: string): Promise<void>;
}

/** Where this user keeps what can be lost: `XDG_CACHE_HOME` where it is a whole path, `LOCALAPPDATA` on Windows, `~/.cache` otherwise. */
export function cacheFolder(environment: EnvironmentVariables, platform: NodeJS.Platform = process.platform): string {
  const named = [environment['XDG_CACHE_HOME'], platform === 'win32' ? environment['LOCALAPPDATA'] : undefined];
  const folder = named.find((path) => path !== undefined && isAbsolute(path));
  return join(folder ?? join(homeFolder(environment, platform), '.cache'), 'register-dik', 'google');
}

/** Ids open workbooks to whoever they are shared with by link: only their digest is a file name. */
function fileOf(folder: string, spreadsheetId: string): string {
  return join(folder, `${createHash('sha256').update(spreadsheetId).digest('hex').slice(0, 32)}.json`);
}

/** A cache of small files, one a workbook, each with the last version only. Holds no cell of a workbook. */
export function createVersionCache(folder: string): VersionCache {
  return {
    async find({ spreadsheetId, version, key }) {
      try {
        const kept: unknown = JSON.parse(await readFile(fileOf(folder, spreadsheetId), 'utf8'));
        const isKept = isNote(kept) && kept.version === version && kept.key === key;
        return isKept ? kept.note : undefined;
      } catch {
        return undefined; // missing, unreadable or half-written: all the same
      }
    },
    async keep({ spreadsheetId, version, key }, note) {
      const file = fileOf(folder, spreadsheetId);
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await writeFile(`${file}.${process.pid}`, JSON.stringify({ version, key, note }), { mode: 0o600 });
        await rename(`${file}.${process.pid}`, file);
      } catch {
        // a full or read-only disk must not stop a sync that is done
      }
    },
  };
}

function isNote(value: unknown): value is { readonly version: string; readonly key: string; readonly note: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'version' in value &&
    'key' in value &&
    'note' in value &&
    typeof value.note === 'string'
  );
}
