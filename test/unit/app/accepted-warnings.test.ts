import { describe, expect, test } from 'vitest';
import { adoptWorkbook } from '../../../src/app/adopt-workbook.ts';
import { checkWorkbook } from '../../../src/app/check-workbook.ts';
import type { CheckReport } from '../../../src/app/reports.ts';
import { acceptanceNotices } from '../../../src/domain/acceptance-notices.ts';
import { loadMessages } from '../../../src/messages/catalog.ts';
import { noticeMessage } from '../../../src/report/notice-text.ts';
import { createArchiveShelf } from '../../support/archive-shelf.ts';
import { APPROVED, DESCRIBED } from '../../support/good-cells.ts';
import { changeSheet, type Office, openOffice } from '../../support/office.ts';

const U1 = 'U-2026-001';
const D1 = 'DIK-2026-001';
const DECREE = {
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
};
const ACCEPTED = {
  acceptedRules: 'W03',
  acceptanceReason: 'Nama baku dari Arsip Nasional',
  acceptedBy: 'Maya Lestari, 2 April 2026',
};
const VAGUE = { ...DESCRIBED, information: 'Data pribadi' };

/** `W03` for a warning that asks for attention, `(W03)` for one that was accepted. */
function codes(report: CheckReport): readonly string[] {
  return report.findings.map(({ rule, accepted }) => (accepted ? `(${rule})` : rule));
}

function notices(report: CheckReport): readonly string[] {
  return report.notices.filter(({ code }) => code.startsWith('acceptance-')).map(({ code }) => code);
}

function check(office: Office, today = '2026-06-01'): Promise<CheckReport> {
  return checkWorkbook(office.store, { today, now: today });
}

describe('a warning on a proposal that the PPID accepted', () => {
  async function accepted(): Promise<Office> {
    const office = await openOffice();
    await office.type(U1, { ...VAGUE, ...ACCEPTED });
    await office.sync();
    return office;
  }

  test('is listed as accepted, with reason and name, and no longer leads the message', async () => {
    const office = await openOffice();
    await office.type(U1, VAGUE);
    expect(codes(await office.sync())).toEqual(['W03']);
    expect(await office.cell(U1, 'message')).toMatch(/ \[W03\]$/u);
    await office.type(U1, ACCEPTED);
    const report = await office.sync();
    expect(report.findings).toMatchObject([
      { rule: 'W03', accepted: { reason: ACCEPTED.acceptanceReason, by: ACCEPTED.acceptedBy } },
    ]);
    expect(notices(report)).toEqual([]);
    expect(await office.cell(U1, 'message')).toBe('[diterima: W03]');
    expect((await office.sync()).written).toBe(false);
  });

  test('comes back when a judged cell changes, is said once more as lapsed, and stays back', async () => {
    const office = await accepted();
    await office.type(U1, { harmIfOpened: 'Titik buta pengamanan ruang server dapat dipakai untuk masuk tanpa izin' });
    const report = await office.sync();
    expect(codes(report)).toEqual(['W03']);
    expect(report.notices).toContainEqual(
      expect.objectContaining({
        code: 'acceptance-lapsed',
        key: U1,
        params: { rules: 'W03', columns: expect.stringContaining('Dibuka') },
      }),
    );
    expect(await office.cell(U1, 'message')).toMatch(/ \[W03\]$/u);
    expect((await office.sync()).written).toBe(false);
    expect(codes(await check(office))).toEqual(['W03']);
  });

  test('stays accepted when another cell changes', async () => {
    const office = await accepted();
    await office.type(U1, { unit: 'Sekretariat', form: 'Softcopy' });
    expect(codes(await office.sync())).toEqual(['(W03)']);
  });

  test('is accepted again by a new date', async () => {
    const office = await accepted();
    await office.type(U1, { period: '10 tahun' });
    await office.sync();
    await office.type(U1, { acceptedBy: 'Maya Lestari, 3 Mei 2026' });
    const report = await office.sync();
    expect(codes(report)).toEqual(['(W03)']);
    expect(notices(report)).toEqual([]);
  });

  test('is remembered by its code: rows may be sorted, and a lapsed acceptance does not wake up', async () => {
    const office = await openOffice();
    await office.type(U1, { ...VAGUE, ...ACCEPTED });
    await office.type('U-2026-002', {
      ...DESCRIBED,
      code: 'U-2026-002',
      information: 'Gambar denah ruang peladen dan jalur kabelnya',
    });
    await office.sync();
    await office.type(U1, { period: '10 tahun' });
    await office.sync();
    const { proposed } = await office.view();
    const [first, second] = proposed.rows.map(({ rowNumber }) => rowNumber);
    const swapped = await office.rearrange((snapshot) =>
      changeSheet(snapshot, proposed.sheet.name, (sheet) => ({
        ...sheet,
        rows: sheet.rows
          .map((row) =>
            row.row === first ? { ...row, row: second ?? 0 } : row.row === second ? { ...row, row: first ?? 0 } : row,
          )
          .toSorted((a, b) => a.row - b.row),
      })),
    );
    expect(codes(await swapped.sync())).toContain('W03');
  });

  test.for([
    ['without a reason', { acceptanceReason: null }, ['acceptance-without-reason']],
    ['without a name', { acceptedBy: '2 April 2026' }, ['acceptance-without-name']],
    ['without a date', { acceptedBy: 'Maya Lestari' }, ['acceptance-without-date']],
    ['with nobody and no day', { acceptedBy: null }, ['acceptance-without-name', 'acceptance-without-date']],
    ['without a code', { acceptedRules: null }, ['acceptance-without-rules']],
  ] as const)('does not count %s, and that is said', async ([, cells, expected]) => {
    const office = await openOffice();
    await office.type(U1, { ...VAGUE, ...ACCEPTED, ...cells });
    const report = await office.sync();
    expect(codes(report)).toEqual(['W03']);
    expect(notices(report)).toEqual(expected);
    expect(notices(await check(office))).toEqual(expected);
    expect((await office.sync()).written).toBe(false);
  });

  test('what it lacks stands in the message, behind the warning and in front of the codes', async () => {
    const lacks = 'Penerimaan peringatan belum berlaku. Lengkapi kolom: Alasan Penerimaan, Diterima oleh dan Tanggal.';
    const half = { acceptedRules: 'W03' };
    const office = await openOffice();
    await office.type(U1, { ...DESCRIBED, ...half });
    await office.sync();
    expect(await office.cell(U1, 'message')).toBe(lacks);
    await office.type(U1, { information: VAGUE.information });
    await office.sync();
    const message = await office.cell(U1, 'message');
    expect(message).toMatch(/^Kolom "Informasi": /u);
    expect(message.endsWith(` ${lacks} [W03]`)).toBe(true);
    await office.type(U1, { period: null });
    await office.sync();
    expect(await office.cell(U1, 'message')).not.toContain(lacks);
    await office.type(U1, { period: VAGUE.period ?? null, withdrawnOn: '20/05/2026' });
    await office.sync();
    expect(await office.cell(U1, 'message')).not.toContain(lacks);
  });

  test('likewise on the register, as long as the row lives', async () => {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(D1, { ...DECREE, ...ACCEPTED, acceptedBy: 'Maya Lestari' });
    await office.sync();
    expect(await office.cell(D1, 'message')).toBe(
      'Penerimaan peringatan belum berlaku. Lengkapi kolom: Diterima oleh dan Tanggal.',
    );
    expect((await office.sync()).written).toBe(false);
    await office.type(D1, { closingAction: 'Dicabut', closedOn: '20/05/2026', closingBasis: 'Keputusan Kepala Dinas 5/2026' });
    await office.sync();
    expect(await office.cell(D1, 'message')).toBe('');
  });

  test('a half acceptance that is completed later is bound to the text of that day', async () => {
    const office = await openOffice();
    await office.type(U1, { ...VAGUE, ...ACCEPTED, acceptedBy: null });
    await office.sync();
    await office.type(U1, { period: '10 tahun', acceptedBy: ACCEPTED.acceptedBy });
    expect(codes(await office.sync())).toEqual(['(W03)']);
  });

  test('an error is never accepted, and neither is what is no code', async () => {
    const office = await openOffice();
    await office.type(U1, { ...VAGUE, period: 'selamanya ya', ...ACCEPTED, acceptedRules: 'J01, W03, W3, K99' });
    const report = await office.sync();
    expect(codes(report)).toEqual(['(W03)', 'J01']);
    expect(report.notices.filter(({ code }) => code.startsWith('acceptance-')).map(({ code, params }) => [code, params])).toEqual(
      [
        ['acceptance-unknown-rule', { rules: 'W3, K99' }],
        ['acceptance-of-error', { rules: 'J01' }],
      ],
    );
  });

  test('is learnt again with the memory', async () => {
    const office = await accepted();
    const bare = await office.rearrange((snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.filter(({ name }) => name !== '_dik'),
    }));
    expect(codes(await check(bare))).toEqual(['(W03)']);
    await adoptWorkbook(
      bare.store,
      { today: '2026-06-01', now: '2026-06-01' },
      {
        workbookId: 'x',
        archiveFolder: 'arsip',
        archives: createArchiveShelf().archives,
      },
    );
    expect(codes(await bare.sync())).toEqual(['(W03)']);
    await bare.type(U1, { period: '10 tahun' });
    expect(codes(await bare.sync())).toEqual(['W03']);
  });
});

describe('a warning on a register row', () => {
  const REVIEW = { ...ACCEPTED, acceptedRules: 'J08', acceptanceReason: 'Tinjauan dijadwalkan bulan Juni' };
  const LATER = '2027-05-01';

  async function accepted(): Promise<Office> {
    const office = await openOffice();
    await office.type(U1, APPROVED);
    await office.sync();
    await office.type(D1, DECREE);
    await office.sync();
    expect(codes(await office.sync(LATER))).toEqual(['J08']);
    await office.type(D1, REVIEW);
    return office;
  }

  test('is accepted there in the same way', async () => {
    const office = await accepted();
    const report = await office.sync(LATER);
    expect(codes(report)).toEqual(['(J08)']);
    expect(notices(report)).toEqual([]);
    expect(await office.cell(D1, 'message')).toBe('[diterima: J08]');
    expect((await office.sync(LATER)).written).toBe(false);
  });

  test('comes back when the frozen text is changed by hand', async () => {
    const office = await accepted();
    await office.sync(LATER);
    await office.type(D1, { openingCondition: 'Permintaan penyidik atau pengadilan' });
    const report = await office.sync(LATER);
    expect(codes(report)).toContain('J08');
    expect(notices(report)).toEqual(['acceptance-lapsed']);
  });
});

test.for(['id', 'en'] as const)('every notice about an acceptance has words in %s', async (language) => {
  const messages = await loadMessages(language);
  const said = ['without-rules', 'without-reason', 'without-name', 'without-date', 'lapsed', 'of-error', 'unknown-rule'].map(
    (code) => noticeMessage({ code: `acceptance-${code}`, params: { rules: 'H08', columns: 'Informasi' } }, messages),
  );
  for (const sentence of said) expect(sentence).toMatch(/^[\p{Lu}].* .*\.$/u);
  expect(new Set(said).size).toBe(said.length);
});

test('a notice about a column that the sheet does not have names no cell', async () => {
  const office = await openOffice();
  await office.type(U1, { ...VAGUE, ...ACCEPTED, acceptanceReason: null });
  const view = await office.view();
  const [row] = view.proposed.rows;
  if (!row) throw new Error('no row');
  const paper = { ...view.proposed, layout: { ...view.proposed.layout, columns: {} } };
  const [notice] = acceptanceNotices(paper, row, view.memory, { issues: [], codes: new Set() });
  expect(notice).toMatchObject({ code: 'acceptance-without-reason', column: 'acceptanceReason', columnIndex: -1 });
});
