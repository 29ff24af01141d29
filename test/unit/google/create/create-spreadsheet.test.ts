import { describe, expect, test } from 'vitest';
import { createOnce } from '../../../../src/stores/google-sheets/create/create-once.ts';
import { createSpreadsheet } from '../../../../src/stores/google-sheets/create/create-spreadsheet.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { FakeDrive, type Fault } from './fake-drive.ts';
import { OFFICE, onlineBlueprint } from './new-workbook.ts';

const blueprint = await onlineBlueprint();

describe('a new workbook', () => {
  test('is one empty file, one look, one batch, and one request for each person', async () => {
    const drive = new FakeDrive();
    const made = await createSpreadsheet(drive, blueprint, { ...OFFICE, folder: 'folder-kantor-1' });
    expect(made).toEqual({ spreadsheetId: 'berkas-1', address: 'https://docs.google.com/spreadsheets/d/berkas-1/edit' });
    expect(drive.calls).toEqual(['createFile', 'getSpreadsheet', 'batchUpdate', ...Array.from({ length: 4 }, () => 'shareFile')]);
    expect(drive.files.get('berkas-1')).toMatchObject({
      name: 'DIK Dinas Contoh',
      mimeType: 'application/vnd.google-apps.spreadsheet',
      parents: ['folder-kantor-1'],
      appProperties: { dikCreation: 'pembuatan-1' },
    });
  });

  test('is shared with the people of every role, each once, to write', async () => {
    const drive = new FakeDrive();
    const people = { ...OFFICE.people, share: ['PPID@contoh.test', 'program@contoh.test'] };
    await createSpreadsheet(drive, blueprint, { ...OFFICE, people });
    expect(drive.shared).toEqual(['petugas@contoh.test writer', 'PPID@contoh.test writer', 'atasan@contoh.test writer']);
  });

  test('belongs to nobody else when no people are named', async () => {
    const drive = new FakeDrive();
    await createSpreadsheet(drive, blueprint);
    expect(drive.shared).toEqual([]);
  });
});

describe('a making that fails', () => {
  test.for<{ title: string; faults: readonly Fault[]; code: string }>([
    {
      title: 'the batch is refused',
      faults: [{ method: 'batchUpdate', call: 1, code: 'google-refused' }],
      code: 'google-refused',
    },
    {
      title: 'the batch ends without an answer and did nothing',
      faults: [{ method: 'batchUpdate', call: 1, code: 'google-unclear' }],
      code: 'google-unclear',
    },
    {
      title: 'the new file cannot even be looked at',
      faults: [{ method: 'getSpreadsheet', call: 1, code: 'google-refused' }],
      code: 'google-refused',
    },
  ])('leaves no file: $title', async ({ faults, code }) => {
    const drive = new FakeDrive(faults);
    expect((await errorOf(() => createSpreadsheet(drive, blueprint, OFFICE)))?.code).toBe(code);
    expect(drive.files.size).toBe(0);
    expect(drive.shared).toEqual([]);
  });

  test('names the file that could not be removed', async () => {
    const drive = new FakeDrive([
      { method: 'batchUpdate', call: 1, code: 'google-refused' },
      { method: 'deleteFile', call: 1, code: 'google-refused' },
    ]);
    const error = await errorOf(() => createSpreadsheet(drive, blueprint, OFFICE));
    expect(error?.code).toBe('google-leftover');
    expect(error?.params).toEqual({
      file: 'DIK Dinas Contoh',
      address: 'https://docs.google.com/spreadsheets/d/berkas-1/edit',
    });
  });

  test('goes on when the batch was carried out and only its answer was lost', async () => {
    const drive = new FakeDrive([{ method: 'batchUpdate', call: 1, code: 'google-refused', isDone: true }]);
    await expect(createSpreadsheet(drive, blueprint, OFFICE)).resolves.toMatchObject({ spreadsheetId: 'berkas-1' });
    expect(drive.shared).toHaveLength(4);
  });

  test('takes up the file that was made without an answer, instead of making another', async () => {
    const drive = new FakeDrive([{ method: 'createFile', call: 1, code: 'google-unclear', isDone: true }]);
    await expect(createSpreadsheet(drive, blueprint, OFFICE)).resolves.toMatchObject({ spreadsheetId: 'berkas-1' });
    expect(drive.files.size).toBe(1);
  });

  test('is not mended by a file of another making', async () => {
    const drive = new FakeDrive([{ method: 'createFile', call: 2, code: 'google-unclear' }]);
    await createSpreadsheet(drive, blueprint, { ...OFFICE, nonce: 'pembuatan-0' });
    const mark = { place: 'appProperties', key: 'dikCreation', value: 'pembuatan-1' } as const;
    const file = { metadata: { name: 'DIK Dinas Contoh' }, mark, fields: 'id' };
    const error = await errorOf(() => createOnce(drive, file, [0, 0]));
    expect([error?.code, error?.params['file']]).toEqual(['google-unclear', 'DIK Dinas Contoh']);
    expect(drive.calls.filter((call) => call === 'listFiles')).toHaveLength(2);
    expect(drive.files.size).toBe(1);
  });

  test('blames the folder where the folder is to blame', async () => {
    const drive = new FakeDrive([{ method: 'createFile', call: 1, code: 'workbook-not-found' }]);
    const error = await errorOf(() => createSpreadsheet(drive, blueprint, { ...OFFICE, folder: 'folder-asing-1' }));
    expect([error?.code, error?.params]).toEqual(['google-folder-missing', { folder: 'folder-asing-1' }]);
  });

  test('keeps the whole workbook when one person cannot be reached, and says who', async () => {
    const drive = new FakeDrive([{ method: 'shareFile', call: 2, code: 'google-refused' }]);
    const error = await errorOf(() => createSpreadsheet(drive, blueprint, OFFICE));
    expect([error?.code, error?.params['people'], error?.params['count']]).toEqual(['google-share-failed', 'p…@contoh.test', 1]);
    expect(drive.files.size).toBe(1);
    expect(drive.shared).toHaveLength(3);
  });
});
