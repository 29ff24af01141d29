import { DEFAULT_ACCOUNT } from './accounts.ts';
import type { Backend, Editor } from './backend.ts';
import type { DriveFile } from './drive/drive-file.ts';
import type { EditableSpreadsheet } from './edits.ts';
import { type SheetState, type SpreadsheetState, sizeOf } from './model/spreadsheet.ts';
import { runBatch } from './requests/run-batch.ts';
import { readSpreadsheet } from './spreadsheet-reading.ts';

/** A spreadsheet for edits: what a person in the browser does to it. */
export function createEditable(backend: Backend, file: DriveFile & { spreadsheet: SpreadsheetState }): EditableSpreadsheet {
  const sheet = (title: string): SheetState => {
    const found = file.spreadsheet.sheets.find(({ properties }) => properties.title === title);
    if (found === undefined) throw new Error(`There is no sheet "${title}" to edit.`);
    return found;
  };
  return {
    sheetId: (title) => sheet(title).properties.sheetId,
    get titles() {
      return file.spreadsheet.sheets.map(({ properties }) => properties.title);
    },
    size: (title) => sizeOf(sheet(title)),
    values: (title) => readSpreadsheet(backend, file.id).values(title),
    protectedRanges: (title) => readSpreadsheet(backend, file.id).sheet(title).protectedRanges ?? [],
    apply(requests, as) {
      if (requests.length === 0) return;
      const by: Editor = as === undefined ? { account: DEFAULT_ACCOUNT, ignoreProtections: true } : { account: as };
      backend.transact(file, by, (context) => runBatch(context, requests));
    },
  };
}
