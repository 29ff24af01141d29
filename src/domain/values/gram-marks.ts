import { uint16At, uint32At } from './array-access.ts';
import type { TextUnits } from './text-units.ts';

const WORDS = 16;
const GRAM = 3;

/** How many of the marks of a text one edit can take away. */
export const GRAMS_PER_EDIT: number = GRAM;

/** For each text 512 marks in 16 words: a mark is set when three neighbouring units of the text hash to it. */
export function markGrams({ units, starts }: TextUnits): Uint32Array {
  const marks = new Uint32Array((starts.length - 1) * WORDS);
  for (let text = 0; text < starts.length - 1; text += 1) {
    for (let at = uint32At(starts, text) + GRAM - 1; at < uint32At(starts, text + 1); at += 1) {
      const gram = (uint16At(units, at - 2) * 31 + uint16At(units, at - 1)) * 31 + uint16At(units, at);
      const mark = Math.imul(gram, 0x9e3779b1) >>> 23;
      const word = text * WORDS + (mark >>> 5);
      marks[word] = uint32At(marks, word) | (1 << (mark & 31));
    }
  }
  return marks;
}

/** How many marks of one text another text does not have, counted until there are more than `limit`. */
export function countMissingMarks(marks: Uint32Array, text: number, other: number, limit: number): number {
  let count = 0;
  for (let word = 0; word < WORDS && count <= limit; word += 1)
    count += bitCount(uint32At(marks, text * WORDS + word) & ~uint32At(marks, other * WORDS + word));
  return count;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
