import { judgedHashes, shortDigest, testIdentity } from './judged-hashes.ts';
import { JUDGED_COLUMNS, type JudgedHashes, type Memory, type ProposalMemory, VANISHED } from './memory.ts';
import type { Row } from './row.ts';
import { groupBy } from './values/group-by.ts';

/**
 * Rows whose code and text came apart, as when cells of one column were shifted down, or some columns sorted without the others. Rows are known by their
 * code, so deciding them would revoke one approval and lend another one's words.
 */
export interface MisplacedRows {
  /** Rows that show text and test of another code, with that code; they may have no code of their own. */
  readonly misplaced: ReadonlyMap<Row, string>;
  /** Rows whose own text and test stand on another row, and that show nobody's. */
  readonly bereft: readonly Row[];
}

const NONE: MisplacedRows = { misplaced: new Map(), bereft: [] };

/** A text is still known as the one of another code while so many of its judged cells are the same, */
const LEAST_ALIKE = 6;
/** and so many more than are those of the code beside which it stands. Rows of one office have some cells in common. */
const LEAST_AHEAD = 3;

/** Cells in which rows differ from each other. */
const TELLING = ['information', 'harmIfOpened', 'interestIfClosed'] as const;

function contentKey(judged: JudgedHashes, test: string): string {
  return `${JUDGED_COLUMNS.map((column) => judged[column]).join('')}${test}`;
}

/** How many judged cells of a row are as they are remembered of a proposal. */
function likeness(row: Row, remembered: ProposalMemory | undefined): number {
  if (!remembered) return 0;
  const now = judgedHashes(row);
  return JUDGED_COLUMNS.filter((column) => now[column] === remembered.judged[column]).length;
}

/** A test that counts: only what it judged can be lent to another row. */
function isTested({ judged, testJudged }: ProposalMemory): boolean {
  return testJudged !== undefined && JUDGED_COLUMNS.every((column) => testJudged[column] === judged[column]);
}

/** Proposals by some part of what is remembered of them. */
type Index = ReadonlyMap<string, readonly ProposalMemory[]>;

function indexOfCells(proposals: readonly ProposalMemory[]): Index {
  const entries = proposals.flatMap((one) => TELLING.map((column) => ({ key: `${one.test} ${one.judged[column]}`, one })));
  return new Map([...groupBy(entries, ({ key }) => key)].map(([key, group]) => [key, group.map(({ one }) => one)]));
}

/** The tested proposal whose text a row shows with some words changed; those words were never tested. */
function findReworded(row: Row, lost: Index, own: number): ProposalMemory | undefined {
  const now = judgedHashes(row);
  const test = testIdentity(row);
  const candidates = new Set(TELLING.flatMap((column) => lost.get(`${test} ${now[column]}`) ?? []));
  return [...candidates].find((one) => {
    const alike = one.code === row.code ? 0 : likeness(row, one);
    return alike >= LEAST_ALIKE && alike >= own + LEAST_AHEAD;
  });
}

const EMPTY = shortDigest('');

/** Several steps of one run ask about the same rows, which are immutable. */
const known = new WeakMap<readonly Row[], { readonly memory: Memory; readonly found: MisplacedRows }>();

/**
 * Finds them by what the hidden sheet remembers, as soon as a tested text is among them: texts without a test may move as people like, since nothing was
 * judged on them. A text that stands on its own row too was copied, which is for D01 and D02 to say.
 */
export function findMisplacedRows(rows: readonly Row[], memory: Memory): MisplacedRows {
  const before = known.get(rows);
  if (before?.memory === memory) return before.found;
  const found = lookForMisplaced(rows, memory);
  known.set(rows, { memory, found });
  return found;
}

function lookForMisplaced(rows: readonly Row[], memory: Memory): MisplacedRows {
  const remembered = [...memory.proposals.values()].filter(({ judged }) => judged.information !== EMPTY);
  if (!remembered.some(isTested)) return NONE;
  const own = new Map(rows.map((row) => [row, likeness(row, memory.proposals.get(row.code))]));
  const away = rows.filter((row) => own.get(row) !== JUDGED_COLUMNS.length);
  if (away.length === 0) return NONE;
  const near = (least: number): ReadonlySet<string> =>
    new Set(rows.filter((row) => (own.get(row) ?? 0) >= least).map(({ code }) => code));
  const [home, close] = [near(JUDGED_COLUMNS.length), near(LEAST_ALIKE)];
  const lost = groupBy(
    remembered.filter(({ code }) => !home.has(code)),
    ({ judged, test }) => contentKey(judged, test),
  );
  // What was cleared before is nobody's: new information may have much in common with it.
  const isMissed = (one: ProposalMemory): boolean => !close.has(one.code) && one.status !== VANISHED;
  const reworded = indexOfCells(remembered.filter((one) => isMissed(one) && isTested(one)));
  const found = new Map<Row, ProposalMemory>();
  for (const row of away) {
    const same = lost.get(contentKey(judgedHashes(row), testIdentity(row)))?.find(({ code }) => code !== row.code);
    const owner = same ?? findReworded(row, reworded, own.get(row) ?? 0);
    if (owner) found.set(row, owner);
  }
  if (![...found.values()].some(isTested)) return NONE;
  const owners = new Set([...found.values()].map(({ code }) => code));
  return {
    misplaced: new Map([...found].map(([row, { code }]) => [row, code])),
    bereft: away.filter((row) => owners.has(row.code) && !found.has(row)),
  };
}
