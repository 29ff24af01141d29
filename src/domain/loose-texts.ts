import type { PaperView } from './decode-paper.ts';
import { findSheet, isProblem } from './template/find-columns.ts';
import type { SheetId, WorkbookTemplate } from './template/template.ts';
import { isBlank, scalarText } from './workbook/cell-value.ts';
import { isServiceLocation } from './workbook/service-location.ts';
import type { RowSnapshot, SheetSnapshot, Snapshot } from './workbook/snapshot.ts';

/** Where a finding can stand: on a form, or in a place that belongs to none (`other`): a sheet of the office's own, a column beside a paper, a line below it. */
export type PlaceSheet = SheetId | 'other';

/**
 * A text that stands in no column of the two papers, with its place: on another sheet, beside or below a table, in a note on a cell; or a name that
 * people gave.
 */
export interface LooseText {
  readonly sheet: PlaceSheet;
  /** Title of the sheet as it is now. */
  readonly sheetName: string;
  /** 1-based; 0 of a name. */
  readonly row: number;
  /** 0-based; -1 of a name. */
  readonly columnIndex: number;
  readonly text: string;
  /** It stands where officials are named: below a table, where they sign, or below the header of a column for NIP. */
  readonly mayHoldNip?: boolean;
  /** It stands in a note on the cell, not in the cell. */
  readonly isNote?: boolean;
  /** It stands in no cell: it is the name of the workbook, or the title of the sheet. */
  readonly names?: NamedThing;
}

/** What people give a name to: the workbook (`file`) and its sheets. */
export type NamedThing = 'file' | 'sheet';

/**
 * The texts of a workbook that are no cells of its rows, for the rule on secrets. `Identitas` and the letterheads above the tables name officials and
 * addresses on purpose, and the hidden sheet holds nothing but digests: these are left out, the first and the last with the notes on their cells.
 */
export function looseTexts(
  snapshot: Snapshot,
  template: WorkbookTemplate,
  papers: Readonly<Record<'proposed' | 'register', PaperView>>,
): readonly LooseText[] {
  const forms = new Map<SheetSnapshot, SheetId>();
  for (const id of ['guide', 'choices', 'holidays', 'history', 'identity', 'memory'] as const) {
    const found = findSheet(snapshot, template[id]);
    if (!isProblem(found)) forms.set(found, id);
  }
  const texts = snapshot.sheets.flatMap((sheet) => {
    const paper = [papers.proposed, papers.register].find((candidate) => candidate.sheet.name === sheet.name);
    if (paper) return [...besideTable(paper), ...notesOf(sheet, 'other')];
    const id = forms.get(sheet) ?? 'other';
    if (id === 'identity' || id === 'memory') return [];
    const mayHoldNip = id === 'other' ? belowNipHeader(sheet) : () => false;
    return [...sheet.rows.flatMap((row) => textsOf(sheet, id, row, () => true, mayHoldNip)), ...notesOf(sheet, id)];
  });
  return [...namesIn(snapshot), ...texts];
}

/** The name of the workbook, where it is known, and the titles of its sheets. */
function namesIn({ location, surroundings, sheets }: Snapshot): readonly LooseText[] {
  const fileName = isServiceLocation(location) ? '' : location.replace(/^.*[/\\]/su, '').replace(/\.\w+$/u, '');
  const none = { sheet: 'other', row: 0, columnIndex: -1 } as const;
  return [
    { ...none, sheetName: '', names: 'file', text: surroundings?.title ?? fileName },
    ...sheets.map(({ name }): LooseText => ({ ...none, sheetName: name, names: 'sheet', text: name })),
  ];
}

function notesOf({ name, notes = [] }: SheetSnapshot, sheet: PlaceSheet): readonly LooseText[] {
  return notes.map(({ row, column, text }) => ({ sheet, sheetName: name, row, columnIndex: column, text, isNote: true }));
}

/** A short text that begins with NIP, or with its words, and holds at most one small number: `NIP (18 digit)`. */
const NIP_HEADER = /^(?:nip|nomor\s{1,3}induk\s{1,3}pegawai)(?![\p{L}\p{N}])\P{N}{0,40}(?:\d{1,2}(?!\p{N})\P{N}{0,20})?$/iu;

/** Whether a cell of the sheet stands below the header of a column for NIP: people keep copies of a form, and lists of their own. */
function belowNipHeader({ rows }: SheetSnapshot): (column: number, row: number) => boolean {
  const headers = new Map<number, number>();
  for (const { row, cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      const isHeader = typeof cell?.value === 'string' && NIP_HEADER.test(cell.value.trim());
      if (isHeader && !headers.has(column)) headers.set(column, row);
    }
  }
  return (column, row) => (headers.get(column) ?? row) < row;
}

/**
 * Cells right and left of the columns of a paper, and the cells of the lines that are none of its table, but for what stands there in a column for NIP. They
 * say nothing about the row on whose line they stand.
 */
function besideTable({ sheet, template, layout, rows, emptyLines }: PaperView): readonly LooseText[] {
  const own = new Set(Object.values(layout.columns));
  const nips = new Set(template.columns.filter(({ type }) => type === 'nip').map(({ id }) => layout.columns[id]));
  const lines = new Set([layout.headerRow, ...[...rows, ...emptyLines].map(({ rowNumber }) => rowNumber)]);
  const isBelowHeader = belowNipHeader(sheet);
  return sheet.rows
    .filter(({ row }) => row >= layout.headerRow)
    .flatMap((row) => {
      const isBelow = !lines.has(row.row);
      const isLoose = (column: number): boolean => (isBelow ? !nips.has(column) : !own.has(column));
      return textsOf(sheet, 'other', row, isLoose, (column, at) => isBelow || isBelowHeader(column, at));
    });
}

function textsOf(
  { name }: SheetSnapshot,
  sheet: PlaceSheet,
  { row, cells }: RowSnapshot,
  isLoose: (column: number) => boolean,
  mayHoldNip: (column: number, row: number) => boolean,
): readonly LooseText[] {
  return cells.flatMap((cell, columnIndex) =>
    cell === undefined || isBlank(cell.value) || typeof cell.value === 'boolean' || !isLoose(columnIndex)
      ? []
      : [
          {
            sheet,
            sheetName: name,
            row,
            columnIndex,
            text: scalarText(cell.value),
            ...(mayHoldNip(columnIndex, row) ? { mayHoldNip: true } : {}),
          },
        ],
  );
}
