import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { type BookState, imageTitle, type LockState, type SheetImage, type SheetState, type WriteNote } from './book-state.ts';
import { blocksOf, type CellWrite, growthRequests, lookRequests, type RowLook, writeRequests } from './build-writes.ts';
import { decodeImages } from './decode-spreadsheet.ts';
import { digestRows } from './digest-rows.ts';
import { chooseIds, type GoogleContext, lookAtBook, refusalOf, unclearWrite } from './google-context.ts';
import { type Anchor, findAnchor, headerHeight, sketchHeader } from './locate-cells.ts';
import { LOCK_TIME } from './lock.ts';
import { noteRequests } from './lock-sheet.ts';
import type { MissedWrite } from './reckon.ts';
import { WRITE_AND_READ_FIELDS, WRITE_AND_SHOW_FIELDS } from './spreadsheet-fields.ts';

/** One batch of writes, from a state that is believed to stand there. */
export interface Round {
  readonly number: number;
  /** It carries out a plan; else it puts back. */
  readonly isPlan: boolean;
  readonly lock: LockState;
  /** Sheets as they are believed to stand; the places of `writes` are theirs. */
  readonly sheets: ReadonlyMap<number, SheetState>;
  readonly writes: readonly CellWrite[];
  readonly looks: readonly RowLook[];
  readonly anchors: ReadonlyMap<number, Anchor>;
}

/** A sheet that a round wrote. `isRight`: its touched rows and its header stood, just before the write, as they were believed to. */
export interface WrittenSheet extends MissedWrite {
  readonly sheetId: number;
  readonly isRight: boolean;
  /** How the sheet is known in the places of `before` and `after`. */
  readonly anchor: Anchor;
}

/** What became of a round. `refused`: nothing was written, and the workbook stands as `state`. */
export type RoundOutcome =
  | {
      readonly kind: 'written';
      readonly sheets: readonly WrittenSheet[];
      readonly lock: LockState;
      readonly imageIds: readonly number[];
    }
  | { readonly kind: 'refused'; readonly error: unknown; readonly state: BookState };

export const NO_ANCHOR: Anchor = { headerFrom: 0, headerTo: 0, keyColumn: -1 };

/** Rows of a header, 1-based. */
function headerRows({ headerFrom, headerTo }: Pick<Anchor, 'headerFrom' | 'headerTo'>): readonly number[] {
  return headerTo < 1 ? [] : Array.from({ length: headerTo - headerFrom + 1 }, (_unused, index) => headerFrom + index);
}

interface ImageIds {
  readonly sheetId: number;
  readonly before: number;
  readonly after: number;
}

function writtenIds({ writes }: Round): readonly number[] {
  return [...new Set(writes.map(({ sheetId }) => sheetId))];
}

function copySheet(
  round: number,
  sourceId: number,
  moment: SheetImage['moment'],
  id: number,
): readonly sheets_v4.Schema$Request[] {
  return [
    { duplicateSheet: { sourceSheetId: sourceId, newSheetId: id, newSheetName: imageTitle(round, moment, sourceId) } },
    { updateSheetProperties: { properties: { sheetId: id, hidden: true }, fields: 'hidden' } },
  ];
}

/** Rows that a write touched, and the rows of the header. */
function judgedRows({ cells, headerFrom, headerTo }: Pick<WriteNote, 'cells' | 'headerFrom' | 'headerTo'>): readonly number[] {
  const touched = cells.flatMap(({ top, bottom }) => Array.from({ length: bottom - top + 1 }, (_unused, index) => top + index));
  return [...touched, ...headerRows({ headerFrom, headerTo })];
}

/** Whether a write met, just before it, what its note expects. */
function isAsNoted(before: SheetState, note: WriteNote): boolean {
  return digestRows(before, judgedRows(note)) === note.digest;
}

function noteOf(round: Round, sheetId: number): WriteNote {
  const sheet = round.sheets.get(sheetId) ?? { rows: [], merges: [] };
  const anchor = round.anchors.get(sheetId) ?? NO_ANCHOR;
  const { headerFrom, headerTo } = anchor;
  const cells = blocksOf(round.writes.filter((write) => write.sheetId === sheetId));
  const digest = digestRows(sheet, judgedRows({ cells, headerFrom, headerTo }));
  const known = { headerFrom, headerTo, header: sketchHeader(sheet, anchor) };
  return { round: round.number, sourceId: sheetId, digest, isPlan: round.isPlan, cells, ...known };
}

/** The anchor of a sheet as it stood when it was written, wherever its header had moved by then. */
function anchorAt(before: SheetState, note: WriteNote): Anchor {
  return findAnchor(before, note.header, headerHeight(note), note.headerTo);
}

/**
 * The batch: a note in the lock, which is refused when the lock is no longer ours; an image of every sheet before, taken in the same instant as the
 * write; the write; an image after. The two images are what proves the write, to this run or to the one that follows an interruption.
 */
function roundRequests(round: Round, ids: readonly ImageIds[], notes: readonly WriteNote[]): readonly sheets_v4.Schema$Request[] {
  const sheets = [...round.sheets.values()];
  return [
    ...noteRequests(round.lock, notes),
    ...ids.flatMap(({ sheetId, before }) => copySheet(round.number, sheetId, 'before', before)),
    ...sheets.flatMap((sheet) => growthRequests(sheet, round.writes)),
    ...lookRequests(round.looks),
    ...writeRequests(round.writes),
    ...ids.flatMap(({ sheetId, after }) => copySheet(round.number, sheetId, 'after', after)),
  ];
}

/** What became of a sheet, told from its images and the note of its write. */
export function judgeSheet(note: WriteNote, before: SheetState, after: SheetState): WrittenSheet {
  const { sourceId, cells } = note;
  return { sheetId: sourceId, before, after, cells, isRight: isAsNoted(before, note), anchor: anchorAt(before, note) };
}

function proveSheet(note: WriteNote, ids: ImageIds, images: readonly SheetImage[]): WrittenSheet | undefined {
  const before = images.find(({ sheet }) => sheet.sheetId === ids.before)?.sheet;
  const after = images.find(({ sheet }) => sheet.sheetId === ids.after)?.sheet;
  return before && after && judgeSheet(note, before, after);
}

interface Sent {
  readonly round: Round;
  readonly ids: readonly ImageIds[];
  readonly notes: readonly WriteNote[];
}

function outcomeOf({ round, ids, notes }: Sent, images: readonly SheetImage[]): RoundOutcome | undefined {
  const sheets = ids.map((own, index) => {
    const note = notes[index];
    return note && proveSheet(note, own, images);
  });
  const written = sheets.filter((sheet) => sheet !== undefined);
  if (written.length < ids.length) return undefined;
  const lock = { ...round.lock, notes: [...round.lock.notes, ...notes] };
  return { kind: 'written', sheets: written, lock, imageIds: ids.flatMap(({ before, after }) => [before, after]) };
}

async function send(context: GoogleContext, sent: Sent, isLimited: boolean): Promise<RoundOutcome | undefined> {
  const { round, ids, notes } = sent;
  const titles = ids.flatMap(({ sheetId }) =>
    (['before', 'after'] as const).map((moment) => `'${imageTitle(round.number, moment, sheetId)}'`),
  );
  const { updatedSpreadsheet } = await context.service.batchUpdate({
    spreadsheetId: context.spreadsheetId,
    body: {
      requests: [...roundRequests(round, ids, notes)],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      ...(isLimited ? { responseRanges: titles } : {}),
    },
    fields: isLimited ? WRITE_AND_SHOW_FIELDS : WRITE_AND_READ_FIELDS,
    mayRepeat: true,
  });
  return outcomeOf(sent, decodeImages(updatedSpreadsheet?.sheets ?? []));
}

/** Looks whether a round whose answer is missing was carried out: its images tell. */
async function lookAfter(context: GoogleContext, sent: Sent, error: unknown): Promise<RoundOutcome> {
  const state = await lookAtBook(context).catch((failure: unknown) => {
    throw unclearWrite(context, error, failure);
  });
  return outcomeOf(sent, state.images) ?? { kind: 'refused', error, state };
}

/**
 * Sends a round and says what became of it, also when its answer was lost or refused: by looking at the workbook once more. Throws `google-write-unclear`
 * when that is not possible either.
 */
export async function writeRound(context: GoogleContext, round: Round, used: ReadonlySet<number>): Promise<RoundOutcome> {
  const sheetIds = writtenIds(round);
  const chosen = chooseIds(sheetIds.length * 2, used, context.random);
  const ids = sheetIds.map((sheetId, index) => ({ sheetId, before: chosen[index * 2] ?? 0, after: chosen[index * 2 + 1] ?? 0 }));
  const renewed = { ...round, lock: { ...round.lock, expiresAt: context.now() + LOCK_TIME } };
  const sent: Sent = { round: renewed, ids, notes: sheetIds.map((sheetId) => noteOf(round, sheetId)) };
  try {
    return (await send(context, sent, true)) ?? (await lookAfter(context, sent, undefined));
  } catch (error) {
    const outcome = await lookAfter(context, sent, error);
    // Should the service look for the named ranges before it makes the sheets that they name, the answer is asked for whole.
    if (outcome.kind === 'refused' && /unable to parse range/iu.test(refusalOf(error) ?? '')) return sendWhole(context, sent);
    return outcome;
  }
}

async function sendWhole(context: GoogleContext, sent: Sent): Promise<RoundOutcome> {
  try {
    return (await send(context, sent, false)) ?? (await lookAfter(context, sent, undefined));
  } catch (error) {
    return lookAfter(context, sent, error);
  }
}
