import { maskPersonalData } from '../domain/values/personal-data.ts';
import type { AppError } from '../errors/app-error.ts';
import { describeError } from '../errors/describe-error.ts';
import { EXIT, type ExitCode } from '../errors/error-codes.ts';
import { type Language, loadMessages } from '../messages/catalog.ts';
import { createPalette } from '../report/palette.ts';
import { RULE_PACK_VERSION } from '../rules/rule-pack.ts';
import type { CliIo } from './cli-io.ts';

/** Says what happened, why, and what to do; on standard output as one JSON object where that was asked for. */
export async function reportFailure(error: AppError, language: Language, io: CliIo, isJson: boolean): Promise<ExitCode> {
  const { errors, labels } = await loadMessages(language);
  const { code, title, why, hint, exitCode } = describeError(error, errors);
  if (isJson) {
    io.stdout(failureJson({ code, message: `${title}. ${why}`, hint, exitCode }));
    return exitCode;
  }
  const palette = createPalette(io.isColoured);
  io.stderr(`${palette.red(`${labels.failure}:`)} ${palette.bold(title)}\n  ${why}\n  ${labels.hint}: ${hint}\n`);
  return exitCode;
}

/** A fault of the program: the stack helps whoever mends it, personal numbers in it are masked. */
export async function reportBug(error: unknown, language: Language, io: CliIo, isJson: boolean): Promise<ExitCode> {
  const { labels } = await loadMessages(language);
  const trace = maskPersonalData(traceOf(error));
  if (isJson) {
    const failure = { code: 'bug', message: trace.split('\n', 1)[0] ?? '', hint: labels.bug, exitCode: EXIT.bug };
    io.stdout(failureJson(failure));
  }
  io.stderr(`${trace}\n${labels.bug}\n`);
  return EXIT.bug;
}

/** Every JSON output names the rule pack, so that it can be explained later. */
function failureJson(error: Readonly<Record<string, string | number>>): string {
  return `${JSON.stringify({ rulePack: RULE_PACK_VERSION, error })}\n`;
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  cause: ${traceOf(error.cause)}`;
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`;
}
