/** Exit codes of the executable. */
export const EXIT = {
  ok: 0,
  findings: 1,
  usage: 2,
  unreachable: 3,
  forbidden: 4,
  undecided: 5,
  unverified: 6,
  bug: 70,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Every error that the program raises on purpose, with its exit code (a key of `EXIT`, in figures: declarations are made file by file). Words stand in `messages/`. */
export const ERROR_CODES = {
  usage: 2,
  'location-not-supported': 2,
  'unknown-rule': 2,
  'template-invalid': 2,
  'workbook-not-found': 3,
  'workbook-exists': 2,
  'folder-not-found': 3,
  'workbook-empty-file': 3,
  'workbook-not-xlsx': 3,
  'workbook-is-xls': 3,
  'workbook-is-ods': 3,
  'workbook-encrypted': 3,
  'workbook-signed': 3,
  'workbook-truncated': 3,
  'workbook-too-large': 3,
  'workbook-zip64': 3,
  'workbook-malformed': 3,
  'workbook-busy': 3,
  'workbook-changed': 3,
  'sheet-not-found': 5,
  'sheet-exists': 5,
  'formula-in-the-way': 5,
  'text-too-long': 5,
  'no-permission': 4,
  'disk-full': 3,
  'read-failed': 3,
  'write-failed': 3,
  'archive-exists': 5,
  'archive-behind': 5,
  'decree-not-found': 2,
  'sheet-missing': 2,
  'header-row-missing': 2,
  'column-missing': 2,
  'column-doubled': 2,
  'memory-missing': 5,
  'memory-inconsistent': 5,
  'memory-intact': 2,
  'register-row-missing': 5,
  'template-newer': 2,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;
