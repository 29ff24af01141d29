import type { CellRange } from '../workbook/a1.ts';
import type { CellBlueprint, RowBlueprint } from '../workbook/blueprint.ts';
import { headerStyle } from './cell-styles.ts';
import { groupRowHeight, headerRowHeight } from './row-heights.ts';
import type { BaseStyle, ColumnTemplate, Owner, PaperTemplate, WorkbookLook } from './template.ts';
import { fillTitleLine, type IdentityValues, LEGEND_LINE, paperPlaces, SUMMARY_LINE } from './title-lines.ts';

/** Points. */
const PLAIN_TITLE_HEIGHT = 15;
/** Row height by letter size; the form's title keeps some space to the letterhead. */
const LEAD = 1.4;
const TITLE_LEAD = 1.8;

/** Everything above the lines of a new paper. */
export interface PaperHeadings {
  readonly rows: readonly RowBlueprint[];
  readonly merges: readonly CellRange[];
}

/** Neighbouring columns under one cell; columns are 0-based. */
interface Span {
  readonly text: string;
  readonly owner: Owner;
  readonly left: number;
  readonly right: number;
}

/** Title lines, legend and the two header rows of a paper. */
export function buildHeadings(look: WorkbookLook, paper: PaperTemplate, identity: IdentityValues): PaperHeadings {
  const places = paperPlaces(paper);
  const legend = legendSpans(look, paper);
  const groups = groupSpans(paper);
  const titles = paper.titleLines.map(
    (line, index): RowBlueprint =>
      line === LEGEND_LINE
        ? { row: index + 1, height: PLAIN_TITLE_HEIGHT, cells: spanCells(legend, 'legend') }
        : titleRow(look, paper, line === SUMMARY_LINE ? line : fillTitleLine(line, identity), index),
  );
  const lower = paper.columns.map(
    (column, index): CellBlueprint => ({ column: index, value: column.header, style: headerStyle('header', column.owner) }),
  );
  return {
    rows: [
      ...titles,
      {
        row: places.groups,
        height: groupRowHeight(
          look,
          groups.map((span) => ({ text: span.text, widths: spanWidths(paper, span) })),
        ),
        cells: spanCells(groups, 'groupHeader'),
      },
      {
        row: places.header,
        height: headerRowHeight(
          look,
          paper.columns.map(({ header, width }) => ({ text: header, widths: [width] })),
        ),
        cells: lower,
      },
    ],
    merges: [...spanMerges(legend, places.legend), ...spanMerges(groups, places.groups)],
  };
}

function titleRow(look: WorkbookLook, paper: PaperTemplate, text: string, index: number): RowBlueprint {
  const row = index + 1;
  const column = paperPlaces(paper).titleColumn;
  if (text === SUMMARY_LINE)
    return { row, height: PLAIN_TITLE_HEIGHT, cells: [{ column, value: look.summary, style: 'summary' }] };
  const style = titleStyle(text, index);
  const height = Math.round((look.styles[style].size ?? 10) * (style === 'title' ? TITLE_LEAD : LEAD));
  const again = secondPage(paper);
  const texts = new Map([
    [column, text],
    ...(again < 0 ? [] : [[again, style === 'title' ? `${text} (LANJUTAN)` : text] as const]),
  ]);
  // the letterhead ends in a line across everything that is printed
  const columns =
    style === 'letterheadEnd' ? Array.from({ length: printedColumns(paper) }, (_unused, each) => each) : [...texts.keys()];
  return { row, height, cells: columns.map((each) => ({ column: each, value: texts.get(each) || null, style })) };
}

/** The letterhead's two lines stand first; the form's own title is written in capitals. */
function titleStyle(text: string, index: number): BaseStyle {
  if (index < 2) return index === 0 ? 'letterhead' : 'letterheadEnd';
  return text === text.toUpperCase() ? 'title' : 'office';
}

/** The column in which the second page begins; -1 when there is none. */
function secondPage(paper: PaperTemplate): number {
  return paper.columns.findIndex(({ id }) => id === paper.print.continuesAt);
}

/** How many columns are printed, counted from the first. */
export function printedColumns(paper: PaperTemplate): number {
  return paper.columns.findIndex((column) => column.id === paper.print.lastColumn) + 1;
}

/** One span per owner, as many columns wide as its text needs, never across the edge of the frozen columns. */
function legendSpans(look: WorkbookLook, paper: PaperTemplate): readonly Span[] {
  const owners = (Object.keys(look.owners) as Owner[]).filter((owner) => paper.columns.some((column) => column.owner === owner));
  const spans: Span[] = [];
  let left = paper.print.repeatColumns;
  for (const owner of owners) {
    const text = look.owners[owner].legend;
    let right = spanEnd(paper, left, text.length);
    if (left < paper.frozenColumns && right >= paper.frozenColumns) {
      left = paper.frozenColumns;
      right = spanEnd(paper, left, text.length);
    }
    spans.push({ text, owner, left, right });
    left = right + 1;
  }
  return spans;
}

/** Last column of a span that begins at `left` and holds so many characters. */
function spanEnd(paper: PaperTemplate, left: number, characters: number): number {
  let right = left;
  for (let width = widthAt(paper, left); width < characters && right < paper.columns.length - 1; width += widthAt(paper, right))
    right += 1;
  return right;
}

function widthAt(paper: PaperTemplate, column: number): number {
  return paper.columns[column]?.width ?? 0;
}

/** Columns side by side that share the upper header: the first line of their own header, or their group's title. */
function groupSpans(paper: PaperTemplate): readonly Span[] {
  // a merged cell must not reach over an edge: it would be cut on the screen or on paper
  const edges = new Set([paper.frozenColumns, paper.print.repeatColumns, secondPage(paper), printedColumns(paper)]);
  const spans: Span[] = [];
  for (const [index, column] of paper.columns.entries()) {
    const text = upperHeader(paper, column);
    const last = spans.at(-1);
    const continues = last !== undefined && last.text === text && last.owner === column.owner && !edges.has(index);
    if (continues) spans[spans.length - 1] = { ...last, right: index };
    else spans.push({ text, owner: column.owner, left: index, right: index });
  }
  return spans;
}

function upperHeader(paper: PaperTemplate, column: ColumnTemplate): string {
  return column.above ?? paper.groups.find((group) => group.id === column.group)?.title ?? '';
}

function spanWidths(paper: PaperTemplate, span: Span): readonly number[] {
  return paper.columns.slice(span.left, span.right + 1).map((column) => column.width);
}

/** The cells of spans: the text stands in the first, every one has the look (borders of merged cells). */
function spanCells(spans: readonly Span[], style: 'legend' | 'groupHeader'): readonly CellBlueprint[] {
  return spans.flatMap(({ text, owner, left, right }) =>
    Array.from({ length: right - left + 1 }, (_unused, offset) => ({
      column: left + offset,
      value: offset === 0 ? text : null,
      style: headerStyle(style, owner),
    })),
  );
}

function spanMerges(spans: readonly Span[], row: number): readonly CellRange[] {
  return spans.filter(({ left, right }) => right > left).map(({ left, right }) => ({ top: row, bottom: row, left, right }));
}
