import { createWorkbookFrom } from '../../../../src/app/create-workbook.ts';
import { NOBODY } from '../../../../src/domain/people.ts';
import type { Blueprint } from '../../../../src/domain/workbook/blueprint.ts';
import type { NewPlace, WorkbookStore } from '../../../../src/stores/workbook-store.ts';

/** The blueprint of a new workbook online, as the templates make it. */
export async function onlineBlueprint(): Promise<Blueprint> {
  let made: Blueprint | undefined;
  const refuse = (): never => {
    throw new Error('nothing but making is asked here');
  };
  const store: WorkbookStore = {
    kind: 'google-sheets',
    location: 'gsheet:',
    read: refuse,
    apply: refuse,
    addSheets: refuse,
    create: async (blueprint) => {
      made = blueprint;
    },
  };
  const content = { identity: { agency: 'Dinas Contoh' }, proposals: [], entries: [] };
  await createWorkbookFrom(store, { today: '2026-06-01', now: '2026-06-01 08:00' }, 'buku-1', content, {
    title: 'DIK Dinas Contoh',
    people: NOBODY,
  });
  if (!made) throw new Error('no blueprint was made');
  return made;
}

/** Invented people of an office. */
export const OFFICE: NewPlace = {
  nonce: 'pembuatan-1',
  people: {
    officer: ['petugas@contoh.test'],
    ppid: ['ppid@contoh.test'],
    superior: ['atasan@contoh.test'],
    share: ['tamu@contoh.test'],
  },
};
