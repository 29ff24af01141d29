import { uint16At, uint32At } from './array-access.ts';
import { lengthAt, type TextUnits } from './text-units.ts';

/** A key of every gram (so many units in a row) of a list of texts. Grams are told apart by a hash: different ones may share a key. */
export interface GramKeys {
  readonly texts: TextUnits;
  /** Units of a gram. */
  readonly size: number;
  /** Keys lie below this power of two. */
  readonly count: number;
  /** The same gram has another key in each zone of 2 ** zoneBits units: at the other end of a text it is another gram. */
  readonly zoneBits: number;
  /** Hash of each gram, by the place of its first unit. */
  readonly hashes: Uint16Array;
}

/** For `zoneBits`: grams are the same wherever they stand. */
export const ANYWHERE = 30;

const MOST_KEYS = 2 ** 15;
const FEWEST_KEYS = 2 ** 8;

/** So many keys for each gram of a text that few keys are shared. */
const KEYS_PER_GRAM = 32;

/** Odd, so that the zones of one gram spread over the keys. */
const ZONE_STEP = 2753;

/** `size` is at most 4. */
export function keyGrams(texts: TextUnits, size: number, zoneBits: number): GramKeys {
  const { units, starts } = texts;
  const count = keysFor(units.length / Math.max(1, starts.length - 1));
  const hashes = new Uint16Array(units.length);
  for (let at = 0; at + size <= units.length; at += 1) hashes[at] = hashAt(units, at, size) & (count - 1);
  return { texts, size, count, zoneBits, hashes };
}

/** Key of the gram whose first unit stands at `at`, had it stood in `zone` of its text. */
export function keyAt(grams: GramKeys, at: number, zone: number): number {
  return (uint16At(grams.hashes, at) + zone * ZONE_STEP) & (grams.count - 1);
}

/** How many grams of all texts have each key, each in its own zone. */
export function countKeys(grams: GramKeys): Uint32Array {
  const { starts } = grams.texts;
  const counts = new Uint32Array(grams.count);
  for (let text = 0; text < starts.length - 1; text += 1) {
    const start = uint32At(starts, text);
    const last = lengthAt(grams.texts, text) - grams.size;
    for (let offset = 0; offset <= last; offset += 1) {
      const key = keyAt(grams, start + offset, offset >>> grams.zoneBits);
      counts[key] = uint32At(counts, key) + 1;
    }
  }
  return counts;
}

/** Sets a bit for every gram of a text in a table of keys, also for the zones that it can come from by `edits` edits. */
export function markGrams(grams: GramKeys, text: number, edits: number, table: Uint32Array, bit: number): void {
  const start = uint32At(grams.texts.starts, text);
  const last = lengthAt(grams.texts, text) - grams.size;
  for (let offset = 0; offset <= last; offset += 1) {
    const lastZone = (offset + edits) >>> grams.zoneBits;
    for (let zone = Math.max(0, offset - edits) >>> grams.zoneBits; zone <= lastZone; zone += 1) {
      const key = keyAt(grams, start + offset, zone);
      table[key] = uint32At(table, key) | bit;
    }
  }
}

function keysFor(length: number): number {
  return Math.min(MOST_KEYS, Math.max(FEWEST_KEYS, 2 ** Math.ceil(Math.log2(KEYS_PER_GRAM * length + 1))));
}

/** FNV-1a over UTF-16 units; a product spreads best in its upper bits. */
function hashAt(units: Uint16Array, start: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + size; at += 1) hash = Math.imul(hash ^ uint16At(units, at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 16;
}
