import { mkdir } from 'node:fs/promises';
import { AppError } from '../errors/app-error.ts';
import { fileError, systemCode } from './xlsx/file-error.ts';

/** Makes a folder, and those above it, where it is not there yet. Throws `not-a-folder` where a file is in the way, and errors of the disk. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw folderError(error, folder);
  }
}

function folderError(error: unknown, folder: string): AppError {
  switch (systemCode(error)) {
    case 'EEXIST': // the path itself is a file
    case 'ENOTDIR': // or one above it
      return new AppError('not-a-folder', { folder }, { cause: error });
    default:
      return fileError(error, folder, 'write-failed');
  }
}
