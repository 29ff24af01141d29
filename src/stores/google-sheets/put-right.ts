import { scalarText } from '../../domain/workbook/cell-value.ts';
import { AppError } from '../../errors/app-error.ts';
import type { BookState, LockState, SheetImage, SheetState, WriteNote } from './book-state.ts';
import type { GoogleContext } from './google-context.ts';
import { type Anchor, moveAnchor } from './locate-cells.ts';
import { carryOver, cellAt, isDifferent, type PendingCell, takeBack, writesOf } from './reckon.ts';
import { judgeSheet, type Round, type WrittenSheet, writeRound } from './write-round.ts';

/** How often it is tried to put right what a write missed, before the rows are named to people. */
const MOST_ROUNDS = 3;
/** So many rows are named; more help nobody. */
const MOST_NAMES = 20;

/** Cells that have to be put right on one sheet, in the places of a state that is known exactly. */
interface SheetDamage {
  readonly known: SheetState;
  /** How the sheet is known in those places. */
  readonly anchor: Anchor;
  readonly pending: readonly PendingCell[];
}

/** Damage by the ids of the sheets. */
export type Damage = ReadonlyMap<number, SheetDamage>;

function isMended(damage: Damage): boolean {
  return [...damage.values()].every(({ pending }) => pending.length === 0);
}

/** What a first write that was not right everywhere did: all of it goes back, since its parts belong together. */
export function damageOf(sheets: readonly WrittenSheet[]): Damage {
  return new Map(
    sheets.map((sheet) => [sheet.sheetId, { known: sheet.after, anchor: sheet.anchor, pending: takeBack(sheet, []) }]),
  );
}

/** What is left after a write that was to put right: nothing on the sheets where it was right. */
function damageAfter(damage: Damage, sheets: readonly WrittenSheet[]): Damage {
  const left = sheets.map((sheet): readonly [number, SheetDamage] => {
    const { sheetId, before, after, anchor, isRight } = sheet;
    const pending = isRight ? [] : takeBack(sheet, carriedTo(damage.get(sheetId), before));
    return [sheetId, { known: after, anchor, pending }];
  });
  return new Map([...damage, ...left]);
}

function carriedTo(damage: SheetDamage | undefined, to: SheetState): readonly PendingCell[] {
  return damage ? carryOver(damage.pending, damage.known, to, damage.anchor) : [];
}

/** The damage in the places of a workbook that was read later; what stood on a sheet that is gone is gone. */
function damageIn(state: BookState, damage: Damage): Damage {
  const left = state.sheets.flatMap((sheet): (readonly [number, SheetDamage])[] => {
    const own = damage.get(sheet.sheetId);
    if (!own) return [];
    const anchor = moveAnchor(own.anchor, own.known, sheet);
    return [[sheet.sheetId, { known: sheet, anchor, pending: carriedTo(own, sheet) }]];
  });
  return new Map(left);
}

/** Codes of the rows that wait, or their places where they have none. */
function namesOf(damage: Damage, titles: ReadonlyMap<number, string>): string {
  const names = [...damage].flatMap(([sheetId, { known, anchor, pending }]) => {
    const at = cellAt(known);
    // A code that was written over is named as it has to come back.
    const lost = new Map(pending.filter(({ column }) => column === anchor.keyColumn).map(({ row, target }) => [row, target]));
    return pending.map(({ row }) => {
      const cell = lost.has(row) ? lost.get(row) : at(row, anchor.keyColumn);
      const key = scalarText(cell?.value ?? null);
      return key === '' ? `${titles.get(sheetId) ?? '?'} ${row}` : key;
    });
  });
  const distinct = [...new Set(names)];
  return distinct.length > MOST_NAMES ? `${distinct.slice(0, MOST_NAMES).join(', ')}, …` : distinct.join(', ');
}

/** What has been done so far while putting right. */
export interface Mending {
  readonly lock: LockState;
  /** Ids of the images that were made. */
  readonly imageIds: readonly number[];
}

export interface MendingInput extends Mending {
  readonly damage: Damage;
  /** Number of the last round. */
  readonly lastRound: number;
  readonly state: BookState;
}

function nextRound(damage: Damage, number: number, lock: LockState): Round {
  const waiting = [...damage].filter(([, { pending }]) => pending.length > 0);
  return {
    number,
    isPlan: false,
    lock,
    sheets: new Map(waiting.map(([sheetId, { known }]) => [sheetId, { ...known, sheetId }])),
    writes: waiting.flatMap(([sheetId, { pending }]) => writesOf(sheetId, pending)),
    looks: [],
    anchors: new Map(waiting.map(([sheetId, { anchor }]) => [sheetId, anchor])),
  };
}

/**
 * Puts cells back until a write of it is proven, at most three times. Throws `google-write-unproven` with the names of the rows when that was not enough,
 * the refusal itself when nothing could be written at all, `workbook-changed` when the lock is gone. The images then have to stay, since the next run goes
 * on from them.
 */
export async function putRight(context: GoogleContext, input: MendingInput): Promise<Mending> {
  const { state } = input;
  let { damage, lock } = input;
  const imageIds = [...input.imageIds];
  let refusal: unknown;
  let isRefusedOnly = true;
  for (let tried = 0; !isMended(damage); tried += 1) {
    if (tried >= MOST_ROUNDS) {
      const titles = new Map(state.sheets.map(({ sheetId, name }) => [sheetId, name]));
      if (isRefusedOnly && refusal !== undefined) throw refusal;
      throw new AppError('google-write-unproven', { file: context.location, rows: namesOf(damage, titles) }, { cause: refusal });
    }
    const round = nextRound(damage, input.lastRound + tried + 1, lock);
    const outcome = await writeRound(context, round, new Set([...state.usedIds, ...imageIds]));
    if (outcome.kind === 'refused') {
      if (outcome.state.lock?.sheetId !== lock.sheetId) throw new AppError('workbook-changed', { file: context.location });
      damage = damageIn(outcome.state, damage);
      refusal = outcome.error;
      continue;
    }
    isRefusedOnly = false;
    imageIds.push(...outcome.imageIds);
    lock = outcome.lock;
    damage = damageAfter(damage, outcome.sheets);
  }
  return { lock, imageIds };
}

/** A sheet that an earlier run wrote; `note` is missing when somebody removed or overwrote the lock that held it. */
interface RememberedSheet {
  readonly sourceId: number;
  readonly before: SheetState;
  readonly after: SheetState;
  readonly note: WriteNote | undefined;
}

function rememberedSheets(images: readonly SheetImage[], round: number, notes: readonly WriteNote[]): readonly RememberedSheet[] {
  const own = images.filter((image) => image.round === round);
  return own.flatMap(({ moment, sourceId, sheet: before }): RememberedSheet[] => {
    const after = own.find((image) => image.sourceId === sourceId && image.moment === 'after')?.sheet;
    if (moment !== 'before' || !after) return [];
    // a number may come again once its images are gone: the last note is of the images that stand
    const note = notes.findLast((candidate) => candidate.round === round && candidate.sourceId === sourceId);
    return [{ sourceId, before, after, note }];
  });
}

/** What an interrupted run left. */
export interface Findings {
  /** What has to be put right, in the places of the workbook as it stands now. */
  readonly damage: Damage;
  /** Ids of sheets that were written and left as they are, since nothing tells whether that was right. */
  readonly unjudged: readonly number[];
}

/**
 * What an interrupted run left to be put right, told from its images and notes alone. A write that was right needs nothing, even when its run ended
 * before it could say so; one without a note is left alone, since taking back what was right would do harm that people cannot see.
 */
export function findDamage(state: BookState, { notes }: Pick<LockState, 'notes'>): Findings {
  const rounds = [...new Set(state.images.map(({ round }) => round))].toSorted((a, b) => a - b);
  const unjudged = new Set<number>();
  let damage: Damage = new Map();
  for (const round of rounds) {
    const all = rememberedSheets(state.images, round, notes);
    const sheets = all.flatMap(({ note, before, after }) => (note ? [judgeSheet(note, before, after)] : []));
    for (const { note, sourceId, before, after } of all) if (!note && isDifferent(before, after)) unjudged.add(sourceId);
    const isPlan = all.some(({ note }) => note?.isPlan === true);
    if (!isPlan) damage = damageAfter(damage, sheets);
    else if (sheets.some(({ isRight }) => !isRight)) damage = damageOf(sheets);
  }
  return { damage: damageIn(state, damage), unjudged: [...unjudged] };
}
