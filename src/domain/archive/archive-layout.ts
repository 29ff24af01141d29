import type { ProposalState } from '../status/status.ts';
import type { ColumnId } from '../template/template.ts';

/** Papers that an office may choose in `Identitas`. */
export type PaperName = 'folio' | 'a4';

/** A sheet of paper as it lies in the printer; all lengths in points. */
export interface PageLayout {
  /** Paper number of spreadsheet files (14 Folio, 9 A4; ECMA-376 Part 1, 18.3.1.63). */
  readonly paperCode: number;
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Widths of the printed columns in characters, in their order. */
  readonly columnWidths: readonly number[];
}

export interface PrintedColumn {
  readonly id: ColumnId;
  readonly header: string;
  /** Upper header cell; neighbours with the same text share it. */
  readonly above?: string;
  readonly align: 'left' | 'center';
}

/** A line made of pieces; a piece is left out when none of its `{fields}` has a value, the line when no piece is left. */
export interface LineLayout {
  readonly role: 'government' | 'agency' | 'contact';
  readonly pieces: readonly string[];
  readonly separator: string;
  readonly isUpperCase: boolean;
}

/** A label and what stands beside it; `{fields}` are replaced. */
export interface LabelledLine {
  readonly label: string;
  readonly value: string;
}

/** How the public edition is described to programs. */
export interface PublicationLayout {
  /** Licence in the terms of a data package: id of the Open Definition, title, address. */
  readonly license: { readonly name: string; readonly title: string; readonly path: string };
  readonly csvNote: string;
}

/** Kinds of difference between two packages. */
export type ChangeKind = 'added' | 'removed' | 'text' | 'decision' | 'extended' | 'opened' | 'head';

/** The sheet that lists what changed since the package before. */
export interface ChangesLayout {
  readonly sheet: string;
  readonly title: string;
  /** Says which package the list starts from; `{previousNumber}`. */
  readonly since: string;
  readonly first: string;
  readonly none: string;
  readonly headers: readonly [kind: string, code: string, column: string, before: string, after: string];
  readonly kinds: Readonly<Record<ChangeKind, string>>;
}

/** Papers that are printed for the work before a determination. */
export type WorkingPaperName = 'test-sheet' | 'proposal-list';

/** What stands below the table of a working paper: one signature, or lines for everybody who took part. */
export type ClosingLayout =
  | ({ readonly kind: 'signature' } & ArchiveLayout['signature'])
  | {
      readonly kind: 'participants';
      readonly title: string;
      readonly headers: readonly [number: string, name: string, signature: string];
      /** How many people may sign. */
      readonly lines: number;
    };

export interface WorkingPaperLayout {
  readonly sheet: string;
  readonly fileName: string;
  /** Proposals in these states are printed. */
  readonly states: readonly ProposalState[];
  readonly annex: { readonly heading: string; readonly lines: readonly LabelledLine[] };
  readonly titleLines: readonly string[];
  readonly printedColumns: readonly PrintedColumn[];
  readonly empty: string;
  readonly closing: ClosingLayout;
}

/** The form of the archived register: the content of `sheets-templates/archive.json`. */
export interface ArchiveLayout {
  readonly version: number;
  readonly sheets: { readonly list: string; readonly register: string; readonly provenance: string };
  readonly papers: Readonly<Record<PaperName, PageLayout>>;
  readonly printedColumns: readonly PrintedColumn[];
  /** Columns of the register that say nothing lasting about an entry and stay out of the archive. */
  readonly omittedColumns: readonly ColumnId[];
  readonly letterhead: readonly LineLayout[];
  readonly annex: { readonly heading: string; readonly lines: readonly LabelledLine[] };
  readonly titleLines: readonly { readonly text: string; readonly isUpperCase: boolean }[];
  readonly signature: {
    readonly placeAndDate: string;
    readonly title: string;
    readonly name: string;
    readonly rank: string;
    readonly nip: string;
  };
  /** `{page}` and `{pages}` are filled by whoever prints. */
  readonly footer: { readonly left: string; readonly right: string };
  /** Appended to the code of a row that goes on. */
  readonly continued: string;
  /** Stands in the table when no entry is in force. */
  readonly empty: string;
  readonly registerTitle: readonly string[];
  readonly provenance: {
    readonly title: string;
    readonly lines: readonly LabelledLine[];
    readonly decreesTitle: string;
    readonly decree: LabelledLine;
    readonly notesTitle: string;
    readonly notes: readonly string[];
  };
  readonly changes: ChangesLayout;
  readonly minutes: {
    readonly sheet: string;
    readonly titleLines: readonly string[];
    readonly opening: string;
    readonly facts: readonly LabelledLine[];
    readonly statusTitle: string;
    readonly statuses: readonly LabelledLine[];
    readonly letterTitle: string;
    /** One line per letter; `{letter}`, `{rows}`. */
    readonly letter: LabelledLine;
    readonly placeAndDate: string;
    readonly closing: string;
  };
  readonly publication: PublicationLayout;
  readonly workingPapers: Readonly<Record<WorkingPaperName, WorkingPaperLayout>>;
  readonly workingFooter: { readonly left: string; readonly right: string };
}
