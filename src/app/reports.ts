import type { ArchiveProblem } from '../domain/archive/check-bag.ts';
import type { RegisterChange } from '../domain/archive/compare-registers.ts';
import type { FindingCounts } from '../domain/count-findings.ts';
import type { Severity } from '../domain/issue.ts';
import type { NamedThing } from '../domain/loose-texts.ts';
import type { ChangeKind } from '../domain/plan/cell-writer.ts';
import type { LocalDate } from '../domain/values/local-date.ts';

/** Where something stands, in words for people and machines. All optional: an archive finding has no cell. */
export interface Place {
  /** Sheet title. */
  readonly sheet?: string;
  /** `H12`. */
  readonly cell?: string;
  /** 1-based. */
  readonly row?: number;
  /** It stands in a note on the cell, not in the cell. */
  readonly isNote?: boolean;
  /** It stands in no cell: it is the name of the workbook's file, or the title of the sheet. */
  readonly names?: NamedThing;
  /** Code of the row. */
  readonly key?: string;
  /** Key of the paper form (`dasar`). */
  readonly column?: string;
  /** Header as the sheet shows it. */
  readonly header?: string;
}

/** A finding of one of the 45 rules, ready to show: personal numbers are masked in every text. */
export interface ReportedFinding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  /** The value that stands in the cell, shortened and masked; '' when empty. */
  readonly value: string;
  readonly message: { readonly id: string; readonly en: string };
  /** What to write instead: a right example of the rule. */
  readonly example: string;
  readonly accepted?: { readonly reason: string; readonly by: string };
}

/** Worth saying, but none of the 45 rules. `code` is a key of the message catalogue (`notices`). */
export interface ReportedNotice extends Place {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface CheckedCounts {
  readonly proposals: number;
  readonly register: number;
  readonly rules: number;
}

/** What every command that reads a workbook knows. */
export interface CheckReport {
  readonly workbook: string;
  readonly asOf: LocalDate;
  readonly rulePack: string;
  readonly templateVersion: number;
  readonly checked: CheckedCounts;
  readonly findings: readonly ReportedFinding[];
  readonly notices: readonly ReportedNotice[];
  /** How many rows stand in each state (Indonesian words of the workbook). */
  readonly states: { readonly proposals: Readonly<Record<string, number>>; readonly register: Readonly<Record<string, number>> };
}

/** One cell that a sync would write, for people to read. `what` is a key of the catalogue (`changes`). */
export interface ReportedChange extends Place {
  readonly what: ChangeKind;
  readonly before: string;
  readonly after: string;
}

/** A state that moved. */
export interface ReportedTransition {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  /** Event as `Riwayat` names it (Indonesian). */
  readonly event: string;
}

export interface PlanReport extends CheckReport {
  readonly changes: readonly ReportedChange[];
  readonly transitions: readonly ReportedTransition[];
}

export interface SyncReport extends PlanReport {
  readonly written: boolean;
  readonly cellsWritten: number;
  /** Where the version before the write is kept. */
  readonly backup?: string;
  /** How often the workbook moved while we worked and the plan was made again. */
  readonly replanned: number;
  /**
   * The workbook is in the very version in which a sync of today found nothing to do, so it was not read again: notices are those of that sync, its
   * findings are not listed here; `counts` tells how many there were.
   */
  readonly cached?: true;
  readonly counts?: FindingCounts;
}

/** What `dik guide` did. */
export interface GuideReport
  extends Pick<
    SyncReport,
    | 'workbook'
    | 'asOf'
    | 'rulePack'
    | 'templateVersion'
    | 'changes'
    | 'notices'
    | 'written'
    | 'cellsWritten'
    | 'backup'
    | 'replanned'
  > {
  /** Rules of the day, each a line of the sheet. */
  readonly rules: number;
}

/** What became of an upload: files sent now, and those that were there already. */
export interface UploadAnswer {
  /** Opens the uploaded package in the browser. */
  readonly address: string;
  readonly uploaded: number;
  readonly present: number;
}

export interface ArchiveReport {
  /** made: a new file was written; unchanged: the last package holds the same; refused: X01; skipped: mode or policy. */
  readonly outcome: 'made' | 'unchanged' | 'refused' | 'skipped';
  /** Key of the catalogue (`archiveReasons`) when skipped. */
  readonly reason?: string;
  readonly packageNumber?: string;
  readonly file?: string;
  readonly contentDigest?: string;
  /** Where a copy of the public edition lies, when one was asked for. */
  readonly publicFolder?: string;
  /** Where the package was uploaded to, when that was asked for. */
  readonly upload?: UploadAnswer;
  readonly rows: number;
  /** Rows left out since their SK is still missing. */
  readonly awaitingDecree: number;
  readonly findings: readonly ReportedFinding[];
}

export interface RunReport extends SyncReport {
  readonly created: boolean;
  readonly archive: ArchiveReport;
}

/** A package that was read. */
export interface VerifiedPackage {
  readonly folder: string;
  readonly packageNumber: string;
  readonly contentDigest: string;
  readonly packageDigest: string;
  readonly files: number;
  readonly bytes: number;
}

export interface VerifyReport {
  readonly packages: readonly VerifiedPackage[];
  /** How many packages were read to find these; absent where all of them are named. */
  readonly searched?: number;
  /** How many files and bytes were really read. */
  readonly files: number;
  readonly bytes: number;
  readonly problems: readonly ArchiveProblem[];
}

export interface DiffReport {
  /** Numbers of the two packages. */
  readonly before: string;
  readonly after: string;
  readonly changes: readonly RegisterChange[];
}

/** What `adopt` learnt again, and the codes of rows for which people must do something again. */
export interface AdoptAnswer {
  readonly workbook: string;
  readonly proposals: number;
  readonly register: number;
  /** Proposals whose test no longer counts, or cannot be shown to count: they need a new one. */
  readonly spentTests: readonly string[];
  /** Proposals whose `tidak` counts as answered. */
  readonly spentReturns: readonly string[];
  /** Proposals whose `ya` must be given again. */
  readonly unapproved: readonly string[];
  readonly notices: readonly ReportedNotice[];
  readonly backup?: string;
}
