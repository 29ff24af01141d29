import { type CellRange, parseRange } from '../../domain/workbook/a1.ts';
import type { Cell } from '../../domain/workbook/cell-value.ts';
import type { RowSnapshot } from '../../domain/workbook/snapshot.ts';
import { canonicalCell } from './canonical-cell.ts';
import { bindPrefixes, elementRoles } from './element-roles.ts';
import { closeCell, openCell, openInCell, readCanonicalCells } from './scan-cells.ts';
import { initialState, LOCALS, malformedSheet, type Role, type ScanContext, type ScanState } from './scan-state.ts';
import { lowerBound, SHEET_LIMITS, type SheetScan } from './sheet-scan.ts';
import { TOKEN, type Token, type TokenReader } from './token-reader.ts';
import { tokenAttribute } from './xml-attributes.ts';
import { createTokenReader, nextToken, tokenText } from './xml-tokens.ts';

/**
 * Reads a sheet part once, for values and for the offsets that a patch needs. Throws `workbook-malformed` when it is
 * not well-formed, has no `sheetData`, or holds rows or cells out of order, twice, or beyond the limits of a sheet.
 */
export function scanSheet(xml: string, part: string, context: ScanContext): SheetScan {
  const reader = createTokenReader(xml, part);
  const state = initialState(reader, context);
  for (let token = nextToken(reader); token !== TOKEN.end; token = nextToken(reader)) {
    if (token !== TOKEN.text) readTag(state, token);
    else if (state.isText) state.text += tokenText(reader);
  }
  return finish(state);
}

function readTag(state: ScanState, token: Token): void {
  const { reader } = state;
  const role = roleOf(state, reader);
  if (role === undefined) return;
  if (token !== TOKEN.close) openElement(state, role);
  if (token !== TOKEN.open) closeElement(state, role, token === TOKEN.empty ? reader.end : reader.start);
  if (state.canonical && state.isInRow && !state.isInCell) readCanonicalCells(state, state.canonical);
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
  else if (role === 'dimension')
    state.dimension = { start: reader.start, openEnd: reader.end, ref: tokenAttribute(reader, 'ref') ?? '' };
  else if (role === 'mergeCell') {
    const range = parseRange(tokenAttribute(reader, 'ref') ?? '');
    if (range) state.merges.push(range);
  } else if (role === 'col') {
    const style = tokenAttribute(reader, 'style');
    if (style !== undefined)
      state.columnStyles.push({
        from: Number(tokenAttribute(reader, 'min')) - 1,
        to: Number(tokenAttribute(reader, 'max')) - 1,
        style,
      });
  }
}

function openSheetData(state: ScanState): void {
  const { reader } = state;
  if (state.sheetData) throw malformedSheet(state, 'sheet-data', '');
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
  if (!Number.isInteger(row) || row <= state.rowNumber || row > SHEET_LIMITS.rows)
    throw malformedSheet(state, 'row-order', number ?? String(row));
  state.isInRow = true;
  state.rowNumber = row;
  state.rowStart = reader.start;
  state.rowOpenEnd = reader.end;
  state.firstCell = state.columns.length;
  state.rowCells = undefined;
  state.column = -1;
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
  const { prefix, rows, rowSpans, columns, starts, ends, sheetData, dimension, columnStyles, merges, formulaRanges, hasFormula } =
    state;
  if (!sheetData) throw malformedSheet(state, 'sheet-data', '');
  for (const range of formulaRanges) markFormulas(rows, range);
  const { part, xml } = state.reader;
  return {
    part,
    xml,
    prefix,
    rows,
    rowSpans,
    cells: { columns, starts, ends },
    sheetData,
    dimension,
    columnStyles,
    merges,
    formulaRanges,
    hasFormula,
  };
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
