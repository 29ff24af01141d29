import type { ArchiveFolder, ArchiveOptions } from '../../src/app/archive-register.ts';
import type { ArchiveDocument } from '../../src/domain/archive/archive-document.ts';

/** An archive folder in memory, which also keeps the documents that its files were made of. */
export interface ArchiveShelf extends ArchiveFolder {
  readonly files: Map<string, Uint8Array>;
  readonly documents: ArchiveDocument[];
  readonly options: Pick<ArchiveOptions, 'folder' | 'archives' | 'render'>;
}

export function createArchiveShelf(): ArchiveShelf {
  const files = new Map<string, Uint8Array>();
  const documents: ArchiveDocument[] = [];
  const folder: ArchiveFolder = {
    list: () => Promise.resolve([...files.keys()]),
    write: (place, name, bytes) => {
      if (files.has(name)) throw new Error(`${name} is there already`);
      files.set(name, bytes);
      return Promise.resolve(`${place}/${name}`);
    },
  };
  const render = (document: ArchiveDocument): Promise<Uint8Array> => {
    documents.push(document);
    return Promise.resolve(new TextEncoder().encode(document.footer.contentDigest));
  };
  return { ...folder, files, documents, options: { folder: 'arsip', archives: folder, render } };
}
