import type { WritePlan } from '../../domain/plan/change.ts';
import { applyChanges } from '../../domain/workbook/apply-changes.ts';
import type { Blueprint, SheetBlueprint } from '../../domain/workbook/blueprint.ts';
import type { Cell } from '../../domain/workbook/cell-value.ts';
import type { SheetSnapshot, Snapshot } from '../../domain/workbook/snapshot.ts';
import { AppError } from '../../errors/app-error.ts';
import { assertPlanFits, assertSheetsFit } from '../assert-plan-fits.ts';
import type { Receipt, WorkbookStore } from '../workbook-store.ts';

/** A workbook that lives as long as the process: for tests, and for programs that have a snapshot from elsewhere. */
export function createMemoryStore(location = 'memory', snapshot?: Snapshot): WorkbookStore {
  return new MemoryStore(location, snapshot);
}

class MemoryStore implements WorkbookStore {
  readonly kind = 'memory';
  readonly location: string;
  #snapshot: Snapshot | undefined;
  #writes = 0;

  constructor(location: string, snapshot: Snapshot | undefined) {
    this.location = location;
    this.#snapshot = snapshot && { ...snapshot, location };
  }

  async read(): Promise<Snapshot> {
    if (!this.#snapshot) throw new AppError('workbook-not-found', { file: this.location });
    return this.#snapshot;
  }

  async create(blueprint: Blueprint): Promise<void> {
    if (this.#snapshot) throw new AppError('workbook-exists', { file: this.location });
    this.#keep({ location: this.location, revision: '', dateSystem: 1900, sheets: blueprint.sheets.map(sheetOf) });
  }

  async apply(plan: WritePlan): Promise<Receipt> {
    if (plan.changes.length === 0) return { revision: plan.basedOn, cellsWritten: 0 };
    const snapshot = await this.read();
    assertPlanFits(snapshot, plan);
    return { revision: this.#keep(applyChanges(snapshot, plan.changes)), cellsWritten: plan.changes.length };
  }

  async addSheets(basedOn: string, blueprint: Blueprint): Promise<Receipt> {
    const snapshot = await this.read();
    assertSheetsFit(snapshot, basedOn, blueprint.sheets);
    const sheets = blueprint.sheets.map(sheetOf);
    const cellsWritten = sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter((cell) => cell !== undefined)),
    ).length;
    return { revision: this.#keep({ ...snapshot, sheets: [...snapshot.sheets, ...sheets] }), cellsWritten };
  }

  #keep(snapshot: Snapshot): string {
    this.#writes += 1;
    const revision = `${this.location}#${this.#writes}`;
    this.#snapshot = { ...snapshot, revision };
    return revision;
  }
}

function sheetOf({ name, visibility, rows, merges }: SheetBlueprint): SheetSnapshot {
  const filled = rows
    .toSorted((a, b) => a.row - b.row)
    .map(({ row, cells }) => {
      const line: (Cell | undefined)[] = [];
      for (const { column, value } of cells) {
        if (value !== null && value !== '') line[column] = { value, formula: false };
      }
      return { row, cells: Array.from(line) };
    });
  return { name, visibility, rows: filled.filter(({ cells }) => cells.length > 0), merges };
}
