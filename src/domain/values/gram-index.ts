import { uint16At, uint32At } from './array-access.ts';
import { lengthAt, type TextUnits } from './text-units.ts';

/**
 * Where every piece ("gram") of a fixed size stands in a list of texts. Grams are told apart by a hash: entries of a bucket may belong to
 * other grams and have to be looked at.
 */
export interface GramIndex {
  readonly size: number;
  /** Entries of bucket b stand from `starts[b]` up to `starts[b + 1]`. */
  readonly starts: Uint32Array;
  /** Number of the text of each entry; ascending within a bucket. */
  readonly numbers: Uint32Array;
  /** Offset of each entry in its text. */
  readonly offsets: Uint32Array;
  /** Bucket of each gram of each text, text after text. */
  readonly buckets: Uint32Array;
  /** Where the buckets of a text begin in `buckets`, by its number. */
  readonly firstBucket: Uint32Array;
}

/** Indexes the texts numbered `from` up to `to` (inclusive); they are not renumbered. */
export function indexGrams(texts: TextUnits, from: number, to: number, size: number): GramIndex {
  const { buckets, firstBucket, count } = hashTexts(texts, from, to, size);
  const starts = new Uint32Array(count + 1);
  for (let at = 0; at < buckets.length; at += 1) {
    const bucket = uint32At(buckets, at);
    starts[bucket + 1] = uint32At(starts, bucket + 1) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) starts[bucket] = uint32At(starts, bucket) + uint32At(starts, bucket - 1);
  const index = { size, starts, numbers: new Uint32Array(buckets.length), offsets: new Uint32Array(buckets.length), buckets, firstBucket };
  placeEntries(index, from, to);
  return index;
}

/** How many entries stand in a bucket. */
export function entriesOf(index: GramIndex, bucket: number): number {
  return uint32At(index.starts, bucket + 1) - uint32At(index.starts, bucket);
}

/** The bucket of the gram that stands at `offset` in an indexed text. */
export function bucketAt(index: GramIndex, number: number, offset: number): number {
  return uint32At(index.buckets, uint32At(index.firstBucket, number) + offset);
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

function placeEntries(index: GramIndex, from: number, to: number): void {
  const free = index.starts.slice();
  for (let number = from; number <= to; number += 1) {
    const first = uint32At(index.firstBucket, number);
    const last = uint32At(index.firstBucket, number + 1);
    for (let at = first; at < last; at += 1) {
      const bucket = uint32At(index.buckets, at);
      const place = uint32At(free, bucket);
      index.numbers[place] = number;
      index.offsets[place] = at - first;
      free[bucket] = place + 1;
    }
  }
}

interface Buckets {
  readonly buckets: Uint32Array;
  readonly firstBucket: Uint32Array;
  readonly count: number;
}

function hashTexts(texts: TextUnits, from: number, to: number, size: number): Buckets {
  const firstBucket = new Uint32Array(to + 2);
  for (let number = from; number <= to; number += 1) {
    firstBucket[number + 1] = uint32At(firstBucket, number) + Math.max(0, lengthAt(texts, number) - size + 1);
  }
  const buckets = new Uint32Array(uint32At(firstBucket, to + 1));
  // A power of two with about as many buckets as grams; a product spreads best in its upper bits.
  const bits = Math.max(4, Math.min(20, Math.ceil(Math.log2(buckets.length + 1))));
  let at = 0;
  for (let number = from; number <= to; number += 1) {
    const end = uint32At(texts.starts, number + 1);
    for (let start = uint32At(texts.starts, number); start + size <= end; start += 1) {
      buckets[at] = hashAt(texts.units, start, size) >>> (32 - bits);
      at += 1;
    }
  }
  return { buckets, firstBucket, count: 2 ** bits };
}

/** FNV-1a over UTF-16 units, closed with a multiplication (Knuth's golden ratio). */
function hashAt(units: Uint16Array, start: number, size: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + size; at += 1) hash = Math.imul(hash ^ uint16At(units, at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
}
