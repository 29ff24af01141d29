import type { ArchiveProblem } from './check-bag.ts';
import type { PackageFacts } from './package-facts.ts';
import { parsePackageName } from './package-name.ts';

/** A package as the chain sees it. */
export interface ChainLink {
  /** Name of the folder. */
  readonly name: string;
  readonly facts: PackageFacts;
  /** SHA-256 of its tag manifest. */
  readonly packageDigest: string;
}

function rank(number: string): readonly [year: number, number: number] {
  const [, year, digits] = /^ARSIP-(\d{4})-(\d+)$/u.exec(number) ?? [];
  return [Number(year ?? 0), Number(digits ?? 0)];
}

/** Order of package numbers: by year, then by number. */
export function comparePackageNumbers(a: string, b: string): number {
  const [first, second] = [rank(a), rank(b)];
  return first[0] - second[0] || first[1] - second[1];
}

function problem(link: ChainLink, code: ArchiveProblem['code'], params: ArchiveProblem['params'] = {}): ArchiveProblem {
  return { code, package: link.name, params: { number: link.facts.packageNumber, ...params } };
}

function checkLink(link: ChainLink, byNumber: ReadonlyMap<string, ChainLink>): readonly ArchiveProblem[] {
  const { previous, packageNumber } = link.facts;
  const found: ArchiveProblem[] = [];
  if (parsePackageName(link.name)?.packageNumber !== packageNumber) found.push(problem(link, 'name-differs'));
  if (!previous) return found;
  const before = byNumber.get(previous.number);
  if (!before) return [...found, problem(link, 'previous-missing', { previous: previous.number })];
  if (comparePackageNumbers(previous.number, packageNumber) >= 0)
    found.push(problem(link, 'number-order', { previous: previous.number }));
  if (before.packageDigest !== previous.packageDigest)
    found.push(problem(link, 'previous-differs', { previous: previous.number }));
  return found;
}

/** The first package names none before it; every other names one, and each is named once at most. */
function checkShape(links: readonly ChainLink[]): readonly ArchiveProblem[] {
  const seen = new Set<string>();
  const named = new Set<string>();
  return links.flatMap((link, index) => {
    const { packageNumber, previous } = link.facts;
    const isTwice = seen.has(packageNumber);
    seen.add(packageNumber);
    if (isTwice) return [problem(link, 'number-twice')];
    const earlier = links[index - 1]?.facts.packageNumber;
    const isForked = previous !== undefined && named.has(previous.number);
    if (previous) named.add(previous.number);
    const isStart = previous === undefined && earlier !== undefined;
    return isForked || isStart ? [problem(link, 'number-order', { previous: String(earlier) })] : [];
  });
}

/** Everything in which packages of one folder are not one chain: gone, swapped, renamed, numbered twice (decision 22). */
export function checkChain(links: readonly ChainLink[]): readonly ArchiveProblem[] {
  const sorted = [...links].sort((a, b) => comparePackageNumbers(a.facts.packageNumber, b.facts.packageNumber));
  const byNumber = new Map(sorted.map((link) => [link.facts.packageNumber, link]));
  return [...sorted.flatMap((link) => checkLink(link, byNumber)), ...checkShape(sorted)];
}
