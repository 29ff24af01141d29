import { dirname } from 'node:path';
import type { FileProperties } from '../../domain/archive/package-contents.ts';
import type { PrintSheet } from '../../domain/archive/print-sheet.ts';
import { makeFolder } from '../make-folder.ts';
import { createFile } from '../xlsx/atomic-write.ts';
import { fileError } from '../xlsx/file-error.ts';
import { nodeFileSystem } from '../xlsx/file-system.ts';
import { renderFile } from './render-package.ts';

/** Makes a new file of laid-out sheets, whole or not at all, with its folder. Throws `workbook-exists` and errors of the disk. */
export async function savePrintFile(
  path: string,
  kind: 'xlsx' | 'pdf',
  sheets: readonly PrintSheet[],
  properties: FileProperties,
): Promise<void> {
  const bytes = await renderFile({ path, kind, sheets }, properties);
  await makeFolder(dirname(path));
  try {
    await createFile(path, bytes, { files: nodeFileSystem, now: Date.now });
  } catch (error) {
    throw fileError(error, path, 'write-failed');
  }
}
