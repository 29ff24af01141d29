import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellRange } from '../../src/domain/workbook/a1.ts';
import type { CellScalar } from '../../src/domain/workbook/cell-value.ts';
import { AppError } from '../../src/errors/app-error.ts';

export interface GridCell {
  readonly value: CellScalar;
  readonly formula?: string;
}

export type GridLine = readonly (GridCell | undefined)[];

export interface GridSheet {
  readonly id: number;
  readonly title: string;
  readonly hidden: boolean;
  /** As many as the grid has rows. */
  readonly lines: readonly GridLine[];
  readonly columns: number;
  readonly merges: readonly CellRange[];
}

export interface GridBook {
  sheets: readonly GridSheet[];
  version: number;
}

/** Throws what the client of the service makes of a 400. */
export function refuse(reason: string): never {
  throw new AppError('google-refused', { reason, status: 400 });
}

function sheetBy(book: GridBook, id: number | null | undefined): GridSheet {
  return book.sheets.find((sheet) => sheet.id === (id ?? 0)) ?? refuse(`No sheet with id: ${id ?? 0}`);
}

function change(book: GridBook, id: number | null | undefined, work: (sheet: GridSheet) => GridSheet): void {
  const changed = work(sheetBy(book, id));
  book.sheets = book.sheets.map((sheet) => (sheet.id === changed.id ? changed : sheet));
}

function assertNew(book: GridBook, id: number, title: string): void {
  if (book.sheets.some((sheet) => sheet.id === id)) refuse(`A sheet with id ${id} already exists.`);
  if (book.sheets.some((sheet) => sheet.title === title)) refuse(`A sheet with the name "${title}" already exists.`);
}

function emptyLine(columns: number): GridLine {
  return Array.from({ length: columns }, () => undefined);
}

function entered({ userEnteredValue: value }: sheets_v4.Schema$CellData): GridCell | undefined {
  if (value?.formulaValue) return { value: 1, formula: value.formulaValue };
  const scalar = value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;
  return scalar === null || scalar === '' ? undefined : { value: scalar };
}

/** Puts cells into a sheet from one place on; refused where the grid ends. */
function put(sheet: GridSheet, top: number, left: number, block: readonly GridLine[]): GridSheet {
  const lines = [...sheet.lines];
  for (const [offset, cells] of block.entries()) {
    const line = lines[top + offset];
    if (!line || left + cells.length > sheet.columns) return refuse(`Range (${sheet.title}) exceeds grid limits.`);
    lines[top + offset] = [...line.slice(0, left), ...cells, ...line.slice(left + cells.length)];
  }
  return { ...sheet, lines };
}

/** Puts rows or columns into another order, given as their old indexes; -1 is an empty one. Merged cells stay merged while both ends stay in order. */
function rearrange(
  sheet: GridSheet,
  dimension: string | null | undefined,
  reorder: (order: readonly number[]) => readonly number[],
): GridSheet {
  const isRows = dimension === 'ROWS';
  const order = reorder(Array.from({ length: isRows ? sheet.lines.length : sheet.columns }, (_unused, index) => index));
  const place = new Map(order.map((old, index) => [old, index]));
  const merges = sheet.merges.flatMap((merge): CellRange[] => {
    const [first, last] = isRows
      ? [place.get(merge.top - 1), place.get(merge.bottom - 1)]
      : [place.get(merge.left), place.get(merge.right)];
    if (first === undefined || last === undefined || last < first) return [];
    return [isRows ? { ...merge, top: first + 1, bottom: last + 1 } : { ...merge, left: first, right: last }];
  });
  if (isRows) return { ...sheet, merges, lines: order.map((old) => sheet.lines[old] ?? emptyLine(sheet.columns)) };
  return { ...sheet, merges, columns: order.length, lines: sheet.lines.map((line) => order.map((old) => line[old])) };
}

interface Span {
  readonly start: number;
  readonly count: number;
}

function spanOf(range: sheets_v4.Schema$DimensionRange | undefined): Span {
  const start = range?.startIndex ?? 0;
  return { start, count: (range?.endIndex ?? 0) - start };
}

/** Texts in order, empty ones last, whatever the direction. */
function compareTexts(a: string, b: string, turn: number): number {
  if ((a === '') !== (b === '')) return a === '' ? 1 : -1;
  if (a === b) return 0;
  return a < b ? -turn : turn;
}

type Handlers = {
  readonly [K in keyof sheets_v4.Schema$Request]: (book: GridBook, request: NonNullable<sheets_v4.Schema$Request[K]>) => void;
};

const HANDLERS: Handlers = {
  addSheet: (book, { properties }) => {
    const [id, title] = [properties?.sheetId ?? 0, properties?.title ?? ''];
    assertNew(book, id, title);
    const { rowCount = 1000, columnCount = 26 } = properties?.gridProperties ?? {};
    const columns = columnCount ?? 26;
    const lines = Array.from({ length: rowCount ?? 1000 }, () => emptyLine(columns));
    book.sheets = [...book.sheets, { id, title, hidden: properties?.hidden === true, lines, columns, merges: [] }];
  },
  duplicateSheet: (book, { sourceSheetId, newSheetId, newSheetName }) => {
    const [id, title] = [newSheetId ?? 0, newSheetName ?? ''];
    const source = sheetBy(book, sourceSheetId);
    assertNew(book, id, title);
    book.sheets = [{ ...source, id, title }, ...book.sheets];
  },
  deleteSheet: (book, { sheetId }) => {
    const gone = sheetBy(book, sheetId);
    book.sheets = book.sheets.filter((sheet) => sheet !== gone);
  },
  updateSheetProperties: (book, { properties }) => {
    const { title, hidden } = properties ?? {};
    change(book, properties?.sheetId, (sheet) => ({ ...sheet, title: title ?? sheet.title, hidden: hidden ?? sheet.hidden }));
  },
  updateCells: (book, { start, rows }) => {
    const block = (rows ?? []).map(({ values }) => (values ?? []).map(entered));
    change(book, start?.sheetId, (sheet) => put(sheet, start?.rowIndex ?? 0, start?.columnIndex ?? 0, block));
  },
  appendDimension: (book, { sheetId, dimension, length }) => {
    const more = Array.from({ length: length ?? 0 }, () => -1);
    change(book, sheetId, (sheet) => rearrange(sheet, dimension, (order) => [...order, ...more]));
  },
  copyPaste: (book, { source, destination, pasteType }) => {
    const cell = sheetBy(book, source?.sheetId).lines[source?.startRowIndex ?? 0]?.[source?.startColumnIndex ?? 0];
    const [row, column] = [destination?.startRowIndex ?? 0, destination?.startColumnIndex ?? 0];
    change(book, destination?.sheetId, (sheet) => put(sheet, row, column, pasteType === 'PASTE_FORMULA' ? [[cell]] : [[]]));
  },
  insertDimension: (book, { range }) => {
    const { start, count } = spanOf(range);
    const more = Array.from({ length: count }, () => -1);
    change(book, range?.sheetId, (sheet) => rearrange(sheet, range?.dimension, (order) => order.toSpliced(start, 0, ...more)));
  },
  deleteDimension: (book, { range }) => {
    const { start, count } = spanOf(range);
    change(book, range?.sheetId, (sheet) => rearrange(sheet, range?.dimension, (order) => order.toSpliced(start, count)));
  },
  moveDimension: (book, { source, destinationIndex }) => {
    const { start, count } = spanOf(source);
    const to = destinationIndex ?? 0;
    change(book, source?.sheetId, (sheet) =>
      rearrange(sheet, source?.dimension, (order) =>
        order.toSpliced(start, count).toSpliced(to > start ? to - count : to, 0, ...order.slice(start, start + count)),
      ),
    );
  },
  sortRange: (book, { range, sortSpecs }) => {
    const column = sortSpecs?.[0]?.dimensionIndex ?? 0;
    const turn = sortSpecs?.[0]?.sortOrder === 'DESCENDING' ? -1 : 1;
    const [start, end] = [range?.startRowIndex ?? 0, range?.endRowIndex ?? 0];
    const text = (line: GridLine): string => String(line[column]?.value ?? '');
    change(book, range?.sheetId, ({ lines, ...sheet }) => {
      const sorted = lines.slice(start, end).toSorted((a, b) => compareTexts(text(a), text(b), turn));
      return { ...sheet, lines: [...lines.slice(0, start), ...sorted, ...lines.slice(end)] };
    });
  },
};

/** Carries a batch out, all of it or, when it throws, nothing. */
export function carryOutBatch(book: GridBook, requests: readonly sheets_v4.Schema$Request[]): void {
  const trial: GridBook = { ...book };
  for (const request of requests) {
    for (const [kind, content] of Object.entries(request)) {
      const handler = HANDLERS[kind as keyof sheets_v4.Schema$Request] as
        | ((book: GridBook, request: unknown) => void)
        | undefined;
      if (!handler) throw new Error(`the grid does not know ${kind}`);
      handler(trial, content);
    }
  }
  book.sheets = trial.sheets;
  book.version += 1;
}
