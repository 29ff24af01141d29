/** The people of an office by role: mail addresses of their accounts. */
export interface People {
  /** Petugas PPID. */
  readonly officer: readonly string[];
  /** PPID: tests, decrees, closings. */
  readonly ppid: readonly string[];
  /** Atasan PPID Pembantu: decisions. */
  readonly superior: readonly string[];
  /** May work in the workbook without a role of their own. */
  readonly share: readonly string[];
}

export const NOBODY: People = { officer: [], ppid: [], superior: [], share: [] };

/** Addresses are compared without case: Google treats them so. */
function distinct(addresses: readonly string[]): readonly string[] {
  return [...new Map(addresses.map((address) => [address.toLowerCase(), address])).values()];
}

/** Everybody who needs access to the workbook, each once. */
export function everybody({ officer, ppid, superior, share }: People): readonly string[] {
  return distinct([...officer, ...ppid, ...superior, ...share]);
}

/** Whether an address is that of a service account: a program that signs with a key, not a person. */
export function isServiceAccount(address: string): boolean {
  return /\.gserviceaccount\.com$/iu.test(address);
}

/** Two lists of people as one: from a file and from options. */
export function joinPeople(first: People, second: People): People {
  return {
    officer: distinct([...first.officer, ...second.officer]),
    ppid: distinct([...first.ppid, ...second.ppid]),
    superior: distinct([...first.superior, ...second.superior]),
    share: distinct([...first.share, ...second.share]),
  };
}

/**
 * Whether a text looks like one mail address. Whether the account exists only the service knows; this catches slips such as a missing `@`, a space or a
 * list in one word.
 */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@,;<>"']+@[^\s@,;<>"'.]+(?:\.[^\s@,;<>"'.]+)+$/u.test(text);
}

/** An address as messages show it, which end up in logs: `p…@contoh.test`. Whoever typed it knows it again. */
export function maskAddress(address: string): string {
  const [first = ''] = address;
  return `${first}…${address.slice(address.lastIndexOf('@'))}`;
}
