import { EXIT } from '../errors/error-codes.ts';
import type { CliIo } from './cli-io.ts';
import { runCli } from './run-cli.ts';

/** How long an interrupted run may go on: enough to finish writing a file, which is never left half done. */
const GRACE_MILLISECONDS = 2000;

/**
 * Runs the command line of this process and leaves its exit code in `process.exitCode`. Ctrl-C lets a write that is
 * under way come to its end, a second one does not wait; both end with 130.
 */
export async function runProcess(host: NodeJS.Process): Promise<void> {
  let isInterrupted = false;
  host.once('SIGINT', () => {
    isInterrupted = true;
    host.once('SIGINT', () => host.exit(EXIT.interrupted));
    setTimeout(() => host.exit(EXIT.interrupted), GRACE_MILLISECONDS).unref();
  });
  host.stdout.on('error', ignoreClosedPipe);
  host.stderr.on('error', ignoreClosedPipe);
  const exitCode = await runCli(host.argv.slice(2), createProcessIo(host));
  host.exitCode = isInterrupted ? EXIT.interrupted : exitCode;
}

/** A reader that has seen enough (`dik check ... | head`) must not stop the work that is under way. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

function createProcessIo(host: NodeJS.Process): CliIo {
  const { stdout, stderr, env } = host;
  const wishesNoColour = (env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb';
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    isColoured: stdout.isTTY === true && !wishesNoColour,
    columns: stdout.columns ?? 100,
    environment: env,
    systemLocale: () => new Intl.DateTimeFormat().resolvedOptions().locale,
    now: () => new Date(),
    randomId: () => crypto.randomUUID(),
  };
}
