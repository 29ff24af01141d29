import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { officeMoment } from '../../domain/values/office-moment.ts';
import { AppError } from '../../errors/app-error.ts';
import { type BookState, LOCK_TITLE, type LockState } from './book-state.ts';
import { decodeSpreadsheet } from './decode-spreadsheet.ts';
import { chooseIds, type GoogleContext, lookAtBook, refusalOf } from './google-context.ts';
import { giveUpRequest, lockRequests } from './lock-sheet.ts';
import { SHEET_FIELDS, WRITE_AND_READ_FIELDS, WRITE_FIELDS } from './spreadsheet-fields.ts';

/** A lock runs out by itself after this time, in milliseconds; every write renews it. */
export const LOCK_TIME: number = 5 * 60_000;
/** How long a run waits for the lock of another, and how often it looks, in milliseconds. */
const LONGEST_WAIT = 60_000;
const WAIT_STEP = 5_000;
/** How often a lock is tried while nobody else seems to hold one. */
const MOST_TRIES = 3;

/** A lock that is ours, and the workbook as it stood when it became ours. */
export interface HeldLock {
  readonly lock: LockState;
  readonly state: BookState;
}

/** A name that tells runs apart and says nothing about the computer or its user. */
export function nameOwner(now: number, chance: number): string {
  const mark = Math.floor(chance * 36 ** 8)
    .toString(36)
    .padStart(8, '0');
  return `${new Date(now).toISOString()} ${mark}`;
}

async function isLockGone({ service, spreadsheetId }: GoogleContext, sheetId: number): Promise<boolean> {
  const { sheets } = await service.getSpreadsheet({ spreadsheetId, fields: SHEET_FIELDS });
  return !(sheets ?? []).some(({ properties }) => properties?.title === LOCK_TITLE && properties.sheetId === sheetId);
}

/** Waits until a lock is gone or has run out. Throws `google-locked` when it is neither within a minute. */
async function waitFor(context: GoogleContext, lock: LockState): Promise<void> {
  for (let waited = 0; lock.expiresAt > context.now(); waited += WAIT_STEP) {
    if (waited >= LONGEST_WAIT) {
      throw lockedBy(lock, context);
    }
    await context.sleep(WAIT_STEP);
    if (await isLockGone(context, lock.sheetId)) return;
  }
}

function lockBatch(lock: LockState, stale: LockState | undefined): sheets_v4.Schema$BatchUpdateSpreadsheetRequest {
  const removal = stale ? [{ deleteSheet: { sheetId: stale.sheetId } }] : [];
  return { requests: [...removal, ...lockRequests(lock)], includeSpreadsheetInResponse: true, responseIncludeGridData: true };
}

/** A lock that the same store left when its unlocking failed keeps nobody out but others. */
function isHeld(lock: LockState | undefined, context: GoogleContext): lock is LockState {
  return lock !== undefined && lock.owner !== context.owner && lock.expiresAt > context.now();
}

function lockedBy(lock: LockState, { location }: GoogleContext): AppError {
  return new AppError('google-locked', { file: location, owner: lock.owner, until: officeMoment(lock.expiresAt).time });
}

/** What is said of a lock that could not be taken; thrown at once where looking again cannot help. Nothing of the workbook was written by then. */
function lockFailure(failure: unknown): unknown {
  if (refusalOf(failure) !== undefined) return failure;
  if (!(failure instanceof AppError) || failure.code !== 'google-unclear') throw failure;
  return new AppError('google-unreachable', { reason: failure.params['reason'] ?? '' }, { cause: failure });
}

/** The lock as ours, or the workbook as it stands when the batch was refused. */
async function tryLock(
  context: GoogleContext,
  state: BookState,
): Promise<HeldLock | { readonly refusal: unknown; readonly state: BookState }> {
  const [sheetId = 0] = chooseIds(1, state.usedIds, context.random);
  const lock = { sheetId, owner: context.owner, expiresAt: context.now() + LOCK_TIME, notes: state.lock?.notes ?? [] };
  try {
    return await sendLock(context, lock, state.lock);
  } catch (refusal) {
    const failure = lockFailure(refusal);
    const now = await lookAtBook(context);
    // A batch that arrived twice is refused the second time, or its answer was lost: then the lock that stands there is ours.
    return now.lock?.sheetId === sheetId ? { lock: now.lock, state: now } : { refusal: failure, state: now };
  }
}

/**
 * Takes the lock: one batch that a second run cannot have carried out at the same time, and whose answer is a reading of the whole workbook. A lock that
 * has run out is taken over in the same batch, with the notes of its owner. Throws `google-locked`.
 */
export async function takeLock(context: GoogleContext, known: BookState): Promise<HeldLock> {
  let state = known;
  let refusal: unknown;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (isHeld(state.lock, context)) {
      await waitFor(context, state.lock);
      state = await lookAtBook(context);
      if (isHeld(state.lock, context)) continue;
    }
    const tried = await tryLock(context, state);
    if ('lock' in tried) return tried;
    ({ state, refusal } = tried);
  }
  throw isHeld(state.lock, context) ? lockedBy(state.lock, context) : refusal;
}

async function sendLock(context: GoogleContext, lock: LockState, stale: LockState | undefined): Promise<HeldLock> {
  const { updatedSpreadsheet } = await context.service.batchUpdate({
    spreadsheetId: context.spreadsheetId,
    body: lockBatch(lock, stale),
    fields: WRITE_AND_READ_FIELDS,
    mayRepeat: true,
  });
  return { lock, state: updatedSpreadsheet ? decodeSpreadsheet(updatedSpreadsheet) : await lookAtBook(context) };
}

async function deleteSheets({ service, spreadsheetId }: GoogleContext, ids: readonly number[]): Promise<void> {
  const requests = ids.map((sheetId) => ({ deleteSheet: { sheetId } }));
  await service.batchUpdate({ spreadsheetId, body: { requests }, fields: WRITE_FIELDS, mayRepeat: true });
}

/** Removes sheets one by one; answers with those that the service does not let us remove. */
async function deleteOneByOne(context: GoogleContext, ids: readonly number[]): Promise<readonly number[]> {
  const left: number[] = [];
  for (const id of ids) {
    try {
      await deleteSheets(context, [id]);
    } catch (error) {
      if (refusalOf(error) === undefined) throw error;
      left.push(id);
    }
  }
  return left;
}

/**
 * Removes the lock and everything of ours beside it. When that is refused (somebody removed a part by hand, or an image holds a protection that keeps us
 * out), the lock goes first, since it is what would stop the next run; then what else can go. Answers with the ids of images that stay.
 */
export async function releaseLock(
  context: GoogleContext,
  lock: LockState,
  imageIds: readonly number[],
): Promise<readonly number[]> {
  try {
    await deleteSheets(context, [lock.sheetId, ...imageIds]);
    return [];
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    const state = await lookAtBook(context);
    if (state.lock && state.lock.sheetId !== lock.sheetId) return [];
    if (state.lock) await deleteSheets(context, [state.lock.sheetId]);
    return deleteOneByOne(
      context,
      state.images.map(({ sheet }) => sheet.sheetId),
    );
  }
}

/** Lets go of the lock and leaves the images, from which the next run goes on putting right. */
export async function giveUpLock({ service, spreadsheetId }: GoogleContext, lock: LockState): Promise<void> {
  await service.batchUpdate({ spreadsheetId, body: { requests: [giveUpRequest(lock)] }, fields: WRITE_FIELDS, mayRepeat: true });
}
