import * as nodeFiles from 'node:fs/promises';
import { join } from 'node:path';
import type { ArchiveFolder } from '../app/archive-register.ts';
import { AppError } from '../errors/app-error.ts';

/** The file operations that are needed; tests hand in ones that fail. */
export type ArchiveFiles = Pick<typeof nodeFiles, 'link' | 'mkdir' | 'open' | 'readdir' | 'rm'>;

/** Errors of `link` on file systems without hard links (FAT, some network drives). */
const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

/** Archives as files of a folder on this computer. Nothing in it is ever replaced or removed. */
export function createArchiveFolder(files: ArchiveFiles = nodeFiles): ArchiveFolder {
  return {
    list: (folder) => listNames(files, folder),
    write: (folder, name, bytes) => writeOnce(files, folder, name, bytes),
  };
}

async function listNames(files: ArchiveFiles, folder: string): Promise<readonly string[]> {
  try {
    return await files.readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw describeFailure(error, folder);
  }
}

/**
 * Writes beside the final name, flushes, then links it to that name: the file appears whole or not at all, and a file
 * that is there already stays. Without hard links the final name is claimed directly, and taken back when writing fails.
 */
async function writeOnce(files: ArchiveFiles, folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const target = join(folder, name);
  const draft = join(folder, `.${name}.${process.pid}.tmp`);
  try {
    await files.mkdir(folder, { recursive: true });
    await writeNew(files, draft, bytes);
    await publish(files, draft, target, bytes);
    return target;
  } catch (error) {
    throw describeFailure(error, target);
  } finally {
    await files.rm(draft, { force: true }).catch(() => undefined); // the outcome is decided by now; a leftover draft harms nobody
  }
}

async function publish(files: ArchiveFiles, draft: string, target: string, bytes: Uint8Array): Promise<void> {
  try {
    await files.link(draft, target);
  } catch (error) {
    if (!NO_HARD_LINKS.has(codeOf(error))) throw error;
    await writeNew(files, target, bytes);
  }
}

async function writeNew(files: ArchiveFiles, path: string, bytes: Uint8Array): Promise<void> {
  const handle = await files.open(path, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await files.rm(path, { force: true });
    throw error;
  }
  await handle.close();
}

function describeFailure(error: unknown, file: string): AppError {
  switch (codeOf(error)) {
    case 'EEXIST':
      return new AppError('archive-exists', { file }, { cause: error });
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppError('disk-full', { file }, { cause: error });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppError('no-permission', { file }, { cause: error });
    default:
      return new AppError('write-failed', { file, system: codeOf(error) }, { cause: error });
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
