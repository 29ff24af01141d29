import { isServiceLocation } from '../domain/workbook/service-location.ts';
import { AppError } from '../errors/app-error.ts';
import type { ConnectOptions } from './google-sheets/connect/connect-google.ts';
import { parseGoogleLocation } from './google-sheets/parse-location.ts';
import type { WorkbookStore } from './workbook-store.ts';

/** What a store may need besides its location; a file needs nothing. */
export interface OpenOptions {
  /** How to reach Google. */
  readonly google?: ConnectOptions;
  /** Told when everything was written but the lock of a shared workbook could not be removed; milliseconds since 1970 at which it ends by itself. */
  readonly onLockLeft?: (until: number) => void;
}

/**
 * The store for a workbook as the user names it: a path that ends in `.xlsx` or `.xlsm`, `gsheet:ID`, the address of a spreadsheet on Google, or
 * `gsheet:` for one that is still to be made. Nothing is read yet, and nobody is signed in.
 * Throws `location-not-supported` for anything else (old formats that exist are told apart when the file is read).
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<WorkbookStore> {
  if (isServiceLocation(location)) return openGoogleStore(location, options);
  if (!/\.(?:xls[xm]?|ods)$/iu.test(location)) throw new AppError('location-not-supported', { location });
  const { createXlsxStore } = await import('./xlsx/xlsx-store.ts');
  return createXlsxStore(location);
}

async function openGoogleStore(location: string, { google, onLockLeft }: OpenOptions): Promise<WorkbookStore> {
  const place = parseGoogleLocation(location);
  if (!place) throw new AppError('location-not-supported', { location });
  const [{ createGoogleSheetsStore }, { cacheFolder, createVersionCache }] = await Promise.all([
    import('./google-sheets/google-sheets-store.ts'),
    import('./google-sheets/version-cache.ts'),
  ]);
  return createGoogleSheetsStore(location, place.spreadsheetId, {
    connect: async () => (await import('./google-sheets/connect/connect-google.ts')).connectGoogle(google),
    cache: createVersionCache(cacheFolder(google?.environment ?? process.env)),
    ...(onLockLeft ? { onLockLeft } : {}),
  });
}
