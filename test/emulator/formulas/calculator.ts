import { notBuilt } from '../http/failure.ts';
import { cellAt } from '../model/cells.ts';
import { type Cell, type SheetState, type SpreadsheetState, sizeOf } from '../model/spreadsheet.ts';
import { type Content, contentOfValue, isCellError } from '../values/cell-content.ts';
import { type Expression, parseFormula } from './expression.ts';
import { type Block, cellError, FUNCTIONS, single, toBoolean, toNumber, toText } from './functions.ts';
import { type Reference, titleOf } from './tokens.ts';

/** Computes what cells come to, for one state of a spreadsheet. */
export interface Calculator {
  /** The content of a cell; `undefined` for an empty one. */
  content(sheet: SheetState, row: number, column: number): Content | undefined;
  /** The same when the cell is at hand already. */
  contentOf(sheet: SheetState, row: number, column: number, cell: Cell | undefined): Content | undefined;
}

type BinaryFunction = (left: Content | undefined, right: Content | undefined) => Content;

const arithmetic =
  (compute: (left: number, right: number) => Content): BinaryFunction =>
  (left, right) => {
    const a = toNumber(left);
    const b = toNumber(right);
    return isCellError(a) ? a : isCellError(b) ? b : compute(a, b);
  };

const rank = (content: Content | undefined): number =>
  typeof content === 'number' || content === undefined ? 0 : typeof content === 'string' ? 1 : 2;

function compare(left: Content | undefined, right: Content | undefined): number {
  if (rank(left) !== rank(right)) {
    // an empty cell equals both 0 and the empty text
    if (left === undefined && right === '') return 0;
    if (right === undefined && left === '') return 0;
    return rank(left) - rank(right);
  }
  if (rank(left) === 1) return toText(left).localeCompare(toText(right), 'en', { sensitivity: 'base' });
  return Number(left ?? 0) - Number(right ?? 0);
}

const OPERATORS: Readonly<Record<string, BinaryFunction>> = {
  '+': arithmetic((a, b) => a + b),
  '-': arithmetic((a, b) => a - b),
  '*': arithmetic((a, b) => a * b),
  '/': arithmetic((a, b) => (b === 0 ? cellError('#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.') : a / b)),
  '^': arithmetic((a, b) => a ** b),
  '&': (a, b) => (isCellError(a) ? a : isCellError(b) ? b : toText(a) + toText(b)),
  '=': (a, b) => compare(a, b) === 0,
  '<>': (a, b) => compare(a, b) !== 0,
  '<': (a, b) => compare(a, b) < 0,
  '>': (a, b) => compare(a, b) > 0,
  '<=': (a, b) => compare(a, b) <= 0,
  '>=': (a, b) => compare(a, b) >= 0,
};

class SpreadsheetCalculator implements Calculator {
  private readonly state: SpreadsheetState;
  private readonly now: number;
  private readonly known = new Map<string, Content | undefined>();
  private readonly open = new Set<string>();

  constructor(state: SpreadsheetState, now: number) {
    this.state = state;
    this.now = now;
  }

  content(sheet: SheetState, row: number, column: number): Content | undefined {
    return this.contentOf(sheet, row, column, cellAt(sheet, row, column));
  }

  contentOf(sheet: SheetState, row: number, column: number, cell: Cell | undefined): Content | undefined {
    const value = cell?.userEnteredValue;
    if (value === undefined || value === null) return undefined;
    const formula = value.formulaValue;
    if (formula === undefined || formula === null) return contentOfValue(value);
    const key = `${sheet.properties.sheetId} ${row} ${column}`;
    if (this.known.has(key)) return this.known.get(key);
    if (this.open.has(key)) return cellError('#REF!', 'Circular dependency detected.');
    this.open.add(key);
    const content = this.evaluateFormula(sheet, formula);
    this.open.delete(key);
    this.known.set(key, content);
    return content;
  }

  private evaluateFormula(sheet: SheetState, formula: string): Content | undefined {
    const expression = parseFormula(formula);
    if (expression === undefined) return cellError('#ERROR!', 'Formula parse error.');
    return single(this.block(sheet, expression));
  }

  private block(sheet: SheetState, expression: Expression): Block {
    switch (expression.kind) {
      case 'constant':
        return [[expression.value]];
      case 'error':
        return [[cellError(expression.text)]];
      case 'reference':
        return this.refer(sheet, expression.reference);
      case 'name':
        return this.refer(sheet, undefined, expression.name);
      case 'array':
        return expression.rows.map((row) => row.map((part) => single(this.block(sheet, part))));
      case 'call':
        return [[this.call(sheet, expression.name, expression.parts)]];
      default:
        return [[this.operate(sheet, expression)]];
    }
  }

  private operate(sheet: SheetState, expression: Expression): Content | undefined {
    if (expression.kind === 'binary') {
      const left = single(this.block(sheet, expression.left));
      const right = single(this.block(sheet, expression.right));
      return OPERATORS[expression.operator]?.(left, right);
    }
    if (expression.kind !== 'unary' && expression.kind !== 'percent') return undefined;
    const number = toNumber(single(this.block(sheet, expression.operand)));
    if (isCellError(number)) return number;
    return expression.kind === 'percent' ? number / 100 : expression.operator === '-' ? -number : number;
  }

  private refer(from: SheetState, reference: Reference | undefined, name = ''): Block {
    if (reference === undefined) {
      const named = this.state.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
      const sheet = this.state.sheets.find(({ properties }) => properties.sheetId === (named?.range?.sheetId ?? 0));
      if (named?.range === undefined || named.range === null || sheet === undefined)
        return [[cellError('#NAME?', `Unknown range name: '${name}'.`)]];
      const size = sizeOf(sheet);
      const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = named.range;
      return this.read(
        sheet,
        startRowIndex ?? 0,
        endRowIndex ?? size.rows,
        startColumnIndex ?? 0,
        endColumnIndex ?? size.columns,
      );
    }
    const title = reference.sheet === undefined ? undefined : titleOf(reference.sheet);
    const sheet = title === undefined ? from : this.state.sheets.find(({ properties }) => properties.title === title);
    if (sheet === undefined) return [[cellError('#REF!', `Unresolved sheet name '${title}'.`)]];
    const size = sizeOf(sheet);
    const { first, last = first } = reference;
    const rows = [first.row, last.row].filter((row) => row !== undefined);
    const columns = [first.column, last.column].filter((column) => column !== undefined);
    const endRow = rows.length === 2 ? Math.max(...rows) + 1 : size.rows;
    const endColumn = columns.length === 2 ? Math.max(...columns) + 1 : size.columns;
    return this.read(sheet, Math.min(...rows, endRow), endRow, Math.min(...columns, endColumn), endColumn);
  }

  private read(sheet: SheetState, top: number, bottom: number, left: number, right: number): Block {
    // open ranges end where the data ends: what lies behind is empty for every function there is
    const end = Math.max(top + 1, Math.min(bottom, sheet.rows.length));
    return Array.from({ length: end - top }, (_, row) =>
      Array.from({ length: right - left }, (_, column) => this.content(sheet, top + row, left + column)),
    );
  }

  private call(sheet: SheetState, name: string, parts: readonly Expression[]): Content | undefined {
    const value = (index: number): Content | undefined => {
      const part = parts[index];
      return part === undefined ? undefined : single(this.block(sheet, part));
    };
    if (name === 'IF') {
      const condition = toBoolean(value(0));
      if (isCellError(condition)) return condition;
      return condition ? value(1) : parts.length > 2 ? value(2) : false;
    }
    if (name === 'IFERROR') {
      const tried = value(0);
      return isCellError(tried) ? (value(1) ?? '') : tried;
    }
    if (name === 'ARRAYFORMULA') return value(0);
    const compute = FUNCTIONS[name];
    if (compute === undefined) throw notBuilt(`the function ${name} in formulas`);
    return compute(
      parts.map((part) => this.block(sheet, part)),
      { now: this.now },
    );
  }
}

const zoneOffset = (timeZone: string, at: number): number => {
  try {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(new Date(at));
    const [, sign = '+', hours = '0', minutes = '0'] =
      /GMT([+-])?(\d+)?:?(\d+)?/.exec(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '') ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  } catch {
    return 0;
  }
};

/** A calculator for the state as it is now; it must not be used after a change. `now` is in milliseconds since 1970. */
export function createCalculator(state: SpreadsheetState, now: number): Calculator {
  const local = now + zoneOffset(state.properties.timeZone, now);
  return new SpreadsheetCalculator(state, local / 86_400_000 + 25_569);
}
