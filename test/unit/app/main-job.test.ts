import { describe, expect, test } from 'vitest';
import { isBlank, isTaken, scalarText } from '../../../src/domain/workbook/cell-value.ts';
import { APPROVED, DESCRIBED, RETURNED, TESTED } from '../../support/good-cells.ts';
import { changeSheet, type Office, openOffice, reorderRows } from '../../support/office.ts';

const DECREE = {
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
};
const U1 = 'U-2026-001';
const U2 = 'U-2026-002';
const D1 = 'DIK-2026-001';
const D2 = 'DIK-2026-002';

async function history(office: Office, code: string): Promise<readonly string[]> {
  const { lines } = (await office.view()).history;
  return lines.filter((line) => line.values['code'] === code).map((line) => scalarText(line.values['event'] ?? null));
}

describe('a proposal from first word to register', () => {
  test('each step shows in its status, and every sync after it finds nothing to do', async () => {
    const office = await openOffice();
    const steps = [
      [{ information: DESCRIBED.information ?? null }, 'Draf'],
      [{ ...DESCRIBED }, 'Diajukan'],
      [{ testNumber: 'UK/03/PPID/2026' }, 'Diuji'],
      [{ ...TESTED }, 'Menunggu Keputusan'],
      [{ ...APPROVED }, 'Disetujui'],
    ] as const;
    for (const [cells, status] of steps) {
      await office.type(U1, cells);
      const report = await office.sync();
      expect(report.written).toBe(true);
      expect(await office.cell(U1, 'status')).toBe(status);
      expect((await office.sync()).written).toBe(false);
    }
    expect(await office.cell(D1, 'status')).toBe('Menunggu SK');
    expect(await office.cell(D1, 'information')).toBe(DESCRIBED.information);
    expect(await office.cell(D1, 'proposalCode')).toBe(U1);
    expect(await office.cell(D1, 'form')).toBe('Hardcopy dan softcopy');
    expect(await history(office, U1)).toEqual(['Menjadi draf', 'Diajukan', 'Uji dimulai', 'Uji selesai', 'Disetujui']);
  });

  test('the SK brings the register row into force with its dates', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(D1, DECREE);
    await office.sync();
    const row = await office.row(D1);
    expect(row.cells.status?.text).toBe('Berlaku');
    expect(row.readings.dates.startsOn).toEqual({ kind: 'date', date: '2026-04-01' });
    expect(row.readings.dates.endsOn).toEqual({ kind: 'date', date: '2031-04-01' });
    expect(row.readings.dates.reviewOn).toEqual({ kind: 'date', date: '2027-03-12' });
    expect((await office.sync()).written).toBe(false);
  });

  test('a draft says what it still lacks', async () => {
    const office = await openOffice();
    await office.type(U1, { ...DESCRIBED, legalBasis: null, period: null });
    await office.sync();
    expect(await office.cell(U1, 'message')).toMatch(
      /^Belum lengkap\. Isi kolom: Dasar Hukum Pengecualian, Jangka Waktu\. \[W01\]$/u,
    );
  });

  test('a suggestion that a person emptied or changed stays as the person left it', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(D1, DECREE);
    await office.sync();
    await office.type(D1, { startsOn: '15/04/2026', endsOn: '15/04/2031', form: null });
    await office.sync();
    expect(await office.cell(D1, 'startsOn')).toBe('15/04/2026');
    expect(await office.cell(D1, 'form')).toBe('');
  });
});

describe('an approval that is changed afterwards', () => {
  async function determined(): Promise<Office> {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(D1, DECREE);
    await office.sync();
    return office;
  }

  test('the proposal goes back and names the column, the register keeps its text and stays in force, Riwayat keeps both texts', async () => {
    const office = await determined();
    await office.type(U1, { period: '15 tahun' });
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Diajukan');
    expect(await office.cell(U1, 'message')).toContain('Jangka Waktu');
    expect(await office.cell(D1, 'status')).toBe('Berlaku');
    expect(await office.cell(D1, 'period')).toBe('5 tahun');
    const line = (await office.view()).history.lines.find(({ values }) => values['event'] === 'Isi berubah');
    expect([line?.values['code'], line?.values['changed'], line?.values['before'], line?.values['after']]).toEqual([
      U1,
      'Jangka Waktu',
      '5 tahun',
      '15 tahun',
    ]);
    expect((await office.sync()).written).toBe(false);
  });

  test('of a text that the register no longer holds, Riwayat says what it said itself, or that it was not kept', async () => {
    const office = await openOffice();
    await office.type(U1, { ...TESTED, openingCondition: null });
    await office.sync();
    for (const [period, openingCondition] of [
      ['7 tahun', 'Permintaan penyidik'],
      ['9 tahun', null],
    ] as const) {
      await office.type(U1, { period, openingCondition });
      await office.sync();
    }
    const lines = (await office.view()).history.lines.filter(({ values }) => values['event'] === 'Isi berubah');
    expect(lines.map(({ values }) => [values['changed'], values['before'], values['after']])).toEqual([
      ['Jangka Waktu', '(isi sebelumnya tidak tersimpan)', '7 tahun'],
      ['Syarat Pembukaan', undefined, 'Permintaan penyidik'],
      ['Jangka Waktu', '7 tahun', '9 tahun'],
      ['Syarat Pembukaan', 'Permintaan penyidik', undefined],
    ]);
  });

  test('a newer test and a new ya make a second row; with its SK it replaces the first', async () => {
    const office = await determined();
    await office.type(U1, { period: '15 tahun', testNumber: 'UK/09/PPID/2026', testedOn: '20/05/2026' });
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Menunggu Keputusan');
    await office.type(U1, { decidedOn: '25/05/2026' });
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
    expect(await office.cell(D2, 'replaces')).toBe(D1);
    expect(await office.cell(D1, 'status')).toBe('Berlaku');
    await office.type(D2, { ...DECREE, decreeNumber: '188.4/40/DISKOMINFO/2026', decreedOn: '28/05/2026' });
    await office.sync();
    expect(await office.cell(D2, 'status')).toBe('Berlaku');
    expect(await office.cell(D1, 'status')).toBe('Diubah');
    expect((await office.sync()).written).toBe(false);
  });

  test('a change while the row waits for its SK keeps it from coming into force', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(U1, { period: '15 tahun' });
    await office.type(D1, DECREE);
    await office.sync();
    expect(await office.cell(D1, 'status')).toBe('Menunggu SK');
    expect(await office.cell(D1, 'message')).toContain(U1);
  });

  test('ya taken back before the SK revokes the row and keeps it', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(U1, { decision: 'tidak', remark: 'Uji ulang dasar hukumnya' });
    await office.sync();
    expect(await office.cell(D1, 'status')).toBe('Dicabut');
    expect(await office.cell(U1, 'status')).toBe('Dikembalikan');
    expect(await office.cell(U1, 'revision')).toBe('1');
    expect((await office.sync()).written).toBe(false);
  });

  test('ya taken back after the SK moves nothing and shows S04', async () => {
    const office = await determined();
    await office.type(U1, { decision: null });
    const report = await office.sync();
    expect(await office.cell(D1, 'status')).toBe('Berlaku');
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
    expect(report.findings.map(({ rule }) => rule)).toContain('S04');
    expect((await office.sync()).written).toBe(false);
  });

  test('three closing cells open the row, and it stays', async () => {
    const office = await determined();
    await office.type(D1, { closingAction: 'Dibuka', closedOn: '20/05/2026', closingBasis: 'Jangka waktu berakhir' });
    await office.sync();
    expect(await office.cell(D1, 'status')).toBe('Dibuka');
    expect((await office.sync()).written).toBe(false);
  });
});

describe('rows are known by their code', () => {
  async function two(): Promise<Office> {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.type(U2, { ...RETURNED, code: U2, information: 'Log akses pemanfaatan data kependudukan per pengguna' });
    await office.sync();
    return office;
  }

  test('sorting the sheet changes no status and makes no second register row', async () => {
    const office = await two();
    const { proposed } = await office.view();
    const first = proposed.layout.headerRow + 1;
    const sorted = await office.rearrange((snapshot) =>
      changeSheet(snapshot, proposed.sheet.name, (sheet) => reorderRows(sheet, first, (rows) => rows.toReversed())),
    );
    const report = await sorted.sync();
    expect(report.changes).toEqual([]);
    expect(await sorted.cell(U1, 'status')).toBe('Disetujui');
    expect((await sorted.view()).register.rows).toHaveLength(1);
    expect(await sorted.cell(U2, 'sequence')).toBe(String((await sorted.view()).proposed.emptyLines.length + 1));
    expect((await sorted.sync()).written).toBe(false);
  });

  test('a copied row: the original keeps code and status, neither is written, the copy is named', async () => {
    const office = await two();
    const original = await office.row(U1);
    const target = (await office.view()).proposed.emptyLines[0]?.rowNumber ?? 0;
    await office.typeAt('proposed', target, {
      ...APPROVED,
      information: 'Salinan yang diubah menjadi informasi lain sama sekali',
    });
    const report = await office.sync();
    const doubled = report.findings.filter(({ rule }) => rule === 'D01');
    expect(doubled.map(({ row }) => row)).toEqual([target]);
    const rows = (await office.view()).proposed.rows;
    expect(rows.find((row) => row.rowNumber === original.rowNumber)?.cells.status?.text).toBe('Disetujui');
    expect(rows.find((row) => row.rowNumber === target)?.cells.status).toBeUndefined();
    expect((await office.sync()).written).toBe(false);
  });

  test('a line without a code gets the next one that was never used', async () => {
    const office = await two();
    const { proposed } = await office.view();
    const row = proposed.lastTableRow + 1;
    await office.typeAt('proposed', row, {
      ...DESCRIBED,
      code: null,
      information: 'Berkas persyaratan pencatatan perceraian selain putusan pengadilan',
    });
    const report = await office.sync();
    const largest = Math.max(...proposed.emptyLines.map((line) => Number(line.code.slice(7))));
    const added = (await office.view()).proposed.rows.find((candidate) => candidate.rowNumber === row);
    expect(added?.code).toBe(`U-2026-0${largest + 1}`);
    expect(added?.cells.status?.text).toBe('Diajukan');
    expect(report.notices.map(({ code }) => code)).toContain('new-line-without-code');
    expect((await office.sync()).written).toBe(false);
  });

  test('an empty line whose code was cleared or copied from another line gets one of its own, and no number stands twice', async () => {
    const office = await two();
    const { proposed } = await office.view();
    const [filled] = proposed.rows;
    const [cleared, upper, lower, copied] = proposed.emptyLines.slice(3);
    const largest = Math.max(...proposed.emptyLines.map((line) => Number(line.code.slice(7))));
    const put = (line: { readonly rowNumber: number } | undefined, code: string | null | undefined): Promise<void> =>
      office.typeAt('proposed', line?.rowNumber ?? 0, { code: code ?? null });
    await put(cleared, null);
    await put(lower, upper?.code);
    await put(copied, filled?.code);
    await office.sync();
    const after = (await office.view()).proposed;
    const codeAt = (line: { readonly rowNumber: number } | undefined): string | undefined =>
      after.emptyLines.find(({ rowNumber }) => rowNumber === line?.rowNumber)?.code;
    expect([cleared, lower, copied].map(codeAt)).toEqual([1, 2, 3].map((next) => `U-2026-0${largest + next}`));
    expect(codeAt(upper)).toBe(upper?.code);
    const numbers = [...after.rows, ...after.emptyLines].map(
      ({ rowNumber }) => after.lineAt(rowNumber)?.cells[after.layout.columns['sequence'] ?? 0]?.value,
    );
    expect(new Set(numbers).size).toBe(proposed.rows.length + proposed.emptyLines.length);
    expect((await office.sync()).written).toBe(false);
  });

  test('the last empty lines get a code again, and numbers further down are left alone', async () => {
    const office = await two();
    const { lastTableRow, emptyLines } = (await office.view()).proposed;
    await office.typeAt('proposed', lastTableRow, { code: null });
    await office.typeAt('proposed', lastTableRow + 3, { sequence: 7 });
    await office.sync();
    const { proposed } = await office.view();
    expect(proposed.emptyLines).toHaveLength(emptyLines.length);
    expect(proposed.emptyLines.at(-1)?.code).not.toBe(emptyLines.at(-1)?.code);
    expect(proposed.lineAt(lastTableRow + 3)?.cells[proposed.layout.columns['sequence'] ?? 0]?.value).toBe(7);
    expect((await office.sync()).written).toBe(false);
  });

  test('the number of a register row that was cleared goes with it', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    const { rowNumber, cells } = await office.row(D1);
    const all = Object.keys(cells).filter((id) => id !== 'sequence');
    await office.typeAt('register', rowNumber, Object.fromEntries(all.map((id) => [id, null])));
    await office.sync();
    expect((await office.view()).register.lineAt(rowNumber)?.cells.filter(isTaken) ?? []).toEqual([]);
    expect((await office.sync()).written).toBe(false);
  });

  test('empty lines are refilled when fewer than twenty are left', async () => {
    const office = await openOffice();
    const lines = (await office.view()).proposed.emptyLines;
    const subjects = [
      'sandi',
      'kamera',
      'akta',
      'server',
      'mutasi',
      'disiplin',
      'wilayah',
      'jaringan',
      'lelang',
      'kontrak',
      'audit',
      'paspor',
    ];
    for (const [index, subject] of subjects.entries()) {
      await office.type(lines[index]?.code ?? '', {
        ...DESCRIBED,
        code: lines[index]?.code ?? '',
        information: `Rincian ${subject} yang disimpan bagian ${subject} setiap tahun`,
      });
    }
    await office.sync();
    const { emptyLines, rows } = (await office.view()).proposed;
    expect(emptyLines.length).toBeGreaterThanOrEqual(20);
    expect(new Set([...rows.map((row) => row.code), ...emptyLines.map((line) => line.code)]).size).toBe(
      rows.length + emptyLines.length,
    );
    expect((await office.sync()).written).toBe(false);
  });

  test('a row that vanished is said and its code never given again', async () => {
    const office = await two();
    const rowNumber = (await office.row(U1)).rowNumber;
    const { proposed } = await office.view();
    const gone = await office.rearrange((snapshot) =>
      changeSheet(snapshot, proposed.sheet.name, (sheet) => ({
        ...sheet,
        rows: sheet.rows.filter((row) => row.row !== rowNumber),
      })),
    );
    const report = await gone.sync();
    expect(report.notices.filter(({ code }) => code === 'vanished-code').map(({ key }) => key)).toEqual([U1]);
    expect(report.findings.map(({ rule }) => rule)).toContain('S04');
    expect(await gone.cell(D1, 'status')).toBe('Menunggu SK');
    expect((await gone.sync()).written).toBe(false);
  });
});

describe('cells of people and cells of the program', () => {
  test('a status that a person typed over is said, told in Riwayat and put right', async () => {
    const office = await openOffice();
    await office.type(U1, DESCRIBED);
    await office.sync();
    await office.type(U1, { status: 'Disetujui' });
    const report = await office.sync();
    expect(report.notices.map(({ code, key }) => [code, key])).toContainEqual(['program-cell-changed', U1]);
    expect(await office.cell(U1, 'status')).toBe('Diajukan');
    expect(await history(office, U1)).toContain('Sel milik program diubah orang');
    expect((await office.sync()).notices).toEqual([]);
  });

  test('a frozen cell that a person changed is said and S05, and not put back', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(D1, { period: '9 tahun', unit: 'Bidang lain' });
    const report = await office.sync();
    expect(await office.cell(D1, 'period')).toBe('9 tahun');
    expect(report.findings.map(({ rule }) => rule)).toContain('S05');
    expect(report.notices.map(({ code }) => code)).toContain('frozen-cell-changed');
  });

  test('no cell that people own is ever written', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.type(U2, {
      ...RETURNED,
      code: U2,
      information: 'Log akses pemanfaatan data kependudukan per pengguna',
      period: ' 5  tahun ',
    });
    const { template } = await office.view();
    const owned = template.proposed.columns.filter(({ owner }) => owner !== 'program').map(({ id }) => id);
    const before = await Promise.all([U1, U2].map((code) => office.row(code)));
    await office.sync();
    const after = await Promise.all([U1, U2].map((code) => office.row(code)));
    const raw = (rows: typeof before) => rows.map((row) => owned.map((id) => row.cells[id]?.raw ?? null));
    expect(raw(after)).toEqual(raw(before));
  });

  test('a line emptied again loses what the program wrote there', async () => {
    const office = await openOffice();
    await office.type(U1, { information: 'Rekaman kamera pengawas ruang server' });
    await office.sync();
    await office.type(U1, { information: null });
    await office.sync();
    const { emptyLines, lineAt, layout } = (await office.view()).proposed;
    const row = emptyLines.find((line) => line.code === U1)?.rowNumber ?? 0;
    expect(isBlank(lineAt(row)?.cells[layout.columns['status'] ?? -1]?.value ?? null)).toBe(true);
    expect((await office.sync()).written).toBe(false);
  });
});
