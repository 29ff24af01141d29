import { parseLocalDate } from './local-date.ts';
import { collapseText } from './normalise-text.ts';

/** No such line is longer; what is longer is not looked at. */
const LONGEST = 80;
/** One word in any case, or up to three that each begin with a capital: `Kubu Raya`, but not `Notulen rapat`. */
const PLACE = /^(?:[\p{L}.'-]+|\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,2}) ?, ?/u;
/** What is dotted or underlined for a pen to fill in. */
const BLANK = /[._\u2026]{2}|\u2026/u;
/** Day, month and year as far as they are typed. Group: month. */
const TYPED = /^(?:\d{1,2}(?: |$))?(?:(\p{L}+)(?: |$))?(?:\d{2,4})?$/u;
const DAY_WORD = /^(?:tanggal|tgl\.?) ?/iu;

/** True for the line above a signature: `Singkawang, 2 Juni 2026`, `Kubu Raya, ........ 2026`. The place is any. */
export function isPlaceAndDate(text: string): boolean {
  const line = collapseText(text);
  if (line.length > LONGEST) return false;
  const place = PLACE.exec(line)?.[0];
  if (place === undefined) return false;
  const rest = line.slice(place.length).replace(DAY_WORD, '').replace(/\.$/u, '');
  return parseLocalDate(rest) !== undefined || isBlankDate(rest);
}

function isBlankDate(text: string): boolean {
  const typed = TYPED.exec(text.replace(/[._\u2026/ -]+/gu, ' ').trim());
  if (typed === null) return false;
  const [, month] = typed;
  // A day that was left open by blanks alone is no longer there; the name of the month still tells.
  return month === undefined ? BLANK.test(text) : parseLocalDate(`1 ${month} 2000`) !== undefined;
}
