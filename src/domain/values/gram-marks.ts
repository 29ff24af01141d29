import { uint32At } from './array-access.ts';

const WORDS = 16;
const GRAM = 3;

/** How many of the marks of a text one edit can take away. */
export const GRAMS_PER_EDIT = GRAM;

/** For each text 512 marks in 16 words: a mark is set when three neighbouring units of the text hash to it. */
export function markGrams(texts: readonly string[]): Uint32Array {
  const marks = new Uint32Array(texts.length * WORDS);
  for (const [number, text] of texts.entries()) {
    for (let at = GRAM - 1; at < text.length; at += 1) {
      const units = (text.charCodeAt(at - 2) * 31 + text.charCodeAt(at - 1)) * 31 + text.charCodeAt(at);
      const mark = Math.imul(units, 0x9e3779b1) >>> 23;
      const word = number * WORDS + (mark >>> 5);
      marks[word] = uint32At(marks, word) | (1 << (mark & 31));
    }
  }
  return marks;
}

/** How many marks of one text another text does not have. */
export function countMissingMarks(marks: Uint32Array, text: number, other: number): number {
  let count = 0;
  for (let word = 0; word < WORDS; word += 1) count += bitCount(uint32At(marks, text * WORDS + word) & ~uint32At(marks, other * WORDS + word));
  return count;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
