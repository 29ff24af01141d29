import type { CellChange, WritePlan } from '../../domain/plan/change.ts';
import { writtenValue } from '../../domain/workbook/apply-changes.ts';
import type { BookState } from './book-state.ts';
import type { CellWrite, RowLook } from './build-writes.ts';
import { digestSheets } from './digest-rows.ts';
import type { Anchor } from './locate-cells.ts';
import { NO_ANCHOR, type WrittenSheet } from './write-round.ts';

/** Changes by the ids of their sheets; of two for one cell the last. */
export function writesFor(changes: readonly CellChange[], state: BookState): readonly CellWrite[] {
  const ids = new Map(state.sheets.map(({ name, sheetId }) => [name, sheetId]));
  const cells = new Map<string, CellWrite>();
  for (const change of changes) {
    const sheetId = ids.get(change.sheet);
    if (sheetId === undefined) continue;
    const { row, column } = change;
    cells.set(`${sheetId}:${row}:${column}`, { sheetId, row, column, value: writtenValue(change) });
  }
  return [...cells.values()];
}

/** Rows that are new take the looks of the row that their change names. */
export function looksFor(changes: readonly CellChange[], state: BookState): readonly RowLook[] {
  const sheets = new Map(state.sheets.map((sheet) => [sheet.name, { sheet, rows: new Set(sheet.rows.map(({ row }) => row)) }]));
  const looks = new Map<string, RowLook>();
  for (const { sheet: name, row, likeRow } of changes) {
    const found = sheets.get(name);
    if (!found || likeRow === undefined || likeRow === row || found.rows.has(row) || likeRow > found.sheet.rowCount) continue;
    looks.set(`${name}:${row}`, { sheetId: found.sheet.sheetId, row, likeRow });
  }
  return [...looks.values()];
}

/** How the sheets of a workbook are known again, as the plan says. */
export function anchorsFor(plan: WritePlan, state: BookState): ReadonlyMap<number, Anchor> {
  const named = new Map((plan.anchors ?? []).map((anchor) => [anchor.sheet, anchor]));
  return new Map(
    state.sheets.map(({ name, sheetId }) => {
      const anchor = named.get(name);
      if (!anchor) return [sheetId, NO_ANCHOR];
      const { from, to } = anchor.headerRows;
      return [sheetId, { headerFrom: from, headerTo: to, keyColumn: anchor.keyColumn ?? -1 }];
    }),
  );
}

/** The state after a write that was right: as the images show it. */
export function withWritten(state: BookState, written: readonly WrittenSheet[]): BookState {
  const after = new Map(written.map((sheet) => [sheet.sheetId, sheet.after]));
  const sheets = state.sheets.map((sheet) => {
    const seen = after.get(sheet.sheetId);
    return seen
      ? { ...sheet, rows: seen.rows, merges: seen.merges, rowCount: seen.rowCount, columnCount: seen.columnCount }
      : sheet;
  });
  return { ...state, sheets, lock: undefined, images: [], revision: digestSheets(sheets) };
}
