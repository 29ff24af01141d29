import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import type { ApiAnswer } from '../http/exchange.ts';
import { driveError, notBuilt } from '../http/failure.ts';
import { parseRelated } from '../http/multipart.ts';
import { newFileId } from '../model/ids.ts';
import { schemaOf } from '../schema/declarations.ts';
import { parseJson, readMessage } from '../schema/read-message.ts';
import type { DriveCall } from './drive-call.ts';
import { createFile, type Media, updateFile } from './files.ts';

interface Session {
  readonly fileId: string | undefined;
  readonly metadata: drive_v3.Schema$File;
  readonly type: string;
  bytes: Buffer;
}

/** Resumable uploads that have begun. */
export type UploadSessions = Map<string, Session>;

const readMetadata = (text: string): drive_v3.Schema$File => readMessage(schemaOf('drive/v3'), 'File', parseJson(text));

function finish(call: DriveCall, fileId: string | undefined, metadata: drive_v3.Schema$File, media: Media): ApiAnswer {
  return fileId === undefined ? createFile(call, metadata, media) : updateFile(call, fileId, metadata, media);
}

function beginResumable(call: DriveCall, sessions: UploadSessions, fileId: string | undefined): ApiAnswer {
  const { request } = call;
  const id = newFileId();
  const type = request.headers['x-upload-content-type'] ?? 'application/octet-stream';
  sessions.set(id, { fileId, metadata: readMetadata(request.body.toString('utf8')), type, bytes: Buffer.alloc(0) });
  const query = new URLSearchParams(request.query);
  query.set('upload_id', id);
  return { status: 200, bytes: Buffer.alloc(0), headers: { Location: `${request.origin}${request.path}?${query}` } };
}

/** One chunk of a resumable upload; a range of `*` only asks how far it came. */
function continueResumable(call: DriveCall, sessions: UploadSessions, id: string): ApiAnswer {
  const { headers, body } = call.request;
  const session = sessions.get(id);
  if (session === undefined) throw driveError(404, 'Upload session not found.', { reason: 'notFound' });
  const range = /^bytes (?:(\d+)-(\d+)|\*)\/(\d+|\*)$/.exec(headers['content-range'] ?? '');
  if (range === null || range[1] !== undefined) {
    session.bytes = Buffer.concat([session.bytes.subarray(0, Number(range?.[1] ?? '0')), body]);
  }
  const total = range === null ? session.bytes.length : range[3] === '*' ? Number.POSITIVE_INFINITY : Number(range[3]);
  if (session.bytes.length < total) {
    const received: Record<string, string> = session.bytes.length === 0 ? {} : { Range: `bytes=0-${session.bytes.length - 1}` };
    return { status: 308, bytes: Buffer.alloc(0), headers: received };
  }
  sessions.delete(id);
  return finish(call, session.fileId, session.metadata, { type: session.type, bytes: session.bytes });
}

/** `/upload/drive/v3/files`: media alone, metadata and media together, or piece by piece. */
export function answerUpload(call: DriveCall, sessions: UploadSessions, fileId: string | undefined): ApiAnswer {
  const { request } = call;
  const session = request.query.get('upload_id');
  if (session !== null) return continueResumable(call, sessions, session);
  const type = request.headers['content-type'] ?? 'application/octet-stream';
  switch (request.query.get('uploadType')) {
    case 'media':
      return finish(call, fileId, {}, { type, bytes: request.body });
    case 'multipart': {
      const { metadata, media } = parseRelated(type, request.body);
      return finish(call, fileId, readMetadata(metadata), media);
    }
    case 'resumable':
      return beginResumable(call, sessions, fileId);
    default:
      throw notBuilt(`uploads of type ${request.query.get('uploadType')}`);
  }
}
