import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorkbookFrom } from '../../../../src/app/create-workbook.ts';
import { syncWorkbook } from '../../../../src/app/sync-workbook.ts';
import { buildBag } from '../../../../src/domain/archive/bag.ts';
import { connectGoogle } from '../../../../src/stores/google-sheets/connect/connect-google.ts';
import { createSpreadsheet } from '../../../../src/stores/google-sheets/create/create-spreadsheet.ts';
import { uploadPackage } from '../../../../src/stores/google-sheets/create/upload-package.ts';
import type { GoogleService } from '../../../../src/stores/google-sheets/google-service.ts';
import { createGoogleSheetsStore } from '../../../../src/stores/google-sheets/google-sheets-store.ts';
import { parseGoogleLocation } from '../../../../src/stores/google-sheets/parse-location.ts';
import type { WorkbookStore } from '../../../../src/stores/workbook-store.ts';
import { type Emulator, startEmulator } from '../../../emulator/emulator.ts';
import type { FaultAction } from '../../../emulator/faults.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { stayOnLoopback } from '../loopback-guard.ts';
import { OFFICE, onlineBlueprint } from './new-workbook.ts';

stayOnLoopback();

const ENVIRONMENT = { today: '2026-06-01', now: '2026-06-01 08:00' };
const blueprint = await onlineBlueprint();

let emulator: Emulator;

/** The real client, signed in as somebody of the office. */
function connect(who = 'program@contoh.test'): Promise<GoogleService> {
  return connectGoogle({
    environment: { DIK_GOOGLE_ROOT_URL: emulator.url, DIK_GOOGLE_ACCESS_TOKEN: `account:${who}` },
    timing: { sleep: async () => undefined },
  });
}

async function madeWorkbook(): Promise<{ readonly store: WorkbookStore; readonly id: string }> {
  const store = createGoogleSheetsStore('gsheet:', undefined, { connect });
  const content = { identity: { agency: 'Dinas Contoh' }, proposals: [], entries: [] };
  await createWorkbookFrom(store, ENVIRONMENT, 'buku-1', content, { title: 'DIK Dinas Contoh', people: OFFICE.people });
  return { store, id: parseGoogleLocation(store.location)?.spreadsheetId ?? '' };
}

describe('a workbook that the service has made', () => {
  let made: Awaited<ReturnType<typeof madeWorkbook>>;
  beforeAll(async () => {
    emulator = await startEmulator();
    made = await madeWorkbook();
  });
  afterAll(() => emulator.close());

  test('has the sheets, the region and the hidden memory of the templates, and no sheet of Google’s own', async () => {
    const { id } = made;
    const reading = emulator.spreadsheet(id);
    expect([reading.title, reading.locale, reading.timeZone]).toEqual(['DIK Dinas Contoh', 'in_ID', 'Asia/Pontianak']);
    expect(reading.titles).toEqual(blueprint.sheets.map(({ name }) => name));
    expect(reading.sheet('_dik').properties?.hidden).toBe(true);
    expect(reading.sheet('Akan Dikecualikan').filterViews).toHaveLength(4);
    expect(reading.values('Akan Dikecualikan')[1]?.[2] ?? reading.values('Akan Dikecualikan')[1]).toBe('DINAS CONTOH');
  });

  test('settles with one sync, says nothing about its surroundings, and a further sync finds nothing to do', async () => {
    const { store } = made;
    await syncWorkbook(store, ENVIRONMENT);
    const again = await syncWorkbook(store, ENVIRONMENT);
    expect(again.written).toBe(false);
    expect(again.notices.filter(({ code }) => /^(?:locale|time-zone|protection)-/u.test(code))).toEqual([]);
  });

  test.for([
    { who: 'petugas@contoh.test', row: 9, column: 4, may: true },
    { who: 'petugas@contoh.test', row: 9, column: 22, may: false },
    { who: 'petugas@contoh.test', row: 9, column: 18, may: false },
    { who: 'petugas@contoh.test', row: 9, column: 2, may: true },
    { who: 'petugas@contoh.test', row: 7, column: 4, may: false },
    { who: 'ppid@contoh.test', row: 9, column: 18, may: true },
    { who: 'ppid@contoh.test', row: 9, column: 22, may: false },
    { who: 'ppid@contoh.test', row: 400, column: 22, may: false },
    { who: 'atasan@contoh.test', row: 9, column: 22, may: true },
    { who: 'program@contoh.test', row: 9, column: 22, may: true },
  ])('$who types into row $row, column $column of paper 1: $may', async ({ who, row, column, may }) => {
    const { id } = made;
    const service = await connect(who);
    const sheetId = emulator.spreadsheet(id).sheet('Akan Dikecualikan').properties?.sheetId ?? 0;
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'diketik' } }] }];
    const start = { sheetId, rowIndex: row, columnIndex: column };
    const body = { requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] };
    const error = await errorOf(() => service.batchUpdate({ spreadsheetId: id, body, fields: 'spreadsheetId', mayRepeat: true }));
    expect(error?.code).toBe(may ? undefined : 'google-refused');
  });

  test('keeps digits that are typed as text, in empty rows too', async () => {
    const { id } = made;
    const nip = emulator.spreadsheet(id).cell('Akan Dikecualikan', 450, 17);
    expect(nip?.userEnteredFormat?.numberFormat).toEqual({ type: 'TEXT', pattern: '@' });
  });
});

describe('a making that breaks off', () => {
  beforeEach(async () => {
    emulator = await startEmulator();
  });
  afterEach(() => emulator.close());

  test.for(['cut-before', 'cut-after', 'status-after'] as const)('with the batch %s leaves one whole workbook', async (kind) => {
    const action: FaultAction = kind === 'status-after' ? { kind, status: 503 } : { kind };
    emulator.faults.at(({ kinds }) => kinds.length > 0, action);
    const { id } = await madeWorkbook();
    expect(emulator.files).toEqual([id]);
    expect(emulator.spreadsheet(id).titles).toEqual(blueprint.sheets.map(({ name }) => name));
  });

  test('leaves no file when the batch is refused', async () => {
    const service = await connect();
    const broken = { ...blueprint, sheets: [...blueprint.sheets, ...blueprint.sheets] };
    expect((await errorOf(() => createSpreadsheet(service, broken, OFFICE)))?.code).toBe('google-refused');
    expect(emulator.files).toEqual([]);
  });

  test('takes up the file whose making was not answered', async () => {
    emulator.faults.at(({ method, path }) => method === 'POST' && path.startsWith('/drive/v3/files?'), { kind: 'cut-after' });
    const { id } = await madeWorkbook();
    expect(emulator.files).toEqual([id]);
  });
});

describe('an upload', () => {
  beforeEach(async () => {
    emulator = await startEmulator();
  });
  afterEach(() => emulator.close());

  const files = buildBag([{ path: 'register.xlsx', bytes: new TextEncoder().encode('isi') }], [['Source-Organization', 'Dinas']]);

  test('arrives whole, keeps Excel an Excel file, and is not repeated', async () => {
    const service = await connect();
    const folder = await service.createFile({
      metadata: { name: 'Arsip', mimeType: 'application/vnd.google-apps.folder' },
      fields: 'id',
    });
    const upload = { folder: folder.id ?? '', name: 'DINAS ARSIP-2026-001', files };
    expect(await uploadPackage(service, upload)).toMatchObject({ uploaded: files.length, present: 0 });
    const excel = await service.listFiles("name='register.xlsx' and trashed=false", 'files(id,name,mimeType,size)');
    expect(excel.files).toMatchObject([{ mimeType: expect.stringContaining('spreadsheetml.sheet') }]);
    expect(await uploadPackage(service, upload)).toMatchObject({ uploaded: 0, present: files.length });
  });
});
