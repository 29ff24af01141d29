import type { Calculator } from '../formulas/calculator.ts';
import type { Cell, SheetState, SpreadsheetState } from '../model/spreadsheet.ts';
import { type Content, isCellError } from './cell-content.ts';
import { formatNumber, isDateFormat } from './format-number.ts';
import { localeHabits } from './locale.ts';

/** How `values.get` shows values. */
export interface RenderOptions {
  readonly value: 'FORMATTED_VALUE' | 'UNFORMATTED_VALUE' | 'FORMULA';
  readonly dateTime: 'SERIAL_NUMBER' | 'FORMATTED_STRING';
}

/** What the client gets when it says nothing. */
export const DEFAULT_RENDERING: RenderOptions = { value: 'FORMATTED_VALUE', dateTime: 'SERIAL_NUMBER' };

const FORMULA_DATES = /^=\s*(TODAY|NOW|DATE)\s*\(/i;

/** The number format of a cell; the result of `=TODAY()` and its kin is shown as a date without one. */
export function numberFormatOf(cell: Cell | undefined) {
  const format = cell?.userEnteredFormat?.numberFormat;
  if (format !== undefined && format !== null) return format;
  const formula = FORMULA_DATES.exec(cell?.userEnteredValue?.formulaValue ?? '')?.[1]?.toUpperCase();
  return formula === undefined ? undefined : { type: formula === 'NOW' ? 'DATE_TIME' : 'DATE' };
}

/** What a cell shows. */
export function displayText(content: Content | undefined, cell: Cell | undefined, locale: string): string {
  if (content === undefined) return '';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  if (isCellError(content)) return content.text;
  return typeof content === 'number' ? formatNumber(content, numberFormatOf(cell), localeHabits(locale)) : content;
}

/** Renders the cells of one state. */
export interface Renderer {
  readonly state: SpreadsheetState;
  readonly calculator: Calculator;
  readonly options: RenderOptions;
}

/** One cell as `values.get` shows it; `''` for an empty one. */
export function renderCell(renderer: Renderer, sheet: SheetState, row: number, column: number): string | number | boolean {
  const cell = sheet.rows[row]?.[column];
  if (cell?.userEnteredValue === undefined) return '';
  const { options, calculator, state } = renderer;
  const formula = cell.userEnteredValue?.formulaValue;
  if (options.value === 'FORMULA' && typeof formula === 'string') return formula;
  const content = calculator.contentOf(sheet, row, column, cell);
  if (content === undefined) return '';
  if (options.value === 'FORMATTED_VALUE') return displayText(content, cell, state.properties.locale);
  if (isCellError(content)) return content.text;
  // dates come as serial numbers under FORMULA as well
  if (typeof content === 'number' && options.dateTime === 'FORMATTED_STRING' && isDateFormat(numberFormatOf(cell))) {
    return displayText(content, cell, state.properties.locale);
  }
  return content;
}
