import { attributeOf, onlyAttributes, withoutAttributes } from './start-tag.ts';

/** How wide a row is said to be; untrue once a cell joins (ECMA-376 Part 1, 18.3.1.73: optimisation only). */
const WIDTH_HINT: ReadonlySet<string> = new Set(['spans']);

const FORMAT: ReadonlySet<string> = new Set(['s', 'customFormat']);

const HEIGHT: ReadonlySet<string> = new Set(['ht', 'customHeight']);

/**
 * The start tag of a row whose cells change. A height that was fitted is raised to `points`; one that somebody set
 * stays, and a row without height stays for the viewer to fit.
 */
export function touchedRowTag(tag: string, points: number | undefined): string {
  const kept = withoutAttributes(tag, WIDTH_HINT);
  const height = attributeOf(tag, 'ht');
  if (points === undefined || height === undefined || isSet(tag, 'customHeight') || Number(height) >= points) return kept;
  return kept.replace(/(\sht\s*=\s*)(?:"[^"]*"|'[^']*')/u, (_, head: string) => `${head}"${points}"`);
}

/** Format and height of a new row: those of the row that it is to look like, but at least `points` high. */
export function newRowAttributes(modelTag: string, points: number | undefined): string {
  const format = onlyAttributes(modelTag, FORMAT);
  const height = Number(attributeOf(modelTag, 'ht') ?? 0);
  return points === undefined || height >= points ? format + onlyAttributes(modelTag, HEIGHT) : `${format} ht="${points}"`;
}

/** The format of the whole row, where it is in force: an index into the cell formats. */
export function rowFormat(tag: string): string | undefined {
  return isSet(tag, 'customFormat') ? attributeOf(tag, 's') : undefined;
}

function isSet(tag: string, name: string): boolean {
  return /^(?:1|true)$/u.test(attributeOf(tag, name) ?? '');
}
