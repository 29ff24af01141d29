import { onTestFinished } from 'vitest';
import { connectGoogle } from '../../src/stores/google-sheets/connect/connect-google.ts';
import { createGoogleSheetsStore, type GoogleSheetsStoreOptions } from '../../src/stores/google-sheets/google-sheets-store.ts';
import { parseGoogleLocation } from '../../src/stores/google-sheets/parse-location.ts';
import type { WorkbookStore } from '../../src/stores/workbook-store.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../emulator/emulator.ts';

/** A stand-in of Google with one place for a workbook, and stores on it through the real client over HTTP. */
export interface GoogleOffice {
  readonly emulator: Emulator;
  /** A store as another run of the program would open it; the first may `create`. */
  readonly open: (more?: Partial<GoogleSheetsStoreOptions>, who?: string) => WorkbookStore;
  /** Id of the workbook; throws while there is none. */
  readonly fileId: () => string;
}

/** Starts an office that is closed when the test is over. No store waits in real time; waiting moves the emulator's clock. */
export async function openGoogleOffice(options: EmulatorOptions = {}): Promise<GoogleOffice> {
  const emulator = await startEmulator(options);
  onTestFinished(() => emulator.close());
  const sleep = async (milliseconds: number): Promise<void> => emulator.clock.advance(milliseconds);
  const timing = { sleep, now: () => emulator.clock.now() };
  const connectAs = (who: string) => () =>
    connectGoogle({ environment: { DIK_GOOGLE_ROOT_URL: emulator.url, DIK_GOOGLE_ACCESS_TOKEN: `account:${who}` }, timing });
  const fileId = (): string => {
    const [id] = emulator.files;
    if (id === undefined) throw new Error('there is no workbook yet');
    return id;
  };
  return {
    emulator,
    fileId,
    open: (more = {}, who = 'program@contoh.test') => {
      const [id] = emulator.files;
      const location = id === undefined ? 'gsheet:' : `gsheet:${id}`;
      return createGoogleSheetsStore(location, parseGoogleLocation(location)?.spreadsheetId, {
        connect: connectAs(who),
        ...timing,
        ...more,
      });
    },
  };
}
