import { Readable } from 'node:stream';
import { drive } from 'googleapis/build/src/apis/drive/index.js';
import { sheets } from 'googleapis/build/src/apis/sheets/index.js';
import { describe, expect, test } from 'vitest';
import { addTable, emulate, send } from './client.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const token = { headers: { authorization: 'Bearer siapa-saja' }, retry: false };

describe('the real client', () => {
  test('uploads bytes in parts and gets the same bytes back', async () => {
    const emulator = await emulate();
    const client = drive({ version: 'v3', rootUrl: emulator.url });
    const bytes = Buffer.from(Array.from({ length: 3000 }, (_, index) => index % 256));
    const made = await client.files.create(
      {
        requestBody: { name: 'arsip.xlsx', mimeType: XLSX, appProperties: { dik: 'arsip' } },
        media: { mimeType: XLSX, body: Readable.from(bytes) },
        fields: 'id,mimeType,size,appProperties',
        supportsAllDrives: true,
      },
      { ...token, rootUrl: emulator.url },
    );
    expect(made.data).toEqual({
      id: expect.stringMatching(/^1[\w-]{43}$/),
      mimeType: XLSX,
      size: '3000',
      appProperties: { dik: 'arsip' },
    });
    const id = made.data.id ?? '';
    expect(Buffer.from(emulator.content(id)).equals(bytes)).toBe(true);
    const back = await client.files.get({ fileId: id, alt: 'media' }, { ...token, responseType: 'arraybuffer' });
    expect(Buffer.from(back.data as unknown as ArrayBuffer).equals(bytes)).toBe(true);
  });

  test('creates, writes and reads a spreadsheet', async () => {
    const emulator = await emulate();
    const client = sheets({ version: 'v4', rootUrl: emulator.url });
    const made = await client.spreadsheets.create(
      { requestBody: { properties: { title: 'Uji', locale: 'in_ID' } }, fields: 'spreadsheetId,properties.locale' },
      token,
    );
    expect(made.data.properties).toEqual({ locale: 'in_ID' });
    const spreadsheetId = made.data.spreadsheetId ?? '';
    await client.spreadsheets.values.update(
      { spreadsheetId, range: "'Sheet1'!B2", valueInputOption: 'RAW', requestBody: { values: [['0042']] } },
      token,
    );
    const read = await client.spreadsheets.get(
      { spreadsheetId, ranges: ['Sheet1!B2:B2'], fields: 'sheets.data.rowData.values.effectiveValue' },
      token,
    );
    expect(read.data.sheets?.[0]?.data?.[0]?.rowData?.[0]?.values).toEqual([{ effectiveValue: { stringValue: '0042' } }]);
    const failed = client.spreadsheets.get({ spreadsheetId: 'x' }, token);
    await expect(failed).rejects.toMatchObject({ status: 404, message: 'Requested entity was not found.' });
  });
});

describe('files are found by what is asked', () => {
  test.for([
    ["name = 'Uji'", ['Uji']],
    ["name contains 'panduan'", ['Arsip panduan']],
    ["name contains 'andu'", []],
    ["mimeType = 'application/vnd.google-apps.folder'", ['Map']],
    ["trashed = true or name = 'Map'", ['Map', 'Uji']],
    ["not trashed = true and mimeType = 'application/vnd.google-apps.spreadsheet'", ['Arsip panduan']],
    ["appProperties has { key='dik' and value='satu' }", ['Uji']],
    ["'MAP' in parents", ['Arsip panduan']],
  ] as const)('%s', async ([query, names]) => {
    const emulator = await emulate();
    const folder = emulator.addFolder('Map');
    const create = (body: object) =>
      send(emulator, 'POST', '/drive/v3/files', { mimeType: 'application/vnd.google-apps.spreadsheet', ...body });
    const { body: uji } = await create({ name: 'Uji', appProperties: { dik: 'satu' } });
    await create({ name: 'Arsip panduan', parents: [folder] });
    await send(emulator, 'PATCH', `/drive/v3/files/${uji.id}`, { trashed: true });
    const { body } = await send(
      emulator,
      'GET',
      `/drive/v3/files?fields=files(name)&q=${encodeURIComponent(query.replace('MAP', folder))}`,
    );
    expect(body.files.map(({ name }: { name: string }) => name).sort()).toEqual(names);
  });

  test('a query or a mask that cannot be read is refused as Drive refuses it', async () => {
    const emulator = await emulate();
    const query = await send(emulator, 'GET', `/drive/v3/files?q=${encodeURIComponent('name ~ 3')}`);
    expect([query.status, query.body.error.errors[0].location]).toEqual([400, 'q']);
    const mask = await send(emulator, 'GET', '/drive/v3/files?fields=files(nama)');
    expect([mask.status, mask.body.error.message]).toEqual([400, 'Invalid field selection nama']);
  });
});

test('an account without room may create inside a shared drive only, and only callers that know of such drives see it', async () => {
  const robot = 'account:layanan@proyek-contoh.test';
  const emulator = await emulate({ withoutStorage: ['layanan@proyek-contoh.test'] });
  const sheet = { name: 'Uji', mimeType: 'application/vnd.google-apps.spreadsheet' };
  const refused = await send(emulator, 'POST', '/drive/v3/files', sheet, robot);
  expect([refused.status, refused.body.error.errors[0].reason]).toEqual([403, 'storageQuotaExceeded']);
  expect((await send(emulator, 'POST', '/v4/spreadsheets', { properties: { title: 'Uji' } }, robot)).status).toBe(403);
  const folder = emulator.addFolder('Bersama', { sharedDrive: true });
  await send(emulator, 'POST', `/drive/v3/files/${folder}/permissions?supportsAllDrives=true`, {
    type: 'user',
    role: 'writer',
    emailAddress: 'layanan@proyek-contoh.test',
  });
  const made = await send(emulator, 'POST', '/drive/v3/files?supportsAllDrives=true', { ...sheet, parents: [folder] }, robot);
  expect([made.status, made.body.driveId]).toEqual([200, folder]);
  expect((await send(emulator, 'GET', `/drive/v3/files/${made.body.id}`, undefined, robot)).status).toBe(404);
  expect(
    (await send(emulator, 'DELETE', `/drive/v3/files/${made.body.id}?supportsAllDrives=true`, undefined, robot)).status,
  ).toBe(204);
});

test('exports as text and as a workbook of values, and says what it cannot', async () => {
  const emulator = await emulate();
  const id = addTable(emulator, [
    ['a', 'b,c'],
    ['', 2],
  ]);
  const as = (mime: string) => send(emulator, 'GET', `/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(mime)}`);
  expect((await as('text/csv')).body).toBe('a,"b,c"\r\n,2');
  expect((await as(XLSX)).body.startsWith('PK')).toBe(true);
  expect((await as('application/pdf')).status).toBe(501);
});
