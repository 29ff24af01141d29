import { lengthInMonths, type PeriodLength } from '../../domain/values/exemption-period.ts';

/** True when a length is more than so many years. In days, the leap days of any such span count as within it. */
export function isLongerThan(length: PeriodLength, years: number): boolean {
  return length.unit === 'day' ? length.amount > Math.ceil(years * 365.25) : lengthInMonths(length) > years * 12;
}
