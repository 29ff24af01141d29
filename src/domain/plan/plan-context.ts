import type { WorkbookView } from '../decode-workbook.ts';
import type { Issue } from '../issue.ts';
import type { MisplacedRows } from '../misplaced-rows.ts';
import type { PaperId } from '../template/template.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { CellWriter, WriteTarget } from './cell-writer.ts';
import type { CodeSource } from './codes.ts';
import type { Phrases } from './phrases.ts';

/** What the parts of one planning step share. `writer` and `codes` collect; everything else is read only. */
export interface PlanContext {
  readonly view: WorkbookView;
  readonly today: LocalDate;
  readonly now: string;
  readonly runId: string;
  readonly phrases: Phrases;
  readonly messageOf: (issue: Issue) => string;
  readonly writer: CellWriter;
  readonly codes: CodeSource;
  /** Rows (1-based) that nothing may be written to. */
  readonly untouchable: Readonly<Record<PaperId, ReadonlySet<number>>>;
  /** Proposals that are not decided, since code and text came apart; only their message is written. */
  readonly held: MisplacedRows;
  readonly proposed: WriteTarget;
  readonly register: WriteTarget;
  /** Findings by row number. */
  readonly issuesOf: Readonly<Record<PaperId, ReadonlyMap<number, readonly Issue[]>>>;
}

/** What writing into `Riwayat` and the hidden sheet takes: use cases beside the sync keep books too. */
export type Bookkeeping = Pick<PlanContext, 'view' | 'now' | 'runId' | 'phrases' | 'writer'>;
