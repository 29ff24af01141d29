import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '../../domain/archive/picture.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ErrorCode } from '../../errors/error-codes.ts';
import { systemCode } from '../xlsx/file-error.ts';
import { LONGEST_SIDE, PictureTooLarge, parsePicture } from './parse-picture.ts';
import { PictureError } from './picture-flaw.ts';

/** Names under which a logo lies beside the workbook, the first that is there; capitals do not matter. */
const NAMES = ['logo.png', 'logo.jpg', 'logo.jpeg'] as const;
/** What failures of the disk mean for a file that somebody named. */
const DISK_ERRORS: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'logo-not-found',
  ENOTDIR: 'logo-not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
};
/** Bytes; a logo for print has a tenth of it. */
const LARGEST_FILE = 1 << 20;

/** The logo that lies in a folder; undefined when none does. Throws what `readLogo` throws. */
export async function findLogo(folder: string): Promise<Picture | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []); // whoever opens the workbook says what is wrong with its folder
  const present = entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])).sort();
  const name = NAMES.flatMap((wanted) => present.filter((one) => one.toLowerCase() === wanted))[0];
  return name === undefined ? undefined : readLogo(join(folder, name));
}

/**
 * Reads a logo and looks through it: PNG or JPEG, at most 1 MB and 2,000 pixels a side. Throws `logo-not-found`, `logo-too-large`,
 * `logo-unsupported`, `logo-damaged`, and errors of the disk.
 */
export async function readLogo(file: string): Promise<Picture> {
  const bytes = await readBounded(file);
  try {
    return parsePicture(bytes);
  } catch (error) {
    if (error instanceof PictureTooLarge) throw tooLarge(file, error);
    if (!(error instanceof PictureError)) throw error;
    const { flaw } = error;
    throw flaw.kind === 'damaged'
      ? new AppError('logo-damaged', { file }, { cause: error })
      : new AppError('logo-unsupported', { file, found: flaw.found }, { cause: error });
  }
}

async function readBounded(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) throw tooLarge(file);
    return await readFile(file);
  } catch (error) {
    const system = systemCode(error);
    if (system === undefined || error instanceof AppError) throw error;
    throw new AppError(DISK_ERRORS[system] ?? 'read-failed', { file, system }, { cause: error });
  }
}

function tooLarge(file: string, cause?: unknown): AppError {
  return new AppError('logo-too-large', { file, side: LONGEST_SIDE, megabytes: LARGEST_FILE >> 20 }, { cause });
}
