import type { ApiAnswer } from '../http/exchange.ts';
import { driveError } from '../http/failure.ts';
import { type DriveCall, driveAnswer } from './drive-call.ts';

/** `changes.getStartPageToken`: the token stands for now. */
export function startPageToken(call: DriveCall): ApiAnswer {
  const token = String(call.backend.files.all().reduce((sum, file) => sum + file.version, 1));
  return driveAnswer(call.request.query, 'StartPageToken', { kind: 'drive#startPageToken', startPageToken: token });
}

/** `changes.list`: the list is always empty, since the emulator keeps no journal; a token that does not stand for now is refused as not built. */
export function listChanges(call: DriveCall): ApiAnswer {
  const token = call.request.query.get('pageToken') ?? '';
  const current = String(call.backend.files.all().reduce((sum, file) => sum + file.version, 1));
  if (token !== current)
    throw driveError(501, 'The emulator has not built: changes.list with changes to tell', { reason: 'notImplemented' });
  return driveAnswer(call.request.query, 'ChangeList', { kind: 'drive#changeList', changes: [], newStartPageToken: current });
}

/** `drives.list`: the shared drives of the caller. */
export function listDrives(call: DriveCall): ApiAnswer {
  const drives = call.backend.files
    .all()
    .filter((file) => file.driveId === file.id && call.backend.files.roleOf(file, call.account) !== undefined)
    .map(({ id, name }) => ({ kind: 'drive#drive', id, name }));
  return driveAnswer(call.request.query, 'DriveList', { kind: 'drive#driveList', drives });
}

/** `revisions.list`. */
export function listRevisions(call: DriveCall, fileId: string): ApiAnswer {
  const file = call.requireFile(fileId, 'reader');
  const revisions = file.revisions.map((modifiedTime, index) => ({
    kind: 'drive#revision',
    id: String(index + 1),
    mimeType: file.mimeType,
    modifiedTime,
  }));
  return driveAnswer(
    call.request.query,
    'RevisionList',
    { kind: 'drive#revisionList', revisions },
    'kind,nextPageToken,revisions(kind,id,mimeType,modifiedTime)',
  );
}

/** `revisions.get`. */
export function getRevision(call: DriveCall, fileId: string, id: string): ApiAnswer {
  const file = call.requireFile(fileId, 'reader');
  const modifiedTime = file.revisions[Number(id) - 1];
  if (modifiedTime === undefined)
    throw driveError(404, `Revision not found: ${id}.`, {
      reason: 'notFound',
      location: 'revisionId',
      locationType: 'parameter',
    });
  return driveAnswer(call.request.query, 'Revision', { kind: 'drive#revision', id, mimeType: file.mimeType, modifiedTime });
}
