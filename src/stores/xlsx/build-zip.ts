import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { newEnd, newHeader, newRecord, type PackedPart, type ZipPart } from './zip-entry.ts';
import { METHOD } from './zip-record.ts';

/**
 * A new zip whose bytes depend on nothing but the parts and their order: fixed time, and a deflate written in
 * JavaScript, since zlib may pack differently from one version to the next (decision 23).
 */
export function buildZip(parts: readonly ZipPart[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const records: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const packed = packStable(part);
    records.push(newRecord(packed, offset));
    const header = newHeader(packed);
    chunks.push(header, packed.packed);
    offset += header.length + packed.packed.length;
  }
  const directory = Buffer.concat(records);
  return Buffer.concat([...chunks, directory, newEnd(records.length, offset, directory.length)]);
}

function packStable({ name, bytes }: ZipPart): PackedPart {
  const deflated = deflateSync(bytes, { level: 6 });
  const isSmaller = deflated.length < bytes.length;
  return {
    name,
    method: isSmaller ? METHOD.deflated : METHOD.stored,
    crc: crc32(bytes),
    size: bytes.length,
    packed: isSmaller ? deflated : bytes,
  };
}
