import { createHash } from 'node:crypto';

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What the content digest covers (decision 22): the head of the list and the archived rows, nothing about the making. */
export interface ArchiveContent {
  readonly head: { readonly office: Readonly<Record<string, string>>; readonly decree: Readonly<Record<string, string>> };
  /** One object per entry; keys of the paper form, dates as `YYYY-MM-DD`, empty cells left out. */
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** Hexadecimal digits that the foot of a page shows. */
const SHORT_LENGTH = 16;

function canonicalString(text: string): string {
  const json = JSON.stringify(text);
  // JSON writes half a pair as an escape: most texts need no closer look.
  if (json.includes('\\ud') && /\p{Surrogate}/u.test(text))
    throw new RangeError('canonical JSON cannot hold half a surrogate pair');
  return json;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('canonical JSON cannot hold a number that is not finite');
  return JSON.stringify(value);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/**
 * JSON Canonicalization Scheme (RFC 8785): no white space, object keys in the order of their UTF-16 code units, numbers and
 * strings as ECMAScript writes them. Throws RangeError on what that scheme forbids.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) members += `${members === '' ? '' : ','}${canonicalString(key)}:${canonicalJson(member)}`;
  }
  return `{${members}}`;
}

/** SHA-256 of the canonical JSON of head and rows, as 64 lower-case hexadecimal digits. */
export function contentDigest(content: ArchiveContent): string {
  return createHash('sha256')
    .update(canonicalJson({ head: content.head, rows: content.rows }), 'utf8')
    .digest('hex');
}

/** The beginning of a digest, enough to find a package by what is printed. */
export function shortDigest(digest: string): string {
  return digest.slice(0, SHORT_LENGTH);
}

/** A digest for the eye: groups of four. */
export function formatDigest(digest: string): string {
  return digest.match(/.{1,4}/gu)?.join(' ') ?? '';
}
