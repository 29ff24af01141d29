import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadTemplates } from '../../src/app/load-templates.ts';
import { decodeTable, type TableView } from '../../src/domain/decode-table.ts';
import { shortDigest } from '../../src/domain/judged-hashes.ts';
import {
  type EntryMemory,
  JUDGED_COLUMNS,
  type JudgedHashes,
  type Memory,
  type ProposalMemory,
} from '../../src/domain/memory.ts';
import { decodeMemory, encodeMemory, type MemoryLine } from '../../src/domain/memory-sheet.ts';
import type { SheetSnapshot } from '../../src/domain/workbook/snapshot.ts';

const { memory: TEMPLATE } = await loadTemplates();

/** The memory sheet with these lines below its header, as a store would read it back. */
function sheetOf(lines: readonly MemoryLine[], columns: readonly string[] = TEMPLATE.columns.map(({ id }) => id)): SheetSnapshot {
  const rows = lines.map((line, index) => ({
    row: index + 2,
    cells: columns.map((id) => {
      const value = line[id] ?? '';
      return value === '' ? undefined : { value, formula: false };
    }),
  }));
  const header = { row: 1, cells: columns.map((value) => ({ value, formula: false })) };
  return { name: '_dik', visibility: 'very-hidden', rows: [header, ...rows], merges: [] };
}

function tableOf(lines: readonly MemoryLine[]): TableView {
  const table = decodeTable(sheetOf(lines), TEMPLATE);
  if (!('lines' in table)) throw new Error('no memory sheet');
  return table;
}

const digest = fc.string().map(shortDigest);
const hashes = fc.record(
  Object.fromEntries(JUDGED_COLUMNS.map((column) => [column, digest])),
) as unknown as fc.Arbitrary<JudgedHashes>;
const identity = fc.oneof(fc.constant(''), digest);
const acceptance = fc.oneof(
  fc.constant({ accepted: '', acceptedJudged: undefined }),
  fc.record({ accepted: digest, acceptedJudged: hashes }),
);
const number = fc.integer({ min: 1, max: 999 });

function proposalMemory(code: string): fc.Arbitrary<ProposalMemory> {
  const facts = fc.record({
    code: fc.constant(code),
    judged: hashes,
    test: identity,
    testJudged: fc.option(hashes, { nil: undefined }),
    decision: identity,
    decisionOutcome: fc.constantFrom('', 'pending', 'approved', 'returned', 'spent'),
    decisionTest: identity,
    decisionJudged: fc.option(hashes, { nil: undefined }),
    status: fc.constantFrom('', 'Draf', 'Disetujui', 'hilang'),
    revision: fc.nat({ max: 40 }),
    message: identity,
  });
  return fc.tuple(facts, acceptance).map(([row, accepted]) => ({ ...row, ...accepted }));
}

function entryMemory(code: string): fc.Arbitrary<EntryMemory> {
  const facts = fc.record({
    code: fc.constant(code),
    proposalCode: fc.constantFrom('', 'U-2026-001'),
    approval: identity,
    judged: hashes,
    frozen: identity,
    replaces: fc.constantFrom('', 'DIK-2026-001'),
    status: fc.constantFrom('Menunggu SK', 'Berlaku'),
    suggested: fc.subarray(['startsOn', 'endsOn', 'form'] as const),
    message: identity,
  });
  return fc.tuple(facts, acceptance).map(([row, accepted]) => ({ ...row, ...accepted }));
}

/** Some remembered rows by code. */
function rowsOf<M extends { readonly code: string }>(prefix: string, make: (code: string) => fc.Arbitrary<M>) {
  const codes = fc.uniqueArray(number, { maxLength: 4 });
  return codes
    .chain((numbers) => fc.tuple(...numbers.map((one) => make(`${prefix}-2026-${String(one).padStart(3, '0')}`))))
    .map((rows) => new Map(rows.map((row) => [row.code, row])));
}

const memories: fc.Arbitrary<Memory> = fc.record({
  workbookId: fc.uuid(),
  templateVersion: fc.integer({ min: 1, max: 9 }),
  counters: fc
    .uniqueArray(fc.constantFrom('U-2025', 'U-2026', 'DIK-2026'))
    .map((keys) => new Map(keys.map((key, index) => [key, index]))),
  proposals: rowsOf('U', proposalMemory),
  entries: rowsOf('DIK', entryMemory),
  lastPackage: fc.option(fc.record({ number: fc.constant('ARSIP-2026-001'), contentDigest: digest, packageDigest: digest }), {
    nil: undefined,
  }),
  lastRegisterChange: fc.constantFrom('', '2026-04-01'),
});

describe('the memory sheet', () => {
  test('gives back what was written into it, in any order of lines', () => {
    fc.assert(
      fc.property(
        memories.chain((memory) => {
          const lines = encodeMemory(memory);
          return fc.tuple(fc.constant(memory), fc.shuffledSubarray([...lines], { minLength: lines.length }));
        }),
        ([memory, lines]) => {
          expect(decodeMemory(tableOf(lines))).toEqual(memory);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('has a column for every fact that is written', () => {
    fc.assert(
      fc.property(memories, (memory) => {
        const columns = new Set(TEMPLATE.columns.map(({ id }) => id));
        for (const line of encodeMemory(memory)) for (const id of Object.keys(line)) expect(columns).toContain(id);
      }),
      { numRuns: 20 },
    );
  });

  const [whole] = fc.sample(
    memories.filter(({ proposals, entries }) => proposals.size > 0 && entries.size > 0),
    { numRuns: 1, seed: 3 },
  );
  const lines = whole ? encodeMemory(whole) : [];
  const altered = (kind: string, change: Readonly<Record<string, string | number>>) =>
    decodeMemory(tableOf(lines.map((line) => (line['kind'] === kind ? { ...line, ...change } : line))));

  test.for([
    ['proposal', { judged: 'zz' }],
    ['proposal', { testJudged: '1.2.3' }],
    ['proposal', { decisionJudged: 'kosong' }],
    ['proposal', { decisionOutcome: 'mungkin' }],
    ['proposal', { revision: 1.5 }],
    ['proposal', { accepted: '0123456789abcdef', acceptedJudged: '' }],
    ['proposal', { accepted: '', acceptedJudged: Array.from({ length: 9 }, () => '0123456789abcdef').join('.') }],
    ['entry', { accepted: '0123456789abcdef', acceptedJudged: 'x' }],
    ['entry', { judged: '' }],
    ['entry', { kind: 'catatan' }],
  ] as const)('a %s with %o is a memory that lies', ([kind, change]) => {
    expect(altered(kind, change)).toMatchObject({ kind: 'memory-inconsistent', row: expect.any(Number) });
  });

  test('two lines about the same row are a memory that lies', () => {
    const [line] = lines.filter(({ kind }) => kind === 'entry');
    expect(decodeMemory(tableOf([...lines, line ?? {}]))).toMatchObject({
      kind: 'memory-inconsistent',
      fact: expect.stringContaining('entry DIK-2026'),
    });
  });
});

describe('what a memory sheet must hold', () => {
  const sound: readonly MemoryLine[] = [
    { kind: 'meta', key: 'workbookId', value: 'buku' },
    { kind: 'meta', key: 'templateVersion', value: 1 },
  ];
  const counter = (key: string, value: string | number): MemoryLine => ({ kind: 'counter', key, value });

  test('an id and a version are enough', () => {
    expect(decodeMemory(tableOf(sound))).toMatchObject({ workbookId: 'buku', templateVersion: 1, lastPackage: undefined });
  });

  test.for<[string, readonly MemoryLine[], string, number]>([
    ['no id', sound.slice(1), 'workbookId', 0],
    ['no version', sound.slice(0, 1), 'templateVersion', 0],
    [
      'a version that is no number',
      [...sound.slice(0, 1), { kind: 'meta', key: 'templateVersion', value: 'satu' }],
      'templateVersion',
      0,
    ],
    ['version nought', [...sound.slice(0, 1), { kind: 'meta', key: 'templateVersion', value: 0 }], 'templateVersion', 0],
    [
      'a package without its digest',
      [...sound, { kind: 'meta', key: 'lastPackageNumber', value: 'ARSIP-2026-001' }],
      'lastPackage',
      0,
    ],
    ['a digest without its package', [...sound, { kind: 'meta', key: 'lastPackageDigest', value: 'ab' }], 'lastPackage', 0],
    ['a counter that counts nothing', [...sound, counter('X-2026', 1)], 'counter X-2026', 4],
    ['a counter below nought', [...sound, counter('U-2026', -1)], 'counter U-2026', 4],
    ['a counter of words', [...sound, counter('U-2026', 'banyak')], 'counter U-2026', 4],
    ['a line without a key', [...sound, { kind: 'meta', value: 'x' }], 'meta ', 4],
    ['a line of a kind that only sounds known', [...sound, { kind: 'constructor', key: 'x' }], 'constructor x', 4],
    ['a line of a kind that is not known', [...sound, { kind: 'catatan', key: 'x' }], 'catatan x', 4],
    ['the same fact twice', [...sound, ...sound.slice(0, 1)], 'meta workbookId', 4],
  ])('%s: it lies', ([, lines, fact, row]) => {
    expect(decodeMemory(tableOf(lines))).toEqual({ kind: 'memory-inconsistent', row, fact });
  });
});
