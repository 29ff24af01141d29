import { basename, dirname, join } from 'node:path';
import { AppError } from '../../errors/app-error.ts';
import { systemCode } from './file-error.ts';
import type { FileSystem } from './file-system.ts';

/** The file by which a program says that it has the workbook open. */
export interface WorkbookLock {
  readonly program: 'Excel' | 'LibreOffice';
  readonly lockFile: string;
  /** Name of the person as the lock file tells it; '' when it does not. */
  readonly holder: string;
}

/** Lock files are a few hundred bytes long; of a longer one the start tells as much. */
const LONGEST_LOCK = 1000;

/** A name that the system cannot take is no file either. */
const NO_SUCH_FILE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENAMETOOLONG']);

/** Longest user name in Excel's lock file, and where the name stands in UTF-16 behind its length. */
const EXCEL_LOCK = { longestName: 52, lengthAt: 55, nameAt: 57 } as const;

/** The lock of whoever has the workbook open; undefined when nobody has. */
export async function findLock(path: string, files: FileSystem): Promise<WorkbookLock | undefined> {
  const folder = dirname(path);
  const name = basename(path);
  return (
    (await readLock('Excel', join(folder, `~$${name}`), files, readExcelHolder)) ??
    (await readLock('LibreOffice', join(folder, `.~lock.${name}#`), files, readOfficeHolder))
  );
}

/** Throws `workbook-busy`, which names the holder, the lock file and its program. */
export async function assertUnlocked(path: string, files: FileSystem): Promise<void> {
  const lock = await findLock(path, files);
  if (lock)
    throw new AppError('workbook-busy', { file: path, holder: lock.holder, lockFile: lock.lockFile, program: lock.program });
}

/** Excel keeps its lock file open; who may not read it does not learn the name, but knows enough. */
async function readLock(
  program: WorkbookLock['program'],
  lockFile: string,
  files: FileSystem,
  readHolder: (bytes: Uint8Array) => string,
): Promise<WorkbookLock | undefined> {
  try {
    return { program, lockFile, holder: readHolder((await files.readFile(lockFile)).subarray(0, LONGEST_LOCK)) };
  } catch (error) {
    return NO_SUCH_FILE.has(systemCode(error)) ? undefined : { program, lockFile, holder: '' };
  }
}

/**
 * 165 bytes: length and name in the code page of the machine, padded with blanks, then length and name once more in
 * UTF-16 (as the lock files of Excel are seen to be; undocumented by its maker).
 */
function readExcelHolder(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes);
  const wide = buffer.length > EXCEL_LOCK.nameAt ? buffer.readUInt8(EXCEL_LOCK.lengthAt) : 0;
  const wideEnd = EXCEL_LOCK.nameAt + wide * 2;
  if (wide > 0 && wide <= EXCEL_LOCK.longestName && wideEnd <= buffer.length)
    return printable(buffer.toString('utf16le', EXCEL_LOCK.nameAt, wideEnd));
  const narrow = buffer[0] ?? 0;
  return narrow <= EXCEL_LOCK.longestName ? printable(buffer.toString('latin1', 1, 1 + narrow)) : '';
}

/** Fields that end in a comma or, the last, a semicolon, a backslash before one of their own: name in the program, login, machine, time, profile. */
function readOfficeHolder(bytes: Uint8Array): string {
  const fields =
    Buffer.from(bytes)
      .toString('utf8')
      .match(/(?:\\.|[^,;\\])*[,;]/gsu) ?? [];
  const [name = '', login = ''] = fields.map((field) => printable(field.slice(0, -1).replace(/\\(.)/gsu, '$1')));
  return name === '' ? login : name;
}

/** What is shown in a terminal must not steer it. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '').trim();
}
