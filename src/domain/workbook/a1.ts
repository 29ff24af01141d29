/** A rectangle of cells; rows are 1-based, columns 0-based, all four inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Column letters of a 0-based index: 0 is `A`, 26 is `AA` (ECMA-376 Part 1, 18.3.1.4, ST_CellRef). */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** 0-based index of column letters in either case; -1 when the text is not column letters. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) {
    const digit = letter.charCodeAt(0) - 64;
    if (digit < 1 || digit > 26) return -1;
    index = index * 26 + digit;
  }
  return index - 1;
}

/** `H12` for row 12 (1-based), column 7 (0-based). */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Row and column of `H12` or `$H$12`; undefined when the text is no cell address. */
export function parseCellAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match?.[1] || !match[2]) return undefined;
  return { row: Number(match[2]), column: columnIndex(match[1]) };
}

/** The rectangle of `A1:C3` or of a single `A1`, corners in any order; undefined when the text is neither. */
export function parseRange(text: string): CellRange | undefined {
  const [first, second, ...more] = text.split(':');
  if (first === undefined || more.length > 0) return undefined;
  const start = parseCellAddress(first);
  const end = second === undefined ? start : parseCellAddress(second);
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}
