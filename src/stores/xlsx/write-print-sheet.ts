import type { Buffer as ExcelBuffer, ImagePosition, Style, Workbook, Worksheet } from 'exceljs';
import type { PlacedPicture } from '../../domain/archive/picture.ts';
import { printArea } from '../../domain/archive/print-pages.ts';
import {
  PRINT_STYLES,
  type PrintCell,
  type PrintSheet,
  type PrintStyle,
  type PrintStyleName,
} from '../../domain/archive/print-sheet.ts';
import { columnLetters } from '../../domain/workbook/a1.ts';
import type { CellScalar } from '../../domain/workbook/cell-value.ts';
import { guardText } from './xml-text.ts';

/** The one type family of archives; Liberation Sans has the same widths. */
export const ARCHIVE_FONT = 'Arial';
const POINTS_PER_INCH = 72;
const PIXELS_PER_POINT = 96 / POINTS_PER_INCH;
/** The unit of drawings: 914,400 to an inch (ECMA-376 Part 1, 20.1.2.1). */
const EMU_PER_POINT = 914_400 / POINTS_PER_INCH;
/** Light enough for black text, and told apart in a grey print. */
const FILLS: Readonly<Record<Exclude<PrintStyle['fill'], 'none'>, string>> = {
  grey: 'FFE7E6E6',
  green: 'FFE2F0D9',
  red: 'FFF4CCCC',
  yellow: 'FFFFF2CC',
};
const BLACK = { argb: 'FF000000' } as const;
const FOOTER_FONT = `&"${ARCHIVE_FONT},Regular"&8 `;

type StyleTable = Readonly<Record<PrintStyleName, Partial<Style>>>;

function borderOf(border: PrintStyle['border']): Style['border'] | undefined {
  const thin = { style: 'thin', color: BLACK } as const;
  if (border === 'box') return { top: thin, left: thin, bottom: thin, right: thin };
  return border === 'below-double' ? { bottom: { style: 'double', color: BLACK } } : undefined;
}

function excelStyle(style: PrintStyle): Partial<Style> {
  const border = borderOf(style.border);
  return {
    font: { name: ARCHIVE_FONT, family: 2, size: style.size, bold: style.bold, underline: style.underline, color: BLACK },
    alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.wrap },
    numFmt: style.numberFormat,
    ...(border ? { border } : {}),
    ...(style.fill === 'none' ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: FILLS[style.fill] } } }),
  };
}

/** One object per look for the whole workbook: exceljs then recognises them without comparing. */
export function createStyleTable(): StyleTable {
  const entries = Object.entries(PRINT_STYLES).map(([name, style]) => [name, excelStyle(style)]);
  return Object.fromEntries(entries) as StyleTable; // the keys are those of PRINT_STYLES
}

function cellValue(value: CellScalar): CellScalar {
  return typeof value === 'string' ? guardText(value) : value;
}

/** Points to a corner: the column in which it lies, and how far inside. */
function cornerOf(print: PrintSheet, row: number, { left, down }: PlacedPicture): ImagePosition['tl'] {
  const edges = printArea(print).edges;
  const column = Math.max(
    0,
    edges.findLastIndex((edge) => edge <= left),
  );
  const corner = {
    nativeCol: column,
    nativeColOff: Math.round((left - (edges[column] ?? 0)) * EMU_PER_POINT),
    nativeRow: row - 1,
    nativeRowOff: Math.round(down * EMU_PER_POINT),
  };
  return corner as unknown as ImagePosition['tl']; // its types leave out that the exact form is taken as it stands
}

function placePicture(workbook: Workbook, sheet: Worksheet, print: PrintSheet, row: number, placed: PlacedPicture): void {
  const { format, bytes } = placed.picture;
  const buffer = Buffer.from(bytes) as unknown as ExcelBuffer; // exceljs declares a Buffer of its own
  const image = workbook.addImage({ buffer, extension: format });
  const ext = { width: placed.width * PIXELS_PER_POINT, height: placed.height * PIXELS_PER_POINT };
  sheet.addImage(image, { tl: cornerOf(print, row, placed), ext, editAs: 'oneCell' });
}

function placeCell(sheet: Worksheet, row: number, cell: PrintCell, styles: StyleTable): void {
  const target = sheet.getCell(row, cell.column + 1);
  target.value = cellValue(cell.value);
  target.style = styles[cell.style];
  const { columnSpan = 1, rowSpan = 1 } = cell;
  if (columnSpan > 1 || rowSpan > 1) sheet.mergeCells(row, cell.column + 1, row + rowSpan - 1, cell.column + columnSpan);
}

/** A footer part: `&` is doubled, the page fields become Excel's codes. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&').replaceAll('{page}', '&P').replaceAll('{pages}', '&N');
}

function inches(points: number): number {
  return Math.round((points / POINTS_PER_INCH) * 1e4) / 1e4;
}

function setUpPage(sheet: Worksheet, print: PrintSheet): void {
  const { margins, paperCode } = print.page;
  Object.assign(sheet.pageSetup, {
    paperSize: paperCode,
    orientation: print.orientation,
    horizontalCentered: true,
    margins: {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    },
    ...(print.pagesWide === undefined ? { scale: 100 } : { fitToPage: true, fitToWidth: print.pagesWide, fitToHeight: 0 }),
    ...(print.repeatRows && { printTitlesRow: `${print.repeatRows.from}:${print.repeatRows.to}` }),
    ...(print.repeatColumns && {
      printTitlesColumn: `${columnLetters(print.repeatColumns.from)}:${columnLetters(print.repeatColumns.to)}`,
    }),
  });
  sheet.headerFooter.oddFooter = `&L${FOOTER_FONT}${footerText(print.footer.left)}&R${FOOTER_FONT}${footerText(print.footer.right)}`;
}

/** Guards against slips of the hand: no password, nothing random, texts and widths stay readable and copyable. */
async function protectSheet(sheet: Worksheet): Promise<void> {
  await sheet.protect('', { formatColumns: true, formatRows: true });
}

/** Adds a laid-out sheet to a workbook. */
export async function writePrintSheet(workbook: Workbook, print: PrintSheet, styles: StyleTable): Promise<void> {
  const sheet = workbook.addWorksheet(print.name);
  sheet.views = [
    print.frozen
      ? { state: 'frozen', xSplit: print.frozen.columns, ySplit: print.frozen.rows, showGridLines: false }
      : { state: 'normal', showGridLines: false },
  ];
  setUpPage(sheet, print);
  print.columnWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  print.rows.forEach((row, index) => {
    sheet.getRow(index + 1).height = row.height;
    for (const cell of row.cells) placeCell(sheet, index + 1, cell, styles);
    if (row.picture) placePicture(workbook, sheet, print, index + 1, row.picture);
  });
  for (const row of print.pageBreaks) sheet.getRow(row).addPageBreak();
  await protectSheet(sheet);
}
