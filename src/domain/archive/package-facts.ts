import type { ArchiveDocument } from './archive-document.ts';
import { BAG_INFO, type BagFact, type PackageFile } from './bag.ts';

/** The package before in the chain (decision 22). */
export interface PreviousPackage {
  /** `ARSIP-2026-001` */
  readonly number: string;
  /** SHA-256 of its tag manifest. */
  readonly packageDigest: string;
}

/** What `bag-info.txt` says of a package. */
export interface PackageFacts {
  readonly packageNumber: string;
  readonly contentDigest: string;
  readonly decreeNumber: string;
  readonly workbookId: string;
  readonly previous: PreviousPackage | undefined;
}

/** What the package says beyond its document. */
export interface PackageLink {
  /** Name of the folder. */
  readonly folderName: string;
  readonly workbookId: string;
  readonly previous: PreviousPackage | undefined;
  /** The package that this one issues anew: the one before under the same SK. */
  readonly reissueOf: string | undefined;
}

/** The lines of `bag-info.txt`: reserved labels of RFC 8493 first, then the office's own. Sizes are added with the files. */
export function packageFacts(document: ArchiveDocument, link: PackageLink): readonly BagFact[] {
  const { provenance, decree } = document;
  return [
    ['Source-Organization', document.author],
    ['External-Identifier', document.packageNumber],
    ['External-Description', document.title],
    ['Bagging-Date', provenance.asOf],
    ['Bag-Software-Agent', 'register-dik'],
    ['Package-Name', link.folderName],
    ['Workbook-Id', link.workbookId],
    ['Decree-Number', decree.number],
    ['Decree-Date', decree.date],
    ['Period', document.period],
    ['Rows-In-Force', String(provenance.counts.inForce)],
    ['Rows-Closed', String(provenance.counts.closed)],
    ['Rows-Awaiting-Decree', String(provenance.counts.awaitingDecree)],
    ['Rule-Pack', provenance.rulePack],
    ['Template-Version', String(provenance.templateVersion)],
    ['Content-Digest-SHA256', document.footer.contentDigest],
    ['Logo-Digest-SHA256', document.logo?.digest ?? ''],
    ['Previous-Package', link.previous?.number ?? ''],
    ['Previous-Package-Digest-SHA256', link.previous?.packageDigest ?? ''],
    ['Reissue-Of', link.reissueOf ?? ''],
  ];
}

/** The lines of a `bag-info.txt`, folded lines joined (RFC 8493, 2.2.2); the first of a repeated label counts. */
export function parseBagInfo(text: string): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  for (const line of text
    .replace(/\r\n?/gu, '\n')
    .replace(/\n[ \t]+/gu, ' ')
    .split('\n')) {
    const colon = line.indexOf(':');
    const label = line.slice(0, Math.max(0, colon)).trimEnd();
    if (label !== '' && !facts.has(label)) facts.set(label, line.slice(colon + 1).trimStart());
  }
  return facts;
}

/** What a package says of itself; undefined when number or content digest are missing. */
export function readPackageFacts(files: readonly PackageFile[]): PackageFacts | undefined {
  const info = files.find((file) => file.path === BAG_INFO);
  if (!info) return undefined;
  const facts = parseBagInfo(new TextDecoder().decode(info.bytes));
  const packageNumber = facts.get('External-Identifier');
  const contentDigest = facts.get('Content-Digest-SHA256');
  if (packageNumber === undefined || contentDigest === undefined || !/^[0-9a-f]{64}$/u.test(contentDigest)) return undefined;
  const number = facts.get('Previous-Package');
  return {
    packageNumber,
    contentDigest,
    decreeNumber: facts.get('Decree-Number') ?? '',
    workbookId: facts.get('Workbook-Id') ?? '',
    previous: number === undefined ? undefined : { number, packageDigest: facts.get('Previous-Package-Digest-SHA256') ?? '' },
  };
}
