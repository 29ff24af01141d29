import { expect, test } from 'vitest';
import type { SheetBlueprint } from '../../../../src/domain/workbook/blueprint.ts';
import { gridSize } from '../../../../src/stores/google-sheets/create/grid-range.ts';

test('a grid is as large as a sheet with very many cells', () => {
  const rows = Array.from({ length: 8_000 }, (_unused, row) => ({
    row: row + 1,
    cells: Array.from({ length: 20 }, (_none, column) => ({ column, value: 'x' })),
  }));
  const bare = { columns: [], merges: [], validations: [], conditionalFormats: [] };
  const sheet: SheetBlueprint = { name: '_dik', visibility: 'very-hidden', isProtected: false, rows, ...bare };
  expect(gridSize(sheet)).toEqual({ rows: 8_100, columns: 20 });
});
