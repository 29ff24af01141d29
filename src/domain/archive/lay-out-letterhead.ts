import type { ArchiveDocument } from './archive-document.ts';
import { fitPicture } from './picture.ts';
import { PRINT_STYLES, type PrintRow } from './print-sheet.ts';
import { columnPoints, LINE_PADDING, rowHeight } from './row-height.ts';

/** Where the lines of a letterhead stand beside a logo: columns from `from` up to `to`; the logo has those before. */
export interface LetterheadColumns {
  readonly widths: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** A logo beside one or two lines only would be too small to see. */
const LEAST_LOGO_HEIGHT = 54;
/** Points between logo and lines. */
const LOGO_GAP = 6;
const RULE_HEIGHT = 6;

function points(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + columnPoints(width), 0);
}

/** The lines of the letterhead, the logo at their left when there is one, and the rule below. */
export function letterheadRows(
  { letterhead, logo }: Pick<ArchiveDocument, 'letterhead' | 'logo'>,
  columns: LetterheadColumns,
): readonly PrintRow[] {
  const { widths } = columns;
  const [from, to] = logo ? [columns.from, columns.to] : [0, widths.length];
  const width = points(widths.slice(from, to));
  const lines = letterhead.map(
    ({ text, role }): PrintRow => ({
      height: rowHeight([{ text, width, font: PRINT_STYLES[role] }], LINE_PADDING),
      cells: [{ column: from, value: text, style: role, columnSpan: to - from }],
    }),
  );
  const rule: PrintRow = { height: RULE_HEIGHT, cells: [{ column: 0, value: null, style: 'rule', columnSpan: widths.length }] };
  if (!logo) return [...lines, rule];
  const used = lines.reduce((sum, line) => sum + line.height, 0);
  const height = Math.max(used, LEAST_LOGO_HEIGHT);
  const box = { width: points(widths.slice(0, from)) - LOGO_GAP, height };
  const block: readonly PrintRow[] = height > used ? [...lines, { height: height - used, cells: [] }] : lines;
  return [...block.map((row, index) => (index === 0 ? { ...row, picture: fitPicture(logo, box) } : row)), rule];
}
