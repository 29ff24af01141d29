import { mkdir } from 'node:fs/promises';
import { AppError } from '../errors/app-error.ts';
import { folderError } from './folder-error.ts';
import { fileError, systemCode } from './xlsx/file-error.ts';

/** Makes a folder, and those above it, where it is not there yet. Throws `not-a-folder` where a file is in the way, and errors of the disk. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    // EEXIST: the path itself is a file, not one above it
    if (systemCode(error) === 'EEXIST') throw new AppError('not-a-folder', { folder }, { cause: error });
    throw folderError(error, folder) ?? fileError(error, folder, 'write-failed');
  }
}
