import { AppError } from '../errors/app-error.ts';
import type { WorkbookStore } from './workbook-store.ts';

/**
 * The store for a workbook as the user names it: a path that ends in `.xlsx` or `.xlsm`. Nothing is read yet.
 * Throws `location-not-supported` for anything else (old formats that exist are told apart when the file is read).
 */
export async function openStore(location: string): Promise<WorkbookStore> {
  const isServiceAddress = /^(?:gsheet:|https?:)/iu.test(location);
  if (isServiceAddress || !/\.(?:xls[xm]?|ods)$/iu.test(location)) throw new AppError('location-not-supported', { location });
  const { createXlsxStore } = await import('./xlsx/xlsx-store.ts');
  return createXlsxStore(location);
}
