import { describe, expect, test } from 'vitest';
import { addTable, batch, emulate, send } from './client.ts';

const STAFF = 'account:petugas@contoh.test';
const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const write = (row: number, column: number) => ({
  updateCells: {
    start: { sheetId: 7, rowIndex: row, columnIndex: column },
    rows: [{ values: [{ userEnteredValue: { stringValue: 'oleh petugas' } }] }],
    fields: 'userEnteredValue',
  },
});

async function shared() {
  const emulator = await emulate();
  const id = addTable(emulator, [
    ['kode', 'uraian', 'status'],
    ['A', 'x', ''],
    ['B', 'y', ''],
  ]);
  await send(emulator, 'POST', `/drive/v3/files/${id}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'writer',
    emailAddress: 'petugas@contoh.test',
  });
  const { body } = await batch(emulator, id, [
    {
      addProtectedRange: {
        protectedRange: { range: { sheetId: 7, startColumnIndex: 2, endColumnIndex: 3 }, description: 'program' },
      },
    },
    {
      addProtectedRange: { protectedRange: { range: { sheetId: 7, startColumnIndex: 3, endColumnIndex: 4 }, warningOnly: true } },
    },
  ]);
  return { emulator, id, replies: body.replies };
}

describe('a protected column holds back other accounts', () => {
  test('from writing there, but not beside it and not where it only warns', async () => {
    const { emulator, id } = await shared();
    const refused = await batch(emulator, id, [write(1, 1), write(1, 2)], {}, STAFF);
    expect([refused.status, refused.body.error.message]).toEqual([400, `Invalid requests[1].updateCells: ${PROTECTED}`]);
    expect((await batch(emulator, id, [write(1, 1), write(1, 3)], {}, STAFF)).status).toBe(200);
    expect((await batch(emulator, id, [write(1, 2)])).status).toBe(200);
    const values = await send(
      emulator,
      'PUT',
      `/v4/spreadsheets/${id}/values/Data!C2?valueInputOption=RAW`,
      { values: [['z']] },
      STAFF,
    );
    expect([values.status, values.body.error.message]).toEqual([400, PROTECTED]);
  });

  test.for([
    { insertDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 2, endIndex: 3 } } },
    { deleteDimension: { range: { sheetId: 7, dimension: 'ROWS', startIndex: 2, endIndex: 3 } } },
    { moveDimension: { source: { sheetId: 7, dimension: 'ROWS', startIndex: 1, endIndex: 2 }, destinationIndex: 3 } },
    { sortRange: { range: { sheetId: 7, startRowIndex: 1 }, sortSpecs: [{ dimensionIndex: 0 }] } },
    { deleteSheet: { sheetId: 7 } },
  ])('from %j', async (request) => {
    const { emulator, id } = await shared();
    const { status, body } = await batch(emulator, id, [{ addSheet: { properties: { title: 'Lain' } } }, request], {}, STAFF);
    expect(status).toBe(400);
    expect(body.error.message).toContain(PROTECTED);
  });

  test('from lifting it, unless they are among its editors', async () => {
    const { emulator, id, replies } = await shared();
    const { protectedRangeId } = replies[0].addProtectedRange.protectedRange;
    expect((await batch(emulator, id, [{ deleteProtectedRange: { protectedRangeId } }], {}, STAFF)).status).toBe(400);
    const editors = { editors: { users: ['petugas@contoh.test'] } };
    await batch(emulator, id, [
      { updateProtectedRange: { protectedRange: { protectedRangeId, ...editors }, fields: 'editors' } },
    ]);
    expect((await batch(emulator, id, [write(1, 2), { deleteProtectedRange: { protectedRangeId } }], {}, STAFF)).status).toBe(
      200,
    );
  });
});

test('the reply tells who may edit, a later look tells the editors to editors only', async () => {
  const { emulator, id, replies } = await shared();
  expect(replies[0].addProtectedRange.protectedRange).toMatchObject({
    requestingUserCanEdit: true,
    editors: {},
    description: 'program',
  });
  const look = async (token?: string) =>
    (await send(emulator, 'GET', `/v4/spreadsheets/${id}?fields=sheets.protectedRanges`, undefined, token)).body.sheets[0]
      .protectedRanges[0];
  expect(await look()).toMatchObject({ requestingUserCanEdit: true, editors: { users: ['pemilik@contoh.test'] } });
  const seen = await look(STAFF);
  expect([seen.requestingUserCanEdit, seen.editors]).toEqual([undefined, undefined]);
});

test('a hole in the protection of a whole sheet is open to all who may write', async () => {
  const { emulator, id } = await shared();
  await batch(emulator, id, [
    {
      addProtectedRange: {
        protectedRange: {
          range: { sheetId: 7 },
          unprotectedRanges: [{ sheetId: 7, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 }],
        },
      },
    },
  ]);
  expect((await batch(emulator, id, [write(1, 0)], {}, STAFF)).status).toBe(200);
  expect((await batch(emulator, id, [write(0, 0)], {}, STAFF)).status).toBe(400);
});

describe('a file is open to those it is shared with', () => {
  test('readers may look but not write, strangers get 403 from Sheets and 404 from Drive', async () => {
    const emulator = await emulate({ accounts: { 'kunci-pembaca': 'pembaca@contoh.test' } });
    const id = addTable(emulator, [['a']]);
    const get = (token: string) => send(emulator, 'GET', `/v4/spreadsheets/${id}?fields=spreadsheetId`, undefined, token);
    const stranger = await get('kunci-pembaca');
    expect([stranger.status, stranger.body]).toEqual([
      403,
      { error: { code: 403, message: 'The caller does not have permission', status: 'PERMISSION_DENIED' } },
    ]);
    expect((await send(emulator, 'GET', `/drive/v3/files/${id}`, undefined, 'kunci-pembaca')).body.error.message).toBe(
      `File not found: ${id}.`,
    );
    await send(emulator, 'POST', `/drive/v3/files/${id}/permissions`, {
      type: 'user',
      role: 'reader',
      emailAddress: 'pembaca@contoh.test',
    });
    expect((await get('kunci-pembaca')).status).toBe(200);
    expect((await batch(emulator, id, [write(0, 0)], {}, 'kunci-pembaca')).status).toBe(403);
  });

  test('a token that is not valid gets 401 with the header of the service', async () => {
    const emulator = await emulate();
    const { status, headers, body } = await send(emulator, 'GET', '/drive/v3/files', undefined, 'invalid');
    expect([status, body.error.status, body.error.errors[0].reason]).toEqual([401, 'UNAUTHENTICATED', 'authError']);
    expect(headers['www-authenticate']).toBe('Bearer realm="https://accounts.google.com/", error="invalid_token"');
  });
});
