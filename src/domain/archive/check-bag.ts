import {
  BAG_INFO,
  DECLARATION,
  DECLARATION_TEXT,
  isPayload,
  MANIFEST,
  type PackageFile,
  payloadOxum,
  sha256,
  TAG_MANIFEST,
} from './bag.ts';
import { parseBagInfo } from './package-facts.ts';

/** What is wrong with a package. Words by `code` stand in the message catalogue. */
export interface ArchiveProblem {
  readonly code:
    | 'not-a-bag'
    | 'manifest-malformed'
    | 'size-differs'
    | 'file-changed'
    | 'file-missing'
    | 'file-extra'
    | 'file-renamed'
    | 'file-resaved'
    | 'no-facts'
    | 'name-differs'
    | 'content-differs'
    | 'workbook-differs'
    | 'public-differs'
    | 'previous-missing'
    | 'previous-differs'
    | 'number-twice'
    | 'number-order'
    | 'last-missing'
    | 'last-differs';
  /** Name of the package; '' for the folder of packages. */
  readonly package: string;
  readonly params: Readonly<Record<string, string>>;
}

type Finding = Pick<ArchiveProblem, 'code' | 'params'>;

const LINE = /^([0-9a-f]{64}) [ *](.+)$/u;

/** Digests by path; undefined for a text that is no manifest. */
function parseManifest(text: string): ReadonlyMap<string, string> | undefined {
  const entries = new Map<string, string>();
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const [, digest, path] = LINE.exec(line) ?? [];
    if (digest === undefined || path === undefined || entries.has(path)) return undefined;
    entries.set(path, digest);
  }
  return entries;
}

function compare(expected: ReadonlyMap<string, string>, actual: ReadonlyMap<string, string>): readonly Finding[] {
  const missing = [...expected].filter(([path]) => !actual.has(path));
  const extra = new Map([...actual].filter(([path]) => !expected.has(path)));
  const findings: Finding[] = [];
  for (const [path, digest] of expected) {
    if (actual.has(path) && actual.get(path) !== digest) findings.push({ code: 'file-changed', params: { path } });
  }
  for (const [path, digest] of missing) {
    const moved = [...extra].find(([, other]) => other === digest)?.[0];
    if (moved === undefined) findings.push({ code: 'file-missing', params: { path } });
    else findings.push({ code: 'file-renamed', params: { path, name: moved } });
    if (moved !== undefined) extra.delete(moved);
  }
  return [...findings, ...[...extra.keys()].map((path): Finding => ({ code: 'file-extra', params: { path } }))];
}

function checkManifest(
  name: string,
  files: ReadonlyMap<string, PackageFile>,
  covers: (path: string) => boolean,
): readonly Finding[] {
  const manifest = files.get(name);
  if (!manifest) return [{ code: 'file-missing', params: { path: name } }];
  const expected = parseManifest(new TextDecoder().decode(manifest.bytes));
  if (!expected || [...expected.keys()].some((path) => !covers(path)))
    return [{ code: 'manifest-malformed', params: { path: name } }];
  const actual = new Map([...files.values()].filter(({ path }) => covers(path)).map(({ path, bytes }) => [path, sha256(bytes)]));
  return compare(expected, actual);
}

/** Everything in which the files of a folder are not the bag that their manifests promise (RFC 8493, 3). */
export function checkBag(files: readonly PackageFile[]): readonly Finding[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const text = (path: string): string | undefined => {
    const bytes = byPath.get(path)?.bytes;
    return bytes && new TextDecoder().decode(bytes);
  };
  if (text(DECLARATION) !== DECLARATION_TEXT) return [{ code: 'not-a-bag', params: { path: DECLARATION } }];
  const findings = [
    ...checkManifest(TAG_MANIFEST, byPath, (path) => !isPayload(path) && path !== TAG_MANIFEST),
    ...checkManifest(MANIFEST, byPath, isPayload),
  ];
  const promised = parseBagInfo(text(BAG_INFO) ?? '').get('Payload-Oxum');
  const isSizeTold = findings.length > 0 || promised === payloadOxum(files);
  return isSizeTold ? findings : [{ code: 'size-differs', params: { path: BAG_INFO } }];
}
