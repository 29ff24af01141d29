import type { ArchiveDocument, Decree } from '../domain/archive/archive-document.ts';
import type { ArchiveLayout } from '../domain/archive/archive-layout.ts';
import { buildBag, type PackageFile, packageDigest } from '../domain/archive/bag.ts';
import { buildArchive } from '../domain/archive/build-archive.ts';
import { chooseDecree, isArchived, isInForce } from '../domain/archive/choose-decree.ts';
import { type PackageContents, packageContents } from '../domain/archive/package-contents.ts';
import { packageFacts } from '../domain/archive/package-facts.ts';
import { isPackageNumber, nextPackageNumber, packageFolderName } from '../domain/archive/package-name.ts';
import type { Picture } from '../domain/archive/picture.ts';
import { findLeaks, publicEditionOf } from '../domain/archive/public-edition.ts';
import type { TableLine } from '../domain/decode-table.ts';
import type { WorkbookView } from '../domain/decode-workbook.ts';
import type { Issue } from '../domain/issue.ts';
import type { LastPackage, Memory } from '../domain/memory.ts';
import { createCellWriter } from '../domain/plan/cell-writer.ts';
import { moveLine } from '../domain/plan/history.ts';
import type { Bookkeeping } from '../domain/plan/plan-context.ts';
import { planHistory } from '../domain/plan/plan-history.ts';
import { planMemory } from '../domain/plan/plan-memory.ts';
import { sheetAnchors } from '../domain/plan/sheet-anchors.ts';
import { isFilled, type Row } from '../domain/row.ts';
import { DECREE_COLUMNS } from '../domain/status/column-groups.ts';
import { entryStateOf } from '../domain/status/status.ts';
import { type CellScalar, scalarText } from '../domain/workbook/cell-value.ts';
import type { Snapshot } from '../domain/workbook/snapshot.ts';
import { AppError } from '../errors/app-error.ts';
import { ALL_RULES } from '../rules/index.ts';
import type { ArchiveRows } from '../rules/rule.ts';
import { RULE_PACK_VERSION } from '../rules/rule-pack.ts';
import { runArchiveRules } from '../rules/run-rules.ts';
import type { ArchiveFolder } from '../stores/archive-folder.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import { agreedLink, findNewestPackage, lastPackageOf, type NewestPackage, registerOf } from './archive-chain.ts';
import { buildPlan, type SyncPlan } from './build-plan.ts';
import { reportExamination } from './check-workbook.ts';
import { describeFinding } from './describe-findings.ts';
import type { Environment } from './environment.ts';
import { type Examination, examine, ruleContext } from './examine-workbook.ts';
import { loadArchiveLayout } from './load-archive-layout.ts';
import { readWhole } from './read-whole.ts';
import type { ArchiveReport, CheckReport } from './reports.ts';
import { loadResources, type Resources } from './resources.ts';

export interface ArchiveOptions {
  readonly folder: string;
  readonly archives: ArchiveFolder;
  /** Makes the bytes of everything under `data/`. */
  readonly render: (contents: PackageContents) => Promise<readonly PackageFile[]>;
  /** The path of a file that, read back, does not show its data; undefined when all do. */
  readonly findUnfaithful: (contents: PackageContents, files: readonly PackageFile[]) => string | undefined;
  /** asked: a person wants one now; auto and always: decision 25. */
  readonly mode: 'asked' | 'auto' | 'always';
  /** Number of the SK that the annex names; the newest when absent. */
  readonly decree?: string;
  /** What the determination covers; the year of the decree when absent. */
  readonly period?: string;
  /** The office's logo for the letterhead. */
  readonly logo?: Picture;
  /** The workbook as it was read or left a moment ago, so that it need not be read again. */
  readonly snapshot?: Snapshot;
}

export type ArchiveAnswer = ArchiveReport & Pick<CheckReport, 'workbook' | 'asOf' | 'rulePack' | 'templateVersion' | 'notices'>;

interface Situation {
  readonly examination: Examination;
  /** Register rows that go into the archive. */
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

/** The fields of `Identitas` as typed; one that stands there twice as the text that would be printed. */
function typedIdentity({ identity, identityCells }: WorkbookView): ArchiveRows['identity'] {
  const typed: Record<string, CellScalar> = {};
  for (const { field, value } of identityCells) typed[field.id] = field.id in typed ? (identity[field.id] ?? null) : value;
  return typed;
}

/** Findings of the archive rule on the rows that would go in (section 5.2, X01). */
function archiveIssues({ examination, rows, resources, environment }: Situation): readonly Issue[] {
  const { view, issues } = examination;
  const inForce = new Map(rows.filter(isInForce).map((row) => [row.rowNumber, row.code]));
  const errors = issues.filter((issue) => issue.sheet === 'register' && issue.severity === 'error' && inForce.has(issue.row));
  const archive: ArchiveRows = {
    entries: rows.filter(isInForce),
    identity: typedIdentity(view),
    openErrors: errors.map((issue) => `${issue.code} ${issue.rule}`),
  };
  return runArchiveRules(archive, ruleContext(view, resources, environment.today), ALL_RULES);
}

/** Remembers the package in the hidden sheet and in `Riwayat`. */
async function rememberPackage(store: WorkbookStore, situation: Situation, last: LastPackage): Promise<void> {
  const { view } = situation.examination;
  const writer = createCellWriter();
  const { now } = situation.environment;
  const context: Bookkeeping = { view, now, runId: last.number, phrases: situation.resources.phrases, writer };
  const memory: Memory = { ...view.memory, lastPackage: last };
  planMemory(context, memory);
  planHistory(context, [{ ...moveLine('', 'archived', '', ''), after: last.number }]);
  await store.apply({ basedOn: view.snapshot.revision, changes: writer.changes, anchors: sheetAnchors(view) });
}

/**
 * Numbers that were ever given: decision 4 counts the history too, which outlives a hidden sheet that was learned again. Only its
 * lines about archives: others quote what people typed.
 */
function everyNumber({ examination, resources }: Situation, names: readonly string[]): readonly string[] {
  const text = (line: TableLine, column: string): string => scalarText(line.values[column] ?? null);
  const archived = examination.view.history.lines.filter((line) => text(line, 'event') === resources.phrases.events.archived);
  return [...names, ...archived.map((line) => text(line, 'after')).filter(isPackageNumber)];
}

function buildDocument(situation: Situation, layout: ArchiveLayout, decree: Decree, link: Link): ArchiveDocument {
  const { view } = situation.examination;
  const { period, logo } = situation.options;
  return buildArchive({
    rows: view.register.rows,
    registerColumns: view.template.register.columns,
    identity: view.identity,
    layout,
    decree,
    date: situation.environment.today,
    packageNumber: link.packageNumber,
    rulePack: RULE_PACK_VERSION,
    templateVersion: view.template.version,
    ...(period === undefined ? {} : { period }),
    ...(logo && { logo }),
    ...(link.newest ? { previous: { number: link.newest.facts.packageNumber, packageDigest: link.newest.packageDigest } } : {}),
  });
}

/** Where the package would stand in the chain. */
interface Link {
  readonly packageNumber: string;
  /** The package before it. */
  readonly newest: NewestPackage | undefined;
}

async function findLink(situation: Situation): Promise<Link> {
  const { environment, options, examination } = situation;
  const { memory } = examination.view;
  const newest = agreedLink(memory, await findNewestPackage(options.archives, options.folder), options.folder);
  const names = everyNumber(situation, await options.archives.list(options.folder));
  const packageNumber = nextPackageNumber(names, memory.lastPackage?.number, Number(environment.today.slice(0, 4)));
  return { packageNumber, newest };
}

/** Makes, reads back and seals the package; answers with its path and what is remembered of it. */
async function sealPackage(
  situation: Situation,
  document: ArchiveDocument,
  layout: ArchiveLayout,
  { packageNumber, newest }: Link,
): Promise<{ readonly file: string; readonly last: LastPackage }> {
  const { options, examination } = situation;
  const { view } = examination;
  const folderName = packageFolderName(view.identity['agencyCode'] ?? '', packageNumber);
  const contents = packageContents(document, layout.changes, newest && registerOf(newest));
  const previous = newest && { number: newest.facts.packageNumber, packageDigest: newest.packageDigest };
  const isReissue = newest?.facts.decreeNumber === document.decree.number;
  const facts = packageFacts(document, {
    folderName,
    workbookId: view.memory.workbookId,
    previous,
    reissueOf: isReissue ? newest?.facts.packageNumber : undefined,
  });
  const bag = buildBag(await options.render(contents), facts);
  const file = await options.archives.write(options.folder, folderName, bag, (written) => {
    const path = options.findUnfaithful(contents, written);
    if (path !== undefined) throw new AppError('archive-unfaithful', { file: path });
  });
  const last = { number: packageNumber, contentDigest: document.footer.contentDigest, packageDigest: packageDigest(bag) ?? '' };
  return { file, last };
}

/**
 * The name was free when the folder was read: where a package of this very workbook has its number now, another run made it. It
 * is told as such (`archive-busy`); everything else, like a file of that name, stays the error it is.
 */
async function busyInstead(error: unknown, { options, examination }: Situation, { packageNumber }: Link): Promise<unknown> {
  if (!(error instanceof AppError) || error.code !== 'archive-exists') return error;
  const newest = await findNewestPackage(options.archives, options.folder).catch(() => undefined);
  const isOurs = newest?.facts.workbookId === examination.view.memory.workbookId;
  const isAnotherRun = isOurs && newest?.facts.packageNumber === packageNumber;
  return isAnotherRun ? new AppError('archive-busy', error.params, { cause: error }) : error;
}

async function makePackage(store: WorkbookStore, situation: Situation): Promise<ArchiveReport> {
  const { rows, options, examination } = situation;
  const { view } = examination;
  const counts = { rows: rows.filter(isInForce).length, awaitingDecree: view.register.rows.length - rows.length };
  const decree = chooseDecree(rows, options.decree);
  if (!decree && options.decree !== undefined) throw new AppError('decree-not-found', { decree: options.decree });
  const [link, layout] = await Promise.all([findLink(situation), loadArchiveLayout()]);
  const document = decree && buildDocument(situation, layout, decree, link);
  const { newest } = link;
  if (newest && newest.facts.contentDigest === document?.footer.contentDigest) {
    const last = lastPackageOf(newest);
    if (view.memory.lastPackage?.number !== last.number) await rememberPackage(store, situation, last);
    const file = `${options.folder}/${newest.name}`;
    return { ...counts, outcome: 'unchanged', packageNumber: last.number, file, contentDigest: last.contentDigest, findings: [] };
  }
  const reason = reasonToWait(situation);
  if (reason !== undefined) return { ...counts, outcome: 'skipped', reason, findings: [] };
  const issues = archiveIssues(situation);
  if (issues.length > 0 || !document) {
    return { ...counts, outcome: 'refused', findings: issues.map((issue) => describeFinding(view, issue)) };
  }
  const leaks = findLeaks(publicEditionOf(document), situation.resources.catalogue.provinceCodes);
  if (leaks.length > 0) throw new AppError('archive-leak', { codes: leaks.join(', ') });
  const { file, last } = await sealPackage(situation, document, layout, link).catch(async (error: unknown) => {
    throw await busyInstead(error, situation, link);
  });
  await rememberPackage(store, situation, last);
  return { ...counts, outcome: 'made', packageNumber: last.number, file, contentDigest: last.contentDigest, findings: [] };
}

/** A register from which a row has gone that an archive holds is not archived: the next package would lose it without a word. */
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
    (change) =>
      change.sheetId === 'register' && (change.what === 'register' || change.what === 'origin' || change.what === 'status'),
  ).length;
}

/**
 * Archives the register as it stands in the workbook: makes a new package beside the earlier ones, or says which package holds the same, or why
 * there is none. The workbook then remembers the package. Throws what reading and writing throw, `memory-missing`, `decree-not-found`,
 * `archive-behind` when the register waits for a sync, `archive-disagrees` when folder and hidden sheet name different packages as the last,
 * `archive-busy` when another run makes a package at the same time, `archive-damaged` when the last package cannot be read, `archive-unfaithful` when a written file does not show its data.
 */
export async function archiveRegister(
  store: WorkbookStore,
  environment: Environment,
  options: ArchiveOptions,
): Promise<ArchiveAnswer> {
  const [resources, snapshot] = await Promise.all([loadResources(), options.snapshot ?? readWhole(store)]);
  const plan = buildPlan(snapshot, resources, environment);
  const pending = pendingCells(plan);
  if (pending > 0) throw new AppError('archive-behind', { file: snapshot.location, cells: pending });
  // With nothing left to write, the plan has examined this very workbook.
  const examination = plan.changes.length === 0 ? plan.examination : examine(snapshot, resources, environment.today);
  const rows = examination.view.register.rows.filter(isArchived);
  assertWhole(examination.view);
  const situation: Situation = { examination, rows, resources, environment, options };
  // a sync before it has said everything else
  const unjudged = plan.notices.filter(({ code }) => code === 'write-unjudged');
  const { workbook, asOf, rulePack, templateVersion, notices } = reportExamination(examination, unjudged, environment);
  const head = { workbook, asOf, rulePack, templateVersion, notices };
  if (rows.length === 0) {
    const awaitingDecree = examination.view.register.rows.length;
    return { ...head, outcome: 'skipped', reason: 'no-register-rows', rows: 0, awaitingDecree, findings: [] };
  }
  return { ...head, ...(await makePackage(store, situation)) };
}
