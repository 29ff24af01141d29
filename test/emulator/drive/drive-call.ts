import type { Backend } from '../backend.ts';
import type { ApiRequest } from '../http/exchange.ts';
import { type ApiAnswer, answer, isTrue } from '../http/exchange.ts';
import { driveError, fileNotFound } from '../http/failure.ts';
import { applyMask } from '../masks/apply-mask.ts';
import { findUnknownPath } from '../masks/check-mask.ts';
import { type Mask, parseMask } from '../masks/mask.ts';
import { schemaOf } from '../schema/declarations.ts';
import { parseJson, readMessage } from '../schema/read-message.ts';
import type { DriveFile } from './drive-file.ts';
import type { Role } from './file-store.ts';

/** One call of the Drive API. */
export interface DriveCall {
  readonly backend: Backend;
  readonly request: ApiRequest;
  /** Mail address; `undefined` for a caller with only an API key. */
  readonly account: string | undefined;
  /** The file if the caller may do that with it; 404 when it is not theirs to see, 403 when they may see it only. */
  requireFile(id: string, need: Role): DriveFile;
  readBody<Message>(message: string): Message;
}

const RANKS: readonly Role[] = ['reader', 'commenter', 'writer', 'owner'];

function insufficient(id: string): Error {
  return driveError(403, `The user does not have sufficient permissions for file ${id}.`, {
    reason: 'insufficientFilePermissions',
    location: 'permissions',
    locationType: 'other',
  });
}

/** A call of Drive. */
export function createDriveCall(backend: Backend, request: ApiRequest, account: string | undefined): DriveCall {
  return {
    backend,
    request,
    account,
    requireFile(id, need) {
      const file = backend.files.require(id, account);
      // files of shared drives do not exist for callers that do not say that they know of such drives
      if (file.driveId !== undefined && !isTrue(request.query, 'supportsAllDrives')) throw fileNotFound(id);
      const role = backend.files.roleOf(file, account) ?? 'reader';
      // nobody owns a file of a shared drive: who may write there may delete there
      const enough =
        RANKS.indexOf(role) >= RANKS.indexOf(need) || (need === 'owner' && file.driveId !== undefined && role === 'writer');
      if (!enough) throw insufficient(id);
      return file;
    },
    readBody: (message) => readMessage(schemaOf('drive/v3'), message, parseJson(request.body.toString('utf8'))),
  };
}

/** The mask of a Drive call, or `fallback` when none was sent. Throws Drive's 400 for one that names what the message does not have. */
export function readDriveMask(query: URLSearchParams, message: string, fallback: string): Mask {
  const text = query.get('fields') ?? '';
  const refuse = (path: string): never => {
    const words = `Invalid field selection ${path}`;
    throw driveError(400, words, { reason: 'invalidParameter', location: 'fields', locationType: 'parameter' });
  };
  let mask: Mask;
  try {
    mask = parseMask(text.trim() === '' ? fallback : text);
  } catch {
    return refuse(text);
  }
  const unknown = findUnknownPath(schemaOf('drive/v3'), message, mask);
  return unknown === undefined ? mask : refuse(unknown.split('.').at(-1) ?? unknown);
}

const HEADERS = {
  'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate',
  Pragma: 'no-cache',
  Vary: 'Origin, X-Origin',
};

/** 200 with what the mask leaves of a resource. */
export function driveAnswer(query: URLSearchParams, message: string, resource: object, fallback = '*'): ApiAnswer {
  return answer(applyMask(resource, readDriveMask(query, message, fallback)) as object, HEADERS);
}
