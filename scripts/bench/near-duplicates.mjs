// Processor time of the rules that look for repeated text (D02, K03, K06) over 500 and over 5,000 invented rows, with a near duplicate planted in every
// fiftieth row. Kinds of names: `words` draws words as often as language does (Zipf); `phrases` puts five of a hundred fixed phrases together, so that each
// phrase stands in hundreds of rows; `templates` changes a place, a year or a number in one of many phrases; `mixture` takes them in turn.
// Prints JSON: medians in milliseconds, all three rules together and each alone, and how many of the planted rows were found.
import { loadResources } from '../../dist/app/resources.js';
import { makeRow } from '../../dist/domain/read-row.js';
import { ALL_RULES } from '../../dist/rules/index.js';
import { runRules } from '../../dist/rules/run-rules.js';
import { proposal, templatedName } from './realistic-rows.mjs';

const TODAY = '2026-06-01';
const EVERY = 50;
const ROUNDS = 9;
const SIZES = [500, 5000];
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

/** Milliseconds of processor time that some rules need, and what they find. */
function once(count, nameOf, codes) {
  const rules = ALL_RULES.filter(({ code }) => codes.includes(code));
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

/** Both sizes in turn, so that what else the machine does falls on both. */
function measure(nameOf, codes) {
  once(SIZES[0], nameOf, codes);
  const rounds = Array.from({ length: ROUNDS }, () => SIZES.map((count) => once(count, nameOf, codes)));
  return SIZES.map((rows, size) => {
    const [{ planted, found }] = rounds.map((round) => round[size]);
    return { rows, planted, found, ms: median(rounds.map((round) => round[size].ms)) };
  });
}

const results = Object.entries(NAMES).map(([kind, nameOf]) => ({
  kind,
  measured: measure(nameOf, CODES),
  alone: CODES.map((code) => ({ code, ms: measure(nameOf, [code]).map(({ ms }) => ms) })),
}));
console.log(JSON.stringify(results));
