/** Layout of the zip records that an Office package uses (APPNOTE.TXT 6.3.10, sections 4.3.7 to 4.3.16). */
export const SIGNATURE = {
  localHeader: 0x04034b50,
  dataDescriptor: 0x08074b50,
  centralRecord: 0x02014b50,
  endRecord: 0x06054b50,
  zip64Locator: 0x07064b50,
} as const;

/** Byte length of each record without its name, extra field and comment. */
export const RECORD_LENGTH = { localHeader: 30, centralRecord: 46, endRecord: 22, zip64Locator: 20 } as const;

/** Bits of the general purpose flag. */
export const FLAG = {
  encrypted: 0x0001,
  deflateLevel: 0x0006,
  dataDescriptor: 0x0008,
  strongEncryption: 0x0040,
  utf8: 0x0800,
} as const;

export const METHOD = { stored: 0, deflated: 8, encrypted: 99 } as const;

/** In a 32-bit or 16-bit field: the real value stands in a zip64 record. */
export const ZIP64_MARK = { long: 0xffffffff, short: 0xffff } as const;

export const ZIP64_EXTRA_ID = 0x0001;

/** `version needed` of a deflated entry: 2.0. */
export const VERSION_DEFLATE = 20;

/** A fixed moment for new entries: 1980-01-01 00:00, the first that the format can say. */
export const DOS_EPOCH = { time: 0, date: 0x0021 } as const;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Entry name as the lookup key: one kind of slash, no leading slash, lower case (part names ignore case: ISO 29500-2, 6.2.2.3). */
export function partKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}
