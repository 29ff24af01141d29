/** A group of digits without anything between; offsets in the text, `end` behind the last digit. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Groups of digits parted by exactly one space, dot or dash; `digits` without the separators. */
export interface NumberRun extends DigitGroup {
  readonly groups: readonly DigitGroup[];
}

const SEPARATOR = /^[ .\u00A0\u202F\u2010-\u2015-]$/u;

/** All runs of a text in order, each as long as can be. Linear: every character is looked at once. */
export function findNumberRuns(text: string): readonly NumberRun[] {
  const lists: DigitGroup[][] = [];
  let current: DigitGroup[] = [];
  let end = -1;
  for (const { 0: digits, index: start } of text.matchAll(/\d+/gu)) {
    if (start - end !== 1 || !SEPARATOR.test(text.charAt(end))) {
      current = [];
      lists.push(current);
    }
    end = start + digits.length;
    current.push({ start, end, digits });
  }
  return lists.map(runOf);
}

/** One run out of neighbouring groups. */
export function runOf(groups: readonly DigitGroup[]): NumberRun {
  const starts = groups.slice(0, 1).map((group) => group.start);
  const ends = groups.slice(-1).map((group) => group.end);
  return { groups, start: Math.min(...starts), end: Math.max(...ends), digits: groups.map((group) => group.digits).join('') };
}

/** Every stretch of neighbouring groups that holds `count` digits in all. */
export function* stretchesOf(run: NumberRun, count: number): Generator<NumberRun> {
  if (run.digits.length < count) return;
  for (const first of run.groups.keys()) {
    let held = 0;
    for (const [offset, group] of run.groups.slice(first, first + count).entries()) {
      held += group.digits.length;
      if (held === count) yield runOf(run.groups.slice(first, first + offset + 1));
      if (held >= count) break;
    }
  }
}
