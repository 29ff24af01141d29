import type { PaperTemplate, WorkbookLook } from './template.ts';

/** Title line that the program fills after each check. */
export const SUMMARY_LINE = '{summary}';
/** Title line that shows the colours of the owners. */
export const LEGEND_LINE = '{legend}';

/** Values of the sheet `Identitas` by field id; a list is an array, or one text with line breaks. */
export type IdentityValues = Readonly<Record<string, string | readonly string[]>>;

/** Where the parts of a new paper stand; rows are 1-based. */
export interface PaperPlaces {
  /** 0-based column in which the title lines begin: the first that is not repeated on every page, where they would be cut. */
  readonly titleColumn: number;
  /** 0 when the template has no such line. */
  readonly summary: number;
  readonly legend: number;
  /** Upper header row: who fills what. */
  readonly groups: number;
  /** Lower header row: the headers by which columns are found. */
  readonly header: number;
  readonly firstLine: number;
}

/** The rows of a new paper: title lines from row 1, two header rows, then the lines. */
export function paperPlaces(paper: PaperTemplate): PaperPlaces {
  const titles = paper.titleLines.length;
  return {
    titleColumn: paper.print.repeatColumns,
    summary: paper.titleLines.indexOf(SUMMARY_LINE) + 1,
    legend: paper.titleLines.indexOf(LEGEND_LINE) + 1,
    groups: titles + 1,
    header: titles + 2,
    firstLine: titles + 3,
  };
}

/**
 * Puts the values of `Identitas` into a title line: `{agency}` as it stands there, `{agency:upper}` in capitals. A value that is
 * missing leaves a gap to be filled by hand, so that the line never shows a placeholder.
 */
export function fillTitleLine(line: string, identity: IdentityValues): string {
  return line
    .replace(/\{(\w+)(:upper)?\}/gu, (_whole, id: string, upper: string | undefined) => {
      const value = identity[id];
      const text = (typeof value === 'string' ? value : (value?.join(', ') ?? '')).replace(/\s+/gu, ' ').trim();
      return upper === undefined ? text : text.toLocaleUpperCase('id');
    })
    .trim();
}

/** The page footer of a sheet; `{page}` and `{pages}` are left for the store. */
export function footerLine(look: WorkbookLook, sheet: string): string {
  return look.footer.replace('{sheet}', () => sheet);
}
