import { type Row, textOf } from '../row.ts';
import { entryState } from '../status/status.ts';
import type { Decree } from './archive-document.ts';

/** True for an entry that goes into an archive: everything but Menunggu SK (decision 24), so also one that was revoked before it had an SK. */
export function isArchived(row: Row): boolean {
  return entryState(row) !== 'awaiting-decree';
}

export function isInForce(row: Row): boolean {
  return entryState(row) === 'in-force';
}

function decreeOf(row: Row): Decree | undefined {
  const number = textOf(row, 'decreeNumber');
  const reading = row.readings.dates.decreedOn;
  return number !== '' && reading?.kind === 'date' ? { number, date: reading.date } : undefined;
}

/** Newest first; of two decrees of one day the one with the greater number, so that the choice never depends on row order. */
function compareDecrees(a: Decree, b: Decree): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.number < b.number ? 1 : -1;
}

/** The decrees that archived entries carry, each with its number of entries, newest first. */
export function decreesOf(rows: readonly Row[]): readonly (Decree & { readonly rows: number })[] {
  const found = new Map<string, Decree & { readonly rows: number }>();
  for (const row of rows.filter(isArchived)) {
    const decree = decreeOf(row);
    if (!decree) continue;
    const key = `${decree.date} ${decree.number}`;
    found.set(key, { ...decree, rows: (found.get(key)?.rows ?? 0) + 1 });
  }
  return [...found.values()].sort(compareDecrees);
}

function comparable(number: string): string {
  return number.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/**
 * The decree that an archive names in its annex block: the one asked for by number (blanks and case do not matter), or the
 * newest that an entry in force carries, or the newest of all. Undefined when no archived entry carries such a decree with
 * a readable date.
 */
export function chooseDecree(rows: readonly Row[], number?: string): Decree | undefined {
  const all = decreesOf(rows);
  const wanted = number === undefined ? undefined : comparable(number);
  const chosen =
    wanted === undefined
      ? (decreesOf(rows.filter(isInForce))[0] ?? all[0])
      : all.find((decree) => comparable(decree.number) === wanted);
  return chosen && { number: chosen.number, date: chosen.date };
}
