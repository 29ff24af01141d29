import { type Row, textOf } from '../../domain/row.ts';

/** The family of a row; '' for a row without code, which has none. */
export type FamilyOf = (row: Row) => string;

/**
 * Which rows of a paper count as one: an entry with those that it replaces, directly or through others, since an extension says the same again; and two
 * rows with one code, which is D01's alone. A family goes by the code that its oldest row has or had.
 */
export function rowFamilies(rows: readonly Row[]): FamilyOf {
  const replaces = new Map<string, string>();
  for (const row of rows) {
    const older = row.code === '' ? '' : textOf(row, 'replaces');
    if (older !== '') replaces.set(row.code, older);
  }
  return (row) => oldestCode(row.code, replaces);
}

function oldestCode(code: string, replaces: ReadonlyMap<string, string>): string {
  const seen = new Set<string>(); // typed by hand, two rows may replace each other
  let oldest = code;
  for (let older = replaces.get(code); older !== undefined && !seen.has(older); older = replaces.get(older)) {
    seen.add(older);
    oldest = older;
  }
  return oldest;
}
