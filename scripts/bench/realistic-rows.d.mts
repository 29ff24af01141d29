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
