import type { CommanderError } from 'commander';
import { AppError } from '../errors/app-error.ts';
import { type Language, loadMessages, type UsageProblem } from '../messages/catalog.ts';
import { formatMessage } from '../messages/format.ts';

/** Codes of commander that have words of their own here; every other mistake keeps commander's English sentence. */
const PROBLEMS: Readonly<Record<string, UsageProblem>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.help': 'missing-command',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-value',
  'commander.invalidArgument': 'invalid-value',
  'commander.excessArguments': 'too-many-arguments',
};

/** A mistake on the command line as an `AppError` (`usage`), in the language of the terminal. */
export async function usageError(error: CommanderError, language: Language): Promise<AppError> {
  const problem = PROBLEMS[error.code] ?? 'other';
  const quoted = [...error.message.matchAll(/'([^']*)'/gu)].map((match) => match[1] ?? '');
  const plain = error.message.replace(/^error: /u, '');
  const { usage } = await loadMessages(language);
  // invalid values are reported as "option '--lang <language>' argument 'xx' is invalid"
  const values =
    problem === 'invalid-value' ? { option: quoted[0] ?? '', value: quoted[1] ?? '' } : { value: quoted[0] ?? plain };
  const likely = /\(Did you mean (?:one of )?(.+)\?\)/u.exec(error.message)?.[1] ?? '';
  const params = { ...values, likely };
  return new AppError('usage', { problem: formatMessage(usage[problem], params) }, { cause: error });
}

/** `--as-of` with something that is no day. */
export async function invalidDate(value: string, language: Language): Promise<AppError> {
  const { usage } = await loadMessages(language);
  return new AppError('usage', { problem: formatMessage(usage['invalid-date'], { value }) });
}

/** An option with a value that it cannot take. */
export async function invalidValue(option: string, value: string, language: Language): Promise<AppError> {
  const { usage } = await loadMessages(language);
  return new AppError('usage', { problem: formatMessage(usage['invalid-value'], { option, value }) });
}

/** An option that says nothing about a workbook in a file. */
export async function onlyForGoogle(option: string, language: Language): Promise<AppError> {
  const { usage } = await loadMessages(language);
  return new AppError('usage', { problem: formatMessage(usage['only-google'], { option }) });
}
