import { judgedHashes, testIdentity } from './judged-hashes.ts';
import { JUDGED_COLUMNS, type JudgedHashes, type Memory, type ProposalMemory } from './memory.ts';
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

function contentKey(judged: JudgedHashes, test: string): string {
  return `${JUDGED_COLUMNS.map((column) => judged[column]).join('')}${test}`;
}

function keyOf(row: Row): string {
  return contentKey(judgedHashes(row), testIdentity(row));
}

function rememberedKey({ judged, test }: ProposalMemory): string {
  return contentKey(judged, test);
}

/**
 * Finds them by what the hidden sheet remembers of tested proposals. A text without a test may move as people like: nothing was judged on it. A text that
 * stands on its own row too was copied, which is for D01 and D02 to say.
 */
export function findMisplacedRows(rows: readonly Row[], memory: Memory): MisplacedRows {
  const tested = [...memory.proposals.values()].filter(({ testJudged }) => testJudged !== undefined);
  if (tested.length === 0) return NONE;
  const isAtHome = (row: Row): boolean => {
    const remembered = memory.proposals.get(row.code);
    return remembered !== undefined && rememberedKey(remembered) === keyOf(row);
  };
  const away = rows.filter((row) => !isAtHome(row));
  const atHome = new Set(rows.filter(isAtHome).map((row) => row.code));
  const lost = groupBy(
    tested.filter(({ code }) => !atHome.has(code)),
    rememberedKey,
  );
  const misplaced = new Map(
    away.flatMap((row) => {
      const owner = lost.get(keyOf(row))?.find(({ code }) => code !== row.code);
      return owner ? [[row, owner.code] as const] : [];
    }),
  );
  if (misplaced.size === 0) return NONE;
  const owners = new Set(misplaced.values());
  return { misplaced, bereft: away.filter((row) => owners.has(row.code) && !misplaced.has(row)) };
}
