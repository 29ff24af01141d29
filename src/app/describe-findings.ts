import type { WorkbookView } from '../domain/decode-workbook.ts';
import type { Issue, Notice } from '../domain/issue.ts';
import type { NamedThing, PlaceSheet } from '../domain/loose-texts.ts';
import type { PlannedChange } from '../domain/plan/cell-writer.ts';
import { fullHeader } from '../domain/template/find-columns.ts';
import type { ColumnTemplate } from '../domain/template/template.ts';
import { readDate } from '../domain/values/date-reading.ts';
import { formatSlashes } from '../domain/values/local-date.ts';
import { shorten } from '../domain/values/normalise-text.ts';
import { maskPersonalData } from '../domain/values/personal-data.ts';
import { cellAddress } from '../domain/workbook/a1.ts';
import { type CellScalar, scalarText } from '../domain/workbook/cell-value.ts';
import { ALL_RULES } from '../rules/index.ts';
import type { Rule } from '../rules/rule.ts';
import type { Place, ReportedChange, ReportedFinding, ReportedNotice } from './reports.ts';

const RULES: ReadonlyMap<string, Rule> = new Map(ALL_RULES.map((rule) => [rule.code, rule]));

/** Longest value that a report shows, in characters. */
const VALUE_LENGTH = 80;

/** Title of a sheet; `sheetName` is the one that it has now, where that is known. */
function sheetTitle(view: WorkbookView, sheet: PlaceSheet, sheetName: string = ''): string {
  return sheetName !== '' || sheet === 'other' ? sheetName : view.template[sheet].sheet;
}

function columnWords(view: WorkbookView, sheet: PlaceSheet, column: string | undefined): Pick<Place, 'column' | 'header'> {
  const found = columnTemplate(view, sheet, column);
  return found ? { column: found.key, header: fullHeader(found) } : {};
}

interface Spot {
  readonly sheet?: PlaceSheet;
  readonly sheetName?: string;
  readonly row?: number;
  readonly columnIndex?: number;
  readonly key?: string;
  readonly column?: string;
  readonly isNote?: boolean;
  readonly names?: NamedThing;
}

function placeOf(view: WorkbookView, spot: Spot): Place {
  const key = spot.key === undefined ? {} : { key: maskPersonalData(spot.key) };
  if (spot.sheet === undefined) return spot.key ? key : {};
  if (spot.names === 'file') return { ...key, names: spot.names };
  const hasRow = spot.row !== undefined && spot.row > 0;
  const hasCell = hasRow && spot.columnIndex !== undefined && spot.columnIndex >= 0;
  return {
    sheet: maskPersonalData(sheetTitle(view, spot.sheet, spot.sheetName)),
    ...(hasCell ? { cell: cellAddress(spot.row ?? 1, spot.columnIndex ?? 0) } : {}),
    ...(hasRow && spot.row !== undefined ? { row: spot.row } : {}),
    ...(spot.isNote ? { isNote: true } : {}),
    ...(spot.names ? { names: spot.names } : {}),
    ...key,
    ...columnWords(view, spot.sheet, spot.column),
  };
}

function showValue(value: CellScalar): string {
  return shorten(maskPersonalData(scalarText(value)), VALUE_LENGTH);
}

/** A text of `Riwayat`, which was masked when it was planned. */
function showMasked(value: CellScalar): string {
  return shorten(scalarText(value), VALUE_LENGTH);
}

/** What stands in a column for personal numbers is one, however broken: of eight digits and more the first two and the last two are shown. */
function maskDigits(text: string): string {
  const digits = text.replace(/\D/gu, '').length;
  let seen = 0;
  return text.replace(/\d/gu, (digit) => {
    seen += 1;
    return digits >= 8 && (seen <= 2 || seen > digits - 2) ? digit : '*';
  });
}

/** The value of a cell as a person sees it: a serial number in a date column is a date. */
function showCell(view: WorkbookView, value: CellScalar, column: ColumnTemplate | undefined): string {
  if (column?.type === 'nip') return shorten(maskDigits(scalarText(value)), VALUE_LENGTH);
  if (column?.type !== 'date' || typeof value !== 'number') return showValue(value);
  const reading = readDate(value, view.snapshot.dateSystem);
  return reading.kind === 'date' ? formatSlashes(reading.date) : showValue(value);
}

function columnTemplate(view: WorkbookView, sheet: PlaceSheet, column: string | undefined): ColumnTemplate | undefined {
  if (column === undefined || (sheet !== 'proposed' && sheet !== 'register')) return undefined;
  const { columns } = view.template[sheet];
  const known = columnsById.get(columns) ?? new Map(columns.map((candidate) => [candidate.id as string, candidate]));
  columnsById.set(columns, known);
  return known.get(column);
}

/** A report of a large sync asks for the same columns tens of thousands of times. */
const columnsById = new WeakMap<readonly ColumnTemplate[], ReadonlyMap<string, ColumnTemplate>>();

/** Rules on empty and filler cells speak of any column: what belongs there is what the form itself asks for. */
const ASKS_FOR_CONTENT = new Set(['W01', 'W02']);

function valueAt(view: WorkbookView, issue: Issue): CellScalar {
  if (issue.columnIndex < 0 || issue.row < 1) return null;
  if (issue.sheet === 'proposed' || issue.sheet === 'register')
    return view[issue.sheet].lineAt(issue.row)?.cells[issue.columnIndex]?.value ?? null;
  const sheet = view.snapshot.sheets.find((candidate) => candidate.name === sheetTitle(view, issue.sheet, issue.sheetName));
  if (issue.isNote)
    return sheet?.notes?.find(({ row, column }) => row === issue.row && column === issue.columnIndex)?.text ?? null;
  return sheet?.rows.find((row) => row.row === issue.row)?.cells[issue.columnIndex]?.value ?? null;
}

/** The Indonesian sentence of a finding, personal numbers masked. */
export function indonesianMessage(issue: Issue): string {
  return maskPersonalData(RULES.get(issue.rule)?.text.id.message(issue.params) ?? issue.rule);
}

/** A finding with place, value and words, ready for every report. */
export function describeFinding(view: WorkbookView, issue: Issue): ReportedFinding {
  const rule = RULES.get(issue.rule);
  const column = columnTemplate(view, issue.sheet, issue.column);
  const prompt = ASKS_FOR_CONTENT.has(issue.rule) ? column?.prompt : undefined;
  return {
    rule: issue.rule,
    severity: issue.severity,
    ...placeOf(view, { ...issue, key: issue.code }),
    value: showCell(view, valueAt(view, issue), column),
    message: { id: indonesianMessage(issue), en: maskPersonalData(rule?.text.en.message(issue.params) ?? issue.rule) },
    example: prompt ?? rule?.guideExamples.right ?? '',
    ...(issue.accepted
      ? { accepted: { reason: maskPersonalData(issue.accepted.reason), by: maskPersonalData(issue.accepted.by) } }
      : {}),
  };
}

/** A notice with its place. */
export function describeNotice(view: WorkbookView, notice: Notice): ReportedNotice {
  const params = Object.entries(notice.params).map(
    ([name, value]) => [name, typeof value === 'string' ? maskPersonalData(value) : value] as const,
  );
  return { code: notice.code, ...placeOf(view, notice), params: Object.fromEntries(params) };
}

/** A planned cell with its place and texts. */
export function describeChange(view: WorkbookView, change: PlannedChange): ReportedChange {
  const column = columnTemplate(view, change.sheetId, change.columnId);
  return {
    what: change.what,
    ...placeOf(view, {
      sheet: change.sheetId,
      row: change.row,
      columnIndex: change.column,
      key: change.key,
      ...(column ? { column: change.columnId } : {}),
    }),
    before: change.what === 'history' ? showMasked(change.before) : showCell(view, change.before, column),
    after: change.what === 'history' ? showMasked(change.after) : showCell(view, change.after, column),
  };
}
