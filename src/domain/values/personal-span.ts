import { parseLocalDate } from './local-date.ts';
import type { NumberRun } from './number-runs.ts';

export type PersonalDataKind = 'nik' | 'nip' | 'email' | 'phone' | 'npwp' | 'account' | 'civil-act' | 'private-address' | 'password';

/** A place in a text; offsets are UTF-16 units, `end` behind the last one. */
export interface PersonalSpan {
  readonly kind: PersonalDataKind;
  readonly start: number;
  readonly end: number;
}

/** No list of dates that is looked at is longer. */
const LONGEST_DATES = 60;

/** The place that a stretch of digit groups takes. */
export function spanOf(kind: PersonalDataKind, stretch: NumberRun): PersonalSpan {
  return { kind, start: stretch[0]?.start ?? 0, end: stretch.at(-1)?.end ?? 0 };
}

/** True when a stretch is nothing but dates and years, parted by spaces. */
export function isDates(text: string, stretch: NumberRun): boolean {
  const first = stretch[0];
  const last = stretch.at(-1);
  if (!first || !last || last.end - first.start > LONGEST_DATES) return false;
  const parts = text.slice(first.start, last.end).split(/\s/u);
  return parts.every((part) => parseLocalDate(part) !== undefined || /^(?:19|20)\d\d(?:[-\u2010-\u2015](?:19|20)\d\d)?$/u.test(part));
}
