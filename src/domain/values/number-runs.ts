/** A group of digits without anything between; offsets in the text, `end` behind the last digit. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
}

/** Groups of digits that belong together by what parts them; `digits` without the separators. */
export interface NumberRun extends DigitGroup {
  readonly groups: readonly DigitGroup[];
}

const ONE_SEPARATOR = /^[ .\u00A0\u202F\u2010-\u2015\u2212-]$/u;
const SPREAD_SEPARATOR = /^[\u2010-\u2015\u2212-]?$/u;
const PHONE_SEPARATOR = /^\)?[.\u2010-\u2015\u2212-]?\(?$/u;

/** Runs of groups that are parted by exactly one space, dot or dash, in order, each as long as can be. Linear. */
export function findNumberRuns(text: string): readonly NumberRun[] {
  return joinGroups(text, isOneSeparator);
}

/** Runs of groups that are parted by blanks, however many, line ends among them, or by a dash with or without blanks around it; a dot is for amounts. Linear. */
export function findSpreadRuns(text: string): readonly NumberRun[] {
  return joinGroups(text, (between) => SPREAD_SEPARATOR.test(between.replace(/\s+/gu, '')));
}

/** Runs of groups as telephone numbers have them: also with brackets around a group, and with blanks around brackets and dashes. Linear. */
export function findPhoneRuns(text: string): readonly NumberRun[] {
  return joinGroups(text, (between) => isOneSeparator(between) || PHONE_SEPARATOR.test(between.replace(/\s+/gu, '')));
}

/** True for one space, dot or dash, and nothing more. */
export function isOneSeparator(between: string): boolean {
  return ONE_SEPARATOR.test(between);
}

function joinGroups(text: string, isSeparator: (between: string) => boolean): readonly NumberRun[] {
  const lists: DigitGroup[][] = [];
  let current: DigitGroup[] = [];
  let end = -1;
  for (const { 0: digits, index: start } of text.matchAll(/\d+/gu)) {
    if (end < 0 || !isSeparator(text.slice(end, start))) {
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
