import { type PeriodLength, periodEnd } from '../../domain/values/exemption-period.ts';
import { addDays, type LocalDate } from '../../domain/values/local-date.ts';

/** A day more or less is no mistake: offices count the first day in or leave it out. */
const TOLERANCE_DAYS = 1;

/** True for the day on which an exemption that starts on `startsOn` ends after so long. */
export function isDueEnd(startsOn: LocalDate, length: PeriodLength, endsOn: LocalDate): boolean {
  if (endsOn <= startsOn) return false;
  const due = periodEnd(startsOn, length);
  return endsOn >= addDays(due, -TOLERANCE_DAYS) && endsOn <= addDays(due, TOLERANCE_DAYS);
}
