import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { CellRange } from '../../domain/workbook/a1.ts';
import type { SheetSnapshot, Surroundings } from '../../domain/workbook/snapshot.ts';

/** A sheet as the service holds it: by its id, which stays when people rename it, and with the size of its grid. */
export interface SheetState extends SheetSnapshot {
  readonly sheetId: number;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Names of strict protections that our account may not edit; absent where there are none, and on images in the answer of a write. */
  readonly closedRanges?: readonly string[];
}

/** A copy of a sheet that a write made of it: just before it wrote, and just after. */
export interface SheetImage {
  /** Which write it was, counted as long as images stand; its note tells whether of a plan or to put back. */
  readonly round: number;
  readonly moment: 'before' | 'after';
  /** Id of the sheet that was copied. */
  readonly sourceId: number;
  readonly sheet: SheetState;
}

/** What a write expected to stand in the rows that it touched; kept in the lock, so that a later run can tell whether the write was right. */
export interface WriteNote {
  readonly round: number;
  /** Id of the sheet that was written. */
  readonly sourceId: number;
  /** Whether the write carried out a plan; else it put back. The parts of a plan belong together. */
  readonly isPlan: boolean;
  /** The cells that were written, in the places of the image before. */
  readonly cells: readonly CellRange[];
  /** Digest of the rows of `cells` and of the header, `digestRows`. */
  readonly digest: string;
  /** 1-based header rows as they were expected; 0 and 0 where the plan named none. */
  readonly headerFrom: number;
  readonly headerTo: number;
  /** What the header says, so that it is found where it stands instead. */
  readonly header: HeaderSketch;
}

/** The words by which a header is known wherever it moved. */
export interface HeaderSketch {
  /** Texts of the lower header row that are not empty. */
  readonly texts: readonly string[];
  /** Header of the column that names the rows; '' where rows have no name. */
  readonly key: string;
}

/** The lock sheet of a run. */
export interface LockState {
  readonly sheetId: number;
  readonly owner: string;
  /** Milliseconds since 1970; 0 for a lock that its owner gave up. */
  readonly expiresAt: number;
  readonly notes: readonly WriteNote[];
}

/** A spreadsheet at one moment, what is ours beside it told apart from what is people's. */
export interface BookState {
  /** In tab order, without the lock and without images. */
  readonly sheets: readonly SheetState[];
  readonly lock: LockState | undefined;
  readonly images: readonly SheetImage[];
  readonly surroundings: Surroundings;
  /** Who may edit the history, which is closed but for the program; undefined where it is not, or where our account may not see them. */
  readonly programEditors: sheets_v4.Schema$Editors | undefined;
  /** Ids of all sheets, ours too: a new id must be another. */
  readonly usedIds: ReadonlySet<number>;
  /** Digest of everything that people see in the sheets; equal content gives an equal revision. */
  readonly revision: string;
}

/** Title of the lock. A second sheet of one title is refused, which is what makes the lock exclusive. */
export const LOCK_TITLE = '_dik_kunci';

const MOMENTS = { sebelum: 'before', sesudah: 'after' } as const;

/** Title of an image; it tells a later run what the image is. */
export function imageTitle(round: number, moment: SheetImage['moment'], sourceId: number): string {
  return `${LOCK_TITLE} ${round} ${moment === 'before' ? 'sebelum' : 'sesudah'} ${sourceId}`;
}

/** What a title says about an image; undefined for any other sheet. */
export function parseImageTitle(title: string): Omit<SheetImage, 'sheet'> | undefined {
  const match = /^_dik_kunci ([1-9]\d{0,3}) (sebelum|sesudah) (\d{1,10})$/u.exec(title);
  if (!match) return undefined;
  const word = match[2] === 'sebelum' ? 'sebelum' : 'sesudah';
  return { round: Number(match[1]), moment: MOMENTS[word], sourceId: Number(match[3]) };
}
