import type { People } from '../domain/people.ts';
import { AppError } from '../errors/app-error.ts';
import { readJson } from '../stores/own-files.ts';

/** Reads the people of an office from a JSON file. Throws `people-unreadable` with `file` and `reason`, `people-invalid` with `file` and `place`. */
export async function loadPeople(file: string): Promise<People> {
  const { parsePeople } = await import('../domain/template/people-schema.ts');
  const people = parsePeople(await readPeople(file));
  if ('place' in people) throw new AppError('people-invalid', { file, place: people.place });
  return people;
}

async function readPeople(file: string): Promise<unknown> {
  try {
    return await readJson(file);
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? 'JSON' : ((cause as NodeJS.ErrnoException).code ?? '');
    throw new AppError('people-unreadable', { file, reason }, { cause });
  }
}
