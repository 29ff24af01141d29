import { acceptanceNotices, type CheckedWith } from './acceptance-notices.ts';
import type { PaperView } from './decode-paper.ts';
import type { IdentityCell } from './decode-table.ts';
import { formTitles, type WorkbookView } from './decode-workbook.ts';
import type { Issue, Notice } from './issue.ts';
import { JUDGED_COLUMNS } from './memory.ts';
import { findMisplacedRows } from './misplaced-rows.ts';
import { lacksRoom } from './plan/plan-lines.ts';
import type { Row } from './row.ts';
import { surroundingsNotices } from './surroundings-notices.ts';
import { findSheet, isProblem } from './template/find-columns.ts';
import type { ColumnId } from './template/template.ts';
import { isErrorValue } from './values/error-value.ts';
import { readNip } from './values/nip.ts';
import { parseCode } from './values/register-code.ts';
import { isTaken, scalarText } from './workbook/cell-value.ts';

const JUDGED = new Set<ColumnId>(JUDGED_COLUMNS);

/** Formulas where texts are judged, and in cells that the program would write. */
function formulaNotices(paper: PaperView, row: Row, programColumns: ReadonlySet<ColumnId>): readonly Notice[] {
  if (!row.hasFormula) return [];
  return Object.entries(row.cells).flatMap(([id, cell]) => {
    const column = id as ColumnId;
    if (!cell?.formula) return [];
    const columnIndex = paper.layout.columns[column] ?? -1;
    const at = { sheet: paper.template.id, row: row.rowNumber, columnIndex, key: row.code, column, params: {} };
    if (programColumns.has(column)) return [{ ...at, code: 'formula-in-program-cell' }];
    return JUDGED.has(column) ? [{ ...at, code: 'formula-in-judged-cell' }] : [];
  });
}

/** A well-formed code that this workbook never gave out: typed by hand, or pasted from another workbook. */
function isUnknownCode(view: WorkbookView, row: Row): boolean {
  const code = parseCode(row.code);
  if (!code || view.memoryProblem) return false;
  const isRemembered = view.memory.proposals.has(row.code) || view.memory.entries.has(row.code);
  return !isRemembered && code.number > (view.memory.counters.get(`${code.prefix}-${code.year}`) ?? 0);
}

function rowNotices(view: WorkbookView, paper: PaperView, row: Row, programColumns: ReadonlySet<ColumnId>): readonly Notice[] {
  const at = {
    sheet: paper.template.id,
    row: row.rowNumber,
    key: row.code,
    column: 'code',
    columnIndex: paper.layout.columns['code'] ?? -1,
  } as const;
  const notices = [...formulaNotices(paper, row, programColumns)];
  if (row.isMerged) notices.push({ ...at, code: 'merged-row', params: {} });
  if (isUnknownCode(view, row)) notices.push({ ...at, code: 'unknown-code', params: { code: row.code } });
  // A formula in place of the code is left alone, and told by its own notice.
  const isNew = paper.template.id === 'proposed' && row.code === '' && !row.isMerged && !row.cells.code?.formula;
  if (isNew && !findMisplacedRows(paper.rows, view.memory).misplaced.has(row))
    notices.push({ ...at, code: 'new-line-without-code', params: {} });
  return notices;
}

function allRowNotices(view: WorkbookView, paper: PaperView): readonly Notice[] {
  const columns = programColumns(paper);
  return paper.rows.flatMap((row) => rowNotices(view, paper, row, columns));
}

function programColumns(paper: PaperView): ReadonlySet<ColumnId> {
  return new Set(paper.template.columns.filter((column) => column.owner === 'program').map((column) => column.id));
}

/** Text below the table, told at its first cell. */
function strayNotice(paper: PaperView, row: number): Notice {
  const cells = paper.lineAt(row)?.cells ?? [];
  const text = cells.findIndex((cell) => typeof cell?.value === 'string' && isTaken(cell));
  const columnIndex = text < 0 ? cells.findIndex(isTaken) : text;
  return { code: 'text-below-table', sheet: paper.template.id, row, columnIndex, params: {} };
}

function doubledCodes(paper: PaperView, issues: readonly Issue[]): readonly Notice[] {
  const codes = issues.filter((issue) => issue.rule === 'D01' && issue.sheet === paper.template.id).map((issue) => issue.code);
  return [...new Set(codes)]
    .filter((code) => code !== '' && paper.rows.filter((row) => row.code === code).length > 1)
    .map((code) => ({ code: 'row-not-written', sheet: paper.template.id, key: code, params: { codes: code } }));
}

/** Sheets that the program can do without, people less so: the completion guide, and the lists behind the drop-downs. */
function goneSheets({ snapshot, template }: WorkbookView): readonly Notice[] {
  const wanted = [
    { id: 'guide', sheet: template.guide.sheet },
    { id: 'choices', sheet: template.choices.sheet },
  ] as const;
  return wanted.flatMap(({ id, sheet }): readonly Notice[] => {
    const found = findSheet(snapshot, { id, sheet }, formTitles(template));
    if (!isProblem(found)) return [];
    const likely = found.kind === 'sheet-missing' ? found.likely : '';
    return [{ code: 'sheet-gone', sheet: id, params: { title: sheet, likely } }];
  });
}

/** Holidays that are not counted: whoever typed them believes that they are. */
function unreadHolidays({ unreadHolidays: places }: WorkbookView): readonly Notice[] {
  return places.map(({ text, ...at }) => ({ code: 'holiday-unreadable', sheet: 'holidays', ...at, params: { text } }));
}

/** What is wrong with a cell of `Identitas`, and how many digits stand in it. A dash is an empty field, which only the archive asks for. */
function identityFault({ field, value }: IdentityCell): { readonly code: string; readonly digits: number } | undefined {
  const text = scalarText(value).trim();
  if (isErrorValue(text)) return { code: 'identity-error-value', digits: 0 };
  if (field.type !== 'nip' || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  const reading = readNip(value);
  if (reading?.kind === 'damaged') return { code: 'identity-nip-damaged', digits: 0 };
  return reading?.kind === 'invalid' ? { code: 'identity-nip-invalid', digits: reading.digits.length } : undefined;
}

function identityNotices({ identityCells }: WorkbookView): readonly Notice[] {
  return identityCells.flatMap((cell): readonly Notice[] => {
    const fault = identityFault(cell);
    if (!fault) return [];
    const { row, columnIndex, field } = cell;
    return [{ code: fault.code, sheet: 'identity', row, columnIndex, params: { label: field.label, digits: fault.digits } }];
  });
}

/** Everything worth saying about a workbook that is none of the 45 rules (section 5.1), before anything is planned. */
export function workbookNotices(view: WorkbookView, checked: CheckedWith): readonly Notice[] {
  const papers = [view.proposed, view.register];
  const notices: Notice[] = [
    ...surroundingsNotices(view.snapshot, view.template),
    ...goneSheets(view),
    ...unreadHolidays(view),
    ...identityNotices(view),
    ...papers.flatMap((paper) => [
      ...allRowNotices(view, paper),
      ...paper.rows.flatMap((row) => acceptanceNotices(paper, row, view.memory, checked)),
      ...paper.strayLines.map((row) => strayNotice(paper, row)),
      ...doubledCodes(paper, checked.issues),
    ]),
  ];
  if (view.memoryProblem?.kind === 'memory-missing') notices.push({ code: 'memory-missing', params: {} });
  if (view.memoryProblem?.kind === 'memory-inconsistent')
    notices.push({ code: 'memory-inconsistent', params: { fact: view.memoryProblem.fact } });
  if (lacksRoom(view.proposed, view.snapshot))
    notices.push({ code: 'no-room-for-lines', sheet: 'proposed', params: { left: view.proposed.emptyLines.length } });
  return notices;
}
