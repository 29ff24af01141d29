import { readChoice } from '../domain/read-choice.ts';
import type { Row } from '../domain/row.ts';

/** States in which an entry no longer exempts anything (section 6.1). */
const ENDED_STATES: ReadonlySet<string> = new Set(['diubah', 'dibuka', 'dicabut']);

/** State of a register row as its cell says, lower case; '' when empty. */
export function entryState(row: Row): string {
  return readChoice(row, 'status');
}

/** A proposal that was withdrawn, or a register row whose exemption ended: kept as a record, no longer worked on. */
export function hasEnded(row: Row): boolean {
  return row.paper === 'register' ? ENDED_STATES.has(entryState(row)) : row.readings.dates.withdrawnOn?.kind === 'date';
}

/** A line without code that a vertically merged cell ties to the line above it: a piece of that row, not a row. */
export function isFragment(row: Row): boolean {
  return row.isMerged && row.code === '';
}
