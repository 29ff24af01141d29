import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ArchiveAnswer, type ArchiveOptions, archiveRegister } from '../../src/app/archive-register.ts';
import type { VerifyReport } from '../../src/app/reports.ts';
import { verifyArchives } from '../../src/app/verify-archives.ts';
import { createArchiveFolder } from '../../src/stores/local-archive-folder.ts';
import { findUnfaithful } from '../../src/stores/package/find-unfaithful.ts';
import { renderPackage } from '../../src/stores/package/render-package.ts';
import { readWorkbookBytes } from '../../src/stores/xlsx/read-workbook-bytes.ts';
import { APPROVED } from './good-cells.ts';
import { type Office, openOffice } from './office.ts';

export const DECREE = {
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
};
export const FIRST_CODE = 'DIK-2026-001';

export const archives = createArchiveFolder();

export function newArchiveFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'dik-arsip-')), 'arsip');
}

/** An office with one register row in force, synced. */
export async function determinedOffice(): Promise<Office> {
  const office = await openOffice();
  await office.type('U-2026-001', APPROVED);
  await office.sync();
  await office.type(FIRST_CODE, DECREE);
  await office.sync();
  return office;
}

/** `dik archive` on an office, with real files. */
export function archive(
  office: Office,
  folder: string,
  change: Partial<ArchiveOptions> = {},
  today = '2026-06-01',
): Promise<ArchiveAnswer> {
  const options: ArchiveOptions = { folder, archives, render: renderPackage, findUnfaithful, mode: 'asked', ...change };
  return archiveRegister(office.store, { today, now: `${today} 08:00` }, options);
}

/** A second package: the location of the first entry was noted meanwhile. */
export async function archiveTwice(office: Office, folder: string): Promise<readonly [ArchiveAnswer, ArchiveAnswer]> {
  const first = await archive(office, folder);
  await office.type(FIRST_CODE, { archiveLocation: 'Lemari 08' });
  await office.sync();
  return [first, await archive(office, folder, {}, '2026-06-02')];
}

export function verify(folders: readonly string[], office?: Office): Promise<VerifyReport> {
  return verifyArchives(folders, { archives, readWorkbook: readWorkbookBytes, ...(office ? { store: office.store } : {}) });
}
