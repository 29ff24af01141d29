/** A place on Google: a spreadsheet, or none yet (`gsheet:` alone, for `init`). */
export interface GoogleLocation {
  readonly spreadsheetId: string | undefined;
}

const ID = /^[\w-]{20,100}$/u;
const ADDRESS = /^https?:\/\/docs\.google\.com\/spreadsheets\/(?:u\/\d+\/)?d\/([\w-]{20,100})(?:[/?#].*)?$/iu;

/**
 * Reads `gsheet:ID`, `gsheet:ADDRESS`, the address alone as the browser shows it, or `gsheet:` for a workbook that is still to be made.
 * Undefined when it is none of these.
 */
export function parseGoogleLocation(location: string): GoogleLocation | undefined {
  const trimmed = location.trim();
  const isNamed = /^gsheet:/iu.test(trimmed);
  const rest = isNamed ? trimmed.slice('gsheet:'.length).trim() : trimmed;
  if (isNamed && rest === '') return { spreadsheetId: undefined };
  const address = ADDRESS.exec(rest)?.[1];
  if (address !== undefined) return { spreadsheetId: address };
  return isNamed && ID.test(rest) ? { spreadsheetId: rest } : undefined;
}
