import { type Area, contains, overlap } from '../a1/area.ts';
import { invalid } from '../http/failure.ts';
import { changeRow, withValue } from '../model/cells.ts';
import { requirePlace } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import type { RequestHandler } from './handler.ts';

function pieces(area: Area, type: string): readonly Area[] {
  if (type === 'MERGE_ROWS') {
    return Array.from({ length: area.bottom - area.top }, (_, row) => ({
      ...area,
      top: area.top + row,
      bottom: area.top + row + 1,
    }));
  }
  if (type === 'MERGE_COLUMNS') {
    return Array.from({ length: area.right - area.left }, (_, column) => ({
      ...area,
      left: area.left + column,
      right: area.left + column + 1,
    }));
  }
  if (type === 'MERGE_ALL') return [area];
  throw invalid('mergeType must be set.');
}

const isOneCell = (area: Area): boolean => area.bottom - area.top === 1 && area.right - area.left === 1;

/** Merges cells; only the value at the top left stays. */
export const mergeCells: RequestHandler<'mergeCells'> = (context, request) => {
  const { sheet, area } = requirePlace(context.state, request.range);
  assertEditable(context, sheet, area);
  const merged = pieces(area, request.mergeType ?? 'MERGE_ALL').filter((piece) => !isOneCell(piece));
  if (sheet.merges.some((old) => overlap(old, area) && !contains(area, old))) {
    throw invalid('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = [...sheet.merges.filter((old) => !overlap(old, area)), ...merged];
  for (const piece of merged) {
    for (let row = piece.top; row < Math.min(piece.bottom, sheet.rows.length); row += 1) {
      const right = Math.min(piece.right, sheet.rows[row]?.length ?? 0);
      changeRow(sheet, row, piece.left, right, (cell, column) =>
        row === piece.top && column === piece.left ? cell : withValue(cell, undefined),
      );
    }
  }
  return undefined;
};

/** Takes merges apart that lie wholly in the range. */
export const unmergeCells: RequestHandler<'unmergeCells'> = (context, request) => {
  const { sheet, area } = requirePlace(context.state, request.range);
  assertEditable(context, sheet, area);
  if (sheet.merges.some((old) => overlap(old, area) && !contains(area, old))) {
    throw invalid('You must select all cells in a merged range to merge or unmerge them.');
  }
  sheet.merges = sheet.merges.filter((old) => !overlap(old, area));
  return undefined;
};
