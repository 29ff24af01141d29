import { float64At, numberAt, uint8At } from './array-access.ts';

/** A part of a text that is looked up as a whole through one gram in it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Where its gram stands in the text. */
  readonly gram: number;
}

/** Above so many cells the best cut costs more than it saves. */
const MOST_CELLS = 50_000;

/** Working space of `chooseGrams`: `prices` by offset, `taken` by row and end, `costs` for two rows. */
const prices = new Float64Array(MOST_CELLS);
const taken = new Uint8Array(MOST_CELLS);
const costs = new Float64Array(MOST_CELLS);

/**
 * Cuts a text of `length` units into `count` segments, one gram of `size` units in each, so that the grams together are as rare as can be.
 * `entries(offset)` says how often the gram at `offset` occurs; the length must be at least `count * size`.
 */
export function cutRarely(length: number, count: number, size: number, entries: (offset: number) => number): readonly Segment[] {
  const fits = (length + 1) * Math.max(2, count) <= MOST_CELLS;
  const grams = fits ? chooseGrams(length, count, size, entries) : spreadGrams(length, count, size);
  return grams.map((gram, index) => ({
    start: index === 0 ? 0 : middleOf(numberAt(grams, index - 1), gram, size),
    end: index === grams.length - 1 ? length : middleOf(gram, numberAt(grams, index + 1), size),
    gram,
  }));
}

/** What lies between two grams is shared out between their segments. */
function middleOf(gram: number, next: number, size: number): number {
  return (gram + size + next) >>> 1;
}

function spreadGrams(length: number, count: number, size: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.floor((index * (length - size)) / Math.max(1, count - 1)));
}

/** The cheapest way to place `count` grams one behind the other, by dynamic programming over the ends of the text. */
function chooseGrams(length: number, count: number, size: number, entries: (offset: number) => number): readonly number[] {
  const width = length + 1;
  for (let offset = 0; offset + size <= length; offset += 1) prices[offset] = entries(offset);
  costs.fill(0, 0, width);
  for (let row = 0; row < count; row += 1) {
    const above = (row % 2) * width;
    const here = width - above;
    costs.fill(Number.POSITIVE_INFINITY, here, here + width);
    let least = Number.POSITIVE_INFINITY;
    for (let end = (row + 1) * size; end <= length; end += 1) {
      const cost = float64At(costs, above + end - size) + float64At(prices, end - size);
      taken[row * width + end] = cost < least ? 1 : 0;
      if (cost < least) least = cost;
      costs[here + end] = least;
    }
  }
  return traceGrams(length, count, size);
}

function traceGrams(length: number, count: number, size: number): readonly number[] {
  const grams: number[] = [];
  let end = length;
  for (let row = count - 1; row >= 0; row -= 1) {
    while (end > (row + 1) * size && uint8At(taken, row * (length + 1) + end) === 0) end -= 1;
    end -= size;
    grams.push(end);
  }
  return grams.reverse();
}
