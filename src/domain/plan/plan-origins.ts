import type { WorkbookView } from '../decode-workbook.ts';
import type { Notice } from '../issue.ts';
import type { Row } from '../row.ts';
import { isMadeByApproval, ORIGIN_COLUMNS, type OriginColumn } from '../status/decide-entry.ts';
import { groupBy } from '../values/group-by.ts';
import type { PlannedChange } from './cell-writer.ts';
import type { HistoryLine } from './history.ts';
import { entryTable } from './paper-targets.ts';
import type { Bookkeeping } from './plan-context.ts';
import { planHistory } from './plan-history.ts';
import { tamperLine, tamperNotice } from './tampering.ts';

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
  readonly notice: Notice;
}

/** Rows whose code stands twice are left alone until people repaired them (decision 2), and so are merged ones. */
function tamperedCells(view: WorkbookView): readonly Tampered[] {
  const { register, memory } = view;
  const rowsOf = groupBy(register.rows, ({ code }) => code);
  return register.rows.flatMap((row) => {
    const entry = memory.entries.get(row.code);
    if (!entry || !isMadeByApproval(entry) || row.isMerged || rowsOf.get(row.code)?.length !== 1) return [];
    return ORIGIN_COLUMNS.flatMap((column): readonly Tampered[] => {
      const notice = tamperNotice(view, row, column, entry[column]);
      return notice ? [{ row, column, written: entry[column], notice }] : [];
    });
  });
}

/**
 * Puts `Menggantikan` and `ID Usulan` of the rows that the program made back to what it wrote, said in a notice and in `Riwayat`. Planned before
 * everything else, so that every finding and every state follows from what was written, not from what was typed over it. Pure but for the writer.
 */
export function planOrigins(context: Bookkeeping): OriginRepair {
  const { view, writer } = context;
  const cells = tamperedCells(view);
  const notices = cells.map(({ notice }) => notice);
  const history = notices.map((notice) => tamperLine(view, notice));
  const target = entryTable(view);
  for (const { row, column, written } of cells)
    writer.write(target, { row: row.rowNumber, column, value: written, type: 'text', what: 'origin', key: row.code });
  planHistory(context, history);
  return { changes: writer.changes, notices, history };
}
