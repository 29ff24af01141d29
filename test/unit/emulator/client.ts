import { request as httpRequest } from 'node:http';
import { afterEach } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/emulator.ts';

/** An answer as it came over the wire; `body` is the parsed JSON, or the text when it is none. */
export interface Heard {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by the tests, field by field
  readonly body: any;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Sends one request to an emulator; fails when the connection breaks. */
export function send(emulator: Emulator, method: string, path: string, body?: unknown, token = 'siapa-saja'): Promise<Heard> {
  const text = body === undefined ? '' : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, ...(text === '' ? {} : { 'content-type': 'application/json' }) };
    const request = httpRequest(new URL(path, emulator.url), { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const answered = Buffer.concat(chunks).toString('utf8');
        const isJson = response.headers['content-type']?.startsWith('application/json') === true;
        resolve({ status: response.statusCode ?? 0, body: isJson ? JSON.parse(answered) : answered, headers: response.headers });
      });
    });
    request.on('error', reject);
    request.end(text);
  });
}

const running: Emulator[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()));
});

/** Starts an emulator that is closed after the test. */
export async function emulate(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options);
  running.push(emulator);
  return emulator;
}

/** A spreadsheet with one sheet `Data` that holds these texts and numbers, with as many rows and columns as the grid says. */
export function addTable(
  emulator: Emulator,
  rows: readonly (readonly (string | number)[])[],
  grid = { rowCount: 20, columnCount: 6 },
): string {
  const rowData = rows.map((row) => ({
    values: row.map((value) => ({
      userEnteredValue: typeof value === 'number' ? { numberValue: value } : { stringValue: value },
    })),
  }));
  return emulator.addSpreadsheet({
    properties: { title: 'Uji' },
    sheets: [{ properties: { sheetId: 7, title: 'Data', gridProperties: grid }, data: [{ rowData }] }],
  });
}

/** Sends a `spreadsheets.batchUpdate`. */
export function batch(
  emulator: Emulator,
  id: string,
  requests: readonly object[],
  more: object = {},
  token?: string,
): Promise<Heard> {
  return send(emulator, 'POST', `/v4/spreadsheets/${id}:batchUpdate`, { requests, ...more }, token);
}
