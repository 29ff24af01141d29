import { type CellError, type Content, isCellError } from '../values/cell-content.ts';
import { calendarOf, serialOfDate } from '../values/serial.ts';

/** A block of contents; an empty cell is `undefined`. One value is a block of one. */
export type Block = readonly (readonly (Content | undefined)[])[];

/** What a function may ask besides its arguments. */
export interface FunctionContext {
  /** Now, as a serial number in the time zone of the spreadsheet. */
  readonly now: number;
}

/** A function of a formula over blocks. */
export type FormulaFunction = (parts: readonly Block[], context: FunctionContext) => Content | undefined;

/** An error value. */
export const cellError = (text: string, message = ''): CellError => ({ text, message });

/** The first cell of a block. */
export const single = (block: Block | undefined): Content | undefined => block?.[0]?.[0];

/** A content as a number: empty is 0, true is 1, text that is a number counts; otherwise `#VALUE!`. */
export function toNumber(content: Content | undefined): number | CellError {
  if (content === undefined || content === '') return 0;
  if (typeof content === 'number' || isCellError(content)) return content;
  if (typeof content === 'boolean') return content ? 1 : 0;
  const number = Number(content);
  return Number.isNaN(number) ? cellError('#VALUE!', `'${content}' is a text and cannot be coerced to a number.`) : number;
}

/** A content as text. */
export function toText(content: Content | undefined): string {
  if (content === undefined) return '';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return isCellError(content) ? content.text : String(content);
}

/** Whether a content counts as true. */
export function toBoolean(content: Content | undefined): boolean | CellError {
  if (typeof content === 'boolean') return content;
  if (content === 'TRUE' || content === 'FALSE') return content === 'TRUE';
  const number = toNumber(content);
  return isCellError(number) ? number : number !== 0;
}

const all = (parts: readonly Block[]): readonly (Content | undefined)[] => parts.flat(2);

/** The numbers among contents; the first error wins over all of them. */
function numbers(parts: readonly Block[]): { readonly found: readonly number[]; readonly error: CellError | undefined } {
  const contents = all(parts);
  return { found: contents.filter((content) => typeof content === 'number'), error: contents.find(isCellError) };
}

const aggregate =
  (fold: (values: readonly number[]) => Content): FormulaFunction =>
  (parts) => {
    const { found, error } = numbers(parts);
    return error ?? fold(found);
  };

const text =
  (compute: (...words: readonly string[]) => Content): FormulaFunction =>
  (parts) => {
    const contents = parts.map(single);
    return contents.find(isCellError) ?? compute(...contents.map(toText));
  };

const numeric =
  (compute: (...values: readonly number[]) => Content): FormulaFunction =>
  (parts) => {
    const values = parts.map((part) => toNumber(single(part)));
    const failed = values.find((value) => isCellError(value));
    return failed ?? compute(...(values as readonly number[]));
  };

const rounded = (value: number, places: number, round: (value: number) => number): number =>
  Number(`${round(Number(`${Math.abs(value)}e${places}`)) * Math.sign(value)}e${-places}`);

const isEmpty = (content: Content | undefined): boolean => content === undefined || content === '';

type Comparison = (content: Content | undefined, operand: string) => boolean;

const sameText: Comparison = (content, operand) => toText(content).toLowerCase() === operand.toLowerCase();

const byNumber =
  (compare: (value: number, limit: number) => boolean): Comparison =>
  (content, operand) =>
    typeof content === 'number' && operand.trim() !== '' && compare(content, Number(operand));

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '=': sameText,
  '<>': (content, operand) => !sameText(content, operand),
  '<': byNumber((value, limit) => value < limit),
  '>': byNumber((value, limit) => value > limit),
  '<=': byNumber((value, limit) => value <= limit),
  '>=': byNumber((value, limit) => value >= limit),
};

function countIf(parts: readonly Block[]): Content {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(toText(single(parts[1]))) ?? [];
  const matches = COMPARISONS[operator] ?? sameText;
  return all(parts.slice(0, 1)).filter((content) => matches(content, operand)).length;
}

/** The functions that formulas may use; every other name is not built. `IF` and its kin are evaluated by the evaluator itself. */
export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  SUM: aggregate((values) => values.reduce((sum, value) => sum + value, 0)),
  AVERAGE: aggregate((values) =>
    values.length === 0
      ? cellError('#DIV/0!', 'Evaluation of function AVERAGE caused a divide by zero error.')
      : values.reduce((sum, value) => sum + value, 0) / values.length,
  ),
  MIN: aggregate((values) => (values.length === 0 ? 0 : Math.min(...values))),
  MAX: aggregate((values) => (values.length === 0 ? 0 : Math.max(...values))),
  PRODUCT: aggregate((values) => values.reduce((product, value) => product * value, 1)),
  COUNT: (parts) => all(parts).filter((content) => typeof content === 'number').length,
  COUNTA: (parts) => all(parts).filter((content) => content !== undefined).length,
  COUNTBLANK: (parts) => all(parts).filter(isEmpty).length,
  COUNTIF: countIf,
  ABS: numeric((value = 0) => Math.abs(value)),
  ROUND: numeric((value = 0, places = 0) => rounded(value, places, Math.round)),
  ROUNDUP: numeric((value = 0, places = 0) => rounded(value, places, Math.ceil)),
  ROUNDDOWN: numeric((value = 0, places = 0) => rounded(value, places, Math.floor)),
  INT: numeric((value = 0) => Math.floor(value)),
  MOD: numeric((value = 0, by = 0) => (by === 0 ? cellError('#DIV/0!') : value - by * Math.floor(value / by))),
  POWER: numeric((value = 0, power = 0) => value ** power),
  SQRT: numeric((value = 0) => (value < 0 ? cellError('#NUM!') : Math.sqrt(value))),
  PI: () => Math.PI,
  LEN: text((word = '') => word.length),
  UPPER: text((word = '') => word.toUpperCase()),
  LOWER: text((word = '') => word.toLowerCase()),
  TRIM: text((word = '') => word.trim().replace(/ +/g, ' ')),
  LEFT: text((word = '', count = '1') => word.slice(0, Number(count))),
  RIGHT: text((word = '', count = '1') => (Number(count) === 0 ? '' : word.slice(-Number(count)))),
  MID: text((word = '', start = '1', count = '0') => word.slice(Number(start) - 1, Number(start) - 1 + Number(count))),
  CONCATENATE: (parts) => all(parts).map(toText).join(''),
  CONCAT: text((a = '', b = '') => a + b),
  TO_TEXT: text((word = '') => word),
  VALUE: (parts) => toNumber(single(parts[0])),
  REGEXMATCH: text((word = '', pattern = '') => new RegExp(pattern).test(word)),
  EXACT: text((a = '', b = '') => a === b),
  AND: (parts) =>
    all(parts)
      .map(toBoolean)
      .reduce<Content>((so, next) => (isCellError(so) ? so : isCellError(next) ? next : so === true && next), true),
  OR: (parts) =>
    all(parts)
      .map(toBoolean)
      .reduce<Content>((so, next) => (isCellError(so) ? so : isCellError(next) ? next : so === true || next), false),
  NOT: (parts) => {
    const value = toBoolean(single(parts[0]));
    return isCellError(value) ? value : !value;
  },
  ISBLANK: (parts) => single(parts[0]) === undefined,
  ISNUMBER: (parts) => typeof single(parts[0]) === 'number',
  ISTEXT: (parts) => typeof single(parts[0]) === 'string',
  ISERROR: (parts) => isCellError(single(parts[0])),
  NA: () => cellError('#N/A', 'NA'),
  TODAY: (_, { now }) => Math.floor(now),
  NOW: (_, { now }) => now,
  DATE: numeric((year = 0, month = 1, day = 1) => {
    const first = serialOfDate(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1);
    return first === undefined ? cellError('#NUM!') : first + day - 1;
  }),
  YEAR: numeric((serial = 0) => calendarOf(serial).year),
  MONTH: numeric((serial = 0) => calendarOf(serial).month),
  DAY: numeric((serial = 0) => calendarOf(serial).day),
  HYPERLINK: (parts) => single(parts[1]) ?? single(parts[0]),
  IMAGE: () => undefined,
};
