import { isLocalDate, serialFromDate } from '../../domain/values/local-date.ts';
import type { CellScalar } from '../../domain/workbook/cell-value.ts';
import type { DateSystem } from '../../domain/workbook/snapshot.ts';
import { decodeXstring } from './xml-text.ts';

/**
 * The value of a cell whose type is not a shared string (ECMA-376 Part 1, 18.18.11, ST_CellType). What cannot be read
 * as the type that it claims stays text, so that the rules can name it. No value is null.
 */
export function readScalar(type: string | undefined, text: string, dateSystem: DateSystem): CellScalar {
  if (text === '') return null;
  switch (type) {
    case 'str':
    case 'inlineStr':
      return decodeXstring(text);
    case 'b':
      return text.trim() === '1' || text.trim() === 'true';
    case 'e':
      return text;
    case 'd':
      return serialOfIsoDate(text, dateSystem) ?? text;
    default:
      return readNumber(text);
  }
}

function readNumber(text: string): CellScalar {
  const number = Number(text);
  if (Number.isFinite(number)) return text.trim() === '' ? null : number;
  return text;
}

/** Serial number of `2026-03-12`, with or without a time; undefined when the text is no such date. */
function serialOfIsoDate(text: string, dateSystem: DateSystem): number | undefined {
  const match = /^\s*(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?\s*$/u.exec(text);
  const [hour = 0, minute = 0, second = 0] = match?.slice(2).map((digits) => Number(digits ?? 0)) ?? [];
  const date = match?.[1];
  if (date === undefined || !isLocalDate(date) || hour > 24 || minute > 59 || second >= 60) return undefined;
  return serialFromDate(date, dateSystem) + (hour * 3600 + minute * 60 + second) / 86_400;
}
