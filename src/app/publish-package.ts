import { PUBLIC_FOLDER } from '../domain/archive/package-contents.ts';
import { AppError } from '../errors/app-error.ts';
import type { ArchiveFolder } from '../stores/archive-folder.ts';

/**
 * Copies the public edition out of a package, byte for byte, into a folder of its own that is named after the package; returns its
 * path. One that is there already stays and counts as done. Throws what reading and writing throw.
 */
export async function publishPackage(packageFolder: string, target: string, archives: ArchiveFolder): Promise<string> {
  const prefix = `data/${PUBLIC_FOLDER}`;
  const files = (await archives.read(packageFolder)).filter(({ path }) => path.startsWith(prefix));
  const name = `${packageFolder.replace(/^.*[/\\]/su, '')} (publik)`;
  const copies = files.map(({ path, bytes }) => ({ path: path.slice(prefix.length), bytes }));
  try {
    return await archives.write(target, name, copies, () => undefined);
  } catch (error) {
    if (error instanceof AppError && error.code === 'archive-exists') return `${target}/${name}`;
    throw error;
  }
}
