import { crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../errors/app-error.ts';
import type { ZipArchive, ZipEntry } from './read-zip.ts';
import { METHOD } from './zip-record.ts';

/** How much may be unpacked, in bytes; a guard against a small file that unpacks without end. */
export interface UnpackLimits {
  readonly partBytes: number;
  readonly totalBytes: number;
}

/** One part of 128 MiB, 256 MiB in all: a sheet of 5,000 rows and 32 columns takes about 6 MiB. */
export const UNPACK_LIMITS: UnpackLimits = { partBytes: 128 * 1024 * 1024, totalBytes: 256 * 1024 * 1024 };

/**
 * Bytes of one entry. Throws `workbook-too-large` when the entry says or turns out to be larger than `limit`
 * or than it says, `workbook-malformed` when it does not unpack, or not to what its size and CRC-32 promise.
 */
export function unpackEntry(archive: ZipArchive, entry: ZipEntry, limit: number): Uint8Array {
  if (entry.size > limit) throw new AppError('workbook-too-large', { part: entry.name, bytes: entry.size, limit });
  const packed = archive.bytes.subarray(entry.dataStart, entry.dataEnd);
  const bytes = entry.method === METHOD.stored ? packed : inflate(packed, entry);
  if (bytes.length !== entry.size) throw damaged(entry, 'entry-sizes');
  if (crc32(bytes) !== entry.crc) throw damaged(entry, 'entry-checksum');
  return bytes;
}

/** All entries that are files, in order, within `limits`. */
export function unpackZip(
  archive: ZipArchive,
  limits: UnpackLimits = UNPACK_LIMITS,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  let left = limits.totalBytes;
  return archive.entries
    .filter((entry) => !entry.name.endsWith('/'))
    .map((entry) => {
      const bytes = unpackEntry(archive, entry, Math.min(limits.partBytes, left));
      left -= bytes.length;
      return { name: entry.name, bytes };
    });
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== METHOD.deflated) throw damaged(entry, 'entry-method');
  try {
    // One byte more than promised is enough to see a lie; zlib wants chunks of at least 64 bytes.
    return inflateRawSync(packed, {
      maxOutputLength: entry.size + 1,
      chunkSize: Math.min(Math.max(entry.size + 1, 64), 4 * 1024 * 1024),
    });
  } catch (cause) {
    if (isTooLong(cause))
      throw new AppError('workbook-too-large', { part: entry.name, bytes: entry.size, limit: entry.size }, { cause });
    throw damaged(entry, 'entry-data', cause);
  }
}

function isTooLong(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function damaged(entry: ZipEntry, reason: string, cause?: unknown): AppError {
  return new AppError('workbook-malformed', { part: entry.name, reason }, { cause });
}
