import { DOS_EPOCH, FLAG, RECORD_LENGTH, SIGNATURE, VERSION_DEFLATE, viewOf } from './zip-record.ts';

/** A file to put into a zip; `name` with forward slashes. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A part as it lies in a zip. */
export interface PackedPart {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** CRC-32, packed and unpacked size, which stand together in every record. */
export function setSizes(view: DataView, at: number, packed: PackedPart): void {
  view.setUint32(at, packed.crc, true);
  view.setUint32(at + 4, packed.packed.length, true);
  view.setUint32(at + 8, packed.size, true);
}

/** Number of entries, size and start of the directory, in the end record. */
export function setDirectory(view: DataView, count: number, start: number, size: number): void {
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, start, true);
}

/** Version, flags, method, time and date stand in the same order in both records, from different offsets on. */
function setCommon(view: DataView, at: number, packed: PackedPart, nameBytes: Uint8Array): void {
  const isAscii = nameBytes.every((byte) => byte < 0x80);
  view.setUint16(at, VERSION_DEFLATE, true);
  view.setUint16(at + 2, isAscii ? 0 : FLAG.utf8, true);
  view.setUint16(at + 4, packed.method, true);
  view.setUint16(at + 6, DOS_EPOCH.time, true);
  view.setUint16(at + 8, DOS_EPOCH.date, true);
  setSizes(view, at + 10, packed);
  view.setUint16(at + 22, nameBytes.length, true);
}

/** Local header of a new entry. */
export function newHeader(packed: PackedPart): Uint8Array {
  const name = Buffer.from(packed.name, 'utf8');
  const header = new Uint8Array(RECORD_LENGTH.localHeader + name.length);
  const view = viewOf(header);
  view.setUint32(0, SIGNATURE.localHeader, true);
  setCommon(view, 4, packed, name);
  header.set(name, RECORD_LENGTH.localHeader);
  return header;
}

/** Directory record of a new entry whose local header is at `offset`. */
export function newRecord(packed: PackedPart, offset: number): Uint8Array {
  const name = Buffer.from(packed.name, 'utf8');
  const record = new Uint8Array(RECORD_LENGTH.centralRecord + name.length);
  const view = viewOf(record);
  view.setUint32(0, SIGNATURE.centralRecord, true);
  view.setUint16(4, VERSION_DEFLATE, true);
  setCommon(view, 6, packed, name);
  view.setUint32(42, offset, true);
  record.set(name, RECORD_LENGTH.centralRecord);
  return record;
}

/** The end record of a new zip. */
export function newEnd(count: number, start: number, size: number): Uint8Array {
  const end = new Uint8Array(RECORD_LENGTH.endRecord);
  const view = viewOf(end);
  view.setUint32(0, SIGNATURE.endRecord, true);
  setDirectory(view, count, start, size);
  return end;
}
