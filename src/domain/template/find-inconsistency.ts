import type { ColumnTemplate, PaperTemplate, TableTemplate, WorkbookTemplate } from './template.ts';

/** A file of `sheets-templates/` that `loadTemplates` reads, without `.json`. */
export type TemplateFile =
  | 'workbook'
  | 'proposed'
  | 'register'
  | 'guide'
  | 'choices'
  | 'identity'
  | 'holidays'
  | 'history'
  | 'memory';

export interface TemplateInconsistency {
  readonly file: TemplateFile;
  /** In English, for whoever edits the templates. */
  readonly problem: string;
}

const SHEET_FILES = ['proposed', 'register', 'guide', 'choices', 'identity', 'holidays', 'history', 'memory'] as const;

/**
 * The first reference that does not hold: titles of sheets that collide or that Excel refuses, a column twice, an unknown group
 * or list. Undefined when the templates fit together. Light on purpose: it runs at every start.
 */
export function findInconsistency(template: WorkbookTemplate): TemplateInconsistency | undefined {
  for (const problem of inconsistencies(template)) return problem;
  return undefined;
}

function* inconsistencies(template: WorkbookTemplate): Generator<TemplateInconsistency> {
  if (!Number.isInteger(template.version) || template.version < 1)
    yield { file: 'workbook', problem: 'version is no whole number from 1' };
  yield* sheetProblems(template);
  for (const file of ['proposed', 'register'] as const) {
    for (const problem of paperProblems(template[file], template)) yield { file, problem };
  }
  for (const file of ['guide', 'holidays', 'history', 'memory'] as const) {
    for (const problem of tableProblems(template[file], template)) yield { file, problem };
  }
  for (const id of repeated(template.identity.fields.map((field) => field.id)))
    yield { file: 'identity', problem: `field "${id}" stands twice` };
}

function* sheetProblems(template: WorkbookTemplate): Generator<TemplateInconsistency> {
  const titles = new Set<string>();
  for (const file of SHEET_FILES) {
    const title = template[file].sheet;
    if (!isSheetTitle(title)) yield { file, problem: `"${title}" cannot be the title of a sheet` };
    if (titles.has(title.toLowerCase())) yield { file, problem: `another sheet is titled "${title}" too` };
    titles.add(title.toLowerCase());
    if (!template.look.order.includes(file)) yield { file: 'workbook', problem: `sheet "${file}" is missing in "order"` };
  }
}

/** Excel's limits: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at either end. */
function isSheetTitle(title: unknown): title is string {
  return typeof title === 'string' && title.length <= 31 && /^[^[\]:*?/\\']([^[\]:*?/\\]*[^[\]:*?/\\'])?$/u.test(title);
}

function* paperProblems(paper: PaperTemplate, template: WorkbookTemplate): Generator<string> {
  for (const id of repeated(paper.columns.map((column) => column.id))) yield `column "${id}" stands twice`;
  for (const header of repeated(paper.columns.map((column) => column.header.toLowerCase())))
    yield `header "${header}" stands twice`;
  const groups = new Set(paper.groups.map((group) => group.id));
  for (const column of paper.columns) {
    if (!groups.has(column.group)) yield `column "${column.id}" names the unknown group "${column.group}"`;
    if (!hasList(column, template)) yield `column "${column.id}" names the unknown list "${column.list ?? ''}"`;
  }
  yield* onlineProblems(paper);
  if (!paper.columns.some((column) => column.id === paper.print.lastColumn))
    yield `"print" names the unknown column "${paper.print.lastColumn}"`;
}

function* onlineProblems(paper: PaperTemplate): Generator<string> {
  for (const group of paper.groups) {
    if (group.protection !== undefined && group.owner === 'suggested')
      yield `group "${group.id}" is protected, yet it belongs to nobody alone`;
  }
  for (const view of paper.filterViews) {
    if (!paper.columns.some((column) => column.id === view.column))
      yield `filter view "${view.title}" names the unknown column "${view.column}"`;
  }
}

function* tableProblems(table: TableTemplate, template: WorkbookTemplate): Generator<string> {
  for (const id of repeated(table.columns.map((column) => column.id))) yield `column "${id}" stands twice`;
  for (const column of table.columns) {
    if (!hasList(column, template)) yield `column "${column.id}" names the unknown list "${column.list ?? ''}"`;
  }
}

function hasList(column: Pick<ColumnTemplate, 'list' | 'type'>, template: WorkbookTemplate): boolean {
  if (column.list === undefined) return column.type !== 'list';
  return (
    Object.hasOwn(template.choices.lists, column.list) ||
    template.identity.fields.some((field) => field.id === column.list && field.isList === true)
  );
}

function repeated(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
