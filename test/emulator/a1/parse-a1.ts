import { columnIndex } from './columns.ts';

/** The corners of a range in A1 notation; a side that is not said is `undefined`. Indexes from 0, ends exclusive. */
export interface A1Corners {
  readonly startRow: number | undefined;
  readonly endRow: number | undefined;
  readonly startColumn: number | undefined;
  readonly endColumn: number | undefined;
  /** Whether one single cell is meant: as the target of a write it is only an origin. */
  readonly single: boolean;
}

/** A range as text: the title (if one is named) and what stands behind `!`. */
export interface A1Text {
  readonly title: string | undefined;
  readonly cells: string | undefined;
}

/** Splits `'My ''sheet'!A1:B2` into title and cells. Without `!` the whole text may be either; the caller decides. */
export function splitA1(text: string): A1Text {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted !== null) return { title: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] };
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { title: undefined, cells: text };
  return { title: text.slice(0, mark), cells: text.slice(mark + 1) };
}

interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
}

function parseCorner(text: string): Corner | undefined {
  const a1 = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d*)?$/.exec(text);
  if (a1 !== null && text !== '') {
    return {
      column: a1[1] === undefined ? undefined : columnIndex(a1[1]),
      row: a1[2] === undefined ? undefined : Number(a1[2]) - 1,
    };
  }
  const r1c1 = /^R([1-9]\d*)C([1-9]\d*)$/i.exec(text);
  return r1c1 === null ? undefined : { row: Number(r1c1[1]) - 1, column: Number(r1c1[2]) - 1 };
}

function ordered(a: number | undefined, b: number | undefined): [number | undefined, number | undefined] {
  if (a !== undefined && b !== undefined) return [Math.min(a, b), Math.max(a, b) + 1];
  // `A2:2` and `A1:A`: the side that is said once bounds the start only
  return [a ?? b, undefined];
}

/** Parses `A1`, `A1:B2`, `A:C`, `2:4`, `A1:A`, `A2:2` and `R1C1`, corners in any order; `undefined` when it is none of them. */
export function parseCells(text: string): A1Corners | undefined {
  const [firstText = '', lastText, ...more] = text.split(':');
  const first = parseCorner(firstText.trim());
  if (first === undefined || more.length > 0) return undefined;
  if (lastText === undefined) {
    if (first.row === undefined || first.column === undefined) return undefined;
    return { startRow: first.row, endRow: first.row + 1, startColumn: first.column, endColumn: first.column + 1, single: true };
  }
  const last = parseCorner(lastText.trim());
  if (last === undefined) return undefined;
  const [startRow, endRow] = ordered(first.row, last.row);
  const [startColumn, endColumn] = ordered(first.column, last.column);
  return { startRow, endRow, startColumn, endColumn, single: false };
}
