import type { CellScalar } from '../workbook/cell-value.ts';

/** How a written value is typed: `text` never parsed, `date` a serial number of the workbook's date system. */
export type WrittenType = 'text' | 'number' | 'date';

/** One cell to write. Rows are 1-based, columns 0-based. `after` null empties the cell and keeps its style. */
export interface CellChange {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellScalar;
  readonly after: CellScalar;
  readonly type: WrittenType;
  /** For a cell that does not exist yet: take style (and a new row's height) from this row, same column. */
  readonly likeRow?: number | undefined;
}

/**
 * The least height at which a row shows whole the texts that are written into it. A store that knows heights raises a fitted height to it and gives it
 * to new rows; a height that somebody set by hand stays.
 */
export interface RowHeight {
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
  readonly points: number;
}

/**
 * How a sheet that is written to is known again when people move its rows and columns: by the texts of its header and by the column that names each row.
 * A store that shares its workbook with people at work proves and mends by it; others ignore it.
 */
export interface SheetAnchor {
  readonly sheet: string;
  /** 1-based, both inclusive. */
  readonly headerRows: { readonly from: number; readonly to: number };
  /** 0-based column whose text is different in every row; absent where rows have no name. */
  readonly keyColumn?: number;
}

/** What a store is asked to write, all of it or nothing. */
export interface WritePlan {
  /** Revision of the snapshot that the plan was made from. */
  readonly basedOn: string;
  readonly changes: readonly CellChange[];
  readonly heights?: readonly RowHeight[];
  readonly anchors?: readonly SheetAnchor[];
}
