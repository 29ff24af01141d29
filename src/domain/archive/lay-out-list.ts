import type { ArchiveDocument, LabelledText } from './archive-document.ts';
import type { PrintedColumn } from './archive-layout.ts';
import { letterheadRows } from './lay-out-letterhead.ts';
import { type PageBlocks, paginate, partHeight, tallestRow } from './paginate.ts';
import { PRINT_STYLES, type PrintCell, type PrintRow, type PrintSheet, type PrintStyleName } from './print-sheet.ts';
import { columnPoints, type FittedText, LINE_PADDING, rowHeight, splitRow } from './row-height.ts';
import { textWidth } from './text-width.ts';

/** Columns from this one on carry the annex block and the signature: the right third of the page. */
const RIGHT_BLOCK = 5;
/** Points for the stamp and the handwriting between title and name. */
const SIGNING_ROOM = 48;
const GAP = 12;
/** The lines of the letterhead stay in the middle of the page: number and code have the logo, the last column as much. */
const LETTERHEAD = { from: 2, to: 7 } as const;
/** Viewers and printers differ by a few points in what they fit on a page. */
const PAGE_SAFETY = 0.98;

/** The columns of a printed list; widths in characters. */
export interface Columns {
  readonly widths: readonly number[];
  readonly count: number;
}

function spanPoints(columns: Columns, from: number, count: number): number {
  return columns.widths.slice(from, from + count).reduce((sum, width) => sum + columnPoints(width), 0);
}

function fitted(text: string, style: PrintStyleName, width: number): FittedText {
  return { text, width, font: PRINT_STYLES[style] };
}

/** A row with one text over several columns, from one on to the right edge. */
export function line(columns: Columns, text: string, style: PrintStyleName, from: number): PrintRow {
  const span = columns.count - from;
  return {
    height: rowHeight([fitted(text, style, spanPoints(columns, from, span))], LINE_PADDING),
    cells: [{ column: from, value: text, style, columnSpan: span }],
  };
}

export function space(height: number): PrintRow {
  return { height, cells: [] };
}

/** The colons of the labels under each other, by blanks: the block is one merged cell per line. */
function alignLabels(lines: readonly LabelledText[]): readonly string[] {
  const font = PRINT_STYLES.annex;
  const widest = Math.max(0, ...lines.map((one) => textWidth(one.label, font)));
  const blank = textWidth(' ', font);
  return lines.map(
    (one) => `${one.label}${' '.repeat(Math.round((widest - textWidth(one.label, font)) / blank))} : ${one.value}`,
  );
}

function topRows(document: PrintedPaper, columns: Columns): readonly PrintRow[] {
  const annex = [document.annex.heading, ...alignLabels(document.annex.lines)].filter((text) => text !== '');
  return [
    ...letterheadRows(document, { widths: columns.widths.slice(0, columns.count), ...LETTERHEAD }),
    space(GAP / 2),
    ...annex.map((text) => line(columns, text, 'annex', RIGHT_BLOCK)),
    space(GAP),
    ...document.titleLines.map((text) => line(columns, text, 'title', 0)),
    space(GAP),
  ];
}

/** Neighbours with the same upper text share one upper cell; a column without one takes both rows. */
function headCells(printed: readonly PrintedColumn[]): readonly [readonly PrintCell[], readonly PrintCell[]] {
  const upper: PrintCell[] = [];
  const lower: PrintCell[] = [];
  printed.forEach((column, index) => {
    if (column.above === undefined) {
      upper.push({ column: index, value: column.header, style: 'head', rowSpan: 2 });
      return;
    }
    lower.push({ column: index, value: column.header, style: 'head' });
    if (printed[index - 1]?.above === column.above) return;
    const after = printed.findIndex((other, at) => at > index && other.above !== column.above);
    upper.push({ column: index, value: column.above, style: 'head', columnSpan: (after < 0 ? printed.length : after) - index });
  });
  return [upper, lower];
}

function headRows(printed: readonly PrintedColumn[], columns: Columns): readonly PrintRow[] {
  const [upper, lower] = headCells(printed);
  const text = (cell: PrintCell): FittedText =>
    fitted(String(cell.value), 'head', spanPoints(columns, cell.column, cell.columnSpan ?? 1));
  const single = rowHeight(upper.filter((cell) => cell.rowSpan === undefined).map(text));
  const below = rowHeight(lower.map(text));
  const both = rowHeight(upper.filter((cell) => cell.rowSpan === 2).map(text));
  return [
    { height: Math.max(single, both - below), cells: upper },
    { height: below, cells: lower },
  ];
}

function bodyStyle(column: PrintedColumn | undefined): PrintStyleName {
  return column?.align === 'center' ? 'centredText' : 'text';
}

function bodyCell(text: string, column: number, printed: readonly PrintedColumn[]): PrintCell {
  return { column, value: text === '' ? null : text, style: bodyStyle(printed[column]) };
}

/** Heights of rows that were measured: internal and public edition print the same rows in the same columns. */
const measured = new WeakMap<readonly string[], { readonly widths: readonly number[]; readonly height: number }>();

function wholeHeight(texts: readonly string[], { widths }: Columns, measure: () => number): number {
  const known = measured.get(texts);
  if (known?.widths === widths) return known.height;
  const height = measure();
  measured.set(texts, { widths, height });
  return height;
}

interface EntryRoom {
  /** Height up to which the entry stays in one row. */
  readonly whole: number;
  /** Height of its rows when it has to be parted. */
  readonly part: number;
}

/** One entry as rows of the sheet; from the second on, the code says that the entry goes on. */
function entryRows(document: PrintedPaper, texts: readonly string[], columns: Columns, room: EntryRoom): readonly PrintRow[] {
  const { columns: printed, continuedMark } = document.list;
  const fit = (text: string, index: number): FittedText => fitted(text, bodyStyle(printed[index]), spanPoints(columns, index, 1));
  const codeColumn = printed.findIndex((column) => column.id === 'code');
  const codeText = `${texts[codeColumn] ?? ''} ${continuedMark}`;
  const whole = texts.map(fit);
  const height = wholeHeight(texts, columns, () => rowHeight(whole));
  if (height <= room.whole) return [{ height, cells: texts.map((text, index) => bodyCell(text, index, printed)) }];
  const parts = splitRow(whole, Math.min(room.whole, room.part));
  return parts.map((part, number) => {
    const shown = part.map((text, index) => (number > 0 && index === codeColumn ? codeText : text));
    return {
      height: rowHeight(shown.map(fit)),
      cells: shown.map((text, index) => bodyCell(text, index, printed)),
    };
  });
}

function emptyRow(document: PrintedPaper, columns: Columns): PrintRow {
  const row = line(columns, document.list.emptyText, 'centredText', 0);
  return { ...row, height: row.height + GAP };
}

/** Place, date and title, room for the hand, then whoever signs. */
export function signatureRows(signature: ArchiveDocument['signature'], columns: Columns): readonly PrintRow[] {
  const { placeAndDate, title, name, rank, nip } = signature;
  return [
    space(GAP * 1.5),
    line(columns, placeAndDate, 'signature', RIGHT_BLOCK),
    line(columns, title, 'signature', RIGHT_BLOCK),
    space(SIGNING_ROOM),
    ...[line(columns, name, 'signatureName', RIGHT_BLOCK)].filter(() => name !== ''),
    ...[rank, nip].filter((text) => text !== '').map((text) => line(columns, text, 'signature', RIGHT_BLOCK)),
  ];
}

function heightOf(rows: readonly PrintRow[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}

/** The rows of the table and where its pages end; the last row is parted when it leaves no room for the signature. */
function fillPages(
  document: PrintedPaper,
  columns: Columns,
  blocks: Omit<PageBlocks, 'rows'>,
): { readonly body: readonly PrintRow[]; readonly breaksAfter: readonly number[] } {
  const part = partHeight(blocks);
  const { rows } = document.list;
  const entries = rows.map((texts, index) =>
    entryRows(document, texts, columns, { whole: tallestRow(blocks, index, rows.length), part }),
  );
  const body = entries.length === 0 ? [emptyRow(document, columns)] : entries.flat();
  const pages = paginate({ ...blocks, rows: body.map((row) => row.height) });
  const last = rows.at(-1);
  if (pages.isSignatureKept || !last) return { body, breaksAfter: pages.breaksAfter };
  const half = heightOf(body.slice(-1)) / 2 + GAP;
  const parted = [...entries.slice(0, -1).flat(), ...entryRows(document, last, columns, { whole: half, part: half })];
  return { body: parted, breaksAfter: paginate({ ...blocks, rows: parted.map((row) => row.height) }).breaksAfter };
}

/** A list to print, whoever closes it. */
export type PrintedPaper = Pick<ArchiveDocument, 'page' | 'letterhead' | 'logo' | 'annex' | 'titleLines' | 'list'> &
  Pick<PrintSheet, 'footer'>;

/**
 * A printed list: letterhead, annex block, title, table with its head on every page; what closes it is never without a row above
 * it on its page.
 */
export function layOutPaper(document: PrintedPaper, closing: (columns: Columns) => readonly PrintRow[]): PrintSheet {
  const { page, list, footer } = document;
  const columns: Columns = { widths: page.columnWidths, count: list.columns.length };
  const top = topRows(document, columns);
  const head = headRows(list.columns, columns);
  const signature = closing(columns);
  const room = (page.height - page.margins.top - page.margins.bottom) * PAGE_SAFETY;
  const blocks = { page: room, top: heightOf(top), head: heightOf(head), signature: heightOf(signature) };
  const { body, breaksAfter } = fillPages(document, columns, blocks);
  const above = top.length + head.length;
  return {
    name: list.sheet,
    page,
    orientation: 'landscape',
    columnWidths: columns.widths,
    rows: [...top, ...head, ...body, ...signature],
    pageBreaks: breaksAfter.map((index) => above + index + 1),
    repeatRows: { from: top.length + 1, to: above },
    footer,
  };
}

/** The list of an archive, signed by whoever determined it. */
export function layOutList(document: ArchiveDocument): PrintSheet {
  return layOutPaper(document, (columns) => signatureRows(document.signature, columns));
}
