import { describe, expect, test } from 'vitest';
import { adoptWorkbook } from '../../../../src/app/adopt-workbook.ts';
import { createWorkbookFrom } from '../../../../src/app/create-workbook.ts';
import { syncWorkbook } from '../../../../src/app/sync-workbook.ts';
import type { CellChange } from '../../../../src/domain/plan/change.ts';
import { createVersionCache } from '../../../../src/stores/google-sheets/version-cache.ts';
import type { WorkbookStore } from '../../../../src/stores/workbook-store.ts';
import { allOf, deleteSheet, liftProtection, moveColumns, setCell } from '../../../emulator/edits.ts';
import type { FaultAction } from '../../../emulator/faults.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';
import { createArchiveShelf } from '../../../support/archive-shelf.ts';
import { DESCRIBED, TESTED } from '../../../support/good-cells.ts';
import { type GoogleOffice, openGoogleOffice } from '../../../support/google-office.ts';
import { stayOnLoopback } from '../loopback-guard.ts';

stayOnLoopback();

const PAPER = 'Akan Dikecualikan';
const ENVIRONMENT = { today: '2026-06-01', now: '2026-06-01 08:00' };
const IDENTITY = {
  government: 'Pemerintah Provinsi Contoh',
  agency: 'Dinas Contoh',
  agencyCode: 'CONTOH',
  city: 'Kota Contoh',
  units: ['Sekretariat'],
};

/** An office whose workbook waits for its first sync. */
async function officeWith(rows: number): Promise<GoogleOffice> {
  const office = await openGoogleOffice();
  const proposals = Array.from({ length: rows }, (_unused, index) => ({
    ...(index % 2 === 0 ? DESCRIBED : TESTED),
    information: `Berkas ${index + 1} tentang ${'perkara rapat denah sandi lelang arsip'.split(' ')[index % 6]} nomor ${index * 7}`,
    code: `U-2026-${String(index + 1).padStart(3, '0')}`,
  }));
  await createWorkbookFrom(office.open(), ENVIRONMENT, 'buku', { identity: IDENTITY, proposals, entries: [] });
  office.emulator.forgetRequests();
  return office;
}

/** What was asked since the last time, as method and last part of the path. */
function asked({ emulator }: GoogleOffice): readonly string[] {
  const calls = emulator.requests.map(
    ({ method, path }) => `${method} ${path.split('?')[0]?.replace(/[\w-]{30,}/u, 'ID') ?? ''}`,
  );
  emulator.forgetRequests();
  return calls;
}

const VERSION = 'GET /drive/v3/files/ID';
const READ = 'GET /v4/spreadsheets/ID';
const WRITE = 'POST /v4/spreadsheets/ID:batchUpdate';

function sheets(office: GoogleOffice): readonly unknown[] {
  const reading = office.emulator.spreadsheet(office.fileId());
  return reading.titles.map((title) => [title, reading.values(title)]);
}

describe('the requests of a sync', () => {
  test('are five when something is written, two when nothing is, one when the version is known', async () => {
    const office = await officeWith(4);
    const cache = createVersionCache(await temporaryFolder());
    const sync = () => syncWorkbook(office.open({ cache }), ENVIRONMENT, { recallFor: '0.1.0' });
    expect((await sync()).written).toBe(true);
    expect(asked(office)).toEqual([VERSION, READ, WRITE, WRITE, WRITE]);
    expect((await sync()).written).toBe(false);
    expect(asked(office)).toEqual([VERSION, READ]);
    expect((await sync()).cached).toBe(true);
    expect(asked(office)).toEqual([VERSION]);
    office.emulator.edit(office.fileId(), setCell(PAPER, 9, 16, 'Sari Dewi'));
    expect((await sync()).cached).toBeUndefined();
    expect(asked(office).slice(0, 2)).toEqual([VERSION, READ]);
  });

  test('are as many for many rows as for few', async () => {
    const office = await officeWith(300);
    expect((await syncWorkbook(office.open(), ENVIRONMENT)).written).toBe(true);
    expect(asked(office)).toEqual([READ, WRITE, WRITE, WRITE]);
    expect((await syncWorkbook(office.open(), ENVIRONMENT)).written).toBe(false);
    expect(asked(office)).toEqual([READ]);
  });

  test.for([10, 5_000])('are as many when %i rows are written', async (count) => {
    const office = await openGoogleOffice();
    const id = office.emulator.addSpreadsheet(
      {
        properties: { title: 'Uji' },
        sheets: [{ properties: { sheetId: 0, title: 'Data', gridProperties: { rowCount: count, columnCount: 8 } } }],
      },
      'program@contoh.test',
    );
    const store = office.open();
    const changes = Array.from({ length: count }, (_unused, index): CellChange[] =>
      ['kode', 'status'].map((word, column) => ({
        sheet: 'Data',
        row: index + 1,
        column: column * 3,
        before: null,
        after: `${word} ${index}`,
        type: 'text',
      })),
    ).flat();
    const receipt = await store.apply({ basedOn: (await store.read()).revision, changes });
    expect([receipt.cellsWritten, asked(office)]).toEqual([count * 2, [READ, WRITE, WRITE, WRITE]]);
    expect(office.emulator.values(id, 'Data')).toHaveLength(count);
  });
});

describe('a sync whose requests go wrong', () => {
  const faults: readonly (readonly [title: string, action: FaultAction])[] = [
    ['a connection cut before', { kind: 'cut-before' }],
    ['a connection cut after', { kind: 'cut-after' }],
    ['an error after it was carried out', { kind: 'status-after', status: 503 }],
    ['500', { kind: 'status', status: 500 }],
    ['503', { kind: 'status', status: 503 }],
    ['429', { kind: 'status', status: 429 }],
    ['a quota in the clothes of 403', { kind: 'quota-403', reason: 'userRateLimitExceeded' }],
    ['a page instead of an answer', { kind: 'html', status: 502 }],
  ];

  test.for(faults)('with %s at any request, writes everything once and leaves nothing behind', async ([, action]) => {
    undisturbed ??= await undisturbedSheets();
    for (const at of [1, 2, 3, 4]) {
      const office = await officeWith(2);
      office.emulator.faults.reset();
      office.emulator.faults.at(at, action);
      expect((await syncWorkbook(office.open(), ENVIRONMENT)).written, `request ${at}`).toBe(true);
      expect(office.emulator.faults.pending, `request ${at}`).toBe(0);
      expect(withoutRuns(sheets(office)), `request ${at}`).toBe(undisturbed);
    }
  });

  let undisturbed: string | undefined;

  async function undisturbedSheets(): Promise<string> {
    const office = await officeWith(2);
    await syncWorkbook(office.open(), ENVIRONMENT);
    return withoutRuns(sheets(office));
  }

  /** `Riwayat` names each run, which is told apart by the revision that it read. */
  function withoutRuns(all: readonly unknown[]): string {
    return JSON.stringify(all).replace(/2026-06-01-[0-9a-f]{8}/gu, 'RUN');
  }
});

describe('two syncs at once', () => {
  test('leave one truth: every code once, and nothing more to do', async () => {
    const office = await officeWith(4);
    const run = (store: WorkbookStore) => syncWorkbook(store, ENVIRONMENT).then(({ written }) => written);
    const outcomes = await Promise.all([run(office.open()), run(office.open()), run(office.open())]);
    expect(outcomes.filter((written) => written)).toHaveLength(1);
    const codes = office.emulator
      .values(office.fileId(), PAPER)
      .map((line) => line[1])
      .filter((code) => /^U-/u.test(String(code)));
    expect(new Set(codes).size).toBe(codes.length);
    expect(office.emulator.spreadsheet(office.fileId()).titles.filter((title) => title.startsWith('_dik_kunci'))).toEqual([]);
    expect((await syncWorkbook(office.open(), ENVIRONMENT)).written).toBe(false);
  });
});

describe('what a store notices', () => {
  test('protections that were lifted are missing from the surroundings', async () => {
    const office = await officeWith(2);
    const before = (await office.open().read()).surroundings;
    expect([before?.locale, before?.timeZone]).toEqual(['in_ID', 'Asia/Pontianak']);
    expect(before?.markedSheets.map(({ id }) => id)).toContain('proposed');
    const own = before?.protections.filter(({ sheet }) => sheet === PAPER) ?? [];
    expect(own.length).toBeGreaterThan(0);
    office.emulator.edit(office.fileId(), liftProtection(PAPER));
    const after = (await office.open().read()).surroundings;
    expect(after?.protections.filter(({ sheet }) => sheet === PAPER)).toEqual([]);
  });

  test('a header that people replaced is named by the mark of its column, wherever it moved', async () => {
    const office = await officeWith(1);
    const at = office.emulator.values(office.fileId(), PAPER)[7]?.indexOf('Jangka Waktu') ?? -1;
    office.emulator.edit(office.fileId(), allOf(setCell(PAPER, 7, at, 'Berapa lama ditutup'), moveColumns(PAPER, at, 5)));
    const error = await errorOf(() => syncWorkbook(office.open(), ENVIRONMENT));
    expect([error?.code, error?.params]).toMatchObject([
      'column-missing',
      { header: 'Jangka Waktu', likely: 'Berapa lama ditutup', cell: 'F8' },
    ]);
  });

  test('a memory that a person learnt again may still be written by the account of the scheduled runs', async () => {
    const robot = 'sinkron@proyek-contoh.iam.gserviceaccount.com';
    const office = await openGoogleOffice();
    const people = { officer: [], ppid: [], superior: [], share: [robot] };
    const content = { identity: IDENTITY, proposals: [{ ...DESCRIBED }], entries: [] };
    await createWorkbookFrom(office.open({}, 'pemilik@contoh.test'), ENVIRONMENT, 'buku', content, { people });
    await syncWorkbook(office.open({}, robot), ENVIRONMENT);
    office.emulator.edit(office.fileId(), deleteSheet('_dik'));
    const { archives } = createArchiveShelf().options;
    const adopt = { workbookId: 'buku', archives, archiveFolder: await temporaryFolder() };
    await adoptWorkbook(office.open({}, 'pemilik@contoh.test'), ENVIRONMENT, adopt);
    expect(office.emulator.spreadsheet(office.fileId()).sheet('_dik').protectedRanges).toMatchObject([
      { editors: { users: expect.arrayContaining([robot]) } },
    ]);
    office.emulator.edit(office.fileId(), setCell(PAPER, 9, 4, 'Berkas baru tentang denah gedung arsip'));
    expect((await syncWorkbook(office.open({}, robot), ENVIRONMENT)).written).toBe(true);
  });

  test('a protection that keeps the program out is named, and nothing is written', async () => {
    const office = await openGoogleOffice();
    const people = { officer: [], ppid: [], superior: [], share: ['program@contoh.test'] };
    const content = { identity: IDENTITY, proposals: [{ ...DESCRIBED }], entries: [] };
    await createWorkbookFrom(office.open({}, 'pemilik@contoh.test'), ENVIRONMENT, 'buku', content, { people });
    const before = sheets(office);
    expect((await errorOf(() => syncWorkbook(office.open(), ENVIRONMENT)))?.code).toBe('google-protected');
    expect(sheets(office)).toEqual(before);
  });
});
