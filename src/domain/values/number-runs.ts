/** A group of digits without anything between; offsets in the text, `end` behind the last digit. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Groups of digits parted by exactly one space, dot or dash. */
export type NumberRun = readonly DigitGroup[];

const SEPARATOR = /^[ .\u00A0\u202F\u2010-\u2015-]$/u;

/** All runs of a text in order. Linear: every character is looked at once. */
export function findNumberRuns(text: string): readonly NumberRun[] {
  const runs: DigitGroup[][] = [];
  let current: DigitGroup[] = [];
  for (const match of text.matchAll(/\d+/gu)) {
    const group = { start: match.index, end: match.index + match[0].length, digits: match[0] };
    const previous = current.at(-1);
    if (previous && group.start - previous.end === 1 && SEPARATOR.test(text[previous.end] ?? '')) {
      current.push(group);
    } else {
      current = [group];
      runs.push(current);
    }
  }
  return runs;
}

export function countDigits(run: NumberRun): number {
  let count = 0;
  for (const group of run) count += group.digits.length;
  return count;
}

/** Every stretch of neighbouring groups that holds `count` digits in all. */
export function* stretchesOf(run: NumberRun, count: number): Generator<NumberRun> {
  let first = 0;
  let held = 0;
  for (const [last, group] of run.entries()) {
    held += group.digits.length;
    while (held > count) {
      held -= run[first]?.digits.length ?? held;
      first += 1;
    }
    if (held === count) yield run.slice(first, last + 1);
  }
}
