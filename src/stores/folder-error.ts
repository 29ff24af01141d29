import { AppError } from '../errors/app-error.ts';
import { systemCode } from './xlsx/file-error.ts';

/** `not-a-folder` or `folder-not-found`, where a failure of the disk says that; undefined for every other one. */
export function folderError(error: unknown, folder: string): AppError | undefined {
  switch (systemCode(error)) {
    case 'ENOTDIR':
      return new AppError('not-a-folder', { folder }, { cause: error });
    case 'ENOENT':
      return new AppError('folder-not-found', { folder }, { cause: error });
    default:
      return undefined;
  }
}
