import { int8At, uint32At } from './array-access.ts';

const WORD = 32;

/** For each UTF-16 unit the rows of the current block that hold it; all zero between calls. */
const rowsOfUnit = new Uint32Array(65_536);

/** A table of distances while it is filled, block by block of 32 rows. */
interface Band {
  /** Stands along the rows. */
  readonly pattern: string;
  /** Stands along the columns. */
  readonly text: string;
  /** In the row above the current block, for each column the difference to the column before it. */
  readonly steps: Int8Array;
}

/**
 * Edit distance of two texts in UTF-16 units: the least number of units to insert, delete or replace (Levenshtein), or `limit + 1` when it is
 * larger than `limit`. Bit-parallel after Myers 1999 and Hyyrö 2003, only along the diagonal band that `limit` edits can reach (Ukkonen 1985).
 */
export function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const inA = a.slice(start, endA);
  const inB = b.slice(start, endB);
  return inA.length < inB.length ? fillBand(inA, inB, limit) : fillBand(inB, inA, limit);
}

function fillBand(pattern: string, text: string, limit: number): number {
  if (pattern.length === 0) return Math.min(text.length, limit + 1);
  const band: Band = { pattern, text, steps: new Int8Array(text.length).fill(1) };
  let first = 0;
  let before = 0; // distance in the column before `first`, in the row above the block
  for (let top = 0; top < pattern.length; top += WORD) {
    for (const from = Math.max(0, top - limit); first < from; first += 1) before += int8At(band.steps, first);
    const height = Math.min(WORD, pattern.length - top);
    const end = Math.min(text.length, top + height + limit);
    advanceBlock(band, top, height, first, end);
    before += height;
    if (leastOf(band.steps, first, end, before) > limit) return limit + 1;
  }
  for (; first < text.length; first += 1) before += int8At(band.steps, first);
  return Math.min(before, limit + 1);
}

/** The least distance in a row: every way to the end of both texts leads through it. */
function leastOf(steps: Int8Array, first: number, end: number, before: number): number {
  let distance = before;
  let least = before;
  for (let column = first; column < end; column += 1) {
    distance += int8At(steps, column);
    if (distance < least) least = distance;
  }
  return least;
}

/** Moves `steps` from the row above a block to its last row. `plus` and `minus` hold the differences downwards, one bit for each row. */
function advanceBlock(band: Band, top: number, height: number, first: number, end: number): void {
  const { pattern, text, steps } = band;
  for (let row = 0; row < height; row += 1) {
    const unit = pattern.charCodeAt(top + row);
    rowsOfUnit[unit] = uint32At(rowsOfUnit, unit) | (1 << row);
  }
  const lastRow = 1 << (height - 1);
  let plus = -1;
  let minus = 0;
  for (let column = first; column < end; column += 1) {
    const above = int8At(steps, column);
    const equal = uint32At(rowsOfUnit, text.charCodeAt(column));
    const vertical = equal | minus;
    const matches = above < 0 ? equal | 1 : equal;
    const horizontal = (((matches & plus) + plus) ^ plus) | matches;
    const up = minus | ~(horizontal | plus);
    const down = plus & horizontal;
    steps[column] = up & lastRow ? 1 : down & lastRow ? -1 : 0;
    const shiftedUp = (up << 1) | (above > 0 ? 1 : 0);
    const shiftedDown = (down << 1) | (above < 0 ? 1 : 0);
    plus = shiftedDown | ~(vertical | shiftedUp);
    minus = shiftedUp & vertical;
  }
  for (let row = 0; row < height; row += 1) rowsOfUnit[pattern.charCodeAt(top + row)] = 0;
}
