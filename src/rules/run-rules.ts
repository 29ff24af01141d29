import type { Issue } from '../domain/issue.ts';
import type { PlaceSheet } from '../domain/loose-texts.ts';
import { emptyCells } from '../domain/read-row.ts';
import type { Row } from '../domain/row.ts';
import { RULE_GROUPS } from '../domain/rule-code.ts';
import type { ColumnId, PaperId } from '../domain/template/template.ts';
import { type AcceptanceOf, markAccepted, readAcceptances } from './acceptance.ts';
import { columnRank } from './column-words.ts';
import { REQUIRED_COLUMNS } from './completeness/required-columns.ts';
import { hasEnded, isFragment } from './live-row.ts';
import type { ArchiveRows, Finding, Rule, RuleContext, RuleParams, WorkbookRows } from './rule.ts';
import { rulesForDay } from './rule-pack.ts';
import { findUnchangedRows, type UnchangedRows } from './unchanged-rows.ts';

/** A cell that is empty or holds a filler is reported by these alone (section 5.1). */
const SILENCING: ReadonlySet<string> = new Set(['W01', 'W02']);

/** What is true of every line, even of a piece of a merged row: it has one code, and it holds nobody's personal data. */
const FOR_EVERY_LINE: ReadonlySet<string> = new Set(['D01', 'R01']);

/** Groups that judge content and workflow: nothing can be repaired any more in a row that was withdrawn or has ended. */
const FOR_LIVING_ROWS: ReadonlySet<string> = new Set(['W', 'H', 'K', 'J', 'S']);

/** Warnings that say what an open error on the same row already explains. */
const BEHIND_ERRORS: ReadonlySet<string> = new Set(['S04']);

const SILENCEABLE: ReadonlySet<ColumnId> = new Set(REQUIRED_COLUMNS);

const SHEET_ORDER: readonly PlaceSheet[] = [
  'proposed',
  'register',
  'guide',
  'identity',
  'choices',
  'holidays',
  'history',
  'memory',
  'other',
];

export interface Found {
  readonly rule: Rule;
  readonly finding: Finding<RuleParams>;
  readonly row: Row | undefined;
}

type Silenced = ReadonlyMap<Row, ReadonlySet<ColumnId>>;

/** Which rows of a paper a rule looks at: every line, whole rows only, or whole rows that have not ended. */
type Selection = Readonly<Record<'lines' | 'whole' | 'living', Readonly<Record<PaperId, readonly Row[]>>>>;

/** A workbook with its rows sorted out, once for all rules. */
interface Selected {
  readonly book: WorkbookRows;
  readonly rows: Selection;
}

/** What the rules found, with what it takes to run them again after a small change. */
export interface RuleRun {
  readonly issues: readonly Issue[];
  readonly book: WorkbookRows;
  readonly context: RuleContext;
  readonly found: ReadonlyMap<Rule, readonly Found[]>;
}

/**
 * Runs the rules of the day `context.today` over a workbook; archive rules are left to `runArchiveRules`. Issues come by paper, row, column and code,
 * whatever the order of `rules`. `columnIndex` is -1 except for texts outside the two papers: only the caller knows the layout.
 */
export function runRules(book: WorkbookRows, context: RuleContext, rules: readonly Rule[]): readonly Issue[] {
  return rerunRules(book, context, rules).issues;
}

/** `runRules` over a workbook that was looked at before, and differs little: what cannot have changed is taken from there. The issues are the same. */
export function rerunRules(book: WorkbookRows, context: RuleContext, rules: readonly Rule[], before?: RuleRun): RuleRun {
  const ofToday = rulesForDay(rules, context.today);
  const unchanged = before && findUnchangedRows(before, book, context);
  const found = new Map<Rule, readonly Found[]>();
  const run = (rule: Rule, selected: Selected): readonly Found[] => {
    const own = runAgain(rule, selected, context, before?.found.get(rule), unchanged);
    found.set(rule, own);
    return own;
  };
  const asTyped = select(book);
  const first = ofToday.filter((rule) => SILENCING.has(rule.code)).flatMap((rule) => run(rule, asTyped));
  const silenced = silence(book, first);
  const quiet = silenced === book ? asTyped : select(silenced);
  const others = ofToday.filter((rule) => !SILENCING.has(rule.code));
  const rest = others.flatMap((rule) => run(rule, looksAtSilenced(rule) ? quiet : asTyped));
  const acceptances = readAcceptances(book, hollowAcceptances(first));
  return { issues: toIssues(withoutEchoes([...first, ...rest]), acceptances), book, context, found };
}

/** Judges anew only what may have changed: a rule of one row looks at the rows that changed, any other at all of them when one did. */
function runAgain(
  rule: Rule,
  selected: Selected,
  context: RuleContext,
  before: readonly Found[] | undefined,
  unchanged: UnchangedRows | undefined,
): readonly Found[] {
  if (!before || !unchanged || rule.seesProgramCells) return runRule(rule, selected, context);
  if (rule.scope !== 'row' && !unchanged.isAll) return runRule(rule, selected, context);
  const kept = before.flatMap((one) => {
    if (!one.row) return unchanged.isAll ? [one] : [];
    const row = unchanged.rows[one.row.paper].get(one.row.rowNumber);
    return row ? [{ ...one, row }] : [];
  });
  if (unchanged.isAll) return kept;
  const isKept = (row: Row): boolean => unchanged.rows[row.paper].has(row.rowNumber);
  const rows = selected.rows[selectionFor(rule)];
  const changed = {
    proposed: rows.proposed.filter((row) => !isKept(row)),
    register: rows.register.filter((row) => !isKept(row)),
  };
  return [...kept, ...runRule(rule, { ...selected, rows: { lines: changed, whole: changed, living: changed } }, context)];
}

/** Runs the rules about archiving; their issues belong to no row. */
export function runArchiveRules(archive: ArchiveRows, context: RuleContext, rules: readonly Rule[]): readonly Issue[] {
  const found: Found[] = [];
  for (const rule of rulesForDay(rules, context.today)) {
    if (rule.scope === 'archive') collect(found, rule, rule.check(archive, context), undefined);
  }
  return toIssues(found, () => undefined);
}

function select(book: WorkbookRows): Selected {
  const lines = { proposed: book.proposals, register: book.entries };
  const whole = {
    proposed: lines.proposed.filter((row) => !isFragment(row)),
    register: lines.register.filter((row) => !isFragment(row)),
  };
  const living = {
    proposed: whole.proposed.filter((row) => !hasEnded(row)),
    register: whole.register.filter((row) => !hasEnded(row)),
  };
  return { book, rows: { lines, whole, living } };
}

function selectionFor(rule: Rule): keyof Selection {
  if (FOR_EVERY_LINE.has(rule.code)) return 'lines';
  // A workbook rule compares rows with each other and sorts out for itself which ones have ended.
  return rule.scope !== 'workbook' && FOR_LIVING_ROWS.has(rule.code.charAt(0)) ? 'living' : 'whole';
}

function runRule(rule: Rule, { book, rows }: Selected, context: RuleContext): readonly Found[] {
  const found: Found[] = [];
  const papers = rows[selectionFor(rule)];
  switch (rule.scope) {
    case 'row':
      for (const paper of rule.sheets) for (const row of papers[paper]) collect(found, rule, rule.check(row, context), row);
      break;
    case 'table':
      for (const paper of rule.sheets) collect(found, rule, rule.check(papers[paper], context), undefined);
      break;
    case 'workbook':
      collect(found, rule, rule.check({ ...book, proposals: papers.proposed, entries: papers.register }, context), undefined);
      break;
    case 'archive':
      break;
  }
  return found;
}

function collect(found: Found[], rule: Rule, findings: Iterable<Finding<RuleParams>>, row: Row | undefined): void {
  for (const finding of findings) found.push({ rule, finding, row: finding.row ?? row });
}

/** Rows that accept a warning for no reason: a filler is none. */
function hollowAcceptances(first: readonly Found[]): ReadonlySet<Row> {
  return new Set(first.flatMap(({ row, finding }) => (row && finding.column === 'acceptanceReason' ? [row] : [])));
}

/** A rule that never speaks about a cell which can be silenced sees the rows as they stand. */
function looksAtSilenced(rule: Rule): boolean {
  return rule.columns.some((column) => SILENCEABLE.has(column));
}

/** The workbook with every reported cell emptied and read anew, so that no other rule can speak about it. */
function silence(book: WorkbookRows, found: readonly Found[]): WorkbookRows {
  const cells = new Map<Row, Set<ColumnId>>();
  for (const { row, finding } of found) {
    // What is required from a step on stays as typed: emptied, it would look like a step half done, which is another mistake.
    if (!row || !finding.column || !SILENCEABLE.has(finding.column)) continue;
    const columns = cells.get(row);
    if (columns) columns.add(finding.column);
    else cells.set(row, new Set([finding.column]));
  }
  return cells.size === 0
    ? book
    : { ...book, proposals: silenceRows(book.proposals, cells), entries: silenceRows(book.entries, cells) };
}

function silenceRows(rows: readonly Row[], silenced: Silenced): readonly Row[] {
  return rows.map((row) => {
    const columns = silenced.get(row);
    return columns ? emptyCells(row, columns) : row;
  });
}

function severityOf(found: Found): 'error' | 'warning' {
  return found.finding.severity ?? found.rule.severity;
}

function withoutEchoes(found: readonly Found[]): readonly Found[] {
  const place = (one: Found): string => `${one.row?.paper} ${one.row?.rowNumber}`;
  const inError = new Set(found.filter((one) => severityOf(one) === 'error').map(place));
  return found.filter((one) => severityOf(one) === 'error' || !BEHIND_ERRORS.has(one.rule.code) || !inError.has(place(one)));
}

function toIssues(found: readonly Found[], acceptanceOf: AcceptanceOf): readonly Issue[] {
  return found.map((one) => toIssue(one, acceptanceOf)).sort(compareIssues);
}

function toIssue(found: Found, acceptanceOf: AcceptanceOf): Issue {
  const { rule, finding, row } = found;
  const issue: Issue = {
    rule: rule.code,
    severity: severityOf(found),
    sheet: row?.paper ?? finding.at?.sheet ?? 'register',
    ...(finding.at ? { sheetName: finding.at.sheetName } : {}),
    ...(finding.at?.isNote ? { isNote: true } : {}),
    ...(finding.at?.names ? { names: finding.at.names } : {}),
    row: row?.rowNumber ?? finding.at?.row ?? 0,
    columnIndex: finding.at?.columnIndex ?? -1,
    code: row?.code ?? '',
    ...(finding.column === undefined ? {} : { column: finding.column }),
    params: finding.params,
  };
  return row ? markAccepted(issue, acceptanceOf(row)) : issue;
}

/** Codes in the order of the guide. */
export function compareCodes(a: string, b: string): number {
  return RULE_GROUPS.indexOf(a.charAt(0)) - RULE_GROUPS.indexOf(b.charAt(0)) || Number(a.slice(1)) - Number(b.slice(1));
}

function compareIssues(a: Issue, b: Issue): number {
  return (
    SHEET_ORDER.indexOf(a.sheet) - SHEET_ORDER.indexOf(b.sheet) ||
    compareNames(a.sheetName, b.sheetName) ||
    a.row - b.row ||
    columnPlace(a) - columnPlace(b) ||
    compareCodes(a.rule, b.rule)
  );
}

function compareNames(a = '', b = ''): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function columnPlace(issue: Issue): number {
  return issue.sheet === 'proposed' || issue.sheet === 'register' ? columnRank(issue.sheet, issue.column) : issue.columnIndex;
}
