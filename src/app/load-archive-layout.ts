import type { ArchiveLayout } from '../domain/archive/archive-layout.ts';
import { AppError } from '../errors/app-error.ts';
import { readOwnJson, TEMPLATES_FOLDER } from '../stores/own-files.ts';

const FILE = 'archive.json';

function isLayout(value: unknown): value is ArchiveLayout {
  if (typeof value !== 'object' || value === null) return false;
  const { printedColumns, papers, provenance } = value as Partial<ArchiveLayout>;
  if (!Array.isArray(printedColumns) || !papers || !provenance) return false;
  return [papers.folio, papers.a4].every((page) => page?.columnWidths.length === printedColumns.length);
}

/**
 * Reads the form of the archive. Checks only what would otherwise fail far from its cause; the tests check the rest.
 *
 * @throws AppError `template-invalid` with `file` and `problem`.
 */
export async function loadArchiveLayout(folder: URL = TEMPLATES_FOLDER): Promise<ArchiveLayout> {
  const value = await readOwnJson(new URL(FILE, folder), FILE);
  if (!isLayout(value))
    throw new AppError('template-invalid', { file: FILE, problem: 'columns, papers or provenance are missing' });
  return value;
}
