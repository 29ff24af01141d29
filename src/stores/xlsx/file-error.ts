import { dirname } from 'node:path';
import { AppError } from '../../errors/app-error.ts';
import type { ErrorCode } from '../../errors/error-codes.ts';

/** Error codes of the operating system (errno(3)), by what they mean to whoever runs the program. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'workbook-not-found',
  ENOTDIR: 'workbook-not-found',
  EISDIR: 'workbook-not-xlsx',
  ENAMETOOLONG: 'name-too-long',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EBUSY: 'workbook-busy',
  ETXTBSY: 'workbook-busy',
  ERR_FS_FILE_TOO_LARGE: 'workbook-too-large',
};

/** `error` as an `AppError` about `file`; one that is an `AppError` already only learns which file it is about. */
export function fileError(error: unknown, file: string, otherwise: 'read-failed' | 'write-failed'): AppError {
  if (error instanceof AppError && 'file' in error.params) return error;
  if (error instanceof AppError) return new AppError(error.code, { file, ...error.params }, { cause: error.cause ?? error });
  const system = systemCode(error);
  if (system === undefined) throw error; // no failure of the disk: a bug, to be seen as one
  const code = CODES[system] ?? otherwise;
  return new AppError(
    code,
    code === 'workbook-busy' ? { file, holder: '', lockFile: '' } : { file, folder: dirname(file), system },
    { cause: error },
  );
}

/** `ENOENT` and the like; undefined for an error that is none of the operating system's. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
