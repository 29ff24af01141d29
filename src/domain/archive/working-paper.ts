import { type Row, textOf } from '../row.ts';
import { proposalStateOf } from '../status/status.ts';
import { formatIndonesian, type LocalDate } from '../values/local-date.ts';
import { wellFormed } from './archive-cell.ts';
import type { ArchiveLayout, ClosingLayout, WorkingPaperName } from './archive-layout.ts';
import { buildLetterhead, cleanIdentity, fillLabels, paperOf, printedNip } from './build-archive.ts';
import { type Fields, fillKnown, fillText } from './fill-text.ts';
import { type Columns, layOutPaper, line, type PrintedPaper, signatureRows, space } from './lay-out-list.ts';
import type { Picture } from './picture.ts';
import type { PrintRow, PrintSheet } from './print-sheet.ts';

/** Everything that a working paper is a function of. */
export interface WorkingPaperInput {
  readonly name: WorkingPaperName;
  /** Rows of paper 1, in any order. */
  readonly rows: readonly Row[];
  /** Values of `Identitas` by field id. */
  readonly identity: Readonly<Record<string, string>>;
  readonly layout: ArchiveLayout;
  readonly date: LocalDate;
  /** The office's logo for the letterhead. */
  readonly logo?: Picture;
}

/** A working paper, laid out. */
export interface WorkingPaper {
  readonly sheet: PrintSheet;
  readonly fileName: string;
  readonly title: string;
  readonly author: string;
  readonly rows: number;
}

const GAP = 12;
/** Points of a line in which a person signs. */
const SIGNING_LINE = 24;
/** First columns of number, name and signature, and how many columns each takes. */
const PARTICIPANT_CELLS = [
  { column: 0, columnSpan: 1 },
  { column: 1, columnSpan: 4 },
  { column: 5, columnSpan: 3 },
] as const;

function participantRow(texts: readonly string[], style: 'head' | 'centredText', height: number): PrintRow {
  return {
    height,
    cells: PARTICIPANT_CELLS.map((place, index) => {
      const text = texts[index] ?? '';
      return { ...place, value: text === '' ? null : text, style };
    }),
  };
}

function closingRows(closing: ClosingLayout, fields: Fields, columns: Columns): readonly PrintRow[] {
  if (closing.kind === 'signature') {
    const { placeAndDate, title, name, rank, nip } = closing;
    const fill = (text: string): string => fillText(text, fields);
    return signatureRows(
      { placeAndDate: fill(placeAndDate), title: fill(title), name: fill(name), rank: fill(rank), nip: fill(nip) },
      columns,
    );
  }
  const numbers = Array.from({ length: closing.lines }, (_, index) => String(index + 1));
  return [
    space(GAP),
    line(columns, closing.title, 'heading', 0),
    participantRow(closing.headers, 'head', GAP * 1.5),
    ...numbers.map((number) => participantRow([number], 'centredText', SIGNING_LINE)),
  ];
}

/** A paper for the work before a determination: the proposals that wait for it, in the order of the sheet. */
export function buildWorkingPaper({ name, rows, identity, layout, date, logo }: WorkingPaperInput): WorkingPaper {
  const paper = layout.workingPapers[name];
  const printed = rows.filter((row) => paper.states.some((state) => state === proposalStateOf(textOf(row, 'status'))));
  const cleaned = cleanIdentity(identity);
  const superiorNip = printedNip(identity['superiorNip'] ?? '');
  const fields: Fields = { ...cleaned, superiorNip, asOf: formatIndonesian(date), rowCount: String(printed.length) };
  const { annex, titleLines, printedColumns, empty } = paper;
  const document: PrintedPaper = {
    page: layout.papers[paperOf(identity)],
    letterhead: buildLetterhead(layout, fields),
    ...(logo && { logo }),
    annex: { heading: annex.heading, lines: fillLabels(annex.lines, fields) },
    titleLines: titleLines.map((text) => fillText(text, fields).toUpperCase()),
    list: {
      sheet: paper.sheet,
      columns: printedColumns,
      rows: printed.map((row, index) =>
        printedColumns.map(({ id }) => (id === 'sequence' ? String(index + 1) : wellFormed(textOf(row, id)))),
      ),
      emptyText: empty,
      continuedMark: layout.continued,
    },
    footer: { left: fillText(layout.workingFooter.left, fields), right: fillKnown(layout.workingFooter.right, fields) },
  };
  return {
    sheet: layOutPaper(document, (columns) => closingRows(paper.closing, fields, columns)),
    fileName: paper.fileName,
    title: document.titleLines.join(' '),
    author: cleaned.agency,
    rows: printed.length,
  };
}
