import { afterAll, describe, expect, test } from 'vitest';
import { createWorkbookFrom } from '../../src/app/create-workbook.ts';
import { syncWorkbook } from '../../src/app/sync-workbook.ts';
import { NOBODY } from '../../src/domain/people.ts';
import { connectGoogle } from '../../src/stores/google-sheets/connect/connect-google.ts';
import { createSpreadsheet } from '../../src/stores/google-sheets/create/create-spreadsheet.ts';
import type { GoogleService } from '../../src/stores/google-sheets/google-service.ts';
import { createGoogleSheetsStore } from '../../src/stores/google-sheets/google-sheets-store.ts';
import { parseGoogleLocation } from '../../src/stores/google-sheets/parse-location.ts';
import type { WorkbookStore } from '../../src/stores/workbook-store.ts';
import { workbookStoreContract } from '../contract/workbook-store.contract.ts';
import { errorOf } from '../fixtures/error-of.ts';
import { recordingService } from './recording-service.ts';

/**
 * The suites against the real service. They run only when both of the first two variables are set, so that neither a stray folder id nor a stray switch
 * starts them; credentials are found as `dik` finds them (docs/google-sheets.md). Every spreadsheet that is made is removed again.
 *
 *     DIK_LIVE_GOOGLE=yes DIK_LIVE_SPREADSHEET_FOLDER=<id of a throw-away folder> [DIK_LIVE_RECORD=<file.jsonl>] npx vitest run test/live
 */
const { DIK_LIVE_GOOGLE, DIK_LIVE_SPREADSHEET_FOLDER: FOLDER = '', DIK_LIVE_RECORD = '', DIK_GOOGLE_ROOT_URL } = process.env;
const isLive = DIK_LIVE_GOOGLE === 'yes' && FOLDER !== '' && DIK_GOOGLE_ROOT_URL === undefined;

/** A run may wait for the quota of a minute more than once. */
const PATIENCE = 15 * 60_000;
const ENVIRONMENT = { today: '2026-06-01', now: '2026-06-01 08:00' };

const made = new Set<string>();
let connected: Promise<GoogleService> | undefined;

function service(): Promise<GoogleService> {
  connected ??= connectGoogle({ reach: 'folder' }).then((live) =>
    DIK_LIVE_RECORD === '' ? live : recordingService(live, DIK_LIVE_RECORD),
  );
  return connected;
}

/** A place for one workbook in the throw-away folder; what is made there is remembered for the removal. */
function livePlace(): { open(): WorkbookStore } {
  let spreadsheetId: string | undefined;
  return {
    open: () => {
      const store = createGoogleSheetsStore('gsheet:', spreadsheetId, { connect: service });
      const create = store.create.bind(store);
      store.create = async (blueprint, place) => {
        await create(blueprint, { people: NOBODY, nonce: crypto.randomUUID(), ...place, folder: FOLDER });
        spreadsheetId = parseGoogleLocation(store.location)?.spreadsheetId;
        if (spreadsheetId !== undefined) made.add(spreadsheetId);
      };
      return store;
    },
  };
}

if (!isLive) {
  test('the live suite', ({ skip }) => {
    console.warn('SKIPPED: the live suite needs DIK_LIVE_GOOGLE=yes and DIK_LIVE_SPREADSHEET_FOLDER, and credentials of Google.');
    skip('DIK_LIVE_GOOGLE and DIK_LIVE_SPREADSHEET_FOLDER are not both set');
  });
} else {
  afterAll(async () => {
    const google = await service();
    for (const id of made) await google.deleteFile(id);
  }, PATIENCE);

  describe('against Google itself', { timeout: PATIENCE, retry: 0 }, () => {
    workbookStoreContract('google-sheets (live)', async () => livePlace(), { mostHidden: 'hidden' });

    test('a workbook from the templates settles after one sync and keeps its region', async () => {
      const store = livePlace().open();
      await createWorkbookFrom(store, ENVIRONMENT, crypto.randomUUID(), { identity: {}, proposals: [], entries: [] });
      await syncWorkbook(store, ENVIRONMENT);
      const again = await syncWorkbook(store, ENVIRONMENT);
      expect(again.written).toBe(false);
      const { surroundings } = await store.read();
      expect(surroundings?.timeZone).toBe('Asia/Pontianak');
      expect(['in_ID', 'id_ID']).toContain(surroundings?.locale);
      expect(again.notices.filter(({ code }) => code === 'protection-missing')).toEqual([]);
    });

    test('a creation that the service refuses leaves no file behind', async () => {
      const google = await service();
      const nonce = crypto.randomUUID();
      const sheet = { columns: [], rows: [], merges: [], validations: [], conditionalFormats: [], isProtected: false } as const;
      const twice = [
        { ...sheet, name: 'Sama', visibility: 'visible' },
        { ...sheet, name: 'Sama', visibility: 'visible' },
      ] as const;
      const blueprint = { title: 'Uji yang ditolak', createdAt: '', styles: {}, sheets: twice };
      const error = await errorOf(() => createSpreadsheet(google, blueprint, { nonce, people: NOBODY, folder: FOLDER }));
      expect(error?.code).toBe('google-refused');
      const left = await google.listFiles(
        `appProperties has { key='dikCreation' and value='${nonce}' } and trashed=false`,
        'files(id)',
      );
      expect(left.files ?? []).toEqual([]);
    });
  });

  describe('questions that only the service can answer (the answers are in the recording)', { timeout: PATIENCE }, () => {
    /** A fresh spreadsheet with one sheet of this id. */
    async function probe(sheetId: number): Promise<{ readonly google: GoogleService; readonly spreadsheetId: string }> {
      const google = await service();
      const file = await google.createFile({
        metadata: { name: 'Uji layanan', mimeType: 'application/vnd.google-apps.spreadsheet', parents: [FOLDER] },
        fields: 'id',
      });
      const spreadsheetId = file.id ?? '';
      made.add(spreadsheetId);
      const body = { requests: [{ addSheet: { properties: { sheetId, title: 'Uji' } } }] };
      await google.batchUpdate({ spreadsheetId, body, fields: 'spreadsheetId', mayRepeat: true });
      return { google, spreadsheetId };
    }

    const cell = (sheetId: number, stringValue: string) => ({
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: [{ userEnteredValue: { stringValue } }] }],
        fields: 'userEnteredValue',
      },
    });
    const range = (sheetId: number) => ({ sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 });

    test('does a strict list refuse what the program writes?', async () => {
      const { google, spreadsheetId } = await probe(11);
      const rule = { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'ya' }] }, strict: true };
      const requests = [{ setDataValidation: { range: range(11), rule } }, cell(11, 'bukan pilihan')];
      await errorOf(() => google.batchUpdate({ spreadsheetId, body: { requests }, fields: 'spreadsheetId', mayRepeat: true }));
      const seen = await google.getSpreadsheet({ spreadsheetId, fields: 'sheets.data.rowData.values.effectiveValue' });
      expect(seen.sheets).toBeDefined();
    });

    test('may a protected range name an editor who has no access to the file?', async () => {
      const { google, spreadsheetId } = await probe(12);
      const protectedRange = { range: range(12), description: 'uji', editors: { users: ['tidak-ada@contoh.test'] } };
      const requests = [{ addProtectedRange: { protectedRange } }, cell(12, 'masih boleh')];
      await errorOf(() => google.batchUpdate({ spreadsheetId, body: { requests }, fields: 'spreadsheetId', mayRepeat: false }));
      const seen = await google.getSpreadsheet({ spreadsheetId, fields: 'sheets.protectedRanges' });
      expect(seen.sheets).toBeDefined();
    });

    test('is id_ID taken, and how is it told back?', async () => {
      const { google, spreadsheetId } = await probe(13);
      const requests = [{ updateSpreadsheetProperties: { properties: { locale: 'id_ID' }, fields: 'locale' } }];
      await errorOf(() => google.batchUpdate({ spreadsheetId, body: { requests }, fields: 'spreadsheetId', mayRepeat: true }));
      expect((await google.getSpreadsheet({ spreadsheetId, fields: 'properties.locale' })).properties?.locale).toBeDefined();
    });

    test('how is a number of 18 digits told back?', async () => {
      const { google, spreadsheetId } = await probe(14);
      const values = [{ userEnteredValue: { numberValue: 197001012000031000 } }];
      const requests = [
        { updateCells: { start: { sheetId: 14, rowIndex: 0, columnIndex: 0 }, rows: [{ values }], fields: '*' } },
      ];
      await google.batchUpdate({ spreadsheetId, body: { requests }, fields: 'spreadsheetId', mayRepeat: true });
      const seen = await google.getSpreadsheet({
        spreadsheetId,
        fields: 'sheets.data.rowData.values(effectiveValue,formattedValue)',
      });
      expect(seen.sheets).toBeDefined();
    });
  });
}
