import { crc32, deflateRawSync } from 'node:zlib';
import { inFileOrder, type ZipArchive, type ZipEntry } from './read-zip.ts';
import { newHeader, newRecord, type PackedPart, setDirectory, setSizes, type ZipPart } from './zip-entry.ts';
import { FLAG, METHOD, partKey, VERSION_DEFLATE, viewOf } from './zip-record.ts';

/**
 * The archive with some parts replaced and new ones added at the end. Every other entry keeps its bytes: packed data,
 * local header, data descriptor, order, directory record (only its offset moves). A replaced entry keeps name, time,
 * attributes and extra fields.
 */
export function rewriteZip(archive: ZipArchive, parts: readonly ZipPart[]): Uint8Array {
  const replacements = new Map(parts.map((part) => [partKey(part.name), part]));
  const chunks: Uint8Array[] = [];
  const central = new Map<ZipEntry, Uint8Array>();
  let offset = 0;
  const emit = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    offset += chunk.length;
  };
  for (const entry of inFileOrder(archive.entries)) {
    const part = replacements.get(partKey(entry.name));
    const packed = part && packFast({ name: entry.name, bytes: part.bytes });
    central.set(entry, packed ? replacedRecord(archive, entry, packed, offset) : movedRecord(archive, entry, offset));
    if (packed) {
      emit(replacedHeader(archive, entry, packed));
      emit(packed.packed);
    } else {
      emit(archive.bytes.subarray(entry.localStart, entry.localEnd));
    }
  }
  const records = archive.entries.map((entry) => central.get(entry) ?? new Uint8Array());
  for (const part of parts.filter(({ name }) => !archive.byKey.has(partKey(name)))) {
    const packed = packFast(part);
    records.push(newRecord(packed, offset));
    emit(newHeader(packed));
    emit(packed.packed);
  }
  const directoryStart = offset;
  records.forEach(emit);
  emit(movedEnd(archive, records.length, directoryStart, offset - directoryStart));
  return Buffer.concat(chunks, offset);
}

function packFast({ name, bytes }: ZipPart): PackedPart {
  return { name, method: METHOD.deflated, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) };
}

/** Sizes are known before the data is written, so no data descriptor; the level bits belonged to the old data. */
function replacedFlags(flags: number): number {
  return flags & ~(FLAG.dataDescriptor | FLAG.deflateLevel);
}

function replacedHeader(archive: ZipArchive, entry: ZipEntry, packed: PackedPart): Uint8Array {
  const header = archive.bytes.slice(entry.localStart, entry.dataStart);
  const view = viewOf(header);
  view.setUint16(4, Math.max(VERSION_DEFLATE, view.getUint16(4, true)), true);
  view.setUint16(6, replacedFlags(view.getUint16(6, true)), true);
  view.setUint16(8, packed.method, true);
  setSizes(view, 14, packed);
  return header;
}

function replacedRecord(archive: ZipArchive, entry: ZipEntry, packed: PackedPart, offset: number): Uint8Array {
  const record = movedRecord(archive, entry, offset);
  const view = viewOf(record);
  view.setUint16(6, Math.max(VERSION_DEFLATE, view.getUint16(6, true)), true);
  view.setUint16(8, replacedFlags(view.getUint16(8, true)), true);
  view.setUint16(10, packed.method, true);
  setSizes(view, 16, packed);
  return record;
}

function movedRecord(archive: ZipArchive, entry: ZipEntry, offset: number): Uint8Array {
  const record = archive.bytes.slice(entry.centralStart, entry.centralEnd);
  viewOf(record).setUint32(42, offset, true);
  return record;
}

function movedEnd(archive: ZipArchive, count: number, start: number, size: number): Uint8Array {
  const end = archive.bytes.slice(archive.endStart);
  setDirectory(viewOf(end), count, start, size);
  return end;
}
