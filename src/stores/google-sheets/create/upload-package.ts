import { type PackageFile, packageDigest, sha256 } from '../../../domain/archive/bag.ts';
import { groupBy } from '../../../domain/values/group-by.ts';
import { AppError } from '../../../errors/app-error.ts';
import type { GoogleService } from '../google-service.ts';
import { type Entry, ensureEntry, FOLDER_TYPE, folderAddress, listChildren } from './drive-folder.ts';
import { folderFailure } from './folder-failure.ts';
import { mediaTypeOf } from './media-type.ts';

/** What became of an upload. */
export interface UploadReport {
  /** Opens the uploaded package in the browser. */
  readonly address: string;
  /** Files that were sent now, and those that an earlier upload had brought already. */
  readonly uploaded: number;
  readonly present: number;
}

/** A package on its way to a folder of Drive. */
export interface Upload {
  /** Id of the folder that holds the packages. */
  readonly folder: string;
  /** Name of the package. */
  readonly name: string;
  readonly files: readonly PackageFile[];
}

/**
 * Uploads a package with its folders, so that what is downloaded again verifies as it is. Each file and folder carries its digest: a second upload sends
 * only what is missing, and nothing is ever replaced.
 *
 * @throws AppError `google-folder-missing`; `google-archive-differs` when another package of this name is there; `google-upload-incomplete` when it ended
 *   halfway; what the service throws.
 */
export async function uploadPackage(service: GoogleService, { folder, name, files }: Upload): Promise<UploadReport> {
  const digest = packageDigest(files) ?? sha256(new TextEncoder().encode(files.map((file) => file.path).join('\n')));
  const root = await makeRoot(service, { name, parent: folder, digest, mimeType: FOLDER_TYPE });
  const address = folderAddress(root);
  const done = { uploaded: 0, present: 0 };
  try {
    for (const [path, below] of byFolder(files)) {
      const parent = await makeFolders(service, root, path, digest);
      const children = await listChildren(service, parent);
      for (const file of below) {
        const { isNew } = await ensureEntry(service, fileEntry(file, parent), children);
        done[isNew ? 'uploaded' : 'present'] += 1;
      }
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'google-archive-differs') throw error;
    const reason = error instanceof AppError ? error.code : '';
    const count = done.uploaded + done.present;
    throw new AppError(
      'google-upload-incomplete',
      { file: name, done: count, all: files.length, address, reason },
      { cause: error },
    );
  }
  return { address, ...done };
}

async function makeRoot(service: GoogleService, entry: Entry): Promise<string> {
  try {
    return (await ensureEntry(service, entry, await listChildren(service, entry.parent, entry.name))).id;
  } catch (error) {
    throw folderFailure(error, entry.parent);
  }
}

/** Id of a folder inside the package; `path` is '' for the package itself. */
async function makeFolders(service: GoogleService, root: string, path: string, digest: string): Promise<string> {
  let parent = root;
  for (const name of path === '' ? [] : path.split('/')) {
    const children = await listChildren(service, parent, name);
    parent = (await ensureEntry(service, { name, parent, digest, mimeType: FOLDER_TYPE }, children)).id;
  }
  return parent;
}

/** Files by the folder in which they lie, as they come. */
function byFolder(files: readonly PackageFile[]): ReadonlyMap<string, readonly PackageFile[]> {
  return groupBy(files, ({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))));
}

function fileEntry({ path, bytes }: PackageFile, parent: string): Entry {
  return { name: path.slice(path.lastIndexOf('/') + 1), parent, digest: sha256(bytes), mimeType: mediaTypeOf(path), bytes };
}
