import { parseRange } from '../../domain/workbook/a1.ts';
import type { Cell } from '../../domain/workbook/cell-value.ts';
import { readScalar } from './cell-reading.ts';
import { malformedSheet, type Role, type ScanState } from './scan-state.ts';
import { SHEET_LIMITS } from './sheet-scan.ts';
import { tokenAttribute } from './xml-attributes.ts';

/** The start tag of a cell. */
export function openCell(state: ScanState): void {
  const { reader } = state;
  const address = tokenAttribute(reader, 'r');
  const column = address === undefined ? state.column + 1 : columnOf(address, state.rowNumber);
  if (column <= state.column || column >= SHEET_LIMITS.columns) throw malformedSheet(state, 'cell-order', address ?? '');
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
export function readCanonicalCells(state: ScanState, pattern: RegExp): void {
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

/** The start tag of anything inside a cell. */
export function openInCell(state: ScanState, role: Role): void {
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

/** The end of a cell: its place and value are stored. */
export function closeCell(state: ScanState): void {
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
    if (!shared) throw malformedSheet(state, 'shared-string', text);
    if (!isFormula) return shared.value === null ? undefined : shared;
    return { value: shared.value, formula: true };
  }
  const value = readScalar(type, text, state.context.dateSystem);
  return value === null && !isFormula ? undefined : { value, formula: isFormula };
}
