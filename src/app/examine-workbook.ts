import { decodeWorkbook, type WorkbookView } from '../domain/decode-workbook.ts';
import type { Issue } from '../domain/issue.ts';
import type { TemplateProblem } from '../domain/template/find-columns.ts';
import type { LocalDate } from '../domain/values/local-date.ts';
import { cellAddress } from '../domain/workbook/a1.ts';
import type { Snapshot } from '../domain/workbook/snapshot.ts';
import { AppError, type ErrorParams } from '../errors/app-error.ts';
import type { ErrorCode } from '../errors/error-codes.ts';
import { ALL_RULES } from '../rules/index.ts';
import type { Rule, RuleContext, WorkbookRows } from '../rules/rule.ts';
import { rulesForDay } from '../rules/rule-pack.ts';
import { type RuleRun, rerunRules } from '../rules/run-rules.ts';
import type { Resources } from './resources.ts';

/** A workbook that was read, decoded and checked. */
export interface Examination {
  readonly view: WorkbookView;
  readonly issues: readonly Issue[];
  /** What the rules found, for looking again after a step. */
  readonly run: RuleRun;
  /** Rules that counted on the day and looked at rows. */
  readonly rules: readonly Rule[];
  /** Codes of every rule, also of those that did not count on the day. */
  readonly codes: ReadonlySet<string>;
}

const CODES: ReadonlySet<string> = new Set(ALL_RULES.map((rule) => rule.code));

function problemError(problem: TemplateProblem): readonly [ErrorCode, ErrorParams] {
  switch (problem.kind) {
    case 'sheet-missing':
      return ['sheet-missing', { sheet: problem.sheet, likely: problem.likely }];
    case 'header-row-missing':
      return ['header-row-missing', { sheet: problem.sheet, header: problem.header }];
    case 'column-missing': {
      const cell = problem.column < 0 ? '' : cellAddress(problem.row, problem.column);
      return ['column-missing', { sheet: problem.sheet, header: problem.header, likely: problem.likely, cell, row: problem.row }];
    }
    case 'column-doubled': {
      const first = cellAddress(problem.row, problem.first);
      return [
        'column-doubled',
        { sheet: problem.sheet, header: problem.header, first, second: cellAddress(problem.row, problem.second) },
      ];
    }
  }
}

/** Throws the first problem of a workbook that does not fit the templates; `more` counts the others. */
export function assertFits(problems: readonly TemplateProblem[]): void {
  const [first, ...more] = problems;
  if (!first) return;
  const [code, params] = problemError(first);
  throw new AppError(code, { ...params, more: more.length });
}

/** Decodes a snapshot. Throws `sheet-missing`, `header-row-missing`, `column-missing`, `column-doubled`. */
export function viewWorkbook(snapshot: Snapshot, resources: Resources): WorkbookView {
  const view = decodeWorkbook(snapshot, resources.template);
  if ('problems' in view) {
    assertFits(view.problems);
    throw new Error('a workbook without problems was not decoded');
  }
  return view;
}

export function rowsOf(view: WorkbookView): WorkbookRows {
  return { proposals: view.proposed.rows, entries: view.register.rows, looseTexts: view.looseTexts, memory: view.memory };
}

export function ruleContext(view: WorkbookView, resources: Resources, today: LocalDate): RuleContext {
  const lists = Object.entries(view.template.choices.lists).map(([id, list]) => [id, list.values] as const);
  return { today, holidays: view.holidays, catalogue: resources.catalogue, lists: Object.fromEntries(lists) };
}

/** Columns are known by id inside and by position outside: fills in where the cell of an issue stands. */
function withColumnIndex(issue: Issue, view: WorkbookView): Issue {
  if (issue.columnIndex >= 0 || issue.column === undefined) return issue;
  const paper = issue.sheet === 'proposed' ? view.proposed : issue.sheet === 'register' ? view.register : undefined;
  return { ...issue, columnIndex: paper?.layout.columns[issue.column] ?? -1 };
}

/** Decodes a snapshot and runs all rules of the day on it; what `before` found in an earlier state of the workbook is not looked for twice. */
export function examine(snapshot: Snapshot, resources: Resources, today: LocalDate, before?: Examination): Examination {
  const view = viewWorkbook(snapshot, resources);
  const rules = rulesForDay(ALL_RULES, today).filter((rule) => rule.scope !== 'archive');
  const run = rerunRules(rowsOf(view), ruleContext(view, resources, today), rules, before?.run);
  return { view, issues: run.issues.map((issue) => withColumnIndex(issue, view)), run, rules, codes: CODES };
}
