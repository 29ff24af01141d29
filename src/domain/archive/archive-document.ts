import type { ColumnId, ColumnType } from '../template/template.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { PageLayout, PrintedColumn, PublicationLayout } from './archive-layout.ts';
import type { ArchiveContent } from './checksum.ts';
import type { Picture } from './picture.ts';

/** A determination: number and date of the decree. */
export interface Decree {
  readonly number: string;
  readonly date: LocalDate;
}

/** One value of the archived register. Text that begins with `=` is text. */
export type ArchiveCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: LocalDate };

interface LetterheadLine {
  readonly role: 'government' | 'agency' | 'contact';
  readonly text: string;
}

export interface LabelledText {
  readonly label: string;
  readonly value: string;
}

/** What is printed: the table that the decree's annex consists of. */
export interface PrintedList {
  /** Title of the sheet. */
  readonly sheet: string;
  readonly columns: readonly PrintedColumn[];
  /** One text per column, in the order of the codes. */
  readonly rows: readonly (readonly string[])[];
  /** Stands in the table when there is no row. */
  readonly emptyText: string;
  /** Marks the further lines of a row that is too tall for one. */
  readonly continuedMark: string;
}

export interface RegisterColumn {
  readonly id: ColumnId;
  /** Name of the column in canonical JSON: the key of the paper form. */
  readonly key: string;
  /** Both header cells in one. */
  readonly header: string;
  readonly type: ColumnType;
  /** Characters. */
  readonly width: number;
}

/** What is kept: every column of every entry that no longer awaits its decree. */
export interface FullRegister {
  readonly sheet: string;
  readonly titleLines: readonly string[];
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly (readonly ArchiveCell[])[];
}

interface SignatureBlock {
  readonly placeAndDate: string;
  readonly title: string;
  readonly name: string;
  readonly rank: string;
  readonly nip: string;
}

/** What the foot of every page says, so that paper and file can be matched (decision 22). */
interface ArchiveFooter {
  readonly packageNumber: string;
  readonly rowCount: number;
  /** SHA-256 of the canonical content, 64 hexadecimal digits. */
  readonly contentDigest: string;
  readonly shortDigest: string;
  readonly left: string;
  /** Holds `{page}` and `{pages}`. */
  readonly right: string;
}

/** Where the archive comes from and what is in it. */
export interface ArchiveProvenance {
  readonly sheet: string;
  readonly asOf: LocalDate;
  readonly rulePack: string;
  readonly templateVersion: number;
  readonly counts: {
    readonly inForce: number;
    /** Amended, opened or revoked: kept in the full register, not printed. */
    readonly closed: number;
    /** Left out, since the decree is still missing. */
    readonly awaitingDecree: number;
  };
  /** Entries in force by letter of Pasal 17, in the order of the alphabet; an entry with two letters counts in both. */
  readonly letters: readonly { readonly letter: string; readonly rows: number }[];
  /** The decrees that the archived entries carry, newest first. */
  readonly decrees: readonly (Decree & { readonly rows: number })[];
  readonly title: string;
  readonly lines: readonly LabelledText[];
  readonly decreesTitle: string;
  readonly decreeLines: readonly LabelledText[];
  readonly notesTitle: string;
  readonly notes: readonly string[];
}

/** One-page report of the making: `Berita Acara`. */
export interface ArchiveMinutes {
  readonly sheet: string;
  readonly titleLines: readonly string[];
  readonly opening: string;
  readonly facts: readonly LabelledText[];
  readonly statusTitle: string;
  readonly statuses: readonly LabelledText[];
  readonly letterTitle: string;
  readonly letters: readonly LabelledText[];
  readonly placeAndDate: string;
  readonly closing: string;
}

/** An archived register as data: everything that any edition of it shows, nothing about how a file is made. */
export interface ArchiveDocument {
  readonly packageNumber: string;
  /** What the determination covers: the year of the decree, or what was asked for. */
  readonly period: string;
  /** The decree that the annex block names. */
  readonly decree: Decree;
  /** What the content digest covers. */
  readonly content: ArchiveContent;
  /** What a data package says of the public edition. */
  readonly publication: PublicationLayout & { readonly official: string };
  /** Title for the properties of the file. */
  readonly title: string;
  /** The office, for the properties of the file. */
  readonly author: string;
  readonly page: PageLayout;
  readonly letterhead: readonly LetterheadLine[];
  /** Stands beside the letterhead; absent: the office gave none. */
  readonly logo?: Picture;
  /** Top right: `Lampiran Keputusan ...`, number and date of the chosen decree. */
  readonly annex: { readonly heading: string; readonly lines: readonly LabelledText[] };
  readonly titleLines: readonly string[];
  readonly list: PrintedList;
  readonly register: FullRegister;
  readonly signature: SignatureBlock;
  readonly footer: ArchiveFooter;
  readonly provenance: ArchiveProvenance;
  readonly minutes: ArchiveMinutes;
}
