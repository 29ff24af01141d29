import type { ArchiveDocument, LabelledText } from './archive-document.ts';
import { letterheadRows } from './lay-out-letterhead.ts';
import { PRINT_STYLES, type PrintRow, type PrintSheet, type PrintStyleName } from './print-sheet.ts';
import { columnPoints, LINE_PADDING, rowHeight } from './row-height.ts';

/** The first holds the logo, with the second the labels. */
const WIDTHS = [16, 18, 20, 44] as const;
const LABEL_COLUMNS = 2;
const LETTERHEAD = { widths: WIDTHS, from: 1, to: WIDTHS.length } as const;
const SIGNING_ROOM = 48;
const PADDING = 3;

function space(height: number): PrintRow {
  return { height, cells: [] };
}

function spanPoints(from: number, to: number = WIDTHS.length): number {
  return WIDTHS.slice(from, to).reduce((sum, width) => sum + columnPoints(width), 0);
}

/** Points of a label. */
const LABEL_POINTS = spanPoints(0, LABEL_COLUMNS);

function line(text: string, style: PrintStyleName, column = 0): PrintRow {
  const fitted = { text, width: spanPoints(column), font: PRINT_STYLES[style] };
  return {
    height: rowHeight([fitted], LINE_PADDING),
    cells: [{ column, value: text, style, columnSpan: WIDTHS.length - column }],
  };
}

function pair({ label, value }: LabelledText): PrintRow {
  const texts = [
    { text: label, width: LABEL_POINTS, font: PRINT_STYLES.label },
    { text: value, width: spanPoints(LABEL_COLUMNS), font: PRINT_STYLES.value },
  ];
  return {
    height: rowHeight(texts, PADDING),
    cells: [
      { column: 0, value: label, style: 'label', columnSpan: LABEL_COLUMNS },
      { column: LABEL_COLUMNS, value, style: 'value', columnSpan: WIDTHS.length - LABEL_COLUMNS },
    ],
  };
}

/** A small table of labels and numbers. */
function counts(lines: readonly LabelledText[]): readonly PrintRow[] {
  return lines.map(({ label, value }) => ({
    height: rowHeight([{ text: label, width: LABEL_POINTS, font: PRINT_STYLES.text }], PADDING),
    cells: [
      { column: 0, value: label, style: 'text', columnSpan: LABEL_COLUMNS },
      { column: LABEL_COLUMNS, value, style: 'centredText' },
    ],
  }));
}

/** The report of the making (`Berita Acara`): one page, portrait, signed like the list. */
export function layOutMinutes(document: ArchiveDocument): PrintSheet {
  const { minutes, signature, page, footer } = document;
  return {
    name: minutes.sheet,
    page,
    orientation: 'portrait',
    columnWidths: WIDTHS,
    rows: [
      ...letterheadRows(document, LETTERHEAD),
      space(10),
      ...minutes.titleLines.map((text) => line(text, 'title')),
      space(10),
      line(minutes.opening, 'value'),
      space(6),
      ...minutes.facts.map(pair),
      space(6),
      line(minutes.statusTitle, 'heading'),
      ...counts(minutes.statuses),
      space(6),
      line(minutes.letterTitle, 'heading'),
      ...counts(minutes.letters),
      space(6),
      line(minutes.closing, 'value'),
      space(14),
      line(minutes.placeAndDate, 'signature', LABEL_COLUMNS),
      line(signature.title, 'signature', LABEL_COLUMNS),
      space(SIGNING_ROOM),
      line(signature.name, 'signatureName', LABEL_COLUMNS),
      ...[signature.rank, signature.nip].filter((text) => text !== '').map((text) => line(text, 'signature', LABEL_COLUMNS)),
    ],
    pageBreaks: [],
    pagesWide: 1,
    footer,
  };
}
