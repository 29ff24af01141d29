import { createHash } from 'node:crypto';

/** A file of a package; `path` is relative to the package, with forward slashes. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A line of `bag-info.txt`. */
export type BagFact = readonly [label: string, value: string];

export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const BAG_INFO = 'bag-info.txt';
export const DECLARATION = 'bagit.txt';
const PAYLOAD = 'data/';

/** RFC 8493, 2.1.1. */
export const DECLARATION_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** SHA-256 as 64 lower-case hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function manifestOf(files: readonly PackageFile[]): Uint8Array {
  const lines = files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`);
  return encode(lines.join(''));
}

/** A value on one line: line feeds would begin another fact (RFC 8493, 2.2.2). */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function byPath(a: PackageFile, b: PackageFile): number {
  return a.path < b.path ? -1 : 1;
}

/** Bytes and files of the payload as `Payload-Oxum` counts them. */
export function payloadOxum(files: readonly PackageFile[]): string {
  const payload = files.filter((file) => isPayload(file.path));
  return `${payload.reduce((sum, { bytes }) => sum + bytes.length, 0)}.${payload.length}`;
}

export function isPayload(path: string): boolean {
  return path.startsWith(PAYLOAD);
}

/**
 * A whole BagIt bag (RFC 8493) in a fixed order: the payload under `data/`, then the files that declare and seal it.
 *
 * @param payload paths relative to `data/`, in ASCII without line ends or percent signs
 */
export function buildBag(payload: readonly PackageFile[], facts: readonly BagFact[]): readonly PackageFile[] {
  const data = payload.map(({ path, bytes }) => ({ path: `${PAYLOAD}${path}`, bytes })).sort(byPath);
  const lines = [...facts, ['Payload-Oxum', payloadOxum(data)] as const].filter(([, value]) => oneLine(value) !== '');
  const tags: readonly PackageFile[] = [
    { path: BAG_INFO, bytes: encode(lines.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('')) },
    { path: DECLARATION, bytes: encode(DECLARATION_TEXT) },
    { path: MANIFEST, bytes: manifestOf(data) },
  ];
  return [...data, ...tags, { path: TAG_MANIFEST, bytes: manifestOf(tags) }];
}

/** The digest by which the next package names this one: SHA-256 of the tag manifest (decision 22). */
export function packageDigest(files: readonly PackageFile[]): string | undefined {
  const manifest = files.find((file) => file.path === TAG_MANIFEST);
  return manifest && sha256(manifest.bytes);
}
