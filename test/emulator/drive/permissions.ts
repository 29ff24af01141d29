import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { type ApiAnswer, NO_CONTENT } from '../http/exchange.ts';
import { driveError } from '../http/failure.ts';
import { type DriveCall, driveAnswer } from './drive-call.ts';
import { permissionId } from './file-store.ts';

type Permission = drive_v3.Schema$Permission;

const DEFAULT_FIELDS = 'kind,id,type,role,allowFileDiscovery,domain,expirationTime,pendingOwner';
const ROLES = ['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader'];

function idOf({ type, emailAddress, domain, allowFileDiscovery }: Permission): string {
  if (type === 'anyone') return allowFileDiscovery === true ? 'anyone' : 'anyoneWithLink';
  return type === 'domain' ? `${permissionId(domain ?? '')}k` : permissionId(emailAddress ?? '');
}

function required(name: string): Error {
  return driveError(400, `The permission ${name} field is required.`, {
    reason: 'required',
    location: `permission.${name}`,
    locationType: 'other',
  });
}

function readPermission(body: Permission): Permission {
  if (!ROLES.includes(body.role ?? '')) throw required('role');
  if (!['user', 'group', 'domain', 'anyone'].includes(body.type ?? '')) throw required('type');
  const named = body.type === 'user' || body.type === 'group';
  if (named && !/^[^@\s]+@[^@\s]+$/.test(body.emailAddress ?? '')) {
    throw driveError(400, 'The specified emailAddress is invalid or not applicable for the given permission type.', {
      reason: 'invalid',
      location: 'permission.emailAddress',
      locationType: 'other',
    });
  }
  const base: Permission = { kind: 'drive#permission', id: idOf(body), type: body.type ?? '', role: body.role ?? '' };
  if (named)
    return {
      ...base,
      emailAddress: body.emailAddress ?? '',
      displayName: body.emailAddress?.split('@')[0] ?? '',
      deleted: false,
      pendingOwner: false,
    };
  const allowFileDiscovery = body.allowFileDiscovery === true;
  return body.type === 'domain' ? { ...base, domain: body.domain ?? '', allowFileDiscovery } : { ...base, allowFileDiscovery };
}

/** `permissions.create`; one account has one permission, so a second one replaces the first. */
export function createPermission(call: DriveCall, fileId: string): ApiAnswer {
  const file = call.requireFile(fileId, 'writer');
  const permission = readPermission(call.readBody<Permission>('Permission'));
  if (permission.role === 'owner' && call.request.query.get('transferOwnership')?.toLowerCase() !== 'true') {
    throw driveError(403, "The transferOwnership parameter must be enabled when the permission role is 'owner'.", {
      reason: 'forbidden',
      location: 'transferOwnership',
      locationType: 'parameter',
    });
  }
  const old = file.permissions.find(({ id }) => id === permission.id);
  const kept = old?.role === 'owner' ? old : permission;
  file.permissions = [...file.permissions.filter(({ id }) => id !== permission.id), kept];
  call.backend.files.touch(file, call.account ?? '');
  return driveAnswer(call.request.query, 'Permission', kept, DEFAULT_FIELDS);
}

/** `permissions.list`. */
export function listPermissions(call: DriveCall, fileId: string): ApiAnswer {
  const file = call.requireFile(fileId, 'writer');
  const resource = { kind: 'drive#permissionList', permissions: [...file.permissions] };
  return driveAnswer(call.request.query, 'PermissionList', resource, `kind,nextPageToken,permissions(${DEFAULT_FIELDS})`);
}

function find(call: DriveCall, permissions: readonly Permission[], id: string): Permission {
  const wanted = id === 'me' ? permissionId(call.account ?? '') : id;
  const permission = permissions.find((candidate) => candidate.id === wanted);
  if (permission === undefined) {
    throw driveError(404, `Permission not found: ${id}.`, {
      reason: 'notFound',
      location: 'permissionId',
      locationType: 'parameter',
    });
  }
  return permission;
}

/** `permissions.get`. */
export function getPermission(call: DriveCall, fileId: string, id: string): ApiAnswer {
  const { permissions } = call.requireFile(fileId, 'reader');
  return driveAnswer(call.request.query, 'Permission', find(call, permissions, id), DEFAULT_FIELDS);
}

/** `permissions.update`: the role is what can be changed. */
export function updatePermission(call: DriveCall, fileId: string, id: string): ApiAnswer {
  const file = call.requireFile(fileId, 'writer');
  const old = find(call, file.permissions, id);
  const body = call.readBody<Permission>('Permission');
  if (!ROLES.includes(body.role ?? '')) throw required('role');
  const updated = { ...old, role: body.role ?? '' };
  file.permissions = file.permissions.map((permission) => (permission === old ? updated : permission));
  call.backend.files.touch(file, call.account ?? '');
  return driveAnswer(call.request.query, 'Permission', updated, DEFAULT_FIELDS);
}

/** `permissions.delete`. */
export function deletePermission(call: DriveCall, fileId: string, id: string): ApiAnswer {
  const file = call.requireFile(fileId, 'writer');
  const old = find(call, file.permissions, id);
  if (old.role === 'owner') {
    throw driveError(403, 'The owner of a file cannot be removed.', {
      reason: 'cannotRemoveOwner',
      location: 'permissionId',
      locationType: 'parameter',
    });
  }
  file.permissions = file.permissions.filter((permission) => permission !== old);
  call.backend.files.touch(file, call.account ?? '');
  return NO_CONTENT;
}
