/** Whole numbers that follow each other, both ends included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Gathers numbers, in any order, into runs: one range that a text states (`angka 6 s/d 50`) is one mistake, not forty-five. */
export function runsOf(numbers: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const number of numbers.toSorted((a, b) => a - b)) {
    const open = runs.at(-1);
    if (open && number <= open.last + 1) runs.splice(-1, 1, { first: open.first, last: number });
    else runs.push({ first: number, last: number });
  }
  return runs;
}
