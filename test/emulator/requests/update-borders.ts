import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Area } from '../a1/area.ts';
import { changeRow } from '../model/cells.ts';
import { withColorTwins } from '../model/colors.ts';
import { requirePlace } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import type { Cell } from '../model/spreadsheet.ts';
import type { RequestHandler } from './handler.ts';

const WIDTHS: Readonly<Record<string, number>> = { SOLID_MEDIUM: 2, SOLID_THICK: 3, DOUBLE: 3 };

function kept(border: sheets_v4.Schema$Border): sheets_v4.Schema$Border | undefined {
  if (border.style === 'NONE' || border.style === undefined) return undefined;
  const coloured = withColorTwins({ color: {}, ...border });
  return { ...coloured, width: WIDTHS[border.style ?? ''] ?? 1 };
}

type Side = 'top' | 'bottom' | 'left' | 'right';

/** The border that a cell gets on one of its sides: the outer one at the edge of the range, else the inner one. */
function borderOf(
  request: sheets_v4.Schema$UpdateBordersRequest,
  area: Area,
  row: number,
  column: number,
  side: Side,
): sheets_v4.Schema$Border | null | undefined {
  const atEdge = {
    top: row === area.top,
    bottom: row === area.bottom - 1,
    left: column === area.left,
    right: column === area.right - 1,
  }[side];
  if (atEdge) return request[side];
  return side === 'top' || side === 'bottom' ? request.innerHorizontal : request.innerVertical;
}

type Borders = Record<string, sheets_v4.Schema$Border>;

/** The borders of one cell after the request; sides that it does not speak of stay. */
function drawnBorders(
  before: sheets_v4.Schema$Borders | null | undefined,
  sides: (side: Side) => sheets_v4.Schema$Border | null | undefined,
): Borders {
  const borders = { ...(before as Borders | null | undefined) };
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    const border = sides(side);
    if (border === undefined || border === null) continue;
    const drawn = kept(border);
    if (drawn === undefined) delete borders[side];
    else borders[side] = drawn;
  }
  return borders;
}

function withBorders(cell: Cell | undefined, borders: Borders): Cell {
  const { userEnteredFormat, ...rest } = cell ?? {};
  const { borders: _old, ...format } = userEnteredFormat ?? {};
  const next = Object.keys(borders).length === 0 ? format : { ...format, borders };
  return Object.keys(next).length === 0 ? rest : { ...rest, userEnteredFormat: next };
}

/** Draws borders around and inside a range; sides that are not given stay as they are. */
export const updateBorders: RequestHandler<'updateBorders'> = (context, request) => {
  const { sheet, area } = requirePlace(context.state, request.range);
  assertEditable(context, sheet, area);
  for (let row = area.top; row < area.bottom; row += 1) {
    changeRow(sheet, row, area.left, area.right, (cell, column) =>
      withBorders(
        cell,
        drawnBorders(cell?.userEnteredFormat?.borders, (side) => borderOf(request, area, row, column, side)),
      ),
    );
  }
  return undefined;
};
