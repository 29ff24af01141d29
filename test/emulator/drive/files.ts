import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { isSpreadsheet } from '../backend.ts';
import { type ApiAnswer, isTrue, NO_CONTENT } from '../http/exchange.ts';
import { driveError, notBuilt } from '../http/failure.ts';
import { newFileId } from '../model/ids.ts';
import { createSpreadsheet } from '../model/new-spreadsheet.ts';
import { forkSpreadsheet, type SpreadsheetState } from '../model/spreadsheet.ts';
import { type DriveCall, driveAnswer } from './drive-call.ts';
import { type DriveFile, MIME } from './drive-file.ts';
import { exportSpreadsheet } from './export.ts';
import { DEFAULT_FILE_FIELDS, fileResource } from './file-resource.ts';
import { readTable, spreadsheetFromRows } from './import.ts';
import { parseQuery } from './query.ts';

/** Bytes that came along with a call. */
export interface Media {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const show = (call: DriveCall, file: DriveFile): ApiAnswer =>
  driveAnswer(call.request.query, 'File', fileResource(call.backend.files, file, call.account), DEFAULT_FILE_FIELDS);

function assertStorage(call: DriveCall, driveId: string | undefined): string {
  const { account, backend } = call;
  if (account === undefined)
    throw driveError(401, 'Login Required.', { reason: 'required', location: 'Authorization', locationType: 'header' });
  if (driveId === undefined && backend.options.withoutStorage?.includes(account) === true) {
    throw driveError(
      403,
      'Service Accounts do not have storage quota. Leverage shared drives (https://developers.google.com/workspace/drive/api/guides/about-shareddrives), or use OAuth delegation (http://support.google.com/a/answer/7281227) instead.',
      { reason: 'storageQuotaExceeded', domain: 'usageLimits' },
    );
  }
  return account;
}

/** The folder that a file is to be put in: its own id and that of its shared drive. */
function readParents(
  call: DriveCall,
  parents: readonly string[] | null | undefined,
): { parents: readonly string[]; driveId: string | undefined } | undefined {
  if (parents === undefined || parents === null || parents.length === 0) return undefined;
  if (parents.length > 1) {
    throw driveError(403, 'A file cannot be added to more than one folder.', { reason: 'multipleParentsNotSupported' });
  }
  const id = parents[0] ?? '';
  if (id === 'root' || id === call.backend.files.rootOf(call.account ?? '')) return undefined;
  const folder = call.requireFile(id, 'writer');
  return { parents: [id], driveId: folder.driveId ?? undefined };
}

function applyMetadata(file: DriveFile, body: drive_v3.Schema$File): void {
  if (typeof body.name === 'string') {
    file.name = body.name;
    if (isSpreadsheet(file))
      file.spreadsheet = { ...file.spreadsheet, properties: { ...file.spreadsheet.properties, title: body.name } };
  }
  if (typeof body.description === 'string') file.description = body.description;
  if (typeof body.trashed === 'boolean') file.trashed = body.trashed;
  if (typeof body.starred === 'boolean') file.starred = body.starred;
  for (const key of ['appProperties', 'properties'] as const) {
    const given = body[key];
    if (given === undefined || given === null) continue;
    // entries that are null are taken away
    file[key] = Object.fromEntries(Object.entries({ ...file[key], ...given }).filter(([, value]) => value !== null));
  }
  if (body.contentRestrictions !== undefined && body.contentRestrictions !== null) {
    file.contentRestrictions = body.contentRestrictions.filter(({ readOnly }) => readOnly === true);
  }
}

function contentOf(
  mimeType: string,
  media: Media | undefined,
  name: string,
): { content?: Uint8Array; spreadsheet?: (id: string) => SpreadsheetState } {
  if (mimeType !== MIME.spreadsheet) return mimeType === MIME.folder ? {} : { content: media?.bytes ?? new Uint8Array() };
  const rows = media === undefined ? undefined : readTable(media);
  // a workbook that Drive makes takes its locale from the account; the recordings that create so are of an American one
  return {
    spreadsheet: (spreadsheetId) =>
      rows === undefined
        ? createSpreadsheet({ spreadsheetId, title: name, locale: 'en_US' })
        : spreadsheetFromRows(spreadsheetId, name, rows),
  };
}

/** `files.create`, with or without media. A spreadsheet with media of another type is converted. */
export function createFile(call: DriveCall, body: drive_v3.Schema$File, media: Media | undefined): ApiAnswer {
  const place = readParents(call, body.parents);
  const owner = assertStorage(call, place?.driveId);
  const mimeType = body.mimeType ?? media?.type ?? 'application/octet-stream';
  if (mimeType.startsWith('application/vnd.google-apps.') && mimeType !== MIME.spreadsheet && mimeType !== MIME.folder) {
    throw notBuilt(`files of type ${mimeType}`);
  }
  const name = body.name ?? 'Untitled';
  const file = call.backend.files.add({
    name,
    mimeType,
    owner,
    ...(place === undefined ? {} : { parents: place.parents }),
    ...(place?.driveId === undefined ? {} : { driveId: place.driveId }),
    ...contentOf(mimeType, media, name),
  });
  applyMetadata(file, { ...body, name });
  return show(call, file);
}

/** `files.get`, or the bytes of a file with `alt=media`. */
export function getFile(call: DriveCall, id: string): ApiAnswer {
  const file = call.requireFile(id, 'reader');
  if (call.request.query.get('alt') !== 'media') return show(call, file);
  if (file.content === undefined) {
    throw driveError(403, 'Only files with binary content can be downloaded. Use Export with Docs Editors files.', {
      reason: 'fileNotDownloadable',
      location: 'alt',
      locationType: 'parameter',
    });
  }
  return { status: 200, bytes: file.content, type: file.mimeType };
}

function moveFile(call: DriveCall, file: DriveFile): void {
  const ids = (name: string): readonly string[] => (call.request.query.get(name) ?? '').split(',').filter((id) => id !== '');
  const [added, removed] = [ids('addParents'), ids('removeParents')];
  for (const id of added) if (id !== 'root') call.requireFile(id, 'writer');
  if (added.length > 0) file.parents = [added.at(-1) ?? ''];
  else file.parents = file.parents.filter((parent) => !removed.includes(parent));
}

/** `files.update`, with or without media. */
export function updateFile(call: DriveCall, id: string, body: drive_v3.Schema$File, media: Media | undefined): ApiAnswer {
  const file = call.requireFile(id, 'writer');
  const locked = file.contentRestrictions.some(({ readOnly }) => readOnly === true);
  if (media !== undefined && locked) {
    throw driveError(403, 'The file is locked for editing.', { reason: 'contentRestrictionViolation' });
  }
  if (media !== undefined && isSpreadsheet(file)) {
    const { properties, sheets } = spreadsheetFromRows(id, file.name, readTable(media));
    file.spreadsheet = { ...file.spreadsheet, properties: { ...properties, locale: file.spreadsheet.properties.locale }, sheets };
  } else if (media !== undefined) {
    file.content = media.bytes;
    file.revisions = [...file.revisions, new Date(call.backend.clock.now()).toISOString()];
  }
  applyMetadata(file, body);
  moveFile(call, file);
  call.backend.files.touch(file, call.account ?? '');
  return show(call, file);
}

/** `files.delete`: for good, with everything inside a folder. */
export function deleteFile(call: DriveCall, id: string): ApiAnswer {
  const file = call.requireFile(id, 'owner');
  call.backend.files.remove(file.id);
  return NO_CONTENT;
}

/** `files.copy`. */
export function copyFile(call: DriveCall, id: string): ApiAnswer {
  const source = call.requireFile(id, 'reader');
  const body = call.readBody<drive_v3.Schema$File>('File');
  const place =
    readParents(call, body.parents) ??
    (source.driveId === undefined ? undefined : { parents: source.parents, driveId: source.driveId });
  const owner = assertStorage(call, place?.driveId);
  const name = body.name ?? `Copy of ${source.name}`;
  const { spreadsheet } = source;
  const file = call.backend.files.add({
    name,
    mimeType: source.mimeType,
    owner,
    ...(place === undefined ? {} : { parents: place.parents }),
    ...(place?.driveId === undefined ? {} : { driveId: place.driveId }),
    ...(source.content === undefined ? {} : { content: source.content }),
    ...(spreadsheet === undefined ? {} : { spreadsheet: (copyId: string) => forkSpreadsheet(spreadsheet, copyId) }),
  });
  applyMetadata(file, { appProperties: { ...source.appProperties }, properties: { ...source.properties } });
  applyMetadata(file, { ...body, name });
  return show(call, file);
}

/** `files.export`. */
export function exportFile(call: DriveCall, id: string): ApiAnswer {
  const file = call.requireFile(id, 'reader');
  if (!isSpreadsheet(file)) {
    throw driveError(403, 'Export only supports Docs Editors files.', {
      reason: 'fileNotExportable',
      location: 'fileId',
      locationType: 'parameter',
    });
  }
  const mimeType = call.request.query.get('mimeType') ?? '';
  if (mimeType === '')
    throw driveError(400, 'Required parameter: mimeType', {
      reason: 'required',
      location: 'mimeType',
      locationType: 'parameter',
    });
  return exportSpreadsheet(file.spreadsheet, mimeType, call.backend.clock.now());
}

function inScope(call: DriveCall, file: DriveFile): boolean {
  const { query } = call.request;
  if (file.driveId !== undefined && !isTrue(query, 'includeItemsFromAllDrives')) return false;
  if (query.get('driveId') !== null && file.driveId !== query.get('driveId')) return false;
  // a file that anybody with the link may read is not listed for that
  return (
    file.owner === call.account ||
    file.permissions.some(({ emailAddress }) => emailAddress === call.account) ||
    call.backend.files.roleOf({ ...file, permissions: [] }, call.account) !== undefined
  );
}

function orderBy(files: readonly DriveFile[], order: string | null): readonly DriveFile[] {
  // the newest first when nothing is said; files of one moment by the order in which they were made
  const newest = [...files].reverse().sort((a, b) => b.modifiedTime.localeCompare(a.modifiedTime));
  const [key = '', direction = ''] = (order ?? '').split(',')[0]?.trim().split(/\s+/) ?? [];
  if (key === '') return newest;
  if (!['name', 'name_natural', 'createdTime', 'modifiedTime'].includes(key)) throw notBuilt(`orderBy ${key} of files.list`);
  const field = key === 'name_natural' ? 'name' : (key as 'name' | 'createdTime' | 'modifiedTime');
  const sign = direction === 'desc' ? -1 : 1;
  return newest.sort((a, b) => sign * a[field].localeCompare(b[field]));
}

/** `files.list`. */
export function listFiles(call: DriveCall): ApiAnswer {
  const { query } = call.request;
  const wanted = parseQuery(query.get('q'), call.account);
  const found = orderBy(
    call.backend.files.all().filter((file) => inScope(call, file) && wanted(file)),
    query.get('orderBy'),
  );
  const size = Number(query.get('pageSize') ?? '100');
  const token = query.get('pageToken');
  const start = token === null ? 0 : Number(/^page-(\d+)$/.exec(token)?.[1] ?? Number.NaN);
  if (!(size >= 1 && size <= 1000)) {
    throw driveError(400, `Invalid value '${query.get('pageSize')}'. Values must be within the range: [1, 1000]`, {
      reason: 'invalidParameter',
      location: 'pageSize',
      locationType: 'parameter',
    });
  }
  if (Number.isNaN(start))
    throw driveError(400, 'Invalid Value', { reason: 'invalid', location: 'pageToken', locationType: 'parameter' });
  const resource: drive_v3.Schema$FileList = {
    ...(start + size < found.length ? { nextPageToken: `page-${start + size}` } : {}),
    kind: 'drive#fileList',
    incompleteSearch: false,
    files: found.slice(start, start + size).map((file) => fileResource(call.backend.files, file, call.account)),
  };
  return driveAnswer(query, 'FileList', resource, `kind,nextPageToken,incompleteSearch,files(${DEFAULT_FILE_FIELDS})`);
}

/** `files.generateIds`. */
export function generateIds(call: DriveCall): ApiAnswer {
  const count = Number(call.request.query.get('count') ?? '10');
  return driveAnswer(call.request.query, 'GeneratedIds', {
    kind: 'drive#generatedIds',
    space: 'drive',
    ids: Array.from({ length: count }, newFileId),
  });
}

/** `files.emptyTrash`. */
export function emptyTrash(call: DriveCall): ApiAnswer {
  for (const file of call.backend.files.all())
    if (file.trashed && file.owner === call.account) call.backend.files.remove(file.id);
  return NO_CONTENT;
}
