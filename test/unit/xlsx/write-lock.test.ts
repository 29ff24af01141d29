import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replaceFile } from '../../../src/stores/xlsx/atomic-write.ts';
import { lockPath } from '../../../src/stores/xlsx/write-lock.ts';
import { errorOf } from '../../fixtures/error-of.ts';
import { memoryDisk } from '../../fixtures/memory-disk.ts';

const PATH = 'register.xlsx';
const NOW = 1_780_000_000_000;
const OLD = Buffer.from('lama');
const isAlive = (pid: number): boolean => pid < 100;

/** A run that takes one step whenever it is told to. */
interface SteppedRun {
  /** Does the next operation and waits until the run asks for another; false when it has ended. */
  readonly step: () => Promise<boolean>;
  readonly outcome: Promise<string>;
}

function startRun(disk: ReturnType<typeof memoryDisk>, pid: number): SteppedRun {
  let go: (() => void) | undefined;
  let hasEnded = false;
  const turn = () =>
    new Promise<void>((resolve) => {
      go = resolve;
    });
  const environment = { files: disk.seenBy(turn), now: () => NOW, writer: { pid, host: 'kantor', isAlive } };
  const outcome = errorOf(() => replaceFile(PATH, Buffer.from(`baru ${pid}`), OLD, environment)).then((error) => {
    hasEnded = true;
    return error === undefined ? 'written' : error.code;
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const step = async (): Promise<boolean> => {
    if (hasEnded) return false;
    const last = go;
    go = undefined;
    last?.();
    await settle();
    return !hasEnded;
  };
  return { step, outcome };
}

/** Lets runs go on in turns, `[run, steps]`, then each to its end, and returns how they ended and what lies on the disk. */
async function play(
  lockNote: string | undefined,
  runs: number,
  turns: readonly (readonly [run: number, steps: number])[],
): Promise<{ readonly outcomes: readonly string[]; readonly files: Record<string, string> }> {
  const disk = memoryDisk({ [PATH]: 'lama', '.': '', ...(lockNote === undefined ? {} : { [lockPath(PATH)]: lockNote }) }, NOW);
  const started = Array.from({ length: runs }, (_unused, index) => startRun(disk, index + 1));
  for (const [run, steps] of turns) for (let step = 0; step < steps; step += 1) await started[run]?.step();
  for (const { step } of started) while (await step());
  const outcomes = await Promise.all(started.map(({ outcome }) => outcome));
  const { '.': _folder, ...files } = disk.texts();
  return { outcomes, files };
}

function expectOneWhole({ outcomes, files }: Awaited<ReturnType<typeof play>>): void {
  const winner = outcomes.indexOf('written') + 1;
  expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1);
  for (const outcome of outcomes) expect(['written', 'workbook-busy', 'workbook-changed']).toContain(outcome);
  expect(files).toEqual({ [PATH]: `baru ${winner}`, 'register.cadangan.xlsx': 'lama' });
}

describe.for<[title: string, note: string | undefined]>([
  ['no lock', undefined],
  ['the lock of a process that is gone', '4711@kantor@0123abcd'],
])('two runs that meet %s', ([, note]) => {
  test('write once and leave nothing lying, whichever is interrupted where', async () => {
    const longest = 45;
    for (let first = 0; first < longest; first += 1) {
      for (let second = 0; second < longest; second += 1) {
        const turns = [[0, first] as const, [1, second] as const];
        const end = await play(note, 2, turns);
        try {
          expectOneWhole(end);
        } catch (cause) {
          throw new Error(`after ${JSON.stringify(turns)}: ${JSON.stringify(end)}`, { cause });
        }
      }
    }
  });
});

test('three runs in any turns that meet the lock of a process that is gone write once and leave nothing lying', async () => {
  const turn = fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 12 }));
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { maxLength: 20 }), async (turns) => {
      expectOneWhole(await play('4711@kantor@0123abcd', 3, turns));
    }),
    { numRuns: 500 },
  );
});
