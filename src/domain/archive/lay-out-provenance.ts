import type { ArchiveDocument, LabelledText } from './archive-document.ts';
import { PRINT_STYLES, type PrintRow, type PrintSheet, type PrintStyleName } from './print-sheet.ts';
import { columnPoints, rowHeight } from './row-height.ts';

const LABEL_WIDTH = 34;
const VALUE_WIDTH = 72;
const PADDING = 3;
const GAP: PrintRow = { height: 9, cells: [] };

function wholeLine(text: string, style: PrintStyleName): PrintRow {
  const width = columnPoints(LABEL_WIDTH) + columnPoints(VALUE_WIDTH);
  return {
    height: rowHeight([{ text, width, font: PRINT_STYLES[style] }], PADDING),
    cells: [{ column: 0, value: text, style, columnSpan: 2 }],
  };
}

function labelled(line: LabelledText): PrintRow {
  const label = { text: line.label, width: columnPoints(LABEL_WIDTH), font: PRINT_STYLES.label };
  const value = { text: line.value, width: columnPoints(VALUE_WIDTH), font: PRINT_STYLES.value };
  return {
    height: rowHeight([label, value], PADDING),
    cells: [
      { column: 0, value: line.label, style: 'label' },
      { column: 1, value: line.value === '' ? null : line.value, style: 'value' },
    ],
  };
}

/** Where the archive comes from, in words: one line per fact, then the decrees, then how to use the file. */
export function layOutProvenance(document: ArchiveDocument): PrintSheet {
  const { provenance, page, footer } = document;
  return {
    name: provenance.sheet,
    page,
    orientation: 'portrait',
    columnWidths: [LABEL_WIDTH, VALUE_WIDTH],
    rows: [
      wholeLine(provenance.title, 'heading'),
      GAP,
      ...provenance.lines.map(labelled),
      GAP,
      wholeLine(provenance.decreesTitle, 'heading'),
      ...provenance.decreeLines.map(labelled),
      GAP,
      wholeLine(provenance.notesTitle, 'heading'),
      ...provenance.notes.map((note) => wholeLine(note, 'value')),
    ],
    pageBreaks: [],
    pagesWide: 1,
    footer,
  };
}
