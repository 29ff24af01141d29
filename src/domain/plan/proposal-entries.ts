import { judgedHashes, testReference } from '../judged-hashes.ts';
import type { EntryMemory, Memory } from '../memory.ts';
import { type Row, textOf } from '../row.ts';
import type { LiveEntry } from '../status/read-judgement.ts';
import { entryStateOf, isLiving } from '../status/status.ts';
import { compareRowCodes } from '../values/register-code.ts';

/** What the register holds of each proposal, by the code of the proposal. */
export interface ProposalEntries {
  /** The newest row that lives. */
  readonly live: ReadonlyMap<string, LiveEntry>;
  /** The newest row, where that has ended. */
  readonly ended: ReadonlyMap<string, LiveEntry>;
  /** Proposals whose newest row waited for its SK when it was last seen, and is no longer on the paper. */
  readonly gone: ReadonlySet<string>;
}

interface Found {
  readonly code: string;
  readonly row: Row;
  readonly status: string;
}

/** `rows` are those that can be judged, `all` those on the paper. What the program remembers of a row counts, not what was typed there. */
export function entriesOfProposals(all: readonly Row[], rows: readonly Row[], memory: Memory): ProposalEntries {
  const newest = new Map<string, Found>();
  const living = new Map<string, Found>();
  const determined = new Set<string>();
  for (const row of rows) {
    const remembered = memory.entries.get(row.code);
    const proposalCode = remembered?.proposalCode ?? textOf(row, 'proposalCode');
    if (proposalCode === '') continue;
    const found = { code: row.code, row, status: remembered?.status ?? textOf(row, 'status') };
    keepNewest(newest, proposalCode, found);
    if (!isLiving(found.status)) continue;
    keepNewest(living, proposalCode, found);
    if (entryStateOf(found.status) === 'in-force') determined.add(proposalCode);
  }
  const describe = (found: ReadonlyMap<string, Found>): ReadonlyMap<string, LiveEntry> =>
    new Map([...found].map(([code, one]) => [code, describeEntry(one, memory, determined.has(code))]));
  return {
    live: describe(living),
    ended: describe(new Map([...newest].filter(([, { status }]) => !isLiving(status)))),
    gone: goneEntries(all, memory),
  };
}

function keepNewest<T extends { readonly code: string }>(newest: Map<string, T>, proposalCode: string, found: T): void {
  const before = newest.get(proposalCode);
  if (!before || compareRowCodes(before.code, found.code) <= 0) newest.set(proposalCode, found);
}

function describeEntry({ code, row, status }: Found, memory: Memory, isDetermined: boolean): LiveEntry {
  const judged = memory.entries.get(code)?.judged ?? judgedHashes(row);
  return { code, judged, test: testReference(row), isInForce: entryStateOf(status) === 'in-force', isDetermined };
}

function goneEntries(all: readonly Row[], memory: Memory): ReadonlySet<string> {
  const present = new Set(all.map(({ code }) => code));
  const newest = new Map<string, EntryMemory>();
  for (const entry of memory.entries.values()) if (entry.proposalCode !== '') keepNewest(newest, entry.proposalCode, entry);
  const isGone = ({ code, status }: EntryMemory): boolean => !present.has(code) && entryStateOf(status) === 'awaiting-decree';
  return new Set([...newest].filter(([, entry]) => isGone(entry)).map(([proposalCode]) => proposalCode));
}
