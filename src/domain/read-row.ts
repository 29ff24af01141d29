import type { Row, RowCell, RowReadings } from './row.ts';
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
const EMPTY_CELL: RowCell = { raw: null, text: '', formula: false };

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
  for (const [id, value] of Object.entries(values) as [ColumnId, CellScalar][]) {
    cells[id] = { raw: value, text: trimOuter(scalarText(value)), formula: formulas.has(id) };
  }
  const dates = DATE_COLUMNS[paper].map((id): [ColumnId, DateReading] => [id, readDate(values[id] ?? null, dateSystem)]);
  return {
    paper,
    rowNumber,
    code: cells.code?.text ?? '',
    cells,
    readings: { ...readTexts(cells), dates: Object.fromEntries(dates) },
    isMerged,
  };
}

/** The same row with some cells emptied and everything read anew. */
export function emptyCells(row: Row, columns: ReadonlySet<ColumnId>): Row {
  const cells: Partial<Record<ColumnId, RowCell>> = { ...row.cells };
  const dates: Partial<Record<ColumnId, DateReading>> = { ...row.readings.dates };
  for (const id of columns) {
    cells[id] = EMPTY_CELL;
    if (id in dates) dates[id] = { kind: 'empty' };
  }
  return { ...row, cells, readings: { ...readTexts(cells), dates } };
}

function readTexts(cells: Readonly<Partial<Record<ColumnId, RowCell>>>): Omit<RowReadings, 'dates'> {
  return {
    citations: parseCitations(cells.legalBasis?.text ?? ''),
    letters: parseLetters(cells.letters?.text ?? ''),
    period: parsePeriod(cells.period?.text ?? ''),
  };
}

/** Unifies line ends and cuts off white space around the text, visible or not. Counted by hand: a pattern would look at long runs of blanks again and again. */
function trimOuter(text: string): string {
  const unified = text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
  let start = 0;
  let end = unified.length;
  while (start < end && isBlank(unified.charAt(start))) start += 1;
  while (end > start && isBlank(unified.charAt(end - 1))) end -= 1;
  return unified.slice(start, end);
}
