import { z } from 'zod';
import { isMailAddress, type People } from '../people.ts';

const addresses = z.array(z.string().refine(isMailAddress)).default([]);

/** A file of people, with the words of the command line: `{"petugas": [...], "ppid": [...], "atasan": [...], "share": [...]}`; each list may be missing. */
const peopleFile = z.strictObject({ petugas: addresses, ppid: addresses, atasan: addresses, share: addresses });

/**
 * The people of a file, or the first place where something else stands than a list of mail addresses: a list and a position from 1 (`ppid 2`), a list, a
 * name that is none of them, or '' for the whole. Never the address itself.
 */
export function parsePeople(value: unknown): People | { readonly place: string } {
  const result = peopleFile.safeParse(value);
  if (!result.success) {
    const [first] = result.error.issues;
    const path = first?.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : (first?.path ?? []);
    return { place: path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join(' ') };
  }
  const { petugas, ppid, atasan, share } = result.data;
  return { officer: petugas, ppid, superior: atasan, share };
}
