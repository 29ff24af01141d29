import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import type { ApiAnswer } from '../http/exchange.ts';
import { driveError, notBuilt } from '../http/failure.ts';
import { answerAbout } from './about.ts';
import { getRevision, listChanges, listDrives, listRevisions, startPageToken } from './changes.ts';
import { answerComments } from './comments.ts';
import type { DriveCall } from './drive-call.ts';
import {
  copyFile,
  createFile,
  deleteFile,
  emptyTrash,
  exportFile,
  generateIds,
  getFile,
  listFiles,
  updateFile,
} from './files.ts';
import { createPermission, deletePermission, getPermission, listPermissions, updatePermission } from './permissions.ts';

function answerFile(call: DriveCall, id: string): ApiAnswer | undefined {
  switch (call.request.method) {
    case 'GET':
      return getFile(call, id);
    case 'PATCH':
      return updateFile(call, id, call.readBody<drive_v3.Schema$File>('File'), undefined);
    case 'DELETE':
      return deleteFile(call, id);
    default:
      return undefined;
  }
}

function answerPermissions(call: DriveCall, fileId: string, id: string | undefined): ApiAnswer | undefined {
  switch (`${call.request.method} ${id === undefined ? 'all' : 'one'}`) {
    case 'POST all':
      return createPermission(call, fileId);
    case 'GET all':
      return listPermissions(call, fileId);
    case 'GET one':
      return getPermission(call, fileId, id ?? '');
    case 'PATCH one':
      return updatePermission(call, fileId, id ?? '');
    case 'DELETE one':
      return deletePermission(call, fileId, id ?? '');
    default:
      return undefined;
  }
}

function answerBelowFile(call: DriveCall, id: string, path: readonly string[]): ApiAnswer | undefined {
  const [word, ...rest] = path;
  const { method } = call.request;
  if (word === undefined) return answerFile(call, id);
  if (word === 'permissions') return answerPermissions(call, id, rest[0]);
  if (word === 'comments') return answerComments(call, id, rest);
  if (word === 'copy' && method === 'POST') return copyFile(call, id);
  if (word === 'export' && method === 'GET') return exportFile(call, id);
  if (word === 'revisions' && method === 'GET')
    return rest[0] === undefined ? listRevisions(call, id) : getRevision(call, id, rest[0]);
  return undefined;
}

function answerFiles(call: DriveCall, path: readonly string[]): ApiAnswer | undefined {
  const [id, ...rest] = path;
  const { method } = call.request;
  if (id === undefined) {
    if (method === 'GET') return listFiles(call);
    return method === 'POST' ? createFile(call, call.readBody<drive_v3.Schema$File>('File'), undefined) : undefined;
  }
  if (id === 'generateIds' && method === 'GET') return generateIds(call);
  if (id === 'trash' && method === 'DELETE') return emptyTrash(call);
  return answerBelowFile(call, id, rest);
}

const SINGLE: Readonly<Record<string, (call: DriveCall) => ApiAnswer>> = {
  'GET about': answerAbout,
  'GET changes/startPageToken': startPageToken,
  'GET changes': listChanges,
  'GET drives': listDrives,
};

/** Answers what lies below `/drive/v3/`. Throws 501 for what is not built. */
export function answerDrive(call: DriveCall, path: readonly string[]): ApiAnswer {
  const [resource, ...rest] = path;
  const { method } = call.request;
  if (call.account === undefined && method !== 'GET') {
    throw driveError(401, 'Login Required.', { reason: 'required', location: 'Authorization', locationType: 'header' });
  }
  const line = `${method} ${path.join('/')}`;
  const found = resource === 'files' ? answerFiles(call, rest) : SINGLE[line]?.(call);
  if (found === undefined) throw notBuilt(`Drive: ${line}`);
  return found;
}
