import { uint16At, uint32At } from './array-access.ts';
import { type ChosenGrams, STEP } from './choose-grams.ts';

/** Bits 8, 16, 32 ... of 32 counters, one counter in each bit. */
const upper = new Uint32Array(32);

/**
 * Which of some `lanes` of a table hold all grams of a text but `spare` at most. Counts for all lanes at once: 32 counters lie side by side,
 * one bit of all of them in a word, and eight words are added by carry-save adders (Harley and Seal). Counters start so high that one miss too
 * many makes them overflow.
 */
export function lanesWithin(table: Uint32Array, chosen: ChosenGrams, text: number, spare: number, lanes: number): number {
  const start = uint32At(chosen.starts, text);
  const end = uint32At(chosen.ends, text);
  let bits = 3;
  while (1 << bits <= spare) bits += 1;
  const bias = (1 << bits) - 1 - spare;
  for (let bit = 3; bit < bits; bit += 1) upper[bit] = maskOf(bias, bit);
  let [ones, twos, fours] = [maskOf(bias, 0), maskOf(bias, 1), maskOf(bias, 2)];
  let beyond = ~lanes;
  for (let at = start; at < end && beyond !== -1; at += STEP) {
    const a = missing(table, chosen, at);
    const b = missing(table, chosen, at + 1);
    const c = missing(table, chosen, at + 2);
    const d = missing(table, chosen, at + 3);
    const e = missing(table, chosen, at + 4);
    const f = missing(table, chosen, at + 5);
    const g = missing(table, chosen, at + 6);
    const h = missing(table, chosen, at + 7);
    const ab = carryOf(ones, a, b);
    ones ^= a ^ b;
    const cd = carryOf(ones, c, d);
    ones ^= c ^ d;
    const ef = carryOf(ones, e, f);
    ones ^= e ^ f;
    const gh = carryOf(ones, g, h);
    ones ^= g ^ h;
    const abcd = carryOf(twos, ab, cd);
    twos ^= ab ^ cd;
    const efgh = carryOf(twos, ef, gh);
    twos ^= ef ^ gh;
    const eights = carryOf(fours, abcd, efgh);
    fours ^= abcd ^ efgh;
    beyond |= addAbove(eights, bits);
  }
  return ~beyond;
}

function maskOf(bias: number, bit: number): number {
  return -((bias >>> bit) & 1);
}

function missing(table: Uint32Array, chosen: ChosenGrams, at: number): number {
  return ~uint32At(table, uint16At(chosen.keys, at));
}

function carryOf(a: number, b: number, c: number): number {
  return (a & b) | ((a ^ b) & c);
}

/** Adds eight to the counters of some lanes; the lanes whose counter overflows. */
function addAbove(lanes: number, bits: number): number {
  let carry = lanes;
  for (let bit = 3; bit < bits && carry !== 0; bit += 1) {
    const before = uint32At(upper, bit);
    upper[bit] = before ^ carry;
    carry &= before;
  }
  return carry;
}
