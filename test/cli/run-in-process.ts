import type { CliIo } from '../../src/cli/cli-io.ts';
import { runCli } from '../../src/cli/run-cli.ts';
import type { UseCases } from '../../src/cli/use-cases.ts';

/** What one run of the program printed, and how it ended. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the whole program in this process, with an outside world that is the same every time. */
export async function runInProcess(argv: readonly string[], world: Partial<CliIo> = {}, useCases?: UseCases): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  const io: CliIo = {
    stdout: (text) => {
      printed.stdout += text;
    },
    stderr: (text) => {
      printed.stderr += text;
    },
    isColoured: false,
    columns: 100,
    environment: { LANG: 'en_US.UTF-8' },
    systemLocale: () => 'en-US',
    now: () => new Date('2026-03-20T03:04:00Z'),
    randomId: () => '00000000-0000-4000-8000-000000000001',
    ...world,
  };
  const exitCode = await runCli(argv, io, useCases);
  return { exitCode, ...printed };
}
