import { AppError } from '../../errors/app-error.ts';

/** The two encodings that a part may have (ISO 29500-2, 6.2.5), the second in either byte order. */
export type PartEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A part as text. A byte order mark stays in `xml`, so that encoding it again gives the same bytes. */
export interface PartText {
  readonly xml: string;
  readonly encoding: PartEncoding;
}

/** Bytes of a part as text. Throws `workbook-malformed` when they are not of the encoding that they claim. */
export function decodePart(bytes: Uint8Array, part: string): PartText {
  const encoding = detectEncoding(bytes);
  const xml = decode(bytes, encoding, part);
  const declared = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/u.exec(xml)?.[1]?.toLowerCase();
  if (declared !== undefined && !isSame(declared, encoding))
    throw new AppError('workbook-malformed', { part, reason: 'encoding' });
  return { xml, encoding };
}

/** The inverse of `decodePart`. */
export function encodePart({ xml, encoding }: PartText): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(xml, 'utf8');
  const bytes = Buffer.from(xml, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** By the byte order mark, or by how `<` is written (XML 1.0, appendix F). */
function detectEncoding(bytes: Uint8Array): PartEncoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: PartEncoding, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('workbook-malformed', { part, reason: 'encoding' }, { cause });
  }
}

function isSame(declared: string, encoding: PartEncoding): boolean {
  if (encoding === 'utf-8') return declared === 'utf-8' || declared === 'utf8' || declared === 'us-ascii' || declared === 'ascii';
  return declared === 'utf-16' || declared === encoding;
}
