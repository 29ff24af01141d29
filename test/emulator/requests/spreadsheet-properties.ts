import { invalid } from '../http/failure.ts';
import { updateByMask } from '../masks/apply-mask.ts';
import { withColorTwins, withTwinFields } from '../model/colors.ts';
import { canonicalLocale } from '../values/locale.ts';
import type { RequestHandler } from './handler.ts';
import { readFields } from './read-fields.ts';

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Updates title, locale, time zone and recalculation of the spreadsheet. */
export const updateSpreadsheetProperties: RequestHandler<'updateSpreadsheetProperties'> = ({ state }, request) => {
  const mask = readFields(request.fields, 'SpreadsheetProperties', 'properties');
  const updated = updateByMask(state.properties, withColorTwins(request.properties ?? {}), withTwinFields(mask));
  const { title, locale, timeZone } = updated;
  if ((title ?? '') === '') throw invalid('The spreadsheet title cannot be empty.');
  if (!/^[a-z]{2,3}(?:[_-][A-Za-z]{2,4})?$/.test(locale ?? '')) throw invalid(`Invalid locale: ${locale ?? ''}`);
  if (!isTimeZone(timeZone ?? '')) throw invalid(`Invalid time zone: ${timeZone ?? ''}`);
  state.properties = { ...updated, title, locale: canonicalLocale(locale), timeZone };
  return undefined;
};
