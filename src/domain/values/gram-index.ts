import { uint16At, uint32At } from './array-access.ts';
import { lengthAt, type TextUnits } from './text-units.ts';

/** Offsets are told apart by zones of 8 units: a gram at the other end of a text lies in another bucket. */
const ZONE = 8;

/**
 * Where every piece ("gram") of a fixed size stands in a list of texts, by gram and zone. Grams are told apart by a hash: entries of a bucket
 * may belong to other grams and zones and have to be looked at. Kept small, since what does not fit into the processor's cache is slow.
 */
export interface GramIndex {
  readonly size: number;
  /** 32 - the bits of a bucket. */
  readonly shift: number;
  /** Room for the entries of bucket b is from `starts[b]` up to `starts[b + 1]`. */
  readonly starts: Uint32Array;
  /** Where the next entry of each bucket goes. */
  readonly ends: Uint32Array;
  /** Number of the text * 8 + offset within the zone; ascending within a bucket. */
  readonly entries: Uint32Array;
  /** Hash of each gram of each text, text after text. */
  readonly hashes: Uint32Array;
  /** Where the hashes of a text begin in `hashes`, by its number. */
  readonly firstHash: Uint32Array;
}

/** Makes an index with room for the texts numbered `from` up to `to` (inclusive); they are not renumbered. */
export function prepareIndex(texts: TextUnits, from: number, to: number, size: number): GramIndex {
  const { hashes, firstHash } = hashTexts(texts, from, to, size);
  const bits = Math.max(4, Math.min(20, Math.round(Math.log2(hashes.length + 1)) - 1)); // about two grams in a bucket
  const starts = new Uint32Array(2 ** bits + 1);
  const index = { size, shift: 32 - bits, starts, ends: starts, entries: new Uint32Array(hashes.length), hashes, firstHash };
  countEntries(index, from, to);
  return { ...index, ends: starts.slice() };
}

/** Enters all grams of a text; texts are entered in order of their numbers. */
export function enterGrams(index: GramIndex, number: number): void {
  const count = gramsOf(index, number);
  for (let offset = 0; offset < count; offset += 1) {
    const bucket = bucketAt(index, number, offset, zoneOf(offset));
    const place = uint32At(index.ends, bucket);
    index.entries[place] = number * ZONE + (offset % ZONE);
    index.ends[bucket] = place + 1;
  }
}

/** Number of the text of an entry. */
export function textOfEntry(index: GramIndex, entry: number): number {
  return Math.floor(uint32At(index.entries, entry) / ZONE);
}

/** Offset of an entry in its text, if it belongs to `zone`. */
export function offsetOfEntry(index: GramIndex, entry: number, zone: number): number {
  return zone * ZONE + (uint32At(index.entries, entry) % ZONE);
}

/** The zone in which an offset lies. */
export function zoneOf(offset: number): number {
  return Math.floor(offset / ZONE);
}

/** The bucket of the gram that stands at `offset` of an indexed text, had it stood in `zone`. */
export function bucketAt(index: GramIndex, number: number, offset: number, zone: number): number {
  return bucketOf(index, uint32At(index.hashes, uint32At(index.firstHash, number) + offset), zone);
}

/** How many entries a bucket has room for: how often its grams occur. */
export function roomOf(index: GramIndex, bucket: number): number {
  return uint32At(index.starts, bucket + 1) - uint32At(index.starts, bucket);
}

/** The first entry of a bucket whose text is numbered `least` or higher. */
export function firstEntry(index: GramIndex, bucket: number, least: number): number {
  let low = uint32At(index.starts, bucket);
  let high = uint32At(index.ends, bucket);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (textOfEntry(index, middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A product spreads best in its upper bits (Knuth's golden ratio). */
function bucketOf(index: GramIndex, hash: number, zone: number): number {
  return Math.imul(hash ^ Math.imul(zone + 1, 0x85ebca6b), 0x9e3779b1) >>> index.shift;
}

function countEntries(index: GramIndex, from: number, to: number): void {
  const { starts } = index;
  for (let number = from; number <= to; number += 1) {
    for (let offset = gramsOf(index, number) - 1; offset >= 0; offset -= 1) {
      const bucket = bucketAt(index, number, offset, zoneOf(offset));
      starts[bucket + 1] = uint32At(starts, bucket + 1) + 1;
    }
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1)
    starts[bucket] = uint32At(starts, bucket) + uint32At(starts, bucket - 1);
}

/** How many grams an indexed text has. */
function gramsOf(index: GramIndex, number: number): number {
  return uint32At(index.firstHash, number + 1) - uint32At(index.firstHash, number);
}

function hashTexts(texts: TextUnits, from: number, to: number, size: number): Pick<GramIndex, 'hashes' | 'firstHash'> {
  const firstHash = new Uint32Array(to + 2);
  for (let number = from; number <= to; number += 1) {
    firstHash[number + 1] = uint32At(firstHash, number) + Math.max(0, lengthAt(texts, number) - size + 1);
  }
  const hashes = new Uint32Array(uint32At(firstHash, to + 1));
  let at = 0;
  for (let number = from; number <= to; number += 1) {
    const end = uint32At(texts.starts, number + 1);
    for (let start = uint32At(texts.starts, number); start + size <= end; start += 1) {
      hashes[at] = hashAt(texts.units, start, size);
      at += 1;
    }
  }
  return { hashes, firstHash };
}

/** FNV-1a over UTF-16 units. */
function hashAt(units: Uint16Array, start: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + size; at += 1) hash = Math.imul(hash ^ uint16At(units, at), 0x01000193);
  return hash ^ (hash >>> 15);
}
