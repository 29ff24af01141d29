import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { invalid, notBuilt } from '../http/failure.ts';
import { updateByMask } from '../masks/apply-mask.ts';
import { type Mask, maskBelow, wantsAll } from '../masks/mask.ts';
import { withColorTwins, withTwinFields } from '../model/colors.ts';
import type { Cell } from '../model/spreadsheet.ts';
import { readFields } from './read-fields.ts';

const WRITABLE = [
  'userEnteredValue',
  'userEnteredFormat',
  'note',
  'dataValidation',
  'textFormatRuns',
  'pivotTable',
  'chipRuns',
] as const;

/** Writes one cell by a mask that was read once for the whole request. */
export interface CellWriter {
  /** The cell after the write; fields that the mask names and the data lacks are cleared. */
  write(before: Cell | undefined, data: sheets_v4.Schema$CellData): Cell | undefined;
}

const MAX_LENGTH = 50_000;

function assertValue(value: sheets_v4.Schema$ExtendedValue | undefined): void {
  if (value === undefined) return;
  const kinds = Object.keys(value);
  if (kinds.length > 1) throw invalid('Invalid value: only one kind of value can be set.');
  if (value.errorValue !== undefined) throw invalid('Error values cannot be written.');
  const text = value.stringValue ?? value.formulaValue ?? '';
  if (text.length > MAX_LENGTH)
    throw invalid(`Your input contains more than the maximum of ${MAX_LENGTH} characters in a single cell.`);
}

function tidied(data: sheets_v4.Schema$CellData): Cell {
  const cell: Record<string, unknown> = {};
  for (const name of WRITABLE) {
    const value = data[name];
    // an empty message is as good as none: it clears
    const isEmpty =
      value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
    if (!isEmpty) cell[name] = value;
  }
  const cleaned = cell as Cell;
  if (cleaned.pivotTable !== undefined) throw notBuilt('pivot tables');
  assertValue(cleaned.userEnteredValue ?? undefined);
  // an empty text is no value: the service keeps the cell empty
  if (cleaned.userEnteredValue?.stringValue === '') {
    const { userEnteredValue: _empty, ...rest } = cleaned;
    return rest;
  }
  return cleaned;
}

function maskOf(fields: string | null | undefined): Mask {
  const mask = readFields(fields, 'CellData', 'cell');
  if (wantsAll(mask)) return { fields: new Map(WRITABLE.map((name) => [name, { fields: new Map() }])) };
  return withTwinFields(mask);
}

/** A writer for the `fields` of `updateCells`, `repeatCell` or `appendCells`. Throws 400 for a mask that is not one. */
export function createCellWriter(fields: string | null | undefined): CellWriter {
  const mask = maskOf(fields);
  const writesValue = maskBelow(mask, 'userEnteredValue') !== undefined;
  return {
    write(before, data) {
      // colours stand in formats only; looking for them in every value would cost most of the time of a large write
      const source = tidied(data.userEnteredFormat === undefined ? data : withColorTwins(data));
      const after = updateByMask<Cell>(before ?? {}, source, mask);
      if (!writesValue || mask.fields.has('textFormatRuns')) return after;
      const { textFormatRuns: _runs, ...rest } = after;
      return rest;
    },
  };
}
