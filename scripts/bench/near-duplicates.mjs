// Time of the rules that look for repeated text (D02, K03, K06) over 500 and over 5,000 invented rows, with a near duplicate planted in every fiftieth row.
// Two kinds of names: `phrases` puts five of a hundred fixed phrases together, so that each phrase stands in hundreds of rows; `words` draws words as often as
// language does (Zipf). Prints JSON: medians in milliseconds, and how many of the planted rows were found.
import { loadResources } from '../../dist/app/resources.js';
import { makeRow } from '../../dist/domain/read-row.js';
import { ALL_RULES } from '../../dist/rules/index.js';
import { runRules } from '../../dist/rules/run-rules.js';
import { proposal } from './realistic-rows.mjs';

const TODAY = '2026-06-01';
const EVERY = 50;
const ROUNDS = 9;
const RULES = ALL_RULES.filter(({ code }) => ['D02', 'K03', 'K06'].includes(code));

const { catalogue } = await loadResources();
const context = { today: TODAY, catalogue, lists: {}, holidays: { years: new Set(), days: new Set() } };

/** The text with one letter doubled: a slip that leaves it a near duplicate. */
function withSlip(text, at) {
  const place = at % text.length;
  return text.slice(0, place) + text.charAt(place) + text.slice(place);
}

/** Every word that rules and catalogue use, the shorter ones first: words that stand often are short. */
const VOCABULARY = [...new Set(JSON.stringify([catalogue, ALL_RULES]).match(/[a-z]{3,}/gu))].toSorted(
  (a, b) => a.length - b.length,
);

/** A repeatable number from 0 up to 1. */
function draw(index, salt) {
  const mixed = Math.imul((index * 40 + salt) ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  return ((Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) >>> 0) ^ (mixed >>> 16)) / 2 ** 32;
}

const NAMES = {
  phrases: (index) => proposal(index, 2026).information,
  words: (index) => {
    const count = 8 + Math.floor(draw(index, 0) * 6);
    return Array.from(
      { length: count },
      (_unused, at) => VOCABULARY[Math.floor(VOCABULARY.length ** Math.abs(draw(index, at + 1))) - 1],
    ).join(' ');
  },
};

/** Rows are read anew for each round, since a reading is kept with its row. */
function rowsOf(count, nameOf) {
  return Array.from({ length: count }, (_unused, index) => {
    const isPlanted = index % EVERY === EVERY - 1;
    const information = isPlanted ? withSlip(nameOf(index - EVERY + 1), index) : nameOf(index);
    return makeRow('proposed', index + 9, { ...proposal(index, 2026), information }, 1900, false);
  });
}

function once(count, nameOf) {
  const book = {
    proposals: rowsOf(count, nameOf),
    entries: [],
    looseTexts: [],
    memory: { proposals: new Map(), entries: new Map() },
  };
  const start = performance.now();
  const issues = runRules(book, context, RULES);
  const ms = performance.now() - start;
  const found = new Set(issues.filter(({ rule }) => rule === 'D02').map(({ row }) => row));
  const planted = book.proposals.filter((_row, index) => index % EVERY === EVERY - 1);
  return {
    ms,
    planted: planted.length,
    found: planted.filter(({ rowNumber }) => found.has(rowNumber)).length,
    issues: issues.length,
  };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

const sizes = [500, 5000];
const results = Object.entries(NAMES).map(([kind, nameOf]) => {
  once(500, nameOf);
  const rounds = Array.from({ length: ROUNDS }, () => sizes.map((count) => once(count, nameOf)));
  const measured = sizes.map((rows, size) => {
    const [{ planted, found }] = rounds.map((round) => round[size]);
    return { rows, planted, found, ms: median(rounds.map((round) => round[size].ms)) };
  });
  return { kind, measured };
});
console.log(JSON.stringify(results));
