/** Units of the invented office. */
export const UNITS: readonly string[];
/** Cells of a submitted proposal by column id; the same index gives the same words in every run. */
export function proposal(
  index: number,
  year: number,
): Readonly<Record<string, string>> & {
  readonly code: string;
  readonly information: string;
  readonly harmIfOpened: string;
  readonly interestIfClosed: string;
};
/** A name as rows have that were made from a template: what changes are a place, a year or a number. */
export function templatedName(index: number): string;
