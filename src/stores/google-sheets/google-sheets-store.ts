import { setTimeout as sleep } from 'node:timers/promises';
import type { WritePlan } from '../../domain/plan/change.ts';
import type { Blueprint } from '../../domain/workbook/blueprint.ts';
import type { Snapshot } from '../../domain/workbook/snapshot.ts';
import { AppError } from '../../errors/app-error.ts';
import type { ErrorCode } from '../../errors/error-codes.ts';
import { assertPlanFits, assertSheetsFit } from '../assert-plan-fits.ts';
import type { NewPlace, Receipt, WorkbookStore } from '../workbook-store.ts';
import type { BookState, LockState } from './book-state.ts';
import { decodeSpreadsheet, snapshotOf } from './decode-spreadsheet.ts';
import { chooseIds, drawNumber, type GoogleContext, lookAtBook, refusalOf, unclearWrite } from './google-context.ts';
import type { GoogleService } from './google-service.ts';
import { giveUpLock, nameOwner, releaseLock, takeLock } from './lock.ts';
import { noteRequests } from './lock-sheet.ts';
import { anchorsFor, looksFor, withWritten, writesFor } from './plan-writes.ts';
import { type Damage, damageOf, findDamage, putRight } from './put-right.ts';
import { WRITE_AND_READ_FIELDS } from './spreadsheet-fields.ts';
import type { VersionCache } from './version-cache.ts';
import { writeRound } from './write-round.ts';

/** What can be put in the place of the outside world. */
export interface GoogleSheetsStoreOptions {
  /** Connects when the first request is made. */
  readonly connect: () => Promise<GoogleService>;
  /** Remembers versions between runs; absent: every run reads. */
  readonly cache?: VersionCache;
  readonly now?: () => number;
  readonly sleep?: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
  /** Told when everything was written but the lock could not be removed; it ends by itself at that moment (milliseconds since 1970). */
  readonly onLockLeft?: (until: number) => void;
}

/**
 * A workbook in Google Sheets. `spreadsheetId` is undefined for one that is still to be made by `create`. What a write costs and how it proves itself
 * stands in `README.md` beside this file.
 */
export function createGoogleSheetsStore(
  location: string,
  spreadsheetId: string | undefined,
  options: GoogleSheetsStoreOptions,
): WorkbookStore {
  return new GoogleSheetsStore(location, spreadsheetId, options);
}

/** Failures of Drive that say nothing of the workbook: the version stays unknown, and the reading is made. */
const DRIVE_ONLY: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'google-api-disabled',
  'google-not-shared',
  'google-quota',
  'google-refused',
  'google-scope-insufficient',
  'google-unreachable',
  'workbook-not-found',
]);

/** What happens under a lock. */
interface Locked {
  readonly context: GoogleContext;
  readonly state: BookState;
  /** The lock with all notes so far, and the images to remove with it; steps replace both. */
  lock: LockState;
  imageIds: readonly number[];
  /** The highest number of an image that stands. */
  lastRound: number;
  /** What stands in the workbook is not known or not right: lock and images have to stay for the run that follows. */
  mustStay: 'no' | 'until-it-ends' | 'given-up';
}

class GoogleSheetsStore implements WorkbookStore {
  readonly kind = 'google-sheets';
  location: string;
  #spreadsheetId: string | undefined;
  readonly #options: GoogleSheetsStoreOptions;
  /** For messages. */
  #account: string | undefined;
  #connected: Promise<GoogleService> | undefined;
  /** The state that was read or left last. */
  #state: BookState | undefined;
  /** Drive's version, looked up before the state was read. */
  #version: string | undefined;
  /** The mark in locks. */
  #owner: string | undefined;
  /** Ids of images that were judged and could not be removed. */
  readonly #settled = new Set<number>();
  /** Titles of sheets whose interrupted write could not be judged. */
  readonly #unjudged = new Set<string>();

  constructor(location: string, spreadsheetId: string | undefined, options: GoogleSheetsStoreOptions) {
    this.location = location;
    this.#spreadsheetId = spreadsheetId;
    this.#options = options;
  }

  async read(): Promise<Snapshot> {
    return this.#snapshot(await this.#look());
  }

  async create(blueprint: Blueprint, place?: NewPlace): Promise<void> {
    if (this.#spreadsheetId !== undefined) throw new AppError('workbook-exists', { file: this.location });
    const { createSpreadsheet } = await import('./create/create-spreadsheet.ts');
    const { spreadsheetId, address } = await createSpreadsheet(await this.#connect(), blueprint, place);
    this.#spreadsheetId = spreadsheetId;
    this.location = address;
  }

  async apply(plan: WritePlan): Promise<Receipt> {
    if (plan.changes.length === 0) return { revision: plan.basedOn, cellsWritten: 0 };
    const known = this.#state ?? (await this.#look());
    assertPlanFits(this.#snapshot(known), plan);
    this.#assertOpen(known, new Set(writesFor(plan.changes, known).map(({ sheetId }) => sheetId)));
    let written: ReadonlySet<number> = new Set();
    const state = await this.#underLock(known, async (locked) => {
      const done = await this.#commit(locked, plan);
      written = done.written;
      return done.state;
    });
    const isWhole = state.sheets.every((sheet) => written.has(sheet.sheetId) || !holdsFormula(sheet));
    return {
      revision: state.revision,
      cellsWritten: plan.changes.length,
      ...(isWhole ? { snapshot: this.#snapshot(state) } : {}),
    };
  }

  async addSheets(basedOn: string, blueprint: Blueprint): Promise<Receipt> {
    const known = this.#state ?? (await this.#look());
    assertSheetsFit(this.#snapshot(known), basedOn, blueprint.sheets);
    const state = await this.#underLock(known, (locked) => this.#commitSheets(locked, basedOn, blueprint));
    const cells = blueprint.sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    return { revision: state.revision, cellsWritten: cells.filter(({ value }) => value !== null && value !== '').length };
  }

  async mend(): Promise<void> {
    const known = this.#state ?? (await this.#look());
    if (known.images.length === 0) return;
    await this.#underLock(known, (locked) => this.#mend(locked));
    this.#state = undefined;
  }

  async recall(key: string): Promise<string | undefined> {
    const { cache } = this.#options;
    const spreadsheetId = this.#spreadsheetId;
    if (!cache || spreadsheetId === undefined) return undefined;
    this.#version = await this.#lookUpVersion(spreadsheetId);
    return this.#version === undefined ? undefined : cache.find({ spreadsheetId, version: this.#version, key });
  }

  async remember(key: string, note: string): Promise<void> {
    const { cache } = this.#options;
    if (!cache || this.#spreadsheetId === undefined || this.#version === undefined) return;
    await cache.keep({ spreadsheetId: this.#spreadsheetId, version: this.#version, key }, note);
  }

  async #connect(): Promise<GoogleService> {
    this.#connected ??= this.#options.connect();
    const service = await this.#connected;
    this.#account = service.account;
    return service;
  }

  /** Drive may be switched off, in trouble, or know nothing of the file: that must cost no more than the reading that would have been saved. */
  async #lookUpVersion(spreadsheetId: string): Promise<string | undefined> {
    const service = await this.#connect();
    try {
      return (await service.getFile(spreadsheetId, 'version', { isBrief: true })).version ?? undefined;
    } catch (error) {
      if (error instanceof AppError && DRIVE_ONLY.has(error.code)) return undefined;
      throw error;
    }
  }

  async #context(): Promise<GoogleContext> {
    const spreadsheetId = this.#spreadsheetId;
    if (spreadsheetId === undefined) throw new AppError('workbook-not-found', { file: this.location });
    const { now = Date.now, random = drawNumber } = this.#options;
    this.#owner ??= nameOwner(now(), random());
    return {
      service: await this.#connect(),
      spreadsheetId,
      location: this.location,
      owner: this.#owner,
      now,
      sleep: this.#options.sleep ?? sleep,
      random,
    };
  }

  async #look(): Promise<BookState> {
    this.#state = this.#withoutSettled(await lookAtBook(await this.#context()));
    return this.#state;
  }

  #snapshot(state: BookState): Snapshot {
    return snapshotOf(state, this.location, [...this.#unjudged]);
  }

  /** Images that stay for good would be judged again and again. */
  #withoutSettled(state: BookState): BookState {
    return { ...state, images: state.images.filter(({ sheet }) => !this.#settled.has(sheet.sheetId)) };
  }

  /** A sheet with a strict protection without our account is not written: the copies that prove a write inherit it, and could not be removed. */
  #assertOpen({ sheets }: BookState, written: ReadonlySet<number>): void {
    const closed = sheets.filter(({ sheetId, closedRanges }) => written.has(sheetId) && closedRanges !== undefined);
    if (closed.length === 0) return;
    const ranges = closed.map(({ name, closedRanges = [] }) => [name, closedRanges.filter((range) => range !== '').join('; ')]);
    throw this.#protected(ranges.map(([name, list]) => (list === '' ? `"${name}"` : `"${name}": ${list}`)).join(', '));
  }

  #protected(reason: string): AppError {
    const account = this.#account === undefined ? {} : { account: this.#account };
    return new AppError('google-protected', { file: this.location, reason, ...account });
  }

  async #underLock(known: BookState, work: (locked: Locked) => Promise<BookState>): Promise<BookState> {
    const context = await this.#context();
    this.#state = undefined;
    const held = await takeLock(context, known);
    const lastRound = held.state.images.reduce((last, { round }) => Math.max(last, round), 0);
    const state = this.#withoutSettled(held.state);
    const imageIds = state.images.map(({ sheet }) => sheet.sheetId);
    const locked: Locked = { context, state, lock: held.lock, imageIds, lastRound, mustStay: 'no' };
    let result: BookState;
    try {
      result = await work(locked);
    } catch (error) {
      await this.#unlock(locked).catch(() => undefined); // the first failure says more; the lock ends by itself
      throw error;
    }
    await this.#unlock(locked).catch((error: unknown) => {
      if (!(error instanceof AppError)) throw error;
      this.#options.onLockLeft?.(locked.lock.expiresAt);
    });
    this.#state = result;
    return result;
  }

  async #unlock({ context, lock, imageIds, mustStay }: Locked): Promise<void> {
    if (mustStay === 'no') for (const id of await releaseLock(context, lock, imageIds)) this.#settled.add(id);
    if (mustStay === 'given-up') await giveUpLock(context, lock);
  }

  /** The state after the write, and the ids of the sheets that it wrote. */
  async #commit(locked: Locked, plan: WritePlan): Promise<{ readonly state: BookState; readonly written: ReadonlySet<number> }> {
    await this.#assertUnmoved(locked, plan.basedOn);
    const { context, state, lock } = locked;
    const round = {
      number: locked.lastRound + 1,
      isPlan: true,
      lock,
      sheets: new Map(state.sheets.map((sheet) => [sheet.sheetId, sheet])),
      writes: writesFor(plan.changes, state),
      looks: looksFor(plan.changes, state),
      anchors: anchorsFor(plan, state),
    };
    const written = new Set(round.writes.map(({ sheetId }) => sheetId));
    if (round.writes.length === 0) return { state, written };
    this.#assertOpen(state, written);
    locked.mustStay = 'until-it-ends';
    const outcome = await writeRound(context, round, state.usedIds);
    locked.mustStay = 'no';
    if (outcome.kind === 'refused') throw this.#refused(locked, outcome.error, outcome.state);
    locked.lock = outcome.lock;
    locked.lastRound = round.number;
    locked.imageIds = [...locked.imageIds, ...outcome.imageIds];
    if (outcome.sheets.every(({ isRight }) => isRight)) return { state: withWritten(state, outcome.sheets), written };
    await this.#putRight(locked, damageOf(outcome.sheets));
    throw new AppError('workbook-changed', { file: this.location });
  }

  async #commitSheets(locked: Locked, basedOn: string, blueprint: Blueprint): Promise<BookState> {
    await this.#assertUnmoved(locked, basedOn);
    const { context, state, lock } = locked;
    const { buildSheetRequests } = await import('./create/build-create-requests.ts');
    const { NOBODY } = await import('../../domain/people.ts');
    const sheetIds = chooseIds(blueprint.sheets.length, state.usedIds, context.random);
    const requests = buildSheetRequests(blueprint, {
      people: NOBODY,
      account: context.service.account,
      program: state.programEditors ?? 'unknown',
      sheetIds,
    });
    locked.mustStay = 'until-it-ends';
    const after = await context.service
      .batchUpdate({
        spreadsheetId: context.spreadsheetId,
        body: {
          requests: [...noteRequests(lock, []), ...requests],
          includeSpreadsheetInResponse: true,
          responseIncludeGridData: true,
        },
        fields: WRITE_AND_READ_FIELDS,
        mayRepeat: true,
      })
      .then(({ updatedSpreadsheet }) => (updatedSpreadsheet ? decodeSpreadsheet(updatedSpreadsheet) : lookAtBook(context)))
      .catch(async (error: unknown) => {
        const seen = await lookAtBook(context).catch((failure: unknown) => {
          throw unclearWrite(context, error, failure);
        });
        if (seen.sheets.some(({ sheetId }) => sheetIds.includes(sheetId))) return seen;
        locked.mustStay = 'no';
        throw this.#refused(locked, error, seen);
      });
    locked.mustStay = 'no';
    return after;
  }

  /** The lock's own answer is the second reading: whatever differs from the plan's is planned again. */
  async #assertUnmoved(locked: Locked, basedOn: string): Promise<void> {
    if (locked.state.images.length > 0) {
      await this.#mend(locked);
      throw new AppError('workbook-changed', { file: this.location });
    }
    if (locked.state.revision !== basedOn) throw new AppError('workbook-changed', { file: this.location });
  }

  async #mend(locked: Locked): Promise<BookState> {
    const { state, lock } = locked;
    const { damage, unjudged } = findDamage(state, lock);
    for (const { sheetId, name } of state.sheets) if (unjudged.includes(sheetId)) this.#unjudged.add(name);
    await this.#putRight(locked, damage);
    return state;
  }

  async #putRight(locked: Locked, damage: Damage): Promise<void> {
    const { context, state, lock, imageIds } = locked;
    locked.mustStay = 'until-it-ends';
    try {
      const waiting = [...damage].filter(([, { pending }]) => pending.length > 0);
      this.#assertOpen(state, new Set(waiting.map(([sheetId]) => sheetId)));
      const done = await putRight(context, { damage, lock, imageIds, lastRound: locked.lastRound, state });
      locked.lock = done.lock;
      locked.imageIds = done.imageIds;
      locked.mustStay = 'no';
    } catch (error) {
      const reason = refusalOf(error);
      const failure = reason !== undefined && isProtection(reason) ? this.#protected(reason) : error;
      // nothing is under way any more: the next run may go on at once
      const isOver = failure instanceof AppError && !['google-write-unclear', 'google-unreachable'].includes(failure.code);
      if (isOver) locked.mustStay = 'given-up';
      throw failure;
    }
  }

  /** A refused write: because something moved, because a protection keeps our account out, or for a reason that planning again cannot mend. */
  #refused(locked: Locked, error: unknown, now: BookState): unknown {
    const reason = refusalOf(error);
    if (reason === undefined) return this.#unanswered(error);
    if (isProtection(reason)) return this.#protected(reason);
    const isLockOurs = now.lock?.sheetId === locked.lock.sheetId;
    const isSame = now.revision === locked.state.revision && gridsOf(now) === gridsOf(locked.state);
    return isLockOurs && isSame && !/grid limits/iu.test(reason)
      ? error
      : new AppError('workbook-changed', { file: this.location });
  }

  /** A write without an answer that a look at the workbook did not find. With an answer that shows no images, somebody removed them at once. */
  #unanswered(error: unknown): unknown {
    if (error === undefined) return new AppError('google-write-unclear', { file: this.location });
    if (!(error instanceof AppError) || error.code !== 'google-unclear') return error;
    return new AppError('google-unreachable', { reason: error.params['reason'] ?? '' }, { cause: error });
  }
}

function isProtection(reason: string): boolean {
  return /protected/iu.test(reason);
}

/** Sizes of all grids: rows without content can be deleted, too. */
function gridsOf({ sheets }: BookState): string {
  return sheets.map(({ sheetId, rowCount, columnCount }) => `${sheetId} ${rowCount} ${columnCount}`).join();
}

/** A formula may show something else after a write to other sheets. */
function holdsFormula({ rows }: BookState['sheets'][number]): boolean {
  return rows.some(({ cells }) => cells.some((cell) => cell?.formula === true));
}
