import type { WorkbookView } from '../decode-workbook.ts';
import type { Notice } from '../issue.ts';
import type { EntryMemory } from '../memory.ts';
import { type Row, textOf } from '../row.ts';
import { isMadeByApproval, ORIGIN_COLUMNS, type OriginColumn } from '../status/decide-entry.ts';
import type { PlannedChange } from './cell-writer.ts';
import { type HistoryLine, moveLine } from './history.ts';
import { entryTable, headerOf } from './paper-targets.ts';
import type { Bookkeeping } from './plan-context.ts';
import { planHistory } from './plan-history.ts';

/** Cells that say where a register row came from, and that a person typed over: what putting them right takes. */
export interface OriginRepair {
  readonly changes: readonly PlannedChange[];
  readonly notices: readonly Notice[];
  readonly history: readonly HistoryLine[];
}

interface Tampered {
  readonly row: Row;
  readonly column: OriginColumn;
  readonly written: string;
}

/** A code that stands twice is left alone until people repaired it (decision 2), a formula until they removed it. */
function isUntouchable(row: Row, counts: ReadonlyMap<string, number>): boolean {
  return row.isMerged || counts.get(row.code) !== 1;
}

function tamperedCells({ register, memory }: WorkbookView): readonly Tampered[] {
  const known = register.rows.flatMap((row): readonly (readonly [Row, EntryMemory])[] => {
    const entry = memory.entries.get(row.code);
    return entry && isMadeByApproval(entry) ? [[row, entry]] : [];
  });
  const counts = new Map<string, number>();
  for (const row of register.rows) counts.set(row.code, (counts.get(row.code) ?? 0) + 1);
  return known.flatMap(([row, entry]) =>
    ORIGIN_COLUMNS.filter(
      (column) => textOf(row, column) !== entry[column] && !row.cells[column]?.formula && !isUntouchable(row, counts),
    ).map((column) => ({ row, column, written: entry[column] })),
  );
}

function notice(view: WorkbookView, { row, column, written }: Tampered): Notice {
  return {
    code: 'program-cell-changed',
    sheet: 'register',
    row: row.rowNumber,
    columnIndex: view.register.layout.columns[column] ?? -1,
    key: row.code,
    column,
    params: { before: written, after: textOf(row, column) },
  };
}

function historyLine(view: WorkbookView, { row, column, written }: Tampered): HistoryLine {
  return {
    ...moveLine(row.code, 'program-cell-changed', '', ''),
    changed: headerOf(view.template.register, column),
    before: written,
    after: textOf(row, column),
  };
}

/**
 * Puts `Menggantikan` and `ID Usulan` of the rows that the program made back to what it wrote, said in a notice and in `Riwayat`. Planned before
 * everything else, so that every finding and every state follows from what was written, not from what was typed over it. Pure but for the writer.
 */
export function planOrigins(context: Bookkeeping): OriginRepair {
  const { view, writer } = context;
  const cells = tamperedCells(view);
  const history = cells.map((cell) => historyLine(view, cell));
  const target = entryTable(view);
  for (const { row, column, written } of cells)
    writer.write(target, { row: row.rowNumber, column, value: written, type: 'text', what: 'origin', key: row.code });
  planHistory(context, history);
  return { changes: writer.changes, notices: cells.map((cell) => notice(view, cell)), history };
}
