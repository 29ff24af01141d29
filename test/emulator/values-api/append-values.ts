import type { Area } from '../a1/area.ts';
import type { ResolvedRange } from '../a1/resolve-range.ts';
import { hasValue } from '../model/cells.ts';
import { type SheetState, sizeOf } from '../model/spreadsheet.ts';

/** Grows a block until no cell with a value touches it, corners included. */
function grow(sheet: SheetState, start: Area): Area {
  const size = sizeOf(sheet);
  let area = start;
  for (;;) {
    const around: Area = {
      top: Math.max(0, area.top - 1),
      left: Math.max(0, area.left - 1),
      bottom: Math.min(size.rows, area.bottom + 1),
      right: Math.min(size.columns, area.right + 1),
    };
    const found = boundsOfData(sheet, around);
    if (found === undefined) return area;
    const next: Area = {
      top: Math.min(area.top, found.top),
      left: Math.min(area.left, found.left),
      bottom: Math.max(area.bottom, found.bottom),
      right: Math.max(area.right, found.right),
    };
    if (next.top === area.top && next.left === area.left && next.bottom === area.bottom && next.right === area.right) return area;
    area = next;
  }
}

function boundsOfData(sheet: SheetState, area: Area): Area | undefined {
  let bounds: Area | undefined;
  for (let row = area.top; row < Math.min(area.bottom, sheet.rows.length); row += 1) {
    const cells = sheet.rows[row] ?? [];
    for (let column = area.left; column < Math.min(area.right, cells.length); column += 1) {
      if (!hasValue(cells[column])) continue;
      bounds = {
        top: Math.min(bounds?.top ?? row, row),
        left: Math.min(bounds?.left ?? column, column),
        bottom: row + 1,
        right: Math.max(bounds?.right ?? 0, column + 1),
      };
    }
  }
  return bounds;
}

function lastDataCell(sheet: SheetState, area: Area): Area | undefined {
  for (let row = Math.min(area.bottom, sheet.rows.length) - 1; row >= area.top; row -= 1) {
    const cells = sheet.rows[row] ?? [];
    for (let column = Math.min(area.right, cells.length) - 1; column >= area.left; column -= 1) {
      if (hasValue(cells[column])) return { top: row, left: column, bottom: row + 1, right: column + 1 };
    }
  }
  return undefined;
}

/** The block that `values.append` takes for the table: around the last data of the range; `undefined` when the range is empty. */
export function findTable(range: ResolvedRange): Area | undefined {
  const last = lastDataCell(range.sheet, range.area);
  return last === undefined ? undefined : grow(range.sheet, last);
}
