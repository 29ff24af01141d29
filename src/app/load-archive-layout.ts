import { readFile } from 'node:fs/promises';
import type { ArchiveLayout } from '../domain/archive/archive-layout.ts';
import { AppError } from '../errors/app-error.ts';

const FILE = 'archive.json';
/** `sheets-templates/` lies two levels above both `src/app` and `dist/app`. */
const TEMPLATES_FOLDER = new URL('../../sheets-templates/', import.meta.url);

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
  let value: unknown;
  try {
    value = JSON.parse(await readFile(new URL(FILE, folder), 'utf8'));
  } catch (cause) {
    throw new AppError('template-invalid', { file: FILE, problem: 'the file cannot be read as JSON' }, { cause });
  }
  if (!isLayout(value))
    throw new AppError('template-invalid', { file: FILE, problem: 'columns, papers or provenance are missing' });
  return value;
}
