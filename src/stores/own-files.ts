import { readFile } from 'node:fs/promises';
import { AppError } from '../errors/app-error.ts';

/** The program's own forms, sentences and catalogues. The folder lies two levels above both `src/stores` and `dist/stores`. */
export const TEMPLATES_FOLDER: URL = new URL('../../sheets-templates/', import.meta.url);

/** What a file of the program holds; `file` is how errors name it. Throws `template-invalid` with `file` and `problem`. */
export async function readOwnJson(location: URL, file: string): Promise<unknown> {
  try {
    return await readJson(location);
  } catch (cause) {
    throw new AppError('template-invalid', { file, problem: String(cause) }, { cause });
  }
}

/** What a JSON file holds, with or without a byte order mark before it. Throws `SyntaxError`, and errors of the operating system. */
export async function readJson(location: URL | string): Promise<unknown> {
  return JSON.parse((await readFile(location, 'utf8')).replace(/^\uFEFF/u, ''));
}
