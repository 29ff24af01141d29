import { readFile } from 'node:fs/promises';
import type { Phrases } from '../domain/plan/phrases.ts';
import { AppError } from '../errors/app-error.ts';

/** Reads the sentences that the program writes into a workbook. Throws `template-invalid`. */
export async function loadPhrases(): Promise<Phrases> {
  const file = new URL('../../sheets-templates/phrases.json', import.meta.url);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Phrases;
  } catch (cause) {
    throw new AppError(
      'template-invalid',
      { file: 'phrases.json', problem: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
}
