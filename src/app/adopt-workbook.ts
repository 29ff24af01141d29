import { decideAcceptance } from '../domain/acceptance.ts';
import { EMPTY_MEMORY, type WorkbookView } from '../domain/decode-workbook.ts';
import { decisionIdentity, judgedHashes, testIdentity } from '../domain/judged-hashes.ts';
import type { EntryMemory, Memory, ProposalMemory } from '../domain/memory.ts';
import { encodeMemory, type MemoryLine } from '../domain/memory-sheet.ts';
import { createCellWriter, type PlannedChange } from '../domain/plan/cell-writer.ts';
import { createCodeSource } from '../domain/plan/codes.ts';
import { moveLine } from '../domain/plan/history.ts';
import { planHistory } from '../domain/plan/plan-history.ts';
import { messageDigest } from '../domain/plan/plan-proposals.ts';
import { sheetAnchors } from '../domain/plan/sheet-anchors.ts';
import { readChoice } from '../domain/read-choice.ts';
import { isFilled, type Row, textOf } from '../domain/row.ts';
import { TEST_COLUMNS } from '../domain/status/column-groups.ts';
import { frozenDigest } from '../domain/status/decide-entry.ts';
import { approvalIdentity, changedJudged } from '../domain/status/decide-proposal.ts';
import { buildMemorySheet } from '../domain/template/build-plain-sheets.ts';
import { buildStyles } from '../domain/template/cell-styles.ts';
import { findSheet, isProblem } from '../domain/template/find-columns.ts';
import type { ColumnId } from '../domain/template/template.ts';
import { isBlank, scalarText } from '../domain/workbook/cell-value.ts';
import type { SheetSnapshot } from '../domain/workbook/snapshot.ts';
import { workbookNotices } from '../domain/workbook-notices.ts';
import { AppError } from '../errors/app-error.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import { findNewestPackage, lastPackageOf } from './archive-chain.ts';
import type { ArchiveFolder } from './archive-folder.ts';
import { describeNotice } from './describe-findings.ts';
import type { Environment } from './environment.ts';
import { examine, viewWorkbook } from './examine-workbook.ts';
import { readWhole } from './read-whole.ts';
import type { ReportedNotice } from './reports.ts';
import { loadResources, type Resources } from './resources.ts';

export interface AdoptOptions {
  /** Used when the workbook has no readable id. */
  readonly workbookId: string;
  readonly archiveFolder: string;
  readonly archives: ArchiveFolder;
}

export interface AdoptAnswer {
  readonly proposals: number;
  readonly register: number;
  /** Proposals whose `ya` has no register row and must be given again. */
  readonly unapproved: readonly string[];
  readonly notices: readonly ReportedNotice[];
  readonly backup?: string;
}

const SUGGESTED_COLUMNS = ['startsOn', 'endsOn', 'reviewOn', 'form'] as const satisfies readonly ColumnId[];

/** Never re-enters an approval: a `ya` counts only where the register already shows its row with the same text. */
function learnOutcome(row: Row, entries: readonly Row[]): ProposalMemory['decisionOutcome'] {
  const word = readChoice(row, 'decision');
  if (word === 'tidak') return 'returned';
  if (word !== 'ya') return '';
  const judged = judgedHashes(row);
  const isRegistered = entries.some(
    (entry) => textOf(entry, 'proposalCode') === row.code && changedJudged(judgedHashes(entry), judged).length === 0,
  );
  return isRegistered ? 'approved' : 'spent';
}

function learnProposal(row: Row, entries: readonly Row[]): ProposalMemory {
  const judged = judgedHashes(row);
  const isTested = TEST_COLUMNS.every((column) => isFilled(row, column));
  const outcome = learnOutcome(row, entries);
  const revision = Number(textOf(row, 'revision') || '0');
  return {
    code: row.code,
    judged,
    test: isTested ? testIdentity(row) : '',
    testJudged: isTested ? judged : undefined,
    decision: outcome === '' ? '' : decisionIdentity(row),
    decisionOutcome: outcome,
    decisionTest: outcome !== '' && isTested ? testIdentity(row) : '',
    decisionJudged: outcome === '' ? undefined : judged,
    status: textOf(row, 'status'),
    revision: Number.isInteger(revision) && revision > 0 ? revision : 0,
    message: messageDigest(textOf(row, 'message')),
    ...decideAcceptance(row, undefined).memory,
  };
}

function learnEntry(row: Row, proposals: ReadonlyMap<string, Row>): EntryMemory {
  const judged = judgedHashes(row);
  const proposal = proposals.get(textOf(row, 'proposalCode'));
  return {
    code: row.code,
    judged,
    proposalCode: textOf(row, 'proposalCode'),
    approval: proposal ? approvalIdentity(proposal.code, { identity: decisionIdentity(proposal), judged }) : '',
    frozen: frozenDigest(row),
    replaces: textOf(row, 'replaces'),
    status: textOf(row, 'status'),
    suggested: SUGGESTED_COLUMNS.filter((column) => isFilled(row, column)),
    message: messageDigest(textOf(row, 'message')),
    ...decideAcceptance(row, undefined).memory,
  };
}

/** Rows by code; of doubled codes the upper row, as rule D01 has it. */
function byCode(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) if (row.code !== '' && !found.has(row.code)) found.set(row.code, row);
  return found;
}

async function learnPackage({ archives, archiveFolder }: AdoptOptions): Promise<Memory['lastPackage']> {
  const newest = await findNewestPackage(archives, archiveFolder);
  return newest && lastPackageOf(newest);
}

function learnMemory(view: WorkbookView, options: AdoptOptions, lastPackage: Memory['lastPackage']): Memory {
  const proposals = byCode(view.proposed.rows);
  const entries = byCode(view.register.rows);
  return {
    ...EMPTY_MEMORY,
    workbookId: view.memory.workbookId || rememberedId(view) || options.workbookId,
    templateVersion: view.template.version,
    counters: createCodeSource(view).counters(),
    proposals: new Map([...proposals].map(([code, row]) => [code, learnProposal(row, [...entries.values()])])),
    entries: new Map([...entries].map(([code, row]) => [code, learnEntry(row, proposals)])),
    lastPackage,
    lastRegisterChange: '',
  };
}

/** The id survives a memory that is otherwise inconsistent: archives name it. */
function rememberedId(view: WorkbookView): string | undefined {
  const line = view.memoryTable?.lines.find(({ values }) => values['kind'] === 'meta' && values['key'] === 'workbookId');
  const text = scalarText(line?.values['value'] ?? null);
  return text === '' ? undefined : text;
}

function spentApprovals(memory: Memory): readonly string[] {
  return [...memory.proposals.values()].filter(({ decisionOutcome }) => decisionOutcome === 'spent').map(({ code }) => code);
}

/** Writes the whole memory anew over a sheet that is there: header in row 1, lines below, nothing else. */
function rewriteMemory(sheet: SheetSnapshot, resources: Resources, lines: readonly MemoryLine[]): readonly PlannedChange[] {
  const ids = resources.template.memory.columns.map((column) => column.id);
  const columns = Object.fromEntries(ids.map((id, index) => [id, index]));
  const rows = new Map(sheet.rows.map((row) => [row.row, row]));
  const writer = createCellWriter();
  const target = { id: 'memory', sheet, columns, lineAt: (row: number) => rows.get(row) } as const;
  for (const column of resources.template.memory.columns) {
    writer.write(target, { row: 1, column: column.id, value: column.header, type: 'text', what: 'memory' });
  }
  const last = sheet.rows.at(-1)?.row ?? 1;
  for (let row = 2; row <= Math.max(last, lines.length + 1); row += 1) {
    for (const id of ids) {
      const value = lines[row - 2]?.[id] ?? null;
      writer.write(target, { row, column: id, value, type: typeof value === 'number' ? 'number' : 'text', what: 'memory' });
    }
  }
  return writer.changes.filter((change) => !(isBlank(change.before) && isBlank(change.after)));
}

async function writeMemory(
  store: WorkbookStore,
  view: WorkbookView,
  memory: Memory,
  resources: Resources,
  environment: Environment,
): Promise<string | undefined> {
  const lines = encodeMemory(memory);
  const { template } = resources;
  const sheet = findSheet(view.snapshot, template.memory);
  const receipt = isProblem(sheet)
    ? await store.addSheets(view.snapshot.revision, {
        title: template.look.title,
        createdAt: `${environment.today}T00:00:00Z`,
        styles: buildStyles(template.look),
        sheets: [buildMemorySheet(template, lines)],
      })
    : await store.apply({ basedOn: view.snapshot.revision, changes: rewriteMemory(sheet, resources, lines) });
  return receipt.backup;
}

/** Says in `Riwayat` that the memory was learnt again. */
async function writeHistory(store: WorkbookStore, resources: Resources, environment: Environment): Promise<void> {
  const view = viewWorkbook(await store.read(), resources);
  const writer = createCellWriter();
  const { phrases } = resources;
  planHistory({ view, now: environment.now, runId: `${environment.today}-adopt`, phrases, writer }, [
    moveLine('', 'adopted', '', ''),
  ]);
  await store.apply({ basedOn: view.snapshot.revision, changes: writer.changes, anchors: sheetAnchors(view) });
}

/**
 * The memory to write. One that fits knows more than the sheets can tell: learning it again would forget what was spent or changed. Then only the last
 * package is taken from the folder, where the two disagree. Throws `memory-intact` when there is nothing to learn.
 */
function learnAgain(view: WorkbookView, options: AdoptOptions, lastPackage: Memory['lastPackage']): Memory {
  if (view.memoryProblem) return learnMemory(view, options, lastPackage);
  if (lastPackage?.packageDigest === view.memory.lastPackage?.packageDigest)
    throw new AppError('memory-intact', { file: view.snapshot.location });
  return { ...view.memory, lastPackage };
}

/**
 * Learns the hidden memory again from the sheets and the archives (decision 16), for a workbook whose hidden sheet is gone or inconsistent. What is
 * approved is what the register shows; a `ya` without a register row must be given again.
 */
export async function adoptWorkbook(store: WorkbookStore, environment: Environment, options: AdoptOptions): Promise<AdoptAnswer> {
  const [resources, snapshot] = await Promise.all([loadResources(), readWhole(store)]);
  const { view, issues } = examine(snapshot, resources, environment.today);
  const isIntact = view.memoryProblem === undefined;
  const memory = learnAgain(view, options, await learnPackage(options));
  const backup = await writeMemory(store, view, memory, resources, environment);
  await writeHistory(store, resources, environment);
  const notices = workbookNotices(view, issues).filter((notice) => !notice.code.startsWith('memory-'));
  return {
    proposals: memory.proposals.size,
    register: memory.entries.size,
    unapproved: isIntact ? [] : spentApprovals(memory),
    notices: notices.map((notice) => describeNotice(view, notice)),
    ...(backup === undefined ? {} : { backup }),
  };
}
