import { type CellRange, parseRange } from '../../domain/workbook/a1.ts';
import type { Cell } from '../../domain/workbook/cell-value.ts';
import type { RowSnapshot } from '../../domain/workbook/snapshot.ts';
import { canonicalCell, canonicalRowTurn } from './canonical-cell.ts';
import { isSpreadsheetNamespace } from './namespaces.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { closeCell, openCell, openInCell, readCanonicalCells } from './scan-cells.ts';
import { initialState, malformedSheet, type Role, roleOf, type ScanContext, type ScanState } from './scan-state.ts';
import { lowerBound, SHEET_LIMITS, type SheetScan } from './sheet-scan.ts';

/** A row whose number stands first, as in `canonicalRowTurn`. Group: further attributes. */
const PLAIN_ROW = /^<[^\s>]+ r="[0-9]+"((?: [A-Za-z0-9:]+="[^"]*")*)>$/u;

/**
 * Reads a sheet part once, for values and for the offsets that a patch needs. Throws `workbook-malformed` when it is
 * not well-formed, has no `sheetData`, or holds rows or cells out of order, twice, or beyond the limits of a sheet.
 */
export function scanSheet(xml: string, part: string, context: ScanContext): SheetScan {
  const state = initialState(xml, part, context);
  /** A cell may begin here. */
  let isBeforeCell = false;
  parseXml(xml, part, {
    open(element) {
      const role = roleOf(element.local, element.uri);
      isBeforeCell = role === 'row';
      if (role !== undefined) openElement(state, role, element);
      else if (element.path.length === 0) assertSpreadsheet(state, element);
    },
    close(local, _path, closeStart, end, uri) {
      const role = roleOf(local, uri);
      isBeforeCell = role === 'c';
      if (role !== undefined) closeElement(state, role, closeStart, end);
    },
    text(piece) {
      if (state.isText) state.text += piece;
    },
    readOn: (from) => (isBeforeCell ? readCanonicalRows(state, from) : from),
  });
  return finish(state);
}

function assertSpreadsheet(state: ScanState, { uri }: XmlElement): void {
  if (!isSpreadsheetNamespace(uri)) throw malformedSheet(state, 'namespace', uri);
}

function openElement(state: ScanState, role: Role, element: XmlElement): void {
  if (!state.isInSheetData) openOutside(state, role, element);
  else if (state.isInCell) openInCell(state, role, element);
  else if (role === 'c' && state.isInRow) openCell(state, element);
  else if (role === 'row' && !state.isInRow) openRow(state, element);
}

function openOutside(state: ScanState, role: Role, element: XmlElement): void {
  const { start, openEnd } = element;
  if (role === 'sheetData') openSheetData(state, element);
  else if (role === 'dimension') state.dimension = { start, openEnd, ref: element.attribute('ref') ?? '' };
  else if (role === 'mergeCell') {
    const range = parseRange(element.attribute('ref') ?? '');
    if (range) state.merges.push(range);
  } else if (role === 'col') {
    const style = element.attribute('style');
    if (style !== undefined)
      state.columnStyles.push({ from: Number(element.attribute('min')) - 1, to: Number(element.attribute('max')) - 1, style });
  }
}

function openSheetData(state: ScanState, { start, openEnd, prefix }: XmlElement): void {
  if (state.sheetData) throw malformedSheet(state, 'sheet-data', '');
  state.isInSheetData = true;
  state.prefix = prefix;
  state.sheetData = { start, openEnd, closeStart: openEnd, end: openEnd };
}

function openRow(state: ScanState, element: XmlElement): void {
  beginRow(state, element.attribute('r'), element.start, element.openEnd);
  useCanonicalSpelling(state, element.prefix);
  const attributes = PLAIN_ROW.exec(state.xml.slice(element.start, element.openEnd))?.[1];
  if (attributes !== undefined && !attributes.includes('xmlns')) state.rowShapes.add(attributeNames(attributes));
}

function beginRow(state: ScanState, number: string | undefined, start: number, openEnd: number): void {
  const row = number === undefined ? state.rowNumber + 1 : Number(number);
  if (!Number.isInteger(row) || row <= state.rowNumber || row > SHEET_LIMITS.rows)
    throw malformedSheet(state, 'row-order', number ?? String(row));
  state.isInRow = true;
  state.rowNumber = row;
  state.rowStart = start;
  state.rowOpenEnd = openEnd;
  state.firstCell = state.columns.length;
  state.rowCells = undefined;
  state.column = -1;
}

/** The usual spelling counts only where the prefix of the cells is bound as it is for the row; `]]>` in a text would have to be refused. */
function useCanonicalSpelling(state: ScanState, prefix: string): void {
  if (prefix !== state.prefix) state.canonical = undefined;
  else if (state.canonical === undefined && !state.hasCdataEnd)
    state.canonical = { cell: canonicalCell(prefix), rowTurn: canonicalRowTurn(prefix) };
}

function attributeNames(attributes: string): string {
  return attributes.replace(/"[^"]*"/gu, '');
}

/** Reads cells, and rows whose attributes the parser has accepted once, as long as they are spelt the usual way. */
function readCanonicalRows(state: ScanState, from: number): number {
  const { canonical } = state;
  if (!canonical || !state.isInRow || state.isInCell) return from;
  const { cell, rowTurn } = canonical;
  const closeLength = `</${state.prefix}row>`.length;
  for (let at = from; ; ) {
    const end = readCanonicalCells(state, cell, at);
    rowTurn.lastIndex = end;
    const turn = rowTurn.exec(state.xml);
    if (!turn || !state.rowShapes.has(attributeNames(turn[2] ?? ''))) return end;
    closeRow(state, end, end + closeLength);
    at = rowTurn.lastIndex;
    beginRow(state, turn[1], end + closeLength, at);
  }
}

function closeElement(state: ScanState, role: Role, closeStart: number, end: number): void {
  if (!state.isInSheetData) return;
  if (role === 'v' || role === 't') state.isText = false;
  else if (role === 'c' && state.isInCell) closeCell(state, end);
  else if (role === 'row' && state.isInRow) closeRow(state, closeStart, end);
  else if (role === 'rPh') state.phonetic -= 1;
  else if (role === 'is') state.isInline = false;
  else if (role === 'sheetData' && state.sheetData) {
    state.isInSheetData = false;
    state.sheetData.closeStart = closeStart;
    state.sheetData.end = end;
  }
}

function closeRow(state: ScanState, closeStart: number, end: number): void {
  state.isInRow = false;
  state.rowSpans.push({
    row: state.rowNumber,
    start: state.rowStart,
    openEnd: state.rowOpenEnd,
    closeStart,
    end,
    firstCell: state.firstCell,
    cellsEnd: state.columns.length,
  });
  if (state.rowCells) state.rows.push({ row: state.rowNumber, cells: state.rowCells });
}

function finish(state: ScanState): SheetScan {
  const {
    part,
    xml,
    prefix,
    rows,
    rowSpans,
    columns,
    starts,
    ends,
    sheetData,
    dimension,
    columnStyles,
    merges,
    formulaRanges,
    hasFormula,
  } = state;
  if (!sheetData) throw malformedSheet(state, 'sheet-data', '');
  for (const range of formulaRanges) markFormulas(rows, range);
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
