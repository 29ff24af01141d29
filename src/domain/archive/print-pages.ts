import type { Picture } from './picture.ts';
import type { PrintRow, PrintSheet } from './print-sheet.ts';
import { columnPoints } from './row-height.ts';

/** One page of a laid-out sheet: its rows from the top, those that every page repeats included. */
export interface PrintPage {
  readonly rows: readonly PrintRow[];
}

/** Paper as the sheet lies on it, and where its rows go; points. */
export interface PrintArea {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  /** Below 1 where the sheet is shrunk to the width of its page. */
  readonly scale: number;
  /** Left edges of the columns and the right edge of the last, before scaling. */
  readonly edges: readonly number[];
}

/** The area of a page: sheets stand in the middle between the margins. */
export function printArea({ page, orientation, columnWidths, pagesWide }: PrintSheet): PrintArea {
  const isLandscape = orientation === 'landscape';
  const [width, height] = isLandscape ? [page.width, page.height] : [page.height, page.width];
  const edges = [0];
  let used = 0;
  for (const characters of columnWidths) {
    used += columnPoints(characters);
    edges.push(used);
  }
  const room = width - page.margins.left - page.margins.right;
  const scale = pagesWide === 1 && used > room ? room / used : 1;
  return { width, height, left: page.margins.left + (room - used * scale) / 2, top: page.margins.top, scale, edges };
}

/** Divides a sheet into pages: where it says so, and where the next row has no room. */
export function printPages(sheet: PrintSheet): readonly PrintPage[] {
  const { page, rows, repeatRows, pageBreaks } = sheet;
  const { height, scale } = printArea(sheet);
  const room = (height - page.margins.top - page.margins.bottom) / scale;
  const repeated = repeatRows ? rows.slice(repeatRows.from - 1, repeatRows.to) : [];
  const breaks = new Set(pageBreaks);
  let current: PrintRow[] = [];
  const pages = [current];
  let used = 0;
  let fresh = 0;
  rows.forEach((row, index) => {
    const isFull = used + row.height > room && current.length > fresh;
    if (isFull || breaks.has(index)) {
      current = [...repeated];
      pages.push(current);
      used = repeated.reduce((sum, one) => sum + one.height, 0);
      fresh = repeated.length;
    }
    current.push(row);
    used += row.height;
  });
  return pages.map((lines) => ({ rows: lines }));
}

/** Texts of a sheet in the order in which its pages show them, footers included; `{page}` and `{pages}` filled in. */
export function printedTexts(sheets: readonly PrintSheet[]): readonly string[] {
  const pages = sheets.flatMap((sheet) => printPages(sheet).map((page) => ({ page, sheet })));
  return pages.flatMap(({ page, sheet }, index) => [
    ...page.rows.flatMap((row) => row.cells.flatMap((cell) => (cell.value === null ? [] : [String(cell.value)]))),
    ...footerTexts(sheet, index + 1, pages.length),
  ]);
}

/** The pictures of these sheets, each once. */
export function picturesOf(sheets: readonly PrintSheet[]): readonly Picture[] {
  return [...new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ picture }) => (picture ? [picture.picture] : []))))];
}

/** Left and right part of the footer of one page. */
export function footerTexts({ footer }: PrintSheet, page: number, pages: number): readonly [left: string, right: string] {
  const fill = (text: string): string => text.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
  return [fill(footer.left), fill(footer.right)];
}
