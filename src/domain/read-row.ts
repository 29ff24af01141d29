import { readOnce } from './read-once.ts';
import type { Row, RowCell, RowCells, RowReadings } from './row.ts';
import type { ColumnId, PaperId } from './template/template.ts';
import { parseCitations } from './values/citation.ts';
import { type DateReading, readDate } from './values/date-reading.ts';
import { parsePeriod } from './values/exemption-period.ts';
import { parseLetters } from './values/letters.ts';
import { type CellScalar, isBlank, scalarText } from './workbook/cell-value.ts';
import type { DateSystem } from './workbook/snapshot.ts';

/** Columns of each paper that hold a date. */
export const DATE_COLUMNS: Readonly<Record<PaperId, readonly ColumnId[]>> = {
  proposed: ['proposedOn', 'testedOn', 'decidedOn', 'withdrawnOn'],
  register: ['startsOn', 'endsOn', 'reviewOn', 'testedOn', 'decreedOn', 'closedOn'],
};

const NO_FORMULAS: ReadonlySet<ColumnId> = new Set();
const EMPTY_CELL: RowCell = { raw: null, text: '', formula: false, readings: undefined };

/** Where a row stands. */
export interface RowPlace {
  readonly paper: PaperId;
  /** 1-based. */
  readonly rowNumber: number;
  readonly dateSystem: DateSystem;
  /** The line shares a vertically merged cell with another line. */
  readonly isMerged: boolean;
}

/**
 * Makes a row from the values of its cells; columns that are left out are empty. `formulas` names the cells whose value is the stored result of a
 * formula. Never throws: what cannot be read is left to the rules.
 */
export function makeRow(
  paper: PaperId,
  rowNumber: number,
  values: Readonly<Partial<Record<ColumnId, CellScalar>>>,
  dateSystem: DateSystem,
  isMerged: boolean,
  formulas: ReadonlySet<ColumnId> = NO_FORMULAS,
): Row {
  const cells: Partial<Record<ColumnId, RowCell>> = {};
  for (const [id, value] of Object.entries(values) as [ColumnId, CellScalar][]) cells[id] = makeCell(value, formulas.has(id));
  return rowFromCells({ paper, rowNumber, dateSystem, isMerged }, cells, formulas.size > 0);
}

/** Makes a row from cells that were read (`makeCell`). Never throws. */
export function rowFromCells(place: RowPlace, cells: RowCells, hasFormula: boolean): Row {
  const { paper, rowNumber, dateSystem, isMerged } = place;
  const dates: Partial<Record<ColumnId, DateReading>> = {};
  for (const id of DATE_COLUMNS[paper]) dates[id] = dateOf(cells[id]?.raw ?? null, dateSystem);
  const readings = { ...readTexts(cells), dates };
  return { paper, rowNumber, code: cells.code?.text ?? '', cells, readings, isMerged, hasFormula };
}

/**
 * Cells that hold one text are one object: the register repeats the texts of the proposals, officers and laws stand in row
 * after row, and whatever is read from a cell is then read once (`readOnce`).
 */
const interned = new Map<string, RowCell>();
const MOST_INTERNED = 100_000;

/** A cell of a row, from what stands in it. */
export function makeCell(raw: CellScalar, formula: boolean): RowCell {
  if (typeof raw !== 'string' || formula) return { raw, text: trimOuter(scalarText(raw)), formula, readings: undefined };
  const known = interned.get(raw);
  if (known) return known;
  if (interned.size >= MOST_INTERNED) interned.clear();
  const cell = { raw, text: trimOuter(raw), formula, readings: undefined };
  interned.set(raw, cell);
  return cell;
}

const serials: Readonly<Record<DateSystem, Map<number, DateReading>>> = { 1900: new Map(), 1904: new Map() };
const MOST_SERIALS = 50_000;
const NO_DATE: DateReading = { kind: 'empty' };

/** Few days stand in very many cells. */
function dateOf(value: CellScalar, dateSystem: DateSystem): DateReading {
  if (value === null) return NO_DATE;
  if (typeof value !== 'number') return readDate(value, dateSystem);
  const known = serials[dateSystem];
  const before = known.get(value);
  if (before) return before;
  if (known.size >= MOST_SERIALS) known.clear();
  const reading = readDate(value, dateSystem);
  known.set(value, reading);
  return reading;
}

/** The same row with some cells emptied and everything read anew. */
export function emptyCells(row: Row, columns: ReadonlySet<ColumnId>): Row {
  const cells: Partial<Record<ColumnId, RowCell | undefined>> = { ...row.cells };
  const dates: Partial<Record<ColumnId, DateReading>> = { ...row.readings.dates };
  for (const id of columns) {
    cells[id] = EMPTY_CELL;
    if (id in dates) dates[id] = { kind: 'empty' };
  }
  return { ...row, cells, readings: { ...readTexts(cells), dates } };
}

const citationsOf = readOnce(parseCitations);
const lettersOf = readOnce(parseLetters);
const periodOf = readOnce((text) => ({ period: parsePeriod(text) }));

function readTexts(cells: RowCells): Omit<RowReadings, 'dates'> {
  return {
    citations: citationsOf(cells.legalBasis ?? EMPTY_CELL),
    letters: lettersOf(cells.letters ?? EMPTY_CELL),
    period: periodOf(cells.period ?? EMPTY_CELL).period,
  };
}

/** Unifies line ends and cuts off white space around the text, visible or not. Counted by hand: a pattern would look at long runs of blanks again and again. */
function trimOuter(text: string): string {
  const unified = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  let start = 0;
  let end = unified.length;
  if (isPlainAt(unified, 0) && isPlainAt(unified, end - 1)) return unified;
  while (start < end && isBlank(unified.charAt(start))) start += 1;
  while (end > start && isBlank(unified.charAt(end - 1))) end -= 1;
  return unified.slice(start, end);
}

/** A visible character of ASCII, as nearly all texts begin and end with. */
function isPlainAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit > 32 && unit < 127;
}
