import type { NamedThing, PlaceSheet } from './loose-texts.ts';
import type { ColumnId, PaperId, SheetId } from './template/template.ts';

export type Severity = 'error' | 'warning';

export type IssueParams = Readonly<Record<string, string | number>>;

/** A problem in a row: data, not a sentence. */
export interface Issue {
  /** Permanent code of the rule, e.g. `H03`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: PlaceSheet;
  /** Title of the sheet as it is now, of a text that is no cell of a row. */
  readonly sheetName?: string;
  /** 1-based; 0 when the issue belongs to no row (archive rule). */
  readonly row: number;
  /** 0-based column where known; -1 otherwise. Filled by the engine. */
  readonly columnIndex: number;
  /** Code of the row; '' where there is none. */
  readonly code: string;
  readonly column?: ColumnId;
  /** It stands in a note on the cell, not in the cell. */
  readonly isNote?: boolean;
  /** It stands in no cell: it is the name of the workbook, or the title of the sheet. */
  readonly names?: NamedThing;
  readonly params: IssueParams;
  /** The office took note of this warning: who, when, why. Stays listed, no longer asks for attention. */
  readonly accepted?: { readonly reason: string; readonly by: string };
}

/** Everything worth saying that is none of the 45 rules. */
export interface Notice {
  /** Key of the message catalogue, e.g. `program-cell-changed`. */
  readonly code: string;
  readonly sheet?: SheetId;
  readonly row?: number;
  readonly columnIndex?: number;
  /** Code of the row. */
  readonly key?: string;
  readonly column?: ColumnId;
  readonly paper?: PaperId;
  readonly params: IssueParams;
}
