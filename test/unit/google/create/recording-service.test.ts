import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { errorOf } from '../../../fixtures/error-of.ts';
import { recordingService } from '../../../live/recording-service.ts';
import { FakeDrive } from './fake-drive.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rekaman-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a recording holds requests, answers and failures, and nobody by name', async () => {
  const file = join(folder, 'rekaman.jsonl');
  const drive = new FakeDrive([{ method: 'getFile', call: 1, code: 'workbook-not-found' }]);
  const service = recordingService(drive, file);
  expect(service.account).toBe('program@contoh.test');
  const media = { mimeType: 'text/plain', bytes: new Uint8Array(7) };
  expect(await service.createFile({ metadata: { name: 'uji' }, media, fields: 'id' })).toEqual({ id: 'berkas-1' });
  await service.shareFile('berkas-1', { emailAddress: 'maya.lestari@contoh.test', role: 'writer' });
  expect((await errorOf(() => service.getFile('berkas-9', 'version')))?.code).toBe('workbook-not-found');
  const lines = (await readFile(file, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([
    { method: 'createFile', request: [{ media: { bytes: '7 bytes' } }], answer: { id: 'berkas-1' } },
    { method: 'shareFile', request: ['berkas-1', { emailAddress: '…@contoh.test', role: 'writer' }] },
    { method: 'getFile', request: ['berkas-9', 'version'], failure: { code: 'workbook-not-found' } },
  ]);
});
