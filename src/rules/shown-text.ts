import { shorten } from '../domain/values/normalise-text.ts';
import { maskPersonalData } from '../domain/values/personal-data.ts';

/**
 * A text of the workbook as a message may show it: on one line, cut to about `length` characters, personal data masked. Masked again after the cut,
 * which may fall between "kata sandi:" and its mask.
 */
export function shownText(text: string, length: number): string {
  return maskPersonalData(shorten(maskPersonalData(text), length));
}
