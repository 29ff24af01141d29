import { AppError } from '../../errors/app-error.ts';
import type { ZipArchive } from './read-zip.ts';
import { type UnpackLimits, unpackEntry } from './unpack-entry.ts';
import { decodePart, type PartText } from './xml-encoding.ts';
import { partKey } from './zip-record.ts';

/** Unpacks the parts that are asked for, and no more than `limits` in all. */
export interface PartReader {
  /** Undefined when the package has no such part. */
  readText(part: string): PartText | undefined;
  /** Throws `workbook-malformed` when the package has no such part. */
  requireText(part: string): PartText;
}

export function createPartReader(archive: ZipArchive, limits: UnpackLimits): PartReader {
  let left = limits.totalBytes;
  const readText = (part: string): PartText | undefined => {
    const entry = archive.byKey.get(partKey(part));
    if (!entry) return undefined;
    const bytes = unpackEntry(archive, entry, Math.min(limits.partBytes, left));
    left -= bytes.length;
    return decodePart(bytes, part);
  };
  return {
    readText,
    requireText(part) {
      const text = readText(part);
      if (!text) throw new AppError('workbook-malformed', { part, reason: 'missing-part' });
      return text;
    },
  };
}
