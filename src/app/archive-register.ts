import type { ArchiveDocument, Decree } from '../domain/archive/archive-document.ts';
import type { ArchiveLayout } from '../domain/archive/archive-layout.ts';
import { buildArchive } from '../domain/archive/build-archive.ts';
import { chooseDecree, isDetermined, isInForce } from '../domain/archive/choose-decree.ts';
import { nextPackageNumber, packageFileName, parsePackageFileName } from '../domain/archive/package-name.ts';
import type { WorkbookView } from '../domain/decode-workbook.ts';
import type { Issue } from '../domain/issue.ts';
import type { Memory } from '../domain/memory.ts';
import { createCellWriter } from '../domain/plan/cell-writer.ts';
import { createCodeSource } from '../domain/plan/codes.ts';
import { moveLine } from '../domain/plan/history.ts';
import { entryTable, proposalTable } from '../domain/plan/paper-targets.ts';
import type { PlanContext } from '../domain/plan/plan-context.ts';
import { planHistory } from '../domain/plan/plan-history.ts';
import { planMemory } from '../domain/plan/plan-memory.ts';
import { isFilled, type Row } from '../domain/row.ts';
import { entryStateOf } from '../domain/status/status.ts';
import type { ColumnId } from '../domain/template/template.ts';
import { AppError } from '../errors/app-error.ts';
import { ALL_RULES } from '../rules/index.ts';
import type { ArchiveRows } from '../rules/rule.ts';
import { RULE_PACK_VERSION } from '../rules/rule-pack.ts';
import { runArchiveRules } from '../rules/run-rules.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import { buildPlan, type SyncPlan } from './build-plan.ts';
import { reportExamination } from './check-workbook.ts';
import { describeFinding, indonesianMessage } from './describe-findings.ts';
import type { Environment } from './environment.ts';
import { type Examination, examine, ruleContext } from './examine-workbook.ts';
import { loadArchiveLayout } from './load-archive-layout.ts';
import type { ArchiveReport, CheckReport } from './reports.ts';
import { loadResources, type Resources } from './resources.ts';

/** Where archives are kept: the edge. */
export interface ArchiveFolder {
  /** Names in the folder; none when it does not exist yet. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes a new file whole or not at all, never over another; returns its path. */
  write(folder: string, name: string, bytes: Uint8Array): Promise<string>;
}

export interface ArchiveOptions {
  readonly folder: string;
  readonly archives: ArchiveFolder;
  /** Makes the bytes of an archive file. */
  readonly render: (document: ArchiveDocument) => Promise<Uint8Array>;
  /** asked: a person wants one now; auto and always: decision 25. */
  readonly mode: 'asked' | 'auto' | 'always';
  /** Number of the SK that the annex names; the newest when absent. */
  readonly decree?: string;
}

export type ArchiveAnswer = ArchiveReport & Pick<CheckReport, 'workbook' | 'asOf' | 'rulePack' | 'templateVersion' | 'notices'>;

const DECREE_COLUMNS = [
  'decreeNumber',
  'decreedOn',
  'decreeOfficial',
  'decreeOfficialNip',
] as const satisfies readonly ColumnId[];

interface Situation {
  readonly examination: Examination;
  /** Register rows that have been determined. */
  readonly rows: readonly Row[];
  readonly resources: Resources;
  readonly environment: Environment;
  readonly options: ArchiveOptions;
}

/** Why the automatic job makes no package now (decision 25); undefined when nothing speaks against it. */
function reasonToWait({ examination, environment, options }: Situation): string | undefined {
  if (options.mode !== 'auto') return undefined;
  const isHalfFilled = examination.view.register.rows.some((row) => {
    const filled = DECREE_COLUMNS.filter((column) => isFilled(row, column)).length;
    return filled > 0 && filled < DECREE_COLUMNS.length;
  });
  if (isHalfFilled) return 'decree-half-filled';
  return examination.view.memory.lastRegisterChange >= environment.today ? 'changed-today' : undefined;
}

/** Findings of the archive rule on the rows that would go in (section 5.2, X01). */
function archiveIssues({ examination, rows, resources, environment }: Situation): readonly Issue[] {
  const { view, issues } = examination;
  const inForce = new Map(rows.filter(isInForce).map((row) => [row.rowNumber, row.code]));
  const errors = issues.filter((issue) => issue.sheet === 'register' && issue.severity === 'error' && inForce.has(issue.row));
  const archive: ArchiveRows = {
    entries: rows.filter(isInForce),
    identity: view.identity,
    openErrors: errors.map((issue) => `${issue.code} ${issue.rule}`),
  };
  return runArchiveRules(archive, ruleContext(view, resources, environment.today), ALL_RULES);
}

/** Remembers the package in the hidden sheet and in `Riwayat`. */
async function rememberPackage(
  store: WorkbookStore,
  situation: Situation,
  packageNumber: string,
  contentDigest: string,
): Promise<void> {
  const { view } = situation.examination;
  const writer = createCellWriter();
  const context: PlanContext = {
    view,
    today: situation.environment.today,
    now: situation.environment.now,
    runId: packageNumber,
    phrases: situation.resources.phrases,
    messageOf: indonesianMessage,
    writer,
    codes: createCodeSource(view),
    untouchable: { proposed: new Set(), register: new Set() },
    proposed: proposalTable(view),
    register: entryTable(view),
    issuesOf: { proposed: new Map(), register: new Map() },
  };
  const memory: Memory = { ...view.memory, lastPackage: { number: packageNumber, contentDigest } };
  planMemory(context, memory);
  planHistory(context, [{ ...moveLine('', 'archived', '', ''), after: packageNumber }]);
  await store.apply({ basedOn: view.snapshot.revision, changes: writer.changes });
}

function buildDocument(situation: Situation, layout: ArchiveLayout, decree: Decree, packageNumber: string): ArchiveDocument {
  const { view } = situation.examination;
  return buildArchive({
    rows: view.register.rows,
    registerColumns: view.template.register.columns,
    identity: view.identity,
    layout,
    decree,
    date: situation.environment.today,
    packageNumber,
    rulePack: RULE_PACK_VERSION,
    templateVersion: view.template.version,
  });
}

/** The name of the file that holds the last package, while it is still in the folder. */
function holderOf(names: readonly string[], packageNumber: string): string | undefined {
  return names.find((name) => parsePackageFileName(name)?.packageNumber === packageNumber);
}

async function makePackage(store: WorkbookStore, situation: Situation): Promise<ArchiveReport> {
  const { rows, environment, options, examination } = situation;
  const { view } = examination;
  const counts = { rows: rows.filter(isInForce).length, awaitingDecree: view.register.rows.length - rows.length };
  const decree = chooseDecree(rows, options.decree);
  if (!decree && options.decree !== undefined) throw new AppError('decree-not-found', { decree: options.decree });
  const last = view.memory.lastPackage;
  const names = await options.archives.list(options.folder);
  const packageNumber = nextPackageNumber(names, last?.number, Number(environment.today.slice(0, 4)));
  const document = decree && buildDocument(situation, await loadArchiveLayout(), decree, packageNumber);
  const contentDigest = document?.footer.contentDigest;
  const holder = last && last.contentDigest === contentDigest ? holderOf(names, last.number) : undefined;
  if (last && holder !== undefined) {
    return {
      ...counts,
      outcome: 'unchanged',
      packageNumber: last.number,
      file: `${options.folder}/${holder}`,
      contentDigest: last.contentDigest,
      findings: [],
    };
  }
  const reason = reasonToWait(situation);
  if (reason !== undefined) return { ...counts, outcome: 'skipped', reason, findings: [] };
  const issues = archiveIssues(situation);
  if (issues.length > 0 || !document || contentDigest === undefined) {
    return { ...counts, outcome: 'refused', findings: issues.map((issue) => describeFinding(view, issue)) };
  }
  const name = packageFileName(view.identity['agencyCode'] ?? '', packageNumber);
  const file = await options.archives.write(options.folder, name, await options.render(document));
  await rememberPackage(store, situation, packageNumber, contentDigest);
  return { ...counts, outcome: 'made', packageNumber, file, contentDigest, findings: [] };
}

/** A register from which a determined row has gone is not archived: the next package would lose it without a word. */
function assertWhole({ memory, register, snapshot }: WorkbookView): void {
  const present = new Set(register.rows.map((row) => row.code));
  const gone = [...memory.entries.values()].filter(
    (entry) => entryStateOf(entry.status) !== 'awaiting-decree' && !present.has(entry.code),
  );
  if (gone.length > 0)
    throw new AppError('register-row-missing', { file: snapshot.location, codes: gone.map(({ code }) => code).join(', ') });
}

/** Cells of the register that a sync would still write: an archive made before it would show states of yesterday. */
function pendingCells(plan: SyncPlan): number {
  return plan.changes.filter(
    (change) => change.sheetId === 'register' && (change.what === 'register' || change.what === 'status'),
  ).length;
}

/**
 * Archives the register as it stands in the workbook: writes a new file beside the earlier ones, or says which package holds the same, or why there
 * is none. The workbook then remembers the package. Throws what reading and writing throw, `memory-missing`, `decree-not-found`, and
 * `archive-behind` when the register waits for a sync.
 */
export async function archiveRegister(
  store: WorkbookStore,
  environment: Environment,
  options: ArchiveOptions,
): Promise<ArchiveAnswer> {
  const [resources, snapshot] = await Promise.all([loadResources(), store.read()]);
  const pending = pendingCells(buildPlan(snapshot, resources, environment));
  if (pending > 0) throw new AppError('archive-behind', { file: snapshot.location, cells: pending });
  const examination = examine(snapshot, resources, environment.today);
  const rows = examination.view.register.rows.filter(isDetermined);
  assertWhole(examination.view);
  const situation: Situation = { examination, rows, resources, environment, options };
  const { workbook, asOf, rulePack, templateVersion, notices } = reportExamination(examination, [], environment);
  const head = { workbook, asOf, rulePack, templateVersion, notices };
  if (rows.length === 0) {
    const awaitingDecree = examination.view.register.rows.length;
    return { ...head, outcome: 'skipped', reason: 'no-register-rows', rows: 0, awaitingDecree, findings: [] };
  }
  return { ...head, ...(await makePackage(store, situation)) };
}
