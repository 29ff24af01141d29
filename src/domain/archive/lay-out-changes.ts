import type { ChangeKind, ChangesLayout, PageLayout } from './archive-layout.ts';
import type { RegisterChange } from './compare-registers.ts';
import { PRINT_STYLES, type PrintRow, type PrintSheet, type PrintStyleName } from './print-sheet.ts';
import { columnPoints, rowHeight, TALLEST_ROW } from './row-height.ts';

const WIDTHS = [18, 15, 24, 46, 46] as const;
const TITLE_ROWS = 2;
const TITLE_HEIGHT = 18;

/** Colour of a change, by kind: what came, what went, what reads otherwise. */
const STYLE_OF: Readonly<Record<ChangeKind, PrintStyleName>> = {
  added: 'addedText',
  extended: 'addedText',
  removed: 'removedText',
  opened: 'removedText',
  text: 'changedText',
  decision: 'changedText',
  head: 'changedText',
};

/** What surrounds the list: paper, footer, and which package it starts from. */
export interface ChangesFrame {
  readonly layout: ChangesLayout;
  readonly page: PageLayout;
  readonly footer: PrintSheet['footer'];
  /** Number of the package before; undefined for the first. */
  readonly previousNumber: string | undefined;
}

type Five<T> = readonly [T, T, T, T, T];
const COLUMNS = [0, 1, 2, 3, 4] as const;

function textRow(texts: Five<string>, styles: Five<PrintStyleName>): PrintRow {
  const fitted = COLUMNS.map((column) => ({
    text: texts[column],
    width: columnPoints(WIDTHS[column]),
    font: PRINT_STYLES[styles[column]],
  }));
  return {
    height: Math.min(TALLEST_ROW, rowHeight(fitted)),
    cells: COLUMNS.map((column) => ({
      column,
      value: texts[column] === '' ? null : texts[column],
      style: styles[column],
    })),
  };
}

function titleRow(text: string, style: PrintStyleName): PrintRow {
  return { height: TITLE_HEIGHT, cells: [{ column: 0, value: text, style }] };
}

function changeRow(change: RegisterChange, layout: ChangesLayout): PrintRow {
  const colour = STYLE_OF[change.kind];
  const kind = layout.kinds[change.kind];
  return textRow([kind, change.code, change.column, change.before, change.after], [colour, 'text', 'text', 'text', colour]);
}

/** The differences from the package before, one per line, as a sheet. */
export function layOutChanges(changes: readonly RegisterChange[], frame: ChangesFrame): PrintSheet {
  const { layout, page, footer, previousNumber } = frame;
  const since = previousNumber === undefined ? layout.first : layout.since.replace('{previousNumber}', previousNumber);
  const isEmpty = changes.length === 0 && previousNumber !== undefined;
  return {
    name: layout.sheet,
    page,
    orientation: 'landscape',
    columnWidths: WIDTHS,
    rows: [
      titleRow(layout.title, 'openHeading'),
      titleRow(since, 'openValue'),
      textRow(layout.headers, ['head', 'head', 'head', 'head', 'head']),
      ...changes.map((change) => changeRow(change, layout)),
      ...(isEmpty ? [titleRow(layout.none, 'openValue')] : []),
    ],
    pageBreaks: [],
    repeatRows: { from: TITLE_ROWS + 1, to: TITLE_ROWS + 1 },
    pagesWide: 1,
    frozen: { rows: TITLE_ROWS + 1, columns: 0 },
    footer,
  };
}
