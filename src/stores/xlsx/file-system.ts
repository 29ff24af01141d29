import { link, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';

/** What is asked of an open file. */
export interface OpenFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  chmod(mode: number): Promise<void>;
  /** Gives the file to a user and a group; -1 leaves either as it is. */
  chown(uid: number, gid: number): Promise<void>;
  /** Flushes to the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileFacts {
  /** Type and permission bits. */
  readonly mode: number;
  readonly mtimeMs: number;
  readonly uid: number;
  readonly gid: number;
  isDirectory(): boolean;
}

/** The file operations of the store: node's own, or a disk that fails where a test wants it to. */
export interface FileSystem {
  readFile(path: string): Promise<Uint8Array>;
  open(path: string, flags: string, mode?: number): Promise<OpenFile>;
  stat(path: string): Promise<FileFacts>;
  realpath(path: string): Promise<string>;
  link(existing: string, path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

export const nodeFileSystem: FileSystem = { readFile, open, stat, realpath, link, rename, unlink };
