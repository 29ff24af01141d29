import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../../errors/app-error.ts';
import { systemCode } from './file-error.ts';
import type { FileSystem } from './file-system.ts';
import { assertUnlocked } from './lock.ts';

/** What the writer needs from outside. */
export interface WriteEnvironment {
  readonly files: FileSystem;
  /** Milliseconds since 1970, to tell a write that is going on from one that was cut off. */
  readonly now: () => number;
  /** Who writes; this process when absent. */
  readonly writer?: Writer;
}

/** A process that writes, as its lock names it. */
export interface Writer {
  readonly pid: number;
  readonly host: string;
  /** Whether a process of this computer still runs. */
  readonly isAlive: (pid: number) => boolean;
}

const THIS_PROCESS: Writer = {
  pid: process.pid,
  host: hostname(),
  isAlive: (pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      return systemCode(error) !== 'ESRCH'; // a process of somebody else may not be asked, but is there
    }
  },
};

/** A write takes seconds; a lock that has stood for this long was left behind, whoever made it. */
const LEFTOVER_MINUTES = 10;
const MINUTE = 60_000;

/** Milliseconds after which a lock must hold its note; it is written right after the lock is made. */
const NOTE_TAKES = 2000;

/** Errors of `rename` where somebody holds the target open: the folder and the file were writable a moment before. */
const HELD_OPEN: ReadonlySet<string | undefined> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Errors of `link` on disks that know no hard links. */
const NO_LINKS: ReadonlySet<string | undefined> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'EXDEV',
  'EINVAL',
  'UNKNOWN',
]);

/** Digest by which a version of a file is known: SHA-256, hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Where the version before is kept: `register.cadangan.xlsx` beside `register.xlsx`. */
export function backupPath(path: string): string {
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}.cadangan${extension}`);
}

/** While this file is there, its maker writes and nobody else; it holds number and computer of the process. */
export function lockPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.menulis`);
}

/** Where a version is written before it takes the place of the other. */
function temporaryPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.baru`);
}

/**
 * Puts `bytes` in the place of `previous`, whole or not at all; `path` must not be a symbolic link. The version before
 * is kept as the one backup, whose path is returned. Throws `workbook-busy` (open in Excel or LibreOffice, or another
 * run is writing), `workbook-changed` when the file no longer holds `previous`, and errors of the
 * operating system; then the file stands as before.
 */
export async function replaceFile(
  path: string,
  bytes: Uint8Array,
  previous: Uint8Array,
  environment: WriteEnvironment,
): Promise<string> {
  const { files } = environment;
  const temporary = temporaryPath(path);
  const backup = backupPath(path);
  const nextBackup = temporaryPath(backup);
  await assertUnlocked(path, files);
  await assertWritable(path, files);
  const { mode } = await files.stat(path);
  await takeLock(path, environment);
  try {
    await fill(temporary, bytes, files, mode);
    await fill(nextBackup, previous, files, mode);
    await assertUnlocked(path, files);
    if (digestOf(await files.readFile(path)) !== digestOf(previous)) throw new AppError('workbook-changed', { file: path });
    await moveOver(nextBackup, backup, files);
    await moveOver(temporary, path, files);
  } catch (error) {
    await remove(nextBackup, files);
    await remove(temporary, files);
    throw error;
  } finally {
    await remove(lockPath(path), files);
  }
  await syncFolder(dirname(path), files);
  return backup;
}

/** Makes a file that was not there, whole or not at all. Throws `workbook-exists`, and as `replaceFile` does. */
export async function createFile(path: string, bytes: Uint8Array, environment: WriteEnvironment): Promise<void> {
  const { files } = environment;
  const temporary = temporaryPath(path);
  await takeLock(path, environment);
  try {
    await fill(temporary, bytes, files);
    await linkNew(temporary, path, bytes, files);
  } finally {
    await remove(temporary, files);
    await remove(lockPath(path), files);
  }
  await syncFolder(dirname(path), files);
}

/** Creates the lock, which only one process can. A lock whose process is gone, or that is too old to be true, is taken over. */
async function takeLock(path: string, environment: WriteEnvironment): Promise<void> {
  const { files, now } = environment;
  const lock = lockPath(path);
  if (await createLock(lock, environment)) return;
  const age = now() - (await files.stat(lock)).mtimeMs;
  const minutes = Math.floor(age / MINUTE);
  const isAbandoned = minutes >= LEFTOVER_MINUTES || (await isOwnerGone(lock, age, environment));
  if (isAbandoned) await remove(lock, files);
  if (isAbandoned && (await createLock(lock, environment))) return;
  throw new AppError('workbook-busy', { file: path, holder: '', lockFile: lock, program: 'register-dik', minutes });
}

/** False when somebody else's lock is there. */
async function createLock(lock: string, { files, writer = THIS_PROCESS }: WriteEnvironment): Promise<boolean> {
  const file = await files.open(lock, 'wx').catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(Buffer.from(`${writer.pid}@${writer.host}`));
    await file.close();
    return true;
  } catch (error) {
    await file.close().catch(() => undefined); // the first failure is the one to tell
    await remove(lock, files);
    throw error;
  }
}

/** Only a process of this computer can be asked for. A lock without its note was cut off at once, unless it is being made this very moment. */
async function isOwnerGone(lock: string, age: number, { files, writer = THIS_PROCESS }: WriteEnvironment): Promise<boolean> {
  const note = Buffer.from(await files.readFile(lock)).toString('utf8');
  if (note === '') return age >= NOTE_TAKES;
  const [, pid, host] = /^(\d{1,10})@(.*)$/su.exec(note) ?? [];
  return pid !== undefined && host === writer.host && !writer.isAlive(Number(pid));
}

async function fill(path: string, bytes: Uint8Array, files: FileSystem, mode?: number): Promise<void> {
  const file = await files.open(path, 'w');
  try {
    await file.writeFile(bytes);
    if (mode !== undefined) await file.chmod(mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A file that its owner made read-only is not replaced, though the folder would allow it. */
async function assertWritable(path: string, files: FileSystem): Promise<void> {
  await (await files.open(path, 'r+')).close();
}

async function moveOver(from: string, to: string, files: FileSystem): Promise<void> {
  try {
    await files.rename(from, to);
  } catch (cause) {
    if (!HELD_OPEN.has(systemCode(cause))) throw cause;
    throw new AppError('workbook-busy', { file: to, holder: '', lockFile: '', program: '' }, { cause });
  }
}

/** Gives the file its name only if the name is free. Without hard links it is written in place. */
async function linkNew(temporary: string, path: string, bytes: Uint8Array, files: FileSystem): Promise<void> {
  try {
    await files.link(temporary, path);
  } catch (error) {
    if (NO_LINKS.has(systemCode(error))) await writeNew(path, bytes, files);
    else throw existing(error, path);
  }
}

async function writeNew(path: string, bytes: Uint8Array, files: FileSystem): Promise<void> {
  const file = await files.open(path, 'wx').catch((error: unknown) => {
    throw existing(error, path);
  });
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await remove(path, files);
    throw error;
  } finally {
    await file.close();
  }
}

function existing(error: unknown, path: string): unknown {
  return systemCode(error) === 'EEXIST' ? new AppError('workbook-exists', { file: path }, { cause: error }) : error;
}

/** Clearing up must not hide why it became necessary. */
async function remove(path: string, files: FileSystem): Promise<void> {
  await files.unlink(path).catch(() => undefined);
}

/** Makes the new name last through a power cut. Not every system can; the file itself is on the disk already. */
async function syncFolder(folder: string, files: FileSystem): Promise<void> {
  try {
    const handle = await files.open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // The write is done and must be reported as done.
  }
}
