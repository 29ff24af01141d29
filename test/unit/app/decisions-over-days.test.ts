import { describe, expect, test } from 'vitest';
import { adoptWorkbook } from '../../../src/app/adopt-workbook.ts';
import type { RowSnapshot } from '../../../src/domain/workbook/snapshot.ts';
import { createArchiveShelf } from '../../support/archive-shelf.ts';
import { APPROVED, type Cells, DESCRIBED, DETERMINED, RETURNED, TESTED } from '../../support/good-cells.ts';
import { changeSheet, type Office, openOffice, TODAY } from '../../support/office.ts';

const U1 = 'U-2026-001';
const U2 = 'U-2026-002';
const U3 = 'U-2026-003';
const D1 = 'DIK-2026-001';
const D2 = 'DIK-2026-002';
const CHANGED: Cells = { harmIfOpened: 'Letak kamera diketahui pencuri dan pengunjung kehilangan perlindungan wajahnya' };
const DECREE: Cells = {
  decreeNumber: '188.4/21/DISKOMINFO/2026',
  decreedOn: '01/04/2026',
  decreeOfficial: 'Maya Lestari, S.Kom., M.T.',
  decreeOfficialNip: '197501152000032999',
};
const NEWER_TEST: Cells = { testNumber: 'UK/09/PPID/2026', testedOn: '20/05/2026' };
const APPROVED_ONLY: Cells = {
  decision: 'ya',
  decidedOn: '30/05/2026',
  superior: 'Hendra Saputra, S.Sos., M.Si.',
  superiorNip: '197108071997031998',
};
const SECOND: Cells = {
  code: U2,
  information: 'Log akses pemanfaatan data kependudukan per pengguna',
  harmIfOpened: 'Kebiasaan kerja pengguna dipakai untuk menebak kata sandi dan memeras pegawai',
  interestIfClosed: 'Pengguna sistem terlindung dari penyalahgunaan jejak kerjanya',
  openingCondition: 'Putusan pengadilan',
};
const THIRD: Cells = {
  code: U3,
  information: 'Berkas pemeriksaan disiplin pegawai yang belum diputus',
  harmIfOpened: 'Pegawai yang diperiksa dihukum masyarakat sebelum kesalahannya terbukti',
  interestIfClosed: 'Pemeriksaan berjalan adil dan saksi berani berbicara',
  openingCondition: 'Keputusan hukuman sudah berkekuatan tetap',
};

/** Types and syncs, step by step. */
async function days(office: Office, ...steps: readonly (readonly [code: string, cells: Cells])[]): Promise<Office> {
  for (const [code, cells] of steps) {
    await office.type(code, cells);
    await office.sync();
  }
  return office;
}

async function registerStates(office: Office): Promise<readonly (readonly [string, string | undefined, string | undefined])[]> {
  const { register } = await office.view();
  return register.rows.map(({ code, cells }) => [code, cells.status?.text, cells.replaces?.text]);
}

async function events(office: Office, code: string): Promise<readonly string[]> {
  const { history } = await office.view();
  return history.lines
    .filter(({ values }) => values['code'] === code)
    .map(({ values }) => [values['event'], values['after']].filter((text) => text).join(': '));
}

describe('a test that is no newer one does not carry a changed text', () => {
  test.for<[string, Cells]>([
    ['its date was moved to an earlier day', { testedOn: '01/03/2026' }],
    ['only its result was typed anew', { testResult: 'dikecualikan sebagian', scope: 'Sebagian', exemptPart: 'Rekaman wajah' }],
    ['its cells were emptied', { testNumber: '', testedOn: '', tester: '', testResult: '' }],
  ])('%s', async ([, test]) => {
    const office = await days(await openOffice(), [U1, TESTED], [U1, { ...CHANGED, ...test }], [U1, APPROVED_ONLY]);
    expect(await office.cell(U1, 'status')).not.toBe('Disetujui');
    expect(await office.cell(U1, 'message')).toContain('S05');
    expect(await registerStates(office)).toEqual([]);
  });

  test('nor does one that was typed over and back after an approval', async () => {
    const office = await days(
      await openOffice(),
      [U1, APPROVED],
      [D1, DECREE],
      [U1, CHANGED],
      [U1, { testNumber: 'UK/03/PPID/2026x' }],
      [U1, { testNumber: 'UK/03/PPID/2026', decidedOn: '30/05/2026' }],
    );
    expect(await office.cell(U1, 'status')).toBe('Diajukan');
    expect(await registerStates(office)).toEqual([[D1, 'Berlaku', undefined]]);
  });

  test('while a corrected number or date of a test keeps it, as long as the text is the one that it judged', async () => {
    const office = await days(await openOffice(), [U1, APPROVED], [U1, { testedOn: '11/03/2026' }]);
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
    expect(await office.cell(U1, 'message')).toBe('');
  });
});

describe('a ya', () => {
  test('beside a register row of other words is not carried out, at this sync or the next', async () => {
    const office = await openOffice({
      proposals: [{ ...APPROVED, ...NEWER_TEST, decidedOn: '30/05/2026', ...CHANGED }],
      entries: [DETERMINED],
    });
    const { notices } = await office.sync();
    expect(notices.map(({ code }) => code)).toContain('refused-entry-differs');
    await office.sync();
    expect(await registerStates(office)).toEqual([[D1, 'Berlaku', undefined]]);
    expect(await office.cell(U1, 'message')).toContain('berbeda dari baris register');
    await days(office, [U1, { decidedOn: '31/05/2026' }]);
    expect(await registerStates(office)).toEqual([
      [D1, 'Berlaku', undefined],
      [D2, 'Menunggu SK', D1],
    ]);
  });

  test('that stands is not undone by a finding when only its date is corrected', async () => {
    const office = await days(await openOffice(), [U1, APPROVED], [U1, { unit: '' }], [U1, { decidedOn: '19/03/2026' }]);
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
  });

  test('that confirms an undone change may be younger than the decree', async () => {
    const office = await days(
      await openOffice(),
      [U1, APPROVED],
      [D1, DECREE],
      [U1, CHANGED],
      [U1, { harmIfOpened: DESCRIBED.harmIfOpened ?? null }],
      [U1, { decidedOn: '30/05/2026' }],
    );
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
    expect(await office.cell(D1, 'message')).toBe('');
  });

  test('that is refused is no row that is missing in the register', async () => {
    const office = await days(await openOffice(), [U1, TESTED], [U1, { ...APPROVED, unit: '' }]);
    expect(await office.cell(U1, 'message')).not.toContain('S04');
    expect(await office.cell(U1, 'message')).toContain('belum diterapkan');
  });

  test('is carried out although a withdrawal stands that came after the decree', async () => {
    const office = await days(
      await openOffice(),
      [U1, APPROVED],
      [D1, DECREE],
      [U1, { withdrawnOn: '25/05/2026' }],
      [U1, { ...NEWER_TEST, decidedOn: '30/05/2026' }],
    );
    await office.sync('2026-06-02');
    expect(await registerStates(office)).toEqual([
      [D1, 'Berlaku', undefined],
      [D2, 'Menunggu SK', D1],
    ]);
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
  });
});

/** Deletes the line of a register row. */
function without(office: Office, code: string): Promise<Office> {
  return office.rearrange((snapshot) =>
    changeSheet(snapshot, 'Dikecualikan', (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ cells }) => !cells.some((cell) => cell?.value === code)),
    })),
  );
}

const CLOSED: Cells = { closingAction: 'Dicabut', closedOn: '28/05/2026', closingBasis: 'Putusan Komisi Informasi 01/2026' };

describe('a register row that is gone or has ended', () => {
  test('an extension that was deleted while it waited is made anew by a new ya', async () => {
    const office = await days(await openOffice(), [U1, APPROVED], [D1, DECREE], [U1, { ...NEWER_TEST, decidedOn: '28/05/2026' }]);
    const deleted = await days(await without(office, D2), [U1, {}], [U1, { decidedOn: '30/05/2026' }]);
    expect(await registerStates(deleted)).toEqual([
      [D1, 'Berlaku', undefined],
      ['DIK-2026-003', 'Menunggu SK', D1],
    ]);
  });

  test('a ya that was refused beside other words is not carried out when the row is closed', async () => {
    const office = await openOffice({
      proposals: [{ ...APPROVED, ...NEWER_TEST, decidedOn: '28/05/2026', ...CHANGED }],
      entries: [DETERMINED],
    });
    await office.sync();
    await days(office, [D1, CLOSED], [U1, {}]);
    expect(await registerStates(office)).toEqual([[D1, 'Dicabut', undefined]]);
    expect(await office.cell(U1, 'message')).toContain('berbeda dari baris register');
  });

  test('a corrected ya does not enter closed information again, nor does one that was always there', async () => {
    const office = await days(await openOffice(), [U1, APPROVED], [D1, DECREE], [D1, CLOSED], [U1, { remark: 'Sesuai uji' }]);
    expect(await registerStates(office)).toEqual([[D1, 'Dicabut', undefined]]);
    const kept = await openOffice({ proposals: [APPROVED], entries: [{ ...DETERMINED, ...CLOSED, status: 'Dicabut' }] });
    await kept.sync();
    expect(await registerStates(kept)).toEqual([[D1, 'Dicabut', undefined]]);
  });

  test.for(['yaa', 'ok', '-', '#N/A'])('"%s" typed over the ya revokes nothing, and the ya brings it back', async (slip) => {
    const office = await days(await openOffice(), [U1, APPROVED], [U1, { decision: slip }]);
    expect(await registerStates(office)).toEqual([[D1, 'Menunggu SK', undefined]]);
    await days(office, [D1, DECREE]);
    expect(await registerStates(office)).toEqual([[D1, 'Menunggu SK', undefined]]);
    expect(await office.cell(D1, 'message')).toContain(`Keputusan Atasan pada usulan ${U1} bukan ya atau tidak`);
    await days(office, [U1, { decision: 'ya' }]);
    expect(await office.cell(U1, 'status')).toBe('Disetujui');
    expect(await registerStates(office)).toEqual([[D1, 'Berlaku', undefined]]);
  });
});

test('a ya on a test that was spent is older than the next test', async () => {
  const office = await days(await openOffice(), [U1, TESTED], [U1, { ...CHANGED, ...APPROVED_ONLY }], [U1, NEWER_TEST]);
  expect(await office.cell(U1, 'status')).toBe('Menunggu Keputusan');
  expect(await registerStates(office)).toEqual([]);
});

test('a date of the test that was mistyped and put right costs no approval', async () => {
  const office = await days(
    await openOffice(),
    [U1, APPROVED],
    [U1, { testedOn: '11/03/2026' }],
    [U1, { testedOn: '12/03/2026' }],
  );
  expect(await office.cell(U1, 'status')).toBe('Disetujui');
});

test('a tidak before any test gives way to the test that follows', async () => {
  const { testNumber: _n, testedOn: _d, tester: _t, testResult: _r, ...returned } = RETURNED;
  const office = await days(
    await openOffice(),
    [U1, returned],
    [U1, { ...NEWER_TEST, tester: 'PPID', testResult: 'Dikecualikan' }],
  );
  expect(await office.cell(U1, 'status')).toBe('Menunggu Keputusan');
  expect(await office.cell(U1, 'message')).toBe('');
  await office.sync();
  expect(await office.cell(U1, 'message')).toBe('');
});

describe('Riwayat keeps what people write over', () => {
  test('every test and every decision, with date, name and remark', async () => {
    const office = await days(
      await openOffice(),
      [U1, RETURNED],
      [U1, { remark: 'Lengkapi juga syarat pembukaannya', decidedOn: '19/03/2026' }],
      [U1, { ...NEWER_TEST, decision: '', decidedOn: '', superior: '', superiorNip: '', remark: '' }],
      [U1, APPROVED_ONLY],
    );
    expect(await events(office, U1)).toEqual([
      'Uji dicatat: UK/03/PPID/2026; 12/03/2026; Kepala Dinas Komunikasi dan Informatika selaku PPID; Dikecualikan',
      'Dikembalikan: tidak; 18/03/2026; Hendra Saputra, S.Sos., M.Si.; Lengkapi ayat pada dasar hukum',
      'Keputusan dicatat: tidak; 19/03/2026; Hendra Saputra, S.Sos., M.Si.; Lengkapi juga syarat pembukaannya',
      'Uji dicatat: UK/09/PPID/2026; 20/05/2026; Kepala Dinas Komunikasi dan Informatika selaku PPID; Dikecualikan',
      'Diproses kembali setelah dikembalikan',
      'Disetujui: ya; 30/05/2026; Hendra Saputra, S.Sos., M.Si.',
    ]);
  });

  test('an extension is an approval, not a correction', async () => {
    const office = await days(await openOffice(), [U1, APPROVED], [D1, DECREE], [U1, { ...NEWER_TEST, decidedOn: '30/05/2026' }]);
    expect((await events(office, U1)).at(-1)).toBe('Disetujui: ya; 30/05/2026; Hendra Saputra, S.Sos., M.Si.');
  });

  test('a decision that is only half written is not kept yet', async () => {
    const office = await days(await openOffice(), [U1, TESTED], [U1, { decision: 'ya' }]);
    expect(await events(office, U1)).not.toContainEqual(expect.stringContaining('Keputusan'));
  });
});

describe('codes and texts that came apart', () => {
  /** Three approved proposals, the first two determined; then one cell is inserted above the second code, so that the codes move down. */
  async function shifted(): Promise<Office> {
    const office = await openOffice();
    await days(office, [U1, APPROVED], [U2, { ...APPROVED, ...SECOND }], [U3, { ...APPROVED, ...THIRD }], [D1, DECREE]);
    await days(office, [D2, { ...DECREE, decreeNumber: '188.4/22/DISKOMINFO/2026' }]);
    const { proposed } = await office.view();
    const code = proposed.layout.columns['code'] ?? -1;
    const second = (await office.row(U2)).rowNumber;
    return office.rearrange((snapshot) =>
      changeSheet(snapshot, proposed.sheet.name, (sheet) => {
        const codes = new Map(sheet.rows.map(({ row, cells }) => [row, cells[code]]));
        const moved = (line: RowSnapshot): RowSnapshot => {
          if (line.row < second) return line;
          const cells = [...line.cells];
          cells[code] = line.row === second ? undefined : codes.get(line.row - 1);
          return { ...line, cells };
        };
        return { ...sheet, rows: sheet.rows.map(moved) };
      }),
    );
  }

  test('move nothing: no state, no register row, and every row says what to do', async () => {
    const office = await shifted();
    const before = await registerStates(office);
    const { notices } = await office.sync();
    expect(await registerStates(office)).toEqual(before);
    expect(await office.cell(U2, 'message')).toContain(`milik ${U3}`);
    expect(notices.map(({ code, key, params }) => [code, key, params['code']])).toEqual([
      ['row-misplaced', '', U2],
      ['row-misplaced', U2, U3],
    ]);
    const { proposed } = await office.view();
    expect(
      proposed.rows.map(({ cells }) => cells.message?.text ?? '').map((text) => /milik (U-\d{4}-\d+)/u.exec(text)?.[1]),
    ).toEqual([undefined, U2, U3]);
    expect((await office.sync()).changes).toEqual([]);
  });

  test('stay held when a word is changed meanwhile, so that nothing untested is approved', async () => {
    const office = await shifted();
    await office.sync();
    const { proposed } = await office.view();
    for (const { rowNumber } of proposed.rows.slice(1)) {
      await office.typeAt('proposed', rowNumber, { information: `Salinan lama berkas ${rowNumber} yang tidak pernah diuji` });
    }
    const before = await registerStates(office);
    const { notices } = await office.sync();
    expect(notices.map(({ code, params }) => [code, params['code']])).toEqual([
      ['row-misplaced', U2],
      ['row-misplaced', U3],
    ]);
    expect(await registerStates(office)).toEqual(before);
  });

  test('name the code of a draft too, once a tested text is among them', async () => {
    const office = await days(await openOffice(), [U1, APPROVED], [U2, { ...DESCRIBED, ...SECOND }]);
    const [first, second] = [await office.row(U1), await office.row(U2)];
    await office.typeAt('proposed', first.rowNumber, { code: U2 });
    await office.typeAt('proposed', second.rowNumber, { code: U1 });
    const { notices } = await office.sync();
    expect(notices.map(({ code, key, params }) => [code, key, params['code']])).toEqual([
      ['row-misplaced', U2, U1],
      ['row-misplaced', U1, U2],
    ]);
    expect((await registerStates(office)).map(([, status]) => status)).toEqual(['Menunggu SK']);
  });

  test('are decided again once the codes are back', async () => {
    const office = await shifted();
    await office.sync();
    const { proposed } = await office.view();
    const rows = proposed.rows.map(({ rowNumber }) => rowNumber).slice(-2);
    await office.typeAt('proposed', (rows[1] ?? 0) + 1, { code: null });
    for (const [index, code] of [U2, U3].entries()) await office.typeAt('proposed', rows[index] ?? 0, { code });
    await office.sync();
    expect(await office.cell(U2, 'status')).toBe('Disetujui');
    expect(await office.cell(U2, 'message')).toBe('');
    expect((await registerStates(office)).map(([, status]) => status)).toEqual(['Berlaku', 'Berlaku', 'Menunggu SK']);
    expect((await office.view()).history.lines.map(({ values }) => values['event'])).not.toContain(
      'Sel milik program diubah orang',
    );
  });

  test('make no truth of themselves when the hidden sheet is learnt again meanwhile', async () => {
    const office = await days(await openOffice(), [U1, APPROVED], [D1, DECREE], [U2, { ...TESTED, ...SECOND, ...NEWER_TEST }]);
    await office.type(U1, { ...TESTED, ...SECOND, ...NEWER_TEST, code: U1 });
    await office.type(U2, { ...APPROVED, code: U2 });
    await office.sync();
    const { template } = (await office.view()).proposed;
    expect(template.id).toBe('proposed');
    const lost = await office.rearrange((snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.filter(({ name }) => name !== '_dik'),
    }));
    const options = { workbookId: 'x', archiveFolder: 'arsip', archives: createArchiveShelf().options.archives };
    const answer = await adoptWorkbook(lost.store, { today: TODAY, now: TODAY }, options);
    expect(JSON.stringify(answer)).toMatch(/U-2026-001.*U-2026-002|U-2026-002.*U-2026-001/u);
    await days(lost, [U1, APPROVED_ONLY], [U2, APPROVED_ONLY]);
    expect(await registerStates(lost)).toEqual([[D1, 'Berlaku', undefined]]);
  });

  test('hold a row too whose text was pasted onto another line, and the line with its code', async () => {
    const office = await days(await openOffice(), [U1, APPROVED]);
    await office.type(U2, { ...APPROVED, code: U2 });
    await office.type(U1, { ...DESCRIBED, ...THIRD, code: U1 });
    const { notices } = await office.sync();
    expect(notices.map(({ code, key }) => [code, key])).toEqual(
      expect.arrayContaining([
        ['row-misplaced', U2],
        ['row-bereft', U1],
      ]),
    );
    expect((await registerStates(office)).length).toBe(1);
  });

  test('do not matter before a test: people may retype drafts as they like', async () => {
    const office = await days(await openOffice(), [U1, DESCRIBED], [U2, { ...DESCRIBED, ...SECOND }]);
    await office.type(U1, { ...DESCRIBED, ...SECOND, code: U1 });
    await office.type(U2, { ...DESCRIBED, code: U2 });
    const { notices } = await office.sync();
    expect(notices).toEqual([]);
    expect(await office.cell(U1, 'status')).toBe('Diajukan');
  });
});
