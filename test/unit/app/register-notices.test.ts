import { describe, expect, test } from 'vitest';
import { archiveRegister } from '../../../src/app/archive-register.ts';
import { checkWorkbook } from '../../../src/app/check-workbook.ts';
import type { SyncReport } from '../../../src/app/reports.ts';
import { runWorkbook } from '../../../src/app/run-workbook.ts';
import { scalarText } from '../../../src/domain/workbook/cell-value.ts';
import type { SheetSnapshot } from '../../../src/domain/workbook/snapshot.ts';
import { loadMessages } from '../../../src/messages/catalog.ts';
import { formatMessage } from '../../../src/messages/format.ts';
import { createArchiveShelf } from '../../support/archive-shelf.ts';
import { APPROVED, type Cells, DESCRIBED, DETERMINED } from '../../support/good-cells.ts';
import { changeSheet, type Office, openOffice, TODAY } from '../../support/office.ts';

const U1 = 'U-2026-001';
const U2 = 'U-2026-002';
const D1 = 'DIK-2026-001';
const D2 = 'DIK-2026-002';
const D3 = 'DIK-2026-003';
const REGISTER = 'Dikecualikan';
const DECREE: Cells = {
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
};
const CLOSED: Cells = { closingAction: 'Dibuka', closedOn: '20/05/2026', closingBasis: 'Jangka waktu berakhir' };
const OTHER: Cells = { information: 'Log akses pemanfaatan data kependudukan per pengguna' };
const environment = { today: TODAY, now: TODAY };

/** U1 determined, U2 approved and waiting for its SK. */
async function twoRows(): Promise<Office> {
  const office = await openOffice();
  await office.type(U1, APPROVED);
  await office.type(U2, { ...APPROVED, ...OTHER, code: U2 });
  await office.sync();
  await office.type(D1, DECREE);
  await office.sync();
  return office;
}

async function deleteRow(office: Office, code: string): Promise<Office> {
  const { rowNumber } = await office.row(code);
  return office.rearrange((snapshot) =>
    changeSheet(snapshot, REGISTER, (sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => row.row !== rowNumber) })),
  );
}

async function told(office: Office, code: string): Promise<readonly (readonly string[])[]> {
  const { lines } = (await office.view()).history;
  return lines
    .filter(({ values }) => values['code'] === code)
    .map(({ values }) => ['event', 'changed', 'before', 'after'].map((column) => scalarText(values[column] ?? null)));
}

function codesOf({ notices }: Pick<SyncReport, 'notices'>): readonly string[] {
  return notices.map(({ code }) => code);
}

describe('where a register row came from', () => {
  test.for([
    ['replaces', 'Menggantikan', '', D1, 'ganti'],
    ['proposalCode', 'ID Usulan', U2, U1, 'asal'],
  ] as const)(
    'typed over in %s is said with its cell, told in Riwayat and put right',
    async ([column, header, right, wrong, key]) => {
      const office = await twoRows();
      await office.type(D2, { [column]: wrong });
      const looked = await checkWorkbook(office.store, environment);
      const report = await office.sync();
      expect(looked.findings).toEqual(report.findings);
      for (const { notices } of [looked, report]) {
        const [notice, ...others] = notices;
        expect(others).toEqual([]);
        expect(notice).toMatchObject({
          code: 'program-cell-changed',
          key: D2,
          column: key,
          params: { before: right, after: wrong },
        });
        expect(notice?.cell).toMatch(/^[A-Z]+\d+$/u);
      }
      expect(await office.cell(D2, column)).toBe(right);
      expect(await told(office, D2)).toContainEqual(['Sel milik program diubah orang', header, right, wrong]);
      expect(await office.sync()).toMatchObject({ written: false, notices: [] });
    },
  );

  test('is no finding of a check either: nobody has to put right what a sync does', async () => {
    const office = await twoRows();
    await office.type(D1, { proposalCode: 'U-2026-077' });
    const { findings, notices } = await checkWorkbook(office.store, environment);
    expect(findings).toEqual([]);
    expect(notices).toMatchObject([{ code: 'program-cell-changed', key: D1 }]);
  });

  test('emptied is written again', async () => {
    const office = await twoRows();
    await office.type(D2, { proposalCode: null });
    await office.sync();
    expect(await office.cell(D2, 'proposalCode')).toBe(U2);
  });

  test('is put right before the row is judged, so that its SK follows from its own proposal', async () => {
    const office = await twoRows();
    await office.type(U1, { testedOn: '01/01/2026', decidedOn: '02/01/2026' });
    await office.type(D2, { ...DECREE, decreedOn: '03/01/2026', proposalCode: U1 });
    const report = await office.sync();
    expect(await office.cell(D2, 'status')).toBe('Menunggu SK');
    expect(report.findings.map(({ rule, key }) => [rule, key])).toContainEqual(['T03', D2]);
  });

  test('is never sealed as it was typed', async () => {
    const office = await twoRows();
    const shelf = createArchiveShelf();
    await office.type(D1, { replaces: D2 });
    await expect(archiveRegister(office.store, environment, { ...shelf.options, mode: 'asked' })).rejects.toMatchObject({
      code: 'archive-behind',
    });
    const { archive } = await runWorkbook(office.store, environment, { ...shelf.options, archive: 'always' });
    expect(archive.outcome).toBe('made');
    expect(JSON.stringify(shelf.contents)).not.toContain(`"ganti":"${D2}"`);
    expect(JSON.stringify(shelf.contents)).toContain(D1);
  });

  test('of a register that was kept before stays as people wrote it', async () => {
    const office = await openOffice();
    await office.type(U1, DESCRIBED);
    const first = (await office.view()).register.layout.headerRow + 1;
    await office.typeAt('register', first, { ...DETERMINED, proposalCode: '' });
    await office.sync();
    await office.type(D1, { proposalCode: U1 });
    await office.sync();
    expect(await office.cell(D1, 'proposalCode')).toBe(U1);
  });

  test.for<[string, (sheet: SheetSnapshot, row: number, column: number) => SheetSnapshot]>([
    [
      'a formula stands there',
      (sheet, row, column) => ({
        ...sheet,
        rows: sheet.rows.map((line) =>
          line.row === row
            ? { ...line, cells: Object.assign([...line.cells], { [column]: { value: D1, formula: true } }) }
            : line,
        ),
      }),
    ],
    [
      'the row shares a merged cell with the one above',
      (sheet, row, column) => ({ ...sheet, merges: [{ top: row - 1, bottom: row, left: column, right: column }] }),
    ],
  ])('is left alone while %s', async ([, change]) => {
    const office = await twoRows();
    await office.type(D2, { replaces: D1 });
    const { rowNumber } = await office.row(D2);
    const column = (await office.view()).register.layout.columns['replaces'] ?? -1;
    const changed = await office.rearrange((snapshot) =>
      changeSheet(snapshot, REGISTER, (sheet) => change(sheet, rowNumber, column)),
    );
    expect(codesOf(await changed.sync())).not.toContain('program-cell-changed');
    expect((await changed.view()).register.lineAt(rowNumber)?.cells[column]?.value).toBe(D1);
  });

  test('is left alone while its code stands twice', async () => {
    const office = await twoRows();
    const { rowNumber, cells } = await office.row(D2);
    const copy = Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cell?.raw ?? null]));
    await office.typeAt('register', rowNumber + 1, { ...copy, replaces: D1 });
    const report = await office.sync();
    expect(codesOf(report)).not.toContain('program-cell-changed');
    expect((await office.view()).register.rows.map((row) => row.cells.replaces?.text ?? '')).toEqual(['', '', D1]);
  });
});

describe('frozen text that was typed over', () => {
  test('names the columns that may have changed', async () => {
    const office = await twoRows();
    await office.type(D1, { unit: 'Bidang lain' });
    const notice = (await office.sync()).notices.find(({ code }) => code === 'frozen-cell-changed');
    expect(notice?.params).toEqual({
      code: D1,
      columns: '',
      others: 'Unit Kerja Penanggung Jawab, Nomor Lembar Uji, Tanggal Lembar Uji',
    });
  });

  test('names the judged columns of a row that has ended', async () => {
    const office = await twoRows();
    await office.type(D1, CLOSED);
    await office.sync();
    await office.type(D1, { period: '9 tahun', letters: 'b' });
    const notice = (await office.sync()).notices.find(({ code }) => code === 'frozen-cell-changed');
    expect(notice?.params).toEqual({ code: D1, columns: 'Huruf Pasal 17, Jangka Waktu', others: '' });
  });

  test('in a judged column of a row in force keeps the register from being archived, and X01 says so', async () => {
    const office = await twoRows();
    await office.type(D1, { period: '9 tahun' });
    const { archive } = await runWorkbook(office.store, environment, { ...createArchiveShelf().options, archive: 'always' });
    expect(archive.outcome).toBe('refused');
    expect(archive.findings.map(({ rule, message }) => [rule, message.id])).toEqual([
      ['X01', expect.stringContaining(`${D1} S05`)],
    ]);
  });
});

describe('a closing', () => {
  test('changed after the row has ended moves nothing, and is said until it is written back', async () => {
    const office = await twoRows();
    await office.type(D1, CLOSED);
    await office.sync();
    await office.type(D1, { closingAction: 'Dicabut' });
    const report = await office.sync();
    expect(report.notices).toMatchObject([
      { code: 'closed-otherwise', key: D1, column: 'tindakan', params: { action: 'Dicabut', status: 'Dibuka' } },
    ]);
    expect(await office.cell(D1, 'status')).toBe('Dibuka');
    expect(await office.cell(D1, 'message')).toContain('Tindakan Penutupan "Dicabut" tidak diterapkan');
    expect(codesOf(await office.sync())).toEqual(['closed-otherwise']);
    await office.type(D1, { closingAction: 'Dibuka' });
    expect(codesOf(await office.sync())).toEqual([]);
    expect(await office.cell(D1, 'message')).toBe('');
  });

  test('that was to come when the row was replaced is sent to the row that replaces it', async () => {
    const office = await twoRows();
    await office.type(D1, { ...CLOSED, closedOn: '20/12/2026' });
    await office.type(U1, { testNumber: 'UK/09/PPID/2026', testedOn: '20/05/2026', decidedOn: '30/05/2026' });
    await office.sync();
    await office.type(D3, { ...DECREE, decreeNumber: '188.4/99/DISKOMINFO/2026', decreedOn: '31/05/2026' });
    const report = await office.sync();
    expect(await office.cell(D1, 'status')).toBe('Diubah');
    expect(await office.cell(D1, 'message')).toContain('sudah diganti oleh baris register yang lebih baru');
    expect(codesOf(report)).toEqual(['closed-replaced']);
    await office.type(D1, { closingAction: null, closedOn: null, closingBasis: null });
    expect(codesOf(await office.sync())).toEqual([]);
  });

  test('that was emptied is said', async () => {
    const office = await twoRows();
    await office.type(D1, CLOSED);
    await office.sync();
    await office.type(D1, { closingAction: null, closedOn: null, closingBasis: null });
    expect(codesOf(await office.sync())).toEqual(['closing-undone']);
  });

  test('never was on a row that was revoked with its `ya`, whatever is typed there later', async () => {
    const office = await twoRows();
    await office.type(U2, { decision: null, decidedOn: null, superior: null, superiorNip: null });
    await office.sync();
    expect(await office.cell(D2, 'status')).toBe('Dicabut');
    await office.type(D2, DECREE);
    expect(codesOf(await office.sync())).not.toContain('closing-undone');
  });
});

test('a row whose SK was typed wrong at first comes into force with dates of the SK that counts', async () => {
  const office = await twoRows();
  await office.type(D2, { ...DECREE, decreeNumber: 'menyusul', decreedOn: '01/05/2026' });
  await office.sync();
  expect(await office.cell(D2, 'startsOn')).toBe('');
  await office.type(D2, { ...DECREE, decreedOn: '04/05/2026' });
  await office.sync();
  expect(await office.cell(D2, 'status')).toBe('Berlaku');
  const { dates } = (await office.row(D2)).readings;
  expect(dates.startsOn).toMatchObject({ date: '2026-05-04' });
  expect(dates.endsOn).toMatchObject({ date: '2031-05-04' });
});

describe('a register row that was deleted while it waited for its SK', () => {
  test('is said as such, keeps no archive from being made, and is not missed once it is made anew', async () => {
    const office = await deleteRow(await twoRows(), D2);
    expect((await office.sync()).notices).toMatchObject([{ code: 'waiting-row-vanished', key: D2 }]);
    const answer = await archiveRegister(office.store, environment, { ...createArchiveShelf().options, mode: 'asked' });
    expect(answer.outcome).toBe('made');
    await office.type(U2, { decidedOn: '20/05/2026' });
    const report = await office.sync();
    expect(await office.cell(D3, 'status')).toBe('Menunggu SK');
    expect(codesOf(report)).not.toContain('waiting-row-vanished');
    expect(codesOf(await office.sync())).toEqual([]);
  });

  test('is told to be decided again only where its proposal is there', async () => {
    const office = await deleteRow(await twoRows(), D2);
    const [notice] = (await office.sync()).notices;
    expect(notice?.params).toEqual({ code: D2, status: 'Menunggu SK', proposal: U2 });
    const noDecree: Cells = {
      decreeNumber: '',
      decreedOn: '',
      decreeOfficial: '',
      decreeOfficialNip: '',
      startsOn: '',
      endsOn: '',
    };
    const typed = { ...DETERMINED, ...noDecree, status: 'Menunggu SK', proposalCode: '' };
    const kept = await openOffice({ entries: [typed, { ...typed, ...OTHER, code: D2 }] });
    await kept.sync();
    const halved = await deleteRow(kept, D1);
    const [other, ...more] = (await halved.sync()).notices;
    expect(other).toMatchObject({ code: 'waiting-row-vanished', key: D1, params: { proposal: '' } });
    expect(more).toEqual([]);
    for (const language of ['id', 'en'] as const) {
      const { notices } = await loadMessages(language);
      const text = formatMessage(notices['waiting-row-vanished'] ?? '', other?.params);
      expect(text).toMatch(/(?:salinan lama buku kerja|older copy of the workbook)\.$/u);
    }
  });
});

describe('what a sync says of a row that it moves', () => {
  test.for([
    ['decision-after-decree', { decision: null, decidedOn: null, superior: null, superiorNip: null }],
    ['withdrawn-after-decree', { withdrawnOn: '20/05/2026' }],
  ] as const)('is not that nothing moves (%s)', async ([code, change]) => {
    const office = await twoRows();
    await office.type(U1, change);
    expect(codesOf(await office.sync())).toContain(code);
    await office.type(D1, CLOSED);
    expect(codesOf(await office.sync())).not.toContain(code);
  });
});
