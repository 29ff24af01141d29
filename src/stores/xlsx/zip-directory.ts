import { AppError } from '../../errors/app-error.ts';
import { RECORD_LENGTH, SIGNATURE, ZIP64_MARK } from './zip-record.ts';

/** Where the directory of a zip lies: `count` records from `start` up to the end record. */
export interface CentralDirectory {
  readonly start: number;
  readonly count: number;
  readonly endStart: number;
}

/** Finds the directory. Throws `workbook-truncated`, `workbook-zip64`, `workbook-malformed`. */
export function readDirectory(view: DataView): CentralDirectory {
  const endStart = findEndRecord(view);
  if (endStart === undefined) throw new AppError('workbook-truncated');
  const disk = view.getUint16(endStart + 4, true);
  const count = view.getUint16(endStart + 10, true);
  const size = view.getUint32(endStart + 12, true);
  const start = view.getUint32(endStart + 16, true);
  if (count === ZIP64_MARK.short || size === ZIP64_MARK.long || start === ZIP64_MARK.long || hasZip64Locator(view, endStart)) {
    throw new AppError('workbook-zip64');
  }
  if (disk !== 0 || view.getUint16(endStart + 6, true) !== 0 || view.getUint16(endStart + 8, true) !== count)
    throw malformedZip('multi-disk');
  if (start + size > endStart) throw new AppError('workbook-truncated');
  if (start + size < endStart) throw malformedZip('foreign-bytes');
  return { start, count, endStart };
}

/** The end record is the one whose comment reaches exactly to the end of the file. */
function findEndRecord(view: DataView): number | undefined {
  const last = view.byteLength - RECORD_LENGTH.endRecord;
  const first = Math.max(0, last - 0xffff);
  for (let offset = last; offset >= first; offset -= 1) {
    if (view.getUint32(offset, true) === SIGNATURE.endRecord && offset + view.getUint16(offset + 20, true) === last)
      return offset;
  }
  return undefined;
}

function hasZip64Locator(view: DataView, endStart: number): boolean {
  const offset = endStart - RECORD_LENGTH.zip64Locator;
  return offset >= 0 && view.getUint32(offset, true) === SIGNATURE.zip64Locator;
}

/** The error for a zip that contradicts itself; `reason` says in what. */
export function malformedZip(reason: string, part?: string): AppError {
  return new AppError('workbook-malformed', part === undefined ? { reason } : { reason, part });
}
