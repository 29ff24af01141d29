import type { Row } from '../../domain/row.ts';
import { periodEnd } from '../../domain/values/exemption-period.ts';
import type { LocalDate } from '../../domain/values/local-date.ts';
import { soundDate } from '../dates/sound-date.ts';
import { isDueEnd } from './is-due-end.ts';

/** What should stand in `Berakhir` instead of what stands there. */
export type ExpectedEnd =
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'after'; readonly date: LocalDate }
  | { readonly kind: 'empty' };

/** What is wrong with `Berakhir` (rule J05); undefined when nothing is, or when the dates cannot be read. */
export function expectedEnd(row: Row, today: LocalDate): ExpectedEnd | undefined {
  const { period } = row.readings;
  const endsOn = soundDate(row, 'endsOn', today);
  if (!period) return undefined;
  if (period.kind !== 'length') return endsOn === undefined ? undefined : { kind: 'empty' };
  const startsOn = soundDate(row, 'startsOn', today);
  if (startsOn === undefined) return undefined;
  if (period.startsElsewhere) return endsOn !== undefined && endsOn <= startsOn ? { kind: 'after', date: startsOn } : undefined;
  if (endsOn === undefined && row.readings.dates.endsOn?.kind !== 'empty') return undefined;
  if (endsOn !== undefined && isDueEnd(startsOn, period.length, endsOn)) return undefined;
  return { kind: 'date', date: periodEnd(startsOn, period.length) };
}

/**
 * The day on which an exemption ends by itself (PP 61/2010 Pasal 11): `Berakhir`, or the ceiling of an event. Undefined for an exemption without a last
 * day, and where J05 says that the date is wrong.
 */
export function exemptionEnd(row: Row, today: LocalDate): LocalDate | undefined {
  if (expectedEnd(row, today)) return undefined;
  const endsOn = soundDate(row, 'endsOn', today);
  const { period } = row.readings;
  if (endsOn !== undefined || period?.kind !== 'event' || !period.ceiling) return endsOn;
  const startsOn = soundDate(row, 'startsOn', today);
  return startsOn === undefined ? undefined : periodEnd(startsOn, period.ceiling);
}
