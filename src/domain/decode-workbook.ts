import { decodePaper, type PaperView } from './decode-paper.ts';
import { decodeIdentity, decodeTable, type IdentityCell, identityTexts, type TableView } from './decode-table.ts';
import { type LooseText, looseTexts } from './loose-texts.ts';
import type { Memory } from './memory.ts';
import { decodeMemory, type MemoryProblem } from './memory-sheet.ts';
import { findSheet, isProblem, type TemplateProblem } from './template/find-columns.ts';
import type { PaperTemplate, SheetId, TableTemplate, WorkbookTemplate } from './template/template.ts';
import { readDate } from './values/date-reading.ts';
import type { LocalDate } from './values/local-date.ts';
import { type HolidayCalendar, holidayCalendar } from './values/working-days.ts';
import type { DateSystem, Snapshot } from './workbook/snapshot.ts';

/** A date of the sheet of holidays that is no day: `row` 1-based, `columnIndex` 0-based. */
export interface UnreadHoliday {
  readonly row: number;
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
  /** Texts of the sheet `Identitas` by field id. */
  readonly identity: Readonly<Record<string, string>>;
  /** The same as typed: a NIP that was stored as a number has lost digits. */
  readonly identityCells: readonly IdentityCell[];
  readonly holidays: HolidayCalendar;
  readonly unreadHolidays: readonly UnreadHoliday[];
  readonly looseTexts: readonly LooseText[];
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
  const identityCells = decodeIdentity(identity, template.identity);
  return {
    snapshot,
    template,
    proposed,
    register,
    history,
    identity: identityTexts(identityCells),
    identityCells,
    ...decodeHolidays(holidays, snapshot.dateSystem),
    looseTexts: looseTexts(snapshot, template, { proposed, register }),
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
  const unreadHolidays: UnreadHoliday[] = [];
  for (const { row, values } of table.lines) {
    const reading = readDate(values['date'] ?? null, dateSystem);
    if (reading.kind === 'date') days.push(reading.date);
    else if (reading.kind === 'unreadable') unreadHolidays.push({ row, columnIndex, text: reading.text });
  }
  return { holidays: holidayCalendar(days), unreadHolidays };
}
