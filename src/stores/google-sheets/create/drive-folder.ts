import type { drive_v3 } from 'googleapis/build/src/apis/drive/v3.js';
import { AppError } from '../../../errors/app-error.ts';
import type { GoogleService } from '../google-service.ts';
import { createOnce, quoted } from './create-once.ts';
import { DIGEST_MARK } from './marks.ts';

export const FOLDER_TYPE = 'application/vnd.google-apps.folder';

/** Where people open a folder. */
export function folderAddress(id: string): string {
  return `https://drive.google.com/drive/folders/${id}`;
}

/** What stands in a folder of Drive, by name; Drive allows a name more than once. */
type Children = ReadonlyMap<string, readonly drive_v3.Schema$File[]>;

/** The files directly in a folder that are not in the bin. */
export async function listChildren(service: GoogleService, folder: string, name?: string): Promise<Children> {
  const query = [`${quoted(folder)} in parents`, ...(name === undefined ? [] : [`name=${quoted(name)}`]), 'trashed=false'];
  const { files = [] } = await service.listFiles(query.join(' and '), 'files(id,name,mimeType,properties)');
  const children = new Map<string, drive_v3.Schema$File[]>();
  for (const file of files) children.set(file.name ?? '', [...(children.get(file.name ?? '') ?? []), file]);
  return children;
}

/** Something that is to stand in a folder: a folder of its own, or a file with its bytes. */
export interface Entry {
  readonly name: string;
  readonly parent: string;
  /** SHA-256 that tells it from another thing of the same name. */
  readonly digest: string;
  readonly mimeType: string;
  readonly bytes?: Uint8Array;
}

/**
 * Id of the entry, which is made when it is not there yet; `isNew` says which. Never replaces anything: throws `google-archive-differs` when the name
 * is taken by something else.
 */
export async function ensureEntry(
  service: GoogleService,
  entry: Entry,
  children: Children,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const { name, parent, digest, mimeType, bytes } = entry;
  const namesakes = children.get(name) ?? [];
  const same = namesakes.find((file) => file.properties?.[DIGEST_MARK] === digest);
  if (same) return { id: same.id ?? '', isNew: false };
  if (namesakes.length > 0) throw new AppError('google-archive-differs', { name, address: folderAddress(parent) });
  const made = await createOnce(service, {
    metadata: { name, mimeType, parents: [parent] },
    ...(bytes === undefined ? {} : { media: { mimeType, bytes } }),
    mark: { place: 'properties', key: DIGEST_MARK, value: digest },
    fields: 'id',
  });
  return { id: made.id ?? '', isNew: true };
}
