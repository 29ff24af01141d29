import { createHash } from 'node:crypto';
import { basename, dirname, extname, join } from 'node:path';
import { AppError } from '../../errors/app-error.ts';
import { systemCode } from './file-error.ts';
import type { FileFacts, FileSystem, OpenFile } from './file-system.ts';
import { assertUnlocked } from './lock.ts';
import { assertHeld, releaseLock, takeLock, type WriteEnvironment } from './write-lock.ts';

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

/** Where a version is written before it takes the place of the other: a write never meets the file of another, even one that was taken for dead. */
function temporaryPath(path: string, id: string): string {
  return join(dirname(path), `.${basename(path)}.${id}.baru`);
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
  const backup = backupPath(path);
  await assertUnlocked(path, files);
  await assertWritable(path, files);
  const facts = await files.stat(path);
  const lock = await takeLock(path, environment, (id) => removeTemporary(path, id, files));
  const temporary = temporaryPath(path, lock.id);
  const nextBackup = temporaryPath(backup, lock.id);
  try {
    await fill(temporary, bytes, files, facts);
    await fill(nextBackup, previous, files, facts);
    await assertUnlocked(path, files);
    if (digestOf(await files.readFile(path)) !== digestOf(previous)) throw new AppError('workbook-changed', { file: path });
    await assertHeld(path, lock, files);
    await moveOver(nextBackup, backup, files);
    await moveOver(temporary, path, files);
  } catch (error) {
    await removeTemporary(path, lock.id, files);
    throw error;
  } finally {
    await releaseLock(lock, files);
  }
  await syncFolder(dirname(path), files);
  return backup;
}

/** Makes a file that was not there, whole or not at all. Throws `workbook-exists`, and as `replaceFile` does. */
export async function createFile(path: string, bytes: Uint8Array, environment: WriteEnvironment): Promise<void> {
  const { files } = environment;
  const lock = await takeLock(path, environment, (id) => removeTemporary(path, id, files));
  const temporary = temporaryPath(path, lock.id);
  try {
    await fill(temporary, bytes, files);
    await linkNew(temporary, path, bytes, files);
  } finally {
    await remove(temporary, files);
    await releaseLock(lock, files);
  }
  await syncFolder(dirname(path), files);
}

async function fill(path: string, bytes: Uint8Array, files: FileSystem, like?: FileFacts): Promise<void> {
  const file = await files.open(path, 'w');
  try {
    await file.writeFile(bytes);
    if (like) await makeLike(file, like);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Owner and group as far as this process may give files away, then the permissions, which a new owner may clear. */
async function makeLike(file: OpenFile, { mode, uid, gid }: FileFacts): Promise<void> {
  await file.chown(uid, gid).catch(() => file.chown(-1, gid).catch(() => undefined)); // who may not goes on with a file of their own
  await file.chmod(mode & 0o7777);
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

/** What a write leaves lying when it is cut off. */
async function removeTemporary(path: string, id: string, files: FileSystem): Promise<void> {
  await remove(temporaryPath(backupPath(path), id), files);
  await remove(temporaryPath(path, id), files);
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
