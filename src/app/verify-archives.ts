import { BAG_INFO, type PackageFile, packageDigest } from '../domain/archive/bag.ts';
import { type ArchiveProblem, checkBag } from '../domain/archive/check-bag.ts';
import { type ChainLink, checkChain } from '../domain/archive/check-chain.ts';
import { isPublicTrue } from '../domain/archive/check-public.ts';
import { INTERNAL_JSON, INTERNAL_WORKBOOK, PUBLIC_CSV, PUBLIC_JSON } from '../domain/archive/package-contents.ts';
import { readPackageFacts } from '../domain/archive/package-facts.ts';
import {
  digestOfFile,
  isSameRows,
  parseRegisterFile,
  type RegisterFile,
  readRegisterSheet,
} from '../domain/archive/register-file.ts';
import type { Memory } from '../domain/memory.ts';
import type { Snapshot } from '../domain/workbook/snapshot.ts';
import { AppError } from '../errors/app-error.ts';
import type { ArchiveFolder } from '../stores/archive-folder.ts';
import type { WorkbookStore } from '../stores/workbook-store.ts';
import { viewWorkbook } from './examine-workbook.ts';
import type { VerifiedPackage, VerifyReport } from './reports.ts';
import { loadResources } from './resources.ts';

export interface VerifyOptions {
  readonly archives: ArchiveFolder;
  /** Reads a workbook out of a package. Throws `AppError` when the bytes are none. */
  readonly readWorkbook: (bytes: Uint8Array, location: string) => Snapshot;
  /** The workbook whose hidden sheet knows the last package. */
  readonly store?: WorkbookStore;
}

type Finding = Pick<ArchiveProblem, 'code' | 'params'>;

interface CheckedPackage {
  readonly report: VerifiedPackage;
  readonly link: ChainLink | undefined;
  readonly problems: readonly ArchiveProblem[];
}

function decode(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

/** True when the workbook, whoever saved it last, shows the entries of the JSON. */
function isWorkbookTrue(bytes: Uint8Array | undefined, register: RegisterFile, options: VerifyOptions): boolean {
  if (!bytes) return false;
  try {
    const rows = readRegisterSheet(options.readWorkbook(bytes, INTERNAL_WORKBOOK), register);
    return rows !== undefined && isSameRows(rows, register.rows);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Content against what the package says of it: digest, workbook, public files. */
function checkContent(files: ReadonlyMap<string, Uint8Array>, contentDigest: string, options: VerifyOptions): readonly Finding[] {
  const register = parseRegisterFile(decode(files.get(`data/${INTERNAL_JSON}`)));
  if (!register || digestOfFile(register) !== contentDigest)
    return [{ code: 'content-differs', params: { path: INTERNAL_JSON } }];
  const findings: Finding[] = [];
  if (!isWorkbookTrue(files.get(`data/${INTERNAL_WORKBOOK}`), register, options))
    findings.push({ code: 'workbook-differs', params: { path: INTERNAL_WORKBOOK } });
  if (!isPublicTrue(decode(files.get(`data/${PUBLIC_CSV}`)), decode(files.get(`data/${PUBLIC_JSON}`)), register))
    findings.push({ code: 'public-differs', params: { path: PUBLIC_JSON } });
  return findings;
}

/** A changed workbook that still shows the same entries was saved again, not altered. */
function tellResaved(bag: readonly Finding[], content: readonly Finding[]): readonly Finding[] {
  const isContentKept = content.every(({ code }) => code === 'public-differs');
  return bag.map((finding) =>
    isContentKept && finding.code === 'file-changed' && finding.params['path'] === `data/${INTERNAL_WORKBOOK}`
      ? { code: 'file-resaved', params: finding.params }
      : finding,
  );
}

async function checkPackage(folder: string, name: string, options: VerifyOptions): Promise<CheckedPackage> {
  const files = await options.archives.read(folder);
  const facts = readPackageFacts(files);
  const digest = packageDigest(files);
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const bag = checkBag(files);
  const content = facts
    ? checkContent(byPath, facts.contentDigest, options)
    : [{ code: 'no-facts' as const, params: { path: BAG_INFO } }];
  const problems = [...tellResaved(bag, content), ...content].map((finding) => ({ ...finding, package: name }));
  return {
    report: {
      folder,
      packageNumber: facts?.packageNumber ?? '',
      contentDigest: facts?.contentDigest ?? '',
      packageDigest: digest ?? '',
      files: files.length,
      bytes: files.reduce((sum, file) => sum + file.bytes.length, 0),
    },
    link: facts && digest !== undefined ? { name, facts, packageDigest: digest } : undefined,
    problems,
  };
}

function parentOf(folder: string): readonly [parent: string, name: string] {
  const parts = folder.replace(/[/\\]+$/u, '').split(/[/\\]/u);
  const name = parts.pop() ?? '';
  return [parts.length === 0 ? '.' : parts.join('/') || '/', name];
}

/** Links of the other packages of the folder in which a package stands: the chain runs through them. */
async function neighbours(folder: string, except: string, archives: ArchiveFolder): Promise<readonly ChainLink[]> {
  const links: ChainLink[] = [];
  for (const name of (await archives.list(folder)).filter((other) => other !== except)) {
    const files: readonly PackageFile[] = await archives.read(`${folder}/${name}`);
    const facts = readPackageFacts(files);
    const digest = packageDigest(files);
    if (facts && digest !== undefined) links.push({ name, facts, packageDigest: digest });
  }
  return links;
}

async function verifyFolder(folder: string, options: VerifyOptions): Promise<readonly CheckedPackage[]> {
  if (await options.archives.isPackage(folder)) {
    const [parent, name] = parentOf(folder);
    const checked = await checkPackage(folder, name, options);
    const links = [...(await neighbours(parent, name, options.archives)), ...(checked.link ? [checked.link] : [])];
    const own = checkChain(links).filter((problem) => problem.package === name);
    return [{ ...checked, problems: [...checked.problems, ...own] }];
  }
  const checked: CheckedPackage[] = [];
  for (const name of await options.archives.list(folder)) checked.push(await checkPackage(`${folder}/${name}`, name, options));
  const chain = checkChain(checked.flatMap(({ link }) => (link ? [link] : [])));
  return checked.map((one) => {
    const [, name] = parentOf(one.report.folder);
    return { ...one, problems: [...one.problems, ...chain.filter((problem) => problem.package === name)] };
  });
}

/** The last package as the hidden sheet knows it, against the packages that were read. */
function checkLast({ lastPackage }: Memory, checked: readonly CheckedPackage[]): readonly ArchiveProblem[] {
  if (!lastPackage) return [];
  const params = { number: lastPackage.number };
  const held = checked.find(({ report }) => report.packageNumber === lastPackage.number);
  if (!held) return [{ code: 'last-missing', package: '', params }];
  return held.report.packageDigest === lastPackage.packageDigest ? [] : [{ code: 'last-differs', package: '', params }];
}

/**
 * Reads every byte of the packages in these folders (or of the packages that they are) and says everything that is not as it was
 * sealed: files, numbers, content, chain; with a store also the end of the chain. Throws what reading throws.
 */
export async function verifyArchives(folders: readonly string[], options: VerifyOptions): Promise<VerifyReport> {
  const checked: CheckedPackage[] = [];
  for (const folder of folders) checked.push(...(await verifyFolder(folder, options)));
  const last: ArchiveProblem[] = [];
  if (options.store) {
    const [resources, snapshot] = await Promise.all([loadResources(), options.store.read()]);
    last.push(...checkLast(viewWorkbook(snapshot, resources).memory, checked));
  }
  const sum = (pick: (one: VerifiedPackage) => number): number => checked.reduce((total, { report }) => total + pick(report), 0);
  return {
    packages: checked.map(({ report }) => report),
    files: sum((one) => one.files),
    bytes: sum((one) => one.bytes),
    problems: [...checked.flatMap(({ problems }) => problems), ...last],
  };
}

/** The packages whose content digest begins with what a footer shows; blanks do not count. */
export async function findByDigest(digest: string, folders: readonly string[], options: VerifyOptions): Promise<VerifyReport> {
  const wanted = digest.replace(/\s+/gu, '').toLowerCase();
  const report = await verifyArchives(folders, options);
  const packages = report.packages.filter((one) => one.contentDigest.startsWith(wanted));
  const names = new Set(packages.map((one) => parentOf(one.folder)[1]));
  return {
    ...report,
    packages,
    searched: report.packages.length,
    // the end of the chain belongs to no package, and concerns every page that is looked up
    problems: report.problems.filter((problem) => problem.package === '' || names.has(problem.package)),
  };
}
