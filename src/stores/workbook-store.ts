import type { People } from '../domain/people.ts';
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
  /** The workbook after the write, where the store knows all of it, so that it need not be read again. */
  readonly snapshot?: Snapshot;
}

/** Where a new workbook goes and who may work in it; only a store that lives online asks. */
export interface NewPlace {
  /** Id of the folder that will hold it; absent: where the account keeps its files. */
  readonly folder?: string;
  readonly people: People;
  /** Unique id of this creation: by it a file is found again whose making ended without an answer. */
  readonly nonce: string;
}

/** THE PORT: one workbook in one place. Every method throws `AppError` and leaves the workbook whole. */
export interface WorkbookStore {
  readonly kind: 'xlsx' | 'memory' | 'google-sheets';
  /** As the user named it; after `create` of a workbook that had no name yet (`gsheet:`), its address. */
  readonly location: string;
  /** Reads everything once. Throws 3-class errors: missing, busy, unreadable, too large, not a workbook. */
  read(): Promise<Snapshot>;
  /** Makes a new workbook; throws `workbook-exists` and writes nothing when there is one already. */
  create(blueprint: Blueprint, place?: NewPlace): Promise<void>;
  /**
   * Writes all changes of the plan, or none. Throws `workbook-changed` when the revision or any `before` differs from
   * what now stands there, `workbook-busy` when somebody holds it open.
   */
  apply(plan: WritePlan): Promise<Receipt>;
  /** Adds whole sheets to an existing workbook (used by `adopt` only); same guarantees as `apply`. */
  addSheets(basedOn: string, blueprint: Blueprint): Promise<Receipt>;
  /**
   * Puts right what an interrupted write left (`Surroundings.isUnfinished`); what people changed since stays. Only of stores whose workbook others edit
   * meanwhile. Throws `google-locked`, `google-write-unproven`.
   */
  mend?(): Promise<void>;
  /**
   * What was noted under a key when the stored workbook was in the very version that it is in now; undefined when nothing was, or when that cannot be
   * told. Costs less than a reading.
   */
  recall?(key: string): Promise<string | undefined>;
  /** Notes something under a key about the version that was last read, for `recall` in a later run. Never fails. */
  remember?(key: string, note: string): Promise<void>;
}
