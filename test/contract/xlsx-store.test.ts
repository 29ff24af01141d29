import { join } from 'node:path';
import { createXlsxStore } from '../../src/stores/xlsx/xlsx-store.ts';
import { temporaryFolder } from '../fixtures/temporary-folder.ts';
import { workbookStoreContract } from './workbook-store.contract.ts';

workbookStoreContract('xlsx', async () => {
  const path = join(await temporaryFolder(), 'register.xlsx');
  return { open: () => createXlsxStore(path) };
});
