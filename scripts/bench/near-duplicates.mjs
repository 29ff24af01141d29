// Time of the rules that look for repeated text (D02, K03, K06) over 500 and over 5,000 invented rows, with a near duplicate planted in every fiftieth row.
// Prints one JSON object: medians in milliseconds, and how many of the planted rows were found.
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

/** Rows are read anew for each round, since a reading is kept with its row. */
function rowsOf(count) {
  return Array.from({ length: count }, (_unused, index) => {
    const cells = proposal(index, 2026);
    const isPlanted = index % EVERY === EVERY - 1;
    const information = isPlanted ? withSlip(proposal(index - EVERY + 1, 2026).information, index) : cells.information;
    return makeRow('proposed', index + 9, { ...cells, information }, 1900, false);
  });
}

function once(count) {
  const book = { proposals: rowsOf(count), entries: [], looseTexts: [], memory: { proposals: new Map(), entries: new Map() } };
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

once(500);
const sizes = [500, 5000];
const rounds = Array.from({ length: ROUNDS }, () => sizes.map(once));
const results = sizes.map((rows, size) => {
  const [{ planted, found, issues }] = rounds.map((round) => round[size]);
  return { rows, planted, found, issues, ms: median(rounds.map((round) => round[size].ms)) };
});
console.log(JSON.stringify(results));
