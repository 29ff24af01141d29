import { describe, expect, test } from 'vitest';
import { archiveRegister } from '../../../src/app/archive-register.ts';
import { checkWorkbook } from '../../../src/app/check-workbook.ts';
import { planWorkbook } from '../../../src/app/sync-workbook.ts';
import type { CellScalar } from '../../../src/domain/workbook/cell-value.ts';
import { english } from '../../../src/messages/en.ts';
import { indonesian } from '../../../src/messages/id.ts';
import { noticeMessage } from '../../../src/report/notice-text.ts';
import { createArchiveShelf } from '../../support/archive-shelf.ts';
import { APPROVED, type Cells } from '../../support/good-cells.ts';
import { changeSheet, type Office, openOffice, TODAY } from '../../support/office.ts';

const SHEET = 'Identitas';
const NIP = 'NIP Pejabat Penetap';
const DECREE: Cells = {
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
};
const environment = { today: TODAY, now: `${TODAY} 08:00` };

/** One row in force, and a value typed beside a label of `Identitas`. */
async function officeWith(label: string, value: CellScalar): Promise<Office> {
  const office = await openOffice();
  await office.type('U-2026-001', APPROVED);
  await office.sync();
  await office.type('DIK-2026-001', DECREE);
  await office.sync();
  return office.rearrange((snapshot) =>
    changeSheet(snapshot, SHEET, (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) =>
        row.cells[0]?.value === label ? { ...row, cells: [row.cells[0], { value, formula: false }] } : row,
      ),
    })),
  );
}

async function archiveOf(office: Office) {
  const shelf = createArchiveShelf();
  const answer = await archiveRegister(office.store, environment, { ...shelf.options, mode: 'asked' });
  return { answer, shelf };
}

describe('a NIP of Identitas that is none', () => {
  test.for<[string, CellScalar, string, string]>([
    ['stored as a number', 197501152000032000, 'identity-nip-damaged', 'rusak (disimpan sebagai angka)'],
    [
      'stored as a number, its last digits made up',
      197501152000032999.0,
      'identity-nip-damaged',
      'rusak (disimpan sebagai angka)',
    ],
    ['in scientific form', '1,97501E+17', 'identity-nip-damaged', 'rusak (disimpan sebagai angka)'],
    ['ending in three zeros', '197501152000032000', 'identity-nip-damaged', 'rusak (disimpan sebagai angka)'],
    ['with 17 digits', '19750115200003299', 'identity-nip-invalid', 'tidak sah (terbaca 17 angka, seharusnya 18)'],
    ['with 19 digits', '1975011520000329990', 'identity-nip-invalid', 'tidak sah (terbaca 19 angka, seharusnya 18)'],
    [
      'with an impossible month',
      '197513152000032999',
      'identity-nip-invalid',
      'tidak sah (tanggal lahir (8 angka pertama) tidak ada)',
    ],
  ])('%s: said by check, plan and sync, and never archived', async ([, value, code, fault]) => {
    const office = await officeWith(NIP, value);
    const reports = [
      await checkWorkbook(office.store, environment),
      await planWorkbook(office.store, environment),
      await office.sync(),
    ];
    for (const { notices } of reports) {
      const own = notices.filter((notice) => notice.code.startsWith('identity-'));
      expect(own).toEqual([
        { code, sheet: SHEET, cell: expect.stringMatching(/^B\d+$/u), row: expect.any(Number), params: expect.anything() },
      ]);
      for (const notice of own)
        for (const words of [english, indonesian])
          expect(noticeMessage(notice, words)).toMatch(/^NIP Pejabat Penetap: (?!.*\{)/u);
    }
    const { answer, shelf } = await archiveOf(office);
    expect(answer.outcome).toBe('refused');
    expect(answer.findings.map(({ message }) => message.id)).toEqual([
      `Arsip belum dapat dibuat: Identitas: NIP Pejabat Penetap ${fault}.`,
    ]);
    expect(answer.findings[0]?.message.en).toMatch(/^The archive cannot be made yet: Identitas: NIP Pejabat Penetap is /u);
    expect(shelf.files.size).toBe(0);
  });

  test('of the superior is said, but the archive does not print it', async () => {
    const office = await officeWith('NIP Atasan PPID Pembantu', 197108071997031998.0);
    const report = await checkWorkbook(office.store, environment);
    expect(report.notices.map(({ code }) => code)).toEqual(['identity-nip-damaged']);
    expect((await office.view()).identity).not.toHaveProperty('superiorNip');
    expect((await archiveOf(office)).answer.outcome).toBe('made');
  });

  test.for(['19750115 200003 2 999', 'NIP. 197501152000032999', '19750115.200003.2.999'])('%s is one', async (value) => {
    const office = await officeWith(NIP, value);
    expect((await checkWorkbook(office.store, environment)).notices).toEqual([]);
    expect((await archiveOf(office)).answer.outcome).toBe('made');
  });

  test('standing there twice is refused', async () => {
    const office = (await officeWith('NIP Atasan PPID Pembantu', null)).rearrange((snapshot) =>
      changeSheet(snapshot, SHEET, (sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row) =>
          row.cells[0]?.value === 'NIP Atasan PPID Pembantu'
            ? { ...row, cells: [NIP, '197501152000032999'].map((value) => ({ value, formula: false })) }
            : row,
        ),
      })),
    );
    expect((await archiveOf(await office)).answer.outcome).toBe('refused');
  });
});

describe('a field of Identitas that says nothing', () => {
  test.for<[string, string, string, readonly string[]]>([
    ['empty', NIP, '', []],
    ['a dash for a NIP', NIP, '-', []],
    ['the error of a formula for a NIP', NIP, '#N/A', ['identity-error-value']],
    ['the error of a formula for a city', 'Kota', '#REF!', ['identity-error-value']],
    ['dots for a name', 'Nama Pejabat Penetap', '...', []],
  ])('%s counts as missing', async ([, label, value, codes]) => {
    const office = await officeWith(label, value);
    expect((await checkWorkbook(office.store, environment)).notices.map(({ code }) => code)).toEqual(codes);
    const { answer } = await archiveOf(office);
    expect(answer.findings.map(({ message }) => message.id)).toEqual([`Arsip belum dapat dibuat: Identitas: ${label}.`]);
  });

  test('and is not needed is left out of the letterhead', async () => {
    const office = await officeWith('Alamat', '#N/A');
    expect((await office.view()).identity).not.toHaveProperty('address');
  });
});
