import { parseRange } from '../../domain/workbook/a1.ts';
import type { Cell } from '../../domain/workbook/cell-value.ts';
import { readScalar } from './cell-reading.ts';
import type { XmlElement } from './parse-xml.ts';
import { malformedSheet, type Role, type ScanState } from './scan-state.ts';
import { SHEET_LIMITS } from './sheet-scan.ts';

/** The start tag of a cell. */
export function openCell(state: ScanState, element: XmlElement): void {
  const address = element.attribute('r');
  const column = address === undefined ? state.column + 1 : columnOf(address, state.rowNumber);
  if (column <= state.column || column >= SHEET_LIMITS.columns) throw malformedSheet(state, 'cell-order', address ?? '');
  state.isInCell = true;
  state.column = column;
  state.cellStart = element.start;
  state.type = element.attribute('t');
  state.isFormula = false;
  state.isInline = false;
  state.phonetic = 0;
  state.text = '';
}

/** Reads cells that are spelt the usual way from `from` on; returns where they end. */
export function readCanonicalCells(state: ScanState, pattern: RegExp, from: number): number {
  const { xml, rowNumber } = state;
  const rowDigits = String(rowNumber);
  let end = from;
  pattern.lastIndex = from;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const column = indexOfLetters(match[1] ?? '');
    if (match[2] !== rowDigits || column <= state.column || column >= SHEET_LIMITS.columns) break; // the careful way says what is wrong
    const type = match[3];
    const text = (type === 'inlineStr' ? undefined : match[4]) ?? match[5] ?? '';
    state.column = column;
    storeCell(state, match.index, pattern.lastIndex, readCell(state, type, text, false));
    end = pattern.lastIndex;
  }
  return end;
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

/** The start tag of anything inside a cell. */
export function openInCell(state: ScanState, role: Role, element: XmlElement): void {
  if (role === 'v') state.isText = state.type !== 'inlineStr';
  else if (role === 'f') openFormula(state, element);
  else if (role === 'is') state.isInline = true;
  else if (role === 'rPh') state.phonetic += 1;
  else if (role === 't') state.isText = state.isInline && state.phonetic === 0;
}

function openFormula(state: ScanState, element: XmlElement): void {
  state.isFormula = true;
  state.hasFormula = true;
  const kind = element.attribute('t');
  const range = kind === 'array' || kind === 'dataTable' ? parseRange(element.attribute('ref') ?? '') : undefined;
  if (range) state.formulaRanges.push(range);
}

/** The end of a cell: its place and value are stored. */
export function closeCell(state: ScanState, end: number): void {
  state.isInCell = false;
  storeCell(state, state.cellStart, end, readCell(state, state.type, state.text, state.isFormula));
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
    if (!shared) throw malformedSheet(state, 'shared-string', text);
    if (!isFormula) return shared.value === null ? undefined : shared;
    return { value: shared.value, formula: true };
  }
  const value = readScalar(type, text, state.context.dateSystem);
  return value === null && !isFormula ? undefined : { value, formula: isFormula };
}
