import { int32At, textAt, uint32At } from './array-access.ts';
import { type ChosenGrams, chooseGrams, roomForGrams, WEIGHTS } from './choose-grams.ts';
import { lanesWithin } from './count-missing.ts';
import { ANYWHERE, countKeys, type GramKeys, keyGrams, markGrams } from './gram-keys.ts';
import { budgetBetween, type LengthClass, type LengthClasses, sortByLength } from './length-classes.ts';
import { distanceBetween } from './levenshtein.ts';
import { lengthAt, type TextUnits, unitsOf } from './text-units.ts';

/** One bit of a word for each of so many texts, or pairs of texts. */
const LANES = 32;

/** Texts that share a lane at the first look. */
const PAIR = 2;

const BLOCK = LANES * PAIR;

/** Smallest zones that grams are bound to; larger where texts are long and so may have moved by more. */
const ZONE_BITS = 3;

/** Grams of one kind, those of each text that are looked for, and a table that says by key which lanes hold a gram. */
interface Sieve {
  readonly grams: GramKeys;
  /** Texts in a lane. */
  readonly group: number;
  /** By key: the chance that a lane does not hold the gram. */
  readonly weights: Uint8Array;
  readonly chosen: ChosenGrams;
  readonly table: Uint32Array;
  /** Number of the first text in the table. */
  filledFrom: number;
}

/** Texts are numbered by class. Places are those in the list. */
interface Search extends LengthClasses {
  readonly texts: TextUnits;
  /** By place: texts of one family are not compared; '' is none. */
  readonly families: readonly string[];
  /** Lanes are pairs of texts; grams are the same wherever they stand. */
  readonly coarse: Sieve;
  /** The same grams; lanes are texts. */
  readonly single: Sieve;
  /** Grams are short and bound to a zone, which tells texts apart that have most words in common. */
  readonly fine: Sieve;
  /** By number: the place of the first text that is alike, as far as it is known, or the number of texts. */
  readonly first: Uint32Array;
  readonly asked: Asked;
}

/** Texts that texts of a block may be like. */
interface Asked {
  count: number;
  readonly numbers: Uint32Array;
  /** The pairs of the block in question. */
  readonly pairs: Uint32Array;
  /** How many texts of the block stand before it in the list. */
  readonly before: Uint32Array;
}

/**
 * For each text the place of the first text before it in the list with `similarity >= least`, or -1; none is missed. One edit takes away one of
 * several grams that do not overlap at most, so a text k edits away holds all but k of them: of the rarest, 32 texts at a time are asked how
 * many they lack, and the few that lack no more are compared. Texts of one family (by place; '' is none) do not count as alike.
 */
export function findFirstAlike(texts: readonly string[], least: number, families: readonly string[] = []): Int32Array {
  const search = prepareSearch(texts, least, families);
  for (const lengths of search.classes) searchClass(search, lengths);
  const first = new Int32Array(texts.length);
  for (const [number, place] of search.order.entries()) {
    const alike = uint32At(search.first, number);
    first[place] = alike === texts.length ? -1 : alike;
  }
  return first;
}

function prepareSearch(list: readonly string[], least: number, families: readonly string[]): Search {
  const sorted = sortByLength(list, least);
  const texts = unitsOf(Array.from(sorted.order, (place) => textAt(list, place)));
  const numbers = (): Uint32Array => new Uint32Array(list.length);
  const zoneBits = zoneBitsFor(sorted, texts.units.length / list.length);
  const coarse = prepareSieve(keyGrams(texts, 4, ANYWHERE), PAIR);
  return {
    ...sorted,
    texts,
    families,
    coarse,
    single: { ...coarse, group: 1, table: coarse.table.slice() },
    fine: prepareSieve(keyGrams(texts, 2, zoneBits), 1),
    first: numbers().fill(list.length),
    asked: { count: 0, numbers: numbers(), pairs: numbers(), before: numbers() },
  };
}

/** As large as the shifts that texts of such a length may have, so that a gram can come from few zones. */
function zoneBitsFor({ budgets }: LengthClasses, length: number): number {
  return Math.max(ZONE_BITS, Math.ceil(Math.log2(Math.max(1, int32At(budgets, Math.floor(length))))));
}

function prepareSieve(grams: GramKeys, group: number): Sieve {
  const table = new Uint32Array(grams.count + 1);
  table[grams.count] = -1; // what fills the last step up is missing nowhere
  const count = grams.texts.starts.length - 1;
  const weights = Uint8Array.from(countKeys(grams), (often) => (WEIGHTS - 1) * Math.max(0, 1 - often / count) ** group);
  return { grams, group, weights, chosen: roomForGrams(grams), table, filledFrom: -1 };
}

function searchClass(search: Search, own: LengthClass): void {
  const { budgets, classes } = search;
  const others = classes.filter((other) => {
    const nearest = Math.min(other.longest, Math.max(other.shortest, own.shortest));
    return budgetBetween(budgets, nearest, own) >= 0;
  });
  const widest = others.reduce((most, { longest }) => Math.max(most, longest), own.longest);
  const edits = int32At(budgets, widest);
  for (let start = own.start; start < own.end; start += BLOCK) {
    const block = { ...own, start, end: Math.min(own.end, start + BLOCK) };
    search.asked.count = 0;
    fillTable(search.coarse, block, edits);
    for (const other of others) askClass(search, block, other);
    searchBlock(search, block, edits);
  }
}

/** Enters the texts of a block into the lanes of a table, unless they are in it; texts that may be like them lie at most `edits` away. */
function fillTable(sieve: Sieve, block: LengthClass, edits: number): void {
  if (sieve.filledFrom === block.start) return;
  const { grams, table, group } = sieve;
  table.fill(0, 0, grams.count);
  const end = Math.min(block.end, block.start + LANES * group);
  for (let number = block.start; number < end; number += 1)
    markGrams(grams, number, edits, table, 1 << ((number - block.start) / group));
  sieve.filledFrom = block.start;
}

/** Which of some lanes may be like a text by the grams of a sieve. */
function sift({ grams, weights, chosen, table }: Sieve, number: number, edits: number, lanes: number): number {
  if (uint32At(chosen.ends, number) === uint32At(chosen.starts, number)) chooseGrams(grams, number, weights, chosen);
  return lanesWithin(table, chosen, number, edits, lanes);
}

/** Asks for each text of a class which pairs of a block it may be like, unless a text before the block is. */
function askClass(search: Search, block: LengthClass, other: LengthClass): void {
  const { coarse, order, asked } = search;
  const firstPlace = uint32At(order, block.start);
  let before = block.start;
  for (let number = other.start; number < other.end; number += 1) {
    const place = uint32At(order, number);
    if (place <= firstPlace || uint32At(search.first, number) < firstPlace) continue;
    const edits = budgetBetween(search.budgets, lengthAt(search.texts, number), block);
    if (edits < 0) continue;
    // Places ascend within a class.
    while (before < block.end && uint32At(order, before) < place) before += 1;
    const pairs = sift(coarse, number, edits, -1);
    if (pairs === 0) continue;
    asked.numbers[asked.count] = number;
    asked.pairs[asked.count] = pairs;
    asked.before[asked.count] = before - block.start;
    asked.count += 1;
  }
}

/** Looks for the texts that were asked among the texts of a block; `edits` is the largest budget of any of them. */
function searchBlock(search: Search, block: LengthClass, edits: number): void {
  const { asked } = search;
  for (let word = 0; word < PAIR; word += 1) {
    const from = { ...block, start: block.start + word * LANES };
    for (let at = 0; at < asked.count; at += 1) {
      const pairs = uint32At(asked.pairs, at) >>> ((word * LANES) / PAIR);
      const lanes = membersOf(pairs) & lanesBefore(uint32At(asked.before, at) - word * LANES);
      if (lanes !== 0) searchWord(search, from, uint32At(asked.numbers, at), lanes, edits);
    }
  }
}

/** Both members of each of the lower 16 pairs: every bit twice. */
function membersOf(pairs: number): number {
  let apart = pairs & 0xffff;
  apart = (apart | (apart << 8)) & 0x00ff00ff;
  apart = (apart | (apart << 4)) & 0x0f0f0f0f;
  apart = (apart | (apart << 2)) & 0x33333333;
  apart = (apart | (apart << 1)) & 0x55555555;
  return apart | (apart << 1);
}

/** The lanes of so many texts, from the first one on. */
function lanesBefore(count: number): number {
  return count >= LANES ? -1 : (1 << Math.max(0, count)) - 1;
}

/** Looks among some of the 32 texts from the start of a block on for the first that is like a text. */
function searchWord(search: Search, block: LengthClass, number: number, lanes: number, widest: number): void {
  const { single, fine, order } = search;
  const edits = budgetBetween(search.budgets, lengthAt(search.texts, number), block);
  fillTable(single, block, widest);
  let rest = sift(single, number, edits, lanes);
  if (rest === 0) return;
  fillTable(fine, block, widest);
  rest = sift(fine, number, edits, rest);
  for (; rest !== 0; rest &= rest - 1) {
    const other = block.start + LANES - 1 - Math.clz32(rest & -rest);
    const place = uint32At(order, other);
    if (place >= uint32At(search.first, number)) return;
    if (isAlike(search, number, other) && !isKin(search, number, place)) search.first[number] = place;
  }
}

function isAlike({ texts, budgets }: Search, a: number, b: number): boolean {
  const edits = int32At(budgets, Math.max(lengthAt(texts, a), lengthAt(texts, b)));
  return distanceBetween(texts, a, b, edits) <= edits;
}

function isKin({ families, order }: Search, number: number, place: number): boolean {
  const family = textAt(families, place);
  return family !== '' && family === textAt(families, uint32At(order, number));
}
