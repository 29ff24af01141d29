// Processor time of the rules that look for repeated text (D02, K03, K06) over invented rows, with a near duplicate planted in every fiftieth row. Kinds of
// names: `words` draws words as often as language does (Zipf); `phrases` puts five of a hundred fixed phrases together, so that each phrase stands in
// hundreds of rows; `templates` changes a place, a year or a number in one of many phrases; `mixture` takes them in turn.
//   node near-duplicates.mjs KIND ROWS        once, as a run of the program does it: nothing is compiled yet
//   node near-duplicates.mjs KIND ROWS ROWS   each size many times in one process; medians
// Prints JSON: for each size milliseconds, and how many of the planted rows were found.
import { loadResources } from '../../dist/app/resources.js';
import { makeRow } from '../../dist/domain/read-row.js';
import { ALL_RULES } from '../../dist/rules/index.js';
import { runRules } from '../../dist/rules/run-rules.js';
import { proposal, templatedName } from './realistic-rows.mjs';

const TODAY = '2026-06-01';
const EVERY = 50;
const ROUNDS = 9;
const WARM_UP = 3;
const CODES = ['D02', 'K03', 'K06'];

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
  return ((Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

const NAMES = {
  phrases: (index) => proposal(index, 2026).information,
  words: (index) => {
    const count = 8 + Math.floor(draw(index, 0) * 6);
    return Array.from(
      { length: count },
      (_unused, at) => VOCABULARY[Math.floor(VOCABULARY.length ** draw(index, at + 1)) - 1],
    ).join(' ');
  },
  templates: templatedName,
  mixture: (index) => [NAMES.words, NAMES.phrases, NAMES.templates][Math.floor(draw(index, 39) * 3)](index),
};

/** Rows are read anew for each round, since a reading is kept with its row. */
function rowsOf(count, nameOf) {
  return Array.from({ length: count }, (_unused, index) => {
    const isPlanted = index % EVERY === EVERY - 1;
    const information = isPlanted ? withSlip(nameOf(index - EVERY + 1), index) : nameOf(index);
    return makeRow('proposed', index + 9, { ...proposal(index, 2026), information }, 1900, false);
  });
}

/** Milliseconds of processor time that the rules need, and what they find. */
function once(count, nameOf) {
  const rules = ALL_RULES.filter(({ code }) => CODES.includes(code));
  const book = {
    proposals: rowsOf(count, nameOf),
    entries: [],
    looseTexts: [],
    memory: { proposals: new Map(), entries: new Map() },
  };
  const start = process.cpuUsage();
  const issues = runRules(book, context, rules);
  const { user, system } = process.cpuUsage(start);
  const found = new Set(issues.filter(({ rule }) => rule === 'D02').map(({ row }) => row));
  const planted = book.proposals.filter((_row, index) => index % EVERY === EVERY - 1);
  return {
    ms: (user + system) / 1000,
    planted: planted.length,
    found: planted.filter(({ rowNumber }) => found.has(rowNumber)).length,
  };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Each size in turn, so that what else the machine does falls on all; the first rounds, in which the engine gets to know the code, do not count. */
function measure(nameOf, sizes, rounds) {
  const results = Array.from({ length: rounds + WARM_UP }, () => sizes.map((count) => once(count, nameOf))).slice(-rounds);
  return sizes.map((rows, size) => {
    const [{ planted, found }] = results.map((round) => round[size]);
    return { rows, planted, found, ms: median(results.map((round) => round[size].ms)) };
  });
}

const [kind, ...sizes] = process.argv.slice(2);
const measured =
  sizes.length === 1
    ? [{ rows: Number(sizes[0]), ...once(Number(sizes[0]), NAMES[kind]) }]
    : measure(NAMES[kind], sizes.map(Number), ROUNDS);
console.log(JSON.stringify(measured));
