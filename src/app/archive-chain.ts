import { type PackageFile, packageDigest } from '../domain/archive/bag.ts';
import { type ChainLink, comparePackageNumbers } from '../domain/archive/check-chain.ts';
import { INTERNAL_JSON } from '../domain/archive/package-contents.ts';
import { readPackageFacts } from '../domain/archive/package-facts.ts';
import { parsePackageName } from '../domain/archive/package-name.ts';
import { digestOfFile, parseRegisterFile, type RegisterFile } from '../domain/archive/register-file.ts';
import type { LastPackage, Memory } from '../domain/memory.ts';
import { AppError } from '../errors/app-error.ts';
import type { ArchiveFolder } from '../stores/archive-folder.ts';

/** The newest package of a folder, with its files. */
export interface NewestPackage extends ChainLink {
  readonly files: readonly PackageFile[];
}

/** The package with the largest number; undefined in an empty folder. Throws `archive-damaged` when it says nothing of itself. */
export async function findNewestPackage(archives: ArchiveFolder, folder: string): Promise<NewestPackage | undefined> {
  const named = (await archives.list(folder)).flatMap((name) => {
    const parsed = parsePackageName(name);
    return parsed ? [{ name, number: parsed.packageNumber }] : [];
  });
  const last = named.sort((a, b) => comparePackageNumbers(a.number, b.number)).at(-1);
  if (!last) return undefined;
  const files = await archives.read(`${folder}/${last.name}`);
  const facts = readPackageFacts(files);
  const digest = packageDigest(files);
  if (!facts || digest === undefined) throw new AppError('archive-damaged', { file: `${folder}/${last.name}` });
  return { name: last.name, facts, packageDigest: digest, files };
}

/** Codes in the registers of all packages of a folder: of entries, their proposals, and what they replace. A package that cannot be read has none. */
export async function archivedCodes(archives: ArchiveFolder, folder: string): Promise<readonly string[]> {
  const codes = new Set<string>();
  for (const name of await archives.list(folder)) {
    const register = readRegister(await archives.read(`${folder}/${name}`));
    const keys = register?.columns.filter(({ type }) => type === 'code').map(({ key }) => key) ?? [];
    for (const row of register?.rows ?? []) for (const key of keys) codes.add(String(row[key] ?? ''));
  }
  return [...codes];
}

export function lastPackageOf({ facts, packageDigest }: ChainLink): LastPackage {
  return { number: facts.packageNumber, contentDigest: facts.contentDigest, packageDigest };
}

function isSamePackage(known: LastPackage | undefined, link: ChainLink | undefined): boolean {
  return known?.number === link?.facts.packageNumber && known?.packageDigest === link?.packageDigest;
}

/** True for a package that was made after the remembered one and never remembered: the run was cut off between the two. */
function isNextLink(known: LastPackage | undefined, link: ChainLink, workbookId: string): boolean {
  const { previous } = link.facts;
  const isLinked = previous?.number === known?.number && previous?.packageDigest === known?.packageDigest;
  return isLinked && link.facts.workbookId === workbookId;
}

/**
 * The last link of the chain, on which folder and hidden sheet must agree (decision 16). Throws `archive-disagrees` with what each
 * of them says.
 */
export function agreedLink(memory: Memory, newest: NewestPackage | undefined, folder: string): NewestPackage | undefined {
  const known = memory.lastPackage;
  if (isSamePackage(known, newest)) return newest;
  if (newest && isNextLink(known, newest, memory.workbookId)) return newest;
  throw new AppError('archive-disagrees', {
    folder,
    known: known?.number ?? '-',
    found: newest?.facts.packageNumber ?? '-',
  });
}

function readRegister(files: readonly PackageFile[]): RegisterFile | undefined {
  const bytes = files.find((file) => file.path === `data/${INTERNAL_JSON}`)?.bytes;
  return bytes && parseRegisterFile(new TextDecoder().decode(bytes));
}

/** The register that a package holds. Throws `archive-damaged` when it is not what the package says. */
export function registerOf(link: NewestPackage): RegisterFile {
  const register = readRegister(link.files);
  if (register && digestOfFile(register) === link.facts.contentDigest) return register;
  throw new AppError('archive-damaged', { file: link.name });
}
