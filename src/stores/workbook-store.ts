import type { WritePlan } from '../domain/plan/change.ts';
import type { Blueprint } from '../domain/workbook/blueprint.ts';
import type { Snapshot } from '../domain/workbook/snapshot.ts';

/** What a store says after writing. */
export interface Receipt {
  /** Revision after the write. */
  readonly revision: string;
  readonly cellsWritten: number;
  /** Where the version before is kept, if the store keeps one. */
  readonly backup?: string;
}

/** THE PORT: one workbook in one place. Every method throws `AppError` and leaves the workbook whole. */
export interface WorkbookStore {
  readonly kind: 'xlsx' | 'memory' | 'google-sheets';
  /** As the user named it. */
  readonly location: string;
  /** Reads everything once. Throws 3-class errors: missing, busy, unreadable, too large, not a workbook. */
  read(): Promise<Snapshot>;
  /** Makes a new workbook; throws `workbook-exists` and writes nothing when there is one already. */
  create(blueprint: Blueprint): Promise<void>;
  /**
   * Writes all changes of the plan, or none. Throws `workbook-changed` when the revision or any `before` differs from
   * what now stands there, `workbook-busy` when somebody holds it open.
   */
  apply(plan: WritePlan): Promise<Receipt>;
  /** Adds whole sheets to an existing workbook (used by `adopt` only); same guarantees as `apply`. */
  addSheets(basedOn: string, blueprint: Blueprint): Promise<Receipt>;
}
