/** Name of a package, read back. */
export interface PackageName {
  readonly agencyCode: string;
  /** `ARSIP-2026-001` */
  readonly packageNumber: string;
  readonly year: number;
  readonly number: number;
}

const DESCRIPTION = 'Daftar Informasi yang Dikecualikan';
/** At most nine digits: a longer run is no number that this program gave. */
const NUMBER = /(?<![A-Za-z0-9])ARSIP-(\d{4})-(\d{3,9})(?!\d)/giu;
/** Nothing follows it in nine digits, so it was never reached by counting. */
const LARGEST = 999_999_999;
const LONGEST_CODE = 40;
const FALLBACK_CODE = 'INSTANSI';
/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:CON|PRN|AUX|NUL|CLOCK\$|CONIN\$|CONOUT\$|COM\d|LPT\d)$/u;

/** `ARSIP-2026-001`: three digits or more. */
export function formatPackageNumber(year: number, number: number): string {
  return `ARSIP-${String(year).padStart(4, '0')}-${String(number).padStart(3, '0')}`;
}

function numbersIn(text: string, year: number): readonly number[] {
  return [...text.matchAll(NUMBER)]
    .filter((match) => Number(match[1]) === year)
    .map((match) => Number(match[2]))
    .filter((number) => number < LARGEST);
}

/** True for a text that is a package number and nothing else. */
export function isPackageNumber(text: string): boolean {
  return /^ARSIP-\d{4}-\d{3,9}$/u.test(text);
}

/**
 * The next package number of a year: one above the largest in the folder's names and the one that the workbook remembers
 * (decision 4), whichever is larger; gaps are never filled. Names of other things are ignored.
 */
export function nextPackageNumber(existingNames: readonly string[], lastNumber: string | undefined, year: number): string {
  let largest = 0;
  for (const name of lastNumber === undefined ? existingNames : [...existingNames, lastNumber]) {
    for (const number of numbersIn(name, year)) largest = Math.max(largest, number);
  }
  return formatPackageNumber(year, largest + 1);
}

/** The office's code as it may stand in a file name of any system: `A-Z`, digits, `-` and `_`, never a device name. */
export function fileSafeCode(agencyCode: string): string {
  const plain = agencyCode
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9_]+/gu, '-')
    .slice(0, LONGEST_CODE)
    .replace(/^-+|-+$/gu, '');
  if (plain === '') return FALLBACK_CODE;
  return RESERVED.test(plain) ? `${plain}_` : plain;
}

/** Folder of a package: `DISDUKCAPIL ARSIP-2026-001 Daftar Informasi yang Dikecualikan` (decision 24). */
export function packageFolderName(agencyCode: string, packageNumber: string): string {
  return `${fileSafeCode(agencyCode)} ${packageNumber} ${DESCRIPTION}`;
}

/** Reads a name that `packageFolderName` made; undefined for any other name. */
export function parsePackageName(name: string): PackageName | undefined {
  const match = /^([A-Z0-9_][A-Z0-9_-]*) (ARSIP-(\d{4})-(\d{3,9})) Daftar Informasi yang Dikecualikan$/u.exec(name);
  const [, agencyCode, packageNumber, year, number] = match ?? [];
  if (agencyCode === undefined || packageNumber === undefined) return undefined;
  return { agencyCode, packageNumber, year: Number(year), number: Number(number) };
}
