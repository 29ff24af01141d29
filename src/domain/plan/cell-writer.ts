import type { Notice } from '../issue.ts';
import type { ColumnId, SheetId } from '../template/template.ts';
import { type CellScalar, isBlank } from '../workbook/cell-value.ts';
import type { RowSnapshot, SheetSnapshot } from '../workbook/snapshot.ts';
import type { CellChange, WrittenType } from './change.ts';

/** What a planned cell is for; reports group by it. */
export type ChangeKind =
  | 'status'
  | 'message'
  | 'code'
  | 'sequence'
  | 'revision'
  | 'register'
  | 'origin'
  | 'suggestion'
  | 'history'
  | 'memory'
  | 'summary'
  | 'line'
  | 'guide';

/** A cell to write, with what a report needs to name it. */
export interface PlannedChange extends CellChange {
  readonly what: ChangeKind;
  readonly sheetId: SheetId;
  /** Code of the row; '' where there is none. */
  readonly key: string;
  readonly columnId: string;
}

/** A sheet that cells are written to. */
export interface WriteTarget {
  readonly id: SheetId;
  readonly sheet: SheetSnapshot;
  readonly columns: Readonly<Record<string, number>>;
  readonly lineAt: (row: number) => RowSnapshot | undefined;
}

export interface CellToWrite {
  readonly row: number;
  readonly column: string;
  readonly value: CellScalar;
  readonly type: WrittenType;
  readonly what: ChangeKind;
  readonly key?: string;
  readonly likeRow?: number | undefined;
}

/** Collects the cells that really differ; a formula in the way is left alone and said. */
export interface CellWriter {
  readonly write: (target: WriteTarget, cell: CellToWrite) => void;
  readonly changes: readonly PlannedChange[];
  readonly notices: readonly Notice[];
}

/** Compares what stands in a cell with what shall stand there: blank text equals nothing. */
function isSame(before: CellScalar, after: CellScalar): boolean {
  if (isBlank(before) && isBlank(after)) return true;
  return before === after;
}

export function createCellWriter(): CellWriter {
  const changes: PlannedChange[] = [];
  const notices: Notice[] = [];
  return {
    changes,
    notices,
    write(target, cell) {
      const column = target.columns[cell.column];
      if (column === undefined) return;
      const present = target.lineAt(cell.row)?.cells[column];
      const before = present?.value ?? null;
      const after = typeof cell.value === 'string' && cell.value === '' ? null : cell.value;
      if (present?.formula) {
        notices.push({
          code: 'formula-in-program-cell',
          sheet: target.id,
          row: cell.row,
          columnIndex: column,
          key: cell.key ?? '',
          column: cell.column as ColumnId,
          params: {},
        });
        return;
      }
      if (isSame(before, after)) return;
      changes.push({
        sheet: target.sheet.name,
        sheetId: target.id,
        row: cell.row,
        column,
        before,
        after,
        type: cell.type,
        what: cell.what,
        key: cell.key ?? '',
        columnId: cell.column,
        likeRow: cell.likeRow,
      });
    },
  };
}
