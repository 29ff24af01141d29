import { describe, expect, onTestFinished, test } from 'vitest';
import { connectGoogle } from '../../../../src/stores/google-sheets/connect/connect-google.ts';
import { logout } from '../../../../src/stores/google-sheets/sign-in/logout.ts';
import { writeToken } from '../../../../src/stores/google-sheets/sign-in/token-file.ts';
import { type Emulator, startEmulator } from '../../../emulator/emulator.ts';
import { errorOf } from '../../../fixtures/error-of.ts';
import { anOffice, authorizedUser, SUBJECT_TOKEN, serviceAccountKey, workloadIdentity } from '../credential-files.ts';
import { stayOnLoopback } from '../loopback-guard.ts';

stayOnLoopback();

async function anEmulator(...options: Parameters<typeof startEmulator>): Promise<Emulator> {
  const emulator = await startEmulator(...options);
  onTestFinished(() => emulator.close());
  return emulator;
}

const METADATA = { name: 'Register', mimeType: 'application/vnd.google-apps.spreadsheet' };

describe('on the emulator', () => {
  test.for(['key.json', 'user.json', 'identity.json', 'token'])('%s makes, reads and removes a workbook', async (kind) => {
    const emulator = await anEmulator();
    const { environment, put, home } = await anOffice(emulator.url);
    const contents: Record<string, () => Promise<object>> = {
      'key.json': async () => serviceAccountKey(),
      'user.json': async () => authorizedUser(),
      'identity.json': async () => workloadIdentity(await put('subject', SUBJECT_TOKEN)),
    };
    const content = contents[kind];
    const tokenFile = `${home}/config/register-dik/google-token.json`;
    if (!content) await writeToken(tokenFile, { clientId: 'c', clientSecret: 's', refreshToken: '1//0emulated', scopes: [] });
    const service = await connectGoogle({ environment, keyFile: content ? await put(kind, await content()) : undefined });
    const { id } = await service.createFile({ metadata: METADATA, fields: 'id' });
    const body = { requests: [{ addSheet: { properties: { sheetId: 77, title: 'Riwayat' } } }] };
    await service.batchUpdate({ spreadsheetId: id ?? '', body, fields: 'spreadsheetId', mayRepeat: true });
    const { sheets } = await service.getSpreadsheet({ spreadsheetId: id ?? '', fields: 'sheets.properties.title' });
    expect(sheets?.map((sheet) => sheet.properties?.title)).toContain('Riwayat');
    await service.deleteFile(id ?? '');
    expect(emulator.files).toEqual([]);
    if (!content) expect(await logout(environment)).toMatchObject({ outcome: 'revoked' });
  });

  test('a used-up quota is waited for until the minute refills', async () => {
    const emulator = await anEmulator({ quota: { readsPerUser: 2 } });
    const id = emulator.addSpreadsheet({ properties: { title: 'x' } });
    const { environment } = await anOffice(emulator.url);
    const timing = {
      sleep: async (milliseconds: number) => emulator.clock.advance(milliseconds),
      now: () => emulator.clock.now(),
    };
    const began = emulator.clock.now();
    const service = await connectGoogle({ environment: { ...environment, DIK_GOOGLE_ACCESS_TOKEN: 'a' }, timing });
    for (let count = 0; count < 5; count += 1) await service.getSpreadsheet({ spreadsheetId: id, fields: 'spreadsheetId' });
    expect(emulator.clock.now() - began).toBeGreaterThan(60_000);
    expect(emulator.requests.some(({ status }) => status === 429)).toBe(true);
  });

  test('an account that was not invited is told whom to ask', async () => {
    const emulator = await anEmulator();
    const id = emulator.addSpreadsheet({ properties: { title: 'x' } }, 'pemilik@contoh.test');
    const { environment } = await anOffice(emulator.url);
    const stranger = { ...environment, DIK_GOOGLE_ACCESS_TOKEN: 'account:lain@contoh.test' };
    const service = await connectGoogle({ environment: stranger });
    const error = await errorOf(() => service.getSpreadsheet({ spreadsheetId: id, fields: 'spreadsheetId' }));
    expect(error).toEqual({ code: 'google-not-shared', params: { file: id, account: '' } });
  });

  test('bytes of an upload arrive as they were', async () => {
    const emulator = await anEmulator();
    const { environment } = await anOffice(emulator.url);
    const service = await connectGoogle({ environment: { ...environment, DIK_GOOGLE_ACCESS_TOKEN: 'a' } });
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);
    const { id } = await service.createFile({
      metadata: { name: 'a.bin' },
      media: { mimeType: 'application/pdf', bytes },
      fields: 'id',
    });
    expect(await service.getFile(id ?? '', 'name,size,mimeType')).toMatchObject({
      name: 'a.bin',
      size: '70000',
      mimeType: 'application/pdf',
    });
  });
});
