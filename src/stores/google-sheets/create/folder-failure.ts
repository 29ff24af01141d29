import { AppError } from '../../../errors/app-error.ts';

/**
 * A failure of making something in a folder of Drive, where the folder is the likely cause: the service says of a folder that it may not see, and of one
 * that does not exist, the same as of a missing file.
 */
export function folderFailure(error: unknown, folder: string | undefined): unknown {
  const isFolder = error instanceof AppError && (error.code === 'workbook-not-found' || error.code === 'google-not-shared');
  return isFolder && folder !== undefined ? new AppError('google-folder-missing', { folder }, { cause: error }) : error;
}
