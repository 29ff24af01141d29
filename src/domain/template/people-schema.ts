import { z } from 'zod';
import { isMailAddress, type People } from '../people.ts';

const addresses = z.array(z.string().refine(isMailAddress, { error: 'is no mail address' })).default([]);

/** A file of people, with the words of the command line: `{"petugas": [...], "ppid": [...], "atasan": [...], "share": [...]}`; each list may be missing. */
const peopleFile = z.strictObject({ petugas: addresses, ppid: addresses, atasan: addresses, share: addresses });

/** The people of a file, or what is wrong with it: the place and why, without the address itself. */
export function parsePeople(value: unknown): People | { readonly problem: string } {
  const result = peopleFile.safeParse(value);
  if (!result.success) {
    const [first] = result.error.issues;
    return { problem: [first?.path.join('.'), first?.message].filter((part) => part !== undefined && part !== '').join(': ') };
  }
  const { petugas, ppid, atasan, share } = result.data;
  return { officer: petugas, ppid, superior: atasan, share };
}
