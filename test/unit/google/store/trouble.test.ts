import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adoptWorkbook } from '../../../../src/app/adopt-workbook.ts';
import { archiveRegister } from '../../../../src/app/archive-register.ts';
import { checkWorkbook } from '../../../../src/app/check-workbook.ts';
import { createWorkbook, createWorkbookFrom } from '../../../../src/app/create-workbook.ts';
import { rewriteGuide } from '../../../../src/app/rewrite-guide.ts';
import { runWorkbook } from '../../../../src/app/run-workbook.ts';
import { syncWorkbook } from '../../../../src/app/sync-workbook.ts';
import { createVersionCache } from '../../../../src/stores/google-sheets/version-cache.ts';
import { openStore } from '../../../../src/stores/open-store.ts';
import { findUnfaithful } from '../../../../src/stores/package/find-unfaithful.ts';
import { renderPackage } from '../../../../src/stores/package/render-package.ts';
import { type Edit, liftProtection, setCell } from '../../../emulator/edits.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { temporaryFolder } from '../../../fixtures/temporary-folder.ts';
import { archives, newArchiveFolder } from '../../../support/archives.ts';
import { DESCRIBED } from '../../../support/good-cells.ts';
import { type GoogleOffice, openGoogleOffice } from '../../../support/google-office.ts';
import { stayOnLoopback } from '../loopback-guard.ts';

stayOnLoopback();

const PAPER = 'Akan Dikecualikan';
const ENVIRONMENT = { today: '2026-06-01', now: '2026-06-01 08:00' };
const OWNER = 'pemilik@contoh.test';
const ROBOT = 'robot@contoh.iam.gserviceaccount.com';
const IDENTITY = {
  government: 'Pemerintah Provinsi Contoh',
  agency: 'Dinas Contoh',
  agencyCode: 'CONTOH',
  city: 'Kota Contoh',
  units: ['Sekretariat'],
};

/** Requests since the last time, as one letter each: what was read of the file, of the cells, and what was written. */
function asked({ emulator }: GoogleOffice): string {
  const letters = emulator.requests.map(({ method, path }) => (path.startsWith('/drive') ? 'f' : method === 'GET' ? 'r' : 'w'));
  emulator.forgetRequests();
  return letters.join('');
}

function settle(office: GoogleOffice): GoogleOffice {
  office.emulator.faults.reset();
  office.emulator.forgetRequests();
  return office;
}

/** A workbook of a person, shared with a service account, that waits for its first sync. */
async function sharedOffice(): Promise<GoogleOffice> {
  const office = await openGoogleOffice();
  const content = { identity: IDENTITY, proposals: [{ ...DESCRIBED, code: 'U-2026-001' }], entries: [] };
  const people = { officer: [], ppid: [], superior: [], share: [ROBOT] };
  await createWorkbookFrom(office.open({}, OWNER), ENVIRONMENT, 'buku', content, { people });
  return settle(office);
}

async function sampleOffice(): Promise<GoogleOffice> {
  const office = await openGoogleOffice();
  await createWorkbook(office.open(), ENVIRONMENT, { sample: true, workbookId: 'buku' });
  return settle(office);
}

function ours(office: GoogleOffice): readonly string[] {
  return office.emulator.spreadsheet(office.fileId()).titles.filter((title) => title.startsWith('_dik_kunci'));
}

describe('a range that people closed for themselves', () => {
  const close: Edit = (spreadsheet) => {
    const range = {
      sheetId: spreadsheet.sheetId(PAPER),
      startRowIndex: 0,
      endRowIndex: 1,
      startColumnIndex: 4,
      endColumnIndex: 6,
    };
    spreadsheet.apply([{ addProtectedRange: { protectedRange: { range, editors: { users: [OWNER] } } } }]);
  };
  const open = liftProtection(PAPER, ({ description }) => description === undefined);
  const sync = (office: GoogleOffice) => syncWorkbook(office.open({}, ROBOT), ENVIRONMENT);

  test('stops a sync before it locks, and nothing is left that would stop the next', async () => {
    const office = await sharedOffice();
    office.emulator.edit(office.fileId(), close);
    expect(await errorOf(() => sync(office))).toMatchObject({
      code: 'google-protected',
      params: { reason: `"${PAPER}": E1:F1` },
    });
    expect([asked(office), ours(office)]).toEqual(['r', []]);
    office.emulator.edit(office.fileId(), open);
    expect([(await sync(office)).written, ours(office)]).toEqual([true, []]);
  });

  test('at the very second of the lock stops it too', async () => {
    const office = await sharedOffice();
    office.emulator.faults.beforeRequest(2, close);
    expect((await errorOf(() => sync(office)))?.code).toBe('google-protected');
    expect([asked(office), ours(office)]).toEqual(['rww', []]);
  });

  test('between lock and write leaves copies that the program may not remove, but no lock, and later syncs work', async () => {
    const office = await sharedOffice();
    office.emulator.faults.beforeRequest(3, close);
    const left: number[] = [];
    const first = await syncWorkbook(office.open({ onLockLeft: (until) => left.push(until) }, ROBOT), ENVIRONMENT);
    expect([first.written, left, ours(office).length]).toEqual([true, [], 2]);
    expect(ours(office)).not.toContain('_dik_kunci');
    const idle = await sync(office);
    expect([idle.written, idle.notices.map(({ code }) => code)]).toEqual([false, expect.arrayContaining(['write-unjudged'])]);
    office.emulator.edit(office.fileId(), open);
    office.emulator.edit(office.fileId(), setCell(PAPER, 12, 5, 'Berkas baru tentang sesuatu'));
    expect((await sync(office)).written).toBe(true);
    expect((await sync(office)).written).toBe(false);
    expect(ours(office)).not.toContain('_dik_kunci');
  });
});

describe('Drive in trouble', () => {
  test('costs one request and no waiting, since the version only saves a reading', async () => {
    const office = await sampleOffice();
    office.emulator.faults.at(({ path }) => path.startsWith('/drive'), { kind: 'status', status: 503 }, 200);
    const before = office.emulator.clock.now();
    const cache = createVersionCache(await temporaryFolder());
    expect((await syncWorkbook(office.open({ cache }), ENVIRONMENT, { recallFor: '0.1.0' })).written).toBe(true);
    expect(asked(office)).toBe('frwww');
    expect(office.emulator.clock.now() - before).toBeLessThan(20_000); // its clock goes on by itself, too
  });
});

test('the cache lies where the environment of the run says', async () => {
  const office = await sampleOffice();
  const folder = await temporaryFolder();
  const environment = {
    DIK_GOOGLE_ROOT_URL: office.emulator.url,
    DIK_GOOGLE_ACCESS_TOKEN: 'account:program@contoh.test',
    XDG_CACHE_HOME: folder,
  };
  const store = await openStore(`gsheet:${office.fileId()}`, { google: { environment } });
  await store.recall?.('hari ini');
  await store.remember?.('hari ini', 'catatan');
  expect(await readdir(join(folder, 'register-dik', 'google'))).toHaveLength(1);
});

describe('an archive', { timeout: 60_000 }, () => {
  const options = (folder: string) => ({ folder, archives, render: renderPackage, findUnfaithful });

  test('costs a run nothing, and three requests for the number of a new package', async () => {
    const office = await sampleOffice();
    const folder = newArchiveFolder();
    const run = () => runWorkbook(office.open(), ENVIRONMENT, { ...options(folder), archive: 'always' });
    expect(await run()).toMatchObject({ written: true, archive: { outcome: 'made' } });
    expect(asked(office)).toBe('rwwwwww');
    expect(await run()).toMatchObject({ written: false, archive: { outcome: 'unchanged' } });
    expect(asked(office)).toBe('r');
    office.emulator.edit(office.fileId(), setCell(PAPER, 30, 5, 'Berkas baru tentang sesuatu'));
    expect(await run()).toMatchObject({ written: true, archive: { outcome: 'unchanged' } });
    expect(asked(office)).toBe('rwww');
  });
});

describe('after a write that was cut off', { timeout: 60_000 }, () => {
  async function cutOffice(): Promise<GoogleOffice> {
    const office = await sampleOffice();
    office.emulator.faults.at(3, { kind: 'cut-after' });
    office.emulator.faults.at(({ number }) => number > 3, { kind: 'cut-before' }, 200);
    expect((await errorOf(() => syncWorkbook(office.open(), ENVIRONMENT)))?.code).toBe('google-write-unclear');
    office.emulator.clock.advance(600_000);
    return settle(office);
  }

  const isUnfinished = async (office: GoogleOffice) => (await office.open().read()).surroundings?.isUnfinished === true;

  test('a check says so and writes nothing', async () => {
    const office = await cutOffice();
    const { notices } = await checkWorkbook(office.open(), ENVIRONMENT);
    expect([notices.map(({ code }) => code), asked(office)]).toEqual([expect.arrayContaining(['write-unfinished']), 'r']);
  });

  test('an archive, the guide and a new memory begin with what was finished', async () => {
    const works: readonly ((office: GoogleOffice) => Promise<unknown>)[] = [
      (office) =>
        archiveRegister(office.open(), ENVIRONMENT, {
          folder: newArchiveFolder(),
          archives,
          render: renderPackage,
          findUnfaithful,
          mode: 'asked',
        }),
      (office) => rewriteGuide(office.open(), ENVIRONMENT),
      (office) =>
        errorOf(() =>
          adoptWorkbook(office.open(), ENVIRONMENT, { workbookId: 'x', archiveFolder: newArchiveFolder(), archives }),
        ),
    ];
    for (const work of works) {
      const office = await cutOffice();
      await work(office);
      expect([await isUnfinished(office), ours(office)]).toEqual([false, []]);
    }
  });
});
