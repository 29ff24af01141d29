import type { ColumnId } from './template/template.ts';
import type { LocalDate } from './values/local-date.ts';

/** The columns whose text is judged at the test and at the decision, in canonical order (decision 5). */
export const JUDGED_COLUMNS = [
  'information',
  'scope',
  'exemptPart',
  'legalBasis',
  'letters',
  'harmIfOpened',
  'interestIfClosed',
  'period',
  'openingCondition',
] as const;

export type JudgedColumn = (typeof JUDGED_COLUMNS)[number];

/** One digest per judged column (16 hexadecimal digits of SHA-256 over the collapsed text). */
export type JudgedHashes = Readonly<Record<JudgedColumn, string>>;

/** What the hidden sheet remembers of the acceptance of warnings on a row. */
export interface AcceptanceMemory {
  /** Identity of the acceptance (codes, reason, name and date); '' when there is none that counts. */
  readonly accepted: string;
  /** The judged cells when it was first seen. */
  readonly acceptedJudged: JudgedHashes | undefined;
}

/** What the hidden sheet remembers of one row of paper 1. '' where nothing is remembered. */
export interface ProposalMemory extends AcceptanceMemory {
  readonly code: string;
  /** Digests of the judged cells at the last sync. */
  readonly judged: JudgedHashes;
  /** Identity of the test (number and date), and the judged cells when it was first seen complete. */
  readonly test: string;
  readonly testJudged: JudgedHashes | undefined;
  /**
   * Identity of the decision (putusan, tanggal, catatan) last seen, what came of it, and what it was bound to. `unmatched`: a `ya` that was there when the
   * row was first seen, beside a register row of other words.
   */
  readonly decision: string;
  readonly decisionOutcome: '' | 'pending' | 'approved' | 'returned' | 'spent' | 'unmatched';
  readonly decisionTest: string;
  readonly decisionJudged: JudgedHashes | undefined;
  /** Values that the program last wrote, to see what a person changed. */
  readonly status: string;
  readonly revision: number;
  /** Digest of the message last written; '' for an empty one. */
  readonly message: string;
}

/** Status that marks a remembered proposal which is no longer in the sheet. */
export const VANISHED = 'hilang';

/** What the hidden sheet remembers of one register row. */
export interface EntryMemory extends AcceptanceMemory {
  readonly code: string;
  readonly proposalCode: string;
  /** Identity of the approval that made it: proposal code, judged cells, decision. */
  readonly approval: string;
  /** Digests of the frozen judged cells. */
  readonly judged: JudgedHashes;
  /** Digest of the other frozen cells: unit, test, replaced entry. */
  readonly frozen: string;
  /** Code of the entry that this one replaces, as the program wrote it. */
  readonly replaces: string;
  readonly status: string;
  /** Columns that were suggested already: `startsOn,endsOn`. */
  readonly suggested: readonly ColumnId[];
  /** Digest of the message last written; '' for an empty one. */
  readonly message: string;
}

/** The last link of the chain of packages (decisions 16 and 22). */
export interface LastPackage {
  readonly number: string;
  readonly contentDigest: string;
  readonly packageDigest: string;
}

/** The hidden sheet, decoded. */
export interface Memory {
  readonly workbookId: string;
  readonly templateVersion: number;
  /** Largest number ever given, by prefix and year: `U-2026` -> 14. */
  readonly counters: ReadonlyMap<string, number>;
  readonly proposals: ReadonlyMap<string, ProposalMemory>;
  readonly entries: ReadonlyMap<string, EntryMemory>;
  readonly lastPackage: LastPackage | undefined;
  /** Day on which the register last changed; '' before the first change (decision 25). */
  readonly lastRegisterChange: LocalDate;
}
