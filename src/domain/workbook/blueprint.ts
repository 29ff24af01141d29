import type { CellRange } from './a1.ts';
import type { CellScalar } from './cell-value.ts';
import type { SheetVisibility } from './snapshot.ts';

/** A look, named in `Blueprint.styles`. Colours are `RRGGBB`, sizes points. */
export interface CellStyle {
  /** Name of the font; absent: the viewer's default. */
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly border?: 'thin' | 'double-bottom';
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** `@` text, `dd/mm/yyyy` date, `0` whole number; absent: General. */
  readonly numberFormat?: string;
  /** May be typed in although the sheet is protected. */
  readonly unlocked?: boolean;
}

export interface CellBlueprint {
  /** 0-based. */
  readonly column: number;
  /** Dates as serial numbers of the 1900 system. */
  readonly value: CellScalar;
  readonly style?: string;
}

export interface RowBlueprint {
  /** 1-based. */
  readonly row: number;
  /** Points; absent: the viewer decides. */
  readonly height?: number;
  /** The height is only a first guess: the viewer fits the row anew when its text changes. */
  readonly isHeightEstimated?: boolean;
  readonly cells: readonly CellBlueprint[];
}

/** A drop-down, a refusal of typing or just a hint, over a whole range at once. */
export interface ValidationBlueprint {
  readonly range: CellRange;
  readonly rule:
    | {
        readonly kind: 'list-range';
        /** A1 with sheet, e.g. `Pilihan!$A$3:$A$4`. */
        readonly source: string;
        /** Refuses what is not on the list. */
        readonly strict: boolean;
        /** The range ends in empty cells that people will fill: the drop-down shows only the filled ones at its beginning. */
        readonly growing?: boolean;
      }
    | { readonly kind: 'refuse-typing' }
    | { readonly kind: 'prompt-only' };
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle?: string;
  readonly error?: string;
}

/** Colours the cells of `range` whose text equals `text`. */
export interface ConditionalFormatBlueprint {
  readonly range: CellRange;
  readonly text: string;
  readonly fill: string;
  readonly color: string;
}

/** Who a protected range is for: the program itself, or the people of a role. */
export type ProtectionRole = 'program' | 'officer' | 'ppid' | 'superior';

/** A range that only some people may type in. Stores that cannot tell people apart ignore it. */
export interface ProtectionBlueprint {
  /** What people see where protections are listed; one name once in a workbook. */
  readonly name: string;
  /** Absent: the whole sheet. Without `bottom` it reaches down as far as the sheet does. */
  readonly range?: Omit<CellRange, 'bottom'> & { readonly bottom?: number };
  /** `strict` keeps everybody else out, `warning` only asks whether one is sure. */
  readonly kind: 'strict' | 'warning';
  readonly role: ProtectionRole;
}

/** A ready-made view on the rows of a table that moves no row for anybody else. Stores without such views ignore it. */
export interface FilterViewBlueprint {
  readonly title: string;
  /** Header row and the lines below it. */
  readonly range: CellRange;
  /** 0-based column of the sheet that is looked at. */
  readonly column: number;
  readonly shows: { readonly kind: 'equals' | 'contains'; readonly text: string } | { readonly kind: 'filled' };
}

export interface SheetBlueprint {
  readonly name: string;
  /** Id of the form: a store that can mark a sheet remembers it, whatever the title becomes. */
  readonly id?: string;
  readonly visibility: SheetVisibility;
  readonly tabColor?: string;
  /** Width in characters of the columns from A on, with the style of cells that are not listed. */
  readonly columns: readonly {
    readonly width: number;
    readonly hidden?: boolean;
    /** Id of the column of the form: a store that can mark a column remembers it. */
    readonly id?: string;
  }[];
  readonly rows: readonly RowBlueprint[];
  readonly merges: readonly CellRange[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly validations: readonly ValidationBlueprint[];
  readonly conditionalFormats: readonly ConditionalFormatBlueprint[];
  /** Locks every cell whose style is not `unlocked`; no password. */
  readonly isProtected: boolean;
  readonly protections?: readonly ProtectionBlueprint[];
  readonly filterViews?: readonly FilterViewBlueprint[];
  readonly autoFilter?: CellRange;
  readonly print?: {
    readonly paper: 'folio' | 'a4';
    readonly orientation: 'landscape' | 'portrait';
    /** 1-based rows and 0-based columns that every page repeats. */
    readonly repeatRows?: { readonly from: number; readonly to: number };
    readonly repeatColumns?: { readonly from: number; readonly to: number };
    /** 0-based columns that are printed, with as many rows as are filled; absent: all. */
    readonly columns?: { readonly from: number; readonly to: number };
    /** The printed columns are scaled to so many pages side by side. */
    readonly pagesWide: number;
    /** `{page}` and `{pages}` are replaced. */
    readonly footer?: string;
  };
}

/** A whole new workbook as data: every store can build it. */
export interface Blueprint {
  readonly title: string;
  /** ISO date-time written as creation time. */
  readonly createdAt: string;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly sheets: readonly SheetBlueprint[];
  /** How texts and dates that people type are read online; files leave that to the viewer. */
  readonly region?: { readonly locale: string; readonly timeZone: string };
}
