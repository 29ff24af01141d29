import { describe, expect, test } from 'vitest';
import {
  allOf,
  attemptAs,
  changeLocale,
  deleteColumns,
  insertColumns,
  insertRows,
  liftProtection,
  moveRows,
  renameSheet,
  setCell,
  sortRows,
} from '../../emulator/edits.ts';
import { addTable, batch, emulate, send } from './client.ts';

const add = (title: string) => [{ addSheet: { properties: { title } } }];

describe('faults happen by script', () => {
  test.for([
    [{ kind: 'status', status: 429 }, 429],
    [{ kind: 'status', status: 500 }, 500],
    [{ kind: 'status', status: 503 }, 503],
    [{ kind: 'html', status: 502 }, 502],
    [{ kind: 'quota-403', reason: 'userRateLimitExceeded' }, 403],
  ] as const)('%j answers the second call and applies nothing', async ([action, status]) => {
    const emulator = await emulate();
    const id = addTable(emulator, []);
    emulator.faults.at(2, action);
    const answers = [
      await batch(emulator, id, add('a')),
      await batch(emulator, id, add('b')),
      await batch(emulator, id, add('c')),
    ];
    expect(answers.map((answer) => answer.status)).toEqual([200, status, 200]);
    expect(emulator.spreadsheet(id).titles).toEqual(['Data', 'a', 'c']);
    expect(emulator.requests.map((request) => request.status)).toEqual([200, status, 200]);
  });

  test('a connection can break before a request is carried out, or after', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, []);
    emulator.faults.at((request) => request.kinds.includes('addSheet'), { kind: 'cut-before' });
    await expect(batch(emulator, id, add('a'))).rejects.toThrow();
    emulator.faults.at((request) => request.kinds.includes('addSheet'), { kind: 'cut-after' });
    await expect(batch(emulator, id, add('b'))).rejects.toThrow();
    expect(emulator.spreadsheet(id).titles).toEqual(['Data', 'b']);
    expect(emulator.faults.pending).toBe(0);
  });

  test('a request can be carried out and still be answered with an error', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, []);
    emulator.faults.at(1, { kind: 'status-after', status: 503 });
    expect((await batch(emulator, id, add('a'))).status).toBe(503);
    expect(emulator.spreadsheet(id).titles).toEqual(['Data', 'a']);
  });

  test('a condition holds for as many calls as were said', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, []);
    emulator.faults.at(({ method }) => method === 'POST', { kind: 'status', status: 503 }, 2);
    const statuses = [];
    for (const title of ['a', 'b', 'c']) statuses.push((await batch(emulator, id, add(title))).status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  test('an answer can be late', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, []);
    emulator.faults.at(1, { kind: 'delay', milliseconds: 60 });
    const begun = Date.now();
    await send(emulator, 'GET', `/v4/spreadsheets/${id}`);
    expect(Date.now() - begun).toBeGreaterThanOrEqual(55);
  });
});

describe('another user edits between two requests', () => {
  const table = [
    ['kode', 'isi'],
    ['C', 'x'],
    ['A', 'y'],
    ['B', 'z'],
  ];

  test.for([
    [
      sortRows('Data', { column: 0, firstRow: 1 }),
      [
        ['kode', 'isi'],
        ['A', 'y'],
        ['B', 'z'],
        ['C', 'x'],
      ],
    ],
    [insertRows('Data', 1), [['kode', 'isi'], [], ['C', 'x'], ['A', 'y'], ['B', 'z']]],
    [
      moveRows('Data', 3, 1),
      [
        ['kode', 'isi'],
        ['B', 'z'],
        ['C', 'x'],
        ['A', 'y'],
      ],
    ],
    [moveRows('Data', 1, 2), table],
    [
      insertColumns('Data', 1),
      [
        ['kode', '', 'isi'],
        ['C', '', 'x'],
        ['A', '', 'y'],
        ['B', '', 'z'],
      ],
    ],
    [deleteColumns('Data', 0), [['isi'], ['x'], ['y'], ['z']]],
    [
      setCell('Data', 1, 1, 'lain'),
      [
        ['kode', 'isi'],
        ['C', 'lain'],
        ['A', 'y'],
        ['B', 'z'],
      ],
    ],
    [allOf(setCell('Data', 1, 1, 3), setCell('Data', 2, 1, null)), [['kode', 'isi'], ['C', 3], ['A'], ['B', 'z']]],
  ] as const)('edit %#', async ([edit, seen]) => {
    const emulator = await emulate();
    const id = addTable(emulator, table);
    emulator.faults.beforeRequest(2, edit);
    const look = async () =>
      (await send(emulator, 'GET', `/v4/spreadsheets/${id}/values/Data?valueRenderOption=UNFORMATTED_VALUE`)).body.values;
    expect(await look()).toEqual(table);
    expect(await look()).toEqual(seen);
  });

  test('titles, locale and protections change too, and the version with them', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, table);
    await batch(emulator, id, [{ addProtectedRange: { protectedRange: { range: { sheetId: 7 } } } }]);
    const version = async () => Number((await send(emulator, 'GET', `/drive/v3/files/${id}?fields=version`)).body.version);
    const before = await version();
    emulator.edit(id, attemptAs('tamu@contoh.test', setCell('Data', 0, 0, 'tidak boleh')));
    expect(emulator.values(id, 'Data')).toEqual(table);
    emulator.edit(id, allOf(liftProtection('Data'), renameSheet('Data', 'Daftar'), changeLocale('en_US')));
    expect(emulator.spreadsheet(id)).toMatchObject({ locale: 'en_US', titles: ['Daftar'] });
    expect(emulator.spreadsheet(id).sheet('Daftar').protectedRanges).toBeUndefined();
    expect(await version()).toBeGreaterThan(before);
  });

  test('an edit that cannot be made is a loud mistake of the test, not an answer of the service', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, table);
    emulator.faults.beforeRequest(1, setCell('Tidak ada', 0, 0, 'x'));
    const { status, body } = await send(emulator, 'GET', `/v4/spreadsheets/${id}`);
    expect(status).toBe(501);
    expect(body.error.message).toContain('There is no sheet "Tidak ada" to edit.');
  });
});

test('the log tells method, path, kinds, bytes and outcome of every call, and not those of the sign-in', async () => {
  const emulator = await emulate();
  const id = addTable(emulator, []);
  await send(emulator, 'POST', '/token', { grant_type: 'refresh_token', refresh_token: 'x' });
  await batch(emulator, id, [...add('a'), { deleteSheet: { sheetId: 7 } }], {}, 'account:petugas@contoh.test');
  expect(emulator.requests).toEqual([
    {
      method: 'POST',
      path: `/v4/spreadsheets/${id}:batchUpdate`,
      kinds: ['addSheet', 'deleteSheet'],
      status: 403,
      bytes: expect.any(Number),
      account: 'petugas@contoh.test',
    },
  ]);
  expect(emulator.signIns.map(({ path, status }) => [path, status])).toEqual([['/token', 200]]);
});

describe('quotas', () => {
  test('refuse what is too many in a minute, per user and per project, until the next minute', async () => {
    const emulator = await emulate({ now: () => 0, quota: { readsPerUser: 2, readsPerProject: 3 } });
    const id = addTable(emulator, []);
    await send(emulator, 'POST', `/drive/v3/files/${id}/permissions`, {
      type: 'user',
      role: 'reader',
      emailAddress: 'petugas@contoh.test',
    });
    const read = (token?: string) => send(emulator, 'GET', `/v4/spreadsheets/${id}?fields=spreadsheetId`, undefined, token);
    expect([(await read()).status, (await read()).status]).toEqual([200, 200]);
    const third = await read();
    expect([third.status, third.body.error.status]).toEqual([429, 'RESOURCE_EXHAUSTED']);
    expect(third.body.error.message).toBe(
      "Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute per user' of service 'sheets.googleapis.com' for consumer 'project_number:1'.",
    );
    expect(third.body.error.details[0].metadata.quota_limit).toBe('ReadRequestsPerMinutePerUser');
    expect(third.headers['retry-after']).toBeUndefined();
    expect((await read('account:petugas@contoh.test')).status).toBe(200);
    expect((await read('account:petugas@contoh.test')).body.error.details[0].metadata.quota_limit).toBe(
      'ReadRequestsPerMinutePerProject',
    );
    expect((await batch(emulator, id, add('a'))).status).toBe(200);
    emulator.clock.advance(60_000);
    expect((await read()).status).toBe(200);
  });
});
