import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectGoogle } from '../../src/stores/google-sheets/connect/connect-google.ts';
import { createGoogleSheetsStore } from '../../src/stores/google-sheets/google-sheets-store.ts';
import type { EditableSpreadsheet } from '../emulator/edits.ts';
import { type Emulator, startEmulator } from '../emulator/emulator.ts';
import { disturbance, disturbedSync, type SharedDesk, STARTS, type Start, start } from '../support/disturbed-sync.ts';
import { editableGrid, gridBook, gridService } from '../support/grid-book.ts';
import { spreadsheetOf } from '../support/spreadsheet-of.ts';
import { stayOnLoopback } from '../unit/google/loopback-guard.ts';

stayOnLoopback();

/** More runs, more edits and another beginning for those who look for trouble. */
const RUNS = Number(process.env['GOOGLE_SYNC_RUNS'] ?? 40);
const MOST_EDITS = Number(process.env['GOOGLE_SYNC_EDITS'] ?? 3);
const SEED = process.env['GOOGLE_SYNC_SEED'];
const PARAMETERS = { numRuns: RUNS, ...(SEED === undefined ? {} : { seed: Number(SEED) }) };
const LIMIT = 120_000 + RUNS * 10_000;

interface Cut {
  readonly at: number;
  readonly when: 'before' | 'after';
}

function dice(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}

/** In memory: fast enough for thousands of runs. The first run's connection may break for good at one request. */
function gridDesk(from: Start, cut?: Cut): SharedDesk {
  const book = gridBook(STARTS[from]);
  const clock = { now: 1_800_000_000_000 };
  const random = dice();
  return {
    book: () => editableGrid(book),
    wait: () => {
      clock.now += 600_000;
    },
    open: (disturb) => {
      const service = gridService(book, {
        before: (number) => disturb?.(number, editableGrid(book)),
        cut: (number) => (disturb && cut?.at === number ? cut.when : undefined),
      });
      return createGoogleSheetsStore('gsheet:contoh', 'contoh', {
        connect: async () => service,
        now: () => clock.now,
        sleep: async (milliseconds) => {
          clock.now += milliseconds;
        },
        random,
      });
    },
  };
}

/** The real client over HTTP. */
function emulatorDesk(emulator: Emulator, from: Start): SharedDesk {
  const id = emulator.addSpreadsheet(spreadsheetOf(STARTS[from]), 'program@contoh.test');
  const environment = { DIK_GOOGLE_ROOT_URL: emulator.url, DIK_GOOGLE_ACCESS_TOKEN: 'account:program@contoh.test' };
  const timing = { sleep: async (milliseconds: number) => emulator.clock.advance(milliseconds), now: () => emulator.clock.now() };
  const random = dice();
  const book = (): EditableSpreadsheet => {
    let found: EditableSpreadsheet | undefined;
    emulator.edit(id, (spreadsheet) => {
      found = spreadsheet;
    });
    if (!found) throw new Error('no spreadsheet');
    return found;
  };
  return {
    book,
    wait: () => emulator.clock.advance(600_000),
    open: (disturb) => {
      emulator.faults.reset();
      if (disturb) {
        for (let request = 1; request <= 40; request += 1)
          emulator.faults.beforeRequest(request, (spreadsheet) => disturb(request, spreadsheet), id);
      }
      return createGoogleSheetsStore(`gsheet:${id}`, id, {
        connect: () => connectGoogle({ environment, timing }),
        ...timing,
        random,
      });
    },
  };
}

describe('whatever people do to a shared workbook while it is synced', () => {
  const promise =
    'every status ends beside its own code, no code is lost or given twice, and no cell of people changes but by people';

  test(
    promise,
    async () => {
      const endings = new Map<string, number>();
      await fc.assert(
        fc.asyncProperty(start, fc.array(disturbance, { maxLength: MOST_EDITS }), async (from, disturbances) => {
          const ending = await disturbedSync(gridDesk(from), from, disturbances);
          endings.set(ending, (endings.get(ending) ?? 0) + 1);
        }),
        PARAMETERS,
      );
      if (RUNS > 100) console.log(Object.fromEntries(endings));
      expect(endings.get('done')).toBeGreaterThan(0);
    },
    LIMIT,
  );

  test(
    'the same when the connection breaks for good in the middle',
    async () => {
      const cut = fc.record({ at: fc.integer({ min: 1, max: 7 }), when: fc.constantFrom('before' as const, 'after' as const) });
      await fc.assert(
        fc.asyncProperty(start, fc.array(disturbance, { maxLength: MOST_EDITS }), cut, async (from, disturbances, broken) => {
          await disturbedSync(gridDesk(from, broken), from, disturbances);
        }),
        PARAMETERS,
      );
    },
    LIMIT,
  );

  test(
    'the same through the real client, over HTTP',
    async () => {
      const emulator = await startEmulator();
      onTestFinished(() => emulator.close());
      await fc.assert(
        fc.asyncProperty(start, fc.array(disturbance, { maxLength: MOST_EDITS }), async (from, disturbances) => {
          await disturbedSync(emulatorDesk(emulator, from), from, disturbances);
        }),
        { ...PARAMETERS, numRuns: Math.ceil(RUNS / 2) },
      );
    },
    LIMIT,
  );
});
