import type { Severity } from '../domain/issue.ts';
import type { LooseText } from '../domain/loose-texts.ts';
import type { Memory } from '../domain/memory.ts';
import type { Row } from '../domain/row.ts';
import type { ColumnId, PaperId } from '../domain/template/template.ts';
import type { Catalogue } from '../domain/values/catalogue.ts';
import type { LocalDate } from '../domain/values/local-date.ts';
import type { HolidayCalendar } from '../domain/values/working-days.ts';
import type { CellScalar } from '../domain/workbook/cell-value.ts';

/** Everything outside the rows that a rule may look at. */
export interface RuleContext {
  readonly today: LocalDate;
  readonly holidays: HolidayCalendar;
  readonly catalogue: Catalogue;
  /** Allowed values of the closed lists, by list id (see `ChoiceLists`). */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export interface WorkbookRows {
  readonly proposals: readonly Row[];
  readonly entries: readonly Row[];
  readonly looseTexts: readonly LooseText[];
  readonly memory: Memory;
}

/** What the archive rule looks at: the rows that would go in, and the office's identity by field id, as typed. */
export interface ArchiveRows {
  readonly entries: readonly Row[];
  readonly identity: Readonly<Record<string, CellScalar>>;
  /** Open errors on the rows that would go in, as `CODE rule` pairs. */
  readonly openErrors: readonly string[];
}

export type RuleParams = Readonly<Record<string, string | number>>;

/** One finding of a rule. `row` only for table and workbook rules; `at` only for loose texts. */
export interface Finding<P extends RuleParams> {
  readonly row?: Row;
  readonly at?: LooseText;
  readonly column?: ColumnId;
  readonly params: P;
  /** Where a rule knows two severities. */
  readonly severity?: Severity;
}

export interface RuleText<P extends RuleParams> {
  readonly title: string;
  /** The rule as the guide sheet explains it (Indonesian only). */
  readonly guide?: string;
  readonly message: (params: P) => string;
}

/** A row in an example: only what differs from the good row of that paper; dates as `dd/mm/yyyy` text. */
export type ExampleCells = Readonly<Partial<Record<ColumnId, string | number>>>;

export interface RuleExample<P extends RuleParams> {
  readonly paper: PaperId;
  readonly cells: ExampleCells;
  /** More rows of the same paper (for table rules). */
  readonly others?: readonly ExampleCells[];
  readonly params?: P;
}

interface RuleBase<P extends RuleParams> {
  readonly code: string;
  readonly name: string;
  readonly severity: Severity;
  readonly sheets: readonly PaperId[];
  readonly columns: readonly ColumnId[];
  /** First day on which the rule counts (ISO), and the last one if it ended. */
  readonly since: LocalDate;
  readonly until?: LocalDate;
  readonly sources: readonly string[];
  /**
   * Looks at more than the cells that people fill: the hidden sheet, texts outside the papers, status and message of a proposal. After a planning step only
   * rows that changed otherwise are judged anew; such a rule looks at everything again.
   */
  readonly seesProgramCells?: true;
  readonly text: { readonly id: RuleText<P> & { readonly guide: string }; readonly en: RuleText<P> };
  readonly examples: { readonly valid: readonly RuleExample<P>[]; readonly invalid: readonly RuleExample<P>[] };
  /** The right and the wrong entry that the guide sheet shows. */
  readonly guideExamples: { readonly right: string; readonly wrong: string };
}

export type Rule<P extends RuleParams = RuleParams> = RuleBase<P> &
  (
    | { readonly scope: 'row'; readonly check: (row: Row, context: RuleContext) => Iterable<Finding<P>> }
    | { readonly scope: 'table'; readonly check: (rows: readonly Row[], context: RuleContext) => Iterable<Finding<P>> }
    | { readonly scope: 'workbook'; readonly check: (book: WorkbookRows, context: RuleContext) => Iterable<Finding<P>> }
    | { readonly scope: 'archive'; readonly check: (archive: ArchiveRows, context: RuleContext) => Iterable<Finding<P>> }
  );

/** Keeps the parameter type of a rule while all rules share one list. */
export function defineRule<P extends RuleParams>(rule: Rule<P>): Rule {
  return rule as unknown as Rule; // the engine only hands back what `check` yielded
}
