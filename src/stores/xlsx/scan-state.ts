import type { CellRange } from '../../domain/workbook/a1.ts';
import type { Cell } from '../../domain/workbook/cell-value.ts';
import type { DateSystem, RowSnapshot } from '../../domain/workbook/snapshot.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ColumnStyle, ElementSpan, RowSpan, SheetScan } from './sheet-scan.ts';
import type { TokenReader } from './token-reader.ts';

/** What the cells of every sheet refer to. */
export interface ScanContext {
  readonly dateSystem: DateSystem;
  /** One cell per shared string, handed out as often as the string is used. */
  readonly sharedCells: readonly Cell[];
}

/** The elements that a scan looks at. */
export const LOCALS = ['dimension', 'col', 'sheetData', 'row', 'c', 'f', 'v', 'is', 't', 'rPh', 'mergeCell'] as const;

export type Role = (typeof LOCALS)[number];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** How far a scan has come. */
export interface ScanState {
  readonly reader: TokenReader;
  readonly context: ScanContext;
  roles: Map<string, Role> | undefined;
  prefix: string;
  sheetData: Writable<ElementSpan> | undefined;
  isInSheetData: boolean;
  canonical: RegExp | undefined;
  dimension: SheetScan['dimension'];
  readonly rows: RowSnapshot[];
  readonly rowSpans: RowSpan[];
  readonly columns: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly columnStyles: ColumnStyle[];
  readonly merges: CellRange[];
  readonly formulaRanges: CellRange[];
  hasFormula: boolean;
  // the row that is open
  isInRow: boolean;
  rowNumber: number;
  rowStart: number;
  rowOpenEnd: number;
  firstCell: number;
  rowCells: (Cell | undefined)[] | undefined;
  // the cell that is open
  isInCell: boolean;
  column: number;
  cellStart: number;
  type: string | undefined;
  isFormula: boolean;
  isInline: boolean;
  phonetic: number;
  isText: boolean;
  text: string;
}

export function initialState(reader: TokenReader, context: ScanContext): ScanState {
  return {
    reader,
    context,
    roles: undefined,
    prefix: '',
    sheetData: undefined,
    isInSheetData: false,
    canonical: undefined,
    dimension: undefined,
    rows: [],
    rowSpans: [],
    columns: [],
    starts: [],
    ends: [],
    columnStyles: [],
    merges: [],
    formulaRanges: [],
    hasFormula: false,
    isInRow: false,
    rowNumber: 0,
    rowStart: 0,
    rowOpenEnd: 0,
    firstCell: 0,
    rowCells: undefined,
    isInCell: false,
    column: -1,
    cellStart: 0,
    type: undefined,
    isFormula: false,
    isInline: false,
    phonetic: 0,
    isText: false,
    text: '',
  };
}

/** The error for a sheet that breaks a rule of its format. */
export function malformedSheet(state: ScanState, reason: string, found: string): AppError {
  return new AppError('workbook-malformed', { part: state.reader.part, reason, found });
}
