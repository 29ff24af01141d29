import { allowedEdits } from './allowed-edits.ts';
import { int32At, textAt, uint32At } from './array-access.ts';

/** Texts of about one length: the numbers from `start` up to `end`, in the order of the list. */
export interface LengthClass {
  readonly start: number;
  readonly end: number;
  /** Lengths that its texts may have. */
  readonly shortest: number;
  readonly longest: number;
}

/** Texts sorted into classes by length, so that each is compared only with what is about as long. */
export interface LengthClasses {
  /** Place in the list of each number. */
  readonly order: Uint32Array;
  /** By length, ascending; none is empty. */
  readonly classes: readonly LengthClass[];
  /** By length: how many edits two texts may lie apart when none of them is longer; -1 when not even equal texts would do. */
  readonly budgets: Int32Array;
}

/** Sorts texts that are to be alike by `least`. */
export function sortByLength(texts: readonly string[], least: number): LengthClasses {
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  const budgets = Int32Array.from({ length: longest + 1 }, (_, length) => allowedEdits(length, least));
  const classOf = classesOf(budgets);
  const ofText = Int32Array.from(texts, ({ length }) => int32At(classOf, length));
  const order = Uint32Array.from(texts.keys()).sort((a, b) => int32At(ofText, a) - int32At(ofText, b) || a - b);
  const classes: LengthClass[] = [];
  for (let start = 0, end = 0; start < order.length; start = end) {
    const own = int32At(ofText, uint32At(order, start));
    while (end < order.length && int32At(ofText, uint32At(order, end)) === own) end += 1;
    const lengths = order.subarray(start, end).map((place) => textAt(texts, place).length);
    classes.push({ start, end, shortest: lengths.reduce(smaller), longest: lengths.reduce(larger) });
  }
  return { order, classes, budgets };
}

/** How many edits a text may lie from one of a class; -1 when none of it comes into question. */
export function budgetBetween(budgets: Int32Array, length: number, { shortest, longest }: LengthClass): number {
  const edits = int32At(budgets, Math.max(length, longest));
  return length - longest <= edits && shortest - length <= edits ? edits : -1;
}

function smaller(a: number, b: number): number {
  return Math.min(a, b);
}

function larger(a: number, b: number): number {
  return Math.max(a, b);
}

/** By length: the number of its class. A class spans half of what texts of its lengths may differ by. */
function classesOf(budgets: Int32Array): Int32Array {
  const classOf = new Int32Array(budgets.length);
  let first = 0;
  for (let length = 1; length < budgets.length; length += 1) {
    const isNext = length - first > int32At(budgets, first) / 2;
    if (isNext) first = length;
    classOf[length] = int32At(classOf, length - 1) + (isNext ? 1 : 0);
  }
  return classOf;
}
