import { isLocalDate, serialFromDate } from '../values/local-date.ts';
import type { CellScalar } from '../workbook/cell-value.ts';
import type { ColumnType } from './template.ts';

/** The value as a new cell holds it: ISO text in a date column becomes a serial number of the 1900 system, all else stays. */
export function cellValue(type: ColumnType, value: CellScalar): CellScalar {
  return type === 'date' && typeof value === 'string' && isLocalDate(value) ? serialFromDate(value, 1900) : value;
}
