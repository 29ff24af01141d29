import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { emulate } from './client.ts';

// answers of the real service and the program that sends their requests again; they are kept beside the checkout, not in it
const folder = process.env['DIK_RECORDINGS'] ?? fileURLToPath(new URL('../../../../shared/google/recordings', import.meta.url));
const replay = `${folder}/replay.mjs`;
const present = existsSync(replay);
if (!present)
  console.warn(`SKIPPED: there are no recordings of the real service in ${folder}; DIK_RECORDINGS can name another folder.`);

/** What the replay program says in its last line. */
async function replayAgainst(
  url: string,
  ...options: readonly string[]
): Promise<{ replayed: number; match: number; words: string }> {
  const run = promisify(execFile)(process.execPath, [replay, url, url, '--set', 'all', ...options]);
  const words = await run.then(
    ({ stdout }) => stdout,
    // it ends with 1 when something differs; what differs is on its output all the same
    (error: { stdout?: string }) => error.stdout ?? String(error),
  );
  const [, replayed = '0', match = '0'] = /(\d+) replayed, (\d+) match/.exec(words) ?? [];
  return { replayed: Number(replayed), match: Number(match), words };
}

describe.skipIf(!present)('the emulator answers as the real service was recorded to answer', () => {
  test('in every pair', async () => {
    const emulator = await emulate();
    const { replayed, match, words } = await replayAgainst(emulator.url);
    expect(replayed, words).toBeGreaterThan(0);
    expect(match, words).toBe(replayed);
  });

  test('and the comparison can fail: a service that is down matches nothing', async () => {
    const emulator = await emulate();
    emulator.faults.at(() => true, { kind: 'status', status: 503 }, 100_000);
    const { replayed, match } = await replayAgainst(emulator.url, '--only', 'DriveApi3.About');
    expect(replayed).toBeGreaterThan(0);
    expect(match).toBe(0);
  });
});
