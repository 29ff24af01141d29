import type { CellRange } from '../../domain/workbook/a1.ts';
import type { RowSnapshot } from '../../domain/workbook/snapshot.ts';

/** Where an element lies in the sheet XML, in UTF-16 units; `closeStart` equals `end` for `<a/>`. */
export interface ElementSpan {
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

export interface RowSpan extends ElementSpan {
  /** 1-based. */
  readonly row: number;
  /** Its cells in `SheetScan.cells`, from `firstCell` up to, not including, `cellsEnd`. */
  readonly firstCell: number;
  readonly cellsEnd: number;
}

/** Every `<c>` of the sheet in file order, also those without a value; three arrays since there are many. */
interface CellSpans {
  /** 0-based. */
  readonly columns: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export interface ColumnStyle {
  /** 0-based, both inclusive. */
  readonly from: number;
  readonly to: number;
  /** Index into the workbook's cell formats, as written. */
  readonly style: string;
}

/** One pass over a sheet part: its values, and the places where a patch would cut. */
export interface SheetScan {
  readonly part: string;
  readonly xml: string;
  /** Prefix of the elements in `sheetData`: `x:` or ''. */
  readonly prefix: string;
  /** Ascending. Rows without values are missing. */
  readonly rows: readonly RowSnapshot[];
  /** Ascending. Every `<row>`. */
  readonly rowSpans: readonly RowSpan[];
  readonly cells: CellSpans;
  readonly sheetData: ElementSpan;
  readonly dimension: { readonly start: number; readonly openEnd: number; readonly ref: string } | undefined;
  readonly columnStyles: readonly ColumnStyle[];
  readonly merges: readonly CellRange[];
  /** Ranges that one array formula or data table fills. */
  readonly formulaRanges: readonly CellRange[];
  readonly hasFormula: boolean;
}

/** Limits of a sheet in Excel. */
export const SHEET_LIMITS = { rows: 1_048_576, columns: 16_384 } as const;

/** Index of the first element of an ascending list whose key is at least `key`. */
export function lowerBound<T>(list: readonly T[], key: number, keyOf: (item: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = list[middle];
    if (item !== undefined && keyOf(item) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
