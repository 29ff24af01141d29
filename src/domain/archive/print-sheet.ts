import type { CellScalar } from '../workbook/cell-value.ts';
import type { PageLayout } from './archive-layout.ts';
import type { PlacedPicture } from './picture.ts';
import type { TextFont } from './text-width.ts';

/** How a cell of an archive looks: black on white, for any printer. */
export interface PrintStyle extends TextFont {
  readonly underline: boolean;
  readonly horizontal: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'middle' | 'bottom';
  /** `box`: thin on all sides; `below-double`: the line under a letterhead. */
  readonly border: 'none' | 'box' | 'below-double';
  /** What lies behind the text: grey under heads of tables, a colour where a list of changes shows its kinds. */
  readonly fill: 'none' | 'grey' | 'green' | 'red' | 'yellow';
  readonly wrap: boolean;
  /** `@` text, `dd/mm/yyyy` date, `0` whole number. */
  readonly numberFormat: '@' | 'dd/mm/yyyy' | '0';
}

const PLAIN: PrintStyle = {
  size: 9,
  bold: false,
  underline: false,
  horizontal: 'left',
  vertical: 'top',
  border: 'none',
  fill: 'none',
  wrap: true,
  numberFormat: '@',
};

const CENTRED: PrintStyle = { ...PLAIN, horizontal: 'center', vertical: 'middle' };
const BOXED: PrintStyle = { ...PLAIN, border: 'box' };

export type PrintStyleName =
  | 'government'
  | 'agency'
  | 'contact'
  | 'rule'
  | 'annex'
  | 'title'
  | 'head'
  | 'text'
  | 'centredText'
  | 'date'
  | 'wholeNumber'
  | 'signature'
  | 'signatureName'
  | 'heading'
  | 'openHeading'
  | 'openValue'
  | 'label'
  | 'value'
  | 'addedText'
  | 'removedText'
  | 'changedText';

/** Every look that an archive uses. */
export const PRINT_STYLES: Readonly<Record<PrintStyleName, PrintStyle>> = {
  government: { ...CENTRED, size: 12, bold: true },
  agency: { ...CENTRED, size: 14, bold: true },
  contact: CENTRED,
  rule: { ...CENTRED, border: 'below-double' },
  annex: PLAIN,
  title: { ...CENTRED, size: 11, bold: true },
  head: { ...CENTRED, border: 'box', bold: true, fill: 'grey' },
  text: BOXED,
  centredText: { ...BOXED, horizontal: 'center' },
  date: { ...BOXED, numberFormat: 'dd/mm/yyyy', horizontal: 'center' },
  wholeNumber: { ...BOXED, numberFormat: '0', horizontal: 'center' },
  signature: { ...CENTRED, size: 10 },
  signatureName: { ...CENTRED, size: 10, bold: true, underline: true },
  heading: { ...PLAIN, size: 11, bold: true, vertical: 'middle' },
  openHeading: { ...PLAIN, size: 11, bold: true, vertical: 'middle', wrap: false },
  openValue: { ...PLAIN, size: 10, wrap: false },
  label: { ...PLAIN, size: 10, bold: true },
  value: { ...PLAIN, size: 10 },
  addedText: { ...BOXED, fill: 'green' },
  removedText: { ...BOXED, fill: 'red' },
  changedText: { ...BOXED, fill: 'yellow' },
};

export interface PrintCell {
  /** 0-based. */
  readonly column: number;
  readonly value: CellScalar;
  readonly style: PrintStyleName;
  /** Columns and rows that the cell takes; absent: one. */
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

export interface PrintRow {
  /** Points. */
  readonly height: number;
  readonly cells: readonly PrintCell[];
  /** Stands over the cells, from this row down. */
  readonly picture?: PlacedPicture;
}

/** A laid-out sheet: where everything stands, independent of the file format that will hold it. */
export interface PrintSheet {
  readonly name: string;
  readonly page: PageLayout;
  readonly orientation: 'landscape' | 'portrait';
  /** Characters of the default font, from column A on. */
  readonly columnWidths: readonly number[];
  /** From row 1 on, without gaps. */
  readonly rows: readonly PrintRow[];
  /** A page ends after each of these rows (1-based). */
  readonly pageBreaks: readonly number[];
  /** Rows (1-based) and columns (0-based) that every page repeats. */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  readonly repeatColumns?: { readonly from: number; readonly to: number };
  /** Pages side by side to shrink the sheet to; absent: printed in its own size. */
  readonly pagesWide?: number;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly footer: { readonly left: string; readonly right: string };
}
