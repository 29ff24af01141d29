import type { PackageFile } from '../domain/archive/bag.ts';

/** THE OTHER PORT: where packages are kept. Every method throws `AppError`. */
export interface ArchiveFolder {
  /** True when the folder itself is a package. */
  isPackage(folder: string): Promise<boolean>;
  /** Names of the packages in a folder, sorted; none when it does not exist yet. Throws `not-a-folder` for a path that is a file. */
  list(folder: string): Promise<readonly string[]>;
  /** Every file of a package. Throws `folder-not-found`, and `not-a-folder` for a path that is a file. */
  read(folder: string): Promise<readonly PackageFile[]>;
  /**
   * Writes a new package whole or not at all, never over another; returns its path. `inspect` sees the files as they were
   * read back and throws when the package must not be sealed.
   */
  write(
    folder: string,
    name: string,
    files: readonly PackageFile[],
    inspect: (written: readonly PackageFile[]) => void,
  ): Promise<string>;
}
