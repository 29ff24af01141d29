import { parseLocalDate } from './local-date.ts';
import type { NumberRun } from './number-runs.ts';

export type PersonalDataKind =
  | 'nik'
  | 'nip'
  | 'email'
  | 'phone'
  | 'npwp'
  | 'account'
  | 'civil-act'
  | 'private-address'
  | 'password';

/** A place in a text; offsets are UTF-16 units, `end` behind the last one. */
export interface PersonalSpan {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** True when a run is nothing but dates and years, parted by blanks. */
export function isDates(text: string, run: NumberRun): boolean {
  const parts = text.slice(run.start, run.end).split(/\s+/u);
  return parts.every(
    (part) => parseLocalDate(part) !== undefined || /^(?:19|20)\d\d(?:[-\u2010-\u2015](?:19|20)\d\d)?$/u.test(part),
  );
}
