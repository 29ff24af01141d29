import { columnIndex, columnLetters } from '../a1/columns.ts';

/** A piece of a formula. A `reference` keeps its text; `parseReference` takes it apart. */
export interface Token {
  readonly kind: 'number' | 'text' | 'reference' | 'name' | 'operator' | 'error' | 'blank';
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['blank', /^\s+/],
  ['text', /^"(?:[^"]|"")*"/],
  ['error', /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)/],
  [
    'reference',
    /^(?:(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?[A-Za-z]{1,3}\$?[1-9]\d*(?::\$?[A-Za-z]{1,3}(?:\$?[1-9]\d*)?)?(?![\w(])/,
  ],
  ['reference', /^(?:(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w(])/],
  ['reference', /^(?:(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?[1-9]\d*:\$?[1-9]\d*(?!\w)/],
  ['number', /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|^\.\d+/],
  ['name', /^[A-Za-z_][\w.]*/],
  ['operator', /^(?:<>|<=|>=|[-+*/^&=<>(),;:%{}\\])/],
];

/** Cuts a formula (without its `=`) into tokens; `undefined` when a character belongs to none. */
export function tokenize(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let rest = formula;
  while (rest !== '') {
    const found = PATTERNS.map(([kind, pattern]) => ({ kind, text: pattern.exec(rest)?.[0] ?? '' })).find(
      ({ text }) => text !== '',
    );
    if (found === undefined) return undefined;
    tokens.push(found);
    rest = rest.slice(found.text.length);
  }
  return tokens;
}

/** One corner of a reference; `undefined` for the side that is open. */
export interface ReferenceCorner {
  readonly column: number | undefined;
  readonly row: number | undefined;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
}

/** A reference taken apart. */
export interface Reference {
  /** Title as written, with its quotes; `undefined` on the same sheet. */
  readonly sheet: string | undefined;
  readonly first: ReferenceCorner;
  readonly last: ReferenceCorner | undefined;
}

function corner(text: string): ReferenceCorner {
  const [, columnMark = '', letters, rowMark = '', row] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // `$5` alone is a row: its mark was read as that of the column
  const rowFixed = rowMark === '$' || (letters === '' && columnMark === '$');
  return {
    column: letters === undefined || letters === '' ? undefined : columnIndex(letters),
    row: row === undefined || row === '' ? undefined : Number(row) - 1,
    columnFixed: columnMark === '$',
    rowFixed,
  };
}

/** Takes the text of a `reference` token apart. */
export function parseReference(text: string): Reference {
  const mark = text.lastIndexOf('!');
  const [first = '', last] = text.slice(mark + 1).split(':');
  return {
    sheet: mark < 0 ? undefined : text.slice(0, mark),
    first: corner(first),
    last: last === undefined ? undefined : corner(last),
  };
}

function cornerText({ column, row, columnFixed, rowFixed }: ReferenceCorner): string {
  const letters = column === undefined ? '' : `${columnFixed ? '$' : ''}${columnLetters(column)}`;
  return row === undefined ? letters : `${letters}${rowFixed ? '$' : ''}${row + 1}`;
}

/** The text of a reference. */
export function formatReference({ sheet, first, last }: Reference): string {
  return `${sheet === undefined ? '' : `${sheet}!`}${cornerText(first)}${last === undefined ? '' : `:${cornerText(last)}`}`;
}

/** The title that a reference names, without quotes. */
export const titleOf = (sheet: string): string => (sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet);

/** Rewrites every reference of a formula; `change` gives the new text. */
export function rewriteReferences(formula: string, change: (reference: Reference, text: string) => string): string {
  const tokens = tokenize(formula.slice(1));
  if (tokens === undefined) return formula;
  return `=${tokens.map(({ kind, text }) => (kind === 'reference' ? change(parseReference(text), text) : text)).join('')}`;
}
