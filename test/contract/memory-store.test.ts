import { expect, test } from 'vitest';
import { createMemoryStore } from '../../src/stores/memory/memory-store.ts';
import { workbookStoreContract } from './workbook-store.contract.ts';

workbookStoreContract('memory', async () => {
  const store = createMemoryStore();
  return { open: () => store };
});

test('a memory store may begin with a snapshot from elsewhere', async () => {
  const snapshot = { location: 'lain.xlsx', revision: 'r1', dateSystem: 1904, sheets: [] } as const;
  expect(await createMemoryStore('contoh', snapshot).read()).toEqual({ ...snapshot, location: 'contoh' });
});
