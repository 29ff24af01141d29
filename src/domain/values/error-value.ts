/** What a spreadsheet shows where a formula or a link failed: `#N/A`, `#DIV/0!`, `#NAME?`, `Loading...` of Google, `Err:502` of LibreOffice. */
const ERROR_VALUE = /^(?:#(?:[a-z]{2,20}|div\/0)[!?]|#n\/a|#getting_data|err:\d{3}|loading(?:\.{3}|…))$/iu;

/** Longer than every error value. */
const LONGEST = 24;

/** True for a text, already trimmed, that is nothing but the error of a spreadsheet. Nobody means it, also where a formula was pasted as its value. */
export function isErrorValue(text: string): boolean {
  return text.length <= LONGEST && ERROR_VALUE.test(text);
}
