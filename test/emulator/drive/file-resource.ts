import { createHash } from 'node:crypto';
import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { type DriveFile, MIME } from './drive-file.ts';
import { type FileStore, permissionId } from './file-store.ts';

/** The fields that Drive shows when no mask is sent. */
export const DEFAULT_FILE_FIELDS = 'kind,id,name,mimeType,driveId,teamDriveId';

/** An account as Drive shows it. */
export function userResource(email: string, viewer: string | undefined): drive_v3.Schema$User {
  return {
    kind: 'drive#user',
    displayName: email.split('@')[0] ?? email,
    photoLink: 'https://example.com/photo.png',
    me: email === viewer,
    permissionId: permissionId(email),
    emailAddress: email,
  };
}

const EXPORTS: Readonly<Record<string, string>> = {
  'application/x-vnd.oasis.opendocument.spreadsheet': 'ods',
  'text/tab-separated-values': 'tsv',
  'application/pdf': 'pdf',
  [MIME.xlsx]: 'xlsx',
  'text/csv': 'csv',
  'application/zip': 'zip',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
};

const nonEmpty = (key: string, record: Readonly<Record<string, string>>): object =>
  Object.keys(record).length === 0 ? {} : { [key]: record };

function contentFields(file: DriveFile): drive_v3.Schema$File {
  if (file.content === undefined) return { size: '1024' };
  const name = file.name.split('.');
  const extension = name.length > 1 ? (name.at(-1) ?? '') : '';
  return {
    size: String(file.content.length),
    md5Checksum: createHash('md5').update(file.content).digest('hex'),
    sha1Checksum: createHash('sha1').update(file.content).digest('hex'),
    sha256Checksum: createHash('sha256').update(file.content).digest('hex'),
    originalFilename: file.name,
    fileExtension: extension,
    fullFileExtension: extension,
    headRevisionId: `${file.id.slice(0, 10)}-${file.revisions.length}`,
    webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
  };
}

/** A file whole, as `fields=*` shows it to `viewer`. */
export function fileResource(files: FileStore, file: DriveFile, viewer: string | undefined): drive_v3.Schema$File {
  const role = files.roleOf(file, viewer);
  const canEdit = role === 'owner' || role === 'writer';
  const isSheet = file.mimeType === MIME.spreadsheet;
  const view = isSheet
    ? `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`
    : `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
  const exportLinks = Object.fromEntries(
    Object.entries(EXPORTS).map(([mime, format]) => [
      mime,
      `https://docs.google.com/spreadsheets/export?id=${file.id}&exportFormat=${format}`,
    ]),
  );
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description === undefined ? {} : { description: file.description }),
    starred: file.starred,
    trashed: file.trashed,
    explicitlyTrashed: file.trashed,
    parents: [...file.parents],
    ...(file.driveId === undefined ? {} : { driveId: file.driveId, teamDriveId: file.driveId }),
    spaces: ['drive'],
    version: String(file.version),
    webViewLink: view,
    iconLink: `https://drive-thirdparty.googleusercontent.com/16/type/${file.mimeType}`,
    hasThumbnail: false,
    thumbnailVersion: '0',
    viewedByMe: true,
    viewedByMeTime: file.modifiedTime,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    modifiedByMe: file.lastModifyingUser === viewer,
    ...(file.lastModifyingUser === viewer ? { modifiedByMeTime: file.modifiedTime } : {}),
    ...(file.driveId === undefined ? { owners: [userResource(file.owner, viewer)] } : {}),
    lastModifyingUser: userResource(file.lastModifyingUser, viewer),
    shared: file.permissions.length > 1,
    ownedByMe: file.driveId === undefined && file.owner === viewer,
    capabilities: {
      canEdit,
      canComment: canEdit,
      canCopy: true,
      canDelete: role === 'owner',
      canShare: canEdit,
      canRename: canEdit,
      canTrash: role === 'owner',
      canModifyContent: canEdit,
      canReadRevisions: true,
    },
    viewersCanCopyContent: true,
    copyRequiresWriterPermission: false,
    writersCanShare: true,
    ...(canEdit ? { permissions: [...file.permissions], permissionIds: file.permissions.map(({ id }) => id ?? '') } : {}),
    ...nonEmpty('appProperties', file.appProperties),
    ...nonEmpty('properties', file.properties),
    ...(file.contentRestrictions.length === 0 ? {} : { contentRestrictions: [...file.contentRestrictions] }),
    quotaBytesUsed: isSheet ? '1024' : String(file.content?.length ?? 0),
    isAppAuthorized: true,
    ...(isSheet ? { exportLinks } : {}),
    ...(file.mimeType === MIME.folder ? {} : contentFields(file)),
  };
}
