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
  const families = new Map<string, string>();
  return (row) => families.get(row.code) ?? followChain(row.code, replaces, families);
}

/** Follows a chain to its oldest code, or to a code whose family is known, and remembers the family of every code on the way: each link is walked once. */
function followChain(code: string, replaces: ReadonlyMap<string, string>, families: Map<string, string>): string {
  const chain = new Set([code]); // typed by hand, two rows may replace each other
  let oldest = code;
  for (let older = replaces.get(code); older !== undefined && !chain.has(older); older = replaces.get(older)) {
    chain.add(older);
    oldest = older;
    if (families.has(older)) break;
  }
  const family = families.get(oldest) ?? oldest;
  for (const one of chain) families.set(one, family);
  return family;
}
