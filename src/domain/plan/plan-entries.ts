import type { Notice } from '../issue.ts';
import { judgedHashes } from '../judged-hashes.ts';
import { type EntryMemory, JUDGED_COLUMNS } from '../memory.ts';
import { type Row, textOf } from '../row.ts';
import { TAKEN_OVER_COLUMNS } from '../status/column-groups.ts';
import { type EntryDecision, frozenDigest, isMadeByApproval, ORIGIN_COLUMNS } from '../status/decide-entry.ts';
import { approvalIdentity, type ProposalDecision } from '../status/decide-proposal.ts';
import { changedJudged, type LiveEntry } from '../status/read-judgement.ts';
import { ENTRY_WORDS, entryStateOf, isLiving } from '../status/status.ts';
import type { ColumnId } from '../template/template.ts';
import { serialFromDate } from '../values/local-date.ts';
import { compareRowCodes } from '../values/register-code.ts';
import { type CellScalar, isTaken, scalarText } from '../workbook/cell-value.ts';
import { type HistoryLine, moveLine } from './history.ts';
import { headerOf } from './paper-targets.ts';
import type { PlanContext } from './plan-context.ts';
import type { PaperPlan } from './plan-proposals.ts';
import { entryMessage, messageDigest } from './row-message.ts';
import { messageTamper, tamperLine, tamperNotice } from './tampering.ts';

export interface EntryPlan extends PaperPlan<EntryMemory> {
  /** Rows (1-based) that new entries take. */
  readonly addedRows: readonly number[];
}

/**
 * First row for new entries: the prepared lines below the table, as long as all of them fit above whatever people wrote further down (a signature
 * block), with one row left free; else below everything, so that nothing is ever overwritten.
 */
function firstFreeRow(context: PlanContext, count: number): number {
  const { register } = context.view;
  const below = Math.max(register.layout.headerRow, register.rows.at(-1)?.rowNumber ?? 0) + 1;
  const isFree = (row: number): boolean => !register.lineAt(row)?.cells.some(isTaken);
  const wanted = Array.from({ length: count + 1 }, (_unused, index) => below + index);
  return wanted.every(isFree) ? below : Math.max(register.lastUsedRow, register.lastTableRow) + 2;
}

function likeRow(context: PlanContext): number {
  return context.view.register.rows.at(-1)?.rowNumber ?? context.view.register.layout.headerRow + 1;
}

interface NewEntry {
  readonly code: string;
  readonly row: number;
  readonly replaces: string;
  readonly decision: ProposalDecision;
}

/** A cell as the register freezes it: a date that can be read as a date, everything else as it is written. */
function frozenCell(
  context: PlanContext,
  row: Row,
  column: ColumnId,
): { readonly value: CellScalar; readonly type: 'date' | 'text' } {
  const reading = row.readings.dates[column];
  return reading?.kind === 'date'
    ? { value: serialFromDate(reading.date, context.view.snapshot.dateSystem), type: 'date' }
    : { value: textOf(row, column), type: 'text' };
}

function writeNewEntry(context: PlanContext, entry: NewEntry): void {
  const { row } = entry.decision;
  const like = likeRow(context);
  const write = (column: ColumnId, value: CellScalar, type: 'text' | 'date' = 'text'): void =>
    context.writer.write(context.register, {
      row: entry.row,
      column,
      value,
      type,
      what: 'register',
      key: entry.code,
      likeRow: like,
    });
  write('code', entry.code);
  write('status', ENTRY_WORDS['awaiting-decree']);
  for (const column of [...JUDGED_COLUMNS, ...TAKEN_OVER_COLUMNS]) {
    const { value, type } = frozenCell(context, row, column);
    write(column, value, type);
  }
  write('replaces', entry.replaces);
  write('proposalCode', row.code);
}

/** Memory of a new entry; its frozen digest is learnt when the row is first read back. */
function newMemory(entry: NewEntry): EntryMemory {
  const { memory } = entry.decision;
  return {
    code: entry.code,
    judged: memory.judged,
    frozen: '',
    replaces: entry.replaces,
    proposalCode: memory.code,
    approval: approvalIdentity(memory.code, { identity: memory.decision, judged: memory.decisionJudged }),
    status: ENTRY_WORDS['awaiting-decree'],
    suggested: [],
    message: '',
    accepted: '',
    acceptedJudged: undefined,
  };
}

function planNewEntries(
  context: PlanContext,
  decisions: readonly ProposalDecision[],
  live: ReadonlyMap<string, LiveEntry>,
): readonly NewEntry[] {
  const year = Number(context.today.slice(0, 4));
  const approved = decisions.filter((decision) => decision.approves);
  const first = firstFreeRow(context, approved.length);
  return approved.map((decision, index) => {
    const entry = {
      code: context.codes.next('DIK', year),
      row: first + index,
      replaces: live.get(decision.row.code)?.code ?? '',
      decision,
    };
    writeNewEntry(context, entry);
    return entry;
  });
}

function writeEntry(context: PlanContext, decision: EntryDecision, message: string): void {
  const { row, memory } = decision;
  const cell = { row: row.rowNumber, key: row.code } as const;
  context.writer.write(context.register, { ...cell, column: 'status', value: memory.status, type: 'text', what: 'status' });
  context.writer.write(context.register, { ...cell, column: 'message', value: message, type: 'text', what: 'message' });
  for (const { column, value } of decision.suggestions) {
    const written = value.kind === 'date' ? serialFromDate(value.date, context.view.snapshot.dateSystem) : value.text;
    context.writer.write(context.register, { ...cell, column, value: written, type: value.kind, what: 'suggestion' });
  }
}

function tampering(context: PlanContext, row: Row, memory: EntryMemory): readonly Notice[] {
  return [
    tamperNotice(context.view, row, 'status', memory.status),
    messageTamper(context.view, row, memory.message),
    frozenNotice(context, row, memory),
  ].filter((notice) => notice !== undefined);
}

/** Frozen text that was typed over. The judged cells have a digest each; of the others one of several is known to differ. */
function frozenNotice(context: PlanContext, row: Row, memory: EntryMemory): Notice | undefined {
  const { register } = context.view.template;
  const headers = (columns: readonly ColumnId[]): string => columns.map((column) => headerOf(register, column)).join(', ');
  // While a row lives, a changed judged cell is S05; on a row that has ended no rule speaks any more.
  const judged = isLiving(memory.status) ? [] : changedJudged(memory.judged, judgedHashes(row));
  const isMade = isMadeByApproval(memory);
  const isKept = memory.frozen === '' || memory.frozen === frozenDigest(row, isMade ? memory : undefined);
  if (isKept && judged.length === 0) return undefined;
  const others = isMade ? TAKEN_OVER_COLUMNS : [...TAKEN_OVER_COLUMNS, ...ORIGIN_COLUMNS];
  const params = { code: row.code, columns: headers(judged), others: isKept ? '' : headers(others) };
  const [column] = judged;
  const cell = column === undefined ? {} : { column, columnIndex: context.register.columns[column] ?? -1 };
  return { code: 'frozen-cell-changed', sheet: 'register', row: row.rowNumber, key: row.code, ...cell, params };
}

/** The newest register row that each proposal ever had, by its `ID Usulan`; rows that name no proposal have none in common. */
function newestByProposal(entries: Iterable<EntryMemory>): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { code, proposalCode } of entries) {
    const before = newest.get(proposalCode);
    if (proposalCode !== '' && (before === undefined || compareRowCodes(code, before) > 0)) newest.set(proposalCode, code);
  }
  return newest;
}

/** Register rows that are remembered and gone. An archive holds none that waited for its SK, and a row that was made anew stands for it. */
function vanishedEntries({ view }: PlanContext): readonly Notice[] {
  const present = new Set(view.register.rows.map((row) => row.code));
  const gone = [...view.memory.entries.values()].filter((memory) => !present.has(memory.code));
  if (gone.length === 0) return [];
  const newest = newestByProposal(view.memory.entries.values());
  const proposed = new Set(view.proposed.rows.map((row) => row.code));
  return gone.flatMap(({ code, status, proposalCode }): readonly Notice[] => {
    const at = { sheet: 'register', key: code, params: { code, status } } as const;
    if (entryStateOf(status) !== 'awaiting-decree') return [{ ...at, code: 'register-row-vanished' }];
    if ((newest.get(proposalCode) ?? code) !== code) return [];
    const proposal = proposed.has(proposalCode) ? proposalCode : ''; // only a proposal that is there can be decided again
    return [{ ...at, code: 'waiting-row-vanished', params: { ...at.params, proposal } }];
  });
}

/** Rows that people closed, as `Riwayat` tells: one that was revoked with its `ya`, or typed so, never had a closing. Read when first asked for. */
function closedRows({ view, phrases }: PlanContext): (code: string) => boolean {
  const events = [phrases.events.opened, phrases.events.revoked];
  const read = () => view.history.lines.filter(({ values }) => events.includes(scalarText(values['event'] ?? null)));
  let codes: ReadonlySet<unknown> | undefined;
  return (code) => {
    codes ??= new Set(read().map(({ values }) => values['code']));
    return codes.has(code);
  };
}

function closingNotices(context: PlanContext, decision: EntryDecision, wasClosed: (code: string) => boolean): readonly Notice[] {
  const { row } = decision;
  const at = { sheet: 'register', row: row.rowNumber, key: row.code } as const;
  const columnIndex = context.register.columns['closingAction'] ?? -1;
  if (decision.isClosedOtherwise) {
    const params = { code: row.code, action: textOf(row, 'closingAction'), status: decision.memory.status };
    const code = decision.to === 'amended' ? 'closed-replaced' : 'closed-otherwise';
    return [{ ...at, code, column: 'closingAction', columnIndex, params }];
  }
  const undone = { ...at, code: 'closing-undone', column: 'closingAction', columnIndex, params: { code: row.code } } as const;
  return decision.lacksClosing && wasClosed(row.code) ? [undone] : [];
}

/** Notices about the cells of the program and the frozen ones, by row; only rows that were remembered and changed. */
function tamperedRows(context: PlanContext, entries: readonly EntryDecision[]): ReadonlyMap<Row, readonly Notice[]> {
  const { memory } = context.view;
  return new Map(
    entries.flatMap(({ row }) => {
      const before = memory.entries.get(row.code);
      const notices = before ? tampering(context, row, before) : [];
      return notices.length > 0 ? [[row, notices] as const] : [];
    }),
  );
}

/** What the register is worth saying for, beside its findings. */
export function entryNotices(
  context: PlanContext,
  entries: readonly EntryDecision[],
  tampered: ReadonlyMap<Row, readonly Notice[]> = tamperedRows(context, entries),
): readonly Notice[] {
  const wasClosed = closedRows(context);
  return [
    ...vanishedEntries(context),
    ...entries.flatMap((decision) => [...(tampered.get(decision.row) ?? []), ...closingNotices(context, decision, wasClosed)]),
  ];
}

/** Plans the register: new rows for new approvals, states, messages and suggestions of the rows that are there. */
export function planEntries(
  context: PlanContext,
  entries: readonly EntryDecision[],
  proposals: readonly ProposalDecision[],
  live: ReadonlyMap<string, LiveEntry>,
): EntryPlan {
  const { template } = context.view;
  const tampered = tamperedRows(context, entries);
  const words = {
    phrases: context.phrases,
    messageOf: context.messageOf,
    headerOf: (column: ColumnId) => headerOf(template.register, column),
  };
  const history: HistoryLine[] = [];
  const memories = new Map<string, EntryMemory>();
  for (const decision of entries) {
    const { row } = decision;
    const message = entryMessage(decision, context.issuesOf.register.get(row.rowNumber) ?? [], words);
    writeEntry(context, decision, message);
    const remembered = decision.memory.frozen === '' ? { ...decision.memory, frozen: frozenDigest(row) } : decision.memory;
    memories.set(row.code, { ...remembered, message: messageDigest(message) });
    const changed = tampered.get(row) ?? [];
    history.push(
      ...changed.filter((notice) => notice.code === 'program-cell-changed').map((notice) => tamperLine(context.view, notice)),
    );
    if (decision.event)
      history.push(moveLine(row.code, decision.event, decision.from ? ENTRY_WORDS[decision.from] : '', ENTRY_WORDS[decision.to]));
  }
  const added = planNewEntries(context, proposals, live);
  for (const entry of added) {
    memories.set(entry.code, newMemory(entry));
    history.push({
      ...moveLine(entry.code, 'created', '', ENTRY_WORDS['awaiting-decree']),
      before: entry.replaces,
      after: entry.decision.row.code,
    });
  }
  return { history, notices: entryNotices(context, entries, tampered), memories, addedRows: added.map((entry) => entry.row) };
}
