import { type Area, formatArea } from '../a1/area.ts';
import { columnLetters } from '../a1/columns.ts';
import type { ResolvedRange } from '../a1/resolve-range.ts';
import { badField, invalid, sheetsError } from '../http/failure.ts';
import { changeRow, withValue } from '../model/cells.ts';
import { exceedsGrid } from '../model/find.ts';
import { assertEditable } from '../model/protections.ts';
import { type Cell, type SheetState, sizeOf } from '../model/spreadsheet.ts';
import type { BatchContext } from '../sheets/context.ts';
import { localeHabits } from '../values/locale.ts';
import { parseEntered } from '../values/parse-entered.ts';

/** What a write did. */
export interface WrittenRange {
  readonly sheet: SheetState;
  /** What was sent, null cells included: what `updatedRange` names. */
  readonly area: Area;
  /** Rows and columns with a cell that was not skipped. */
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

/** Checks `valueInputOption`, which has no default. */
export function readInputOption(value: string | null | undefined): 'RAW' | 'USER_ENTERED' {
  if (value === 'RAW' || value === 'USER_ENTERED') return value;
  if (value === undefined || value === null || value === '' || value === 'INPUT_VALUE_OPTION_UNSPECIFIED') {
    throw invalid("'valueInputOption' is required but not specified");
  }
  const words = `Invalid value at 'value_input_option' (type.googleapis.com/google.apps.sheets.v4.ValueInputOption), "${value}"`;
  throw badField(words, 'value_input_option', words);
}

/** The list of lists of a request; anything else is refused in the words of the service, one line for each element that is no list. */
export function readMatrix(values: unknown, path: string): readonly (readonly unknown[])[] {
  if (values === undefined || values === null) return [];
  const rows: readonly unknown[] = Array.isArray(values) ? values : [values];
  const wrong = rows.filter((row) => !Array.isArray(row));
  if (wrong.length === 0) return rows as readonly (readonly unknown[])[];
  const violations = wrong.map((row) => {
    const description = `Invalid value at '${path}' (type.googleapis.com/google.protobuf.ListValue), ${JSON.stringify(row)}`;
    return { field: path, description };
  });
  const message = violations.map(({ description }) => description).join('\n');
  throw sheetsError(400, message, [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }]);
}

/** A matrix with rows as rows, whatever it was sent as; holes of ragged columns are `null`, which is skipped. */
export function asRows(
  matrix: readonly (readonly unknown[])[],
  majorDimension: 'ROWS' | 'COLUMNS',
): readonly (readonly unknown[])[] {
  if (majorDimension === 'ROWS') return matrix;
  const height = Math.max(0, ...matrix.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => matrix.map((column) => column[row] ?? null));
}

function newCell(context: BatchContext, before: Cell | undefined, value: unknown, typed: boolean): Cell | undefined {
  if (typeof value === 'number') return withValue(before, { numberValue: value });
  if (typeof value === 'boolean') return withValue(before, { boolValue: value });
  if (typeof value !== 'string')
    throw invalid(`Invalid values: ${Array.isArray(value) ? 'list_value' : 'struct_value'} is not allowed.`);
  if (value === '') return withValue(before, undefined);
  if (!typed) return withValue(before, { stringValue: value });
  const format = before?.userEnteredFormat?.numberFormat;
  const entered = parseEntered(value, localeHabits(context.state.properties.locale), format?.type === 'TEXT');
  const after = withValue(before, entered.value);
  // a typed date brings its format along, but does not replace one that is there
  if (entered.format === undefined || (format !== undefined && format !== null)) return after;
  return { ...after, userEnteredFormat: { ...after?.userEnteredFormat, numberFormat: entered.format } };
}

function assertInside({ sheet, wanted, single }: ResolvedRange, area: Area): void {
  const size = sizeOf(sheet);
  const range = formatArea(sheet.properties.title, wanted);
  if (!single) {
    // the first row or column that the range does not have is named
    if (area.bottom > wanted.bottom)
      throw invalid(`Requested writing within range [${range}], but tried writing to row [${wanted.bottom + 1}]`);
    if (area.right > wanted.right) {
      throw invalid(`Requested writing within range [${range}], but tried writing to column [${columnLetters(wanted.right)}]`);
    }
  }
  if (area.bottom > size.rows || area.right > size.columns) throw exceedsGrid(sheet, area);
}

/** Writes a matrix of rows at the start of a range. `null` is skipped and not counted, `''` clears and is counted. */
export function writeRows(
  context: BatchContext,
  range: ResolvedRange,
  rows: readonly (readonly unknown[])[],
  option: 'RAW' | 'USER_ENTERED',
): WrittenRange {
  const { top, left } = range.wanted;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const area: Area = { top, left, bottom: top + rows.length, right: left + width };
  assertInside(range, area);
  const touched = { rows: new Set<number>(), columns: new Set<number>(), cells: 0 };
  for (const [offset, row] of rows.entries()) {
    const rowIndex = top + offset;
    for (const [column, value] of row.entries()) {
      if (value === null || value === undefined) continue;
      assertEditable(context, range.sheet, {
        top: rowIndex,
        bottom: rowIndex + 1,
        left: left + column,
        right: left + column + 1,
      });
      touched.rows.add(rowIndex);
      touched.columns.add(left + column);
      touched.cells += 1;
    }
    changeRow(range.sheet, rowIndex, left, left + row.length, (before, column) => {
      const value = row[column - left];
      return value === null || value === undefined ? before : newCell(context, before, value, option === 'USER_ENTERED');
    });
  }
  return { sheet: range.sheet, area, ...touched };
}
