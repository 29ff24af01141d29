import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { AppError } from '../../../../src/errors/app-error.ts';
import type { GoogleService } from '../../../../src/stores/google-sheets/google-service.ts';

/** Which request fails, and with what: a code as the connection gives it, before or after the work was done. */
export interface Fault {
  readonly method: keyof GoogleService;
  /** 1 for the first call of the method. */
  readonly call: number;
  readonly code: AppError['code'];
  readonly isDone?: boolean;
}

/** Files in memory behind the seam of the connection; just enough of Drive's search for what is asked here. */
export class FakeDrive implements GoogleService {
  readonly account = 'program@contoh.test';
  readonly files = new Map<string, drive_v3.Schema$File & { sheetIds: number[]; bytes?: Uint8Array }>();
  readonly shared: string[] = [];
  readonly batches: sheets_v4.Schema$Request[][] = [];
  readonly calls: string[] = [];
  readonly #faults: readonly Fault[];

  constructor(faults: readonly Fault[] = []) {
    this.#faults = faults;
  }

  async getSpreadsheet({ spreadsheetId }: { readonly spreadsheetId: string }): Promise<sheets_v4.Schema$Spreadsheet> {
    return this.#run('getSpreadsheet', () => ({
      sheets: (this.files.get(spreadsheetId)?.sheetIds ?? []).map((sheetId) => ({ properties: { sheetId } })),
    }));
  }

  async batchUpdate(request: {
    readonly spreadsheetId: string;
    readonly body: sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
  }): Promise<sheets_v4.Schema$BatchUpdateSpreadsheetResponse> {
    return this.#run('batchUpdate', () => {
      const requests = request.body.requests ?? [];
      this.batches.push(requests);
      const file = this.files.get(request.spreadsheetId);
      for (const { addSheet, deleteSheet } of requests) {
        if (addSheet) file?.sheetIds.push(addSheet.properties?.sheetId ?? 0);
        if (deleteSheet) file?.sheetIds.splice(file.sheetIds.indexOf(deleteSheet.sheetId ?? 0), 1);
      }
      return { spreadsheetId: request.spreadsheetId };
    });
  }

  async getFile(fileId: string): Promise<drive_v3.Schema$File> {
    return this.#run('getFile', () => this.files.get(fileId) ?? {});
  }

  async createFile({ metadata, media }: Parameters<GoogleService['createFile']>[0]): Promise<drive_v3.Schema$File> {
    return this.#run('createFile', () => {
      const id = `berkas-${this.files.size + 1}`;
      this.files.set(id, { ...metadata, id, sheetIds: [0], ...(media ? { bytes: media.bytes } : {}) });
      return { id };
    });
  }

  async listFiles(query: string): Promise<drive_v3.Schema$FileList> {
    return this.#run('listFiles', () => {
      const parent = /'([^']+)' in parents/u.exec(query)?.[1];
      const name = /name='((?:[^'\\]|\\.)*)'/u.exec(query)?.[1]?.replace(/\\(.)/gu, '$1');
      const mark = /(appProperties|properties) has \{ key='([^']+)' and value='([^']+)'/u.exec(query);
      const place = mark?.[1] === 'properties' ? 'properties' : 'appProperties';
      const files = [...this.files.values()].filter(
        (file) =>
          (parent === undefined || file.parents?.[0] === parent) &&
          (name === undefined || file.name === name) &&
          (!mark || file[place]?.[mark[2] ?? ''] === mark[3]),
      );
      return { files };
    });
  }

  /** From now on another OAuth client asks, which never sees the private marks of files that it did not make. */
  changeClient(): void {
    for (const file of this.files.values()) delete file.appProperties;
  }

  async deleteFile(fileId: string): Promise<void> {
    await this.#run('deleteFile', () => this.files.delete(fileId));
  }

  async shareFile(_fileId: string, { emailAddress, role }: Parameters<GoogleService['shareFile']>[1]): Promise<void> {
    await this.#run('shareFile', () => this.shared.push(`${emailAddress} ${role}`));
  }

  async #run<T>(method: keyof GoogleService, work: () => T): Promise<T> {
    this.calls.push(method);
    const call = this.calls.filter((name) => name === method).length;
    const fault = this.#faults.find((each) => each.method === method && each.call === call);
    if (!fault) return work();
    if (fault.isDone) work();
    throw new AppError(fault.code, { reason: 'uji' });
  }
}
