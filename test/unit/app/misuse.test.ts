import { describe, expect, test } from 'vitest';
import { adoptWorkbook } from '../../../src/app/adopt-workbook.ts';
import { archiveRegister } from '../../../src/app/archive-register.ts';
import { checkWorkbook } from '../../../src/app/check-workbook.ts';
import type { ColumnId } from '../../../src/domain/template/template.ts';
import { cellAddress } from '../../../src/domain/workbook/a1.ts';
import { scalarText } from '../../../src/domain/workbook/cell-value.ts';
import type { RowSnapshot } from '../../../src/domain/workbook/snapshot.ts';
import { english } from '../../../src/messages/en.ts';
import { indonesian } from '../../../src/messages/id.ts';
import { renderPlace } from '../../../src/report/notice-text.ts';
import { createMemoryStore } from '../../../src/stores/memory/memory-store.ts';
import { createArchiveShelf } from '../../support/archive-shelf.ts';
import { APPROVED, type Cells, DESCRIBED, DETERMINED, TESTED } from '../../support/good-cells.ts';
import { changeSheet, type Office, officeOf, openOffice, reorderRows, TODAY } from '../../support/office.ts';

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
const OTHER: Cells = { information: 'Log akses pemanfaatan data kependudukan per pengguna' };
const environment = { today: TODAY, now: TODAY };

/** U1 approved, its row determined. */
async function determined(): Promise<Office> {
  const office = await openOffice();
  await office.type(U1, APPROVED);
  await office.sync();
  await office.type(D1, DECREE);
  await office.sync();
  return office;
}

async function statuses(office: Office): Promise<Readonly<Record<string, string | undefined>>> {
  const { register } = await office.view();
  return Object.fromEntries(register.rows.map((row) => [row.code, row.cells.status?.text]));
}

const newTest = (number: string, day: string, decided: string, period: string): Cells => ({
  period,
  testNumber: number,
  testedOn: day,
  decidedOn: decided,
});

describe('text below the register', () => {
  test.for([
    [
      'a signature block',
      [
        [10, 'information', 'Mengetahui,'],
        [11, 'information', 'Kepala Dinas'],
        [15, 'information', 'Hendra Saputra'],
      ],
    ],
    ['a note far to the right', [[12, 'archiveLocation', 'Diperiksa bulan Juni']]],
  ] as const)('%s is no row, and new entries go above it', async ([, texts]) => {
    const office = await openOffice();
    const first = (await office.view()).register.layout.headerRow + 1;
    for (const [offset, column, text] of texts) await office.typeAt('register', first + offset, { [column]: text });
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(U2, { ...APPROVED, ...OTHER, code: U2 });
    await office.sync();
    const { register } = await office.view();
    expect(register.rows.map(({ code, rowNumber }) => [code, rowNumber])).toEqual([
      [D1, first],
      [D2, first + 1],
    ]);
    expect(register.strayLines).toEqual(texts.map(([offset]) => first + offset));
    expect((await office.sync()).written).toBe(false);
  });

  test('without room above it, new entries go below it and nothing is overwritten', async () => {
    const office = await openOffice();
    const first = (await office.view()).register.layout.headerRow + 1;
    await office.typeAt('register', first + 1, { information: 'Mengetahui,' });
    await office.type(U1, APPROVED);
    await office.sync();
    const { register } = await office.view();
    expect(register.rows.map(({ code }) => code)).toEqual([D1]);
    expect(register.rows[0]?.rowNumber).toBeGreaterThan(first + 1);
    expect(register.strayLines).toEqual([first + 1]);
  });
});

describe('the error of a formula moves no row', () => {
  const N_A = '#N/A';

  test.for<[string, Cells, string]>([
    ['where the test has not begun', { ...DESCRIBED, tester: N_A }, 'Diajukan'],
    ['in a column that the officer may leave empty', { ...DESCRIBED, openingCondition: N_A }, 'Draf'],
    ['as number of the test', { ...TESTED, testNumber: N_A }, 'Diuji'],
    ['as name of who tests, although ya stands there', { ...APPROVED, tester: N_A }, 'Diuji'],
    ['as result of the test', { ...APPROVED, testResult: N_A }, 'Diuji'],
    ['as name of the superior', { ...APPROVED, superior: N_A }, 'Menunggu Keputusan'],
    ['as NIP of the superior', { ...APPROVED, superiorNip: N_A }, 'Menunggu Keputusan'],
    ['as date of the decision', { ...APPROVED, decidedOn: N_A }, 'Menunggu Keputusan'],
    ['as remark on a ya', { ...APPROVED, remark: '#REF!' }, 'Menunggu Keputusan'],
    ['as reason of a tidak', { ...APPROVED, decision: 'tidak', remark: '#REF!' }, 'Menunggu Keputusan'],
    ['as date of a withdrawal', { ...DESCRIBED, withdrawnOn: N_A }, 'Draf'],
  ])('%s', async ([, cells, state]) => {
    const office = await openOffice();
    await office.type(U1, cells);
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe(state);
    expect((await office.view()).register.rows).toEqual([]);
  });

  test.for(Object.keys(DECREE))('in the SK (%s), and the automatic archive waits for it', async (column) => {
    const office = await determined();
    await office.type(U2, { ...APPROVED, ...OTHER, code: U2 });
    await office.sync();
    await office.type(D2, { ...DECREE, [column]: N_A });
    await office.sync();
    const next = { today: '2026-06-02', now: '2026-06-02 08:00' };
    await office.sync(next.today);
    const answer = await archiveRegister(office.store, next, { ...createArchiveShelf().options, mode: 'auto' });
    expect(await statuses(office)).toEqual({ [D1]: 'Berlaku', [D2]: 'Menunggu SK' });
    expect([answer.outcome, answer.reason]).toEqual(['skipped', 'decree-half-filled']);
  });

  test('where the program would suggest a date, and it is left as it stands', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(D1, { ...DECREE, startsOn: N_A });
    await office.sync();
    expect([await office.cell(D1, 'startsOn'), await office.cell(D1, 'status')]).toEqual([N_A, 'Menunggu SK']);
  });
});

describe('a formula without a stored result below a table', () => {
  const formula = { value: null, formula: true } as const;

  /** Puts a formula into a line that is not there yet. */
  const put = (office: Office, name: string, row: number, column: number): Promise<Office> =>
    office.rearrange((snapshot) =>
      changeSheet(snapshot, name, (sheet) => ({
        ...sheet,
        rows: [
          ...sheet.rows.filter((line) => line.row !== row),
          { row, cells: [...Array(column).fill(undefined), formula] },
        ].toSorted((a, b) => a.row - b.row),
      })),
    );

  test.for(['code', 'information', 'archiveLocation'] as const)('in %s takes the place of no register row', async (column) => {
    const fresh = await openOffice();
    const { layout } = (await fresh.view()).register;
    const office = await put(fresh, REGISTER, layout.headerRow + 1, layout.columns[column] ?? -1);
    await office.type(U1, APPROVED);
    const report = await office.sync();
    expect(report.findings).toEqual([]);
    const { rows } = (await office.view()).register;
    expect(rows.map(({ code, rowNumber }) => [code, rowNumber > layout.headerRow + 1])).toEqual([[D1, true]]);
    expect(await office.cell(D1, 'information')).toBe(APPROVED.information);
    expect((await office.sync()).written).toBe(false);
  });

  test('takes the place of no line of Riwayat', async () => {
    const fresh = await openOffice();
    const { history } = await fresh.view();
    const office = await put(fresh, history.sheet.name, history.nextRow, history.layout.columns['event'] ?? -1);
    await office.type(U1, DESCRIBED);
    await office.sync();
    const lines = (await office.view()).history.lines.filter(({ values }) => values['code'] === U1);
    expect(lines.map(({ row, values }) => [row, values['event']])).toEqual([[history.nextRow + 1, 'Diajukan']]);
  });

  test('takes the place of no line of the hidden sheet', async () => {
    const fresh = await openOffice();
    const table = (await fresh.view()).memoryTable;
    if (!table) throw new Error('no memory');
    const office = await put(fresh, table.sheet.name, table.nextRow, table.layout.columns['key'] ?? -1);
    await office.type(U1, DESCRIBED);
    await office.sync();
    const { memory, memoryProblem } = await office.view();
    expect([memoryProblem, memory.proposals.get(U1)?.status]).toEqual([undefined, 'Diajukan']);
    expect((await office.sync()).written).toBe(false);
  });

  test('stops no numbering of empty lines, and stays', async () => {
    const fresh = await openOffice();
    const { proposed } = await fresh.view();
    const last = proposed.emptyLines.slice(-15);
    const emptied = await fresh.rearrange((snapshot) =>
      changeSheet(snapshot, proposed.sheet.name, (sheet) => ({
        ...sheet,
        rows: sheet.rows.filter(({ row }) => !last.some(({ rowNumber }) => rowNumber === row)),
      })),
    );
    const table = (await emptied.view()).proposed;
    const office = await put(emptied, proposed.sheet.name, table.lastTableRow + 4, table.layout.columns['code'] ?? -1);
    await office.sync();
    const { emptyLines } = (await office.view()).proposed;
    expect(emptyLines.map(({ rowNumber }) => rowNumber).filter((row) => row > table.lastTableRow)).toEqual([
      table.lastTableRow + 1,
      table.lastTableRow + 2,
    ]);
  });
});

describe('one approval, one row in force', () => {
  test('of two extensions before the SK, the one that comes into force replaces all before it', async () => {
    const office = await determined();
    await office.type(U1, newTest('UK/07/PPID/2026', '20/05/2026', '22/05/2026', '11 tahun'));
    await office.sync();
    await office.type(U1, newTest('UK/08/PPID/2026', '24/05/2026', '26/05/2026', '12 tahun'));
    await office.sync();
    expect(await office.cell(D2, 'message')).toContain(D3);
    await office.type(D3, { ...DECREE, decreeNumber: '188.4/40/DISKOMINFO/2026', decreedOn: '28/05/2026' });
    await office.sync();
    expect(await statuses(office)).toEqual({ [D1]: 'Diubah', [D2]: 'Diubah', [D3]: 'Berlaku' });
    expect((await office.sync()).written).toBe(false);
  });

  test.for([
    [98, '099', '100'],
    [997, '998', '999'],
    [998, '999', '1000'],
    [9998, '9999', '10000'],
  ] as const)(
    'after %i codes of the year, the extension comes into force and replaces the row before it',
    async ([given, older, newer]) => {
      const office = await openOffice();
      const first = (await office.view()).register.layout.headerRow + 1;
      await office.typeAt('register', first + 30, { code: `DIK-2026-${String(given).padStart(3, '0')}` });
      await office.type(U1, APPROVED);
      await office.sync();
      await office.type(`DIK-2026-${older}`, DECREE);
      await office.sync();
      await office.type(U1, newTest('UK/07/PPID/2026', '20/05/2026', '22/05/2026', '5 tahun'));
      await office.sync();
      expect(await office.cell(`DIK-2026-${newer}`, 'message')).not.toContain(`DIK-2026-${older}`);
      await office.type(`DIK-2026-${newer}`, { ...DECREE, decreeNumber: '188.4/40/DISKOMINFO/2026', decreedOn: '28/05/2026' });
      await office.sync();
      expect(await statuses(office)).toEqual({ [`DIK-2026-${older}`]: 'Diubah', [`DIK-2026-${newer}`]: 'Berlaku' });
      expect((await office.sync()).written).toBe(false);
    },
  );

  test('a spent row that waits for its SK does not come into force when a newer one of the same words is made', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(U1, { period: '6 tahun' });
    await office.type(D1, DECREE);
    await office.sync();
    await office.type(U1, { period: '5 tahun' });
    await office.sync();
    await office.type(U1, newTest('UK/09/PPID/2026', '20/05/2026', '22/05/2026', '5 tahun'));
    await office.sync();
    expect(await statuses(office)).toEqual({ [D1]: 'Menunggu SK', [D2]: 'Menunggu SK' });
    const changes = (await office.view()).history.lines.filter(({ values }) => values['event'] === 'Isi berubah');
    expect(changes.map(({ values }) => scalarText(values['after'] ?? null))).toEqual(['6 tahun', '5 tahun']);
  });

  test('Riwayat keeps the text of the newest row, however the register is sorted', async () => {
    const office = await determined();
    await office.type(U1, newTest('UK/07/PPID/2026', '20/05/2026', '22/05/2026', '11 tahun'));
    await office.sync();
    const first = (await office.view()).register.layout.headerRow + 1;
    const sorted = await office.rearrange((snapshot) =>
      changeSheet(snapshot, REGISTER, (sheet) =>
        reorderRows(sheet, first, ([older, newer]) => [newer, older].filter((row) => row !== undefined)),
      ),
    );
    expect(Object.keys(await statuses(sorted))).toEqual([D2, D1]);
    await sorted.type(U1, { period: '12 tahun' });
    await sorted.sync();
    const { lines } = (await sorted.view()).history;
    const { values } = lines.findLast((line) => line.values['changed'] === 'Jangka Waktu') ?? {};
    expect([values?.['before'], values?.['after']]).toEqual(['11 tahun', '12 tahun']);
  });

  test('what a person types into Menggantikan ends no other row', async () => {
    const office = await determined();
    await office.type(U2, { ...APPROVED, ...OTHER, code: U2 });
    await office.sync();
    await office.type(D2, DECREE);
    await office.sync();
    await office.type(D2, { replaces: D1 });
    const report = await office.sync();
    expect(await statuses(office)).toEqual({ [D1]: 'Berlaku', [D2]: 'Berlaku' });
    expect(report.notices.map(({ code, key }) => [code, key])).toContainEqual(['program-cell-changed', D2]);
    expect(await office.cell(D2, 'replaces')).toBe('');
  });
});

describe('codes stand for one proposal for ever', () => {
  test('other information typed on a cleared line gets a code of its own and touches no register row', async () => {
    const office = await determined();
    const { rowNumber } = await office.row(U1);
    const cleared = Object.fromEntries(
      Object.keys({ ...APPROVED, remark: '' })
        .filter((id) => id !== 'code')
        .map((id) => [id, null]),
    );
    await office.type(U1, cleared);
    await office.sync();
    await office.typeAt('proposed', rowNumber, { ...APPROVED, ...OTHER, code: U1 });
    await office.sync();
    const row = (await office.view()).proposed.rows.find((candidate) => candidate.rowNumber === rowNumber);
    expect(row?.code).not.toBe(U1);
    expect(row?.cells.status?.text).toBe('Disetujui');
    expect(await office.cell(D2, 'replaces')).toBe('');
    expect(await office.cell(D2, 'proposalCode')).toBe(row?.code);
    expect((await office.sync()).written).toBe(false);
  });

  test('a cleared proposal that is typed back keeps its code, its approval and its row', async () => {
    const office = await determined();
    const { rowNumber } = await office.row(U1);
    const cleared = Object.fromEntries(
      Object.keys(APPROVED)
        .filter((id) => id !== 'code')
        .map((id) => [id, null]),
    );
    await office.type(U1, cleared);
    await office.sync();
    await office.typeAt('proposed', rowNumber, APPROVED);
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
    expect(await statuses(office)).toEqual({ [D1]: 'Berlaku' });
  });
});

describe('register rows that nobody approved', () => {
  test('a copied row with a code and words of its own is S04, is not learnt, and stops the archive', async () => {
    const office = await determined();
    const row = await office.row(D1);
    const copy = Object.fromEntries(Object.entries(row.cells).map(([id, cell]) => [id, cell?.raw ?? null]));
    await office.typeAt('register', row.rowNumber + 1, { ...copy, ...OTHER, code: 'DIK-2026-006' });
    for (const round of [1, 2]) {
      const report = await office.sync();
      expect([round, report.findings.filter(({ rule }) => rule === 'S04').map(({ key }) => key)]).toEqual([
        round,
        ['DIK-2026-006'],
      ]);
    }
    const answer = await archiveRegister(office.store, environment, { ...createArchiveShelf().options, mode: 'asked' });
    expect(answer.outcome).toBe('refused');
  });

  test('a row typed for a proposal that has none is judged by its cells and learnt; a second one for it is not', async () => {
    const office = await openOffice();
    const first = (await office.view()).register.layout.headerRow + 1;
    await office.type(U1, DESCRIBED);
    await office.typeAt('register', first, DETERMINED);
    const report = await office.sync();
    expect(report.findings.map(({ rule, key }) => [rule, key])).toContainEqual(['S04', D1]);
    await office.typeAt('register', first + 1, { ...DETERMINED, code: D2 });
    await office.sync();
    expect([...(await office.view()).memory.entries.keys()]).toEqual([D1]);
  });

  test('a determined row that was deleted stops the archive and is named', async () => {
    const office = await determined();
    const { rowNumber } = await office.row(D1);
    const gone = await office.rearrange((snapshot) =>
      changeSheet(snapshot, REGISTER, (sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => row.row !== rowNumber) })),
    );
    const report = await gone.sync();
    expect(report.notices.map(({ code, key }) => [code, key])).toContainEqual(['register-row-vanished', D1]);
    await expect(
      archiveRegister(gone.store, environment, { ...createArchiveShelf().options, mode: 'asked' }),
    ).rejects.toMatchObject({
      code: 'register-row-missing',
      params: { codes: D1 },
    });
  });

  test('frozen words changed on a row that has ended are said', async () => {
    const office = await determined();
    await office.type(D1, { closingAction: 'Dibuka', closedOn: '20/05/2026', closingBasis: 'Jangka waktu berakhir' });
    await office.sync();
    await office.type(D1, { information: 'Kata-kata lain sama sekali' });
    expect((await office.sync()).notices.map(({ code }) => code)).toContain('frozen-cell-changed');
  });
});

describe('what people are told', () => {
  test('ya taken back after the SK stands in the message of the proposal', async () => {
    const office = await determined();
    await office.type(U1, { decision: 'tidak', remark: 'Uji ulang dasar hukumnya' });
    const report = await office.sync();
    expect(await office.cell(U1, 'message')).toContain('setelah SK');
    expect(report.notices.map(({ code }) => code)).toContain('decision-after-decree');
  });

  const CLOSING: Cells = { closingAction: 'Dicabut', closedOn: '20/05/2026', closingBasis: 'Keputusan Kepala Dinas 5/2026' };

  test.for<[string, Cells, string]>([
    ['ya taken back', { decision: 'tidak', remark: 'Uji ulang dasar hukumnya' }, 'decision-after-decree'],
    ['a date of withdrawal', { withdrawnOn: '20/05/2026' }, 'withdrawn-after-decree'],
  ])('%s after the SK asks for nothing more once the register row is closed', async ([, cells, code]) => {
    const office = await determined();
    await office.type(U1, cells);
    expect((await office.sync()).notices).toContainEqual(expect.objectContaining({ code, key: U1 }));
    await office.type(D1, CLOSING);
    const looked = await checkWorkbook(office.store, environment);
    const report = await office.sync();
    expect([...looked.notices, ...report.notices]).toEqual([]);
    expect(await office.cell(D1, 'status')).toBe('Dicabut');
    expect(await office.cell(U1, 'message')).not.toContain('SK');
    expect((await office.sync()).written).toBe(false);
  });

  test('what concerns a cell names it', async () => {
    const office = await determined();
    await office.type(D1, CLOSING);
    await office.sync();
    const { proposed, register } = await office.view();
    const below = proposed.lastTableRow + 4;
    const { rowNumber } = await office.row(D1);
    await office.typeAt('proposed', below, { sequence: 1, officer: 'Pontianak, 1 Juni 2026' });
    await office.type(D1, { closingAction: null, closedOn: null, closingBasis: null, period: '9 tahun' });
    const address = (view: typeof proposed, row: number, column: ColumnId): string =>
      cellAddress(row, view.layout.columns[column] ?? -1);
    const { notices } = await checkWorkbook(office.store, environment);
    expect(notices.map(({ code, cell }) => [code, cell])).toEqual([
      ['text-below-table', address(proposed, below, 'officer')],
      ['frozen-cell-changed', address(register, rowNumber, 'period')],
      ['closing-undone', address(register, rowNumber, 'closingAction')],
    ]);
  });

  test('a number alone below the table is told at its cell', async () => {
    const office = await openOffice();
    const { lastTableRow, layout } = (await office.view()).proposed;
    await office.typeAt('proposed', lastTableRow + 4, { proposedOn: 46_000 });
    const { notices } = await checkWorkbook(office.store, environment);
    const cell = cellAddress(lastTableRow + 4, layout.columns['proposedOn'] ?? -1);
    expect(notices.map((notice) => [notice.code, notice.cell])).toEqual([['text-below-table', cell]]);
  });

  test('a new test is not asked for when it is there', async () => {
    const office = await determined();
    await office.type(U1, { period: '15 tahun', testNumber: 'UK/09/PPID/2026', testedOn: '20/05/2026' });
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Menunggu Keputusan');
    expect(await office.cell(U1, 'message')).not.toContain('uji konsekuensi baru');
  });

  test('a corrected date stands in Riwayat as a date', async () => {
    const office = await determined();
    await office.type(U1, { decidedOn: 46100 });
    await office.sync();
    const line = (await office.view()).history.lines.find(({ values }) =>
      String(values['event']).startsWith('Keputusan diperbaiki'),
    );
    expect(line?.values['after']).toBe('ya; 19/03/2026; Hendra Saputra, S.Sos., M.Si.');
  });

  test('no broken NIP and no number typed over a status is shown whole', async () => {
    const office = await openOffice();
    await office.type(U1, { ...DESCRIBED, officerNip: '1,97108071997032E+17' });
    await office.type(U2, { ...TESTED, ...OTHER, code: U2 });
    await office.sync();
    await office.type(U2, { status: 'NIK 6171012304900000' });
    const report = JSON.stringify(await checkWorkbook(office.store, environment));
    expect(report).not.toContain('97108071997032');
    expect(report).not.toContain('6171012304900000');
    expect(report).toContain('P03');
  });
});

test('adopting a workbook whose memory fits is refused, so that nothing spent is forgotten', async () => {
  const office = await determined();
  await office.type(D1, { period: '9 tahun' });
  await office.sync();
  const { revision } = await office.store.read();
  const options = { workbookId: 'x', archiveFolder: 'arsip', archives: createArchiveShelf().options.archives };
  await expect(adoptWorkbook(office.store, environment, options)).rejects.toMatchObject({ code: 'memory-intact' });
  expect((await office.store.read()).revision).toBe(revision);
});

describe('a filler is nothing, at every step', () => {
  test.for([
    ['testNumber', '-'],
    ['tester', 'sda'],
    ['superior', '...'],
  ] as const)('in %s (%s) no `ya` is carried out', async ([column, text]) => {
    const office = await openOffice();
    await office.type(U1, { ...APPROVED, [column]: text });
    await office.sync();
    expect((await office.view()).register.rows).toEqual([]);
    expect(await office.cell(U1, 'message')).toContain(`hanya tanda pengganti ("${text}")`);
    await office.type(U1, { [column]: APPROVED[column] ?? '' });
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
  });

  test.for([
    ['decreeNumber', 'tidak ada'],
    ['decreeOfficial', '-'],
  ] as const)('in %s (%s) no entry comes into force', async ([column, text]) => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(D1, { ...DECREE, [column]: text });
    await office.sync();
    expect(await office.cell(D1, 'status')).toBe('Menunggu SK');
    expect(await office.cell(D1, 'message')).toContain('W02');
  });

  test('as the basis of a closing it closes nothing', async () => {
    const office = await determined();
    const closing: Cells = { closingAction: 'Dibuka', closedOn: '01/06/2026', closingBasis: '-' };
    await office.type(D1, closing);
    await office.sync();
    expect(await office.cell(D1, 'status')).toBe('Berlaku');
    await office.type(D1, { closingBasis: 'Penetapan PPID Nomor 9/PPID/2026' });
    await office.sync();
    expect(await office.cell(D1, 'status')).toBe('Dibuka');
  });
});

describe('personal numbers outside the rows', () => {
  const NIK = '6171014504900000';

  test('on a sheet of the office, beside a table and below it they are found, and no row is held up by them', async () => {
    const office = await openOffice();
    await office.type(U1, TESTED);
    await office.sync();
    const { proposed } = await office.view();
    const far = Math.max(...Object.values(proposed.layout.columns)) + 3;
    const below = proposed.lastTableRow + 4;
    const row = (await office.row(U1)).rowNumber;
    const moved = await office.rearrange((snapshot) => ({
      ...changeSheet(snapshot, proposed.sheet.name, (sheet) => ({
        ...sheet,
        rows: [
          ...sheet.rows.map((line) => (line.row === row ? withCell(line, far, `NIK ${NIK}`) : line)),
          withCell({ row: below, cells: [] }, 2, `Pemohon ${NIK}`),
        ],
      })),
    }));
    const withSheet = await moved.rearrange((snapshot) => ({
      ...snapshot,
      sheets: [
        ...snapshot.sheets,
        {
          name: 'Catatan',
          visibility: 'visible',
          rows: [withCell({ row: 3, cells: [] }, 1, `HP pemohon 081234567890`)],
          merges: [],
        },
      ],
    }));
    const { findings } = await checkWorkbook(withSheet.store, environment);
    expect(findings.map(({ rule, sheet, cell }) => [rule, sheet, cell])).toEqual([
      ['R01', proposed.sheet.name, cellAddress(row, far)],
      ['R01', proposed.sheet.name, cellAddress(below, 2)],
      ['R01', 'Catatan', 'B3'],
    ]);
    expect(JSON.stringify(findings)).not.toMatch(/6171014504900000|081234567890/u);
    await withSheet.sync();
    expect(await withSheet.cell(U1, 'status')).toBe('Menunggu Keputusan');
    expect(await withSheet.cell(U1, 'message')).toBe('');
  });

  test('in the note on a cell they are found and told as such, but not on the sheet that names officials', async () => {
    const office = await openOffice();
    await office.sync();
    const { proposed, register } = await office.view();
    const note = { row: proposed.layout.headerRow, column: 4, text: `Pemohon: NIK ${NIK}` };
    const noted = await office.rearrange((snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({ ...sheet, notes: [note] })),
    }));
    const { findings } = await checkWorkbook(noted.store, environment);
    const { template } = proposed;
    expect(findings.map(({ rule, sheet, cell, isNote, value }) => [rule, sheet, cell, isNote, value])).toEqual(
      expect.arrayContaining(
        [template.sheet, register.template.sheet, 'Riwayat', 'Panduan'].map((sheet) => [
          'R01',
          sheet,
          cellAddress(note.row, note.column),
          true,
          'Pemohon: NIK 61************00',
        ]),
      ),
    );
    expect(findings.map(({ sheet }) => sheet)).not.toContain('Identitas');
  });
});

describe('personal data in a name', () => {
  const NIK = '6171010101900000';

  /** The workbook under another name, with a sheet of the office's own. */
  const named = async (location: string, sheetName: string, title?: string): Promise<Office> => {
    const snapshot = await (await openOffice()).store.read();
    const own = { name: sheetName, visibility: 'visible', rows: [], merges: [] } as const;
    const surroundings = {
      locale: '',
      timeZone: '',
      protections: [],
      markedSheets: [],
      ...(title === undefined ? {} : { title }),
    };
    return officeOf(
      createMemoryStore(location, {
        ...snapshot,
        sheets: [...snapshot.sheets, own],
        ...(title === undefined ? {} : { surroundings }),
      }),
    );
  };
  const onGoogle = 'https://docs.google.com/spreadsheets/d/1AbCdEfGhIjKlMnOpQrStUvWxYz/edit';

  test.for<[string, string, string, string | undefined, readonly object[]]>([
    ['of the file', `/data/KTP ${NIK}.xlsx`, 'Catatan', undefined, [{ names: 'file' }]],
    ['of the file on Windows', `C:\\data\\${NIK}_dik.xlsx`, 'Catatan', undefined, [{ names: 'file' }]],
    ['of its folder is not looked at', `/data/${NIK}/register.xlsx`, 'Catatan', undefined, []],
    ['of the spreadsheet', onGoogle, 'Catatan', `Berkas ${NIK}`, [{ names: 'file' }]],
    ['of a sheet', '/data/register.xlsx', NIK, undefined, [{ names: 'sheet', sheet: '61************00' }]],
    ['of none', onGoogle, 'Catatan', 'Register DIK 2026', []],
    ['of a spreadsheet that nobody told', onGoogle, 'Catatan', undefined, []],
  ])('%s', async ([, location, sheetName, title, places]) => {
    const office = await named(location, sheetName, title);
    const { findings } = await checkWorkbook(office.store, environment);
    expect(findings).toEqual(
      places.map((place) => ({
        rule: 'R01',
        severity: 'error',
        key: '',
        ...place,
        value: '',
        message: { id: expect.stringContaining('("61************00")'), en: expect.stringContaining('("61************00")') },
        example: expect.any(String),
      })),
    );
    for (const [words, name] of [
      [english, { file: 'name of the workbook', sheet: 'title of the sheet' }],
      [indonesian, { file: 'nama berkas buku kerja', sheet: 'nama lembar' }],
    ] as const)
      for (const finding of findings) expect(renderPlace(finding, words.labels)).toContain(name[finding.names ?? 'file']);
  });
});

describe('a NIP in a column for NIP', () => {
  const NIP = '197108071997031998';
  const withNotes = (office: Office, cells: readonly (readonly [row: number, column: number, value: string])[]) =>
    office.rearrange((snapshot) => ({
      ...snapshot,
      sheets: [
        ...snapshot.sheets,
        {
          name: 'Catatan',
          visibility: 'visible',
          rows: cells.map(([row, column, value]) => withCell({ row, cells: [] }, column, value)),
          merges: [],
        },
      ],
    }));
  const told = async (office: Office): Promise<readonly (string | undefined)[]> => {
    const { findings } = await checkWorkbook(office.store, environment);
    return findings.filter(({ rule }) => rule === 'R01').map(({ sheet, cell }) => `${sheet}!${cell}`);
  };

  test('is no secret on a copy of a form', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    const copied = await office.rearrange((snapshot) => {
      const form = snapshot.sheets.find(({ name }) => name === 'Akan Dikecualikan');
      return { ...snapshot, sheets: [...snapshot.sheets, ...(form ? [{ ...form, name: 'Akan Dikecualikan_2' }] : [])] };
    });
    expect(await told(copied)).toEqual([]);
  });

  test.for<[string, string, string, readonly string[]]>([
    ['below the word alone', 'NIP', NIP, []],
    ['below its words', 'Nomor Induk  Pegawai', NIP, []],
    ['below how many digits it has', 'NIP (18 digit)', NIP, []],
    ['below a header that begins with it', 'nip Petugas / Pejabat', `NIP. ${NIP}`, []],
    ['but a NIK is one', 'NIP', '6171014504900000', ['Catatan!C5']],
    ['and so is a NIP below another word', 'Nipah', NIP, ['Catatan!C5']],
    ['or below a sentence', 'NIP pegawai yang pernah memegang kunci lemari arsip statis', NIP, ['Catatan!C5']],
    ['or below another NIP', `NIP. ${NIP}`, NIP, ['Catatan!C2', 'Catatan!C5']],
  ])('%s', async ([, header, text, cells]) => {
    const office = await openOffice();
    const noted = await withNotes(office, [
      [2, 2, header],
      [5, 2, text],
    ]);
    expect(await told(noted)).toEqual(cells);
  });

  test('nor is it beside the table of a paper, but above its header it is', async () => {
    const office = await openOffice();
    await office.type(U1, DESCRIBED);
    const { proposed } = await office.view();
    const far = Math.max(...Object.values(proposed.layout.columns)) + 2;
    const row = proposed.layout.headerRow;
    const beside = (at: number, texts: readonly [string, string]) =>
      office.rearrange((snapshot) =>
        changeSheet(snapshot, proposed.sheet.name, (sheet) => ({
          ...sheet,
          rows: sheet.rows.map((line) =>
            line.row === at || line.row === at + 1 ? withCell(line, far, texts[line.row - at] ?? '') : line,
          ),
        })),
      );
    expect(await told(await beside(row, ['NIP Pembuat', NIP]))).toEqual([]);
    expect(await told(await beside(row, [NIP, 'NIP Pembuat']))).toEqual([`${proposed.sheet.name}!${cellAddress(row, far)}`]);
  });
});

function withCell(line: RowSnapshot, column: number, value: string): RowSnapshot {
  const cells = [...line.cells];
  while (cells.length < column) cells.push(undefined);
  cells[column] = { value, formula: false };
  return { row: line.row, cells };
}

describe('dates that belong to another decision', () => {
  test('a new `ya` that is refused says nothing of the entry in force, and does not keep it from the archive', async () => {
    const office = await determined();
    await office.type(U1, { period: '7 tahun', decidedOn: '01/06/2026' });
    await office.sync();
    expect(await office.cell(D1, 'status')).toBe('Berlaku');
    expect(await office.cell(D1, 'message')).not.toContain('T03');
    const { findings } = await checkWorkbook(office.store, environment);
    expect(findings.filter(({ rule }) => rule === 'T03')).toEqual([]);
  });

  test('a newer test beside the old `ya` waits for its decision without a fault', async () => {
    const office = await determined();
    await office.type(U1, newTest('UK/09/PPID/2026', '20/05/2026', '18/03/2026', '7 tahun'));
    await office.sync();
    expect(await office.cell(U1, 'status')).toBe('Menunggu Keputusan');
    expect(await office.cell(U1, 'message')).not.toContain('T03');
  });

  test('a decision before its own test is a fault', async () => {
    const office = await openOffice();
    await office.type(U1, { ...APPROVED, decidedOn: '10/03/2026' });
    await office.sync();
    expect(await office.cell(U1, 'message')).toContain('T03');
    expect((await office.view()).register.rows).toEqual([]);
  });
});

test('a withdrawal whose date cannot be read leaves a draft that says so', async () => {
  const office = await openOffice();
  await office.type(U1, { ...DESCRIBED, withdrawnOn: 'Juni' });
  await office.sync();
  expect(await office.cell(U1, 'status')).toBe('Draf');
  expect(await office.cell(U1, 'message')).toContain('T01');
});

describe('what stands below a table', () => {
  test('a signature block with its NIP is no secret; a NIK in it is', async () => {
    const office = await openOffice();
    await office.type(U1, DESCRIBED);
    await office.sync();
    const { proposed } = await office.view();
    const below = proposed.lastTableRow + 4;
    const information = proposed.layout.columns['information'] ?? 0;
    const withBlock = (last: string) =>
      office.rearrange((snapshot) =>
        changeSheet(snapshot, proposed.sheet.name, (sheet) => ({
          ...sheet,
          rows: [
            ...sheet.rows,
            withCell({ row: below, cells: [] }, information, 'Kepala Dinas'),
            withCell({ row: below + 3, cells: [] }, information, last),
          ],
        })),
      );
    const signed = await withBlock('NIP. 19710807 199703 1 998');
    expect((await checkWorkbook(signed.store, environment)).findings).toEqual([]);
    const leaking = await withBlock('NIK 6171014504900000');
    const { findings } = await checkWorkbook(leaking.store, environment);
    expect(findings.map(({ rule, cell }) => [rule, cell])).toEqual([['R01', cellAddress(below + 3, information)]]);
  });
});

test('a formula without a result in the column of codes is left alone and said, and the other rows are synced', async () => {
  const office = await openOffice();
  await office.type(U1, DESCRIBED);
  await office.type(U2, { ...DESCRIBED, ...OTHER, code: U2 });
  await office.sync();
  const { proposed } = await office.view();
  const row = (await office.row(U2)).rowNumber;
  const code = proposed.layout.columns['code'] ?? 0;
  const withFormula = await office.rearrange((snapshot) =>
    changeSheet(snapshot, proposed.sheet.name, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((line) =>
        line.row === row
          ? { ...line, cells: line.cells.map((cell, index) => (index === code ? { value: null, formula: true } : cell)) }
          : line,
      ),
    })),
  );
  await withFormula.type(U1, { period: null });
  const { notices } = await withFormula.sync();
  expect(notices.filter(({ key }) => key === '').map(({ code }) => code)).toEqual(['formula-in-program-cell']);
  expect(await withFormula.cell(U1, 'status')).toBe('Draf');
});
