import { int8At, uint16At, uint32At } from './array-access.ts';
import { lengthAt, type TextUnits, unitsOf } from './text-units.ts';

const WORD = 32;

/** For each UTF-16 unit the rows of the current block that hold it; all zero between calls. */
const rowsOfUnit = new Uint32Array(65_536);

/** In the row above the current block, for each column the difference to the column before it; grows with the longest text. */
let steps = new Int8Array(1024);

/** Edit distance of two texts in UTF-16 units: the least number of units to insert, delete or replace (Levenshtein), or `limit + 1` when it is larger than `limit`. */
export function distanceWithin(a: string, b: string, limit: number): number {
  return distanceBetween(unitsOf([a, b]), 0, 1, limit);
}

/**
 * `distanceWithin` for two texts of a list. Bit-parallel after Myers 1999 and Hyyrö 2003, 32 rows of the shorter text at a time, and only along
 * the diagonal band that `limit` edits can reach (Ukkonen 1985).
 */
export function distanceBetween(texts: TextUnits, a: number, b: number, limit: number): number {
  if (Math.abs(lengthAt(texts, a) - lengthAt(texts, b)) > limit) return limit + 1;
  const { units, starts } = texts;
  let [startA, startB] = [uint32At(starts, a), uint32At(starts, b)];
  let [endA, endB] = [uint32At(starts, a + 1), uint32At(starts, b + 1)];
  while (startA < endA && startB < endB && units[startA] === units[startB]) {
    startA += 1;
    startB += 1;
  }
  while (endA > startA && endB > startB && units[endA - 1] === units[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const inA = units.subarray(startA, endA);
  const inB = units.subarray(startB, endB);
  return inA.length < inB.length ? fillBand(inA, inB, limit) : fillBand(inB, inA, limit);
}

function fillBand(pattern: Uint16Array, text: Uint16Array, limit: number): number {
  if (pattern.length === 0) return Math.min(text.length, limit + 1);
  if (steps.length < text.length) steps = new Int8Array(2 * text.length);
  steps.fill(1, 0, text.length);
  let first = 0;
  let before = 0; // distance in the column before `first`, in the row above the block
  for (let top = 0; top < pattern.length; top += WORD) {
    for (const from = Math.max(0, top - limit); first < from; first += 1) before += int8At(steps, first);
    const rows = pattern.subarray(top, top + WORD);
    const end = Math.min(text.length, top + rows.length + limit);
    advanceBlock(rows, text, first, end);
    before += rows.length;
    if (leastOf(first, end, before) > limit) return limit + 1;
  }
  for (; first < text.length; first += 1) before += int8At(steps, first);
  return Math.min(before, limit + 1);
}

/** The least distance in a row: every way to the end of both texts leads through it. */
function leastOf(first: number, end: number, before: number): number {
  let distance = before;
  let least = before;
  for (let column = first; column < end; column += 1) {
    distance += int8At(steps, column);
    if (distance < least) least = distance;
  }
  return least;
}

/** Moves `steps` from the row above a block to its last row. `plus` and `minus` hold the differences downwards, one bit for each row. */
function advanceBlock(rows: Uint16Array, text: Uint16Array, first: number, end: number): void {
  for (let row = 0; row < rows.length; row += 1) {
    const unit = uint16At(rows, row);
    rowsOfUnit[unit] = uint32At(rowsOfUnit, unit) | (1 << row);
  }
  const lastRow = 1 << (rows.length - 1);
  let plus = -1;
  let minus = 0;
  for (let column = first; column < end; column += 1) {
    const above = int8At(steps, column);
    const equal = uint32At(rowsOfUnit, uint16At(text, column));
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
  for (let row = 0; row < rows.length; row += 1) rowsOfUnit[uint16At(rows, row)] = 0;
}
