import { describe, expect, test } from 'vitest';
import { isServiceLocation } from '../../../../src/domain/workbook/service-location.ts';
import { parseGoogleLocation } from '../../../../src/stores/google-sheets/parse-location.ts';
import { openStore } from '../../../../src/stores/open-store.ts';
import { errorOf } from '../../../fixtures/error-of.ts';

const ID = '1AbC-dEf_GhIjKlMnOpQrStUvWxYz0123456789abcde';

describe('a workbook on Google as people name it', () => {
  test.for<[location: string, spreadsheetId: string | undefined]>([
    [`gsheet:${ID}`, ID],
    [`GSHEET:${ID}`, ID],
    [` gsheet: ${ID} `, ID],
    [`gsheet:https://docs.google.com/spreadsheets/d/${ID}/edit#gid=0`, ID],
    [`https://docs.google.com/spreadsheets/d/${ID}/edit?usp=sharing`, ID],
    [`https://docs.google.com/spreadsheets/u/1/d/${ID}`, ID],
    [`http://docs.google.com/spreadsheets/d/${ID}/`, ID],
    ['gsheet:', undefined],
  ])('%s is understood', ([location, spreadsheetId]) => {
    expect(parseGoogleLocation(location)).toEqual({ spreadsheetId });
    expect(isServiceLocation(location)).toBe(true);
  });

  test.for([
    'gsheet:terlalu-pendek',
    'gsheet:bukan/alamat/yang/benar/sama/sekali',
    `https://docs.google.com/document/d/${ID}/edit`,
    `https://docs.google.com.contoh.test/spreadsheets/d/${ID}`,
    `https://contoh.test/spreadsheets/d/${ID}`,
    ID,
  ])('%s is not', async (location) => {
    expect(parseGoogleLocation(location)).toBeUndefined();
    expect((await errorOf(() => openStore(location)))?.code).toBe('location-not-supported');
  });

  test('opening it signs nobody in and sends nothing', async () => {
    const store = await openStore(`gsheet:${ID}`);
    expect([store.kind, store.location]).toEqual(['google-sheets', `gsheet:${ID}`]);
    expect((await errorOf(async () => (await openStore('gsheet:')).read()))?.code).toBe('workbook-not-found');
  });
});
