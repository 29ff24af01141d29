import type { Phrases } from '../domain/plan/phrases.ts';
import { readOwnJson, TEMPLATES_FOLDER } from '../stores/own-files.ts';

const FILE = 'phrases.json';

/** Reads the sentences that the program writes into a workbook. Throws `template-invalid`. */
export async function loadPhrases(): Promise<Phrases> {
  return (await readOwnJson(new URL(FILE, TEMPLATES_FOLDER), FILE)) as Phrases; // the tests vouch for the shape
}
