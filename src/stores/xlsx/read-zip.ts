import { AppError } from '../../errors/app-error.ts';
import { type CentralDirectory, malformedZip, readDirectory } from './zip-directory.ts';
import { FLAG, METHOD, partKey, RECORD_LENGTH, SIGNATURE, viewOf, ZIP64_EXTRA_ID, ZIP64_MARK } from './zip-record.ts';

/** One entry: what the central directory says of it, and where its bytes lie in the archive. */
export interface ZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Local header, packed data, and the end of all that belongs to the entry (data descriptor included). */
  readonly localStart: number;
  readonly dataStart: number;
  readonly dataEnd: number;
  readonly localEnd: number;
  readonly centralStart: number;
  readonly centralEnd: number;
}

export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  /** By `partKey(name)`. */
  readonly byKey: ReadonlyMap<string, ZipEntry>;
  /** Start of the end record. */
  readonly endStart: number;
}

/**
 * Reads the directory of a zip and checks it against every local header; unpacks nothing.
 * Throws `workbook-truncated` (no end record, or records beyond the end), `workbook-zip64`, `workbook-encrypted`,
 * `workbook-malformed` (`reason` says what).
 */
export function readZip(given: Uint8Array): ZipArchive {
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength); // `slice` of a Buffer would share its bytes, and patching a copy would patch the original
  const view = viewOf(bytes);
  const directory = readDirectory(view);
  const entries: ZipEntry[] = [];
  let offset = directory.start;
  for (let index = 0; index < directory.count; index += 1) {
    const entry = readEntry(bytes, view, offset, directory);
    entries.push(entry);
    offset = entry.centralEnd;
  }
  if (offset !== directory.endStart) throw malformedZip('directory-size');
  assertDisjoint(entries, directory.start);
  return { bytes, entries, byKey: indexByKey(entries), endStart: directory.endStart };
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number, directory: CentralDirectory): ZipEntry {
  const fixedEnd = offset + RECORD_LENGTH.centralRecord;
  if (fixedEnd > directory.endStart || view.getUint32(offset, true) !== SIGNATURE.centralRecord)
    throw malformedZip('directory-record');
  const nameEnd = fixedEnd + view.getUint16(offset + 28, true);
  const extraEnd = nameEnd + view.getUint16(offset + 30, true);
  const centralEnd = extraEnd + view.getUint16(offset + 32, true);
  if (centralEnd > directory.endStart) throw malformedZip('directory-record');
  const flags = view.getUint16(offset + 8, true);
  const name = decodeName(bytes.subarray(fixedEnd, nameEnd), flags);
  const central = {
    name,
    flags,
    method: view.getUint16(offset + 10, true),
    crc: view.getUint32(offset + 16, true),
    packedSize: view.getUint32(offset + 20, true),
    size: view.getUint32(offset + 24, true),
    localStart: view.getUint32(offset + 42, true),
    centralStart: offset,
    centralEnd,
  };
  if (
    central.packedSize === ZIP64_MARK.long ||
    central.size === ZIP64_MARK.long ||
    central.localStart === ZIP64_MARK.long ||
    hasExtra(view, nameEnd, extraEnd, ZIP64_EXTRA_ID)
  )
    throw new AppError('workbook-zip64', { part: name });
  if ((flags & (FLAG.encrypted | FLAG.strongEncryption)) !== 0 || central.method === METHOD.encrypted)
    throw new AppError('workbook-encrypted', { part: name });
  if (view.getUint16(offset + 34, true) !== 0) throw malformedZip('multi-disk', name);
  return { ...central, ...locateData(bytes, view, central, fixedEnd, nameEnd, directory.start) };
}

type CentralEntry = Omit<ZipEntry, 'dataStart' | 'dataEnd' | 'localEnd'>;

/** Follows the directory to the local header, which must tell the same story. */
function locateData(
  bytes: Uint8Array,
  view: DataView,
  entry: CentralEntry,
  nameStart: number,
  nameEnd: number,
  limit: number,
): Pick<ZipEntry, 'dataStart' | 'dataEnd' | 'localEnd'> {
  const start = entry.localStart;
  const localNameStart = start + RECORD_LENGTH.localHeader;
  if (localNameStart > limit || view.getUint32(start, true) !== SIGNATURE.localHeader)
    throw malformedZip('local-header', entry.name);
  const localNameEnd = localNameStart + view.getUint16(start + 26, true);
  const dataStart = localNameEnd + view.getUint16(start + 28, true);
  const dataEnd = dataStart + entry.packedSize;
  if (dataEnd > limit) throw malformedZip('local-header', entry.name);
  if (hasExtra(view, localNameEnd, dataStart, ZIP64_EXTRA_ID)) throw new AppError('workbook-zip64', { part: entry.name });
  const isSameName = Buffer.compare(bytes.subarray(localNameStart, localNameEnd), bytes.subarray(nameStart, nameEnd)) === 0;
  if (!isSameName || view.getUint16(start + 8, true) !== entry.method) throw malformedZip('local-header', entry.name);
  return { dataStart, dataEnd, localEnd: endOfEntry(view, entry, dataEnd, limit) };
}

/**
 * An entry written to a stream carries its sizes behind the data: 12 bytes, or 16 with the optional signature
 * (APPNOTE 4.3.9.3). Some writers set the flag and fill the header all the same; then nothing follows.
 */
function endOfEntry(view: DataView, entry: CentralEntry, dataEnd: number, limit: number): number {
  const { crc, packedSize, size } = entry;
  if ((entry.flags & FLAG.dataDescriptor) !== 0) {
    for (const head of [4, 0]) {
      const at = dataEnd + head;
      if (at + 12 > limit || (head === 4 && view.getUint32(dataEnd, true) !== SIGNATURE.dataDescriptor)) continue;
      if (isSizeRecord(view, at, crc, packedSize, size)) return at + 12;
    }
  }
  if (!isSizeRecord(view, entry.localStart + 14, crc, packedSize, size)) throw malformedZip('entry-sizes', entry.name);
  return dataEnd;
}

function isSizeRecord(view: DataView, at: number, crc: number, packedSize: number, size: number): boolean {
  return view.getUint32(at, true) === crc && view.getUint32(at + 4, true) === packedSize && view.getUint32(at + 8, true) === size;
}

function hasExtra(view: DataView, start: number, end: number, id: number): boolean {
  let offset = start;
  while (offset + 4 <= end) {
    if (view.getUint16(offset, true) === id) return true;
    offset += 4 + view.getUint16(offset + 2, true);
  }
  return false;
}

/** Names outside ASCII without the UTF-8 flag are of some code page; they name no part that is read. */
function decodeName(bytes: Uint8Array, flags: number): string {
  const name = Buffer.from(bytes).toString((flags & FLAG.utf8) === 0 ? 'latin1' : 'utf8');
  const segments = name.split(/[/\\]/u);
  if (name === '' || name.includes('\0') || /^[A-Za-z]:/u.test(name) || segments.includes('..'))
    throw malformedZip('entry-name', name);
  return name;
}

/** Entries that share bytes make a small file unpack without end; no honest writer lays them out so. */
function assertDisjoint(entries: readonly ZipEntry[], limit: number): void {
  let end = 0;
  for (const entry of inFileOrder(entries)) {
    if (entry.localStart < end) throw malformedZip('overlapping-entries', entry.name);
    end = entry.localEnd;
  }
  if (end > limit) throw malformedZip('overlapping-entries');
}

/** Entries as their bytes lie in the file. */
export function inFileOrder(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  return entries.toSorted((a, b) => a.localStart - b.localStart);
}

function indexByKey(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const byKey = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = partKey(entry.name);
    if (byKey.has(key)) throw malformedZip('duplicate-entry', entry.name);
    byKey.set(key, entry);
  }
  return byKey;
}
