import { describe, expect, test } from 'vitest';
import type { CellChange, WritePlan } from '../../src/domain/plan/change.ts';
import { parseCellAddress } from '../../src/domain/workbook/a1.ts';
import { applyChanges } from '../../src/domain/workbook/apply-changes.ts';
import type { Blueprint, SheetBlueprint } from '../../src/domain/workbook/blueprint.ts';
import type { CellScalar } from '../../src/domain/workbook/cell-value.ts';
import type { SheetSnapshot, Snapshot } from '../../src/domain/workbook/snapshot.ts';
import type { WorkbookStore } from '../../src/stores/workbook-store.ts';
import { errorOf } from '../fixtures/error-of.ts';

/** A place where one workbook can lie; `open` gives a store on it, as another run of the program would. */
export interface StorePlace {
  open(): WorkbookStore;
}

const BARE = { columns: [{ width: 10 }], merges: [], validations: [], conditionalFormats: [], isProtected: false } as const;

function sheet(
  name: string,
  rows: Readonly<Record<number, readonly CellScalar[]>>,
  more: Partial<SheetBlueprint> = {},
): SheetBlueprint {
  return {
    ...BARE,
    name,
    visibility: 'visible',
    rows: Object.entries(rows).map(([row, values]) => ({
      row: Number(row),
      cells: values.map((value, column) => ({ column, value })),
    })),
    ...more,
  };
}

const CONTRACT_BLUEPRINT: Blueprint = {
  title: 'Register contoh',
  createdAt: '2026-01-02T03:04:05Z',
  styles: {},
  sheets: [
    sheet(
      'Usulan',
      {
        1: ['USULAN'],
        3: ['Kode', 'Informasi', 'Nilai', 'Sah'],
        4: ['U-2026-001', 'Laporan & <naskah>\nbaris dua', 12.5, true],
        5: ['U-2026-002', null, 46093, false],
      },
      { merges: [{ top: 1, left: 0, bottom: 1, right: 3 }] },
    ),
    sheet('Register', { 1: ['Kode'] }, { visibility: 'hidden' }),
  ],
};

function change(address: string, before: CellScalar, after: CellScalar, more: Partial<CellChange> = {}): CellChange {
  const at = parseCellAddress(address);
  if (!at) throw new RangeError(address);
  return { sheet: 'Usulan', ...at, before, after, type: typeof after === 'number' ? 'number' : 'text', ...more };
}

function valueAt(snapshot: Snapshot, sheetName: string, address: string): CellScalar | undefined {
  const at = parseCellAddress(address);
  const rows = snapshot.sheets.find(({ name }) => name === sheetName)?.rows;
  return rows?.find(({ row }) => row === at?.row)?.cells[at?.column ?? -1]?.value;
}

/** Sheets with every hole written out, so that only values are compared. */
function plain(sheets: readonly SheetSnapshot[]): readonly unknown[] {
  return sheets.map(({ rows, ...rest }) => ({
    ...rest,
    rows: rows.map(({ row, cells }) => [row, Array.from(cells, (cell) => cell ?? null)]),
  }));
}

/** What stores may differ in. */
export interface StoreHabits {
  /** How a sheet reads that was to be hidden as well as can be. */
  readonly mostHidden?: 'hidden' | 'very-hidden';
}

/** Registers what every store must do. `preparePlace` gives an empty place for each test. */
export function workbookStoreContract(
  title: string,
  preparePlace: () => Promise<StorePlace>,
  { mostHidden = 'very-hidden' }: StoreHabits = {},
): void {
  async function filled(): Promise<{ readonly place: StorePlace; readonly store: WorkbookStore; readonly snapshot: Snapshot }> {
    const place = await preparePlace();
    await place.open().create(CONTRACT_BLUEPRINT);
    const store = place.open();
    return { place, store, snapshot: await store.read() };
  }

  describe(`${title} as a workbook store`, () => {
    describe('reading', () => {
      test('gives every value of the blueprint, sheets in tab order', async () => {
        const { snapshot } = await filled();
        expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
          ['Usulan', 'visible'],
          ['Register', 'hidden'],
        ]);
        expect(
          ['A1', 'B3', 'A4', 'B4', 'C4', 'D4', 'B5', 'C5', 'D5'].map((address) => valueAt(snapshot, 'Usulan', address)),
        ).toEqual(['USULAN', 'Informasi', 'U-2026-001', 'Laporan & <naskah>\nbaris dua', 12.5, true, undefined, 46093, false]);
        expect(snapshot.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 3 }]);
        expect(snapshot.dateSystem).toBe(1900);
      });

      test('twice gives the same revision and the same cells', async () => {
        const { place, snapshot } = await filled();
        const again = await place.open().read();
        expect(again.revision).toBe(snapshot.revision);
        expect(plain(again.sheets)).toEqual(plain(snapshot.sheets));
      });

      test('names the place as it was named', async () => {
        const { store, snapshot } = await filled();
        expect(snapshot.location).toBe(store.location);
      });

      test('what is not there says so', async () => {
        const place = await preparePlace();
        expect((await errorOf(() => place.open().read()))?.code).toBe('workbook-not-found');
      });
    });

    describe('creating', () => {
      test('refuses a place that is taken, and leaves what is there', async () => {
        const { place, snapshot } = await filled();
        expect((await errorOf(() => place.open().create({ ...CONTRACT_BLUEPRINT, sheets: [] })))?.code).toBe('workbook-exists');
        expect((await place.open().read()).revision).toBe(snapshot.revision);
      });
    });

    describe('applying a plan', () => {
      test.for<[title: string, changes: readonly CellChange[]]>([
        [
          'texts, numbers, dates and booleans',
          [
            change('B4', 'Laporan & <naskah>\nbaris dua', 'baru'),
            change('C4', 12.5, 13),
            change('D4', true, false),
            change('C5', 46093, 46094, { type: 'date' }),
          ],
        ],
        ['a number typed as text', [change('C4', 12.5, 46093, { type: 'text' })]],
        ['nothing where something was', [change('A4', 'U-2026-001', null), change('D5', false, '')]],
        [
          'cells and rows that were not there',
          [
            change('B5', null, 'isi'),
            change('F4', null, 'jauh'),
            change('B7', null, 'baris baru', { likeRow: 4 }),
            change('A6', null, 6),
            change('A900', null, 'akhir'),
          ],
        ],
        [
          'two sheets at once',
          [change('A5', 'U-2026-002', 'U-2026-009'), change('A2', null, 'R-2026-001', { sheet: 'Register' })],
        ],
        [
          'awkward texts',
          [
            change('A6', null, 'سجل 😀\t_x0041_ ]]> "x" \'y\''),
            change('A7', null, ' spasi '),
            change('A8', null, 'x'.repeat(32_767)),
            change('A9', null, '=1+1'),
          ],
        ],
        ['the last of two values for one cell', [change('A6', null, 'satu'), change('A6', null, 'dua')]],
      ])('with %s leaves exactly those changed', async ([, changes]) => {
        const { place, store, snapshot } = await filled();
        const receipt = await store.apply({ basedOn: snapshot.revision, changes });
        const now = await place.open().read();
        expect(plain(now.sheets)).toEqual(plain(applyChanges(snapshot, changes).sheets));
        expect([receipt.cellsWritten, receipt.revision]).toEqual([changes.length, now.revision]);
        expect(now.revision).not.toBe(snapshot.revision);
      });

      test('without changes writes nothing', async () => {
        const { place, store, snapshot } = await filled();
        expect(await store.apply({ basedOn: snapshot.revision, changes: [] })).toEqual({
          revision: snapshot.revision,
          cellsWritten: 0,
        });
        expect((await place.open().read()).revision).toBe(snapshot.revision);
      });

      test('several times, each on the revision that the one before left', async () => {
        const { place, store, snapshot } = await filled();
        const first = await store.apply({ basedOn: snapshot.revision, changes: [change('A6', null, 'satu')] });
        const second = await store.apply({ basedOn: first.revision, changes: [change('A6', 'satu', 'dua')] });
        const now = await place.open().read();
        expect([now.revision, valueAt(now, 'Usulan', 'A6')]).toEqual([second.revision, 'dua']);
      });

      test('through a store that has not read yet', async () => {
        const { place, snapshot } = await filled();
        await place.open().apply({ basedOn: snapshot.revision, changes: [change('A6', null, 'satu')] });
        expect(valueAt(await place.open().read(), 'Usulan', 'A6')).toBe('satu');
      });

      const good = change('A6', null, 'satu');
      test.for<[title: string, plan: Partial<WritePlan>, code: string, params: Record<string, string | number>]>([
        ['made from another revision', { basedOn: 'lain' }, 'workbook-changed', {}],
        [
          'that expects another value',
          { changes: [good, change('A4', 'U-2026-007', 'x')] },
          'workbook-changed',
          { sheet: 'Usulan', cell: 'A4' },
        ],
        [
          'that expects an empty cell',
          { changes: [good, change('A4', null, 'x')] },
          'workbook-changed',
          { sheet: 'Usulan', cell: 'A4' },
        ],
        [
          'that expects a value in an empty cell',
          { changes: [good, change('A7', 'x', 'y')] },
          'workbook-changed',
          { sheet: 'Usulan', cell: 'A7' },
        ],
        [
          'that expects the text of a number',
          { changes: [good, change('C4', '12.5', 'y')] },
          'workbook-changed',
          { sheet: 'Usulan', cell: 'C4' },
        ],
        [
          'for a sheet that is not there',
          { changes: [good, change('A1', null, 'x', { sheet: 'Usulann' })] },
          'sheet-not-found',
          { sheet: 'Usulann' },
        ],
        [
          'with a text that no cell can hold',
          { changes: [good, change('A7', null, 'x'.repeat(32_768))] },
          'text-too-long',
          { sheet: 'Usulan', cell: 'A7', length: 32_768, limit: 32_767 },
        ],
      ])('%s is refused whole', async ([, plan, code, params]) => {
        const { place, store, snapshot } = await filled();
        expect(await errorOf(() => store.apply({ basedOn: snapshot.revision, changes: [good], ...plan }))).toMatchObject({
          code,
          params,
        });
        const now = await place.open().read();
        expect([now.revision, valueAt(now, 'Usulan', 'A6')]).toEqual([snapshot.revision, undefined]);
      });

      test('with a number that is none is a bug of the program, and refused whole', async () => {
        const { place, store, snapshot } = await filled();
        await expect(
          store.apply({ basedOn: snapshot.revision, changes: [good, change('A7', null, Number.NaN)] }),
        ).rejects.toThrow(RangeError);
        expect((await place.open().read()).revision).toBe(snapshot.revision);
      });

      test('after somebody else wrote is refused', async () => {
        const { place, store, snapshot } = await filled();
        await place.open().apply({ basedOn: snapshot.revision, changes: [change('A9', null, 'orang lain')] });
        expect((await errorOf(() => store.apply({ basedOn: snapshot.revision, changes: [good] })))?.code).toBe(
          'workbook-changed',
        );
        expect(valueAt(await place.open().read(), 'Usulan', 'A9')).toBe('orang lain');
      });
    });

    describe('adding sheets', () => {
      const memory: Blueprint = {
        ...CONTRACT_BLUEPRINT,
        sheets: [
          sheet('_simpan', { 1: ['versi', 3, true], 3: [' & <x> ', null, ''] }, { visibility: 'very-hidden', isProtected: true }),
          sheet('Lain', { 2: ['a'] }),
        ],
      };

      test('puts them behind the others and changes nothing else', async () => {
        const { place, store, snapshot } = await filled();
        const receipt = await store.addSheets(snapshot.revision, memory);
        const now = await place.open().read();
        expect(plain(now.sheets.slice(0, 2))).toEqual(plain(snapshot.sheets));
        expect(now.sheets.slice(2).map(({ name, visibility }) => [name, visibility])).toEqual([
          ['_simpan', mostHidden],
          ['Lain', 'visible'],
        ]);
        expect(['A1', 'B1', 'C1', 'A3', 'B3', 'C3'].map((address) => valueAt(now, '_simpan', address))).toEqual([
          'versi',
          3,
          true,
          ' & <x> ',
          undefined,
          undefined,
        ]);
        expect([receipt.cellsWritten, receipt.revision]).toEqual([5, now.revision]);
      });

      test('leaves them open to changes', async () => {
        const { place, store, snapshot } = await filled();
        const { revision } = await store.addSheets(snapshot.revision, memory);
        await store.apply({
          basedOn: revision,
          changes: [change('B1', 3, 4, { sheet: '_simpan' }), change('A9', null, 'x', { sheet: '_simpan' })],
        });
        expect(valueAt(await place.open().read(), '_simpan', 'B1')).toBe(4);
      });

      test.for<[title: string, basedOn: string | undefined, sheets: readonly SheetBlueprint[], code: string]>([
        ['of a name that is taken, in any case', undefined, [sheet('usulan', {})], 'sheet-exists'],
        ['of one name twice', undefined, [sheet('Baru', {}), sheet('BARU', {})], 'sheet-exists'],
        ['to another revision', 'lain', [sheet('Baru', {})], 'workbook-changed'],
        ['with a text that no cell can hold', undefined, [sheet('Baru', { 1: ['x'.repeat(32_768)] })], 'text-too-long'],
      ])('%s is refused', async ([, basedOn, sheets, code]) => {
        const { place, store, snapshot } = await filled();
        expect((await errorOf(() => store.addSheets(basedOn ?? snapshot.revision, { ...memory, sheets })))?.code).toBe(code);
        expect((await place.open().read()).revision).toBe(snapshot.revision);
      });
    });
  });
}
