import type { ExitCode } from '../errors/error-codes.ts';
import type { Language } from '../messages/catalog.ts';
import type { AccountKind } from '../stores/google-sheets/sign-in/choose-credentials.ts';
import type { LoginScope } from '../stores/google-sheets/sign-in/scopes.ts';
import type { CliIo } from './cli-io.ts';
import type { UseCases } from './use-cases.ts';

/** From which findings on a command fails. */
export type FailOn = 'error' | 'warning' | 'never';

export interface CommandOptions {
  readonly json?: boolean;
  readonly asOf?: string;
  readonly failOn?: FailOn;
  readonly sample?: boolean;
  readonly out?: string;
  readonly sk?: string;
  readonly archive?: 'auto' | 'always' | 'never';
  readonly period?: string;
  readonly publicOnly?: boolean;
  readonly digest?: string;
  readonly workbook?: string;
  readonly logo?: string;
  readonly title?: string;
  readonly folder?: string;
  readonly share?: readonly string[];
  readonly petugas?: readonly string[];
  readonly ppid?: readonly string[];
  readonly atasan?: readonly string[];
  readonly people?: string;
  readonly driveFolder?: string;
  readonly key?: string;
  readonly account?: AccountKind;
  readonly client?: string;
  readonly scope?: LoginScope;
}

/** One command as it was called. */
export interface CommandCall {
  /** The workbook, or the rule code of `dik rules`. */
  readonly argument: string | undefined;
  /** All words that are no options, for commands that take several. */
  readonly words: readonly string[];
  readonly options: CommandOptions;
  readonly language: Language;
  readonly io: CliIo;
  readonly useCases: UseCases;
}

/** What stands behind a command: does the work, prints the outcome, says how it ended. Throws `AppError`. */
export type CommandAction = (call: CommandCall) => Promise<ExitCode>;
