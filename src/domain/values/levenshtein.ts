import { int8At, uint16At, uint32At } from './array-access.ts';
import { distanceInBand, fitsBand, type Stretch } from './band-distance.ts';
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
 * `distanceWithin` for two texts of a list. Bit-parallel after Myers 1999 and Hyyrö 2003, only along the diagonal band that `limit` edits can
 * reach (Ukkonen 1985); where that is too wide for one word, 32 rows of the shorter text at a time.
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
  const inA = { start: startA, end: endA };
  const inB = { start: startB, end: endB };
  return endA - startA < endB - startB ? distanceOf(units, inA, inB, limit) : distanceOf(units, inB, inA, limit);
}

/** `pattern` is the shorter one. */
function distanceOf(units: Uint16Array, pattern: Stretch, text: Stretch, limit: number): number {
  const columns = text.end - text.start;
  if (pattern.end === pattern.start) return Math.min(columns, limit + 1);
  const growth = columns - (pattern.end - pattern.start);
  return fitsBand(growth, limit) ? distanceInBand(units, pattern, text, limit) : fillBand(units, pattern, text, limit);
}

/** Rows for the units of `pattern`, columns for those of `text`. */
function fillBand(units: Uint16Array, pattern: Stretch, text: Stretch, limit: number): number {
  const columns = text.end - text.start;
  if (steps.length < columns) steps = new Int8Array(2 * columns);
  steps.fill(1, 0, columns);
  let first = 0;
  let before = 0; // distance in the column before `first`, in the row above the block
  for (let start = pattern.start; start < pattern.end; start += WORD) {
    const rows = { start, end: Math.min(start + WORD, pattern.end) };
    for (const from = start - pattern.start - limit; first < from; first += 1) before += int8At(steps, first);
    const end = Math.min(columns, rows.end - pattern.start + limit);
    advanceBlock(units, rows, text.start, first, end);
    before += rows.end - rows.start;
    if (leastOf(first, end, before) > limit) return limit + 1;
  }
  for (; first < columns; first += 1) before += int8At(steps, first);
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
function advanceBlock(units: Uint16Array, rows: Stretch, textStart: number, first: number, end: number): void {
  for (let row = rows.start; row < rows.end; row += 1) {
    const unit = uint16At(units, row);
    rowsOfUnit[unit] = uint32At(rowsOfUnit, unit) | (1 << (row - rows.start));
  }
  const lastRow = 1 << (rows.end - rows.start - 1);
  let plus = -1;
  let minus = 0;
  for (let column = first; column < end; column += 1) {
    const above = int8At(steps, column);
    const equal = uint32At(rowsOfUnit, uint16At(units, textStart + column));
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
  for (let row = rows.start; row < rows.end; row += 1) rowsOfUnit[uint16At(units, row)] = 0;
}
