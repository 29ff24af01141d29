import { describe, expect, test } from 'vitest';
import type { SheetSnapshot } from '../../../../src/domain/workbook/snapshot.ts';
import { type Anchor, locateCells } from '../../../../src/stores/google-sheets/locate-cells.ts';
import { carryOver, type PendingCell, takeBack } from '../../../../src/stores/google-sheets/reckon.ts';

/** A sheet from lines; `-` is an empty cell, `=x` a formula. */
function sheet(...lines: readonly string[]): Pick<SheetSnapshot, 'rows'> {
  const rows = lines.map((line, index) => ({
    row: index + 1,
    cells: line
      .split(/\s+/u)
      .filter((word) => word !== '')
      .map((word) => (word === '-' ? undefined : { value: word, formula: word.startsWith('=') })),
  }));
  return { rows: rows.filter(({ cells }) => cells.some((cell) => cell !== undefined)) };
}

const ANCHOR: Anchor = { headerFrom: 2, headerTo: 2, keyColumn: 0 };
const NO_ANCHOR: Anchor = { headerFrom: 0, headerTo: 0, keyColumn: -1 };
const BOOK = ['JUDUL', 'Kode Status Isi', 'U1 Draf naskah', 'U2 Draf denah', 'U3 Diuji naskah'];

function placeOf(to: readonly string[], row: number, column: number, from: readonly string[] = BOOK, anchor: Anchor = ANCHOR) {
  const places = locateCells(sheet(...from), sheet(...to), anchor, new Set([row]));
  return [places.rowOf(row), places.columnOf(column)];
}

describe('a cell is found again', () => {
  test.for<[title: string, to: readonly string[], row: number, column: number, place: readonly (number | undefined)[]]>([
    ['where nothing moved', BOOK, 4, 1, [4, 1]],
    ['when rows were sorted', [BOOK[0] ?? '', BOOK[1] ?? '', 'U3 Diuji naskah', 'U1 Draf naskah', 'U2 Draf denah'], 4, 1, [5, 1]],
    ['when a row was inserted above the header', ['baru', ...BOOK], 4, 1, [5, 1]],
    [
      'when a column was inserted',
      ['JUDUL', '- Kode Status Isi', '- U1 Draf naskah', '- U2 Draf denah', '- U3 Diuji naskah'],
      4,
      1,
      [4, 2],
    ],
    [
      'when columns were exchanged',
      ['JUDUL', 'Status Kode Isi', 'Draf U1 naskah', 'Draf U2 denah', 'Diuji U3 naskah'],
      4,
      0,
      [4, 1],
    ],
    [
      'by its code, when its other cells changed',
      ['JUDUL', 'Kode Status Isi', 'U2 Terbuka lain', 'U1 Draf naskah'],
      4,
      1,
      [3, 1],
    ],
    ['by its other cells, when its code changed', ['JUDUL', 'Kode Status Isi', 'U3 Diuji naskah', 'U9 Draf denah'], 4, 1, [4, 1]],
    ['not when its row is gone', ['JUDUL', 'Kode Status Isi', 'U1 Draf naskah', 'U3 Diuji naskah'], 4, 1, [undefined, 1]],
    ['not when its column is gone', ['JUDUL', 'Kode Isi', 'U1 naskah', 'U2 denah', 'U3 naskah'], 4, 1, [4, undefined]],
  ])('%s', ([, to, row, column, place]) => {
    expect(placeOf(to, row, column)).toEqual(place);
  });

  test('of two rows with one code, the likest', () => {
    const from = ['JUDUL', 'Kode Status Isi', 'U1 Draf naskah', 'U1 Diuji denah'];
    expect(placeOf(['JUDUL', 'Kode Status Isi', 'U1 Diuji gambar', 'U1 Draf naskah'], 4, 1, from)).toEqual([3, 1]);
  });

  test('in a sheet without header and names, by the whole row', () => {
    expect(placeOf(['c d', 'a b'], 1, 1, ['a b', 'c d'], NO_ANCHOR)).toEqual([2, 1]);
  });

  test('an empty row behind the row that it stood behind, unless something stands there', () => {
    const from = ['a b', '- -', 'c d'];
    expect(placeOf(['x y', 'a b', '- -', 'c d'], 2, 1, from, NO_ANCHOR)).toEqual([3, 1]);
    expect(placeOf(['a b', 'x y', 'c d'], 2, 1, from, NO_ANCHOR)).toEqual([undefined, 1]);
  });

  test('a column without a header beside its neighbour', () => {
    const from = ['JUDUL', 'Kode Status - Isi', 'U1 Draf x naskah'];
    expect(placeOf(['JUDUL', 'Baru Kode Status - Isi', '- U1 Draf x naskah'], 3, 2, from)).toEqual([3, 3]);
  });
});

describe('putting back', () => {
  const before = { ...sheet('Kode Status', 'U1 Draf', '- =hari', 'U3 -'), sheetId: 5 };
  const after = sheet('Kode Status', 'U1 Diuji', '- Diuji', 'U3 Diuji');
  const state = { name: '', visibility: 'hidden', rowCount: 9, columnCount: 9, merges: [] } as const;
  const cells = [{ top: 2, left: 1, bottom: 4, right: 1 }];
  const missed = { cells, before: { ...state, ...before }, after: { ...state, ...after, sheetId: 6 } };

  test('leaves what changed beside the written cells: a formula fills it from elsewhere', () => {
    const only = { ...missed, cells: [{ top: 2, left: 1, bottom: 2, right: 1 }] };
    expect(takeBack(only, []).map(({ row, column }) => [row, column])).toEqual([[2, 1]]);
  });

  test('means every cell that the write changed, formulas by a copy', () => {
    expect(takeBack(missed, [])).toEqual([
      { row: 2, column: 1, target: { value: 'Draf', formula: false } },
      { row: 3, column: 1, target: { value: '=hari', formula: true }, copyOf: { sheetId: 5, row: 3, column: 1 } },
      { row: 4, column: 1, target: undefined },
    ]);
  });

  test('lets what still waits come before what stood there, and leaves what is right', () => {
    const waiting: PendingCell[] = [
      { row: 2, column: 1, target: { value: 'Diuji', formula: false } },
      { row: 4, column: 0, target: { value: 'U4', formula: false } },
    ];
    expect(takeBack(missed, waiting).map(({ row, column, target }) => [row, column, target?.value])).toEqual([
      [3, 1, '=hari'],
      [4, 1, undefined],
      [4, 0, 'U4'],
    ]);
  });

  test('gives way to what people typed, and follows rows that moved', () => {
    const left = sheet('Kode Status', 'U1 Salah', 'U2 Salah', 'U3 Salah');
    const now = sheet('Kode Status', 'U3 Salah', 'U1 Ketikan', 'U2 Salah');
    const pending = [2, 3, 4].map((row) => ({ row, column: 1, target: { value: `benar-${row}`, formula: false } }));
    const carried = carryOver(pending, left, now, { headerFrom: 1, headerTo: 1, keyColumn: 0 });
    expect(carried.map(({ row, target }) => [row, target?.value])).toEqual([
      [4, 'benar-3'],
      [2, 'benar-4'],
    ]);
  });
});
