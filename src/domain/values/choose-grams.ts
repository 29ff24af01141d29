import { int32At, uint8At, uint16At, uint32At } from './array-access.ts';
import { type GramKeys, keyAt } from './gram-keys.ts';
import { lengthAt } from './text-units.ts';

/** Grams of each text of a list that do not overlap, so that one edit takes away one of them at most; about the rarest first. */
export interface ChosenGrams {
  /** Keys of the grams of text i from `starts[i]` up to `ends[i]`. */
  readonly keys: Uint16Array;
  readonly starts: Uint32Array;
  /** A whole number of steps behind `starts`; what is left over holds the key that every text has. */
  readonly ends: Uint32Array;
}

/** Grams are counted in steps of so many. */
export const STEP = 8;

/** Weights lie below this. */
export const WEIGHTS = 256;

/** So many classes of weight are told apart in the order of grams. */
const CLASSES = 16;

/** Working space, by end of the part of a text that was looked at: the best sum of weights, and whether a gram ends there. */
let sums = new Int32Array(512);
let taken = new Uint8Array(512);

/** Working space: the keys of a text as they are found, and where the next one of each class goes. */
let found = new Uint16Array(512);
const places = new Uint32Array(CLASSES + 1);

/** Room for the grams of every text; `chooseGrams` fills it. */
export function roomForGrams(grams: GramKeys): ChosenGrams {
  const count = grams.texts.starts.length - 1;
  const starts = new Uint32Array(count + 1);
  for (let text = 0; text < count; text += 1) {
    const most = Math.ceil(lengthAt(grams.texts, text) / grams.size / STEP) * STEP;
    starts[text + 1] = uint32At(starts, text) + most;
  }
  return { keys: new Uint16Array(uint32At(starts, count)), starts, ends: starts.slice() };
}

/** Chooses the grams of a text so that their weights (by key) together are as large as can be. */
export function chooseGrams(grams: GramKeys, text: number, weights: Uint8Array, chosen: ChosenGrams): void {
  const length = lengthAt(grams.texts, text);
  const start = uint32At(grams.texts.starts, text);
  sumWeights(grams, start, length, weights);
  const count = traceGrams(grams, start, length);
  const first = uint32At(chosen.starts, text);
  sortInto(chosen.keys, first, count, weights);
  let end = first + count;
  for (; (end - first) % STEP > 0; end += 1) chosen.keys[end] = grams.count;
  chosen.ends[text] = end;
}

/** Dynamic programming over the ends of the text: the last gram ends there, or the sum is that of one unit less. */
function sumWeights(grams: GramKeys, start: number, length: number, weights: Uint8Array): void {
  if (sums.length <= length) {
    sums = new Int32Array(2 * length);
    taken = new Uint8Array(2 * length);
    found = new Uint16Array(2 * length);
  }
  sums.fill(0, 0, grams.size);
  for (let end = grams.size; end <= length; end += 1) {
    const offset = end - grams.size;
    const without = int32At(sums, end - 1);
    const sum = int32At(sums, offset) + uint8At(weights, keyAt(grams, start + offset, offset >>> grams.zoneBits));
    taken[end] = sum > without ? 1 : 0;
    sums[end] = Math.max(sum, without);
  }
}

function traceGrams(grams: GramKeys, start: number, length: number): number {
  let count = 0;
  let end = length;
  while (end >= grams.size) {
    const size = uint8At(taken, end) === 1 ? grams.size : 1;
    end -= size;
    if (size === 1) continue;
    found[count] = keyAt(grams, start + end, end >>> grams.zoneBits);
    count += 1;
  }
  return count;
}

/** Puts the keys that were found in order, the classes of great weight first. */
function sortInto(keys: Uint16Array, first: number, count: number, weights: Uint8Array): void {
  places.fill(0);
  for (let at = 0; at < count; at += 1) {
    const next = classOf(weights, uint16At(found, at)) + 1;
    places[next] = uint32At(places, next) + 1;
  }
  for (let next = 1; next < CLASSES; next += 1) places[next] = uint32At(places, next) + uint32At(places, next - 1);
  for (let at = 0; at < count; at += 1) {
    const key = uint16At(found, at);
    const ofKey = classOf(weights, key);
    const place = uint32At(places, ofKey);
    keys[first + place] = key;
    places[ofKey] = place + 1;
  }
}

function classOf(weights: Uint8Array, key: number): number {
  return ((WEIGHTS - 1 - uint8At(weights, key)) * CLASSES) >>> 8;
}
