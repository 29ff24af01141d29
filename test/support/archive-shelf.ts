import type { ArchiveOptions } from '../../src/app/archive-register.ts';
import type { PackageFile } from '../../src/domain/archive/bag.ts';
import type { PackageContents } from '../../src/domain/archive/package-contents.ts';
import type { ArchiveFolder } from '../../src/stores/archive-folder.ts';

/** A folder of packages in memory, which also keeps what they were made of. */
export interface ArchiveShelf {
  /** Files by name of the package. */
  readonly files: Map<string, readonly PackageFile[]>;
  readonly contents: PackageContents[];
  readonly archives: ArchiveFolder;
  readonly options: Pick<ArchiveOptions, 'folder' | 'archives' | 'render' | 'findUnfaithful'>;
}

const FOLDER = 'arsip';

export function createArchiveShelf(): ArchiveShelf {
  const files = new Map<string, readonly PackageFile[]>();
  const contents: PackageContents[] = [];
  const archives: ArchiveFolder = {
    isPackage: () => Promise.resolve(false),
    list: () => Promise.resolve([...files.keys()]),
    read: (folder) => Promise.resolve(files.get(folder.slice(FOLDER.length + 1)) ?? []),
    write: (folder, name, bag) => {
      if (files.has(name)) throw new Error(`${name} is there already`);
      files.set(name, bag);
      return Promise.resolve(`${folder}/${name}`);
    },
  };
  const render = (made: PackageContents): Promise<readonly PackageFile[]> => {
    contents.push(made);
    const texts = made.files.map((file) => ({
      path: file.path,
      bytes: new TextEncoder().encode(file.kind === 'text' ? file.text : file.kind),
    }));
    return Promise.resolve(texts);
  };
  return { files, contents, archives, options: { folder: FOLDER, archives, render, findUnfaithful: () => undefined } };
}
