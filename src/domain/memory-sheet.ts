import type { TableView } from './decode-table.ts';
import {
  type AcceptanceMemory,
  type EntryMemory,
  JUDGED_COLUMNS,
  type JudgedColumn,
  type JudgedHashes,
  type Memory,
  type ProposalMemory,
} from './memory.ts';
import type { ColumnId } from './template/template.ts';
import { type CellScalar, scalarText } from './workbook/cell-value.ts';

/** The memory sheet holds something that the program never writes. */
export interface MemoryProblem {
  readonly kind: 'memory-inconsistent';
  /** 1-based row; 0 when a fact is missing altogether. */
  readonly row: number;
  readonly fact: string;
}

/** One line of the memory sheet by column id; `''` is an empty cell. */
export type MemoryLine = Readonly<Record<string, string | number>>;

/** Hexadecimal digits of one digest. */
const DIGITS = 16;

/** One digest per judged column, dots between. */
const HASHES = new RegExp(`^[0-9a-f]{${DIGITS}}(?:\\.[0-9a-f]{${DIGITS}}){${JUDGED_COLUMNS.length - 1}}$`, 'u');

/** Identity of a line in the memory sheet: kind and key. */
export function memoryLineKey(line: Readonly<Record<string, CellScalar>>): string {
  return `${scalarText(line['kind'] ?? null)} ${scalarText(line['key'] ?? null)}`;
}

function text(values: Readonly<Record<string, CellScalar>>, id: string): string {
  return scalarText(values[id] ?? null);
}

function readHashes(values: Readonly<Record<string, CellScalar>>, id: string): JudgedHashes | undefined | 'invalid' {
  const joined = text(values, id);
  if (joined === '') return undefined;
  if (!HASHES.test(joined)) return 'invalid';
  const hashes = {} as Record<JudgedColumn, string>; // filled just below, one digest for every column
  let at = 0;
  for (const column of JUDGED_COLUMNS) {
    hashes[column] = joined.slice(at, at + DIGITS);
    at += DIGITS + 1;
  }
  return hashes;
}

function readAcceptance(values: Readonly<Record<string, CellScalar>>): AcceptanceMemory | undefined {
  const accepted = text(values, 'accepted');
  const acceptedJudged = readHashes(values, 'acceptedJudged');
  if (acceptedJudged === 'invalid' || (accepted === '') !== (acceptedJudged === undefined)) return undefined;
  return { accepted, acceptedJudged };
}

const OUTCOMES = ['', 'pending', 'approved', 'returned', 'spent', 'unmatched'] as const;

function readProposal(code: string, values: Readonly<Record<string, CellScalar>>): ProposalMemory | undefined {
  const judged = readHashes(values, 'judged');
  const testJudged = readHashes(values, 'testJudged');
  const decisionJudged = readHashes(values, 'decisionJudged');
  const acceptance = readAcceptance(values);
  const outcome = OUTCOMES.find((word) => word === text(values, 'decisionOutcome'));
  const revision = Number(text(values, 'revision') || '0');
  if (judged === undefined || judged === 'invalid' || testJudged === 'invalid' || decisionJudged === 'invalid') return undefined;
  if (outcome === undefined || acceptance === undefined || !Number.isInteger(revision) || revision < 0) return undefined;
  return {
    code,
    judged,
    test: text(values, 'test'),
    testJudged,
    decision: text(values, 'decision'),
    decisionOutcome: outcome,
    decisionTest: text(values, 'decisionTest'),
    decisionJudged,
    status: text(values, 'status'),
    revision,
    message: text(values, 'message'),
    ...acceptance,
  };
}

function readEntry(code: string, values: Readonly<Record<string, CellScalar>>): EntryMemory | undefined {
  const judged = readHashes(values, 'judged');
  const acceptance = readAcceptance(values);
  if (judged === undefined || judged === 'invalid' || acceptance === undefined) return undefined;
  const suggested = text(values, 'suggested')
    .split(',')
    .filter((id) => id !== '') as ColumnId[];
  return {
    code,
    judged,
    proposalCode: text(values, 'proposalCode'),
    approval: text(values, 'approval'),
    frozen: text(values, 'frozen'),
    replaces: text(values, 'replaces'),
    status: text(values, 'status'),
    suggested,
    message: text(values, 'message'),
    ...acceptance,
  };
}

/** The lines of the memory sheet, sorted out by what they are about. */
interface Facts {
  readonly meta: Map<string, string>;
  readonly counters: Map<string, number>;
  readonly proposals: Map<string, ProposalMemory>;
  readonly entries: Map<string, EntryMemory>;
}

type Values = Readonly<Record<string, CellScalar>>;

function takeMeta({ meta }: Facts, key: string, values: Values): boolean {
  meta.set(key, text(values, 'value'));
  return true;
}

function takeCounter({ counters }: Facts, key: string, values: Values): boolean {
  const value = Number(text(values, 'value'));
  const isSound = Number.isInteger(value) && value >= 0 && /^(U|DIK)-\d{4}$/u.test(key);
  if (isSound) counters.set(key, value);
  return isSound;
}

function takeProposal({ proposals }: Facts, key: string, values: Values): boolean {
  const proposal = readProposal(key, values);
  if (proposal) proposals.set(key, proposal);
  return proposal !== undefined;
}

function takeEntry({ entries }: Facts, key: string, values: Values): boolean {
  const entry = readEntry(key, values);
  if (entry) entries.set(key, entry);
  return entry !== undefined;
}

/** Puts the fact of one line into its place; false when the program would never have written it. */
const TAKE_LINE: ReadonlyMap<string, (facts: Facts, key: string, values: Values) => boolean> = new Map([
  ['meta', takeMeta],
  ['counter', takeCounter],
  ['proposal', takeProposal],
  ['entry', takeEntry],
]);

/** Reads the memory sheet; the first inconsistency ends it, since nothing may be written on a memory that lies. */
export function decodeMemory(table: TableView): Memory | MemoryProblem {
  const facts: Facts = { meta: new Map(), counters: new Map(), proposals: new Map(), entries: new Map() };
  const seen = new Set<string>();
  for (const { row, values } of table.lines) {
    if (Object.keys(values).length === 0) continue; // nothing but a formula without a result
    const name = memoryLineKey(values);
    const key = text(values, 'key');
    const take = TAKE_LINE.get(text(values, 'kind'));
    if (key === '' || seen.has(name) || !take?.(facts, key, values)) return { kind: 'memory-inconsistent', row, fact: name };
    seen.add(name);
  }
  return memoryOf(facts);
}

function memoryOf({ meta, counters, proposals, entries }: Facts): Memory | MemoryProblem {
  const lacks = (fact: string): MemoryProblem => ({ kind: 'memory-inconsistent', row: 0, fact });
  const workbookId = meta.get('workbookId') ?? '';
  const templateVersion = Number(meta.get('templateVersion') ?? '');
  if (workbookId === '') return lacks('workbookId');
  if (!Number.isInteger(templateVersion) || templateVersion < 1) return lacks('templateVersion');
  const number = meta.get('lastPackageNumber') ?? '';
  const contentDigest = meta.get('lastPackageDigest') ?? '';
  const packageDigest = meta.get('lastPackageSeal') ?? '';
  if (new Set([number === '', contentDigest === '', packageDigest === '']).size > 1) return lacks('lastPackage');
  return {
    workbookId,
    templateVersion,
    counters,
    proposals,
    entries,
    lastPackage: number === '' ? undefined : { number, contentDigest, packageDigest },
    lastRegisterChange: meta.get('lastRegisterChange') ?? '',
  };
}

function joinHashes(hashes: JudgedHashes | undefined): string {
  return hashes ? JUDGED_COLUMNS.map((column) => hashes[column]).join('.') : '';
}

/** The lines of the memory sheet in a fixed order; each fact in a cell of its own (decision 16). */
export function encodeMemory(memory: Memory): readonly MemoryLine[] {
  const meta = (key: string, value: string | number): MemoryLine => ({ kind: 'meta', key, value });
  return [
    meta('workbookId', memory.workbookId),
    meta('templateVersion', memory.templateVersion),
    ...(memory.lastPackage
      ? [
          meta('lastPackageNumber', memory.lastPackage.number),
          meta('lastPackageDigest', memory.lastPackage.contentDigest),
          meta('lastPackageSeal', memory.lastPackage.packageDigest),
        ]
      : []),
    ...(memory.lastRegisterChange === '' ? [] : [meta('lastRegisterChange', memory.lastRegisterChange)]),
    ...[...memory.counters].map(([key, value]): MemoryLine => ({ kind: 'counter', key, value })),
    ...[...memory.proposals.values()].map(
      (proposal): MemoryLine => ({
        kind: 'proposal',
        key: proposal.code,
        judged: joinHashes(proposal.judged),
        test: proposal.test,
        testJudged: joinHashes(proposal.testJudged),
        decision: proposal.decision,
        decisionOutcome: proposal.decisionOutcome,
        decisionTest: proposal.decisionTest,
        decisionJudged: joinHashes(proposal.decisionJudged),
        status: proposal.status,
        revision: proposal.revision,
        message: proposal.message,
        accepted: proposal.accepted,
        acceptedJudged: joinHashes(proposal.acceptedJudged),
      }),
    ),
    ...[...memory.entries.values()].map(
      (entry): MemoryLine => ({
        kind: 'entry',
        key: entry.code,
        judged: joinHashes(entry.judged),
        proposalCode: entry.proposalCode,
        approval: entry.approval,
        frozen: entry.frozen,
        replaces: entry.replaces,
        status: entry.status,
        suggested: entry.suggested.join(','),
        message: entry.message,
        accepted: entry.accepted,
        acceptedJudged: joinHashes(entry.acceptedJudged),
      }),
    ),
  ];
}
