import { allowedEdits } from './allowed-edits.ts';
import { int32At, numberAt, textAt, uint32At } from './array-access.ts';
import { cutRarely, type Segment } from './cut-rarely.ts';
import {
  bucketAt,
  enterGrams,
  firstEntry,
  type GramIndex,
  offsetOfEntry,
  prepareIndex,
  roomOf,
  textOfEntry,
  zoneOf,
} from './gram-index.ts';
import { countMissingMarks, GRAMS_PER_EDIT, markGrams } from './gram-marks.ts';
import { distanceBetween } from './levenshtein.ts';
import { lengthAt, type TextUnits, unitsOf } from './text-units.ts';

/** Two texts of a list that are alike: indexes into the list, `first < second`. */
export interface NearDuplicate {
  readonly first: number;
  readonly second: number;
  readonly similarity: number;
}

/** Longest gram that is looked up; shorter texts use shorter ones. */
const LONGEST_GRAM = 6;

/** What is to be compared with one text: the shorter texts, and those of its length before it, from `lowest` on, at most `edits` away. */
interface Probe {
  readonly number: number;
  readonly lowest: number;
  /** -1 when even the text itself would not do. */
  readonly edits: number;
  /** Size of the grams by which its segments are found; 0 when it is too short for that. */
  readonly gram: number;
}

/** The texts in order of length; a number is a place in that order. */
interface Search {
  readonly texts: TextUnits;
  readonly marks: Uint32Array;
  /** By number of a text, the last probe that was compared with it. */
  readonly compared: Int32Array;
  /** Index in the list of each number. */
  readonly order: readonly number[];
  readonly found: (first: number, second: number, distance: number) => void;
}

/**
 * Every pair of texts with `similarity >= least`, ordered by `first`, then `second`; none is missed. If one of two texts that lie k edits apart
 * is cut into k + 1 segments, at least one segment stands unchanged in the other. So each text is compared only with texts of about its length
 * that share a segment at about its place (Li, Deng, Feng 2011, "Pass-Join"); a segment is found through a rare gram in it.
 */
export function findNearDuplicates(texts: readonly string[], least: number): readonly NearDuplicate[] {
  const pairs: NearDuplicate[] = [];
  searchAll(texts, least, {
    found: (first, second, distance) => {
      const longer = Math.max(textAt(texts, first).length, textAt(texts, second).length);
      pairs.push({ first, second, similarity: distance === 0 ? 1 : 1 - distance / longer });
    },
  });
  return pairs.sort((a, b) => a.first - b.first || a.second - b.second);
}

function searchAll(texts: readonly string[], least: number, wishes: Pick<Search, 'found'>): void {
  const order = Array.from(texts.keys()).sort((a, b) => textAt(texts, a).length - textAt(texts, b).length || a - b);
  const sorted = unitsOf(order.map((index) => textAt(texts, index)));
  const search: Search = {
    ...wishes,
    order,
    texts: sorted,
    marks: markGrams(sorted),
    compared: new Int32Array(order.length).fill(-1),
  };
  const probes = planProbes(sorted, order.length, least);
  const indexes = prepareIndexes(sorted, probes);
  for (const probe of probes) {
    const index = indexes.get(probe.gram);
    if (index) searchSegments(search, probe, index);
    else compareRange(search, probe);
    // Only then, so that a probe finds nothing but what stands before it.
    for (const each of indexes.values()) enterGrams(each, probe.number);
  }
}

function planProbes(texts: TextUnits, count: number, least: number): readonly Probe[] {
  let lowest = 0;
  return Array.from({ length: count }, (_, number) => {
    const length = lengthAt(texts, number);
    const edits = allowedEdits(length, least);
    if (edits < 0) return { number, lowest: number, edits, gram: 0 };
    while (lengthAt(texts, lowest) < length - edits) lowest += 1;
    return { number, lowest, edits, gram: Math.min(LONGEST_GRAM, Math.floor(length / (edits + 1))) };
  });
}

function prepareIndexes(sorted: TextUnits, probes: readonly Probe[]): ReadonlyMap<number, GramIndex> {
  const ranges = new Map<number, { readonly from: number; readonly to: number }>();
  for (const { gram, lowest, number } of probes) {
    const range = ranges.get(gram) ?? { from: lowest, to: number };
    if (gram > 0) ranges.set(gram, { from: Math.min(range.from, lowest), to: number });
  }
  return new Map([...ranges].map(([gram, { from, to }]) => [gram, prepareIndex(sorted, from, to, gram)]));
}

function compareRange(search: Search, probe: Probe): void {
  for (let number = probe.lowest; number < probe.number; number += 1) compare(search, probe, number);
}

function searchSegments(search: Search, probe: Probe, index: GramIndex): void {
  const length = lengthAt(search.texts, probe.number);
  const price = (offset: number): number => roomOf(index, bucketAt(index, probe.number, offset, zoneOf(offset)));
  const segments = cutRarely(length, probe.edits + 1, index.size, price);
  const entries = segments.reduce((sum, { gram }) => sum + price(gram), 0);
  if (entries > directWork(probe, length)) compareRange(search, probe);
  else for (const [position, segment] of segments.entries()) searchSegment(search, probe, index, segment, position);
}

/** About what comparing a probe with its whole range costs: less than the search where one gram fills a long text ("aaaa"). */
function directWork(probe: Probe, length: number): number {
  return (probe.number - probe.lowest) * length * (1 + probe.edits / 16);
}

/**
 * Compares the texts that hold one segment. Among the unchanged segments there is one with at most as many edits before it as segments, and at
 * most as many behind it as segments (the first at which the edits so far fall behind the segments so far): a text that is moved further at
 * this segment can wait for another one. No text in question is longer than the probe.
 */
function searchSegment(search: Search, probe: Probe, index: GramIndex, segment: Segment, position: number): void {
  const lastZone = zoneOf(segment.gram + Math.min(position, probe.edits - position));
  for (let zone = zoneOf(segment.gram - position); zone <= lastZone; zone += 1)
    searchBucket(search, probe, index, segment, position, zone);
}

function searchBucket(search: Search, probe: Probe, index: GramIndex, segment: Segment, position: number, zone: number): void {
  const bucket = bucketAt(index, probe.number, segment.gram, zone);
  const length = lengthAt(search.texts, probe.number);
  const end = uint32At(index.ends, bucket);
  for (let entry = firstEntry(index, bucket, probe.lowest); entry < end; entry += 1) {
    const number = textOfEntry(index, entry);
    const shift = offsetOfEntry(index, entry, zone) - segment.gram;
    const growth = lengthAt(search.texts, number) - length;
    if (
      Math.abs(shift) > position ||
      Math.abs(growth - shift) > probe.edits - position ||
      int32At(search.compared, number) === probe.number
    )
      continue;
    if (hasSegment(search, probe, number, segment, shift)) compare(search, probe, number);
  }
}

function hasSegment(search: Search, probe: Probe, number: number, segment: Segment, shift: number): boolean {
  const { units, starts } = search.texts;
  const own = uint32At(starts, probe.number);
  const other = uint32At(starts, number) + shift;
  // The reach of the shift keeps the segment inside the other text.
  for (let at = segment.start; at < segment.end; at += 1) if (units[other + at] !== units[own + at]) return false;
  return true;
}

function compare(search: Search, probe: Probe, number: number): void {
  search.compared[number] = probe.number;
  const [own, other] = [numberAt(search.order, probe.number), numberAt(search.order, number)];
  const [first, second] = own < other ? [own, other] : [other, own];
  if (hasOtherMarks(search, probe, number)) return;
  const distance = distanceBetween(search.texts, probe.number, number, probe.edits);
  if (distance <= probe.edits) search.found(first, second, distance);
}

function hasOtherMarks(search: Search, probe: Probe, number: number): boolean {
  const limit = GRAMS_PER_EDIT * probe.edits;
  return countMissingMarks(search.marks, probe.number, number, limit) > limit;
}
