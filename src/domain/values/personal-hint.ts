/** Anything that can part the groups of a number is taken for a separator here: the search itself knows better, and this look must only never miss. */
const LONG_NUMBER = /\d(?:[\s.+()\u2010-\u2015\u2212-]*\d){9}|\d{8}|\d\.\d{1,3}\.\d{1,3}\.\d/u; // a mobile number, the middle of a civil act, a network address
const ACCOUNT_NUMBER = /\d(?:\D?\d){7}/u;
const ACCOUNT_WORD = /rekening|norek/iu;
const PASSWORD_SIGN = /[:=]/u;
const PASSWORD_WORD = /pass\s{0,3}w|pwd|sandi/iu;

/**
 * A quick look that lets most texts pass: false only where `findPersonalData` and `maskPersonalData` find nothing. Titles of laws, dates, codes and
 * plain words hold too few digits in one piece.
 */
export function mayHoldPersonalData(text: string): boolean {
  if (text.includes('@') || LONG_NUMBER.test(text)) return true;
  if (ACCOUNT_NUMBER.test(text) && ACCOUNT_WORD.test(text)) return true;
  return PASSWORD_SIGN.test(text) && PASSWORD_WORD.test(text);
}
