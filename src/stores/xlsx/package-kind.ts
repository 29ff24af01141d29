import { AppError } from '../../errors/app-error.ts';
import { readZip, type ZipArchive } from './read-zip.ts';
import { unpackEntry } from './unpack-entry.ts';

/** First bytes of an OLE compound file (MS-CFB 2.2): old `.xls`, and the wrapper of an encrypted `.xlsx`. */
const COMPOUND_MAGIC = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Directory entries of a compound file are 128 bytes long and begin with their name (MS-CFB 2.6.1). */
const COMPOUND_ENTRY_LENGTH = 128;

const SPREADSHEET_MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/**
 * Opens the bytes of a file that is said to be a workbook. Throws what tells the owner what the file really is:
 * `workbook-empty-file`, `workbook-is-xls`, `workbook-encrypted`, `workbook-is-ods`, `workbook-truncated`,
 * `workbook-zip64`, `workbook-malformed`, `workbook-not-xlsx`.
 */
export function openPackage(bytes: Uint8Array): ZipArchive {
  if (bytes.length === 0) throw new AppError('workbook-empty-file');
  if (startsWith(bytes, COMPOUND_MAGIC)) throw compoundError(bytes);
  if (!startsWith(bytes, Buffer.from('PK'))) throw new AppError('workbook-not-xlsx', { found: 'not-a-zip' });
  const archive = readZip(bytes);
  assertOfficePackage(archive);
  return archive;
}

/** True when the package carries a digital signature, which any change would break (ISO 29500-2, 12). */
export function isSigned(archive: ZipArchive): boolean {
  return [...archive.byKey.keys()].some((key) => key.startsWith('_xmlsignatures/') && key.endsWith('.xml'));
}

function assertOfficePackage(archive: ZipArchive): void {
  const mimetype = archive.byKey.get('mimetype');
  if (mimetype) {
    const text = Buffer.from(unpackEntry(archive, mimetype, 1024)).toString('latin1');
    throw text.startsWith(SPREADSHEET_MIMETYPE)
      ? new AppError('workbook-is-ods')
      : new AppError('workbook-not-xlsx', { found: text.slice(0, 80) });
  }
  if (!archive.byKey.has('[content_types].xml')) throw new AppError('workbook-not-xlsx', { found: 'zip' });
}

function compoundError(bytes: Uint8Array): AppError {
  if (hasCompoundEntry(bytes, 'EncryptedPackage')) return new AppError('workbook-encrypted');
  if (hasCompoundEntry(bytes, 'Workbook') || hasCompoundEntry(bytes, 'Book')) return new AppError('workbook-is-xls');
  return new AppError('workbook-not-xlsx', { found: 'compound-file' });
}

/** Looks for the name where a directory entry can begin, so that text in a cell is not taken for one. */
function hasCompoundEntry(bytes: Uint8Array, name: string): boolean {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const needle = Buffer.from(`${name}\0`, 'utf16le');
  let at = haystack.indexOf(needle);
  while (at >= 0) {
    if (at % COMPOUND_ENTRY_LENGTH === 0) return true;
    at = haystack.indexOf(needle, at + 1);
  }
  return false;
}

function startsWith(bytes: Uint8Array, magic: Uint8Array): boolean {
  return Buffer.compare(bytes.subarray(0, magic.length), magic) === 0;
}
