import { decodePaper, type PaperView } from './decode-paper.ts';
import { decodeIdentity, decodeTable, type TableView } from './decode-table.ts';
import type { Memory } from './memory.ts';
import { decodeMemory, type MemoryProblem } from './memory-sheet.ts';
import { findSheet, isProblem, type TemplateProblem } from './template/find-columns.ts';
import type { PaperTemplate, SheetId, TableTemplate, WorkbookTemplate } from './template/template.ts';
import { readDate } from './values/date-reading.ts';
import type { LocalDate } from './values/local-date.ts';
import { type HolidayCalendar, holidayCalendar } from './values/working-days.ts';
import { isBlank, scalarText } from './workbook/cell-value.ts';
import type { DateSystem, Snapshot } from './workbook/snapshot.ts';

/** A text outside the two papers, with its place. */
export interface PlacedText {
  readonly sheet: SheetId;
  /** 1-based. */
  readonly row: number;
  /** 0-based. */
  readonly columnIndex: number;
  readonly text: string;
}

/** A whole workbook, decoded. */
export interface WorkbookView {
  readonly snapshot: Snapshot;
  readonly template: WorkbookTemplate;
  readonly proposed: PaperView;
  readonly register: PaperView;
  readonly history: TableView;
  readonly identity: Readonly<Record<string, string>>;
  readonly holidays: HolidayCalendar;
  /** What stands in the date column of the holidays and is no day. */
  readonly unreadHolidays: readonly PlacedText[];
  readonly looseTexts: readonly PlacedText[];
  /** Undefined when the hidden sheet is not there. */
  readonly memoryTable: TableView | undefined;
  readonly memory: Memory;
  /** Why `memory` may not be relied on. */
  readonly memoryProblem: { readonly kind: 'memory-missing' } | MemoryProblem | undefined;
}

/** A memory that knows nothing, for workbooks without the hidden sheet. */
export const EMPTY_MEMORY: Memory = {
  workbookId: '',
  templateVersion: 0,
  counters: new Map(),
  proposals: new Map(),
  entries: new Map(),
  lastPackage: undefined,
  lastRegisterChange: '',
};

/** Decodes every sheet that the program knows; all problems of the template at once when it does not fit. */
export function decodeWorkbook(
  snapshot: Snapshot,
  template: WorkbookTemplate,
): WorkbookView | { readonly problems: readonly TemplateProblem[] } {
  const problems: TemplateProblem[] = [];
  const marks = snapshot.surroundings?.markedColumns;
  const take = <T extends object>(result: T | TemplateProblem | readonly TemplateProblem[]): T | undefined => {
    if (Array.isArray(result)) problems.push(...(result as readonly TemplateProblem[]));
    else if (isProblem(result as T | TemplateProblem)) problems.push(result as TemplateProblem);
    else return result as T;
    return undefined;
  };
  const sheet = (wanted: { readonly id: SheetId; readonly sheet: string }) =>
    take(findSheet(snapshot, wanted, formTitles(template)));
  const paper = (paperTemplate: PaperTemplate): PaperView | undefined => {
    const found = sheet(paperTemplate);
    return found && take<PaperView>(decodePaper(found, paperTemplate, snapshot.dateSystem, marks));
  };
  const table = (tableTemplate: TableTemplate): TableView | undefined => {
    const found = sheet(tableTemplate);
    return found && take<TableView>(decodeTable(found, tableTemplate));
  };
  const proposed = paper(template.proposed);
  const register = paper(template.register);
  const history = table(template.history);
  const holidays = table(template.holidays);
  const identity = sheet(template.identity);
  if (!proposed || !register || !history || !holidays || !identity) return { problems };
  return {
    snapshot,
    template,
    proposed,
    register,
    history,
    identity: decodeIdentity(identity, template.identity),
    ...decodeHolidays(holidays, snapshot.dateSystem),
    looseTexts: looseTexts(snapshot, template),
    ...decodeMemorySheet(snapshot, template),
  };
}

/** Titles of all sheets that the templates know. */
export function formTitles(template: WorkbookTemplate): readonly string[] {
  const { proposed, register, guide, identity, choices, holidays, history, memory } = template;
  return [proposed, register, guide, identity, choices, holidays, history, memory].map(({ sheet }) => sheet);
}

function decodeMemorySheet(
  snapshot: Snapshot,
  template: WorkbookTemplate,
): Pick<WorkbookView, 'memory' | 'memoryTable' | 'memoryProblem'> {
  const found = findSheet(snapshot, template.memory);
  if (isProblem(found)) return { memory: EMPTY_MEMORY, memoryTable: undefined, memoryProblem: { kind: 'memory-missing' } };
  const memoryTable = decodeTable(found, template.memory);
  if (!('lines' in memoryTable)) {
    return {
      memory: EMPTY_MEMORY,
      memoryTable: undefined,
      memoryProblem: { kind: 'memory-inconsistent', row: 0, fact: 'header' },
    };
  }
  const memory = decodeMemory(memoryTable);
  return 'kind' in memory
    ? { memory: EMPTY_MEMORY, memoryTable, memoryProblem: memory }
    : { memory, memoryTable, memoryProblem: undefined };
}

function decodeHolidays(table: TableView, dateSystem: DateSystem): Pick<WorkbookView, 'holidays' | 'unreadHolidays'> {
  const columnIndex = table.layout.columns['date'] ?? -1;
  const days: LocalDate[] = [];
  const unreadHolidays: PlacedText[] = [];
  for (const { row, values } of table.lines) {
    const reading = readDate(values['date'] ?? null, dateSystem);
    if (reading.kind === 'date') days.push(reading.date);
    else if (reading.kind === 'unreadable') unreadHolidays.push({ sheet: 'holidays', row, columnIndex, text: reading.text });
  }
  return { holidays: holidayCalendar(days), unreadHolidays };
}

/** Texts of the other known sheets, for the rule on secrets; `Identitas` names officials on purpose and is left out. */
function looseTexts(snapshot: Snapshot, template: WorkbookTemplate): readonly PlacedText[] {
  const sheets: readonly (readonly [SheetId, string])[] = [
    ['guide', template.guide.sheet],
    ['choices', template.choices.sheet],
    ['holidays', template.holidays.sheet],
    ['history', template.history.sheet],
  ];
  return sheets.flatMap(([id, title]) => {
    const found = findSheet(snapshot, { id, sheet: title });
    if (isProblem(found)) return [];
    return found.rows.flatMap((row) =>
      row.cells.flatMap((cell, columnIndex) =>
        cell === undefined || isBlank(cell.value) || typeof cell.value === 'boolean'
          ? []
          : [{ sheet: id, row: row.row, columnIndex, text: scalarText(cell.value) }],
      ),
    );
  });
}
