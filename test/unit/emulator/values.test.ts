import { describe, expect, test } from 'vitest';
import { addTable, emulate, send } from './client.ts';

const range = (text: string) => encodeURIComponent(text);

describe('values are rendered', () => {
  const typed = ['=4/2', '2020-01-01', 'string', 53];

  test.for([
    ['valueRenderOption=FORMATTED_VALUE', ['2', '2020-01-01', 'string', '53']],
    ['valueRenderOption=UNFORMATTED_VALUE', [2, 43_831, 'string', 53]],
    ['valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING', [2, '2020-01-01', 'string', 53]],
    ['valueRenderOption=FORMULA', ['=4/2', 43_831, 'string', 53]],
  ] as const)('%s', async ([query, shown]) => {
    const emulator = await emulate();
    const id = addTable(emulator, []);
    await send(emulator, 'PUT', `/v4/spreadsheets/${id}/values/${range('Data!A1:D1')}?valueInputOption=USER_ENTERED`, {
      values: [typed],
    });
    const { body } = await send(emulator, 'GET', `/v4/spreadsheets/${id}/values/${range('Data!A1:D1')}?${query}`);
    expect(body.values).toEqual([shown]);
  });

  test('trailing blanks are dropped, blanks in between stay, an empty range has no values at all', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [['a', '', 'c', ''], [], ['d']]);
    const whole = await send(emulator, 'GET', `/v4/spreadsheets/${id}/values/Data?valueRenderOption=UNFORMATTED_VALUE`);
    expect(whole.body).toEqual({ range: 'Data!A1:F20', majorDimension: 'ROWS', values: [['a', '', 'c'], [], ['d']] });
    const columns = await send(emulator, 'GET', `/v4/spreadsheets/${id}/values/Data?majorDimension=COLUMNS`);
    expect(columns.body.values).toEqual([['a', '', 'd'], [], ['c']]);
    const empty = await send(emulator, 'GET', `/v4/spreadsheets/${id}/values/${range('Data!A5:B6')}`);
    expect(empty.body).toEqual({ range: 'Data!A5:B6', majorDimension: 'ROWS' });
  });
});

describe('what is typed is read as the locale reads it', () => {
  test.for([
    ['en_US', '0042', 42],
    ['en_US', '2,000,000.01', 2_000_000.01],
    ['en_US', "'0042", '0042'],
    ['en_US', '31/01/2026', '31/01/2026'],
    ['en_US', '03/04/2026', 46_085],
    ['in_ID', '31/01/2026', 46_053],
    ['in_ID', '03/04/2026', 46_115],
    ['in_ID', '1.775', 1775],
    ['in_ID', '2,5', 2.5],
    ['in_ID', 'Rp1.500', 1500],
    ['in_ID', '27 September 2026', 46_292],
    ['en_US', '12:00', 0.5],
    ['en_US', '50%', 0.5],
    ['en_US', 'TRUE', true],
    ['en_US', '197001012000031001', 197_001_012_000_031_000],
  ] as const)('in %s %s becomes %s', async ([locale, text, value]) => {
    const emulator = await emulate();
    const id = emulator.addSpreadsheet({ properties: { title: 'Uji', locale } });
    await send(emulator, 'PUT', `/v4/spreadsheets/${id}/values/A1?valueInputOption=USER_ENTERED`, { values: [[text]] });
    expect(emulator.values(id, 'Sheet1')).toEqual([[value]]);
  });

  test('RAW keeps every text as text, and the TEXT format does so for what is typed', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, []);
    const texts = ['0042', '=1+1', '2026-09-27', '197001012000031001'];
    await send(emulator, 'PUT', `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, { values: [texts] });
    await send(emulator, 'POST', `/v4/spreadsheets/${id}:batchUpdate`, {
      requests: [
        {
          repeatCell: {
            range: { sheetId: 7, startRowIndex: 1, endRowIndex: 2 },
            cell: { userEnteredFormat: { numberFormat: { type: 'TEXT' } } },
            fields: 'userEnteredFormat.numberFormat',
          },
        },
      ],
    });
    await send(emulator, 'PUT', `/v4/spreadsheets/${id}/values/A2?valueInputOption=USER_ENTERED`, { values: [texts] });
    expect(emulator.values(id, 'Data')).toEqual([texts, texts]);
  });

  test('Indonesian is kept as in_ID, however it was sent', async () => {
    const emulator = await emulate();
    const { body } = await send(emulator, 'POST', '/v4/spreadsheets', {
      properties: { title: 'Uji', locale: 'id_ID', timeZone: 'Asia/Pontianak' },
    });
    expect(body.properties).toMatchObject({ locale: 'in_ID', timeZone: 'Asia/Pontianak' });
  });
});

describe('a write', () => {
  test('skips null and does not count it, clears at the empty text and counts it', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    const { body } = await send(
      emulator,
      'PUT',
      `/v4/spreadsheets/${id}/values/${range('Data!A1:C2')}?valueInputOption=RAW&includeValuesInResponse=true`,
      {
        values: [
          [null, 'B', null],
          [null, '', null],
        ],
      },
    );
    expect(body).toMatchObject({ updatedRange: 'Data!A1:C2', updatedRows: 2, updatedColumns: 1, updatedCells: 2 });
    expect(body.updatedData.values).toEqual([
      ['a', 'B', 'c'],
      ['d', '', 'f'],
    ]);
  });

  test.for([
    ['Data!A1:B1', [['a', 'b', 'c']], 'Requested writing within range [Data!A1:B1], but tried writing to column [C]'],
    ['Data!A1:B1', [['a'], ['b']], 'Requested writing within range [Data!A1:B1], but tried writing to row [2]'],
    ['Data!A21', [['a']], 'Range (Data!A21) exceeds grid limits. Max rows: 20, max columns: 6'],
    ['Nope!A1', [['a']], 'Unable to parse range: Nope!A1'],
  ] as const)('to %s is refused where it does not fit', async ([target, values, message]) => {
    const emulator = await emulate();
    const id = addTable(emulator, [['x']]);
    const single = await send(emulator, 'PUT', `/v4/spreadsheets/${id}/values/${range(target)}?valueInputOption=RAW`, { values });
    expect([single.status, single.body.error.message]).toEqual([400, message]);
    const several = await send(emulator, 'POST', `/v4/spreadsheets/${id}/values:batchUpdate`, {
      valueInputOption: 'RAW',
      data: [
        { range: 'Data!A1', values: [['changed']] },
        { range: target, values },
      ],
    });
    expect([several.status, several.body.error.message]).toEqual([400, `Invalid data[1]: ${message}`]);
    expect(emulator.values(id, 'Data')).toEqual([['x']]);
  });

  test('of a list where a list of lists is wanted is refused in the words of the service', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, []);
    const { status, body } = await send(emulator, 'PUT', `/v4/spreadsheets/${id}/values/A1?valueInputOption=RAW`, {
      values: ['X'],
    });
    expect(status).toBe(400);
    expect(body.error.message).toBe('Invalid value at \'data.values\' (type.googleapis.com/google.protobuf.ListValue), "X"');
    expect(body.error.details[0].fieldViolations).toHaveLength(1);
  });

  test('without valueInputOption is refused', async () => {
    const emulator = await emulate();
    const id = addTable(emulator, []);
    const { body } = await send(emulator, 'PUT', `/v4/spreadsheets/${id}/values/A1`, { values: [['x']] });
    expect(body.error.message).toBe("'valueInputOption' is required but not specified");
  });
});

test('append goes on below the block that touches the last data, in its first column', async () => {
  const emulator = await emulate();
  const id = addTable(emulator, [['x', '', 'z']]);
  const append = (target: string) =>
    send(emulator, 'POST', `/v4/spreadsheets/${id}/values/${range(target)}:append?valueInputOption=RAW`, {
      values: [['p', 'q']],
    });
  const sheet = await append("'Data'");
  expect(sheet.body).toMatchObject({ tableRange: 'Data!C1', updates: { updatedRange: 'Data!C2:D2' } });
  const cell = await append('Data!A1');
  expect(cell.body).toMatchObject({ tableRange: 'Data!A1', updates: { updatedRange: 'Data!A2:B2' } });
  const nothing = await append('Data!F9');
  expect(nothing.body.tableRange).toBeUndefined();
  expect(nothing.body.updates.updatedRange).toBe('Data!F9:G9');
});

test('clear leaves formats, notes and validation where they are', async () => {
  const emulator = await emulate();
  const id = addTable(emulator, [['x']]);
  await send(emulator, 'POST', `/v4/spreadsheets/${id}:batchUpdate`, {
    requests: [
      {
        updateCells: {
          start: { sheetId: 7 },
          rows: [{ values: [{ note: 'catatan', userEnteredFormat: { textFormat: { bold: true } } }] }],
          fields: 'note,userEnteredFormat',
        },
      },
    ],
  });
  const { body } = await send(emulator, 'POST', `/v4/spreadsheets/${id}/values/Data:clear`);
  expect(body.clearedRange).toBe('Data!A1:F20');
  expect(emulator.spreadsheet(id).cell('Data', 0, 0)).toMatchObject({
    note: 'catatan',
    userEnteredFormat: { textFormat: { bold: true } },
  });
  expect(emulator.values(id, 'Data')).toEqual([]);
});

describe('numbers are shown by their format', () => {
  test.for([
    [1775, { type: 'NUMBER', pattern: '#,##0.00' }, 'in_ID', '1.775,00'],
    [0.125, { type: 'PERCENT', pattern: '0.0%' }, 'en_US', '12.5%'],
    [46_292, { type: 'DATE', pattern: 'dd/mm/yyyy' }, 'in_ID', '27/09/2026'],
    [46_292, { type: 'DATE', pattern: 'd mmmm yyyy' }, 'in_ID', '27 September 2026'],
    [46_292.5, { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm:ss' }, 'en_US', '2026-09-27 12:00:00'],
    [46_292.999_999_99, { type: 'DATE', pattern: 'yyyy-mm-dd' }, 'en_US', '2026-09-28'],
    [-5, { type: 'NUMBER', pattern: '0;(0)' }, 'en_US', '(5)'],
    [197_001_012_000_031_001, undefined, 'en_US', '1.97001E+17'],
    [1 / 1024, undefined, 'en_US', '0.0009765625'],
    [1 / 3, undefined, 'en_US', '0.3333333333'],
    [2.5, undefined, 'in_ID', '2,5'],
  ] as const)('%s as %j in %s is %s', async ([number, numberFormat, locale, shown]) => {
    const emulator = await emulate();
    const cell = {
      userEnteredValue: { numberValue: number },
      ...(numberFormat === undefined ? {} : { userEnteredFormat: { numberFormat } }),
    };
    const id = emulator.addSpreadsheet({
      properties: { title: 'Uji', locale },
      sheets: [{ data: [{ rowData: [{ values: [cell] }] }] }],
    });
    const { body } = await send(emulator, 'GET', `/v4/spreadsheets/${id}/values/A1`);
    expect(body.values).toEqual([[shown]]);
  });
});
