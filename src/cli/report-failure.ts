import { maskPersonalData } from '../domain/values/personal-data.ts';
import { AppError } from '../errors/app-error.ts';
import { describeError } from '../errors/describe-error.ts';
import { EXIT, type ExitCode } from '../errors/error-codes.ts';
import { type Language, loadMessages } from '../messages/catalog.ts';
import { createPalette } from '../report/palette.ts';
import { RULE_PACK_VERSION } from '../rules/rule-pack.ts';
import type { CliIo } from './cli-io.ts';

/** A failure on purpose, or a fault of the program: says which. `done`: what was done before it, told in the same JSON object. Answers with the exit code. */
export async function reportError(
  error: unknown,
  language: Language,
  io: CliIo,
  isJson: boolean,
  done: object = {},
): Promise<ExitCode> {
  return error instanceof AppError
    ? reportFailure(error, language, io, isJson, done)
    : reportBug(error, language, io, isJson, done);
}

/** Says what happened, why, and what to do; on standard output as one JSON object where that was asked for. */
async function reportFailure(error: AppError, language: Language, io: CliIo, isJson: boolean, done: object): Promise<ExitCode> {
  const { errors, labels } = await loadMessages(language);
  const { code, title, why, hint, exitCode } = describeError(error, errors);
  if (isJson) {
    io.stdout(failureJson(done, { code, message: `${title}. ${why}`, hint, exitCode }));
    return exitCode;
  }
  const palette = createPalette(io.isColoured);
  io.stderr(`${palette.red(`${labels.failure}:`)} ${palette.bold(title)}\n  ${why}\n  ${labels.hint}: ${hint}\n`);
  return exitCode;
}

/** A fault of the program: the stack helps whoever mends it, personal numbers in it are masked. */
async function reportBug(error: unknown, language: Language, io: CliIo, isJson: boolean, done: object): Promise<ExitCode> {
  const { labels } = await loadMessages(language);
  const trace = maskPersonalData(traceOf(error));
  if (isJson) {
    const failure = { code: 'bug', message: trace.split('\n', 1)[0] ?? '', hint: labels.bug, exitCode: EXIT.bug };
    io.stdout(failureJson(done, failure));
  }
  io.stderr(`${trace}\n${labels.bug}\n`);
  return EXIT.bug;
}

/** Every JSON output names the rule pack, so that it can be explained later. */
function failureJson(done: object, error: Readonly<Record<string, string | number>>): string {
  return `${JSON.stringify({ rulePack: RULE_PACK_VERSION, ...done, error })}\n`;
}

function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n  cause: ${traceOf(error.cause)}`;
  return `${error.stack ?? `${error.name}: ${error.message}`}${cause}`;
}
