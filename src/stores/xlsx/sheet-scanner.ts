import { type CellRange, parseRange } from '../../domain/workbook/a1.ts';
import type { Cell } from '../../domain/workbook/cell-value.ts';
import type { DateSystem, RowSnapshot } from '../../domain/workbook/snapshot.ts';
import { AppError } from '../../errors/app-error.ts';
import { canonicalCell } from './canonical-cell.ts';
import { readScalar } from './cell-reading.ts';
import { bindPrefixes, elementRoles } from './element-roles.ts';
import { type ColumnStyle, type ElementSpan, lowerBound, type RowSpan, SHEET_LIMITS, type SheetScan } from './sheet-scan.ts';
import { createTokenReader, nextToken, TOKEN, type TokenReader, tokenAttribute, tokenText } from './xml-tokens.ts';

/** What the cells of every sheet refer to. */
export interface ScanContext {
  readonly dateSystem: DateSystem;
  /** One cell per shared string, handed out as often as the string is used. */
  readonly sharedCells: readonly Cell[];
}

const LOCALS = ['dimension', 'col', 'sheetData', 'row', 'c', 'f', 'v', 'is', 't', 'rPh', 'mergeCell'] as const;

type Role = (typeof LOCALS)[number];

type Writable<T> = { -readonly [K in keyof T]: T[K] };

interface ScanState {
  readonly reader: TokenReader;
  readonly context: ScanContext;
  roles: Map<string, Role> | undefined;
  prefix: string;
  sheetData: Writable<ElementSpan> | undefined;
  isInSheetData: boolean;
  canonical: RegExp | undefined;
  dimension: SheetScan['dimension'];
  readonly rows: RowSnapshot[];
  readonly rowSpans: RowSpan[];
  readonly columns: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly columnStyles: ColumnStyle[];
  readonly merges: CellRange[];
  readonly formulaRanges: CellRange[];
  hasFormula: boolean;
  // the row that is open
  isInRow: boolean;
  rowNumber: number;
  rowStart: number;
  rowOpenEnd: number;
  firstCell: number;
  rowCells: (Cell | undefined)[] | undefined;
  // the cell that is open
  isInCell: boolean;
  column: number;
  cellStart: number;
  type: string | undefined;
  isFormula: boolean;
  isInline: boolean;
  phonetic: number;
  isText: boolean;
  text: string;
}

/**
 * Reads a sheet part once, for values and for the offsets that a patch needs. Throws `workbook-malformed` when it is
 * not well-formed, has no `sheetData`, or holds rows or cells out of order, twice, or beyond the limits of a sheet.
 */
export function scanSheet(xml: string, part: string, context: ScanContext): SheetScan {
  const reader = createTokenReader(xml, part);
  const state = initialState(reader, context);
  for (let token = nextToken(reader); token !== TOKEN.end; token = nextToken(reader)) {
    if (token === TOKEN.text) {
      if (state.isText) state.text = state.text === '' ? tokenText(reader) : state.text + tokenText(reader);
      continue;
    }
    const role = roleOf(state, reader);
    if (role === undefined) continue;
    if (token !== TOKEN.close) openElement(state, role);
    if (token !== TOKEN.open) closeElement(state, role, token === TOKEN.empty ? reader.end : reader.start);
    if (state.canonical && state.isInRow && !state.isInCell) readCanonicalCells(state, state.canonical);
  }
  return finish(state);
}

function initialState(reader: TokenReader, context: ScanContext): ScanState {
  return {
    reader, context,
    roles: undefined, prefix: '', sheetData: undefined, isInSheetData: false, canonical: undefined, dimension: undefined,
    rows: [], rowSpans: [], columns: [], starts: [], ends: [], columnStyles: [], merges: [], formulaRanges: [], hasFormula: false,
    isInRow: false, rowNumber: 0, rowStart: 0, rowOpenEnd: 0, firstCell: 0, rowCells: undefined,
    isInCell: false, column: -1, cellStart: 0, type: undefined, isFormula: false, isInline: false, phonetic: 0, isText: false, text: '',
  };
}

/** Around `sheetData` an element may bind its own prefix; inside, nobody does. */
function roleOf(state: ScanState, reader: TokenReader): Role | undefined {
  state.roles ??= elementRoles(LOCALS, reader);
  const role = state.roles.get(reader.name);
  if (role !== undefined || state.isInSheetData) return role;
  bindPrefixes(state.roles, LOCALS, reader);
  return state.roles.get(reader.name);
}

function openElement(state: ScanState, role: Role): void {
  if (!state.isInSheetData) openOutside(state, role);
  else if (state.isInCell) openInCell(state, role);
  else if (role === 'c' && state.isInRow) openCell(state);
  else if (role === 'row' && !state.isInRow) openRow(state);
}

function openOutside(state: ScanState, role: Role): void {
  const { reader } = state;
  if (role === 'sheetData') openSheetData(state);
  else if (role === 'dimension') state.dimension = { start: reader.start, openEnd: reader.end, ref: tokenAttribute(reader, 'ref') ?? '' };
  else if (role === 'mergeCell') {
    const range = parseRange(tokenAttribute(reader, 'ref') ?? '');
    if (range) state.merges.push(range);
  } else if (role === 'col') {
    const style = tokenAttribute(reader, 'style');
    if (style !== undefined) state.columnStyles.push({ from: Number(tokenAttribute(reader, 'min')) - 1, to: Number(tokenAttribute(reader, 'max')) - 1, style });
  }
}

function openSheetData(state: ScanState): void {
  const { reader } = state;
  if (state.sheetData) throw malformed(state, 'sheet-data', '');
  if (state.roles) bindPrefixes(state.roles, LOCALS, reader);
  state.isInSheetData = true;
  state.prefix = reader.name.slice(0, reader.name.indexOf(':') + 1);
  state.canonical = reader.hasCdataEnd ? undefined : canonicalCell(state.prefix);
  state.sheetData = { start: reader.start, openEnd: reader.end, closeStart: reader.end, end: reader.end };
}

function openRow(state: ScanState): void {
  const { reader } = state;
  const number = tokenAttribute(reader, 'r');
  const row = number === undefined ? state.rowNumber + 1 : Number(number);
  if (!Number.isInteger(row) || row <= state.rowNumber || row > SHEET_LIMITS.rows) throw malformed(state, 'row-order', number ?? String(row));
  state.isInRow = true;
  state.rowNumber = row;
  state.rowStart = reader.start;
  state.rowOpenEnd = reader.end;
  state.firstCell = state.columns.length;
  state.rowCells = undefined;
  state.column = -1;
}

function openCell(state: ScanState): void {
  const { reader } = state;
  const address = tokenAttribute(reader, 'r');
  const column = address === undefined ? state.column + 1 : columnOf(address, state.rowNumber);
  if (column <= state.column || column >= SHEET_LIMITS.columns) throw malformed(state, 'cell-order', address ?? '');
  state.isInCell = true;
  state.column = column;
  state.cellStart = reader.start;
  state.type = tokenAttribute(reader, 't');
  state.isFormula = false;
  state.isInline = false;
  state.phonetic = 0;
  state.text = '';
}

/** Reads on from the end of the current token as long as cells are spelt the usual way. */
function readCanonicalCells(state: ScanState, pattern: RegExp): void {
  const { reader, rowNumber } = state;
  const { xml } = reader;
  const rowDigits = String(rowNumber);
  pattern.lastIndex = reader.end;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const column = indexOfLetters(match[1] ?? '');
    if (match[2] !== rowDigits || column <= state.column || column >= SHEET_LIMITS.columns) return; // the careful way says what is wrong
    const type = match[3];
    const text = (type === 'inlineStr' ? undefined : match[4]) ?? match[5] ?? '';
    state.column = column;
    storeCell(state, match.index, pattern.lastIndex, readCell(state, type, text, false));
    reader.end = pattern.lastIndex;
  }
}

/** 0-based column of an address such as `AF12`; -1 when it is none, or of another row. */
function columnOf(address: string, row: number): number {
  const match = /^([A-Za-z]{1,3})(\d{1,7})$/u.exec(address);
  return match?.[1] !== undefined && Number(match[2]) === row ? indexOfLetters(match[1].toUpperCase()) : -1;
}

function indexOfLetters(letters: string): number {
  let index = 0;
  for (let at = 0; at < letters.length; at += 1) index = index * 26 + letters.charCodeAt(at) - 64;
  return index - 1;
}

function openInCell(state: ScanState, role: Role): void {
  if (role === 'v') state.isText = state.type !== 'inlineStr';
  else if (role === 'f') openFormula(state);
  else if (role === 'is') state.isInline = true;
  else if (role === 'rPh') state.phonetic += 1;
  else if (role === 't') state.isText = state.isInline && state.phonetic === 0;
}

function openFormula(state: ScanState): void {
  const { reader } = state;
  state.isFormula = true;
  state.hasFormula = true;
  const kind = tokenAttribute(reader, 't');
  const range = kind === 'array' || kind === 'dataTable' ? parseRange(tokenAttribute(reader, 'ref') ?? '') : undefined;
  if (range) state.formulaRanges.push(range);
}

function closeElement(state: ScanState, role: Role, closeStart: number): void {
  if (!state.isInSheetData) return;
  if (role === 'v' || role === 't') state.isText = false;
  else if (role === 'c' && state.isInCell) closeCell(state);
  else if (role === 'row' && state.isInRow) closeRow(state, closeStart);
  else if (role === 'rPh') state.phonetic -= 1;
  else if (role === 'is') state.isInline = false;
  else if (role === 'sheetData' && state.sheetData) {
    state.isInSheetData = false;
    state.sheetData.closeStart = closeStart;
    state.sheetData.end = state.reader.end;
  }
}

function closeCell(state: ScanState): void {
  state.isInCell = false;
  storeCell(state, state.cellStart, state.reader.end, readCell(state, state.type, state.text, state.isFormula));
}

function storeCell(state: ScanState, start: number, end: number, cell: Cell | undefined): void {
  state.columns.push(state.column);
  state.starts.push(start);
  state.ends.push(end);
  if (!cell) return;
  state.rowCells ??= [];
  state.rowCells[state.column] = cell;
}

function readCell(state: ScanState, type: string | undefined, text: string, isFormula: boolean): Cell | undefined {
  if (type === 's' && text !== '') {
    const shared = state.context.sharedCells[Number(text)];
    if (!shared) throw malformed(state, 'shared-string', text);
    if (!isFormula) return shared.value === null ? undefined : shared;
    return { value: shared.value, formula: true };
  }
  const value = readScalar(type, text, state.context.dateSystem);
  return value === null && !isFormula ? undefined : { value, formula: isFormula };
}

function closeRow(state: ScanState, closeStart: number): void {
  state.isInRow = false;
  state.rowSpans.push({
    row: state.rowNumber,
    start: state.rowStart,
    openEnd: state.rowOpenEnd,
    closeStart,
    end: state.reader.end,
    firstCell: state.firstCell,
    cellsEnd: state.columns.length,
  });
  if (state.rowCells) state.rows.push({ row: state.rowNumber, cells: state.rowCells });
}

function finish(state: ScanState): SheetScan {
  const { prefix, rows, rowSpans, columns, starts, ends, sheetData, dimension, columnStyles, merges, formulaRanges, hasFormula } = state;
  if (!sheetData) throw malformed(state, 'sheet-data', '');
  for (const range of formulaRanges) markFormulas(rows, range);
  const { part, xml } = state.reader;
  return { part, xml, prefix, rows, rowSpans, cells: { columns, starts, ends }, sheetData, dimension, columnStyles, merges, formulaRanges, hasFormula };
}

/** Only the first cell of an array formula carries it; the others hold its results and are as little free. */
function markFormulas(rows: readonly RowSnapshot[], range: CellRange): void {
  for (let index = lowerBound(rows, range.top, ({ row }) => row); index < rows.length; index += 1) {
    const row = rows[index];
    if (!row || row.row > range.bottom) return;
    const cells = row.cells as (Cell | undefined)[]; // made by this scan and not handed out yet
    const end = Math.min(range.right + 1, cells.length);
    for (let column = range.left; column < end; column += 1) {
      const cell = cells[column];
      if (cell && !cell.formula) cells[column] = { value: cell.value, formula: true };
    }
  }
}

function malformed(state: ScanState, reason: string, found: string): AppError {
  return new AppError('workbook-malformed', { part: state.reader.part, reason, found });
}
