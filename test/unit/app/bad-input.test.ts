import { describe, expect, test } from 'vitest';
import { checkWorkbook } from '../../../src/app/check-workbook.ts';
import type { ColumnId } from '../../../src/domain/template/template.ts';
import type { Cell, CellScalar } from '../../../src/domain/workbook/cell-value.ts';
import type { Snapshot } from '../../../src/domain/workbook/snapshot.ts';
import { APPROVED, type Cells, DESCRIBED } from '../../support/good-cells.ts';
import { changeSheet, type Office, openOffice, TODAY } from '../../support/office.ts';

const U1 = 'U-2026-001';
const PAPER = 'Akan Dikecualikan';

function renameSheet(from: string, to: string) {
  return (snapshot: Snapshot): Snapshot => changeSheet(snapshot, from, (sheet) => ({ ...sheet, name: to }));
}

/** Puts a cell, formulas too, at a place of paper 1. */
async function place(office: Office, column: ColumnId, cell: Cell, code: string = U1): Promise<Office> {
  const { proposed } = await office.view();
  const at = proposed.layout.columns[column] ?? -1;
  const line = [...proposed.rows, ...proposed.emptyLines].find((candidate) => candidate.code === code);
  return office.rearrange((snapshot) =>
    changeSheet(snapshot, PAPER, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.row === line?.rowNumber ? { ...row, cells: Object.assign([...row.cells], { [at]: cell }) } : row,
      ),
    })),
  );
}

async function officeWith(cells: Cells): Promise<Office> {
  const office = await openOffice();
  await office.type(U1, cells);
  return office;
}

async function codesOf(office: Office): Promise<readonly string[]> {
  const report = await office.sync();
  return [...new Set(report.findings.map(({ rule }) => rule))];
}

describe('a workbook that does not fit the forms is refused with the likely mistake', () => {
  test.for<[string, (snapshot: Snapshot) => Snapshot, Readonly<Record<string, unknown>>]>([
    [
      'a misspelt sheet',
      renameSheet(PAPER, 'Akan Dikecualiakn'),
      { code: 'sheet-missing', params: { sheet: PAPER, likely: 'Akan Dikecualiakn' } },
    ],
    [
      'a missing sheet',
      (snapshot) => ({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== 'Riwayat') }),
      { code: 'sheet-missing', params: { sheet: 'Riwayat', likely: '' } },
    ],
    [
      'a misspelt header',
      (snapshot) =>
        changeSheet(snapshot, PAPER, (sheet) => ({
          ...sheet,
          rows: sheet.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => (cell?.value === 'Jangka Waktu' ? { ...cell, value: 'Jangka Wktu' } : cell)),
          })),
        })),
      { code: 'column-missing', params: { sheet: PAPER, header: 'Jangka Waktu', likely: 'Jangka Wktu' } },
    ],
  ])('%s', async ([, change, error]) => {
    const office = await (await officeWith(DESCRIBED)).rearrange(change);
    const { code, params } = error as { readonly code: string; readonly params: object };
    await expect(office.sync()).rejects.toMatchObject({ code, params: expect.objectContaining(params) });
  });

  test('case and blanks around a sheet title do not matter', async () => {
    const office = await (await officeWith(DESCRIBED)).rearrange(renameSheet(PAPER, ' akan dikecualikan '));
    expect((await office.sync()).checked.proposals).toBe(1);
  });
});

describe('odd cells are read for what they are', () => {
  test.for<[string, Cells, readonly string[]]>([
    ['a NIP stored as a number', { officerNip: 199004122015032997 }, ['P03']],
    ['a NIP in scientific text', { officerNip: '1,97108E+17' }, ['P03']],
    ['a NIP with spaces is fine', { officerNip: '19900412 201503 2 997' }, []],
    ['a date as a serial number', { proposedOn: 46073 }, []],
    ['a date in Indonesian words', { proposedOn: '12 Maret 2026' }, []],
    ['an impossible date', { proposedOn: '31/02/2026' }, ['T01']],
    ['a month without a day', { proposedOn: 'Mei 2026' }, ['T01']],
    ['a date in the future', { proposedOn: '12/03/2027' }, ['T02']],
    ['only spaces where text is wanted', { interestIfClosed: ' \u00A0 ' }, ['W01']],
    ['line breaks and tabs', { interestIfClosed: 'Keamanan ruangan\r\n\tdan privasi\n pengunjung terjaga' }, []],
    ['right-to-left text and emoji', { openingCondition: 'إذن كتابي 👩‍👩‍👧 dari pemilik data' }, []],
    ['a cell filled to its limit', { openingCondition: `${'persetujuan tertulis pemilik data '.repeat(963)}selesai` }, []],
  ])('%s', async ([, cells, rules]) => {
    expect(await codesOf(await officeWith({ ...DESCRIBED, ...cells }))).toEqual(rules);
  });

  test('what is frozen of an odd text is the text itself', async () => {
    const odd = 'Keamanan ruangan\n\tdan privasi 👩‍👩‍👧 pengunjung terjaga';
    const office = await officeWith({ ...APPROVED, interestIfClosed: odd });
    await office.sync();
    expect(await office.cell('DIK-2026-001', 'interestIfClosed')).toBe(odd);
    expect((await office.sync()).written).toBe(false);
  });

  test('a longest text passes through the register whole', async () => {
    const long = `${'persetujuan tertulis pemilik data '.repeat(963)}selesai`;
    const office = await officeWith({ ...APPROVED, openingCondition: long });
    await office.sync();
    expect(await office.cell('DIK-2026-001', 'openingCondition')).toBe(long);
  });
});

describe('formulas of staff', () => {
  test('in a judged cell: the stored result counts, and a notice says so', async () => {
    const office = await place(await officeWith(DESCRIBED), 'period', { value: '5 tahun', formula: true });
    const report = await office.sync();
    expect(report.notices.map(({ code, header }) => [code, header])).toContainEqual(['formula-in-judged-cell', 'Jangka Waktu']);
    expect(await office.cell(U1, 'status')).toBe('Diajukan');
  });

  test('without a stored result the cell is empty, and the notice says why', async () => {
    const office = await place(await officeWith(DESCRIBED), 'period', { value: null, formula: true });
    const report = await office.sync();
    expect(report.findings.map(({ rule, column }) => [rule, column])).toEqual([['W01', 'jangka']]);
    expect(report.notices.map(({ code }) => code)).toContain('formula-in-judged-cell');
  });

  test('in a cell of the program it is left alone, the rest is written', async () => {
    const office = await place(await officeWith(DESCRIBED), 'status', { value: 'Draf', formula: true });
    const report = await office.sync();
    expect(report.notices.map(({ code, header }) => [code, header])).toContainEqual(['formula-in-program-cell', 'Status']);
    expect(await office.cell(U1, 'status')).toBe('Draf');
    expect(await office.cell(U1, 'revision')).toBe('0');
  });
});

describe('rows that need repair', () => {
  test('a line tied to another by a merged cell is D01 and gets neither code nor status', async () => {
    const office = await officeWith(DESCRIBED);
    const { proposed } = await office.view();
    const row = proposed.rows[0]?.rowNumber ?? 0;
    await office.typeAt('proposed', row + 1, { code: null, legalBasis: 'UU No. 27 Tahun 2022 Pasal 36' });
    const column = proposed.layout.columns['information'] ?? 0;
    const merged = await office.rearrange((snapshot) =>
      changeSheet(snapshot, PAPER, (sheet) => ({
        ...sheet,
        merges: [{ top: row, bottom: row + 1, left: column, right: column }],
      })),
    );
    expect(await codesOf(merged)).toEqual(['D01']);
    const lines = (await merged.view()).proposed.rows;
    expect(lines.map(({ code, rowNumber, cells }) => [code, rowNumber, cells.status?.text])).toEqual([
      [U1, row, 'Diajukan'],
      ['', row + 1, undefined],
    ]);
  });

  test('a code that was typed wrong is D01 and the row is not written', async () => {
    const office = await officeWith({ ...DESCRIBED, code: 'U-26-1' });
    expect(await codesOf(office)).toEqual(['D01']);
    expect((await office.row('U-26-1')).cells.status).toBeUndefined();
  });

  test('a holiday that is no day is a notice with its cell, and the others count', async () => {
    const office = await (await openOffice()).rearrange((snapshot) =>
      changeSheet(snapshot, 'Libur', (sheet) => ({
        ...sheet,
        rows: [
          ...sheet.rows.filter(({ row }) => row < 100),
          ...['31/02/2027', '17 Agustus', '01/01/2027.'].map((value, index) => ({
            row: 100 + index,
            cells: [{ value, formula: false }],
          })),
        ],
      })),
    );
    const { notices } = await office.sync();
    expect(notices.map(({ code, sheet, cell, params }) => [code, sheet, cell, params])).toEqual([
      ['holiday-unreadable', 'Libur', 'A100', { text: '31/02/2027' }],
      ['holiday-unreadable', 'Libur', 'A101', { text: '17 Agustus' }],
    ]);
    expect([...(await office.view()).holidays.years]).toEqual([2026, 2027]);
  });

  test('a well-formed code that was never given is a notice, and counts as used from now on', async () => {
    const office = await officeWith({ ...DESCRIBED, code: 'U-2026-700' });
    const report = await office.sync();
    expect(report.notices.map(({ code, key }) => [code, key])).toContainEqual(['unknown-code', 'U-2026-700']);
    const { proposed } = await office.view();
    await office.typeAt('proposed', proposed.lastTableRow + 1, {
      ...DESCRIBED,
      code: null,
      information: 'Log akses pemanfaatan data kependudukan per pengguna',
    });
    await office.sync();
    expect((await office.view()).proposed.rows.map(({ code }) => code)).toContain('U-2026-701');
  });

  test.for([
    ['U-2026-999999999', 0],
    ['U-2026-100000', 0],
    ['U-2026-99999', 99_999],
  ] as const)('what follows %s in the sheet is a code that can be read and was never given', async ([typed, counted]) => {
    const office = await officeWith({ ...DESCRIBED, code: typed });
    await office.sync();
    expect(await office.cell(typed, 'status')).toBe('Diajukan');
    const { proposed, memory } = await office.view();
    const given = Math.max(counted, ...proposed.emptyLines.map(({ code }) => Number(code.slice(7))));
    expect(memory.counters.get('U-2026')).toBe(given);
    const rows = [0, 1].map((offset) => proposed.lastTableRow + 1 + offset);
    for (const row of rows)
      await office.typeAt('proposed', row, { ...DESCRIBED, code: null, information: `Berkas lemari ${row}` });
    const report = await office.sync();
    expect(report.findings.map(({ rule }) => rule)).not.toContain('D01');
    const codes = rows.map((row) => `U-2026-${String(given + 1 + row - (rows[0] ?? 0)).padStart(3, '0')}`);
    expect((await office.view()).proposed.rows.map(({ code }) => code)).toEqual([typed, ...codes]);
    expect((await office.sync()).written).toBe(false);
  });

  test('a code beyond all counting is passed over when the count comes to it', async () => {
    const office = await officeWith({ ...DESCRIBED, code: 'U-2026-99999' });
    const { proposed } = await office.view();
    const rows = [1, 2, 3].map((offset) => proposed.lastTableRow + offset);
    for (const row of rows)
      await office.typeAt('proposed', row, { ...DESCRIBED, code: null, information: `Berkas lemari ${row}` });
    await office.typeAt('proposed', rows[1] ?? 0, { code: 'U-2026-100001' });
    await office.sync();
    const codes = (await office.view()).proposed.rows.map(({ code }) => code);
    expect(codes).toEqual(['U-2026-99999', 'U-2026-100000', 'U-2026-100001', 'U-2026-100002']);
    expect((await office.view()).memory.counters.get('U-2026')).toBe(100_002);
    expect((await office.sync()).written).toBe(false);
  });

  test('a count that no code can follow gives way to the codes that are there', async () => {
    const office = await officeWith(DESCRIBED);
    await office.sync();
    const { memoryTable, proposed } = await office.view();
    const line = memoryTable?.lines.find(({ values }) => values['kind'] === 'counter' && values['key'] === 'U-2026');
    const poisoned = await office.rearrange((snapshot) =>
      changeSheet(snapshot, '_dik', (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row.row === line?.row
            ? {
                ...row,
                cells: row.cells.map((cell) =>
                  cell?.value === line.values['value'] ? { value: 999_999_999, formula: false } : cell,
                ),
              }
            : row,
        ),
      })),
    );
    expect((await poisoned.view()).memory.counters.get('U-2026')).toBe(999_999_999);
    await poisoned.sync();
    const largest = Math.max(...proposed.emptyLines.map(({ code }) => Number(code.slice(7))));
    expect((await poisoned.view()).memory.counters.get('U-2026')).toBe(largest);
    expect((await poisoned.sync()).written).toBe(false);
  });
});

describe('looking without writing', () => {
  test('a check of a workbook without its memory goes on and says so', async () => {
    const office = await (await officeWith(DESCRIBED)).rearrange((snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.filter(({ name }) => name !== '_dik'),
    }));
    const report = await checkWorkbook(office.store, { today: TODAY, now: TODAY });
    expect(report.notices.map(({ code }) => code)).toEqual(['memory-missing']);
    expect(report.checked).toMatchObject({ proposals: 1, register: 0 });
  });

  test('personal numbers are masked in every text of a report', async () => {
    const secret: CellScalar = 'Hubungi 0812-3456-7890 atau NIK 6171054102900000';
    const office = await officeWith({ ...DESCRIBED, openingCondition: secret, officerNip: '199004122015032999123' });
    const report = JSON.stringify(await office.sync());
    expect(report).not.toMatch(/3456|0541029|0041220150/u);
    expect(report).toContain('R01');
  });
});

test.for<[string, string, string]>([
  ['Panduan', 'Panduann', 'Panduann'],
  ['Pilihan', 'Daftar nilai', ''],
])('a sheet %s that is called %s is noticed, though nothing stops', async ([title, name, likely]) => {
  const office = await (await openOffice()).rearrange(renameSheet(title, name));
  const { notices } = await office.sync();
  expect(notices.filter(({ code }) => code === 'sheet-gone').map(({ params }) => params)).toEqual([{ title, likely }]);
});
