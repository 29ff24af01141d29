import { randomUUID } from 'node:crypto';
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { everybody, maskAddress, NOBODY } from '../../../domain/people.ts';
import type { Blueprint } from '../../../domain/workbook/blueprint.ts';
import { AppError } from '../../../errors/app-error.ts';
import type { NewPlace } from '../../workbook-store.ts';
import { chooseIds, drawNumber } from '../google-context.ts';
import type { GoogleService } from '../google-service.ts';
import { buildCreateRequests } from './build-create-requests.ts';
import { createOnce } from './create-once.ts';
import { folderFailure } from './folder-failure.ts';
import { CREATION_MARK } from './marks.ts';

const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

/** A workbook that was just made. */
export interface CreatedSpreadsheet {
  readonly spreadsheetId: string;
  /** `https://docs.google.com/spreadsheets/d/ID/edit` */
  readonly address: string;
}

/** Where people open a spreadsheet. */
export function spreadsheetAddress(spreadsheetId: string): string {
  return `https://docs.google.com/spreadsheets/d/${spreadsheetId}/edit`;
}

/**
 * Makes a whole new workbook on Google and shares it with its people. The file is made empty first and filled by one atomic batch; when that fails it is
 * removed again, so that no half-made workbook is left. Four requests, and one more for each person.
 *
 * @throws AppError `google-folder-missing`; what the service throws, and then there is no new file; `google-leftover` names a file that could not be removed again;
 *   `google-share-failed` when the workbook is whole and somebody has no access to it.
 */
export async function createSpreadsheet(
  service: GoogleService,
  blueprint: Blueprint,
  place: NewPlace = { people: NOBODY, nonce: randomUUID() },
): Promise<CreatedSpreadsheet> {
  const file = await makeEmptyFile(service, blueprint.title, place).catch((error: unknown) => {
    throw folderFailure(error, place.folder);
  });
  const spreadsheetId = file.id ?? '';
  const made = { spreadsheetId, address: spreadsheetAddress(spreadsheetId) };
  const account = accountOf(service, file);
  try {
    await fill(service, blueprint, place, { spreadsheetId, account });
  } catch (error) {
    await removeAgain(service, made, blueprint.title, error);
    throw error;
  }
  await share(service, made, place, account);
  return made;
}

function makeEmptyFile(service: GoogleService, title: string, { folder, nonce }: NewPlace): Promise<drive_v3.Schema$File> {
  const mark = { place: 'appProperties', key: CREATION_MARK, value: nonce } as const; // nobody but this run looks for it
  const parents = folder === undefined ? {} : { parents: [folder] };
  const metadata = { name: title, mimeType: SPREADSHEET, ...parents };
  return createOnce(service, { metadata, mark, fields: 'id,owners(emailAddress),lastModifyingUser(emailAddress)' });
}

/** A person who signed in is known by what they just did; a service account knows its own address. */
function accountOf(service: GoogleService, file: drive_v3.Schema$File): string | undefined {
  return service.account ?? file.lastModifyingUser?.emailAddress ?? file.owners?.[0]?.emailAddress ?? undefined;
}

async function fill(
  service: GoogleService,
  blueprint: Blueprint,
  { people }: NewPlace,
  { spreadsheetId, account }: { readonly spreadsheetId: string; readonly account: string | undefined },
): Promise<void> {
  const before = await presentSheets(service, spreadsheetId);
  const sheetIds = chooseIds(blueprint.sheets.length, new Set(before), drawNumber);
  const requests = buildCreateRequests(blueprint, { people, account, sheetIds }, before);
  try {
    await service.batchUpdate({
      spreadsheetId,
      body: { requests: [...requests] },
      fields: 'spreadsheetId',
      mayRepeat: true,
    });
  } catch (error) {
    if (!(await wasFilled(service, spreadsheetId, sheetIds))) throw error;
  }
}

async function presentSheets(service: GoogleService, spreadsheetId: string): Promise<readonly number[]> {
  const { sheets = [] } = await service.getSpreadsheet({ spreadsheetId, fields: 'sheets.properties.sheetId' });
  return sheets.map(({ properties }) => properties?.sheetId ?? 0);
}

/** A batch whose answer was lost, and was refused when it came again, did its work the first time: all sheets or none are there. */
async function wasFilled(service: GoogleService, spreadsheetId: string, sheetIds: readonly number[]): Promise<boolean> {
  const present = await presentSheets(service, spreadsheetId).catch((): readonly number[] => []);
  return sheetIds.every((id) => present.includes(id));
}

async function removeAgain(service: GoogleService, made: CreatedSpreadsheet, title: string, cause: unknown): Promise<void> {
  await service.deleteFile(made.spreadsheetId).catch(() => {
    throw new AppError('google-leftover', { file: title, address: made.address }, { cause });
  });
}

async function share(
  service: GoogleService,
  { spreadsheetId, address }: CreatedSpreadsheet,
  { people }: NewPlace,
  account: string | undefined,
): Promise<void> {
  const own = account?.toLowerCase(); // whoever makes the file owns it; a lesser right would be refused
  const failed: string[] = [];
  let cause: unknown;
  for (const emailAddress of everybody(people)) {
    if (emailAddress.toLowerCase() === own) continue;
    await service.shareFile(spreadsheetId, { emailAddress, role: 'writer' }).catch((error: unknown) => {
      failed.push(maskAddress(emailAddress));
      cause = error;
    });
  }
  if (failed.length > 0)
    throw new AppError('google-share-failed', { address, people: failed.join(', '), count: failed.length }, { cause });
}
