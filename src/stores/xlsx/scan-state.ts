import type { CellRange } from '../../domain/workbook/a1.ts';
import type { Cell } from '../../domain/workbook/cell-value.ts';
import type { DateSystem, RowSnapshot } from '../../domain/workbook/snapshot.ts';
import { AppError } from '../../errors/app-error.ts';
import { isSpreadsheetNamespace } from './namespaces.ts';
import type { ColumnStyle, ElementSpan, RowSpan, SheetScan } from './sheet-scan.ts';

/** What the cells of every sheet refer to. */
export interface ScanContext {
  readonly dateSystem: DateSystem;
  /** One cell per shared string, handed out as often as the string is used. */
  readonly sharedCells: readonly Cell[];
}

/** The elements that a scan looks at. */
const ROLES = ['dimension', 'col', 'sheetData', 'row', 'c', 'f', 'v', 'is', 't', 'rPh', 'mergeCell'] as const;

export type Role = (typeof ROLES)[number];

const KNOWN: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [role, role]));

/** What an element is to a scan; undefined for all that it passes over. */
export function roleOf(local: string, uri: string): Role | undefined {
  const role = KNOWN.get(local);
  return role !== undefined && isSpreadsheetNamespace(uri) ? role : undefined;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** How far a scan has come. */
export interface ScanState {
  readonly xml: string;
  readonly part: string;
  readonly context: ScanContext;
  prefix: string;
  /** The end of a CDATA section stands somewhere. */
  readonly hasCdataEnd: boolean;
  sheetData: Writable<ElementSpan> | undefined;
  isInSheetData: boolean;
  /** How cells and turns of rows are usually spelt; undefined where that spelling must not be trusted. */
  canonical: { readonly cell: RegExp; readonly rowTurn: RegExp } | undefined;
  /** Names of attributes that rows carry in this sheet, as the parser accepted them. */
  readonly rowShapes: Set<string>;
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

export function initialState(xml: string, part: string, context: ScanContext): ScanState {
  return {
    xml,
    part,
    context,
    prefix: '',
    hasCdataEnd: xml.includes(']]>'),
    sheetData: undefined,
    isInSheetData: false,
    canonical: undefined,
    rowShapes: new Set(),
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
  return new AppError('workbook-malformed', { part: state.part, reason, found });
}
