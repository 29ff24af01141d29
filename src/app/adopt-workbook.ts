import { decideAcceptance } from '../domain/acceptance.ts';
import { EMPTY_MEMORY, type WorkbookView } from '../domain/decode-workbook.ts';
import { decisionIdentity, judgedHashes } from '../domain/judged-hashes.ts';
import { type LearntProposal, learnProposal, toldStates, toldTests } from '../domain/learn-proposal.ts';
import type { EntryMemory, Memory } from '../domain/memory.ts';
import { encodeMemory, type MemoryLine } from '../domain/memory-sheet.ts';
import { createCellWriter, type PlannedChange } from '../domain/plan/cell-writer.ts';
import { createCodeSource } from '../domain/plan/codes.ts';
import { moveLine } from '../domain/plan/history.ts';
import { headerOf } from '../domain/plan/paper-targets.ts';
import { planHistory } from '../domain/plan/plan-history.ts';
import { messageDigest } from '../domain/plan/row-message.ts';
import { sheetAnchors } from '../domain/plan/sheet-anchors.ts';
import { isFilled, type Row, textOf } from '../domain/row.ts';
import { frozenDigest } from '../domain/status/decide-entry.ts';
import { approvalIdentity } from '../domain/status/decide-proposal.ts';
import { buildMemorySheet } from '../domain/template/build-plain-sheets.ts';
import { buildStyles } from '../domain/template/cell-styles.ts';
import { findSheet, isProblem } from '../domain/template/find-columns.ts';
import type { ColumnId } from '../domain/template/template.ts';
import { groupBy } from '../domain/values/group-by.ts';
import { isBlank, scalarText } from '../domain/workbook/cell-value.ts';
import type { SheetSnapshot } from '../domain/workbook/snapshot.ts';
import { workbookNotices } from '../domain/workbook-notices.ts';
import { AppError } from '../errors/app-error.ts';
import type { ArchiveFolder } from '../stores/archive-folder.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import { archivedCodes, findNewestPackage, lastPackageOf } from './archive-chain.ts';
import { describeNotice } from './describe-findings.ts';
import type { Environment } from './environment.ts';
import { examine, viewWorkbook } from './examine-workbook.ts';
import { readWhole } from './read-whole.ts';
import type { AdoptAnswer } from './reports.ts';
import { loadResources, type Resources } from './resources.ts';

export interface AdoptOptions {
  /** Used when the workbook has no readable id. */
  readonly workbookId: string;
  readonly archiveFolder: string;
  readonly archives: ArchiveFolder;
}

const SUGGESTED_COLUMNS = ['startsOn', 'endsOn', 'reviewOn', 'form'] as const satisfies readonly ColumnId[];

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

/** What the archive folder knows. */
interface ArchivedFacts {
  readonly lastPackage: Memory['lastPackage'];
  /** Codes that stand in the packages: none of them is given again (decision 4). */
  readonly codes: readonly string[];
}

async function learnArchives({ archives, archiveFolder }: AdoptOptions): Promise<ArchivedFacts> {
  const newest = await findNewestPackage(archives, archiveFolder);
  return { lastPackage: newest && lastPackageOf(newest), codes: await archivedCodes(archives, archiveFolder) };
}

/** What is learnt of all rows, and which of them need people again. */
interface Learnt {
  readonly memory: Memory;
  readonly proposals: readonly LearntProposal[];
}

function learnMemory(view: WorkbookView, options: AdoptOptions, { lastPackage, codes }: ArchivedFacts): Learnt {
  const rows = byCode(view.proposed.rows);
  const entries = byCode(view.register.rows);
  const states = toldStates(view.history.lines);
  const tests = toldTests(view.history.lines, headerOf(view.template.proposed, 'testNumber'));
  const made = groupBy(entries.values(), (entry) => textOf(entry, 'proposalCode'));
  const proposals = [...rows.values()].map((row) =>
    learnProposal(row, made.get(row.code) ?? [], { states: states.get(row.code) ?? [], test: tests.get(row.code) ?? '' }),
  );
  const memory: Memory = {
    ...EMPTY_MEMORY,
    workbookId: view.memory.workbookId || rememberedId(view) || options.workbookId,
    templateVersion: view.template.version,
    counters: createCodeSource(view, codes).counters(),
    proposals: new Map(proposals.map((proposal) => [proposal.memory.code, proposal.memory])),
    entries: new Map([...entries].map(([code, row]) => [code, learnEntry(row, rows)])),
    lastPackage,
    lastRegisterChange: '',
  };
  return { memory, proposals };
}

/** The id survives a memory that is otherwise inconsistent: archives name it. */
function rememberedId(view: WorkbookView): string | undefined {
  const line = view.memoryTable?.lines.find(({ values }) => values['kind'] === 'meta' && values['key'] === 'workbookId');
  const text = scalarText(line?.values['value'] ?? null);
  return text === '' ? undefined : text;
}

/** Codes of the rows for which people must do something again. */
function spentRows(proposals: readonly LearntProposal[]): Pick<AdoptAnswer, 'spentTests' | 'spentReturns' | 'unapproved'> {
  const codes = (isMeant: (proposal: LearntProposal) => boolean): readonly string[] =>
    proposals.filter((proposal) => !proposal.isWithdrawn && isMeant(proposal)).map(({ memory }) => memory.code);
  return {
    spentTests: codes(({ isTestSpent }) => isTestSpent),
    spentReturns: codes(({ spentDecision }) => spentDecision === 'tidak'),
    unapproved: codes(({ spentDecision }) => spentDecision === 'ya'),
  };
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
 * The memory to write. One that fits knows more than the sheets can tell: learning it again would forget what was spent or changed. Then only what the
 * folder knows is taken from it, where the two disagree. Throws `memory-intact` when there is nothing to learn.
 */
function learnAgain(view: WorkbookView, options: AdoptOptions, archived: ArchivedFacts): Learnt {
  if (view.memoryProblem) return learnMemory(view, options, archived);
  const { lastPackage, codes } = archived;
  if (lastPackage?.packageDigest === view.memory.lastPackage?.packageDigest)
    throw new AppError('memory-intact', { file: view.snapshot.location });
  return { memory: { ...view.memory, counters: createCodeSource(view, codes).counters(), lastPackage }, proposals: [] };
}

/**
 * Learns the hidden memory again from the sheets and the archives (decision 16), for a workbook whose hidden sheet is gone or inconsistent. What is
 * approved is what the register shows; tests and decisions that cannot be shown to stand are spent, and the answer names their rows.
 */
export async function adoptWorkbook(store: WorkbookStore, environment: Environment, options: AdoptOptions): Promise<AdoptAnswer> {
  const [resources, snapshot] = await Promise.all([loadResources(), readWhole(store)]);
  const examination = examine(snapshot, resources, environment.today);
  const { view } = examination;
  const { memory, proposals } = learnAgain(view, options, await learnArchives(options));
  const backup = await writeMemory(store, view, memory, resources, environment);
  await writeHistory(store, resources, environment);
  const notices = workbookNotices(view, examination).filter((notice) => !notice.code.startsWith('memory-'));
  return {
    workbook: snapshot.location,
    proposals: memory.proposals.size,
    register: memory.entries.size,
    ...spentRows(proposals),
    notices: notices.map((notice) => describeNotice(view, notice)),
    ...(backup === undefined ? {} : { backup }),
  };
}
