import { makeCell, rowFromCells } from './read-row.ts';
import type { Row, RowCell, RowCells } from './row.ts';
import { findColumns, type TableLayout, type TemplateProblem } from './template/find-columns.ts';
import type { ColumnId, PaperTemplate } from './template/template.ts';
import { normaliseText, startsWithPhrase } from './values/normalise-text.ts';
import { isPlaceAndDate } from './values/place-and-date.ts';
import { isTaken, scalarText } from './workbook/cell-value.ts';
import type { ColumnMark, DateSystem, RowSnapshot, SheetSnapshot } from './workbook/snapshot.ts';

/** A numbered line that people have not filled. */
export interface EmptyLine {
  readonly rowNumber: number;
  /** '' where it was cleared and only the number of the line is left. */
  readonly code: string;
}

/** A paper as it stands in the workbook. */
export interface PaperView {
  readonly template: PaperTemplate;
  readonly sheet: SheetSnapshot;
  readonly layout: TableLayout;
  readonly rows: readonly Row[];
  readonly emptyLines: readonly EmptyLine[];
  /** 1-based rows of text below the table that is no row (a signature block). */
  readonly strayLines: readonly number[];
  /** Last row of the table: header, rows and empty lines. */
  readonly lastTableRow: number;
  /** Last row of the sheet that holds anything at all. */
  readonly lastUsedRow: number;
  readonly lineAt: (row: number) => RowSnapshot | undefined;
}

interface Line {
  readonly snapshot: RowSnapshot;
  readonly cells: RowCells;
  readonly hasFormula: boolean;
  readonly code: string;
  /** How many cells that make the line a row are filled. */
  readonly filled: number;
}

/** A column of the paper, where it stands in the sheet. */
interface PlacedColumn {
  readonly id: ColumnId;
  /** 0-based. */
  readonly index: number;
  /** A line in which it is filled is a row. */
  readonly makesRow: boolean;
}

/** A line below the last code counts as a row when at least so many cells of a row are filled. */
const LEAST_CELLS_BELOW = 3;

/** Finds columns, rows, empty lines and stray text of one paper; problems when the header does not fit the template. */
export function decodePaper(
  sheet: SheetSnapshot,
  template: PaperTemplate,
  dateSystem: DateSystem,
  marks?: readonly ColumnMark[],
): PaperView | readonly TemplateProblem[] {
  const layout = findColumns(sheet, template.columns, marks);
  if (!('columns' in layout)) return layout;
  const columns = placeColumns(template, layout);
  const noCells = Object.fromEntries(columns.map(({ id }) => [id, undefined]));
  const lines = sheet.rows
    .filter((row) => row.row > layout.headerRow)
    .map((row) => decodeLine(row, columns, noCells))
    .filter(isLine);
  const merged = mergedRows(sheet, layout);
  const sorted = sortLines(template, lines, merged, layout.headerRow);
  const rows = sorted.row.map(({ snapshot: { row }, cells, hasFormula }) =>
    rowFromCells({ paper: template.id, rowNumber: row, dateSystem, isMerged: merged.has(row) }, cells, hasFormula),
  );
  const emptyLines = sorted.empty.map(({ snapshot, code }) => ({ rowNumber: snapshot.row, code }));
  const byRow = new Map(sheet.rows.map((row) => [row.row, row]));
  return {
    template,
    sheet,
    layout,
    rows,
    emptyLines,
    strayLines: sorted.stray.map(({ snapshot }) => snapshot.row),
    lastTableRow: Math.max(layout.headerRow, rows.at(-1)?.rowNumber ?? 0, emptyLines.at(-1)?.rowNumber ?? 0),
    lastUsedRow: sheet.rows.findLast((row) => row.cells.some(isTaken))?.row ?? layout.headerRow,
    lineAt: (row) => byRow.get(row),
  };
}

/** Decision 1: on paper 1 the cells that people own make a row; on the register everything but the line number does. */
function makesRow(template: PaperTemplate, column: ColumnId, owner: string): boolean {
  if (column === 'sequence' || column === 'code') return false;
  return template.id === 'register' ? column !== 'message' : owner !== 'program';
}

function placeColumns(template: PaperTemplate, layout: TableLayout): readonly PlacedColumn[] {
  return template.columns.map(({ id, owner }) => ({
    id,
    index: layout.columns[id] ?? -1,
    makesRow: makesRow(template, id, owner),
  }));
}

/** `noCells` names every column of the paper: rows that hold the same columns in the same order take the engine a fraction of the time and memory. */
function decodeLine(snapshot: RowSnapshot, columns: readonly PlacedColumn[], noCells: RowCells): Line {
  const cells: Partial<Record<ColumnId, RowCell | undefined>> = { ...noCells };
  let filled = 0;
  let hasFormula = false;
  for (const { id, index, makesRow } of columns) {
    const cell = snapshot.cells[index];
    if (!isTaken(cell)) continue;
    cells[id] = makeCell(cell.value, cell.formula);
    if (cell.formula) hasFormula = true;
    if (makesRow) filled += 1;
  }
  return { snapshot, cells, hasFormula, code: scalarText(cells.code?.raw ?? null).trim(), filled };
}

function isLine(line: Line): boolean {
  return line.code !== '' || line.filled > 0 || hasNumberLeft(line);
}

/** Whether a line keeps the number that the program wrote there, and nothing else that makes a line. */
function hasNumberLeft({ cells, code, filled }: Line): boolean {
  const number = cells.sequence;
  return code === '' && filled === 0 && typeof number?.raw === 'number' && !number.formula;
}

/** Where a line stands. */
interface LinePlace {
  readonly isMerged: boolean;
  /** Below the last code. */
  readonly isBelow: boolean;
  readonly isDirectlyBelow: boolean;
}

type LineKind = 'row' | 'empty' | 'stray' | 'none';

function sortLines(
  template: PaperTemplate,
  lines: readonly Line[],
  merged: ReadonlySet<number>,
  headerRow: number,
): Readonly<Record<LineKind, readonly Line[]>> {
  const sorted: Record<LineKind, Line[]> = { row: [], empty: [], stray: [], none: [] };
  const lastCoded = lines.findLastIndex((line) => line.code !== '');
  let previous = lines[lastCoded]?.snapshot.row ?? headerRow;
  for (const [index, line] of lines.entries()) {
    const { row } = line.snapshot;
    const isBelow = index > lastCoded;
    const kind = kindOf(template, line, { isMerged: merged.has(row), isBelow, isDirectlyBelow: row === previous + 1 });
    if (isBelow && (kind === 'row' || kind === 'empty')) previous = row;
    sorted[kind].push(line);
  }
  return sorted;
}

function kindOf(template: PaperTemplate, line: Line, place: LinePlace): LineKind {
  if (hasNumberLeft(line)) return place.isMerged || (place.isBelow && !place.isDirectlyBelow) ? 'none' : 'empty';
  if (!isRow(template, line, place)) return 'stray';
  return line.filled === 0 ? 'empty' : 'row';
}

/** On the register only the program makes rows: a line without a code is one only when it holds what a row holds, wherever it stands. */
function isRow(template: PaperTemplate, line: Line, { isBelow, isDirectlyBelow }: LinePlace): boolean {
  if (template.id === 'register')
    return line.code !== '' || (line.cells.information !== undefined && line.filled >= LEAST_CELLS_BELOW);
  return !isBelow || isRowBelow(line, isDirectlyBelow, template.signatureStarts);
}

/**
 * Whether a line below the last code is a row. Staff write signature blocks there, and may also go on typing there: a line that names an information
 * is theirs when it follows the table directly, or when enough of its cells are filled; the rest is text beside the table.
 */
function isRowBelow(line: Line, isDirectlyBelow: boolean, signatureStarts: readonly string[]): boolean {
  if (line.cells.information === undefined) return false;
  if (line.filled >= LEAST_CELLS_BELOW) return true;
  return isDirectlyBelow && !isSignatureLine(line.cells.information.text, signatureStarts);
}

function isSignatureLine(text: string, starts: readonly string[]): boolean {
  const normalised = normaliseText(text);
  return starts.some((start) => startsWithPhrase(normalised, start)) || isPlaceAndDate(text);
}

/** Rows of the table that a merged cell ties to another row. */
function mergedRows(sheet: SheetSnapshot, layout: TableLayout): ReadonlySet<number> {
  const columns = Object.values(layout.columns);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const rows = new Set<number>();
  for (const range of sheet.merges) {
    if (range.bottom === range.top || range.top <= layout.headerRow || range.right < left || range.left > right) continue;
    for (let row = range.top; row <= range.bottom && row - range.top < 10_000; row += 1) rows.add(row);
  }
  return rows;
}
