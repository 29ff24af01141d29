import { readFile } from 'node:fs/promises';
import type { People } from '../domain/people.ts';
import { AppError } from '../errors/app-error.ts';

/** Reads the people of an office from a JSON file. Throws `people-invalid` with `file` and `problem`. */
export async function loadPeople(file: string): Promise<People> {
  const { parsePeople } = await import('../domain/template/people-schema.ts');
  const people = parsePeople(await readJson(file));
  if ('problem' in people) throw new AppError('people-invalid', { file, problem: people.problem });
  return people;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    const problem = cause instanceof SyntaxError ? 'it is no JSON' : 'it cannot be read';
    throw new AppError('people-invalid', { file, problem }, { cause });
  }
}
