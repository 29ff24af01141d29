import { type Cell, scalarText } from '../../domain/workbook/cell-value.ts';
import type { RowSnapshot, SheetSnapshot } from '../../domain/workbook/snapshot.ts';
import type { HeaderSketch } from './book-state.ts';
import { isSameCell } from './digest-rows.ts';

/** How the rows and columns of a sheet are known; 1-based header rows (0: none), 0-based key column (-1: none). */
export interface Anchor {
  readonly headerFrom: number;
  readonly headerTo: number;
  readonly keyColumn: number;
}

/** Where the cells of one state of a sheet stand in another; undefined for what is gone. */
export interface Places {
  readonly rowOf: (row: number) => number | undefined;
  readonly columnOf: (column: number) => number | undefined;
}

type Sheet = Pick<SheetSnapshot, 'rows'>;
type Cells = readonly (Cell | undefined)[];

/** Header rows are looked for at the top: a table does not begin further down. */
const HEADER_SEARCH_ROWS = 60;
/** A row whose name changed is known again when so much of it is the same. */
const LEAST_LIKENESS = 0.5;

function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : `${typeof cell.value} ${scalarText(cell.value)}`;
}

function cellsByRow({ rows }: Sheet): ReadonlyMap<number, Cells> {
  return new Map(rows.map(({ row, cells }) => [row, cells]));
}

/** Row of a sheet that holds most of some texts; of equals the row itself, else the first. */
function findHeader(texts: readonly string[], to: Sheet, headerRow: number): number | undefined {
  const wanted = new Set(texts);
  let best: { readonly row: number; readonly count: number } | undefined;
  for (const { row, cells } of to.rows) {
    if (row > HEADER_SEARCH_ROWS) break;
    const count = new Set(cells.map(textOf).filter((text) => wanted.has(text))).size;
    if (count > (best?.count ?? 0) || (row === headerRow && count > 0 && count === best?.count)) best = { row, count };
  }
  return best?.row;
}

/** The words of a header where an anchor says that it stands. */
export function sketchHeader(sheet: Sheet, { headerFrom, headerTo, keyColumn }: Anchor): HeaderSketch {
  const cells = cellsByRow(sheet);
  const texts = (cells.get(headerTo) ?? []).map(textOf).filter((text) => text !== '');
  return { texts, key: keyColumn < 0 || headerTo < 1 ? '' : (headersOf(cells, headerFrom, headerTo)[keyColumn] ?? '') };
}

/** Where a header stands in a sheet, known by its words: the anchor to use with that sheet. */
export function findAnchor(sheet: Sheet, header: HeaderSketch, height: number, expectedRow: number): Anchor {
  const headerTo = height < 1 ? undefined : findHeader(header.texts, sheet, expectedRow);
  if (headerTo === undefined) return { headerFrom: 0, headerTo: 0, keyColumn: -1 };
  const headerFrom = Math.max(1, headerTo - height + 1);
  const keyColumn = header.key === '' ? -1 : headersOf(cellsByRow(sheet), headerFrom, headerTo).indexOf(header.key);
  return { headerFrom, headerTo, keyColumn };
}

/** The anchor of one state of a sheet as it is in another. */
export function moveAnchor(anchor: Anchor, from: Sheet, to: Sheet): Anchor {
  return findAnchor(to, sketchHeader(from, anchor), headerHeight(anchor), anchor.headerTo);
}

/** How many rows a header has; 0 for none. */
export function headerHeight({ headerFrom, headerTo }: Pick<Anchor, 'headerFrom' | 'headerTo'>): number {
  return headerTo < 1 ? 0 : headerTo - headerFrom + 1;
}

/** Header text of each column; where the lower row is empty, what stands above it. */
function headersOf(cells: ReadonlyMap<number, Cells>, from: number, to: number): readonly string[] {
  const texts: string[] = [];
  for (let row = from; row <= to; row += 1) {
    for (const [column, cell] of (cells.get(row) ?? []).entries()) {
      const text = textOf(cell);
      if (text !== '') texts[column] = text;
    }
  }
  return Array.from(texts, (text) => text ?? '');
}

/** Positions by text, in order. */
function positions(texts: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [index, text] of texts.entries()) {
    if (text !== '') found.set(text, [...(found.get(text) ?? []), index]);
  }
  return found;
}

/** Columns with a header of their own, by that header; of doubled headers the first answers to the first. */
function matchHeaders(from: readonly string[], to: readonly string[]): ReadonlyMap<number, number> {
  const there = positions(to);
  const matched = new Map<number, number>();
  for (const [text, columns] of positions(from)) {
    const candidates = there.get(text) ?? [];
    for (const [index, column] of columns.entries()) {
      const place = candidates[index];
      if (place !== undefined) matched.set(column, place);
    }
  }
  return matched;
}

/** A column without a known header keeps its distance to the nearest known one, unless another stands there. */
function besideKnown(column: number, matched: ReadonlyMap<number, number>): number | undefined {
  const taken = new Set(matched.values());
  const known = [...matched].toSorted(([a], [b]) => Math.abs(a - column) - Math.abs(b - column) || a - b);
  for (const [from, to] of known.slice(0, 2)) {
    const place = to + column - from;
    if (place >= 0 && !taken.has(place)) return place;
  }
  return undefined;
}

function matchColumns(from: Sheet, to: Sheet, anchor: Anchor, headerRow: number | undefined): Places['columnOf'] {
  if (headerRow === undefined || anchor.headerTo < 1) return (column) => column;
  const shift = headerRow - anchor.headerTo;
  const there = headersOf(cellsByRow(to), anchor.headerFrom + shift, headerRow);
  const matched = matchHeaders(headersOf(cellsByRow(from), anchor.headerFrom, anchor.headerTo), there);
  if (matched.size === 0) return (column) => column;
  return (column) => matched.get(column) ?? besideKnown(column, matched);
}

/** Pairs what is left of both sides while it takes pairs away. */
class RowMatch {
  readonly #from: Map<number, Cells>;
  readonly #to: Map<number, Cells>;
  readonly pairs = new Map<number, number>();

  constructor(from: readonly RowSnapshot[], to: readonly RowSnapshot[]) {
    this.#from = new Map(from.map(({ row, cells }) => [row, cells]));
    this.#to = new Map(to.map(({ row, cells }) => [row, cells]));
  }

  pair(from: number, to: number): void {
    this.pairs.set(from, to);
    this.#from.delete(from);
    this.#to.delete(to);
  }

  /** Pairs rows of one name. Those that stand where they stood go first; of several, the likest, then in order. */
  byName(nameFrom: (cells: Cells) => string, nameTo: (cells: Cells) => string, likeness: (a: Cells, b: Cells) => number): void {
    const named = new Map<string, number[]>();
    for (const [row, cells] of this.#to) {
      const name = nameTo(cells);
      if (name !== '') named.set(name, [...(named.get(name) ?? []), row]);
    }
    for (const [row, cells] of [...this.#from]) {
      const rows = (named.get(nameFrom(cells)) ?? []).filter((candidate) => this.#to.has(candidate));
      const place = rows.length > 1 ? this.#likest(cells, rows, likeness, row) : rows[0];
      if (place !== undefined) this.pair(row, place);
    }
  }

  /** Pairs wanted rows that are left with the likest rows that are left. */
  byLikeness(wanted: ReadonlySet<number>, likeness: (a: Cells, b: Cells) => number): void {
    for (const [row, cells] of [...this.#from]) {
      if (!wanted.has(row)) continue;
      const place = this.#likest(cells, [...this.#to.keys()], likeness, row);
      if (place !== undefined && likeness(cells, this.#to.get(place) ?? []) >= LEAST_LIKENESS) this.pair(row, place);
    }
  }

  #likest(cells: Cells, rows: readonly number[], likeness: (a: Cells, b: Cells) => number, here: number): number | undefined {
    let best: { readonly row: number; readonly score: number } | undefined;
    for (const row of rows) {
      const score = likeness(cells, this.#to.get(row) ?? []);
      if (best === undefined || score > best.score || (score === best.score && row === here)) best = { row, score };
    }
    return best?.row;
  }
}

/** Share of the filled cells of both rows that are the same; 0 for two empty rows. */
function likenessIn(columns: readonly (readonly [number, number])[]): (a: Cells, b: Cells) => number {
  return (a, b) => {
    let filled = 0;
    let same = 0;
    for (const [from, to] of columns) {
      if (a[from] === undefined && b[to] === undefined) continue;
      filled += 1;
      if (isSameCell(a[from], b[to])) same += 1;
    }
    return filled === 0 ? 0 : same / filled;
  };
}

function contentOf(cells: Cells, columns: readonly (number | undefined)[]): string {
  const texts = columns.map((column) => {
    const cell = column === undefined ? undefined : cells[column];
    return cell?.formula ? '=' : textOf(cell);
  });
  return texts.every((text) => text === '') ? '' : JSON.stringify(texts);
}

/** An empty row, or one that nothing else finds, stands behind the row that it stood behind, when nothing else does. */
function behindKnown(
  row: number,
  pairs: ReadonlyMap<number, number>,
  isEmpty: boolean,
  to: ReadonlyMap<number, Cells>,
): number | undefined {
  if (!isEmpty) return undefined;
  for (let distance = 1; distance < row; distance += 1) {
    const place = pairs.get(row - distance);
    if (place !== undefined) return to.has(place + distance) ? undefined : place + distance;
  }
  return row;
}

/**
 * Finds the cells of `from` in `to`: columns by their header, rows by their whole content, then by the name in their key column, then by likeness; never
 * by position alone, save for a row without content, which is only found behind its neighbour. Only `wanted` rows (1-based) are sure to be looked for.
 */
export function locateCells(from: Sheet, to: Sheet, anchor: Anchor, wanted: ReadonlySet<number>): Places {
  const headerRow = anchor.headerTo > 0 ? findHeader(sketchHeader(from, anchor).texts, to, anchor.headerTo) : undefined;
  const columnOf = matchColumns(from, to, anchor, headerRow);
  const width = from.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Array.from({ length: width }, (_unused, column) => [column, columnOf(column)] as const);
  const known = columns.filter((pair): pair is readonly [number, number] => pair[1] !== undefined);
  const likeness = likenessIn(known);
  const match = new RowMatch(from.rows, to.rows);
  if (headerRow !== undefined) {
    for (let back = 0; back <= anchor.headerTo - anchor.headerFrom; back += 1)
      match.pair(anchor.headerTo - back, headerRow - back);
  }
  match.byName(
    (cells) =>
      contentOf(
        cells,
        known.map(([column]) => column),
      ),
    (cells) =>
      contentOf(
        cells,
        known.map(([, column]) => column),
      ),
    likeness,
  );
  const keyTo = anchor.keyColumn < 0 ? undefined : columnOf(anchor.keyColumn);
  if (keyTo !== undefined) {
    match.byName(
      (cells) => textOf(cells[anchor.keyColumn]),
      (cells) => textOf(cells[keyTo]),
      likeness,
    );
  }
  match.byLikeness(wanted, likeness);
  const fromRows = cellsByRow(from);
  const toRows = cellsByRow(to);
  return {
    columnOf,
    rowOf: (row) => match.pairs.get(row) ?? behindKnown(row, match.pairs, !fromRows.has(row), toRows),
  };
}
