import type { ArchiveDocument, LabelledText } from './archive-document.ts';
import { PRINT_STYLES, type PrintRow, type PrintSheet, type PrintStyleName } from './print-sheet.ts';
import { columnPoints, LINE_PADDING, rowHeight } from './row-height.ts';

const WIDTHS = [34, 20, 30] as const;
const SIGNATURE_COLUMN = 1;
const SIGNING_ROOM = 48;
const PADDING = 3;

function space(height: number): PrintRow {
  return { height, cells: [] };
}

function spanPoints(from: number): number {
  return WIDTHS.slice(from).reduce((sum, width) => sum + columnPoints(width), 0);
}

function line(text: string, style: PrintStyleName, column = 0): PrintRow {
  const fitted = { text, width: spanPoints(column), font: PRINT_STYLES[style] };
  return {
    height: rowHeight([fitted], LINE_PADDING),
    cells: [{ column, value: text, style, columnSpan: WIDTHS.length - column }],
  };
}

function pair({ label, value }: LabelledText): PrintRow {
  const texts = [
    { text: label, width: columnPoints(WIDTHS[0]), font: PRINT_STYLES.label },
    { text: value, width: spanPoints(1), font: PRINT_STYLES.value },
  ];
  return {
    height: rowHeight(texts, PADDING),
    cells: [
      { column: 0, value: label, style: 'label' },
      { column: 1, value, style: 'value', columnSpan: WIDTHS.length - 1 },
    ],
  };
}

/** A small table of labels and numbers. */
function counts(lines: readonly LabelledText[]): readonly PrintRow[] {
  return lines.map(({ label, value }) => ({
    height: rowHeight([{ text: label, width: columnPoints(WIDTHS[0]), font: PRINT_STYLES.text }], PADDING),
    cells: [
      { column: 0, value: label, style: 'text' },
      { column: 1, value, style: 'centredText' },
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
      ...document.letterhead.map((one) => line(one.text, one.role)),
      { height: 6, cells: [{ column: 0, value: null, style: 'rule', columnSpan: WIDTHS.length }] },
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
      line(minutes.placeAndDate, 'signature', SIGNATURE_COLUMN),
      line(signature.title, 'signature', SIGNATURE_COLUMN),
      space(SIGNING_ROOM),
      line(signature.name, 'signatureName', SIGNATURE_COLUMN),
      ...[signature.rank, signature.nip].filter((text) => text !== '').map((text) => line(text, 'signature', SIGNATURE_COLUMN)),
    ],
    pageBreaks: [],
    pagesWide: 1,
    footer,
  };
}
