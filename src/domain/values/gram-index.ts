import { uint16At, uint32At } from './array-access.ts';
import { lengthAt, type TextUnits } from './text-units.ts';

/** Offsets are told apart by stretches of 2^3 units: a gram at the other end of a text lies in another bucket. */
const ZONE_BITS = 3;

/**
 * Where every piece ("gram") of a fixed size stands in a list of texts, by gram and zone. Grams are told apart by a hash: entries of a bucket
 * may belong to other grams and zones and have to be looked at.
 */
export interface GramIndex {
  readonly size: number;
  /** 32 - the bits of a bucket. */
  readonly shift: number;
  /** Entries of bucket b stand from `starts[b]` up to `starts[b + 1]`. */
  readonly starts: Uint32Array;
  /** Number of the text of each entry; ascending within a bucket. */
  readonly numbers: Uint32Array;
  /** Offset of each entry in its text. */
  readonly offsets: Uint32Array;
  /** Hash of each gram of each text, text after text. */
  readonly hashes: Uint32Array;
  /** Where the hashes of a text begin in `hashes`, by its number. */
  readonly firstHash: Uint32Array;
}

/** Indexes the texts numbered `from` up to `to` (inclusive); they are not renumbered. */
export function indexGrams(texts: TextUnits, from: number, to: number, size: number): GramIndex {
  const { hashes, firstHash } = hashTexts(texts, from, to, size);
  const bits = Math.max(4, Math.min(20, Math.ceil(Math.log2(hashes.length + 1)))); // about as many buckets as grams
  const starts = new Uint32Array(2 ** bits + 1);
  const entries = { numbers: new Uint32Array(hashes.length), offsets: new Uint32Array(hashes.length) };
  const index = { size, shift: 32 - bits, starts, ...entries, hashes, firstHash };
  countEntries(index, from, to);
  placeEntries(index, from, to);
  return index;
}

/** The zone in which an offset lies. */
export function zoneOf(offset: number): number {
  return offset >>> ZONE_BITS;
}

/** The bucket of the gram that stands at `offset` of an indexed text, had it stood in `zone`. */
export function bucketAt(index: GramIndex, number: number, offset: number, zone: number): number {
  return bucketOf(index, uint32At(index.hashes, uint32At(index.firstHash, number) + offset), zone);
}

/** How many entries stand in a bucket. */
export function entriesOf(index: GramIndex, bucket: number): number {
  return uint32At(index.starts, bucket + 1) - uint32At(index.starts, bucket);
}

/** The first entry of a bucket whose text is numbered `least` or higher. */
export function firstEntry(index: GramIndex, bucket: number, least: number): number {
  let low = uint32At(index.starts, bucket);
  let high = uint32At(index.starts, bucket + 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (uint32At(index.numbers, middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A product spreads best in its upper bits (Knuth's golden ratio). */
function bucketOf(index: GramIndex, hash: number, zone: number): number {
  return Math.imul(hash ^ Math.imul(zone + 1, 0x85ebca6b), 0x9e3779b1) >>> index.shift;
}

function countEntries(index: GramIndex, from: number, to: number): void {
  const { starts, firstHash } = index;
  for (let number = from; number <= to; number += 1) {
    const count = uint32At(firstHash, number + 1) - uint32At(firstHash, number);
    for (let offset = 0; offset < count; offset += 1) {
      const bucket = bucketAt(index, number, offset, zoneOf(offset));
      starts[bucket + 1] = uint32At(starts, bucket + 1) + 1;
    }
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket] = uint32At(starts, bucket) + uint32At(starts, bucket - 1);
}

function placeEntries(index: GramIndex, from: number, to: number): void {
  const free = index.starts.slice();
  for (let number = from; number <= to; number += 1) {
    const count = uint32At(index.firstHash, number + 1) - uint32At(index.firstHash, number);
    for (let offset = 0; offset < count; offset += 1) {
      const bucket = bucketAt(index, number, offset, zoneOf(offset));
      const place = uint32At(free, bucket);
      index.numbers[place] = number;
      index.offsets[place] = offset;
      free[bucket] = place + 1;
    }
  }
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
