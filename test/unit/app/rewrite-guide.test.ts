import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildGuide } from '../../../src/app/build-guide.ts';
import { createWorkbook } from '../../../src/app/create-workbook.ts';
import { loadTemplates } from '../../../src/app/load-templates.ts';
import { rewriteGuide } from '../../../src/app/rewrite-guide.ts';
import { decodeTable, type TableView } from '../../../src/domain/decode-table.ts';
import type { CellChange, WritePlan } from '../../../src/domain/plan/change.ts';
import { planGuide } from '../../../src/domain/plan/plan-guide.ts';
import { scalarText } from '../../../src/domain/workbook/cell-value.ts';
import type { Snapshot } from '../../../src/domain/workbook/snapshot.ts';
import { ALL_RULES } from '../../../src/rules/index.ts';
import { createMemoryStore } from '../../../src/stores/memory/memory-store.ts';
import type { WorkbookStore } from '../../../src/stores/workbook-store.ts';
import { createXlsxStore } from '../../../src/stores/xlsx/xlsx-store.ts';
import { readZip, unpackEntry } from '../../../src/stores/xlsx/zip-parts.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const SHEET = 'Panduan';
const ENVIRONMENT = { today: '2026-06-01', now: '2026-06-01 08:00' };
const GUIDE = (await loadTemplates()).guide;
const LINES = buildGuide(ALL_RULES);

async function opened(store: WorkbookStore): Promise<WorkbookStore> {
  await createWorkbook(store, ENVIRONMENT, { sample: true, workbookId: 'test-workbook' });
  return store;
}

async function tableOf(store: WorkbookStore): Promise<TableView> {
  const sheet = (await store.read()).sheets.find(({ name }) => name === SHEET);
  const table = sheet && decodeTable(sheet, GUIDE);
  if (!table || !('lines' in table)) throw new Error('no guide');
  return table;
}

/** Lines as they stand, each its five texts and its row. */
async function linesOf(store: WorkbookStore): Promise<readonly (readonly string[])[]> {
  const ids = GUIDE.columns.map(({ id }) => id);
  return (await tableOf(store)).lines.map(({ values }) => ids.map((id) => scalarText(values[id] ?? null)));
}

/** Types into the sheet as people can: rows counted from the first line of the guide, columns from `Kode`. */
async function type(
  store: WorkbookStore,
  cells: readonly (readonly [line: number, column: number, text: string | null])[],
): Promise<void> {
  const { layout, sheet } = await tableOf(store);
  const changes = cells.map(([line, column, after]): CellChange => {
    const row = layout.headerRow + 1 + line;
    const before = sheet.rows.find((candidate) => candidate.row === row)?.cells[column]?.value ?? null;
    return { sheet: SHEET, row, column, before, after, type: 'text' };
  });
  await store.apply({ basedOn: (await store.read()).revision, changes });
}

/** A store whose methods can be replaced one by one. */
function storeOf(store: WorkbookStore): WorkbookStore {
  return {
    kind: store.kind,
    location: store.location,
    read: () => store.read(),
    create: (blueprint) => store.create(blueprint),
    apply: (plan) => store.apply(plan),
    addSheets: (basedOn, blueprint) => store.addSheets(basedOn, blueprint),
  };
}

const kinds = [
  { kind: 'memory', open: async () => createMemoryStore('guide') },
  { kind: 'xlsx', open: async () => createXlsxStore(join(await temporaryFolder(), 'register.xlsx')) },
];

describe.for(kinds)('the sheet Panduan of a workbook in $kind', ({ open }) => {
  test('is up to date in a new workbook, and then nothing is written', async () => {
    const store = await opened(await open());
    const before = await store.read();
    expect(await linesOf(store)).toEqual(LINES);
    expect(await rewriteGuide(store, ENVIRONMENT)).toMatchObject({ written: false, cellsWritten: 0, changes: [], rules: 45 });
    expect((await store.read()).revision).toBe(before.revision);
  });

  test('is put right where somebody changed it, and only there', async () => {
    const store = await opened(await open());
    const before = await store.read();
    await type(store, [
      [0, 1, 'Aturan lama'],
      [3, 0, null],
      [5, 4, null],
    ]);
    const report = await rewriteGuide(store, ENVIRONMENT);
    expect(report).toMatchObject({ written: true, cellsWritten: 3, asOf: '2026-06-01', rulePack: '2026.1', replanned: 0 });
    expect(report.changes.map(({ what, cell, key, before: old }) => [what, cell, key, old])).toEqual([
      ['guide', expect.stringMatching(/^B\d+$/u), 'W01', 'Aturan lama'],
      ['guide', expect.stringMatching(/^A\d+$/u), LINES[3]?.[0], ''],
      ['guide', expect.stringMatching(/^E\d+$/u), LINES[5]?.[0], ''],
    ]);
    expect((await store.read()).sheets).toEqual(before.sheets);
    expect((await rewriteGuide(store, ENVIRONMENT)).written).toBe(false);
  });

  test('grows and shrinks with the rules: missing lines are added, stale ones emptied', async () => {
    const store = await opened(await open());
    const last = LINES.length - 1;
    await type(
      store,
      [0, 1, 2, 3, 4].map((column) => [last, column, null] as const),
    );
    expect(await linesOf(store)).toEqual(LINES.slice(0, last));
    await rewriteGuide(store, ENVIRONMENT);
    expect(await linesOf(store)).toEqual(LINES);
    await type(store, [
      [last + 1, 0, 'X99'],
      [last + 1, 1, 'Aturan yang sudah dihapus'],
      [last + 1, 4, 'dasar lama'],
    ]);
    expect((await rewriteGuide(store, ENVIRONMENT)).cellsWritten).toBe(3);
    expect(await linesOf(store)).toEqual(LINES);
  });

  test('keeps what the office wrote below and beside it', async () => {
    const store = await opened(await open());
    const last = LINES.length - 1;
    await type(store, [
      [last, 0, null],
      [last, 1, null],
      [last, 2, null],
      [last, 3, null],
      [last, 4, null],
      [last, 1, 'Catatan dinas: tanyakan kepada PPID'],
      [2, 7, 'di samping tabel'],
    ]);
    await rewriteGuide(store, ENVIRONMENT);
    expect(await linesOf(store)).toEqual([
      ...LINES.slice(0, last),
      ['', 'Catatan dinas: tanyakan kepada PPID', '', '', ''],
      LINES[last],
    ]);
    const { sheet, layout } = await tableOf(store);
    expect(sheet.rows.find(({ row }) => row === layout.headerRow + 3)?.cells[7]?.value).toBe('di samping tabel');
    expect((await rewriteGuide(store, ENVIRONMENT)).written).toBe(false);
  });

  test('shows the rules of the day that was asked for', async () => {
    const store = await opened(await open());
    const report = await rewriteGuide(store, { today: '2010-04-30', now: '2010-04-30' });
    const codes = ALL_RULES.filter(({ since }) => since <= '2010-04-30').map(({ code }) => code);
    expect(codes.length).toBeLessThan(ALL_RULES.length);
    expect(report.rules).toBe(codes.length);
    expect((await linesOf(store)).map(([code]) => code)).toEqual(codes);
  });
});

describe('a workbook that may not be written', () => {
  async function without(change: (snapshot: Snapshot) => Snapshot): Promise<WorkbookStore> {
    const store = await opened(createMemoryStore('guide'));
    await type(store, [[0, 1, 'Aturan lama']]);
    return createMemoryStore('guide', change(await store.read()));
  }

  test.for([
    {
      what: 'whose memory is gone',
      change: (snapshot: Snapshot) => ({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== '_dik') }),
      code: 'memory-missing',
    },
    {
      what: 'without a guide',
      change: (snapshot: Snapshot) => ({ ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== SHEET) }),
      code: 'sheet-missing',
    },
    {
      what: 'whose guide has lost its header',
      change: (snapshot: Snapshot) => ({
        ...snapshot,
        sheets: snapshot.sheets.map((sheet) => (sheet.name === SHEET ? { ...sheet, rows: [] } : sheet)),
      }),
      code: 'header-row-missing',
    },
  ])('$what is left as it is', async ({ change, code }) => {
    const store = await without(change);
    const before = await store.read();
    expect(await errorOf(() => rewriteGuide(store, ENVIRONMENT))).toMatchObject({ code });
    expect(await store.read()).toBe(before);
  });

  test('that moves meanwhile is read and planned again', async () => {
    const store = await without((snapshot) => snapshot);
    let moves = 0;
    const moving: WorkbookStore = {
      ...storeOf(store),
      apply: async (plan) => {
        moves += 1;
        if (moves === 1) await type(store, [[1, 1, 'diubah orang lain']]);
        return store.apply(plan);
      },
    };
    expect(await rewriteGuide(moving, ENVIRONMENT)).toMatchObject({ written: true, cellsWritten: 2, replanned: 1 });
    expect(await linesOf(store)).toEqual(LINES);
  });
});

test('in a real file only the part of the sheet Panduan changes', async () => {
  const path = join(await temporaryFolder(), 'register.xlsx');
  const store = await opened(createXlsxStore(path));
  const last = LINES.length - 1;
  await type(
    store,
    [0, 1, 2, 3, 4].map((column) => [last, column, null] as const),
  );
  const parts = async (): Promise<ReadonlyMap<string, string>> => {
    const archive = readZip(await readFile(path));
    return new Map(archive.entries.map((entry) => [entry.name, Buffer.from(unpackEntry(archive, entry, 1e9)).toString()]));
  };
  const before = await parts();
  await rewriteGuide(store, ENVIRONMENT);
  const after = await parts();
  expect([...after.keys()]).toEqual([...before.keys()]);
  const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
  expect(changed).toHaveLength(1);
  expect(after.get(changed[0] ?? '')).toContain(LINES[last]?.[2]);
});

test('a row that gets new text is asked to be as tall as it', async () => {
  const store = await opened(createMemoryStore('guide'));
  await type(store, [
    [0, 1, 'lama'],
    [4, 0, null],
  ]);
  const plans: WritePlan[] = [];
  const watched: WorkbookStore = {
    ...storeOf(store),
    apply: (plan) => {
      plans.push(plan);
      return store.apply(plan);
    },
  };
  await rewriteGuide(watched, ENVIRONMENT);
  const { layout } = await tableOf(store);
  const rows = plans[0]?.heights?.map(({ sheet, row }) => [sheet, row - layout.headerRow]);
  expect(rows).toEqual([
    [SHEET, 1],
    [SHEET, 5],
  ]);
  expect(plans[0]?.heights?.[0]?.points).toBeGreaterThan(30);
});

test('a line without texts is a code and empty cells', async () => {
  const table = await tableOf(await opened(createMemoryStore('guide')));
  const { changes } = planGuide(table, [['W01']]);
  const first = changes.filter(({ row }) => row === table.layout.headerRow + 1);
  expect(first.map(({ columnId, after }) => [columnId, after])).toEqual([
    ['rule', null],
    ['right', null],
    ['wrong', null],
    ['basis', null],
  ]);
  expect(new Set(changes.map(({ after }) => after))).toEqual(new Set([null]));
});

test('a formula that somebody put into the guide is left, and said', async () => {
  const store = await opened(createMemoryStore('guide'));
  const { sheet, layout } = await tableOf(store);
  const withFormula = {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.row === layout.headerRow + 1
        ? { ...row, cells: row.cells.map((cell, column) => (column === 1 && cell ? { value: 'lain', formula: true } : cell)) }
        : row,
    ),
  };
  const table = decodeTable(withFormula, GUIDE);
  if (!('lines' in table)) throw new Error('no guide');
  const { changes, notices } = planGuide(table, LINES);
  expect(changes).toEqual([]);
  expect(notices.map(({ code, column }) => [code, column])).toEqual([['formula-in-program-cell', 'rule']]);
});
