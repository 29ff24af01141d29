import * as nodeFiles from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DECLARATION, type PackageFile } from '../domain/archive/bag.ts';
import { AppError } from '../errors/app-error.ts';
import type { ArchiveFolder } from './archive-folder.ts';
import { folderError } from './folder-error.ts';
import { systemCode } from './xlsx/file-error.ts';

/** The file operations that are needed; tests hand in ones that fail. */
export type ArchiveFiles = Pick<typeof nodeFiles, 'access' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'rm'>;

/** A package is known by its declaration, or, when that is gone, by its number. */
const NUMBERED = /ARSIP-\d{4}-\d{3}/u;

/** Packages as folders of a folder on this computer. Nothing in it is ever replaced or removed. */
export function createArchiveFolder(files: ArchiveFiles = nodeFiles): ArchiveFolder {
  return {
    isPackage: (folder) => isPackage(files, folder),
    list: (folder) => listPackages(files, folder),
    read: (folder) => readFiles(files, folder),
    write: (folder, name, contents, inspect) => writeOnce(files, folder, name, contents, inspect),
  };
}

async function isPackage(files: ArchiveFiles, folder: string): Promise<boolean> {
  return files.access(join(folder, DECLARATION)).then(
    () => true,
    () => false,
  );
}

async function listPackages(files: ArchiveFiles, folder: string): Promise<readonly string[]> {
  const entries = await files.readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return [];
    throw describeReadFailure(error, folder);
  });
  const names: string[] = [];
  for (const entry of entries) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    if (NUMBERED.test(entry.name) || (await isPackage(files, join(folder, entry.name)))) names.push(entry.name);
  }
  return names.sort();
}

/** Every file below a folder in the order of paths. A link is read as an empty file: a package holds none. */
async function readFiles(files: ArchiveFiles, folder: string): Promise<readonly PackageFile[]> {
  try {
    const found: PackageFile[] = [];
    await collect(files, folder, '', found);
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
  } catch (error) {
    throw describeReadFailure(error, folder);
  }
}

async function collect(files: ArchiveFiles, root: string, below: string, found: PackageFile[]): Promise<void> {
  for (const entry of await files.readdir(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) await collect(files, root, path, found);
    else found.push({ path, bytes: entry.isFile() ? await files.readFile(join(root, path)) : new Uint8Array() });
  }
}

/**
 * Writes the package whole under another name, reads it back from there, and gives it its name only when `inspect` and a
 * comparison of all bytes are content: the package appears whole or not at all, and one that is there already stays.
 */
async function writeOnce(
  files: ArchiveFiles,
  folder: string,
  name: string,
  contents: readonly PackageFile[],
  inspect: (written: readonly PackageFile[]) => void,
): Promise<string> {
  const target = join(folder, name);
  const draft = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    await assertFree(files, target);
    await files.rm(draft, { recursive: true, force: true });
    for (const { path, bytes } of contents) await writeNew(files, join(draft, path), bytes);
    const written = await readFiles(files, draft);
    assertSame(contents, written, target);
    inspect(written);
    await assertFree(files, target);
    await files.rename(draft, target).catch(async (error: unknown) => {
      await assertFree(files, target); // each system has its own error for a name that was taken this very moment
      throw error;
    });
    return target;
  } catch (error) {
    throw error instanceof AppError ? error : describeWriteFailure(error, target);
  } finally {
    await files.rm(draft, { recursive: true, force: true }).catch(() => undefined); // the outcome is decided by now; a leftover draft harms nobody
  }
}

async function assertFree(files: ArchiveFiles, target: string): Promise<void> {
  const isTaken = await files.access(target).then(
    () => true,
    (error: unknown) => {
      if (systemCode(error) === 'ENOENT') return false;
      throw describeWriteFailure(error, target); // no folder, or no right: whether the name is taken cannot be known
    },
  );
  if (isTaken) throw new AppError('archive-exists', { file: target });
}

async function writeNew(files: ArchiveFiles, path: string, bytes: Uint8Array): Promise<void> {
  await files.mkdir(dirname(path), { recursive: true });
  const handle = await files.open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function assertSame(wanted: readonly PackageFile[], written: readonly PackageFile[], file: string): void {
  const found = new Map(written.map(({ path, bytes }) => [path, bytes]));
  const isSame =
    wanted.length === written.length &&
    wanted.every(({ path, bytes }) => Buffer.compare(bytes, found.get(path) ?? new Uint8Array()) === 0);
  if (!isSame) throw new AppError('write-failed', { file, system: 'read-back' });
}

function describeReadFailure(error: unknown, folder: string): AppError {
  return folderError(error, folder) ?? describeFailure(error, folder, 'read-failed');
}

function describeWriteFailure(error: unknown, file: string): AppError {
  return folderError(error, dirname(file)) ?? describeFailure(error, file, 'write-failed');
}

function describeFailure(error: unknown, file: string, otherwise: 'read-failed' | 'write-failed'): AppError {
  const system = systemCode(error) ?? '';
  switch (system) {
    case 'EEXIST':
    case 'ENOTEMPTY':
      return new AppError('archive-exists', { file }, { cause: error });
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', { file }, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError('no-permission', { file }, { cause: error });
    default:
      return new AppError(otherwise, { file, system }, { cause: error });
  }
}
