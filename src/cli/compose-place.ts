import type { NewWorkbookPlace } from '../app/create-workbook.ts';
import { everybody, isMailAddress, joinPeople, NOBODY, type People } from '../domain/people.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import type { CommandCall, CommandOptions } from './command-call.ts';
import { invalidValue, onlyForGoogle } from './usage-error.ts';

/** Options of `dik init` that say something about a workbook online and nothing about a file. */
const ONLINE_OPTIONS = [
  'title',
  'folder',
  'petugas',
  'ppid',
  'atasan',
  'share',
  'people',
] as const satisfies readonly (keyof CommandOptions)[];

/**
 * Title, folder and people of a new workbook online; undefined for a file. Throws `usage` for an option that a file cannot heed and for what is no mail
 * address or folder, `people-unreadable`, `people-invalid`.
 */
export async function composePlace(call: CommandCall, kind: WorkbookStore['kind']): Promise<NewWorkbookPlace | undefined> {
  const { options, language } = call;
  if (kind !== 'google-sheets') {
    const foreign = ONLINE_OPTIONS.find((option) => options[option] !== undefined);
    if (foreign !== undefined) throw await onlyForGoogle(`--${foreign}`, language);
    return undefined;
  }
  const title = options.title?.trim();
  if (title === '') throw await invalidValue('--title', "''", language);
  const folder = await folderId('--folder', options.folder, call);
  return {
    people: await composePeople(call),
    ...(title === undefined ? {} : { title }),
    ...(folder === undefined ? {} : { folder }),
  };
}

/** The id of a Drive folder from an option that holds it, or the address of the folder. Throws `usage`. */
export async function folderId(
  option: string,
  value: string | undefined,
  { language }: CommandCall,
): Promise<string | undefined> {
  if (value === undefined) return undefined;
  const id = /^(?:https:\/\/drive\.google\.com\/drive\/(?:u\/\d+\/)?folders\/)?([\w-]{10,})(?:[?#].*)?$/u.exec(value.trim())?.[1];
  if (id === undefined) throw await invalidValue(option, value, language);
  return id;
}

async function composePeople(call: CommandCall): Promise<People> {
  const { options, language, useCases } = call;
  const lists = { '--petugas': options.petugas, '--ppid': options.ppid, '--atasan': options.atasan, '--share': options.share };
  for (const [option, addresses = []] of Object.entries(lists)) {
    const wrong = addresses.find((address) => !isMailAddress(address));
    if (wrong !== undefined) throw await invalidValue(option, wrong, language);
  }
  const { petugas = [], ppid = [], atasan = [], share = [] } = options;
  const named = { officer: petugas, ppid, superior: atasan, share };
  return joinPeople(options.people === undefined ? NOBODY : await useCases.loadPeople(options.people), named);
}

/** The options by which nobody was named, so that the columns of these people only warn. */
export function unguardedOptions({ ppid, superior }: People): readonly string[] {
  return [...(ppid.length === 0 ? ['--ppid'] : []), ...(superior.length === 0 ? ['--atasan'] : [])];
}

/** How many people were given access. */
export function countPeople(people: People): number {
  return everybody(people).length;
}
