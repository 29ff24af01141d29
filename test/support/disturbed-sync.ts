import fc from 'fast-check';
import { expect } from 'vitest';
import { syncWorkbook } from '../../src/app/sync-workbook.ts';
import { AppError } from '../../src/errors/app-error.ts';
import type { WorkbookStore } from '../../src/stores/workbook-store.ts';
import type { EditableSpreadsheet } from '../emulator/edits.ts';
import {
  ENVIRONMENT,
  type OfficeEdit,
  officeEdit,
  PeopleLedger,
  renameBack,
  seePaper,
  undisturbedStatuses,
  waitingWorkbook,
} from './google-scenario.ts';

/** The workbooks that a disturbed sync begins with: one that never was synced, and one with half of its rows moved on since. */
export const STARTS = { fresh: await waitingWorkbook(false), settled: await waitingWorkbook(true) } as const;

export type Start = keyof typeof STARTS;

/** What people do just before a request, counted from 1. */
export interface Disturbance {
  readonly at: number;
  readonly edit: OfficeEdit;
}

/** Mostly where it hurts: between lock and write, and between the writes that put right. */
const moment = fc.oneof(
  { weight: 3, arbitrary: fc.constant(3) },
  { weight: 3, arbitrary: fc.integer({ min: 4, max: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9 }) },
);

export const disturbance: fc.Arbitrary<Disturbance> = fc.record({ at: moment, edit: officeEdit });
export const start: fc.Arbitrary<Start> = fc.constantFrom<Start>('fresh', 'settled');

/** A shared workbook that a scenario runs on: over HTTP or in memory. */
export interface SharedDesk {
  readonly book: () => EditableSpreadsheet;
  /** A store of its own run. `disturb` is called before each of its requests. */
  readonly open: (disturb?: (request: number, book: EditableSpreadsheet) => void) => WorkbookStore;
  /** Lets so much time pass that every lock has run out. */
  readonly wait: () => void;
}

/** A sync that may end early; only endings that the program knows are taken. */
async function endingOf(store: WorkbookStore): Promise<string> {
  try {
    await syncWorkbook(store, ENVIRONMENT);
    return 'done';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code;
  }
}

function checkEnd(book: EditableSpreadsheet, ledger: PeopleLedger, statuses: ReadonlyMap<string, string>): void {
  expect(book.titles.filter((title) => title.startsWith('_dik_kunci'))).toEqual([]);
  const sights = { proposed: seePaper(book, 'proposed'), register: seePaper(book, 'register') };
  for (const paper of ['proposed', 'register'] as const) {
    const sight = sights[paper];
    const expected = ledger.expected(paper);
    const present = new Map([...(sight?.people ?? [])].filter(([subject]) => expected.has(subject)));
    expect(Object.fromEntries(present), `cells of people on ${paper}`).toEqual(Object.fromEntries(expected));
    expect(new Set(sight?.allCodes).size, `codes on ${paper}`).toBe(sight?.allCodes.length);
  }
  const { proposed, register } = sights;
  for (const [subject, code] of ledger.codes) expect(proposed?.codes.get(subject) ?? code, subject).toBe(code);
  for (const [subject, code] of proposed?.codes ?? []) expect(code, subject).toMatch(/^U-2026-\d{3}$/u);
  const codes = new Set([...(proposed?.allCodes ?? []), ...(register?.allCodes ?? [])]);
  expect(
    [...ledger.firstCodes].filter((code) => !codes.has(code) && !ledger.removedCodes.has(code)),
    'lost codes',
  ).toEqual([]);
  for (const [subject, status] of statuses) expect(proposed?.statuses.get(subject), subject).toBe(status);
}

/**
 * One sync that people disturb; then, when it did not end well, one that nobody does; then one more, which must find nothing to do. Fails when a status
 * stands beside another code, when a code got lost or was given twice, or when a cell of people reads otherwise than they left it. Answers how the first ended.
 */
export async function disturbedSync(desk: SharedDesk, from: Start, disturbances: readonly Disturbance[]): Promise<string> {
  const ledger = new PeopleLedger(desk.book());
  const ending = await endingOf(
    desk.open((request, book) => {
      for (const { at, edit } of disturbances) if (at === request) ledger.edit(edit, book);
    }),
  );
  renameBack(desk.book());
  desk.wait();
  // People may have edited after the disturbed sync had read; a sync that ended early is made up for by one.
  await syncWorkbook(desk.open(), ENVIRONMENT);
  expect((await syncWorkbook(desk.open(), ENVIRONMENT)).written, 'a further sync writes').toBe(false);
  checkEnd(desk.book(), ledger, await undisturbedStatuses(STARTS[from], ledger));
  return ending;
}
