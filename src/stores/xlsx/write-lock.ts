import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../errors/app-error.ts';
import { systemCode } from './file-error.ts';
import type { FileSystem } from './file-system.ts';

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

/** A lock of our own. */
export interface WriteLock {
  readonly path: string;
  /** Of this write and no other, eight hexadecimal digits: its temporary files bear it. */
  readonly id: string;
  /** What stands in the lock as long as it is ours. */
  readonly note: string;
}

/** A lock as it was found. */
interface FoundLock {
  readonly note: string;
  /** In milliseconds. */
  readonly age: number;
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

/** How often a lock is tried for that is let go between two looks at it. */
const ATTEMPTS = 3;

/** Process, computer and write. */
const NOTE = /^(\d{1,10})@([^@]*)(?:@([0-9a-f]{8}))?$/u;

/** While this file is there, its maker writes and nobody else; it holds number and computer of the process, and the id of the write. */
export function lockPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.menulis`);
}

/**
 * Creates the lock of a workbook, which only one process can. A lock whose process is gone, or that is too old to be true, is taken over; `clear` is
 * told before whose temporary files lie about. Throws `workbook-busy` when somebody else writes, and errors of the operating system.
 */
export async function takeLock(
  path: string,
  environment: WriteEnvironment,
  clear: (id: string) => Promise<void>,
): Promise<WriteLock> {
  const { pid, host } = environment.writer ?? THIS_PROCESS;
  const id = randomBytes(4).toString('hex');
  const lock: WriteLock = { path: lockPath(path), id, note: `${pid}@${host}@${id}` };
  await acquire(lock, environment, (minutes) => busy(path, lock, minutes), clear);
  return lock;
}

/** Throws `workbook-busy` when the lock was taken over, since this process stood still for so long. */
export async function assertHeld(path: string, lock: WriteLock, files: FileSystem): Promise<void> {
  if ((await readNote(lock.path, files)) !== lock.note) throw busy(path, lock, 0);
}

/** Lets a lock go that is still ours. Clearing up must not hide why it became necessary. */
export async function releaseLock(lock: WriteLock, files: FileSystem): Promise<void> {
  const note = await readNote(lock.path, files).catch(() => undefined);
  if (note === lock.note) await files.unlink(lock.path).catch(() => undefined);
}

function busy(file: string, { path: lockFile }: WriteLock, minutes: number): AppError {
  return new AppError('workbook-busy', { file, holder: '', lockFile, program: 'register-dik', minutes });
}

/**
 * An abandoned lock is removed only by who holds the guard beside it: of two that saw it, the slower one would remove the new lock of the faster.
 * The guard is a lock like any other, so that one left behind gives way in the same manner.
 */
async function acquire(
  lock: WriteLock,
  environment: WriteEnvironment,
  refusal: (minutes: number) => AppError,
  clear: (id: string) => Promise<void>,
): Promise<void> {
  const { files } = environment;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await createLock(lock, files)) return;
    const found = await findLock(lock.path, environment);
    if (!found) continue;
    if (!isAbandoned(found, environment)) throw refusal(Math.floor(found.age / MINUTE));
    const guard: WriteLock = { ...lock, path: `${lock.path}.alih` };
    await acquire(guard, environment, refusal, async () => undefined);
    try {
      await removeAbandoned(lock.path, environment, clear);
    } finally {
      await releaseLock(guard, files);
    }
  }
  throw refusal(0);
}

async function removeAbandoned(
  lockFile: string,
  environment: WriteEnvironment,
  clear: (id: string) => Promise<void>,
): Promise<void> {
  const found = await findLock(lockFile, environment);
  if (!found || !isAbandoned(found, environment)) return;
  const id = NOTE.exec(found.note)?.[3];
  if (id !== undefined) await clear(id);
  await environment.files.unlink(lockFile).catch(() => undefined); // if it stays, the next try says so
}

/** False when somebody else's lock is there. */
async function createLock({ path, note }: WriteLock, files: FileSystem): Promise<boolean> {
  const file = await files.open(path, 'wx').catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(Buffer.from(note));
    await file.close();
    return true;
  } catch (error) {
    await file.close().catch(() => undefined); // the first failure is the one to tell
    await files.unlink(path).catch(() => undefined);
    throw error;
  }
}

/** Undefined when it was let go meanwhile. */
async function findLock(lockFile: string, { files, now }: WriteEnvironment): Promise<FoundLock | undefined> {
  const facts = await unlessGone(files.stat(lockFile));
  const note = facts && (await readNote(lockFile, files));
  return facts === undefined || note === undefined ? undefined : { note, age: now() - facts.mtimeMs };
}

async function readNote(lockFile: string, files: FileSystem): Promise<string | undefined> {
  const bytes = await unlessGone(files.readFile(lockFile));
  return bytes && Buffer.from(bytes).toString('utf8');
}

function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}

/** Only a process of this computer can be asked for. A lock without its note was cut off at once, unless it is being made this very moment. */
function isAbandoned({ note, age }: FoundLock, { writer = THIS_PROCESS }: WriteEnvironment): boolean {
  if (age >= LEFTOVER_MINUTES * MINUTE) return true;
  if (note === '') return age >= NOTE_TAKES;
  const [, pid, host] = NOTE.exec(note) ?? [];
  return pid !== undefined && host === writer.host && !writer.isAlive(Number(pid));
}
