import { describe, expect, test } from 'vitest';
import { adoptWorkbook } from '../../../src/app/adopt-workbook.ts';
import { archiveRegister } from '../../../src/app/archive-register.ts';
import { runWorkbook } from '../../../src/app/run-workbook.ts';
import { planWorkbook } from '../../../src/app/sync-workbook.ts';
import { type ArchiveShelf, createArchiveShelf } from '../../support/archive-shelf.ts';
import { APPROVED, type Cells, RETURNED, TESTED } from '../../support/good-cells.ts';
import { changeSheet, type Office, openOffice, TODAY } from '../../support/office.ts';

const U1 = 'U-2026-001';
const U2 = 'U-2026-002';
const D1 = 'DIK-2026-001';
const D2 = 'DIK-2026-002';
const DECREE: Cells = {
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
};
const SECOND: Cells = { ...APPROVED, code: U2, information: 'Log akses pemanfaatan data kependudukan per pengguna' };
const environment = (today: string = TODAY) => ({ today, now: `${today} 08:00` });

/** One row in force, one that waits for its SK; all synced. */
async function determined(): Promise<Office> {
  const office = await openOffice();
  await office.type(U1, APPROVED);
  await office.type(U2, SECOND);
  await office.sync();
  await office.type(D1, DECREE);
  await office.sync();
  return office;
}

function archive(office: Office, shelf: ArchiveShelf, mode: 'asked' | 'auto' | 'always' = 'asked', today: string = TODAY) {
  return archiveRegister(office.store, environment(today), { ...shelf.options, mode });
}

describe('an archive of the register', () => {
  test('holds the rows in force, leaves out and counts those without SK, and is remembered', async () => {
    const office = await determined();
    const shelf = createArchiveShelf();
    const made = await archive(office, shelf);
    expect(made.outcome).toBe('made');
    expect([made.rows, made.awaitingDecree, made.packageNumber]).toEqual([1, 1, 'ARSIP-2026-001']);
    expect([...shelf.files.keys()]).toEqual(['DISDUKCAPIL ARSIP-2026-001 Daftar Informasi yang Dikecualikan']);
    expect(shelf.contents[0]?.register.rows.map((row) => row['kode'])).toEqual([D1]);
    expect((await office.view()).memory.lastPackage).toMatchObject({
      number: 'ARSIP-2026-001',
      contentDigest: made.contentDigest,
    });
    expect((await office.sync()).written).toBe(false);
  });

  test('is not made twice of the same register; the answer names the package that holds it', async () => {
    const office = await determined();
    const shelf = createArchiveShelf();
    await archive(office, shelf);
    const { revision } = await office.store.read();
    const again = await archive(office, shelf, 'asked', '2026-06-20');
    expect([again.outcome, again.packageNumber]).toEqual(['unchanged', 'ARSIP-2026-001']);
    expect((await office.store.read()).revision).toBe(revision);
  });

  test('gets a new number when the register changed, and stops when the last one is gone', async () => {
    const office = await determined();
    const shelf = createArchiveShelf();
    await archive(office, shelf);
    await office.type(D2, DECREE);
    await office.sync();
    expect((await archive(office, shelf)).packageNumber).toBe('ARSIP-2026-002');
    shelf.files.clear();
    await expect(archive(office, shelf)).rejects.toMatchObject({
      code: 'archive-disagrees',
      params: { known: 'ARSIP-2026-002', found: '-' },
    });
  });

  test('is refused while a row in force has an open error, and says what is missing', async () => {
    const office = await determined();
    await office.type(D1, { endsOn: '01/04/2035' });
    await office.sync();
    const shelf = createArchiveShelf();
    const refused = await archive(office, shelf);
    expect(refused.outcome).toBe('refused');
    expect(refused.findings.map(({ rule }) => rule)).toEqual(['X01']);
    expect(refused.findings[0]?.message.id).toContain(D1);
    expect(shelf.files.size).toBe(0);
  });

  test('is refused while the register waits for a sync', async () => {
    const office = await determined();
    await office.type(D2, DECREE);
    await expect(archive(office, createArchiveShelf())).rejects.toMatchObject({ code: 'archive-behind' });
  });

  test('without any determined row there is nothing to archive', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    expect(await archive(office, createArchiveShelf())).toMatchObject({
      outcome: 'skipped',
      reason: 'no-register-rows',
      awaitingDecree: 1,
    });
  });

  test('an SK that no row carries is an error', async () => {
    const office = await determined();
    await expect(
      archiveRegister(office.store, environment(), { ...createArchiveShelf().options, mode: 'asked', decree: '1/X/2026' }),
    ).rejects.toMatchObject({
      code: 'decree-not-found',
    });
  });
});

describe('the automatic archive', () => {
  test('waits for the next day after a change', async () => {
    const office = await determined();
    const shelf = createArchiveShelf();
    expect(await archive(office, shelf, 'auto')).toMatchObject({ outcome: 'skipped', reason: 'changed-today' });
    expect(await archive(office, shelf, 'auto', '2026-06-02')).toMatchObject({ outcome: 'made' });
  });

  test('waits while an SK group is half filled', async () => {
    const office = await determined();
    await office.type(D2, { decreeNumber: '188.4/22/DISKOMINFO/2026' });
    await office.sync();
    expect(await archive(office, createArchiveShelf(), 'auto', '2026-06-02')).toMatchObject({
      outcome: 'skipped',
      reason: 'decree-half-filled',
    });
  });

  test('the main job archives after the sync, or not at all when told so', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(D1, DECREE);
    const shelf = createArchiveShelf();
    const never = await runWorkbook(office.store, environment(), { ...shelf.options, archive: 'never' });
    expect([never.written, never.archive.outcome, never.archive.reason]).toEqual([true, 'skipped', 'mode-never']);
    const always = await runWorkbook(office.store, environment(), { ...shelf.options, archive: 'always' });
    expect([always.written, always.archive.outcome]).toEqual([false, 'made']);
    const again = await runWorkbook(office.store, environment(), { ...shelf.options, archive: 'always' });
    expect([again.written, again.archive.outcome]).toEqual([false, 'unchanged']);
  });
});

describe('adopting a workbook whose hidden sheet is gone', () => {
  const NO_ARCHIVES = createArchiveShelf();

  function adopt(office: Office, shelf: ArchiveShelf = NO_ARCHIVES) {
    return adoptWorkbook(office.store, environment(), {
      workbookId: 'adopted',
      archiveFolder: 'arsip',
      archives: shelf.archives,
    });
  }

  function withoutMemory(office: Office): Promise<Office> {
    return office.rearrange((snapshot) => ({
      ...snapshot,
      revision: `${snapshot.revision}-`,
      sheets: snapshot.sheets.filter(({ name }) => name !== '_dik'),
    }));
  }

  test('nothing is written without the memory, and the error names the file', async () => {
    const office = await withoutMemory(await determined());
    await expect(office.sync()).rejects.toMatchObject({ code: 'memory-missing', params: { file: 'office' } });
    await expect(planWorkbook(office.store, environment())).rejects.toMatchObject({ code: 'memory-missing' });
  });

  test('states, approvals, codes and the last package are learnt again; the next sync finds nothing to do', async () => {
    const shelf = createArchiveShelf();
    const before = await determined();
    await archive(before, shelf);
    const remembered = (await before.view()).memory;
    const office = await withoutMemory(before);
    const answer = await adopt(office, shelf);
    expect([answer.proposals, answer.register, answer.unapproved]).toEqual([2, 2, []]);
    expect((await office.sync()).written).toBe(false);
    const learnt = (await office.view()).memory;
    expect(learnt.lastPackage).toEqual(remembered.lastPackage);
    expect(learnt.counters).toEqual(remembered.counters);
    expect(learnt.entries.get(D1)?.approval).toBe(remembered.entries.get(D1)?.approval);
    expect((await archive(office, shelf)).outcome).toBe('unchanged');
  });

  /** The rows of `Dikecualikan` are gone as well. */
  function withoutRegister(office: Office): Promise<Office> {
    return office.rearrange((snapshot) =>
      changeSheet(snapshot, 'Dikecualikan', (sheet) => ({
        ...sheet,
        rows: sheet.rows.filter(({ cells }) => !cells.some((cell) => cell?.value === D1)),
      })),
    );
  }

  test('a ya without its register row is never entered by adopting', async () => {
    const before = await openOffice();
    await before.type(U1, APPROVED);
    await before.type(U2, { ...RETURNED, code: U2, information: SECOND.information ?? null });
    await before.sync();
    const office = await withoutMemory(await withoutRegister(before));
    expect(await adopt(office)).toMatchObject({ spentTests: [], spentReturns: [], unapproved: [U1] });
    await office.sync();
    expect((await office.view()).register.rows).toEqual([]);
    expect(await office.cell(U1, 'status')).toBe('Menunggu Keputusan');
    expect(await office.cell(U1, 'message')).toContain('keputusan baru');
    await office.type(U1, { decidedOn: '20/03/2026' });
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
    expect(await office.cell(U2, 'status')).toBe('Dikembalikan');
  });

  const NEW_TEST: Cells = { testNumber: 'UK/09/PPID/2026', testedOn: '20/05/2026' };
  const NEW_YES: Cells = { ...APPROVED, ...NEW_TEST, period: '10 tahun', decidedOn: '25/05/2026' };

  test('a test that was spent stays spent: a ya is refused until there is a newer one', async () => {
    const before = await openOffice();
    await before.type(U1, TESTED);
    await before.sync();
    await before.type(U1, { period: '10 tahun' });
    await before.sync();
    expect(await before.cell(U1, 'status')).toBe('Diajukan');
    const office = await withoutMemory(before);
    expect(await adopt(office)).toMatchObject({ spentTests: [U1], spentReturns: [], unapproved: [] });
    const { findings } = await office.sync();
    expect(findings.filter(({ key }) => key === U1).map(({ rule }) => rule)).toContain('S05');
    expect(await office.cell(U1, 'status')).toBe('Diajukan');
    await office.type(U1, { ...APPROVED, period: '10 tahun' });
    await office.sync();
    expect(await office.cell(U1, 'message')).toContain('isi berubah setelah uji konsekuensi');
    expect((await office.view()).register.rows).toEqual([]);
    await office.type(U1, NEW_YES);
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
  });

  test('a tidak that was answered stays answered', async () => {
    const before = await openOffice();
    await before.type(U1, RETURNED);
    await before.sync();
    await before.type(U1, { period: '10 tahun' });
    await before.sync();
    expect(await before.cell(U1, 'status')).toBe('Diajukan');
    const office = await withoutMemory(before);
    expect(await adopt(office)).toMatchObject({ spentTests: [U1], spentReturns: [U1], unapproved: [] });
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Diajukan');
    expect(await office.cell(U1, 'revision')).toBe('1');
    await office.type(U1, { remark: 'Syarat pembukaan belum tepat' });
    await office.sync();
    expect([await office.cell(U1, 'status'), await office.cell(U1, 'revision')]).toEqual(['Dikembalikan', '2']);
  });

  test('a spent test that was returned meanwhile stays spent', async () => {
    const before = await openOffice();
    await before.type(U1, TESTED);
    await before.sync();
    await before.type(U1, { period: '10 tahun' });
    await before.sync();
    await before.type(U1, { ...RETURNED, period: '10 tahun' });
    await before.sync();
    expect(await before.cell(U1, 'status')).toBe('Dikembalikan');
    const office = await withoutMemory(before);
    expect(await adopt(office)).toMatchObject({ spentTests: [U1], spentReturns: [] });
    await office.type(U1, { decision: 'ya', decidedOn: '20/05/2026', remark: null });
    await office.sync();
    expect((await office.view()).register.rows).toEqual([]);
  });

  test('an approval that went with its withdrawn proposal does not come back with it', async () => {
    const before = await openOffice();
    await before.type(U1, APPROVED);
    await before.sync();
    await before.type(U1, { withdrawnOn: '20/05/2026' });
    await before.sync();
    expect(await before.cell(U1, 'status')).toBe('Ditarik');
    const office = await withoutMemory(before);
    expect(await adopt(office)).toMatchObject({ spentTests: [], unapproved: [] });
    await office.sync();
    await office.type(U1, { withdrawnOn: null });
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Diajukan');
  });

  test.for(['Menunggu Keputusan', '', 'sudah'])('a state that the program did not write (%s) revives nothing', async (typed) => {
    const before = await openOffice();
    await before.type(U1, TESTED);
    await before.sync();
    await before.type(U1, { period: '10 tahun' });
    await before.sync();
    await before.type(U1, { status: typed });
    const office = await withoutMemory(before);
    expect((await adopt(office)).spentTests).toEqual([U1]);
    await office.type(U1, { ...APPROVED, period: '10 tahun' });
    await office.sync();
    expect((await office.view()).register.rows).toEqual([]);
    expect(await office.cell(U1, 'status')).toBe('Diajukan');
  });

  test('a text changed since it was approved is measured by the register', async () => {
    const before = await determined();
    await before.type(U1, { period: '10 tahun' });
    const office = await withoutMemory(before);
    expect(await adopt(office)).toMatchObject({ spentTests: [U1], unapproved: [U1] });
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Diajukan');
    expect(await office.cell(U1, 'message')).toContain('Jangka Waktu. Diperlukan uji konsekuensi baru.');
  });

  test('codes that only the archives know are not given again', async () => {
    const shelf = createArchiveShelf();
    const before = await determined();
    await archive(before, shelf);
    const bare = await openOffice();
    const office = await withoutMemory(bare);
    await adopt(office, shelf);
    const { counters } = (await office.view()).memory;
    expect(counters.get('DIK-2026')).toBe(1);
    await office.type(U2, SECOND);
    await office.sync();
    expect((await office.view()).register.rows.map(({ code }) => code)).toEqual([D2]);
  });

  test('an inconsistent memory is refused and written anew', async () => {
    const before = await determined();
    const office = await before.rearrange((snapshot) =>
      changeSheet(snapshot, '_dik', (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row.cells[1]?.value === U1
            ? { ...row, cells: row.cells.map((cell, index) => (index === 3 ? { value: 'xyz', formula: false } : cell)) }
            : row,
        ),
      })),
    );
    await expect(office.sync()).rejects.toMatchObject({ code: 'memory-inconsistent' });
    await adopt(office);
    expect((await office.sync()).written).toBe(false);
    expect((await office.view()).memory.workbookId).toBe('test-workbook');
  });

  test('a hidden sheet without its last column is refused and written anew with it', async () => {
    const before = await determined();
    const width = (await before.view()).template.memory.columns.length;
    const office = await before.rearrange((snapshot) =>
      changeSheet(snapshot, '_dik', (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.slice(0, width - 1) })),
      })),
    );
    await expect(office.sync()).rejects.toMatchObject({ code: 'memory-inconsistent', params: { fact: 'header' } });
    await adopt(office);
    expect((await office.sync()).written).toBe(false);
  });
});
