import { float64At, int32At, uint16At } from './array-access.ts';

/** Units from `start` up to `end` (exclusive). */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Rows of a band, one bit each; the lowest row has the highest bit. */
const WIDTH = 32;
const LOWEST = 1 << (WIDTH - 1);

/** For each UTF-16 unit the rows of the band that held it in column `seen`; the band has moved on since. */
const rowsOfUnit = new Int32Array(65_536);
const seen = new Float64Array(65_536).fill(-WIDTH);

/** Columns of all calls are numbered on, so that nothing has to be cleared between two of them. */
let clock = 0;

/** True when every way of `limit` edits between two stretches stays in one band; `growth` is what the one is longer. */
export function fitsBand(growth: number, limit: number): boolean {
  return growth + 2 * straying(growth, limit) < WIDTH;
}

/**
 * Edit distance of two stretches, or `limit + 1` when it is larger; `pattern` is the shorter one, and the limit fits. Bit-parallel along a band
 * that moves down a row with each column (Hyyrö 2003).
 */
export function distanceInBand(units: Uint16Array, pattern: Stretch, text: Stretch, limit: number): number {
  const rows = pattern.end - pattern.start;
  const columns = text.end - text.start;
  const below = Math.min(rows, straying(columns - rows, limit));
  const start = nextClock(columns + below);
  for (let row = 0; row < below; row += 1) enterRow(uint16At(units, pattern.start + row), start + row);
  // Differences downwards: each row below the first costs one more, and above it there is nothing.
  let plus = LOWEST >> below;
  let minus = 0;
  let distance = below;
  let last = LOWEST;
  for (let column = 0; column < columns; column += 1) {
    const row = column + below;
    if (row < rows) enterRow(uint16At(units, pattern.start + row), start + row);
    const equal = rowsAt(uint16At(units, text.start + column), start + row);
    const diagonal = (((equal & plus) + plus) ^ plus) | equal | minus;
    const right = minus | ~(diagonal | plus);
    const left = diagonal & plus;
    // Along the lowest diagonal as far as there are rows, then along the last row.
    if (row >= rows) last >>>= 1;
    distance += row < rows ? 1 - bitOf(diagonal, LOWEST) : bitOf(right, last) - bitOf(left, last);
    // The columns after the last row bring it down again by one each at best.
    if (distance - (columns - rows + below) > limit) return limit + 1;
    plus = left | ~((diagonal >>> 1) | right);
    minus = (diagonal >>> 1) & right;
  }
  return Math.min(distance, limit + 1);
}

function bitOf(word: number, mask: number): number {
  return (word & mask) === 0 ? 0 : 1;
}

/** How far a way of `limit` edits can leave the diagonals between both corners, since it has to come back. */
function straying(growth: number, limit: number): number {
  return (limit - growth) >> 1;
}

function nextClock(columns: number): number {
  const start = clock;
  clock += columns + WIDTH;
  return start;
}

/** The row that comes into the band at its lower end. */
function enterRow(unit: number, now: number): void {
  rowsOfUnit[unit] = rowsAt(unit, now) | LOWEST;
  seen[unit] = now;
}

/** Rows of the band that hold a unit. */
function rowsAt(unit: number, now: number): number {
  const moved = now - float64At(seen, unit);
  return moved < WIDTH ? (int32At(rowsOfUnit, unit) >>> moved) | 0 : 0;
}
