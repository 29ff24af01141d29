import { EXIT } from '../errors/error-codes.ts';
import { loadMessages } from '../messages/catalog.ts';
import { formatMessage } from '../messages/format.ts';
import { chooseLanguage } from './choose-language.ts';
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
  const argv = host.argv.slice(2);
  const io = createProcessIo(host);
  host.stdout.on(
    'error',
    onceUnlessClosed((system) => void tellNotShown(argv, io, system)),
  );
  host.stderr.on('error', () => undefined); // nobody is left to tell
  const exitCode = await runCli(argv, io);
  host.exitCode = isInterrupted ? EXIT.interrupted : exitCode;
}

/** A reader that has seen enough (`dik check ... | head`) is no failure. No failure to show stops the work that is under way, or changes how it ended. */
function onceUnlessClosed(tell: (system: string) => void): (error: NodeJS.ErrnoException) => void {
  let isTold = false;
  return ({ code = 'EIO' }) => {
    if (code === 'EPIPE' || isTold) return;
    isTold = true;
    tell(code);
  };
}

async function tellNotShown(argv: readonly string[], io: CliIo, system: string): Promise<void> {
  const { labels } = await loadMessages(chooseLanguage(argv, io));
  io.stderr(`${formatMessage(labels.notShown, { system })}\n`);
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
