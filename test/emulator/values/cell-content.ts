import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';

/** What a cell comes to: a value, or an error such as `#REF!`. */
export type Content = string | number | boolean | CellError;

/** An error value; `text` is what the cell shows. */
export interface CellError {
  readonly text: string;
  readonly message: string;
}

/** Whether a content is an error value. */
export const isCellError = (content: Content | undefined): content is CellError => typeof content === 'object';

const ERROR_TYPES: Readonly<Record<string, string>> = {
  '#NULL!': 'NULL_VALUE',
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#VALUE!': 'VALUE',
  '#REF!': 'REF',
  '#NAME?': 'NAME',
  '#NUM!': 'NUM',
  '#N/A': 'N_A',
  '#ERROR!': 'ERROR',
};

/** A content as `effectiveValue` carries it. */
export function extendedValueOf(content: Content): sheets_v4.Schema$ExtendedValue {
  if (typeof content === 'number') return { numberValue: content };
  if (typeof content === 'boolean') return { boolValue: content };
  if (typeof content === 'string') return { stringValue: content };
  return { errorValue: { type: ERROR_TYPES[content.text] ?? 'ERROR', message: content.message } };
}

/** The content of a value that is no formula; `undefined` for an empty one. */
export function contentOfValue(value: sheets_v4.Schema$ExtendedValue): Content | undefined {
  if (value.numberValue !== undefined && value.numberValue !== null) return value.numberValue;
  if (value.boolValue !== undefined && value.boolValue !== null) return value.boolValue;
  if (value.stringValue !== undefined && value.stringValue !== null) return value.stringValue;
  return undefined;
}
