import { randomBytes, randomInt } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const letters = (count: number): string => Array.from(randomBytes(count), (byte) => ALPHABET[byte % 64]).join('');

/** A file id of 44 characters, as spreadsheets have. */
export const newFileId = (): string => `1${letters(43)}`;

/** A random number of 31 bits that is not taken; sheets, protections, bandings and views are numbered so. */
export function newNumber(taken: (candidate: number) => boolean): number {
  for (;;) {
    const candidate = randomInt(1, 2 ** 31 - 1);
    if (!taken(candidate)) return candidate;
  }
}
