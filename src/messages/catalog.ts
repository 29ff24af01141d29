import type { ArchiveReport, ReportedChange } from '../app/reports.ts';
import type { ChangeKind } from '../domain/archive/archive-layout.ts';
import type { ArchiveProblem } from '../domain/archive/check-bag.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { Labels } from './labels.ts';

/** What the terminal speaks; the workbook speaks Indonesian always. */
export type Language = 'id' | 'en';

/** What happened, why, and what to do. */
export interface ErrorText {
  readonly title: string;
  readonly why: string;
  readonly hint: string;
}

/** Mistakes on the command line, by kind. `{value}` is what was typed, `{option}` the option it belongs to. */
export type UsageProblem =
  | 'unknown-option'
  | 'unknown-command'
  | 'missing-command'
  | 'missing-argument'
  | 'missing-value'
  | 'invalid-value'
  | 'too-many-arguments'
  | 'invalid-date'
  | 'only-google'
  | 'other';

/** Everything that the terminal can say in one language, except `--help`. */
export interface Messages {
  readonly language: Language;
  readonly errors: Readonly<Record<ErrorCode, ErrorText>>;
  readonly usage: Readonly<Record<UsageProblem, string>>;
  /** By code of the notice. Open: a code without words is printed as it is. */
  readonly notices: Readonly<Record<string, string>>;
  readonly changes: Readonly<Record<ReportedChange['what'], string>>;
  readonly archiveOutcomes: Readonly<Record<ArchiveReport['outcome'], string>>;
  readonly archiveProblems: Readonly<Record<ArchiveProblem['code'], string>>;
  readonly changeKinds: Readonly<Record<ChangeKind, string>>;
  readonly archiveReasons: Readonly<Record<string, string>>;
  readonly labels: Labels;
}

/** Loads one language only: the other would cost start-up time for nothing. */
export async function loadMessages(language: Language): Promise<Messages> {
  return language === 'id' ? (await import('./id.ts')).indonesian : (await import('./en.ts')).english;
}
