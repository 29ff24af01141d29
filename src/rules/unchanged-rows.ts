import type { Row, RowCell } from '../domain/row.ts';
import type { ColumnId, PaperId } from '../domain/template/template.ts';
import type { RuleContext, WorkbookRows } from './rule.ts';

/** Cells that only the program writes and that no rule looks at, but for those that say so (`seesProgramCells`). */
const UNSEEN: Readonly<Record<PaperId, ReadonlySet<ColumnId>>> = {
  proposed: new Set<ColumnId>(['sequence', 'status', 'message', 'revision']),
  register: new Set<ColumnId>(['sequence', 'message']),
};

/** Which rows say to the rules what they said before. */
export interface UnchangedRows {
  /** Each as it stands now, by row number (1-based). */
  readonly rows: Readonly<Record<PaperId, ReadonlyMap<number, Row>>>;
  /** No row changed, none came and none is gone. */
  readonly isAll: boolean;
}

/** Compares two states of one workbook. Undefined when the rules would be asked in another setting: another day, list or calendar. */
export function findUnchangedRows(
  before: { readonly book: WorkbookRows; readonly context: RuleContext },
  book: WorkbookRows,
  context: RuleContext,
): UnchangedRows | undefined {
  if (!isSameContext(before.context, context)) return undefined;
  const proposed = unchanged(before.book.proposals, book.proposals);
  const register = unchanged(before.book.entries, book.entries);
  const isAll = [before.book.proposals, book.proposals].every(({ length }) => length === proposed.size);
  return {
    rows: { proposed, register },
    isAll: isAll && [before.book.entries, book.entries].every(({ length }) => length === register.size),
  };
}

function isSameContext(a: RuleContext, b: RuleContext): boolean {
  const isSame = a.today === b.today && a.catalogue === b.catalogue && JSON.stringify(a.lists) === JSON.stringify(b.lists);
  return isSame && a.holidays.days.size === b.holidays.days.size && [...a.holidays.days].every((day) => b.holidays.days.has(day));
}

function unchanged(before: readonly Row[], rows: readonly Row[]): ReadonlyMap<number, Row> {
  const known = new Map(before.map((row) => [row.rowNumber, row]));
  const same = rows.filter((row) => {
    const earlier = known.get(row.rowNumber);
    return earlier !== undefined && isAlike(earlier, row);
  });
  return new Map(same.map((row) => [row.rowNumber, row]));
}

/** What is read from cells follows from them, so that they need not be compared reading by reading. */
function isAlike(a: Row, b: Row): boolean {
  const unseen = UNSEEN[a.paper];
  if (a.isMerged !== b.isMerged) return false;
  return [...Object.keys(a.cells), ...Object.keys(b.cells)].every((id) => {
    const column = id as ColumnId;
    return isSameCell(a.cells[column], b.cells[column]) || unseen.has(column);
  });
}

function isSameCell(a: RowCell | undefined, b: RowCell | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.raw === b.raw && a.formula === b.formula);
}
