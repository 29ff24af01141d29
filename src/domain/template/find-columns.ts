import { withoutEnd } from '../values/normalise-text.ts';
import { similarity } from '../values/similarity.ts';
import { isBlank, scalarText } from '../workbook/cell-value.ts';
import type { ColumnMark, SheetSnapshot, Snapshot } from '../workbook/snapshot.ts';

/** Why a workbook does not fit the templates; the command line turns it into words. */
export type TemplateProblem =
  | { readonly kind: 'sheet-missing'; readonly sheet: string; readonly likely: string }
  | { readonly kind: 'header-row-missing'; readonly sheet: string; readonly header: string }
  | {
      readonly kind: 'column-missing';
      readonly sheet: string;
      readonly header: string;
      readonly likely: string;
      readonly row: number;
      readonly column: number;
    }
  | {
      readonly kind: 'column-doubled';
      readonly sheet: string;
      readonly header: string;
      readonly row: number;
      readonly first: number;
      readonly second: number;
    };

export interface HeaderTemplate {
  readonly id: string;
  readonly header: string;
  readonly above?: string;
}

/** Where the columns of a table stand in a sheet. */
export interface TableLayout {
  /** 1-based row of the (lower) header. */
  readonly headerRow: number;
  /** 0-based column by column id. */
  readonly columns: Readonly<Record<string, number>>;
}

/** A sheet by its form and its title. */
interface WantedSheet {
  readonly id: string;
  readonly sheet: string;
}

/** Rows in which a header may stand: title lines above it stay well below this. */
const HEADER_SEARCH_ROWS = 60;
const LIKELY = 0.6;
/** Longer texts are no headers, and are not worth comparing. */
const LONGEST_HEADER = 200;
const HEADER_ENDS: ReadonlySet<string> = new Set([' ', '.', ':', '*']);

/** Headers are compared without case, outer space, doubled space and final punctuation. */
export function normaliseHeader(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
  return withoutEnd(plain, HEADER_ENDS).trim();
}

function likeliest(wanted: string, candidates: readonly string[]): string {
  let best = '';
  let bestScore = LIKELY;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST_HEADER) continue;
    const score = similarity(normaliseHeader(wanted), normaliseHeader(candidate));
    if (score >= bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/**
 * The sheet with this title (case and outer space ignored), or the problem that names the title which the sheet of this form has now, as far as that is
 * known: by the mark that it carries online, else the likeliest other title that is none of the titles of `forms`.
 */
export function findSheet(
  snapshot: Snapshot,
  { id, sheet: title }: WantedSheet,
  forms: readonly string[] = [],
): SheetSnapshot | TemplateProblem {
  const wanted = normaliseHeader(title);
  const found = snapshot.sheets.find((sheet) => normaliseHeader(sheet.name) === wanted);
  if (found) return found;
  const known = new Set(forms.map(normaliseHeader));
  const others = snapshot.sheets
    .filter((sheet) => sheet.visibility !== 'very-hidden' && !known.has(normaliseHeader(sheet.name)))
    .map((sheet) => sheet.name);
  const marked = snapshot.surroundings?.markedSheets.find((sheet) => sheet.id === id)?.title;
  return { kind: 'sheet-missing', sheet: title, likely: marked ?? likeliest(title, others) };
}

export function isProblem<T extends object>(value: T | TemplateProblem): value is TemplateProblem {
  return 'kind' in value && typeof value.kind === 'string' && /^(sheet|header|column)-/u.test(value.kind);
}

/** Header texts of one row: the cell itself, or the cell above where a header was merged over both rows. */
function headerTexts(sheet: SheetSnapshot, index: number): readonly string[] {
  const row = sheet.rows[index];
  if (!row) return [];
  const above = sheet.rows[index - 1];
  const aboveCells = above?.row === row.row - 1 ? above.cells : [];
  const width = Math.max(row.cells.length, aboveCells.length);
  return Array.from({ length: width }, (_unused, column) => {
    const own = row.cells[column]?.value ?? null;
    return scalarText(isBlank(own) ? (aboveCells[column]?.value ?? null) : own);
  });
}

/** Normalised spellings of each header: its own line, or both lines in one cell. */
function spellings(headers: readonly HeaderTemplate[]): ReadonlyMap<string, string> {
  return new Map(
    headers.flatMap((header) => [
      [normaliseHeader(header.header), header.id] as const,
      ...(header.above === undefined ? [] : [[normaliseHeader(`${header.above} / ${header.header}`), header.id] as const]),
    ]),
  );
}

interface HeaderRow {
  readonly row: number;
  readonly texts: readonly string[];
  /** Column id that each cell of the row names; undefined where it names none. */
  readonly ids: readonly (string | undefined)[];
}

function findHeaderRow(sheet: SheetSnapshot, headers: readonly HeaderTemplate[]): HeaderRow | undefined {
  const known = spellings(headers);
  let best: HeaderRow | undefined;
  let bestCount = 0;
  for (const [index, row] of sheet.rows.entries()) {
    if (row.row > HEADER_SEARCH_ROWS) break;
    const texts = headerTexts(sheet, index);
    const ids = texts.map((text) => (text.length > LONGEST_HEADER ? undefined : known.get(normaliseHeader(text))));
    const count = new Set(ids.filter((id) => id !== undefined)).size;
    if (count > bestCount) {
      best = { texts, ids, row: row.row };
      bestCount = count;
    }
    if (bestCount === headers.length) break; // no later row can name more
  }
  return bestCount >= Math.min(3, headers.length) ? best : undefined;
}

interface HeaderCell {
  readonly text: string;
  /** 0-based; -1 for none. */
  readonly column: number;
}

const NOWHERE: HeaderCell = { text: '', column: -1 };

/**
 * Each missing header with the cell that is probably meant: the one whose column bears its mark, whatever the cell says now, else the likeliest of
 * the cells that are no header of the form and no other's by their mark.
 */
function findMeant(
  missing: readonly HeaderTemplate[],
  cells: readonly HeaderCell[],
  marks: readonly ColumnMark[],
): readonly { readonly header: HeaderTemplate; readonly meant: HeaderCell }[] {
  const marked = missing.map(({ id }) =>
    cells.find(({ column }) => marks.some((mark) => mark.id === id && mark.column === column)),
  );
  const others = cells.filter((cell) => cell.text.trim() !== '' && !marked.includes(cell));
  return missing.map((header, index) => {
    const likely = likeliest(
      header.header,
      others.map(({ text }) => text),
    );
    return { header, meant: marked[index] ?? others.find(({ text }) => text === likely) ?? NOWHERE };
  });
}

/**
 * Finds every column of a table by its header, wherever it was moved to; a missing or doubled one is a problem. `marks` are those of the workbook: they
 * say which cell has lost its header, and never take the place of one.
 */
export function findColumns(
  sheet: SheetSnapshot,
  headers: readonly HeaderTemplate[],
  marks: readonly ColumnMark[] = [],
): TableLayout | readonly TemplateProblem[] {
  const found = findHeaderRow(sheet, headers);
  if (!found) return [{ kind: 'header-row-missing', sheet: sheet.name, header: headers[0]?.header ?? '' }];
  const columns: Record<string, number> = {};
  const problems: TemplateProblem[] = [];
  const taken = new Set<number>();
  for (const header of headers) {
    const at = found.ids.flatMap((id, column) => (id === header.id ? [column] : []));
    const [first, second] = at;
    if (first === undefined) continue;
    columns[header.id] = first;
    for (const column of at) taken.add(column);
    if (second !== undefined) {
      problems.push({ kind: 'column-doubled', sheet: sheet.name, header: fullHeader(header), row: found.row, first, second });
    }
  }
  const missing = headers.filter(({ id }) => columns[id] === undefined);
  const own = marks.filter((mark) => mark.sheet === sheet.name);
  const width = own.reduce((most, { column }) => Math.max(most, column + 1), found.texts.length);
  const free = Array.from({ length: width }, (_unused, column) => ({ text: found.texts[column] ?? '', column })).filter(
    ({ column }) => !taken.has(column),
  );
  for (const { header, meant } of findMeant(missing, free, own)) {
    const { text: likely, column } = meant;
    problems.push({ kind: 'column-missing', sheet: sheet.name, header: fullHeader(header), likely, row: found.row, column });
  }
  return problems.length > 0 ? problems : { headerRow: found.row, columns: Object.fromEntries(Object.entries(columns)) }; // see `decodeLine`
}

/** The header as forms and messages name it: both lines where it has two. */
export function fullHeader(header: HeaderTemplate): string {
  return header.above === undefined ? header.header : `${header.above} / ${header.header}`;
}
