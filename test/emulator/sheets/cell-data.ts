import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { EVERYTHING, type Mask, maskBelow } from '../masks/mask.ts';
import { DEFAULT_FORMAT } from '../model/default-format.ts';
import type { Cell, SheetState } from '../model/spreadsheet.ts';
import { type Content, extendedValueOf } from '../values/cell-content.ts';
import { displayText, numberFormatOf, type Renderer } from '../values/render.ts';

function effectiveFormat(
  base: sheets_v4.Schema$CellFormat,
  cell: Cell,
  content: Content | undefined,
): sheets_v4.Schema$CellFormat {
  const own = cell.userEnteredFormat ?? {};
  const side = typeof content === 'number' ? 'RIGHT' : typeof content === 'boolean' ? 'CENTER' : 'LEFT';
  const numberFormat = numberFormatOf(cell);
  return {
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...base,
    horizontalAlignment: side,
    hyperlinkDisplayType: 'PLAIN_TEXT',
    ...own,
    textFormat: { ...(base.textFormat ?? DEFAULT_FORMAT.textFormat), ...own.textFormat },
  };
}

function hyperlinkOf(cell: Cell): string | undefined {
  const formula = /^=HYPERLINK\(\s*"([^"]*)"/i.exec(cell.userEnteredValue?.formulaValue ?? '');
  return formula?.[1] ?? cell.userEnteredFormat?.textFormat?.link?.uri ?? undefined;
}

/** The parts of a cell that are kept as they are shown. */
const KEPT = [
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'textFormatRuns',
  'dataValidation',
  'pivotTable',
  'chipRuns',
] as const;

type Part = (renderer: Renderer, cell: Cell, content: Content | undefined) => unknown;

/** The parts that are computed; `undefined` is left out of the answer. */
const COMPUTED: Readonly<Record<string, Part>> = {
  effectiveValue: (_, __, content) => (content === undefined ? undefined : extendedValueOf(content)),
  formattedValue: ({ state }, cell, content) =>
    content === undefined ? undefined : displayText(content, cell, state.properties.locale) || undefined,
  effectiveFormat: ({ state }, cell, content) =>
    content === undefined && cell.userEnteredFormat === undefined
      ? undefined
      : effectiveFormat(state.properties.defaultFormat ?? DEFAULT_FORMAT, cell, content),
  hyperlink: (_, cell) => hyperlinkOf(cell),
};

/** One cell as grid data shows it; parts that the mask does not want are not computed. */
export function cellData(
  renderer: Renderer,
  sheet: SheetState,
  row: number,
  column: number,
  mask: Mask = EVERYTHING,
): sheets_v4.Schema$CellData {
  const cell = sheet.rows[row]?.[column];
  if (cell === undefined) return {};
  const content = renderer.calculator.contentOf(sheet, row, column, cell);
  const result: Record<string, unknown> = {};
  for (const name of KEPT) if (cell[name] !== undefined && maskBelow(mask, name) !== undefined) result[name] = cell[name];
  for (const [name, compute] of Object.entries(COMPUTED)) {
    const part = maskBelow(mask, name) === undefined ? undefined : compute(renderer, cell, content);
    if (part !== undefined) result[name] = part;
  }
  return result;
}
