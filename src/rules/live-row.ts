import { type Row, textOf } from '../domain/row.ts';
import { isLiving } from '../domain/status/status.ts';

/** A proposal that was withdrawn, or a register row whose exemption ended: kept as a record, no longer worked on. */
export function hasEnded(row: Row): boolean {
  return row.paper === 'register' ? !isLiving(textOf(row, 'status')) : row.readings.dates.withdrawnOn?.kind === 'date';
}

/** A line without code that a vertically merged cell ties to the line above it: a piece of that row, not a row. */
export function isFragment(row: Row): boolean {
  return row.isMerged && row.code === '';
}
